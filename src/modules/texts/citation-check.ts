import type { PlainDate } from '../../platform/dates.ts'
import { formatDay } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import type { Citation } from './citation.ts'
import { typeOfNotation } from './symbols.ts'

/** Something wrong with how documents are cited, with every citation concerned. */
export type CitationFault = { kind: 'two-notations' | 'two-dates' | 'later-than-document'; words: Text; citations: Citation[] }

/**
 * Finds citations that contradict each other or the calendar: one letter under two symbols, one number with two dates,
 * a date later than the document that cites it.
 */
export function checkCitations(citations: readonly Citation[], issuedOn: PlainDate | null): CitationFault[] {
  return [...twoNotations(citations), ...twoDates(citations), ...laterThan(citations, issuedOn)]
}

type Dated = Citation & { date: PlainDate }
const isDated = (citation: Citation): citation is Dated => citation.date !== null

/** Everything cited under one number and symbol, however its leading zero is written. */
type Cited = { first: Citation; all: Citation[] }

const citedIn = (citations: readonly Citation[]): Cited[] =>
  [...Map.groupBy(citations, ({ notation, year }) => `${year} ${notation}`).values()].flatMap((all) =>
    all.slice(0, 1).map((first) => ({ first, all })),
  )

function twoNotations(citations: readonly Citation[]): CitationFault[] {
  const bySerial = Map.groupBy(citations, ({ serial, style }) => `${style} ${Number.parseInt(serial, 10)}`)
  return [...bySerial.values()].flatMap((group) => {
    const cited = citedIn(group)
    return cited.flatMap((one, i) => cited.slice(i + 1).flatMap((other) => (sameLetter(one, other) ? [twoNotationsOf(one, other)] : [])))
  })
}

const twoNotationsOf = (one: Cited, other: Cited): CitationFault => ({
  kind: 'two-notations',
  words: {
    vi: `Văn bản số ${one.first.serial} được viện dẫn với hai ký hiệu: ${one.first.number} và ${other.first.number}; cần kiểm tra ký hiệu đúng.`,
    en: `Document no. ${one.first.serial} is cited under two symbols, ${one.first.number} and ${other.first.number}; check which is right.`,
  },
  citations: [...one.all, ...other.all],
})

/** Same number and day under symbols that share a part, or symbols of one body that differ only in a letter or the order of a few. */
function sameLetter(one: Cited, other: Cited): boolean {
  const [a, b] = [one.first, other.first]
  if (a.year !== b.year) return false
  const near = a.notation.split('-')[0] === b.notation.split('-')[0] && isMisspelling(a.notation, b.notation)
  const days = new Set(one.all.filter(isDated).map(({ date }) => date))
  const otherDays = other.all.filter(isDated).map(({ date }) => date)
  if (days.size === 0 || otherDays.length === 0) return near
  return otherDays.some((day) => days.has(day)) && (near || (sharesPart(a.notation, b.notation) && !ofTwoTypes(a.notation, b.notation)))
}

/** A decision and a circular of one body may bear the same number and day. */
function ofTwoTypes(a: string, b: string): boolean {
  const [one, other] = [typeOfNotation(a), typeOfNotation(b)]
  return one !== null && other !== null && one.name !== other.name
}

const sharesPart = (a: string, b: string) => {
  const parts = new Set(a.split(/[-/]/))
  return b.split(/[-/]/).some((part) => parts.has(part))
}

const lettersOf = (word: string) => word.split('').toSorted().join('')

/** One letter changed, left out or added, or the same letters in another order. */
function isMisspelling(a: string, b: string): boolean {
  if (lettersOf(a) === lettersOf(b)) return true
  if (Math.abs(a.length - b.length) > 1 || a.length < 6) return false
  const shorter = Math.min(a.length, b.length)
  let same = 0
  while (same < shorter && a[same] === b[same]) same++
  let tail = 0
  while (tail < shorter - same && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return Math.max(a.length, b.length) - same - tail <= 1
}

function twoDates(citations: readonly Citation[]): CitationFault[] {
  return citedIn(citations.filter(({ serial }) => serial !== '')).flatMap(({ all }) =>
    [...Map.groupBy(all.filter(isDated), ({ serial }) => Number.parseInt(serial, 10)).values()].flatMap((dated) => {
      const days = [...new Set(dated.map(({ date }) => date))]
      return days.length < 2 || isYearlySeries(dated) ? [] : [twoDatesOf(dated, days)]
    }),
  )
}

function twoDatesOf(dated: readonly Dated[], days: readonly PlainDate[]): CitationFault {
  const number = dated[0]?.number ?? ''
  const shown = days.map(formatDay).join(', ')
  return {
    kind: 'two-dates',
    words: {
      vi: `${number} được viện dẫn với các ngày khác nhau: ${shown}; cần kiểm tra ngày đúng.`,
      en: `${number} is cited with different dates: ${shown}; check which is right.`,
    },
    citations: [...dated],
  }
}

/** Numbers without a year begin again every January: one day in each of two years is two documents. */
function isYearlySeries(dated: readonly Dated[]): boolean {
  const byYear = [...Map.groupBy(dated, ({ date }) => date.slice(0, 4)).values()]
  return byYear.length > 1 && dated.every(({ year }) => year === null) && byYear.every((group) => new Set(group.map(({ date }) => date)).size === 1)
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
