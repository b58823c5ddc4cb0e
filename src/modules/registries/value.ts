import { formatDay, isDay, type PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { bearing, localityOn } from '../localities/index.ts'
import type { FieldDefinition } from './definition.ts'

/** The code a value may be in the lists of localities: five digits of a commune, two of a province, three where it is that of registrations. */
function codeIn({ kind }: FieldDefinition, value: string): string | null {
  if (kind === 'commune') return /^\d{5}$/.test(value) ? value : null
  return kind === 'province' && /^0?\d{2}$/.test(value) ? value.slice(-2) : null
}

/** The name a code bore on a day, before the code; where it is no longer in use, until when it was. */
function localityWords(code: string, value: string, on: PlainDate): Text | string {
  const now = localityOn(code, on)
  if (now) return `${now.name} (${value})`
  const last = bearing(code).findLast(({ to }) => to !== undefined && to < on)
  if (last?.to === undefined) return value
  return { vi: `${last.name} (${value}, đến ${formatDay(last.to)})`, en: `${last.name} (${value}, until ${formatDay(last.to)})` }
}

/** The code for which words stand that people read for it, in any case; all else as it is. */
export function codeOfWords({ codeWords = {} }: FieldDefinition, text: string): string {
  const said = text.normalize('NFC').trim().toLowerCase()
  return Object.entries(codeWords).find(([, { vi, en }]) => [vi, en].some((words) => words.toLowerCase() === said))?.[0] ?? text
}

/** A value as people read it on a day: the words of its code, a day as days are written, a place by name; else as it is. */
export function valueWords(field: FieldDefinition | undefined, value: string, on: PlainDate): Text | string {
  const words = field?.codeWords?.[value]
  if (words) return words
  if (isDay(value)) return formatDay(value)
  const code = field ? codeIn(field, value) : null
  return code === null ? value : localityWords(code, value, on)
}
