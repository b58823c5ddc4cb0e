/**
 * What the first four of the twelve digits say (Decree 137/2015, art. 13; circulars 07/2016 and 59/2021 of the Ministry of Public Security).
 * Places at home are the provinces' own codes, see definitions/agencies/provinces.ts.
 */
export const numbers = {
  /** Centuries by the even digit of a man; a woman's is one more. */
  centuries: [1900, 2000, 2100, 2200, 2300],
  /** Births registered abroad carry a country's code; the list itself has not been published where we could read it. */
  abroad: { from: 100, to: 399, certain: false },
  /** Whether a birth after the mergers can still carry the code of a province that is no more is not settled. */
  mergedCodesAfter: { day: '2025-07-01', certain: false },
} as const
