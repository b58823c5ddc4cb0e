import { createHash } from 'node:crypto'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { demand } from '../../platform/rights.ts'
import { hear, type Heard, judge, keepHeld, peopleOf, type Verdict, type WrittenRecord } from '../linkage/index.ts'
import { settle } from './cluster.actions.ts'
import {
  decidedOf,
  type Edged,
  heldBy,
  keepEdges,
  keepRecords,
  letGo,
  markRemoved,
  nodesByKey,
  nodesFor,
  population,
  recordsByNode,
  recordsNear,
  type RecordKept,
  supersede,
} from './edge.store.ts'
import { openDoubts } from './review.store.ts'
import { keepRuns } from './rights.ts'
import { latestRun } from './run.store.ts'
import type { RecordRow } from './tables.ts'

/** What a registry says of one of its records today; null: it is no longer there. */
export type RecordChange = { readonly key: string; readonly record: WrittenRecord | null }

/** What a day's changes came to. */
export type Linked = { changed: number; removed: number; neighbours: number; linked: number; review: number; none: number; conflicts: number }

const fields = ['number', 'name', 'birth', 'sex', 'place'] as const
const same = (a: WrittenRecord, b: WrittenRecord) => fields.every((field) => (a[field] ?? null) === (b[field] ?? null))

const rowOf = (node: number, record: WrittenRecord, { side, holds }: Heard): RecordRow => ({
  node,
  ...record,
  personal: side.personal,
  card: side.card,
  kid: side.name?.key ?? null,
  gid: side.name?.given ?? null,
  dob: side.date,
  swap: side.swapped,
  prov: side.place,
  holds,
})

type Job = { node: number; heard: Heard; changed: boolean }

/**
 * Links the records of a registry that were added, changed or removed; those that are as they were are left out, and of
 * the rest only the ones whose person gained or lost another record are judged again. The answer is that of judging all.
 */
export async function linkChanges(ctx: Ctx, registry: string, changes: readonly RecordChange[]): Promise<Linked> {
  demand(ctx, keepRuns)
  const last = new Map(changes.map((change) => [change.key, change.record]))
  const known = await knownOf(ctx, registry, [...last.keys()])
  const gone = [...last].flatMap(([key, now]) => (now === null && known.get(key)?.removed === false ? [known.get(key) as RecordKept] : []))
  const written = [...last].flatMap(([key, now]) => (now !== null && isNews(known.get(key), now) ? [{ key, now }] : []))
  const nodes = await nodesFor(
    ctx,
    registry,
    written.map(({ key }) => key),
  )
  const heard = await hear(
    ctx,
    registry,
    written.map(({ now }) => now),
  )
  const jobs = written.map(({ key }, at): Job => ({ node: nodes.get(key)?.id ?? 0, heard: heard[at] as Heard, changed: true }))
  const before = [...gone, ...written.flatMap(({ key }) => known.get(key) ?? [])].flatMap(({ holds, removed }) => (removed ? [] : holds))
  const pids = [...new Set([...before, ...jobs.flatMap((each) => each.heard.holds)])]
  const held = await heldBy(ctx, pids)
  await keepRecords(
    ctx,
    written.map(({ now }, at) => rowOf(jobs[at]?.node ?? 0, now, heard[at] as Heard)),
  )
  await markRemoved(
    ctx,
    gone.map(({ node }) => node),
    true,
  )
  await markRemoved(
    ctx,
    jobs.map(({ node }) => node),
    false,
  )
  const after = await heldBy(ctx, pids)
  await keepHeld(
    ctx,
    [...after].map(([pid, n]) => ({ pid, held: n })),
  )
  const neighbours = await neighboursOf(
    ctx,
    registry,
    pids.filter((pid) => matters(held.get(pid) ?? 0, after.get(pid) ?? 0)),
    new Set(jobs.map(({ node }) => node)),
  )
  const all = [...jobs, ...neighbours]
  const verdicts = await judge(
    ctx,
    registry,
    all.map((each) => each.heard),
    after,
  )
  const { conflicts } = await applied(
    ctx,
    registry,
    all,
    verdicts,
    gone.map(({ node }) => node),
  )
  const count = (decision: Verdict['decision']) => verdicts.filter((each) => each.decision === decision).length
  const linked = {
    changed: written.length,
    removed: gone.length,
    neighbours: neighbours.length,
    linked: count('link'),
    review: count('review'),
    none: count('none'),
    conflicts,
  }
  await record(ctx, { action: 'matches.changes-linked', subject: registry, details: linked })
  return linked
}

