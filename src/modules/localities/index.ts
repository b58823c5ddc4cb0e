/** Provinces, districts and communes with their codes as they were on any day, what each became, and what a written address names. */
export { api } from './api.ts'
export { isOn, levels, type Level, listOn, type Locality, partsOfName } from './locality.ts'
export { pages } from './pages.tsx'
export { type AddressReading, communesMeant, readAddress } from './read.ts'
export { bearing, type Carried, carriedTo, localitiesOn, localityOn, provinceSince, wholeName, withinOn } from './register.ts'
