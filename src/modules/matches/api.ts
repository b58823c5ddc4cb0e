import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { route } from '../../platform/http/index.ts'
import type { Reason as Why } from '../linkage/index.ts'
import { Opinion } from './agreement.ts'
import { linkChanges } from './change.actions.ts'
import { clusterFile, mergeClusters, settleConflict, undo, unlink } from './cluster.actions.ts'
import {
  alreadyDecided,
  alreadyRead,
  clusterUnknown,
  conflictSettled,
  edgeUnknown,
  forbiddenRegistry,
  notLinked,
  notNear,
  notUndoable,
  runUnknown,
  sameCluster,
  secondPersonNeeded,
} from './problems.ts'
import { readLink } from './reading.actions.ts'
import { reviewQueue } from './review.actions.ts'
import { mayIn } from './access.ts'
import { keepRuns, readRuns, reviewLinks } from './rights.ts'
import { listRuns, runFile } from './run.actions.ts'
import type { Run } from './run.store.ts'

const Id = Type.Integer({ minimum: 1, maximum: 9_007_199_254_740_991 })
const Reason = Type.String({ minLength: 3, maxLength: 500 })
const Moment = Type.String({ format: 'date-time' })
const OrNull = <S extends Type.TSchema>(of: S) => Type.Union([of, Type.Null()])
const Cell = OrNull(Type.String({ maxLength: 300 }))
const Share = OrNull(Type.Object({ value: Type.Number(), low: Type.Number(), high: Type.Number() }))

const Reasons = Type.Array(Type.Object({ field: Type.String(), level: Type.String(), bits: Type.Number() }))
const reasonsIn = (reasons: readonly Why[]) => reasons.map(({ field, level, bits }) => ({ field, level, bits }))

const RunAnswer = Type.Object({
  code: Type.String(),
  registry: Type.String(),
  state: Type.Enum(['waiting', 'running', 'loading', 'done', 'failed']),
  askedAt: Moment,
  endedAt: OrNull(Moment),
  records: OrNull(Type.Integer()),
  linked: OrNull(Type.Integer()),
  review: OrNull(Type.Integer()),
  none: OrNull(Type.Integer()),
  plan: OrNull(Type.String()),
  resultHash: OrNull(Type.String()),
  expectedPrecision: Share,
})

const runOf = ({ code, registry, state, asked_at, ended_at, report }: Run) => ({
  code,
  registry,
  state,
  askedAt: asked_at.toISOString(),
  endedAt: ended_at?.toISOString() ?? null,
  records: report?.records ?? null,
  linked: report?.linked ?? null,
  review: report?.review ?? null,
  none: report?.none ?? null,
  plan: report?.plan ?? null,
  resultHash: report?.resultHash ?? null,
  expectedPrecision: report?.expectedPrecision
    ? { value: report.expectedPrecision.value, low: report.expectedPrecision.low, high: report.expectedPrecision.high }
    : null,
})

const Written = Type.Object({ id: Type.String(), number: Cell, name: Cell, birth: Cell, sex: Cell, place: Cell })
const writtenOf = ({ id, number, name, birth, sex, place }: Type.Static<typeof Written>) => ({ id, number, name, birth, sex, place })
const PersonalNumber = Type.String({ pattern: '^[0-9]{12}$' })
const Event = Type.Object({ event: Id })

