import { dayOf, type PlainDate } from '../../platform/dates.ts'

const day = String.raw`(\d{1,2})\s{0,3}(?:[/.-]|tháng)\s{0,3}(\d{1,2})\s{0,3}(?:[/.-]|,?\s?năm)\s{0,3}(\d{4})(?!\d)`

/** `ngày 14 tháng 3 năm 2025` or `ngày 14/3/2025`, three groups: day, month, year. */
export const writtenDate = String.raw`[Nn]gày\s{0,3}${day}`

/** The first date written in full in `text`, and where it ends; null where there is none or no such day. */
export function dateIn(text: string): { on: PlainDate; start: number; end: number } | null {
  const found = new RegExp(writtenDate, 'u').exec(text)
  if (!found) return null
  const on = dayOf(Number(found[3]), Number(found[2]), Number(found[1]))
  return on && { on, start: found.index, end: found.index + found[0].length }
}

/** A date that begins right at the start of `text`, with or without the word ngày. */
export function dateAtStart(text: string): { on: PlainDate; length: number } | null {
  const found = new RegExp(String.raw`^[\s,(]{0,4}(?:(?:đề|ra|ký|ban hành)\s)?(?:[Nn]gày\s{0,3})?${day}`, 'u').exec(text)
  const on = found && dayOf(Number(found[3]), Number(found[2]), Number(found[1]))
  return found && on ? { on, length: found[0].length } : null
}
