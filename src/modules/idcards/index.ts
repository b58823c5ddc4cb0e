/** Personal numbers and the cards that carry them: what they say, whether it fits together, and what a chip proves. */
export { type ChipFiles, type ChipFinding, type ChipReport, type ChipStep, checkChip } from './chip.ts'
export { authorityFrom, type Authorities } from './chip-chain.ts'
export { checkDigit, type Mrz, type MrzField, readMrz } from './mrz.ts'
export {
  checkPersonalId,
  type KnownOfHolder,
  PersonalId,
  type PersonalIdCheck,
  type PersonalIdFinding,
  type PersonalIdRule,
  readPersonalId,
  type Sex,
} from './personal-id.ts'
export type { BirthPlace } from './place.ts'
export { type CardPrefill, longestQr, readCardQr } from './qr.ts'
