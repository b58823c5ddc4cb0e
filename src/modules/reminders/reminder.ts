import { daysBetween, formatDay, type PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { termWords } from '../../platform/ui/index.ts'
import type { Recurrence } from '../deadlines/index.ts'
import type { TemplateName, To } from '../notices/index.ts'
import { audienceWords, type Audience, type LadderDefinition, type LadderKind, type Rung, rungsOn } from './ladder.ts'

/** A thing with a day due and whoever owes it. `key` names it for ever; a new day due starts its ladder anew. */
export type Owed = {
  key: string
  kind: LadderKind
  code: string
  title: string | Text
  dueOn: PlainDate
  agency: string
  agencyName: Text
  /** How often a duty comes again. */
  rhythm?: Text
  /** How many reports wait to be accepted. */
  count?: number
  href: string
}

/** One thing to tell one audience today; `late` is the number of days past the day due, 0 and less before it. */
export type Reminder = { key: string; thing: string; to: To; audience: Audience; owed: Owed; late: number }

/** Rhythms so short that only lateness is worth a reminder. */
const short: readonly Recurrence[] = ['daily', 'weekly', 'biweekly']

export const ladderKindOf = (recurs: Recurrence | null): LadderKind => (recurs === null ? 'task' : short.includes(recurs) ? 'shortDuty' : 'duty')

const targets: Readonly<Record<Audience, (agency: string) => To>> = {
  agency: (agency) => ({ agency }),
  head: (agency) => ({ agency, role: 'agency-leader' }),
  'standing-body': () => ({ role: 'standing-clerk' }),
  leaders: () => ({ role: 'leader' }),
}

/** What is due to be told of one thing on a day. */
export const remindersOf = (owed: Owed, today: PlainDate, ladder: LadderDefinition): Reminder[] =>
  rungsOn(ladder[owed.kind], owed.dueOn, today, ladder.stale).map((rung) => ({
    key: keyOf(owed, rung),
    thing: owed.key,
    to: targets[rung.to](owed.agency),
    audience: rung.to,
    owed,
    late: daysBetween(owed.dueOn, today),
  }))

const keyOf = ({ key, dueOn, agency }: Owed, { to, day }: Rung): string => `${key}:${agency}:${dueOn}:${to}:${day}`

/** The wording of a reminder with its words. */
export type Wording = { template: TemplateName; words: Readonly<Record<string, string | number | Text>> }

/** How a reminder is said: of work by whether its day is ahead, today or past; to those above, that it was passed up. */
export function wordingOf({ owed, audience, late }: Reminder, today: PlainDate): Wording {
  const { kind, code, title, dueOn, agencyName: agency, rhythm = { vi: 'định kỳ', en: 'recurring' } } = owed
  const due = formatDay(dueOn)
  const term = late === 0 ? { vi: 'đến hạn hôm nay', en: 'today' } : termWords(dueOn, today)
  const common = { code, title, agency, due }
  if (kind === 'report')
    return late > 0
      ? { template: 'report-missing', words: { period: title, agency, due, days: late } }
      : { template: 'report-due', words: { period: title, agency, due, term } }
  if (kind === 'acceptance')
    return { template: 'report-unaccepted', words: { period: title, count: owed.count ?? 1, due, term: termWords(dueOn, today) } }
  if (kind === 'obstacle')
    return late > 0
      ? { template: 'obstacle-late', words: { title, agency, due, days: late } }
      : { template: 'obstacle-due', words: { title, agency, due, term } }
  if (late > 0 && audience !== 'agency') return { template: 'task-late-above', words: { ...common, days: late, level: audienceWords[audience] } }
  if (kind !== 'task')
    return late > 0
      ? { template: 'duty-late', words: { ...common, rhythm, days: late } }
      : { template: 'duty-due', words: { ...common, rhythm, term } }
  if (late > 0) return { template: 'task-late', words: { ...common, days: late } }
  return late === 0 ? { template: 'task-due-today', words: common } : { template: 'task-due', words: { ...common, term } }
}

/** From so many on, things told to one audience at once are told as one. */
export const many = 6

/** Reminders that one audience gets of one sort today. */
export type Bundle = { to: To; late: boolean; reminders: readonly Reminder[] }

/** Reminders by whom they are for and whether the day is past: few stay single, many become one. */
export function bundled(reminders: readonly Reminder[]): Bundle[] {
  const groups = Map.groupBy(reminders, ({ to, late, owed }) => `${JSON.stringify(to)} ${late > 0} ${sortOf(owed.kind)}`)
  return [...groups.values()].flatMap((group): Bundle[] => {
    const [first] = group
    if (first === undefined) return []
    const late = first.late > 0
    if (group.length >= many && sortOf(first.owed.kind) === 'task') return [{ to: first.to, late, reminders: group }]
    return group.map((one) => ({ to: one.to, late, reminders: [one] }))
  })
}

/** What sort of thing is owed, whatever its rhythm. */
export const sortOf = (kind: LadderKind): 'task' | 'report' | 'acceptance' | 'obstacle' =>
  kind === 'report' || kind === 'acceptance' || kind === 'obstacle' ? kind : 'task'
