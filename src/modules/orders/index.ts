/** Orders: what one is made of (mandate, product, target, the five) before anybody reads a document. */
export { type Clarity, clarityNames, fiveClear, type FiveClear } from './five.ts'
export { Mandate, MandateTarget } from './mandate.ts'
export { type ReadingDays, readingDays } from './plan-year.ts'
export { type EvidencePart, evidenceParts, type ProductDefinition, productType } from './product.ts'
export { splitsOf } from './split.ts'
export { type FoundTarget, targetsIn } from './target.ts'
