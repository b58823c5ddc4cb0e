/** Encoded linkage (liên kết mã hóa): a holder of records learns which agree with the population, and neither side hands over anything in clear. */
export { type Columns, columnsOf } from './columns.ts'
export { encodeFile } from './encoding.actions.ts'
export { secretWritten } from './secret.ts'
export { readSecret } from './secret.actions.ts'
export { linkEncoded } from './linking.actions.ts'
export { type Verdict, verdictWords } from './verdict.ts'
export { readVerdicts } from './verdicts.actions.ts'
