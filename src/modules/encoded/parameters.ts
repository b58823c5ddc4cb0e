import { createHash } from 'node:crypto'
import Type, { type Static } from 'typebox'

/** What two encodings must share to be laid side by side at all (cửa): nothing of one record can be compared with another outside a door both have. */
export const doors = ['personal', 'card', 'name-date', 'date-given', 'date-place', 'name-place-year'] as const
export const Door = Type.Enum(doors)
export type Door = Static<typeof Door>

/** How records are encoded: both sides must hold the same, or nothing can be compared. */
export const Encoding = Type.Object({
  version: Type.Integer(),
  doors: Type.Array(Door),
  /** bits of a name's filter, a power of two from 128 on */
  bits: Type.Integer(),
  /** bits turned over for each pair of letters, at most 8 */
  perPair: Type.Integer(),
})
export type Encoding = Static<typeof Encoding>

/** How the linkage unit compares what it was sent. */
export const EncodedPlan = Type.Object({
  version: Type.Integer(),
  encoding: Encoding,
  /** most bits in which two filters differ at each level of names below equal, rising */
  levels: Type.Array(Type.Number()),
  /** the last level at which a name under an equal number is held to be the same name, and to be near it */
  same: Type.Integer(),
  near: Type.Integer(),
  /** share of strangers under an equal number whose name is the same by chance */
  chance: Type.Number(),
  /** a door that more people than this share stays closed */
  crowd: Type.Integer(),
  /** share of right links to be expected of all that are accepted */
  precision: Type.Number(),
  /** bits from which a candidate is worth a question */
  review: Type.Number(),
  /** records of known answer on which a run measures itself */
  sample: Type.Integer(),
})
export type EncodedPlan = Static<typeof EncodedPlan>

/** SHA-256 of parameters, their fields in one order. */
export function parametersHash(parameters: Encoding | EncodedPlan): string {
  const names = [...Object.keys(Encoding.properties), ...Object.keys(EncodedPlan.properties)]
  return createHash('sha256').update(JSON.stringify(parameters, names.toSorted())).digest('hex')
}
