import { type BirthDate } from '../standardisation/index.ts'
import { datePartsOf, type Form } from './form.ts'

/** Letters of a name as 1 to 26, the border of a word as 0; letters of other writings share the same numbers. */
const letterOf = (code: number): number => (code >= 97 && code <= 122 ? code - 96 : 1 + (code % 26))

/** The pairs of letters in a name's words, each once, by number below 729: the order of words does not matter. */
export function pairsOf(name: string): number[] {
  const pairs = new Set<number>()
  for (const word of name.split(' ')) {
    let before = 0
    for (let at = 0; at < word.length; at += 1) {
      const letter = letterOf(word.charCodeAt(at))
      pairs.add(before * 27 + letter)
      before = letter
    }
    pairs.add(before * 27)
  }
  return [...pairs]
}

/** Fields that are told as one byte each beside the name's filter, in the order of their bytes. */
export const fields = ['day', 'month', 'year', 'unordered', 'sex', 'place', 'region'] as const

const dayAndMonth = (date: BirthDate | null): (number | null)[] => {
  if (date === null) return [null, null, null, null]
  const { year, month, day } = datePartsOf(date)
  return [day, month, year, day === null || month === null ? null : Math.min(day, month) * 32 + Math.max(day, month)]
}

/** What a record says of each field; null where it says nothing. */
export const fieldsOf = ({ date, sex, place, region }: Form): (number | null)[] => [...dayAndMonth(date), sex, place, region]

/** Turns over `perPair` bits of a filter by the block of sixteen random bytes that a pair of letters has at a door. */
export function turnBits(filter: Buffer, block: Buffer, from: number, perPair: number): void {
  const last = filter.length * 8 - 1
  for (let each = 0; each < perPair; each += 1) {
    const bit = block.readUInt16LE(from + each * 2) & last
    filter[bit >> 3] = (filter[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  }
}
