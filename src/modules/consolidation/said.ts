import { daysOf, type Period } from '../../platform/dates.ts'

const roman = ['I', 'II', 'III', 'IV']

/** A period within a sentence of an official document: tháng 6 năm 2025, quý II năm 2025, 6 tháng đầu năm 2025, năm 2025. */
export function periodSaid(period: Period): string {
  const year = period.slice(0, 4)
  const rest = period.slice(5)
  if (rest === '') return `năm ${year}`
  if (rest === 'H1') return `6 tháng đầu năm ${year}`
  if (rest === 'H2') return `6 tháng cuối năm ${year}`
  if (rest.startsWith('Q')) return `quý ${roman[Number(rest[1]) - 1]} năm ${year}`
  const month = Number(daysOf(period).last.slice(5, 7))
  return `tháng ${month < 3 ? `0${month}` : month} năm ${year}`
}
