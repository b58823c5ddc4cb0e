import type { ReadDocument } from './document.ts'
import { decode } from './decode.ts'
import { readHeader } from './header.ts'
import { fileEmpty, fileTooLarge } from './problems.ts'
import { passagesOf } from './txt.ts'

/** Bytes a file may weigh before it is read at all. */
export const sizeLimit = 50 * 1_048_576

/** Reads an official document of any accepted format, told by its content. Every refusal is a declared problem. */
export async function readFile(bytes: Uint8Array, fileName: string): Promise<ReadDocument> {
  if (bytes.length > sizeLimit) throw fileTooLarge({ size: bytes.length, limit: sizeLimit })
  if (bytes.length === 0) throw fileEmpty({})
  void fileName
  const { text, encoding, remarks } = decode(bytes)
  if (text.trim() === '') throw fileEmpty({})
  const passages = passagesOf(text)
  return { format: 'txt', encoding, text, passages, header: readHeader(text, passages), remarks }
}
