import { daysBetween, formatDay, type PlainDate } from '../dates.ts'
import type { Text } from '../text.ts'
import { useReader } from './reader.ts'
import { Say } from './say.tsx'

function dayCount(days: number): Text {
  if (days <= 90) return { vi: `${days} ngày`, en: days === 1 ? '1 day' : `${days} days` }
  const [months, years] = [Math.round(days / 30.4), Math.round(days / 365.25)]
  return months <= 24 ? { vi: `khoảng ${months} tháng`, en: `about ${months} months` } : { vi: `khoảng ${years} năm`, en: `about ${years} years` }
}

/** A deadline as people say it: còn 6 ngày, hôm nay, quá hạn 12 ngày. */
export function termWords(dueOn: PlainDate, asOf: PlainDate): Text {
  const days = daysBetween(asOf, dueOn)
  const count = dayCount(Math.abs(days))
  if (days === 0) return { vi: 'hôm nay', en: 'today' }
  if (days === 1) return { vi: 'ngày mai', en: 'tomorrow' }
  return days > 0 ? { vi: `còn ${count.vi}`, en: `${count.en} left` } : { vi: `quá hạn ${count.vi}`, en: `${count.en} overdue` }
}

/** Something that happened, or will: hôm qua, 12 ngày trước, sau 3 ngày. */
export function eventWords(day: PlainDate, asOf: PlainDate): Text {
  const days = daysBetween(day, asOf)
  const count = dayCount(Math.abs(days))
  if (days === 0) return { vi: 'hôm nay', en: 'today' }
  if (days === 1) return { vi: 'hôm qua', en: 'yesterday' }
  if (days === -1) return { vi: 'ngày mai', en: 'tomorrow' }
  return days > 0 ? { vi: `${count.vi} trước`, en: `${count.en} ago` } : { vi: `sau ${count.vi}`, en: `in ${count.en}` }
}

/**
 * A day as people say it, with the exact day beside: "còn 6 ngày · 01/07/2025".
 * @param kind `term`: a deadline not yet met (default); `event`: something that happened; `plain`: the exact day only
 */
export function DayWords({ day, kind = 'term' }: { day: PlainDate | null; kind?: 'term' | 'event' | 'plain' }) {
  const { asOf } = useReader()
  if (day === null) return <Say as="span" class="soft" words={{ vi: 'chưa rõ ngày', en: 'no day given' }} />
  const exact = <time datetime={day}>{formatDay(day)}</time>
  if (kind === 'plain') return exact
  return (
    <span class="day-words">
      <Say words={kind === 'term' ? termWords(day, asOf) : eventWords(day, asOf)} /> <span class="soft">{exact}</span>
    </span>
  )
}
