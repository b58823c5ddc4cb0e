import { createCipheriv, createHmac } from 'node:crypto'
import { fieldsOf, pairsOf, turnBits } from './filter.ts'
import { type Form, valueAt } from './form.ts'
import type { Secrets } from './secret.ts'
import type { Encoding } from './parameters.ts'

/** One record at one door: who else stands there (`token`), a filter of the name, and a byte for each further field. */
export type AtDoor = { token: bigint; filter: Buffer; fields: bigint }

/** The token of a door and its nonce stand side by side in its hash. */
const [block, tokenBytes, nonce] = [16, 8, 12]
/** Numbers of pairs of letters end below these; those of a filter's first filling come next, then those of fields, so many for each. */
const [firstFilling, firstField, perField] = [1_000, 2_000, 50_000_000]

/** Numbered things side by side, each with room before it for a nonce: one block each. */
function blocksOf(numbers: readonly number[]): Buffer {
  const blocks = Buffer.alloc(numbers.length * block)
  numbers.forEach((number, at) => blocks.writeUInt32LE(number, at * block + nonce))
  return blocks
}

/** Random bytes for each block under a nonce: AES-256 as a keyed function of nonce and number. */
function randomiser(secret: Buffer): (blocks: Buffer, salt: Buffer) => Buffer {
  const cipher = createCipheriv('aes-256-ecb', secret, null).setAutoPadding(false)
  return (blocks, salt) => {
    for (let at = 0; at < blocks.length; at += block) salt.copy(blocks, at, tokenBytes, tokenBytes + nonce)
    return cipher.update(blocks)
  }
}

/** A byte for each field; 0 says that the record does not tell it. */
function bytesOf(told: readonly (number | null)[], random: Buffer, from: number): bigint {
  const bytes = Buffer.alloc(8)
  told.forEach((value, at) => {
    if (value !== null) bytes[at] = Math.max(1, random[(from + at) * block] ?? 0)
  })
  return bytes.readBigInt64LE(0)
}

/** What a record has to say anywhere, made ready once: its pairs of letters, its fields, and all blocks that are to be made random. */
function material(form: Form, bits: number) {
  const pairs = form.name === null ? [] : pairsOf(form.name)
  const told = fieldsOf(form)
  const filling = Array.from({ length: bits / 8 / block }, (_, at) => firstFilling + at)
  return { pairs, told, blocks: blocksOf([...filling, ...pairs, ...told.map((value, at) => firstField + at * perField + (value ?? 0))]) }
}

/**
 * Encodes records with a secret: answers, door by door, null or what the linkage unit may see. A filter begins with the door's own random
 * bits, and each pair of letters turns some of them over: which, and which byte a field has, is drawn anew at each door from what the
 * record says there. So a filter can be compared only with one that came through the same door, no bit says the same of two groups of
 * people, and how many bits are set says nothing of how long a name is.
 */
export function encoder({ doors, bits, perPair }: Encoding, secrets: Secrets): (form: Form) => (AtDoor | null)[] {
  const randomOf = randomiser(secrets.positions)
  const length = bits / 8
  return (form) => {
    const { pairs, told, blocks } = material(form, bits)
    return doors.map((door) => {
      const value = valueAt[door](form)
      if (value === null) return null
      const salt = createHmac('sha256', secrets.doors).update(`${door}\n${value}`).digest()
      const random = randomOf(blocks, salt)
      const filter = random.subarray(0, length)
      for (let at = 0; at < pairs.length; at += 1) turnBits(filter, random, length + at * block, perPair)
      return { token: salt.readBigInt64LE(0), filter, fields: bytesOf(told, random, length / block + pairs.length) }
    })
  }
}
