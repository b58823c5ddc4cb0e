import type { Text } from '../../platform/text.ts'
import type { State } from '../../platform/ui/index.ts'
import type { Level } from './clock.ts'
import type { ObstacleState } from './obstacle.ts'

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
