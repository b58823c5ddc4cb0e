import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, PlainDate, startOf } from '../../platform/dates.ts'
import { route } from '../../platform/http/index.ts'
import { demand } from '../../platform/rights.ts'
import { registriesOn, type RegistryDefinition } from '../registries/index.ts'
import { changeRecord, decideProposal, mergeRecords, readRecord, registryFor, removeRecord } from './actions.ts'
import {
  alreadyDecided,
  cannotMerge,
  fieldsWrong,
  nothingChanges,
  proposalUnknown,
  rangesUneven,
  recordUnknown,
  registryUnknown,
  valueMoved,
} from './problems.ts'
import { hashOf } from './range.ts'
import { noteFeed } from './journal.actions.ts'
import { decideRecords, readRecords, writeRecords } from './rights.ts'
import { seenFields, seesKeys, sightOf } from './sight.ts'
import { entriesUnder, rangeSums } from './range.store.ts'
import { changesAfter, originsOf } from './store.ts'

export const RegistryCode = Type.String({ minLength: 1, maxLength: 60, pattern: '^[a-z0-9-]+$' })
export const RecordKey = Type.String({ minLength: 1, maxLength: 200 })
export const params = Type.Object({ registry: RegistryCode })
export const recordParams = Type.Object({ registry: RegistryCode, key: RecordKey })
export const proposalParams = Type.Object({ proposal: Type.String({ format: 'uuid' }) })

const Values = Type.Record(Type.String({ maxLength: 60 }), Type.String({ maxLength: 4000 }))
const Wanted = Type.Record(Type.String({ maxLength: 60 }), Type.Union([Type.String({ maxLength: 4000 }), Type.Null()]))
const Reason = Type.String({ minLength: 1, maxLength: 2000 })
const Nullable = <S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()])

/** Whoever copies a registry must be allowed to see its keys: its owner and its readers. */
export function demandWhole(ctx: Ctx, registry: RegistryDefinition): ReturnType<typeof sightOf> {
  const sight = sightOf(ctx.actor, registry)
  if (!seesKeys(registry, sight)) demand(ctx, { ...readRecords, who: {} })
  return sight
}

