import type { Ctx } from '../../platform/ctx.ts'
import { type Linked, linkChanges, type RecordChange } from './change.actions.ts'

/** Does something in a transaction of its own. */
type Within = <Made>(work: (ctx: Ctx) => Promise<Made>) => Promise<Made>

/**
 * Links all that happened to a registry's records in a day, portion by portion; of what is said of one record the last holds. A portion that
 * was linked stays so, and a day that is linked again changes nothing more. `told` hears how many records are done; `portion`: records of one
 * transaction.
 * Records go in the order of their keys: those of one portion then lie side by side in the database.
 */
export async function linkDay(
  within: Within,
  registry: string,
  changes: readonly RecordChange[],
  { told = () => undefined, portion = 10_000 }: { told?: (done: number) => void; portion?: number } = {},
): Promise<Linked> {
  const day = [...new Map(changes.map((change) => [change.key, change])).values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const sum = { changed: 0, removed: 0, neighbours: 0, linked: 0, review: 0, none: 0, conflicts: 0 }
  for (let at = 0; at < day.length; at += portion) {
    const found = await within((ctx) => linkChanges(ctx, registry, day.slice(at, at + portion)))
    for (const name of Object.keys(sum) as (keyof Linked)[]) sum[name] += found[name]
    told(Math.min(at + portion, day.length))
  }
  return sum
}
