import type { PlainDate } from '../../platform/dates.ts'
import { formatDay } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import type { Citation } from './citation.ts'

/** Something wrong with how documents are cited, with every citation concerned. */
export type CitationFault = { kind: 'two-notations' | 'two-dates' | 'later-than-document'; words: Text; citations: Citation[] }

/**
 * Finds citations that contradict each other or the calendar: one letter under two symbols, one number with two dates,
 * a date later than the document that cites it.
 */
export function checkCitations(citations: readonly Citation[], issuedOn: PlainDate | null): CitationFault[] {
  return [...twoNotations(citations), ...twoDates(citations), ...laterThan(citations, issuedOn)]
}

function twoNotations(citations: readonly Citation[]): CitationFault[] {
  const faults: CitationFault[] = []
  const bySerial = Map.groupBy(citations, ({ serial, style }) => `${style} ${Number.parseInt(serial, 10)}`)
  for (const group of bySerial.values()) {
    const byNumber = [...Map.groupBy(group, ({ number }) => number).values()]
    for (const [i, one] of byNumber.entries())
      for (const other of byNumber.slice(i + 1)) {
        if (!sameLetter(one, other)) continue
        const [a, b] = [one[0]!, other[0]!]
        faults.push({
          kind: 'two-notations',
          words: {
            vi: `Văn bản số ${a.serial} được viện dẫn với hai ký hiệu: ${a.number} và ${b.number}; cần kiểm tra ký hiệu đúng.`,
            en: `Document no. ${a.serial} is cited under two symbols, ${a.number} and ${b.number}; check which is right.`,
          },
          citations: [...one, ...other],
        })
      }
  }
  return faults
}

/** Same number and day under different symbols, or symbols of one body that differ only in the order of a few letters. */
function sameLetter(one: readonly Citation[], other: readonly Citation[]): boolean {
  const days = new Set(one.flatMap(({ date }) => date ?? []))
  const otherDays = other.flatMap(({ date }) => date ?? [])
  const [a, b] = [one[0]!, other[0]!]
  if (a.year !== b.year) return false
  const near = a.notation.split('-')[0] === b.notation.split('-')[0] && isMisspelling(a.notation, b.notation)
  if (days.size > 0 && otherDays.length > 0) return otherDays.some((day) => days.has(day)) && (near || sharesPart(a.notation, b.notation))
  return near
}

const sharesPart = (a: string, b: string) => {
  const parts = new Set(a.split(/[-/]/))
  return b.split(/[-/]/).some((part) => parts.has(part))
}

/** One letter changed, left out or added, or the same letters in another order. */
function isMisspelling(a: string, b: string): boolean {
  const sorted = (word: string) => [...word].sort().join('')
  if (sorted(a) === sorted(b)) return true
  if (Math.abs(a.length - b.length) > 1 || a.length < 6) return false
  let same = 0
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - same && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return Math.max(a.length, b.length) - same - tail <= 1
}

function twoDates(citations: readonly Citation[]): CitationFault[] {
  const faults: CitationFault[] = []
  for (const [number, group] of Map.groupBy(citations, (citation) => citation.number)) {
    const dated = group.filter(({ date }) => date !== null)
    const days = [...new Set(dated.map(({ date }) => date!))]
    if (days.length < 2 || isYearlySeries(dated)) continue
    const shown = days.map(formatDay)
    faults.push({
      kind: 'two-dates',
      words: {
        vi: `${number} được viện dẫn với các ngày khác nhau: ${shown.join(', ')}; cần kiểm tra ngày đúng.`,
        en: `${number} is cited with different dates: ${shown.join(', ')}; check which is right.`,
      },
      citations: dated,
    })
  }
  return faults
}

/** Numbers without a year begin again every January: two years are two documents unless the type says otherwise. */
const isYearlySeries = (dated: readonly Citation[]) => {
  const byYear = Map.groupBy(dated, ({ date }) => date!.slice(0, 4))
  return (
    byYear.size > 1 &&
    dated.every(({ year }) => year === null) &&
    [...byYear.values()].every((group) => new Set(group.map(({ date }) => date)).size === 1)
  )
}

function laterThan(citations: readonly Citation[], issuedOn: PlainDate | null): CitationFault[] {
  if (!issuedOn) return []
  return citations
    .filter(({ date, year }) => (date !== null && date > issuedOn) || (date === null && year !== null && year > Number(issuedOn.slice(0, 4))))
    .map((citation) => ({
      kind: 'later-than-document' as const,
      words: {
        vi: `${citation.number} được viện dẫn với thời điểm (${citation.date ? formatDay(citation.date) : citation.year}) sau ngày ban hành văn bản này (${formatDay(issuedOn)}).`,
        en: `${citation.number} is cited with a date (${citation.date ? formatDay(citation.date) : citation.year}) later than this document (${formatDay(issuedOn)}).`,
      },
      citations: [citation],
    }))
}
