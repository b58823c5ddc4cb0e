import type { Instant } from '../../platform/dates.ts'
import { fold } from '../../platform/text.ts'
import type { OfficialDocument } from './official-document.ts'
import { numberAndSymbol } from './wording.ts'

export type LetterFormat = 'docx' | 'pdf' | 'xlsx'
export type LetterFile = { bytes: Uint8Array; mediaType: string; fileName: string }

const mediaTypes: Readonly<Record<LetterFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The document as a file: Word, PDF/A-2b, or the tables of its annexes as Excel (null where it has none). `at` is when it is made. */
export async function letterFile(document: OfficialDocument, format: LetterFormat, at: Instant): Promise<LetterFile | null> {
  const bytes = await bytesOf(document, format, at)
  return bytes && { bytes, mediaType: mediaTypes[format], fileName: `${nameOf(document)}.${format}` }
}

/** Each writer is loaded when it is first needed. */
async function bytesOf(document: OfficialDocument, format: LetterFormat, at: Instant): Promise<Uint8Array | null> {
  if (format === 'docx') return (await import('./docx.ts')).docxOf(document)
  if (format === 'pdf') return (await import('./pdf.ts')).pdfOf(document, at)
  return (await import('./xlsx.ts')).xlsxOf(document, at)
}

/** 05/BC-BKHCN → 05-BC-BKHCN; a document without a number is named by its symbol. */
const nameOf = (document: OfficialDocument) =>
  (document.number === null ? document.symbol : numberAndSymbol(document)).replace(/[^\p{L}\p{N}]+/gu, '-').normalize('NFC') ||
  fold(document.abstract).slice(0, 40)
