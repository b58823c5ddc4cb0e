/**
 * How often each kind of fault befalls a field that can suffer it, in an office that keeps its books neither well nor badly.
 * Those of names, births and numbers follow what the driving licences are generated with; the others are the platform's own.
 */
export const faultRates = {
  empty: 0.008,
  'without-number': 0.06,
  capitals: 0.06,
  unmarked: 0.05,
  decomposed: 0.02,
  spaced: 0.02,
  telex: 0.006,
  signs: 0.004,
  mistyped: 0.03,
  'middle-dropped': 0.02,
  'day-impossible': 0.006,
  'day-ahead': 0.004,
  'year-alone': 0.02,
  'day-swapped': 0.03,
  'digit-lost': 0.008,
  'digit-wrong': 0.04,
  'digits-repeated': 0.004,
  rounded: 0.004,
  'place-unknown': 0.004,
  'year-differs': 0.004,
  'sex-differs': 0.004,
  unreadable: 0.004,
  'other-sex': 0.005,
  elsewhere: 0.06,
  'out-of-use': 0.02,
  'called-otherwise': 0.01,
  malformed: 0.006,
  'below-least': 0.004,
  'above-most': 0.004,
  fraction: 0.004,
  'too-early': 0.006,
  stale: 0.02,
  repeated: 0.008,
} as const

/** The fault of a field by its name. */
export type FaultName = keyof typeof faultRates

/** Offices by how they keep their books: the share of them that is no better, and the factor by which all their faults grow. */
export const negligence: readonly (readonly [upTo: number, factor: number])[] = [
  [0.65, 0.55],
  [0.9, 1.1],
  [1, 3.2],
]

/** Records of people whom the population does not hold. */
export const strangerShare = 0.02
/** Fields that may be empty are filled so often. */
export const filledShare = 0.6
/** A record about a person is kept so often in the province where the person lives. */
export const atHomeShare = 0.88
