/** Encoded linkage (liên kết mã hóa): a holder of records learns which agree with the population, and neither side hands over anything in clear. */
export { type Columns, columnsOf } from './columns.ts'
export { encodeFile, type EncodingOrder } from './encoding.actions.ts'
export { secretWritten } from './secret.ts'
export { readSecret } from './secret.actions.ts'
export { type EncodedReport, linkEncoded, type LinkingOrder } from './linking.actions.ts'
export { type Verdict, verdictWords } from './verdict.ts'
export { readVerdicts } from './verdicts.actions.ts'
