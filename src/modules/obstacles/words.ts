import { addDays, dayAt, formatDay, formatInstant, type Instant } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import type { State } from '../../platform/ui/index.ts'
import { type Level, workingMinutes } from './clock.ts'
import type { Obstacle, ObstacleState } from './obstacle.ts'

/** What people call each state. */
export const stateWords: Readonly<Record<ObstacleState, Text>> = {
  waiting: { vi: 'Chờ trả lời', en: 'Waiting for an answer' },
  overdue: { vi: 'Quá hạn trả lời', en: 'Answer overdue' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  removed: { vi: 'Đã gỡ', en: 'Removed' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
}

/** The shape and colour of each state. */
export const shownState: Readonly<Record<ObstacleState, State>> = {
  waiting: 'within-term',
  overdue: 'overdue',
  answered: 'due-soon',
  removed: 'done-on-time',
  withdrawn: 'unknown',
}

/** Whom a silence has reached. */
export const levelWords: Readonly<Record<Level, Text>> = {
  none: { vi: 'Cơ quan tháo gỡ', en: 'The remover' },
  'standing-body': { vi: 'Cơ quan thường trực', en: 'The standing body' },
  leader: { vi: 'Lãnh đạo Ban Chỉ đạo', en: 'The leader' },
}

/** 1.505 working minutes → "1 ngày 1 giờ": a working day counts its 24 hours. */
export function spentWords(minutes: number): Text {
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
  if (days === 0 && hours === 0) return { vi: `${minutes} phút`, en: `${minutes} min` }
  const vi = [days > 0 && `${days} ngày`, hours > 0 && `${hours} giờ`].filter(Boolean).join(' ')
  const en = [days > 0 && `${days} ${days === 1 ? 'day' : 'days'}`, hours > 0 && `${hours} h`].filter(Boolean).join(' ')
  return { vi, en }
}

/** An hour as people say it: midnight is the end of the day before it. */
export function hourWords(at: Instant): Text {
  const text = formatInstant(at)
  if (!text.endsWith(' 00:00')) return { vi: text, en: text }
  const day = formatDay(addDays(dayAt(at), -1))
  return { vi: `hết ngày ${day}`, en: `end of ${day}` }
}

/** How an answer stands against its hour: "còn 1 ngày 4 giờ", "quá hạn 2 ngày"; days off are not counted. */
export function termWords({ standing, dueAt, steppedAt }: Pick<Obstacle, 'standing' | 'dueAt' | 'steppedAt'>, at: Instant): Text {
  if (standing === 'answered') return { vi: `trả lời lúc ${hourWords(steppedAt).vi}`, en: `answered at ${hourWords(steppedAt).en}` }
  if (standing !== 'waiting') return { vi: `từ ${hourWords(steppedAt).vi}`, en: `since ${hourWords(steppedAt).en}` }
  if (at <= dueAt) {
    const left = spentWords(workingMinutes(at, dueAt))
    return { vi: `còn ${left.vi}`, en: `${left.en} left` }
  }
  const late = spentWords(workingMinutes(dueAt, at))
  return { vi: `quá ${late.vi}`, en: `${late.en} late` }
}
