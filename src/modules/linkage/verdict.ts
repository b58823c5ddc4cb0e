import type { Dialect } from './dialect.ts'
import { type Field, fields } from './level.ts'

/** One field's level out of a pattern, in SQL. */
export const levelIn = (dialect: Dialect, field: Field, pattern = 'pattern'): string => {
  const power = 10 ** (fields.length - 1 - fields.indexOf(field))
  return `(${dialect.quotient(pattern, String(power))} % 10)`
}

/**
 * Evidence class of a link. A: number, name and birth date agree; B: the number does and one other, or both nearly;
 * C: the number agrees, the name and the date are another's (never linked by itself); D: the number leads to nobody, or to somebody else; E: no number.
 */
export function classColumn(dialect: Dialect, hasNumber: string): string {
  const at = (field: Field) => levelIn(dialect, field)
  return `case when pattern is not null and ${at('number')} = 1 then
      case when ${at('name')} in (1, 2, 3) and ${at('date')} in (1, 6) then 'A'
        when ${nearlyAgrees(dialect)} then 'B' else 'C' end
    when ${hasNumber} then 'D' else 'E' end`
}

/** Name or date agree, or both do nearly. */
export function nearlyAgrees(dialect: Dialect, pattern = 'pattern'): string {
  const at = (field: Field) => levelIn(dialect, field, pattern)
  return `(${at('name')} in (1, 2, 3) or ${at('date')} in (1, 6) or (${at('name')} between 4 and 7 and ${at('date')} between 2 and 4))`
}

/**
 * Number and date agree, the name is another's: a twin's or neighbour's number, or a name that was changed. Or number and name agree,
 * the date is another's: a father's or a son's number. A reader decides.
 */
export const mayBeAnothers = (dialect: Dialect, pattern = 'pattern'): string =>
  `(${levelIn(dialect, 'name', pattern)} = 9 or (${levelIn(dialect, 'name', pattern)} in (1, 2, 3) and ${levelIn(dialect, 'date', pattern)} = 5))`

/** The number leads to somebody of the register, name and date to somebody else: a reader decides. */
export const namesAnother = `(class = 'D' and leads = 1)`

/**
 * How far a candidate stands above both chance and the second, in bits: −log2 of the odds that it is neither.
 * Chance and the second add up: two doubts of 2⁻⁵ are one of 2⁻⁴.
 */
export const standing = (weight: string, margin: string): string => `-log2(pow(2.0e0, -(${weight})) + pow(2.0e0, -(${margin})))`
