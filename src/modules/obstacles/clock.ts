import { calendars } from '../../../definitions/calendars/all.ts'
import { answerRules } from '../../../definitions/obstacles/clock.ts'
import { addDays, dayAt, type Instant, type PlainDate, plusMinutes, startOf } from '../../platform/dates.ts'
import { addWorkingDays, isWorkingDay, nextWorkingDay, type WorkCalendar } from '../../platform/workdays.ts'

/** Who is told of a silence. */
export type Level = 'none' | 'standing-body' | 'leader'
export const levels: readonly Level[] = ['none', 'standing-body', 'leader']

/** The time an answer may take and the ladder after it, from a day on. */
export type AnswerRule = {
  from: PlainDate
  workingDays: number
  escalates: readonly { to: Exclude<Level, 'none'>; afterWorkingDays: number }[]
}

const calendar: WorkCalendar = calendars
const minutesOfDay = 1440

/** The rule in force on the day on which somebody was asked. */
export function ruleOn(day: PlainDate): AnswerRule {
  const rule = answerRules.findLast(({ from }) => from <= day) ?? answerRules[0]
  if (!rule) throw new Error('no rule says how long an answer may take')
  return rule
}

const minutesInto = (day: PlainDate, at: Instant): number => (at.getTime() - startOf(day).getTime()) / 60_000

/**
 * The moment at which so many working days have run: each counts its 24 hours, and days off stand still.
 * Asked on Friday at 14:30, three days end on Wednesday at 14:30; asked on a Saturday, at the end of Wednesday.
 */
export function afterWorkingDays(from: Instant, days: number): Instant {
  const day = dayAt(from)
  if (isWorkingDay(calendar, day)) return plusMinutes(startOf(addWorkingDays(calendar, day, days)), minutesInto(day, from))
  return startOf(addDays(addWorkingDays(calendar, nextWorkingDay(calendar, day), days - 1), 1))
}

/** Minutes of working days from one moment to a later one. */
export function workingMinutes(from: Instant, to: Instant): number {
  let minutes = 0
  for (let day = dayAt(from); startOf(day) < to; day = addDays(day, 1)) {
    if (!isWorkingDay(calendar, day)) continue
    minutes += Math.min(minutesInto(day, to), minutesOfDay) - Math.max(minutesInto(day, from), 0)
  }
  return Math.max(0, Math.floor(minutes))
}

/** The moments of one asking: until when an answer is in time, and after which moments a silence is told to whom. */
export type AnswerClock = { askedAt: Instant; dueAt: Instant; standingBodyAt: Instant | null; leaderAt: Instant | null }

/** Winds the clock for a question asked at a moment, by the rule of that day. */
export function clockFrom(askedAt: Instant): AnswerClock {
  const { workingDays, escalates } = ruleOn(dayAt(askedAt))
  const momentOf = (to: Level) => {
    const step = escalates.find((each) => each.to === to)
    return step ? afterWorkingDays(askedAt, step.afterWorkingDays) : null
  }
  return { askedAt, dueAt: afterWorkingDays(askedAt, workingDays), standingBodyAt: momentOf('standing-body'), leaderAt: momentOf('leader') }
}

/** Who has to know of a question without an answer at a moment. */
export function levelOf({ standingBodyAt, leaderAt }: Pick<AnswerClock, 'standingBodyAt' | 'leaderAt'>, at: Instant): Level {
  if (leaderAt !== null && at > leaderAt) return 'leader'
  return standingBodyAt !== null && at > standingBodyAt ? 'standing-body' : 'none'
}
