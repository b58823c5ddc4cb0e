/** Mandates: what documents order, read from their tables of tasks and from their prose. */
import type { PlainDate } from '../../platform/dates.ts'
import type { ReadDocument } from '../texts/index.ts'
import type { Mandate } from './mandate.ts'
import { proseMandates } from './prose.ts'
import { tableMandates } from './table.ts'

export {
  type ClusterMember,
  type Conflict,
  type ConflictField,
  compareDeadlines,
  conflictsOf,
  type OrderingDocument,
  type TaskCluster,
} from './conflict.ts'
export * from './five.ts'
export * from './mandate.ts'
export { type EvidencePart, evidenceParts, type ProductDefinition, productType, productTypes } from './product.ts'
export { type FieldEvidence, type MandateEvidence, type MandateReading, proseMandates, proseReadings } from './prose.ts'
export { type OrderEvidence, type ReadMandate, readingsOf } from './reading.ts'
export { emptyTally, type GoldDocument, type GoldScore, type GoldTask, type MarkedDocument, scoreOf, tallyUp, unmark } from './gold.ts'
export { type ModelSetting, proposerOf, type Reader } from './propose.ts'
export { type SimilarMandate, similarMandates } from './similar.ts'
export { type Split, type SplitPart, splitsOf } from './split.ts'
export { tableFaults } from './table-faults.ts'

/** What a document orders: the rows of its task tables where it has any, otherwise its prose. */
export function mandatesOf(document: ReadDocument, { issuedOn }: { issuedOn: PlainDate | null }): Mandate[] {
  const rows = tableMandates(document, { issuedOn })
  return rows.length > 0 ? rows : proseMandates(document, { issuedOn })
}
