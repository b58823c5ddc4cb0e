import { createHash } from 'node:crypto'
import type { Instant, PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'

/** One task that may be drawn, with the stratum it belongs to. */
export type Drawable = { code: string; title: string; agency: string | null; stratum: string }

/** How many of a stratum there are, and how many are drawn. */
export type Stratum = { name: string; size: number; drawn: number }

/** A sample of tasks whose evidence an inspector looks at (mẫu kiểm tra); seed and day draw it again. */
export type Sample = {
  id: string
  seed: string
  day: PlainDate
  by: 'agency' | 'risk'
  wanted: number
  population: number
  strata: readonly Stratum[]
  note: string | null
  madeAt: Instant
  byName: string
}

export type SampleItem = Drawable & { place: number }

export type Outcome = 'agrees' | 'differs' | 'no-evidence' | 'not-reached'

/** What an inspector found of one task; a later finding stands over an earlier one, which is kept. */
export type Finding = { id: number; code: string; outcome: Outcome; words: string | null; at: Instant; byName: string }

export const outcomeWords: Readonly<Record<Outcome, Text>> = {
  agrees: { vi: 'Đúng như báo cáo', en: 'As reported' },
  differs: { vi: 'Không đúng như báo cáo', en: 'Not as reported' },
  'no-evidence': { vi: 'Không có chứng cứ', en: 'No evidence' },
  'not-reached': { vi: 'Chưa kiểm tra được', en: 'Not reached' },
}

/** Where a task stands in the order that a seed gives: nobody can choose it, anybody can work it out again (SHA-256 of seed and code). */
const placeIn = (seed: string, code: string): string => createHash('sha256').update(`${seed}:${code}`).digest('hex')

/** Shares out `wanted` over strata in proportion (largest remainder), none more than it has, each at least one where there is room. */
export function allot(sizes: ReadonlyMap<string, number>, wanted: number): Map<string, number> {
  const names = [...sizes.keys()].toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || (a < b ? -1 : 1))
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const room = Math.min(wanted, total)
  const drawn = new Map(names.map((name, at) => [name, room >= names.length || at < room ? Math.min(1, sizes.get(name) ?? 0) : 0]))
  const left = () => room - [...drawn.values()].reduce((sum, count) => sum + count, 0)
  const short = (name: string) => ((sizes.get(name) ?? 0) / Math.max(1, total)) * room - (drawn.get(name) ?? 0)
  while (left() > 0) {
    const open = names.filter((name) => (drawn.get(name) ?? 0) < (sizes.get(name) ?? 0))
    const [next] = open.toSorted((a, b) => short(b) - short(a) || (a < b ? -1 : 1))
    if (next === undefined) break
    drawn.set(next, (drawn.get(next) ?? 0) + 1)
  }
  return drawn
}

const riskFirst = (name: string): number => ['red', 'amber', 'green'].indexOf(name)

/** Draws a sample: within each stratum the tasks that come first in the order of the seed. */
export function draw(from: readonly Drawable[], { seed, wanted }: { seed: string; wanted: number }): { items: SampleItem[]; strata: Stratum[] } {
  const groups = Map.groupBy(from, ({ stratum }) => stratum)
  const drawn = allot(new Map([...groups].map(([name, some]) => [name, some.length])), wanted)
  const strata = [...groups]
    .map(([name, some]) => ({ name, size: some.length, drawn: drawn.get(name) ?? 0 }))
    .toSorted((a, b) => riskFirst(a.name) - riskFirst(b.name) || (a.name < b.name ? -1 : 1))
  const items = strata.flatMap(({ name, drawn: count }) =>
    (groups.get(name) ?? [])
      .map((each) => ({ each, at: placeIn(seed, each.code) }))
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .slice(0, count)
      .map(({ each }) => each),
  )
  return { items: items.map((each, at) => ({ ...each, place: at + 1 })), strata }
}
