import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../platform/migrate.ts'
import { commonPasswords, plainPassword } from './common-words.ts'

/** Bits of the filter and positions for each password: with 64,973 of them about one good password in two million is refused by mistake (0.352 of the bits are set). */
const size = 2 ** 21
const positions = 14

function* placesOf(plain: string): Generator<number> {
  const hash = createHash('sha256').update(plain).digest()
  const [first, step] = [hash.readUInt32BE(0), hash.readUInt32BE(4) | 1]
  for (let at = 0; at < positions; at += 1) yield ((first + at * step) >>> 0) % size
}

/** The filter as it is shipped (a Bloom filter), made of `commonPasswords`. */
export function filterOf(passwords: Iterable<string>): Uint8Array {
  const bits = new Uint8Array(size / 8)
  for (const plain of passwords) for (const place of placesOf(plain)) bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7))
  return bits
}

export const madeFilter = (): Uint8Array => filterOf(commonPasswords())

/** Where the filter lies. */
export const filterPath = join(packageRoot, 'src', 'modules', 'identity', 'common-passwords.bloom')

let shipped: Uint8Array | undefined

/** Whether a password is one of those that guessers try first; nothing leaves the machine. */
export function isCommon(password: string): boolean {
  const bits = (shipped ??= readFileSync(filterPath))
  return [...placesOf(plainPassword(password))].every((place) => ((bits[place >> 3] ?? 0) & (1 << (place & 7))) !== 0)
}