export const api = [
  route({
    method: 'GET',
    path: '/api/registries',
    may: readRecords,
    summary: 'The registries defined on a day: owner, legal basis, key and fields',
    query: Type.Object({ asOf: Type.Optional(PlainDate) }),
    reply: Type.Object({
      registries: Type.Array(
        Type.Object({
          code: Type.String(),
          version: Type.Number(),
          name: Type.Unknown(),
          owner: Type.String(),
          basis: Type.String(),
          key: Type.String(),
          fields: Type.Array(Type.Unknown()),
        }),
      ),
    }),
    run: async (ctx) => ({
      registries: registriesOn(ctx.asOf).map(({ code, version, name, owner, basis, key, fields }) => ({
        code,
        version,
        name,
        owner,
        basis,
        key,
        fields: [...fields],
      })),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/registries/:registry/changes',
    may: readRecords,
    summary: 'The change feed of a registry, in order: what happened after a number, with what the record then held',
    params,
    query: Type.Object({ after: Type.Optional(Type.Integer({ minimum: 0 })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 5000 })) }),
    reply: Type.Object({
      changes: Type.Array(
        Type.Object({
          seq: Type.Number(),
          key: Type.String(),
          kind: Type.String(),
          changed: Nullable(Type.Array(Type.String())),
          into: Nullable(Type.String()),
          validFrom: PlainDate,
          recordedAt: Type.String(),
          record: Nullable(Values),
        }),
      ),
      next: Type.Number({ description: 'ask again with after= this number' }),
    }),
    problems: [registryUnknown],
    run: async (ctx, { registry: code, after = 0, limit = 500 }) => {
      const registry = registryFor(ctx, code)
      const sight = demandWhole(ctx, registry)
      const lines = await changesAfter(ctx, code, after, limit)
      await noteFeed(ctx, registry, sight, { after, records: lines.length })
      return {
        changes: lines.map((line) => ({
          seq: line.seq,
          key: line.key,
          kind: line.kind,
          changed: line.fields,
          into: line.into_key,
          validFrom: line.valid_from,
          recordedAt: line.recorded_at.toISOString(),
          record: line.held && seenFields(registry, sight, line.held),
        })),
        next: lines.at(-1)?.seq ?? after,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/registries/:registry/records/:key',
    may: readRecords,
    summary: 'A record as it held on a day and was known at the end of another, each field with its source',
    params: recordParams,
    query: Type.Object({ on: Type.Optional(PlainDate), known: Type.Optional(PlainDate) }),
    reply: Type.Object({
      key: Type.String(),
      redirectedFrom: Nullable(Type.String()),
      validFrom: PlainDate,
      validTo: Nullable(PlainDate),
      recordedAt: Type.String(),
      confirmedOn: PlainDate,
      fields: Values,
      sources: Type.Record(
        Type.String(),
        Type.Object({
          registry: Type.String(),
          agency: Nullable(Type.String()),
          rule: Type.String(),
          import: Nullable(Type.String()),
          at: Type.String(),
        }),
      ),
    }),
    problems: [registryUnknown, recordUnknown],
    run: async (ctx, { registry: code, key, on = ctx.today(), known }) => {
      const registry = registryFor(ctx, code)
      const { piece, sight, leads } = await readRecord(ctx, registry, key, on, known === undefined ? null : startOf(addDays(known, 1)))
      if (sight === 'open') demandWhole(ctx, registry)
      const fields = seenFields(registry, sight, piece.fields)
      const origins = new Map((await originsOf(ctx, [...new Set(Object.values(piece.origins))])).map((origin) => [origin.id, origin]))
      const sourceOf = (name: string) => {
        const origin = origins.get(piece.origins[name] ?? 0)
        return origin
          ? [[name, { registry: origin.registry, agency: origin.agency, rule: origin.rule, import: origin.import, at: origin.at.toISOString() }]]
          : []
      }
      return {
        key: piece.key,
        redirectedFrom: leads === null ? null : key,
        validFrom: piece.validFrom,
        validTo: piece.validTo,
        recordedAt: piece.recordedAt.toISOString(),
        confirmedOn: piece.confirmedOn,
        fields,
        sources: Object.fromEntries(Object.keys(fields).flatMap(sourceOf)),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/registries/:registry/records/:key',
    may: writeRecords,
    summary: 'Change a record: own fields are written, fields of another owner become a proposal to it',
    params: recordParams,
    body: Type.Object({ fields: Wanted, from: Type.Optional(PlainDate), until: Type.Optional(PlainDate), reason: Reason }),
    reply: Type.Object({ seq: Nullable(Type.Number()), proposals: Type.Array(Type.String()) }),
    problems: [registryUnknown, fieldsWrong, nothingChanges],
    run: changeRecord,
  }),
  route({
    method: 'DELETE',
    path: '/api/registries/:registry/records/:key',
    may: writeRecords,
    summary: 'End a record from a day on; its history stays',
    params: recordParams,
    body: Type.Object({ from: PlainDate, reason: Reason }),
    reply: Type.Object({ seq: Type.Number() }),
    problems: [registryUnknown, recordUnknown],
    run: async (ctx, ending) => ({ seq: await removeRecord(ctx, ending) }),
  }),
  route({
    method: 'POST',
    path: '/api/registries/:registry/records/:key/merge',
    may: writeRecords,
    summary: 'Merge a record into another; its key leads there for ever',
    params: recordParams,
    body: Type.Object({ into: RecordKey, reason: Reason }),
    reply: Type.Object({ seq: Type.Number() }),
    problems: [registryUnknown, recordUnknown, cannotMerge],
    run: async (ctx, merging) => ({ seq: await mergeRecords(ctx, merging) }),
  }),
  route({
    method: 'GET',
    path: '/api/registries/:registry/ranges',
    may: readRecords,
    summary: 'Numbers and hashes of records by range, to compare two copies without sending them (see docs/registries.md)',
    params,
    query: Type.Object({
      depth: Type.Optional(Type.Integer({ minimum: 0, maximum: 5 })),
      under: Type.Optional(Type.String({ pattern: '^[0-9a-f]{0,12}$' })),
    }),
    reply: Type.Object({
      depth: Type.Number(),
      ranges: Type.Array(Type.Object({ prefix: Type.String(), count: Type.Number(), hash: Type.String() })),
    }),
    problems: [registryUnknown],
    run: async (ctx, { registry: code, depth = 2, under = '' }) => {
      demandWhole(ctx, registryFor(ctx, code))
      const sums = await rangeSums(ctx, code, depth, under)
      return { depth, ranges: sums.map(({ prefix, count, sum }) => ({ prefix, count, hash: hashOf(BigInt(sum)) })) }
    },
  }),
  route({
    method: 'GET',
    path: '/api/registries/:registry/ranges/:under',
    may: readRecords,
    summary: 'Keys and digests of the records in some ranges of one length, divided by commas: all are found in one pass',
    params: Type.Object({ registry: RegistryCode, under: Type.String({ pattern: '^[0-9a-f]{1,12}(,[0-9a-f]{1,12}){0,999}$', maxLength: 13_000 }) }),
    query: Type.Object({
      after: Type.Optional(Type.String({ maxLength: 200 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50_000 })),
    }),
    reply: Type.Object({
      entries: Type.Array(Type.Object({ key: Type.String(), digest: Type.String() })),
      next: Nullable(Type.String({ description: 'ask again with after= this; null at the end' })),
    }),
    problems: [registryUnknown, rangesUneven],
    run: async (ctx, { registry: code, under, after, limit = 50_000 }) => {
      const registry = registryFor(ctx, code)
      const sight = demandWhole(ctx, registry)
      const ranges = under.split(',')
      if (ranges.some(({ length }) => length !== ranges[0]?.length)) throw rangesUneven({})
      const entries = await entriesUnder(ctx, code, ranges, limit, after)
      await noteFeed(ctx, registry, sight, { records: entries.length })
      return { entries, next: entries.length < limit ? null : (entries.at(-1)?.key ?? null) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/registries/proposals/:proposal/decision',
    may: decideRecords,
    summary: 'The owner of the fields accepts a proposal or refuses it with a reason',
    params: proposalParams,
    body: Type.Object({ outcome: Type.Enum(['accepted', 'refused']), words: Type.Optional(Reason) }),
    reply: Type.Object({ outcome: Type.String() }),
    problems: [proposalUnknown, alreadyDecided, valueMoved],
    run: async (ctx, { proposal, ...decision }) => {
      await decideProposal(ctx, proposal, decision)
      return { outcome: decision.outcome }
    },
  }),
]