async function knownOf(ctx: Ctx, registry: string, keys: readonly string[]): Promise<Map<string, RecordKept>> {
  const nodes = await nodesByKey(ctx, registry, keys)
  const records = await recordsByNode(
    ctx,
    [...nodes.values()].map(({ id }) => id),
  )
  return new Map(records.map((each) => [each.key, each]))
}

const isNews = (known: RecordKept | undefined, now: WrittenRecord) => known === undefined || known.removed || !same(known, now)

/** Whether it can matter to another record that so many hold a person now: none, one or several is what counts. */
const matters = (before: number, after: number) => Math.min(before, 2) !== Math.min(after, 2)

async function neighboursOf(ctx: Ctx, registry: string, pids: readonly number[], but: ReadonlySet<number>): Promise<Job[]> {
  if (pids.length === 0) return []
  const people = await peopleOf(
    ctx,
    pids.map((pid) => String(pid).padStart(12, '0')),
  )
  const near = (await recordsNear(ctx, registry, people)).filter((node) => !but.has(node))
  const records = await recordsByNode(ctx, near)
  const heard = await hear(ctx, registry, records)
  return records.map(({ node }, at) => ({ node, heard: heard[at] as Heard, changed: false }))
}

/** Writes the verdicts as edges and brings clusters to them. */
async function applied(ctx: Ctx, registry: string, jobs: readonly Job[], verdicts: readonly Verdict[], gone: readonly number[]) {
  const run = (await latestRun(ctx, registry))?.id ?? null
  const people = await nodesFor(
    ctx,
    population,
    verdicts.flatMap(({ personId }) => personId ?? []),
  )
  const decided = new Map(
    (
      await decidedOf(
        ctx,
        jobs.map(({ node }) => node),
      )
    )
      .filter(({ state }) => state === 'linked' || state === 'conflict')
      .map((edge) => [edge.a, edge.b]),
  )
  const edges = verdicts.flatMap((verdict, at): Edged[] => {
    const [node, person] = [jobs[at]?.node ?? 0, people.get(verdict.personId ?? '')?.id]
    if (person === undefined) return []
    const chosen = decided.get(node)
    const state =
      chosen !== undefined && chosen !== person ? (jobs[at]?.changed ? 'review' : 'superseded') : verdict.decision === 'link' ? 'linked' : 'review'
    const { weight, margin, pattern, reasons } = verdict
    return [
      {
        a: node,
        b: person,
        class: verdict.class,
        weight,
        margin,
        pattern,
        bits: reasons.map(({ bits }) => bits),
        verdict: verdict.decision === 'link' ? 'link' : 'review',
        run,
        state,
      },
    ]
  })
  const records = [...jobs.map(({ node }) => node), ...gone]
  await letGo(ctx, gone)
  await supersede(ctx, records, edges)
  await keepEdges(ctx, edges)
  const found = await settle(ctx, [...records, ...edges.map(({ b }) => b)])
  if (run !== null) await openDoubts(ctx, run, records)
  return found
}

/** One sign for what links a registry's records: the same for the same links, whatever the order in which they came. */
export const signOf = (links: readonly string[]): string => createHash('sha256').update(links.toSorted().join('\n')).digest('hex')
