import { birthDate, isPlaceholder } from '../standardisation/index.ts'

/** What a written day is to the scan: the day as YYYYMMDD (nothing where there is none), and whether day and month are really known. */
export function dayLine(text: string): string {
  const day = birthDate(text)
  return day === null ? '\t' : `${day}\t${isPlaceholder(day) ? 0 : 1}`
}
