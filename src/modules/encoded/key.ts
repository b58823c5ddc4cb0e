import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { type Encoding, parametersHash } from './parameters.ts'
import { keyUnfit } from './problems.ts'

const length = 32

/** A random key repeats few of its bytes; words and patterns repeat many. */
const leastDistinct = 20

/** Reads a key (khóa mã hóa) of 32 random bytes, as they are, in hexadecimal or in base64. @throws keyUnfit */
export function keyFrom(written: Buffer): Buffer {
  const text = written.toString('latin1').trim()
  const key = written.length === length ? written : Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64')
  if (key.length !== length || new Set(key).size < leastDistinct) throw keyUnfit({})
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
