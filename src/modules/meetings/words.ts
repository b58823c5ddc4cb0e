import type { Text } from '../../platform/text.ts'
import type { AgendaItem } from './agenda.ts'

/** How late, and how often before: "12 ngày, đã chậm 3 lần"; null where neither is known. */
export function delayWords({ days, times, source }: Pick<AgendaItem, 'days' | 'times' | 'source'>): Text | null {
  const unit = source === 'obstacle' ? { vi: 'ngày làm việc', en: 'working days' } : { vi: 'ngày', en: 'days' }
  const late = days > 0 ? { vi: `quá ${days} ${unit.vi}`, en: `${days} ${unit.en} late` } : null
  const verb = source === 'obstacle' ? { vi: 'hỏi lại', en: 'asked again' } : { vi: 'lùi, chậm', en: 'moved or late' }
  const often = times > 0 ? { vi: `đã ${verb.vi} ${times} lần`, en: `${verb.en} ${times} times` } : null
  const both = [late, often].filter((each) => each !== null)
  return both.length === 0 ? null : { vi: both.map(({ vi }) => vi).join(', '), en: both.map(({ en }) => en).join(', ') }
}
