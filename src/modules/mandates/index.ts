/** Mandates: what documents order, read from their tables of tasks and from their prose. */
import type { PlainDate } from '../../platform/dates.ts'
import type { ReadDocument } from '../texts/index.ts'
import type { Mandate } from '../orders/index.ts'
import { proseMandates } from '../prose/index.ts'
import { tableMandates } from '../tables/index.ts'

export { type Conflict } from './conflict-field.ts'
export { conflictsOf, type OrderingDocument } from './conflict.ts'
export { emptyTally, type GoldDocument, type GoldScore, type GoldTask, type MarkedDocument, scoreOf, tallyUp, unmark } from './gold.ts'
export { proposerOf, type Reader } from './propose.ts'
export { readingsOf, type ReadMandate } from './reading.ts'
export { similarMandates } from './similar.ts'

/** What a document orders: the rows of its task tables where it has any, otherwise its prose. */
export function mandatesOf(document: ReadDocument, { issuedOn }: { issuedOn: PlainDate | null }): Mandate[] {
  const rows = tableMandates(document, { issuedOn })
  return rows.length > 0 ? rows : proseMandates(document, { issuedOn })
}
