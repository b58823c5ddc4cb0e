import type { Ctx } from '../../platform/ctx.ts'
import { changeHeld, type Heard, type WrittenRecord } from '../linkage/index.ts'
import { type Near, recordsNear, refusedOf } from './change.store.ts'
import { nodesFor, type RecordKept } from './edge.store.ts'
import { type Foresight, heardNow, knownNow, peopleNow, textOf } from './foresight.actions.ts'
import { latestRun } from './run.store.ts'

/** What a registry says of one of its records today; null: it is no longer there. */
export type RecordChange = { readonly key: string; readonly record: WrittenRecord | null }

/** The person whom a record names by number, name and date, if any. */
export const holdsOf = ({ certain }: Heard): number[] => (certain !== null && certain.pid >= 0 ? [certain.pid] : [])

/** A record to be judged: one that changed, or one whose person gained or lost another record. */
export type Job = { key: string; node: number; record: WrittenRecord; heard: Heard; holds: readonly number[]; changed: boolean }

/** What a portion of changes is about: records that are new or say something else, and those that are gone. */
export type Portion = { run: string | null; known: ReadonlyMap<string, RecordKept>; gone: readonly RecordKept[]; jobs: readonly Job[] }

const isNews = (known: RecordKept | undefined, now: WrittenRecord) => known === undefined || known.removed || textOf(known) !== textOf(now)

/** What is to be done for a portion of changes; records that are new have no node yet. */
export async function portionOf(ctx: Ctx, registry: string, changes: readonly RecordChange[], foresight: Foresight): Promise<Portion> {
  const last = new Map(changes.map((change) => [change.key, change.record]))
  const known = await knownNow(ctx, registry, [...last.keys()], foresight)
  const gone = [...last].flatMap(([key, now]) => (now === null && known.get(key)?.removed === false ? [known.get(key) as RecordKept] : []))
  const written = [...last].flatMap(([key, now]) => (now !== null && isNews(known.get(key), now) ? [{ key, record: now }] : []))
  const heard = await heardNow(
    ctx,
    registry,
    written.map((each) => each.record),
    foresight,
  )
  const refused = await refusedOf(
    ctx,
    written.flatMap(({ key }) => known.get(key)?.node ?? []),
  )
  const jobs = written.map((each, at): Job => {
    const node = known.get(each.key)?.node ?? 0
    const it = heard[at] as Heard
    return { ...each, node, heard: it, holds: holdsOf(it).filter((pid) => !refused.get(node)?.has(pid)), changed: true }
  })
  return { run: (await latestRun(ctx, registry))?.id ?? null, known, gone, jobs }
}

/** Gives records that are new their nodes. */
export async function placed(ctx: Ctx, registry: string, portion: Portion): Promise<Portion> {
  const fresh = await nodesFor(
    ctx,
    registry,
    portion.jobs.flatMap(({ key, node }) => (node === 0 ? [key] : [])),
  )
  return { ...portion, jobs: portion.jobs.map((job) => (job.node === 0 ? { ...job, node: fresh.get(job.key)?.id ?? 0 } : job)) }
}

/** By how many more records people are held than before. */
export function moreHeld({ known, gone, jobs }: Portion): Map<number, number> {
  const more = new Map<number, number>()
  const add = (pids: readonly number[], by: number) => pids.forEach((pid) => more.set(pid, (more.get(pid) ?? 0) + by))
  for (const { key, holds } of jobs) {
    add(holds, 1)
    const before = known.get(key)
    if (before && !before.removed) add(before.holds, -1)
  }
  for (const { holds } of gone) add(holds, -1)
  return new Map([...more].filter(([, by]) => by !== 0))
}

/** People who were free and are held, or were held and are free, with whether they are held. */
export function turnedBy(more: ReadonlyMap<number, number>, now: ReadonlyMap<number, number>): Map<number, boolean> {
  const turning = [...more].flatMap(([pid, by]): [number, boolean][] => {
    const held = now.get(pid) ?? 0
    return held > 0 === held - by > 0 ? [] : [[pid, held > 0]]
  })
  return new Map(turning)
}

/** Notes who is held now; answers the people of whom that is news. */
export async function turned(ctx: Ctx, registry: string, more: ReadonlyMap<number, number>, foresight: Foresight): Promise<Near[]> {
  if (more.size === 0) return []
  return peopleNow(ctx, registry, [...turnedBy(more, await changeHeld(ctx, registry, [...more])).keys()], foresight)
}

/** Records besides those of the portion in whose verdict these people have a say. */
export async function neighboursOf(
  ctx: Ctx,
  registry: string,
  people: readonly Near[],
  { gone, jobs }: Portion,
  foresight: Foresight,
): Promise<Job[]> {
  if (people.length === 0) return []
  const but = new Set([...jobs, ...gone].map(({ node }) => node))
  const near = (await recordsNear(ctx, registry, people)).filter(({ node }) => !but.has(node))
  const heard = await heardNow(ctx, registry, near, foresight)
  return near.map((row, at): Job => ({ key: row.key, node: row.node, record: row, heard: heard[at] as Heard, holds: row.holds, changed: false }))
}
