import Type from 'typebox'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, PlainDate, startOf } from '../../platform/dates.ts'
import { type Caller, form, goTo, page, show } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { demand, isOfAgency, may } from '../../platform/rights.ts'
import { codeOfWords, type RegistryDefinition } from '../registries/index.ts'
import { changeRecord, decideProposal, readRecord, registryFor } from './actions.ts'
import { demandWhole, params, proposalParams, recordParams } from './api.ts'
import { goldenRecord } from './golden.actions.ts'
import { proposalsSeen } from './proposal.ts'
import { proposalsOf } from './proposal.store.ts'
import { RecordList } from './list.view.tsx'
import { ProposalTable } from './proposal.view.tsx'
import { RecordPage } from './record.view.tsx'
import { decideRecords, readRecords, writeRecords } from './rights.ts'
import { scansOf } from './scans.ts'
import { isPersonal } from './sight.ts'
import { changesOf, originsOf, recordsFrom } from './store.ts'
import { PageHead, readDay } from '../../platform/ui/index.ts'

const crumb = { words: { vi: 'Cơ sở dữ liệu', en: 'Registries' }, href: '/registries' }
const crumbsOf = (registry: RegistryDefinition) => [crumb, { words: registry.name, href: `/registries/${registry.code}` }]
const size = 50

/** A value as people type it: days day first, codes by their words. */
function typedValue(registry: RegistryDefinition, name: string, text: string): string {
  const field = registry.fields.find((each) => each.field === name)
  if (!field) return text
  return field.kind === 'day' || field.kind === 'birth-day' ? (readDay(text) ?? text) : codeOfWords(field, text)
}

async function showRecord(
  ctx: Ctx,
  { registry: code, key, on = ctx.asOf, known }: { registry: string; key: string; on?: string | undefined; known?: string | undefined },
  refused?: Problem,
  caller?: Caller,
) {
  const registry = registryFor(ctx, code)
  demandWhole(ctx, registry)
  const { piece, sight, leads, holder } = await readRecord(ctx, registry, key, on, known === undefined ? null : startOf(addDays(known, 1)))
  const changes = await changesOf(ctx, code, piece.key)
  const origins = await originsOf(ctx, [...new Set([...Object.values(piece.origins), ...changes.map(({ origin }) => origin)])])
  return show(
    { vi: `Bản ghi ${piece.key}`, en: `Record ${piece.key}` },
    <RecordPage
      registry={registry}
      piece={piece}
      on={on}
      known={known}
      sight={sight}
      leads={leads}
      asked={key}
      origins={new Map(origins.map((origin) => [origin.id, origin]))}
      changes={changes}
      scans={await scansOf(ctx, registry, piece.key)}
      proposals={proposalsSeen(ctx.actor, registry, sight, await proposalsOf(ctx, { registry: code, key: piece.key }))}
      linkedOn={holder.linkedOn}
      golden={holder.person !== null && sight !== 'open' ? await goldenRecord(ctx, holder.person) : null}
      mayWrite={may(ctx.actor, writeRecords) && sight !== 'open'}
      mine={ctx.actor.agencies}
      refused={refused}
      typed={caller?.typed}
    />,
    { crumbs: crumbsOf(registry), wide: true },
  )
}

export const pages = [
  page({
    path: '/registries/proposals',
    may: decideRecords,
    run: async (ctx) =>
      show(
        { vi: 'Đề nghị sửa bản ghi', en: 'Proposals to correct records' },
        <>
          <PageHead
            title={{ vi: 'Đề nghị sửa bản ghi', en: 'Proposals to correct records' }}
            lead={{
              vi: 'Cơ quan đề nghị và cơ quan chịu trách nhiệm cùng thấy một danh sách.',
              en: 'Who proposes and who answers for the field see the same list.',
            }}
          />
          <ProposalTable
            proposals={await proposalsOf(ctx, isOfAgency(ctx.actor) ? { agencies: [...ctx.actor.agencies] } : {})}
            mine={ctx.actor.agencies}
          />
        </>,
        { crumbs: [crumb], wide: true },
      ),
  }),
  form({
    path: '/registries/proposals/:proposal',
    may: decideRecords,
    params: proposalParams,
    body: Type.Object({ outcome: Type.Enum(['accepted', 'refused']), words: Type.Optional(Type.String({ maxLength: 2000 })) }),
    run: async (ctx, { proposal, ...decision }) => {
      await decideProposal(ctx, proposal, decision)
      return goTo(
        '/registries/proposals',
        decision.outcome === 'accepted'
          ? { vi: 'Đã tiếp nhận và sửa bản ghi.', en: 'Accepted; the record was corrected.' }
          : { vi: 'Đã trả lời không tiếp nhận.', en: 'Refused.' },
      )
    },
  }),
  page({
    path: '/registries/:registry/records',
    may: readRecords,
    params,
    query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })), page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })) }),
    run: async (ctx, { registry: code, q, page: at = 1 }) => {
      const registry = registryFor(ctx, code)
      const sight = demandWhole(ctx, registry)
      const pieces = await recordsFrom(ctx, code, q, size, (at - 1) * size)
      if (isPersonal(registry) && sight !== 'open')
        await record(ctx, { action: 'records.listed', subject: `registry:${code}`, details: { records: pieces.length } })
      return show(
        { vi: `Bản ghi: ${registry.name.vi}`, en: `Records: ${registry.name.en}` },
        <RecordList registry={registry} pieces={pieces} sight={sight} q={q} page={at} size={size} />,
        {
          crumbs: crumbsOf(registry),
          wide: true,
        },
      )
    },
  }),
  page({
    path: '/registries/:registry/records/:key',
    may: readRecords,
    params: recordParams,
    query: Type.Object({ on: Type.Optional(PlainDate), known: Type.Optional(PlainDate) }),
    run: (ctx, asked) => showRecord(ctx, asked),
  }),
  form({
    path: '/registries/:registry/records/:key',
    may: writeRecords,
    params: recordParams,
    body: Type.Object({
      field: Type.String({ minLength: 1, maxLength: 60 }),
      value: Type.Optional(Type.String({ maxLength: 4000 })),
      from: Type.Optional(PlainDate),
      reason: Type.String({ minLength: 1, maxLength: 2000 }),
    }),
    run: async (ctx, { registry, key, field, value, from, reason }) => {
      demand(ctx, writeRecords)
      const definition = registryFor(ctx, registry)
      demandWhole(ctx, definition)
      const fields = { [field]: value ? typedValue(definition, field, value) : null }
      const { seq } = await changeRecord(ctx, { registry, key, fields, from, reason })
      return goTo(
        `/registries/${registry}/records/${encodeURIComponent(key)}`,
        seq === null
          ? { vi: 'Đã gửi đề nghị tới cơ quan chịu trách nhiệm.', en: 'Proposed to the agency that answers for it.' }
          : { vi: 'Đã ghi thay đổi.', en: 'Written.' },
      )
    },
    retry: (ctx, at, refused, caller) => showRecord(ctx, at, refused, caller),
  }),
]
