import { randomFillSync } from 'node:crypto'
import type { LineWriter } from '../bulk/index.ts'
import type { DayOrder } from '../standardisation/index.ts'
import { encoder } from './encode.ts'
import { formOf, type Written } from './form.ts'
import { secretsOf } from './secret.ts'
import type { Door, Encoding } from './parameters.ts'

/** What a thread needs to encode lines: the secret goes from thread to thread in memory, never through a file. */
export type Given = { secret: Buffer | Uint8Array; encoding: Encoding; order: DayOrder }

/** Between the columns of a record in a line; no writing uses it. */
export const between = '\u001f'

const writtenIn = (line: string): Written => {
  const [, key = '', name = '', birth = '', sex = '', place = '', ...numbers] = line.split(between)
  return { key, name, birth, sex, place, numbers }
}

/** Columns of an encoded record: its pseudonym (bí danh) `rid`, then three for each door. */
export const doorColumns = (door: Door) => {
  const at = door.replaceAll('-', '_')
  return { token: `${at}_token`, bits: `${at}_bits`, fields: `${at}_fields` }
}

const pool = Buffer.alloc(8 * 4_096)
let left = 0

/** 64 random bits, never those of another record but by chance. */
function pseudonym(): bigint {
  if (left === 0) left = randomFillSync(pool).length
  left -= 8
  return pool.readBigInt64LE(left)
}

/** Encodes a line of row number, record key, name, birth, sex, place and numbers: a pseudonym that changes with each encoding, and what stands at each door. */
export function lineOf({ secret, encoding, order }: Given): (line: string) => string {
  const encode = encoder(encoding, secretsOf(Buffer.from(secret), encoding))
  const nothing = '\t\t'
  return (line) => {
    const cells = encode(formOf(writtenIn(line), order)).map((at) =>
      at === null ? nothing : `${at.token}\t${at.filter.toString('base64')}\t${at.fields}`,
    )
    return `${pseudonym()}\t${cells.join('\t')}`
  }
}

/** The same for threads of their own. */
export function encodingWriter(given: Given): LineWriter {
  const line = lineOf(given)
  return (bytes, from, to, out, at) => at + out.write(line(bytes.toString('utf8', from, to)), at, 'latin1')
}

/** This module, for threads that take part in encoding. */
export const writerModule = import.meta.url
