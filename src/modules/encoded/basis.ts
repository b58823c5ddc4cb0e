import type { PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'

/** A law that an encoded linkage rests on, what it asks for, and whether somebody who knows the law has confirmed that. */
export type Basis = { act: string; from: PlainDate; until: PlainDate | null; says: Text; checked: boolean }

/** Those in force on a day. */
export const basesOn = (bases: readonly Basis[], day: PlainDate): Basis[] =>
  bases.filter(({ from, until }) => from <= day && (until === null || day < until))
