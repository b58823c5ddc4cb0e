/** Standard forms of names, birth dates, numbers and places: computed once per distinct value, never in an engine's dialect. */
export { type BirthDate, birthDate, type DayOrder, isPlaceholder, orderShown, swapped } from './birth-date.ts'
export { hash53 } from './hash.ts'
export { type IdentityNumber, identityNumber } from './identity-number.ts'
export { nameKey, standardName, type StandardName } from './name.ts'
export { type NameParts, nameParts } from './name-parts.ts'
export { placeCode, sexCode } from './place.ts'
export { unmarked, withToneInPlace } from './syllable.ts'
export { typedOut } from './telex.ts'
