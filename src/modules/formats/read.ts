import type { Text } from '../../platform/text.ts'
import { type Block, layOut } from './blocks.ts'
import { csvPassages, markOf } from './csv.ts'
import { convertedFrom, decode, mend } from './decode.ts'
import { type ReadDocument, readHeader, secrecyOf } from '../texts/index.ts'
import { readDocx } from './docx.ts'
import { readEnvelope } from './edxml.ts'
import { formatOf } from './format.ts'
import { decodeHtml, readHtml } from './html.ts'
import { fromLegacy, legacyNames } from './legacy.ts'
import { articleOfArchive } from './mhtml.ts'
import { readPdf } from './pdf.ts'
import { attachmentMissing, fileEmpty, fileTooLarge, secretRefused } from './problems.ts'
import { passagesOf } from './txt.ts'

/** Bytes a file may weigh before it is read at all. */
export const sizeLimit = 50 * 1_048_576

/** Refuses a size before any byte of the file is taken into memory. */
export function checkSize(size: number, limit = sizeLimit) {
  if (size > limit) throw fileTooLarge({ size, limit })
  if (size === 0) throw fileEmpty({})
}

/** Reads an official document of any accepted format, told by its content; every refusal is a declared problem. */
export async function readFile(bytes: Uint8Array, fileName: string, limit = sizeLimit): Promise<ReadDocument> {
  checkSize(bytes.length, limit)
  const read = await readByFormat(bytes, fileName)
  if (read.text.trim() === '') throw fileEmpty({})
  const level = secrecyOf(read.text)
  if (level) throw secretRefused({ level })
  return read
}

async function readByFormat(bytes: Uint8Array, fileName: string): Promise<ReadDocument> {
  switch (formatOf(bytes, fileName)) {
    case 'docx': {
      const { blocks, margins, converted } = await readDocx(bytes)
      const level = secrecyOf(margins)
      if (level) throw secretRefused({ level })
      return laidOut(
        'docx',
        null,
        blocks,
        converted.map((legacy) => convertedFrom(legacyNames[legacy])),
      )
    }
    case 'pdf': {
      const { blocks, remarks } = await readPdf(bytes)
      return laidOut('pdf', null, blocks, remarks)
    }
    case 'html':
      return readPage(bytes)
    case 'mhtml':
      return readPage(articleOfArchive(bytes))
    case 'edxml':
      return readEnveloped(bytes)
    default:
      return readText(bytes, fileName)
  }
}

function laidOut(format: ReadDocument['format'], encoding: string | null, blocks: readonly Block[], remarks: ReadDocument['remarks']): ReadDocument {
  const { blocks: own, remark } = mended(blocks)
  const { text, passages } = layOut(own)
  return { format, encoding, text, passages, header: readHeader(text, passages), remarks: remark ? [...remarks, remark] : remarks }
}

/** Blocks in Unicode, where the file only carried the bytes of an old font encoding. */
function mended(blocks: readonly Block[]): { blocks: readonly Block[]; remark: Text | null } {
  const words = blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows
          .flat()
          .map((cell) => cell.text)
          .join('\n'),
  )
  const legacy = mend(words.join('\n'))?.legacy
  if (!legacy) return { blocks, remark: null }
  const unicode = blocks.map(
    (block): Block =>
      block.kind === 'paragraph'
        ? { ...block, text: fromLegacy(block.text, legacy) }
        : { kind: 'table', rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: fromLegacy(cell.text, legacy) }))) },
  )
  return { blocks: unicode, remark: convertedFrom(legacyNames[legacy]) }
}

function readPage(bytes: Uint8Array): ReadDocument {
  const { text, encoding, remarks } = decodeHtml(bytes)
  return laidOut('html', encoding, readHtml(text), remarks)
}

function readText(bytes: Uint8Array, fileName: string): ReadDocument {
  const { text, encoding, remarks } = decode(bytes)
  const mark = /\.[ct]sv$/i.test(fileName) ? markOf(text) : null
  const passages = mark ? csvPassages(text, mark) : passagesOf(text)
  return { format: mark ? 'csv' : 'txt', encoding, text, passages, header: readHeader(text, passages), remarks }
}

/** The document inside an envelope, with the header that the envelope declares. */
async function readEnveloped(bytes: Uint8Array): Promise<ReadDocument> {
  const envelope = await readEnvelope(bytes)
  const main = envelope.attachments.find(({ name }) => /\.(?:docx|pdf|txt|html?)$/i.test(name)) ?? envelope.attachments[0]
  if (!main) throw attachmentMissing({})
  const inner = await readByFormat(main.bytes, main.name)
  const { number, issuer, issuedOn, title } = envelope.header
  const header = {
    number: number ?? inner.header.number,
    type: envelope.header.type === 'other' && inner.header.type !== 'news' ? inner.header.type : envelope.header.type,
    issuer: issuer ?? inner.header.issuer,
    issuedOn: issuedOn ?? inner.header.issuedOn,
    title: title ?? inner.header.title,
  }
  return { ...inner, format: 'edxml', header }
}
