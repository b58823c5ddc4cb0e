import type { Ctx } from '../../platform/ctx.ts'
import { foresee, type Linked, linkChanges } from './change.actions.ts'
import type { RecordChange } from './portion.actions.ts'

/** Does something in a transaction of its own. */
export type Within = <Made>(work: (ctx: Ctx) => Promise<Made>) => Promise<Made>

/** Both, once both have ended: where one fails, nobody is left at work. */
async function both<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other])
  return Promise.all([one, other])
}

export const inPortions = <Each>(all: readonly Each[], size: number): Each[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_each, at) => all.slice(at * size, (at + 1) * size))

/**
 * Links all that happened to a registry's records in a day, portion by portion; of what is said of one record the last holds. A portion that
 * was linked stays so, and a day that is linked again changes nothing more. `told` hears how many records are done; `portion`: records of one
 * transaction.
 * Records go in the order of their keys: those of one portion then lie side by side in the database. While one portion is written, the next one
 * is read and thought about in a transaction of its own.
 */
export async function linkDay(
  within: Within,
  registry: string,
  changes: readonly RecordChange[],
  { told = () => undefined, portion = 10_000 }: { told?: (done: number) => void; portion?: number } = {},
): Promise<Linked> {
  const day = [...new Map(changes.map((change) => [change.key, change])).values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const sum = { changed: 0, removed: 0, neighbours: 0, linked: 0, review: 0, none: 0, conflicts: 0 }
  const portions = inPortions(day, portion)
  const foreseen = async (part: RecordChange[] | undefined) => part && within((ctx) => foresee(ctx, registry, part))
  let ahead = await foreseen(portions[0])
  let done = 0
  for (const [at, part] of portions.entries()) {
    const known = ahead
    const link = within((ctx) => linkChanges(ctx, registry, part, known))
    const [found, next] = await both(link, foreseen(portions[at + 1]))
    ahead = next
    for (const name of Object.keys(sum) as (keyof Linked)[]) sum[name] += found[name]
    told((done += part.length))
  }
  return sum
}
