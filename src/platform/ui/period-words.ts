import type { Period } from '../dates.ts'
import type { Language, Text } from '../text.ts'

const english = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const roman = ['I', 'II', 'III', 'IV']

/** A period as people say it: Tháng 6/2025, Quý II/2025, 6 tháng đầu năm 2025, Năm 2025. */
export function periodWords(period: Period): Text {
  const year = period.slice(0, 4)
  const rest = period.slice(5)
  if (rest === '') return { vi: `Năm ${year}`, en: year }
  if (rest === 'H1') return { vi: `6 tháng đầu năm ${year}`, en: `First half of ${year}` }
  if (rest === 'H2') return { vi: `6 tháng cuối năm ${year}`, en: `Second half of ${year}` }
  if (rest.startsWith('Q')) return { vi: `Quý ${roman[Number(rest[1]) - 1]}/${year}`, en: `Q${rest[1]} ${year}` }
  return { vi: `Tháng ${Number(rest)}/${year}`, en: `${english[Number(rest) - 1]} ${year}` }
}

/** A period in the space under a column: T6, Quý II, 2025; Jun, Q2, 2025. */
export function shortPeriod(period: Period, language: Language): string {
  const rest = period.slice(5)
  if (rest === '') return period
  if (rest.startsWith('Q')) return language === 'vi' ? `Quý ${roman[Number(rest[1]) - 1]}` : rest
  if (rest.startsWith('H')) return rest
  return language === 'vi' ? `T${Number(rest)}` : (english[Number(rest) - 1] ?? '').slice(0, 3)
}

/** The same within a sentence: "tháng 6/2025". */
export function periodWithin(period: string): Text {
  const { vi, en } = periodWords(period)
  return { vi: vi.charAt(0).toLowerCase() + vi.slice(1), en }
}
