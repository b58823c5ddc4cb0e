import type { AgencyId } from '../directory/index.ts'
import type { TaskFacts } from '../steering/index.ts'
import type { Weighed } from './obligation.ts'
import { type Share, wilson } from './wilson.ts'

/** An obligation whose day has come, as it counts for one agency. */
export type Counted = Weighed & { agency: AgencyId }

/** How hard tasks of a kind are is judged by what they ask: how many must help, and whether a product is due or a report that comes again. */
export type Difficulty = string

const helpers = ({ support }: Pick<TaskFacts, 'support'>) => (support.length === 0 ? 'alone' : support.length < 3 ? 'few' : 'many')

/** The class of tasks with which a task is compared. */
export const difficultyOf = (task: Pick<TaskFacts, 'support' | 'recurs'>): Difficulty =>
  `${task.recurs === null ? 'product' : 'duty'}-${helpers(task)}`

/**
 * An agency's score (điểm đúng hạn): the share of its obligations of the window that were met, with its interval, beside the
 * share that all agencies reach with tasks as hard. `best` and `worst` are the ranks that cannot be ruled out.
 */
export type Score = {
  agency: AgencyId
  result: Share
  expected: number
  /** Obligations met late, but in excused days only. */
  excused: number
  standing: 'above' | 'below' | 'as-expected' | 'too-few'
  best: number
  worst: number
}

/** Fewer obligations than this are shown and not compared. */
export const least = 5

/** Share of all obligations met, class by class: what is expected of a task as hard. */
function sharesByClass(counted: readonly Counted[]): ReadonlyMap<Difficulty, number> {
  const once = [...new Map(counted.map((each) => [each.key, each])).values()]
  return new Map(
    [...Map.groupBy(once, ({ task }) => difficultyOf(task))].map(([kind, some]) => [
      kind,
      some.filter(({ verdict }) => verdict === 'met').length / some.length,
    ]),
  )
}

type Unranked = Omit<Score, 'best' | 'worst'>

function unranked(agency: AgencyId, own: readonly Counted[], shares: ReadonlyMap<Difficulty, number>): Unranked {
  const met = own.filter(({ verdict }) => verdict === 'met')
  const result = wilson(met.length, own.length)
  const expected = own.reduce((sum, { task }) => sum + (shares.get(difficultyOf(task)) ?? 0), 0) / Math.max(1, own.length)
  const standing = own.length < least ? 'too-few' : result.low > expected ? 'above' : result.high < expected ? 'below' : 'as-expected'
  return { agency, result, expected, excused: met.filter(({ lateDays }) => lateDays > 0).length, standing }
}

/** The scores of a window: those whose intervals part are ranked, those whose intervals meet share their ranks. */
export function scoresOf(counted: readonly Counted[]): Score[] {
  const settled = counted.filter(({ verdict }) => verdict !== 'waiting')
  const shares = sharesByClass(settled)
  const all = [...Map.groupBy(settled, ({ agency }) => agency)].map(([agency, own]) => unranked(agency, dedupe(own), shares))
  const compared = all.filter(({ standing }) => standing !== 'too-few')
  const ranked = all.map((score): Score => {
    if (score.standing === 'too-few') return { ...score, best: 1, worst: Math.max(1, compared.length) }
    const others = compared.filter(({ agency }) => agency !== score.agency)
    return {
      ...score,
      best: 1 + others.filter(({ result }) => result.low > score.result.high).length,
      worst: compared.length - others.filter(({ result }) => result.high < score.result.low).length,
    }
  })
  const few = ({ standing }: Score) => Number(standing === 'too-few')
  return ranked.toSorted((a, b) => few(a) - few(b) || a.best - b.best || a.worst - b.worst || (a.agency < b.agency ? -1 : 1))
}

/** The same work ordered by several documents counts once. */
const dedupe = (own: readonly Counted[]): Counted[] => [...new Map(own.map((each) => [each.key, each])).values()]