/** Figures for whoever may know them, people only for those who review, the same actions as the pages call. */
export const api = [
  route({
    method: 'GET',
    path: '/api/linkage',
    may: readRuns,
    summary: 'Runs of linkage, newest first; no people',
    reply: Type.Object({ runs: Type.Array(RunAnswer) }),
    run: async (ctx) => ({ runs: (await listRuns(ctx)).map(runOf) }),
  }),
  route({
    method: 'GET',
    path: '/api/linkage/review',
    may: reviewLinks,
    summary: 'Links that wait for this reader, five at a time; every answer is journalled as a reading of people',
    query: Type.Object({
      run: Type.Optional(Type.String({ maxLength: 20 })),
      kind: Type.Optional(Type.Enum(['doubt', 'sample'])),
      after: Type.Optional(Id),
    }),
    reply: Type.Object({
      total: Type.Integer(),
      next: OrNull(Id),
      links: Type.Array(
        Type.Object({
          link: Id,
          run: Type.String(),
          kind: Type.Enum(['doubt', 'sample']),
          record: Written,
          person: Written,
          weight: OrNull(Type.Number()),
          margin: OrNull(Type.Number()),
          reasons: Reasons,
          second: OrNull(Written),
        }),
      ),
    }),
    run: async (ctx, filter) => {
      const { total, next, questions } = await reviewQueue(ctx, filter)
      return {
        total,
        next,
        links: questions.map(({ edge, code, kind, record, person, edgeRow, reasons, second }) => ({
          link: edge,
          run: code,
          kind,
          record,
          person,
          weight: edgeRow.weight,
          margin: edgeRow.margin,
          reasons: reasonsIn(reasons),
          second: second && writtenOf(second),
        })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/linkage/:run',
    may: readRuns,
    summary: 'One run: figures, steps, what readers found; no people',
    params: Type.Object({ run: Type.String({ maxLength: 20 }) }),
    reply: Type.Object({
      ...RunAnswer.properties,
      seconds: Type.Record(Type.String(), Type.Number()),
      measuredPrecision: Share,
      sampled: Type.Integer(),
      kappa: OrNull(Type.Number()),
      readByTwo: Type.Integer(),
      waiting: Type.Integer(),
    }),
    problems: [runUnknown],
    run: async (ctx, { run: code }) => {
      const { run, findings } = await runFile(ctx, code)
      return {
        ...runOf(run),
        seconds: run.report?.seconds ?? {},
        measuredPrecision: findings.measured,
        sampled: findings.sampled,
        kappa: findings.kappa,
        readByTwo: findings.pairs,
        waiting: findings.tallies.reduce((sum, { open }) => sum + open, 0),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/linkage/links/:edge/reading',
    may: reviewLinks,
    summary: 'What this reader thinks of a link, `second` with the number of the second person; null where another reader is awaited',
    params: Type.Object({ edge: Id }),
    body: Type.Object(
      { verdict: Opinion, person: Type.Optional(PersonalNumber), words: Type.Optional(Type.String({ maxLength: 500 })) },
      { additionalProperties: false },
    ),
    reply: Type.Object({ outcome: OrNull(Opinion) }),
    problems: [edgeUnknown, alreadyRead, alreadyDecided, notNear],
    run: async (ctx, input) => ({ outcome: await readLink(ctx, input) }),
  }),
  route({
    method: 'POST',
    path: '/api/linkage/links/:edge/unlinking',
    may: reviewLinks,
    summary: 'Take a link or a merge back, with full effect',
    params: Type.Object({ edge: Id }),
    body: Type.Object({ reason: Reason }, { additionalProperties: false }),
    reply: Event,
    problems: [edgeUnknown, notLinked],
    run: async (ctx, input) => ({ event: await unlink(ctx, input) }),
  }),
  route({
    method: 'POST',
    path: '/api/linkage/events/:event/undoing',
    may: reviewLinks,
    summary: 'Undo a decision',
    params: Event,
    body: Type.Object({ reason: Reason }, { additionalProperties: false }),
    reply: Event,
    problems: [notUndoable, edgeUnknown],
    run: async (ctx, input) => ({ event: await undo(ctx, input) }),
  }),
  route({
    method: 'GET',
    path: '/api/linkage/clusters/:cluster',
    may: reviewLinks,
    summary: 'Who and what is held to be one; an old id answers with the cluster it belongs to now',
    params: Type.Object({ cluster: Id }),
    query: Type.Object({ purpose: Type.Enum(['complaint', 'conflict', 'review']) }),
    reply: Type.Object({
      cluster: Id,
      members: Type.Array(Type.Object({ node: Id, registry: Type.String(), key: Type.String(), removed: Type.Boolean() })),
      links: Type.Array(
        Type.Object({
          link: Id,
          a: Id,
          b: Id,
          state: Type.String(),
          class: OrNull(Type.String()),
          weight: OrNull(Type.Number()),
          reasons: Reasons,
        }),
      ),
      events: Type.Array(Type.Object({ event: Id, at: Moment, kind: Type.String(), clusters: Type.Array(Id), reason: OrNull(Type.String()) })),
    }),
    problems: [clusterUnknown],
    run: async (ctx, { cluster, purpose }) => {
      const file = await clusterFile(ctx, cluster, purpose)
      return {
        cluster: file.id,
        members: file.members.map(({ id, registry, key, removed_at }) => ({ node: id, registry, key, removed: removed_at !== null })),
        links: file.edges.map(({ id, a, b, state, class: evidence, weight }) => ({
          link: id,
          a,
          b,
          state,
          class: evidence,
          weight,
          reasons: reasonsIn(file.reasons.get(id) ?? []),
        })),
        events: file.events.map(({ id, at, kind, clusters, reason }) => ({ event: id, at: at.toISOString(), kind, clusters: [...clusters], reason })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/linkage/clusters/:cluster/merge',
    may: reviewLinks,
    summary: 'Say that two clusters are one; two numbers become a conflict',
    params: Type.Object({ cluster: Id }),
    body: Type.Object({ other: Id, reason: Reason }, { additionalProperties: false }),
    reply: Type.Object({ link: Id }),
    problems: [clusterUnknown, sameCluster],
    run: async (ctx, input) => ({ link: await mergeClusters(ctx, input) }),
  }),
  route({
    method: 'POST',
    path: '/api/linkage/conflicts/:conflict/settlement',
    may: reviewLinks,
    summary: 'Settle a conflict of two numbers',
    params: Type.Object({ conflict: Id }),
    body: Type.Object({ outcome: Type.Enum(['join', 'refuse']), reason: Reason }, { additionalProperties: false }),
    problems: [edgeUnknown, conflictSettled, secondPersonNeeded],
    run: (ctx, input) => settleConflict(ctx, input),
  }),
  route({
    method: 'POST',
    path: '/api/linkage/registries/:registry/changes',
    may: keepRuns,
    summary: 'Link records that were added, changed or removed; at most 5,000 at once',
    params: Type.Object({ registry: Type.String({ maxLength: 60 }) }),
    body: Type.Object(
      {
        changes: Type.Array(
          Type.Object({
            key: Type.String({ minLength: 1, maxLength: 100 }),
            record: OrNull(Type.Object({ number: Cell, name: Cell, birth: Cell, sex: Cell, place: Cell }, { additionalProperties: false })),
          }),
          { maxItems: 5000 },
        ),
      },
      { additionalProperties: false },
    ),
    reply: Type.Object({
      changed: Type.Integer(),
      removed: Type.Integer(),
      neighbours: Type.Integer(),
      linked: Type.Integer(),
      review: Type.Integer(),
      none: Type.Integer(),
      conflicts: Type.Integer(),
    }),
    problems: [forbiddenRegistry],
    run: (ctx: Ctx, { registry, changes }) => {
      if (!mayIn(ctx, keepRuns, registry)) throw forbiddenRegistry({ registry })
      return linkChanges(ctx, registry, changes)
    },
  }),
]
