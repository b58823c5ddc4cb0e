import { isUtf8 } from 'node:buffer'
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { type Encoding, parametersHash } from './parameters.ts'
import { keyUnfit } from './problems.ts'

const length = 32

/** A random key repeats few of its bytes; words and patterns repeat many. */
const leastDistinct = 20

const isHex = /^[0-9a-f]{64}$/i
const isBase64 = /^[A-Za-z0-9+/]{43}=$/

/** Reads a key (khóa mã hóa) of 32 random bytes written in hexadecimal or in base64; words are none. @throws keyUnfit */
export function keyWritten(written: string): Buffer {
  const text = written.trim()
  if (!isHex.test(text) && !isBase64.test(text)) throw keyUnfit({})
  return random(Buffer.from(text, isHex.test(text) ? 'hex' : 'base64'))
}

/** The same of a file, which may hold the bytes as they are; bytes that are a text are a passphrase, not a key. @throws keyUnfit */
export const keyFrom = (bytes: Buffer): Buffer => (bytes.length === length && !isUtf8(bytes) ? random(bytes) : keyWritten(bytes.toString('latin1')))

function random(key: Buffer): Buffer {
  if (new Set(key).size < leastDistinct) throw keyUnfit({})
  return key
}

/** Keys of one encoding, so that the same key under other parameters makes nothing that could be compared. */
export type Keys = { doors: KeyObject; positions: Buffer; check: string }

export function keysOf(key: Buffer, encoding: Encoding): Keys {
  const derived = (purpose: string) =>
    createHmac('sha256', key)
      .update(`encoded linkage\n${purpose}\n${parametersHash(encoding)}`)
      .digest()
  return { doors: createSecretKey(derived('doors')), positions: derived('positions'), check: derived('check').toString('hex', 0, 8) }
}
