import { isUtf8 } from 'node:buffer'
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { type Encoding, parametersHash } from './parameters.ts'
import { secretUnfit } from './problems.ts'

const length = 32

/** A random secret repeats few of its bytes; words and patterns repeat many. */
const leastDistinct = 20

const isHex = /^[0-9a-f]{64}$/i
const isBase64 = /^[A-Za-z0-9+/]{43}=$/

/** Reads a secret (khóa mã hóa) of 32 random bytes written in hexadecimal or in base64; words are none. @throws secretUnfit */
export function secretWritten(written: string): Buffer {
  const text = written.trim()
  if (!isHex.test(text) && !isBase64.test(text)) throw secretUnfit({})
  return random(Buffer.from(text, isHex.test(text) ? 'hex' : 'base64'))
}

/** The same of a file, which may hold the bytes as they are; bytes that are a text are a passphrase, not a secret. @throws secretUnfit */
export const secretFrom = (bytes: Buffer): Buffer =>
  bytes.length === length && !isUtf8(bytes) ? random(bytes) : secretWritten(bytes.toString('latin1'))

function random(secret: Buffer): Buffer {
  if (new Set(secret).size < leastDistinct) throw secretUnfit({})
  return secret
}

/** Secrets of one encoding, so that the same secret under other parameters makes nothing that could be compared. */
export type Secrets = { doors: KeyObject; positions: Buffer; check: string }

export function secretsOf(secret: Buffer, encoding: Encoding): Secrets {
  const derived = (purpose: string) =>
    createHmac('sha256', secret)
      .update(`encoded linkage\n${purpose}\n${parametersHash(encoding)}`)
      .digest()
  return { doors: createSecretKey(derived('doors')), positions: derived('positions'), check: derived('check').toString('hex', 0, 8) }
}
