import type { EncodedPlan } from '../../src/modules/encoded/parameters.ts'

/**
 * Encoded linkage (liên kết mã hóa) of a holder's customers with the population. 256 bits and four for each pair of letters were
 * measured on made data; a change of `encoding` means that both sides encode again; so does a change of the
 * standard form, which raises its version.
 */
export const encodedPlan: EncodedPlan = {
  version: 1,
  encoding: { version: 2, doors: ['personal', 'card', 'name-date', 'date-given', 'date-place', 'name-place-year'], bits: 256, perPair: 4 },
  levels: [12, 26, 40, 54, 68],
  same: 2,
  near: 3,
  chance: 0.001,
  crowd: 500,
  precision: 0.9999,
  review: -2,
  sample: 100_000,
}
