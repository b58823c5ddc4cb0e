/** Prose: sentences of directives and conclusions in which documents order something. */
export { type FieldEvidence, type MandateEvidence, type MandateReading } from './prose-mandate.ts'
export { proseMandates, proseReadings } from './prose.ts'
