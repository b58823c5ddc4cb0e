import { signals } from '../../../definitions/performance/signals.ts'
import { daysBetween, type PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import type { AgencyId } from '../directory/index.ts'
import type { FactEntry, TaskFacts } from '../steering/index.ts'
import { type Share, wilson } from './wilson.ts'

export type SignalId = 'moved-near-due' | 'bulk-before-closing' | 'closed-without-paper' | 'reopened'

/** A statistic that may show figures being dressed (dấu hiệu cần xem lại): a question to ask, never proof. */
export type SignalRule = {
  id: SignalId
  version: number
  from: PlainDate
  /** Fewer cases than this ask nothing. */
  least: number
  /** Asked where the lower end of the share passes this. */
  above: number
  days: readonly number[]
  name: Text
  method: Text
  question: Text
}

/** What one agency's entries show; `tasks` are the cases. */
export type Signal = { rule: SignalRule; agency: AgencyId; share: Share; asks: boolean; tasks: readonly string[] }

type Case = { task: TaskFacts; entry: FactEntry }

const dayOfMonth = (day: PlainDate): number => Number(day.slice(8))

/** Which entries are looked at, and which of them are the case. */
const statistics: Readonly<Record<SignalId, (rule: SignalRule, each: Case) => boolean | null>> = {
  'moved-near-due': ({ days: [near = 3] }, { entry }) =>
    entry.kind === 'extended' && entry.was !== null ? daysBetween(entry.day, entry.was) <= near : null,
  'bulk-before-closing': ({ days }, { entry }) => (entry.kind === 'progress' ? days.includes(dayOfMonth(entry.day)) : null),
  'closed-without-paper': (_rule, { entry }) => (entry.kind === 'completed' ? entry.papers === 0 : null),
  reopened: (_rule, { task, entry }) =>
    entry.kind === 'completed'
      ? task.entries.some((later) => later.kind === 'reopened' && later.at > entry.at && !closedBetween(task, entry, later))
      : null,
}

const closedBetween = (task: TaskFacts, a: FactEntry, b: FactEntry) =>
  task.entries.some((one) => one.kind === 'completed' && one.at > a.at && one.at < b.at)

/** The signals of one agency over a window of days, by the rules of its last day. */
export function signalsOf(agency: AgencyId, tasks: readonly TaskFacts[], { from, to }: { from: PlainDate; to: PlainDate }): Signal[] {
  const cases = tasks.flatMap((task) => task.entries.filter(({ day }) => from <= day && day <= to).map((entry) => ({ task, entry })))
  return signals
    .filter((rule) => rule.from <= to)
    .map((rule) => {
      const judged = cases.flatMap((each) => {
        const is = statistics[rule.id](rule, each)
        return is === null ? [] : [{ ...each, is }]
      })
      const found = judged.filter(({ is }) => is)
      const share = wilson(found.length, judged.length)
      return {
        rule,
        agency,
        share,
        asks: found.length >= rule.least && share.low > rule.above,
        tasks: [...new Set(found.map(({ task }) => task.code))],
      }
    })
}
