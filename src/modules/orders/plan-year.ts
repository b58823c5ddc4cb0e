import { dayOf, type PlainDate } from '../../platform/dates.ts'
import type { ReadDocument } from '../texts/index.ts'

/** How far a draft's blank date, "ngày    tháng    năm 2025", stands from the top. */
const letterhead = 3000

/** The first day of the year that an undated draft is made for, by its title or its blank date; null where neither says. */
export function yearBegins(document: ReadDocument): PlainDate | null {
  const titled = /(?<!\p{L})năm\s+(20\d\d)(?!\s*[-–\d])/iu.exec(document.header.title ?? '')
  const blank = /ngày[\s.…_]*tháng[\s.…_]*năm\s+(20\d\d)/iu.exec(document.text.slice(0, letterhead))
  const year = titled?.[1] ?? blank?.[1]
  return year === undefined ? null : dayOf(Number(year), 1, 1)
}

/** Agencies are read as of the day of issue; deadlines from it, or from the year a draft is made for. */
export type ReadingDays = { asOf: PlainDate | null; from: PlainDate | null }

export function readingDays(document: ReadDocument, issuedOn: PlainDate | null): ReadingDays {
  const asOf = issuedOn ?? document.header.issuedOn
  return { asOf, from: asOf ?? yearBegins(document) }
}
