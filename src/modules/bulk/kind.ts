import { open } from 'node:fs/promises'
import { wideOf } from '../formats/index.ts'
import type { Text } from '../../platform/text.ts'

/** What a file is by its content, whatever its name ends in. */
export type Kind = 'parquet' | 'xlsx' | 'json' | 'csv'

/** The first bytes of files that hold no table of ours, and what they are. */
const others: readonly (readonly [string, Text])[] = [
  ['%PDF', { vi: 'đây là tệp PDF', en: 'it is a PDF' }],
  ['\u001f\u008b', { vi: 'đây là tệp nén gzip, hãy giải nén trước', en: 'it is compressed by gzip, unpack it first' }],
  [
    '\u00d0\u00cf\u0011\u00e0',
    { vi: 'đây là tệp Excel đời cũ (.xls), hãy lưu lại thành .xlsx', en: 'it is an old workbook (.xls), save it as .xlsx' },
  ],
  ['Rar!', { vi: 'đây là tệp nén RAR, hãy giải nén trước', en: 'it is compressed by RAR, unpack it first' }],
  ['7z\u00bc\u00af', { vi: 'đây là tệp nén 7z, hãy giải nén trước', en: 'it is compressed by 7z, unpack it first' }],
]

const packed: Text = {
  vi: 'đây là tệp nén ZIP, không phải tệp Excel, hãy giải nén trước',
  en: 'it is compressed by ZIP and no workbook, unpack it first',
}

/** Whether the first file in an archive is one that workbooks begin with. */
const isWorkbook = (bytes: Buffer): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/|xl\/|docProps\/|customXml\/)/.test(bytes.toString('latin1', 30, 30 + bytes.readUInt16LE(26)))

/** Whether a text begins as a list of objects does, or an object. */
const looksJson = (bytes: Buffer): boolean => /^\ufeff?\s*(?:\[\s*(?:\{|\])|\{\s*")/.test(bytes.toString('utf8', 0, 4_096))

const noText: Text = { vi: 'nội dung là dữ liệu nhị phân, không phải bảng', en: 'its content is binary, no table' }
const enough = 65_536

/** Signs that no text has, ends of lines and tabs left out. */
const controls = (bytes: Buffer): number => bytes.filter((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d).length

export async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(enough), length: enough, position: 0 })
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** What a file is by its first bytes, or why it can be none of ours. */
export async function kindOf(path: string): Promise<Kind | Text> {
  const bytes = await firstBytes(path)
  const begins = bytes.toString('latin1', 0, 8)
  if (begins.startsWith('PAR1')) return 'parquet'
  if (begins.startsWith('PK\u0003\u0004')) return isWorkbook(bytes) ? 'xlsx' : packed
  const other = others.find(([magic]) => begins.startsWith(magic))
  if (other) return other[1]
  if (!wideOf(bytes) && controls(bytes) * 50 > bytes.length) return noText
  if (/\.(?:parquet|pq)$/i.test(path) && bytes.includes(0)) return noText
  return /\.(?:json|jsonl|ndjson)$/i.test(path) || looksJson(bytes) ? 'json' : 'csv'
}
