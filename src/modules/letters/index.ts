/** Official documents out (văn bản hành chính) in the layout of Decree 30/2020/NĐ-CP: written as Word, PDF/A and Excel, checked, numbered. */
export { Finding } from './check.ts'
export { type LetterKindDefinition, kindOf } from './kind.ts'
export { checks, lintOfficial } from './lint.ts'
export { Appendix, LetterBlock, LetterTable, OfficialDocument, Recipients, Signature } from './official-document.ts'
export { type LetterFile, letterFile, type LetterFormat } from './write.ts'
export { numberAndSymbol } from './wording.ts'
