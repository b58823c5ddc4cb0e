/** One measured claim beside its target; `ratio` is ours divided by what `against` names, measured in the same run. */
export type Figure = { name: string; value: number; unit: string; target: number | null; against: string; ratio: number | null }

/** Sizes given on the command line: `--tasks 200000` is `tasks: 200000`. */
export type Sizes = Readonly<Record<string, number>>

/** A bench tells its figures one by one. */
export type Bench = (sizes: Sizes, tell: (figure: Figure) => void) => Promise<void>

/** Three significant digits. */
export const rounded = (value: number): number => Number(value.toPrecision(3))

/** The value that `share` of all lie under. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** Milliseconds that `work` took. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** How often each is taken is the caller's choice; all are taken in turn, so that noise falls on all alike. */
export async function inTurns(works: readonly (() => unknown)[], rounds: number): Promise<number[][]> {
  const times: number[][] = works.map(() => [])
  for (let round = 0; round < rounds; round += 1) for (const [at, work] of works.entries()) times[at]?.push(await timed(work))
  return times
}

/** The same numbers on every machine (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
