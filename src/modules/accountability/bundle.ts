import { formatDay, type PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import type { AgencyId } from '../directory/index.ts'
import type { AgencyRow, Board, Counted, Excuse, Measures, TaskRow } from '../performance/index.ts'
import type { EvidenceItem } from './proposal.ts'

type Window = { first: PlainDate; last: PlainDate }

const own = (board: Board, agency: AgencyId): Counted[] => [
  ...new Map(board.counted.filter((each) => each.agency === agency).map((each) => [each.key, each])).values(),
]

/** Latenesses of an agency that lasted into a window and were not held against it before. */
export function newEpisodes(board: Board, agency: AgencyId, { first }: Window, charged: ReadonlySet<string>): Counted[] {
  return own(board, agency)
    .filter(({ verdict, endedOn, key }) => verdict === 'missed' && (endedOn === null || endedOn >= first) && !charged.has(key))
    .toSorted((a, b) => b.countedDays - a.countedDays || (a.key < b.key ? -1 : 1))
}

/** What an agency met in the twelve months of the board, latest first. */
export const keptBy = (board: Board, agency: AgencyId): Counted[] =>
  own(board, agency)
    .filter(({ verdict }) => verdict === 'met')
    .toSorted((a, b) => (a.dueOn < b.dueOn ? 1 : -1))

/** What criteria look at: the agency's measures and the latenesses new to this month. */
export const withEpisodes = ({ measures }: AgencyRow, episodes: readonly Counted[]): Measures => ({
  ...measures,
  newEpisodes: episodes.length,
  longestNew: episodes.length === 0 ? null : Math.max(...episodes.map(({ countedDays }) => countedDays)),
})

const excuseWords = ({ why, what, from, to }: Excuse): Text =>
  why === 'grace'
    ? { vi: `chuyển tiếp sau sáp nhập ${formatDay(from)}–${formatDay(to)}`, en: `grace after a merger ${formatDay(from)}–${formatDay(to)}` }
    : { vi: `chờ trả lời vướng mắc ${what} ${formatDay(from)}–${formatDay(to)}`, en: `waiting for ${what} ${formatDay(from)}–${formatDay(to)}` }

/** One obligation as evidence quotes it; the sentence and the name of its document are looked up by the caller. */
export function itemOf(
  { key, task, dueOn, endedOn, ending, lateDays, countedDays, excuses }: Counted,
  row: TaskRow | undefined,
  { sentence, document }: Pick<EvidenceItem, 'sentence' | 'document'>,
): EvidenceItem {
  return {
    key,
    task: task.id,
    code: task.code,
    title: task.title,
    dueOn,
    endedOn,
    ending,
    lateDays,
    countedDays,
    excuses: excuses.map(excuseWords),
    updates: task.entries
      .filter(({ kind }) => kind === 'progress')
      .slice(-6)
      .map(({ day, progress }) => ({ day, progress })),
    extensions: task.entries.flatMap(({ kind, day, was, is }) => (kind === 'extended' && was !== null && is !== null ? [{ day, was, is }] : [])),
    flags: row?.lights.flags ?? [],
    sentence,
    document,
  }
}
