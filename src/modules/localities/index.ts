/** Provinces, districts and communes with their codes as of 30 June 2025 and since, how surely they are known on a day, what each became, and what a written address names. */
export { isKnownOn, isOn, levels, type Level, levelWords, listOn, type Locality, partsOfName } from './locality.ts'
export { type AddressReading, communesMeant, readAddress } from './read.ts'
export { bearing, type Carried, carriedTo, localitiesOn, localityOn, placeOf, provinceSince, wholeName, withinOn } from './register.ts'
export { findLocalities, type Found } from './search.ts'
