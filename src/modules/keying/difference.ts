export type Typed = Readonly<Record<string, string>>

/** A field that two people read differently. */
export type Difference = { readonly field: string; readonly first: string; readonly second: string }

/** A day typed as people write it becomes YYYY-MM-DD; other texts are composed and have single spaces. */
export function asTyped(value: string, isDay: boolean): string {
  const text = value.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
  const day = isDay ? /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) : null
  return day ? `${day[3]}-${String(day[2]).padStart(2, '0')}-${String(day[1]).padStart(2, '0')}` : text
}

/** Where two people differ, in the order of the fields; what one left empty counts. */
export const differencesOf = (fields: readonly string[], first: Typed, second: Typed): Difference[] =>
  fields.map((field) => ({ field, first: first[field] ?? '', second: second[field] ?? '' })).filter((each) => each.first !== each.second)

/** What a third person makes of two typings: what both agree on, and for the rest what was decided. */
export function settled(fields: readonly string[], first: Typed, second: Typed, decided: Typed): Record<string, string> {
  const differing = new Set(differencesOf(fields, first, second).map(({ field }) => field))
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = differing.has(field) ? (decided[field] ?? '') : (first[field] ?? '')
      return value === '' ? [] : [[field, value]]
    }),
  )
}
