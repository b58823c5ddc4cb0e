/** How two names agree; the order is that of preference. */
export const nameLevels = ['missing', 'full', 'key', 'marks', 'words', 'dropped', 'close', 'near', 'given', 'different'] as const
/** How two birth dates agree; `day-unknown`: both on the same 1 January. */
export const dateLevels = ['missing', 'equal', 'swapped', 'year', 'part', 'different', 'day-unknown'] as const
/** How the record's number agrees with the person's; `near`: one digit, or two neighbours exchanged. */
export const numberLevels = ['missing', 'equal', 'near', 'different'] as const
export const sexLevels = ['missing', 'equal', 'different'] as const
/** `merged`: two provinces that are one since 1 July 2025. */
export const placeLevels = ['missing', 'equal', 'different', 'merged'] as const
/** Whether another record of the same registry already holds this person by number, name and date. */
export const takenLevels = ['missing', 'taken', 'free'] as const

export const levels = { name: nameLevels, date: dateLevels, number: numberLevels, sex: sexLevels, place: placeLevels, taken: takenLevels } as const
export type Field = keyof typeof levels
export const fields = Object.keys(levels) as Field[]

/** The levels of a pair, by field, as their places in `levels`. */
export type Pattern = Readonly<Record<Field, number>>

/** A pattern as one number of six digits, name first. */
export const patternCode = (pattern: Pattern): number => fields.reduce((code, field) => code * 10 + pattern[field], 0)

/** The pattern a number of six digits stands for. */
export function patternOf(code: number): Pattern {
  const digits = String(code).padStart(fields.length, '0')
  return Object.fromEntries(fields.map((field, at) => [field, Number(digits[at])])) as Pattern
}

/** Place of a level in its field. */
export const level = <F extends Field>(field: F, name: (typeof levels)[F][number]): number => (levels[field] as readonly string[]).indexOf(name)

const powers = Array.from({ length: 12 }, (_, power) => 10 ** power)

/** Differences between two numbers of which one was mistyped: a digit, or two neighbours exchanged. */
export const nearDifferences: readonly number[] = [
  ...new Set(powers.flatMap((power) => [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((digit) => [digit * power, digit * 9 * power]))),
].toSorted((a, b) => a - b)
