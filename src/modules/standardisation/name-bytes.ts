import { mixed } from './hash.ts'
import { partOfNothing, standardName, type Word, wordAsWritten } from './name.ts'
import { nameParts } from './name-parts.ts'

/** A word as its bytes were met first, with what it stands for; `word` is null where the whole name must be looked at. */
type Met = {
  bytes: Uint8Array
  word: Word | null
  ascii: Uint16Array
  full: Uint16Array
  marked: boolean
  first: number
  nothing: boolean
  next: Met | null
}

const [space, tab, zero] = [0x20, 0x09, 0x30]
const slots = 1 << 18
const mostMet = 600_000
const within = 2 ** 31

let met: (Met | null)[] = Array.from({ length: slots }, () => null)
let count = 0

function forgetAll(): void {
  met = Array.from({ length: slots }, () => null)
  count = 0
}

function isSame(kept: Uint8Array, bytes: Buffer, from: number, to: number): boolean {
  if (kept.length !== to - from) return false
  for (let at = 0; at < kept.length; at += 1) if (kept[at] !== bytes[from + at]) return false
  return true
}

const unitsOf = (text: string) => Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))

/** What stands in the bytes of one word, remembered from the last time. */
function wordIn(bytes: Buffer, from: number, to: number, hash: number): Met {
  const slot = (hash ^ (hash >>> 15)) & (slots - 1)
  for (let each = met[slot] ?? null; each; each = each.next) if (isSame(each.bytes, bytes, from, to)) return each
  if (count >= mostMet) forgetAll()
  const text = bytes.toString('utf8', from, to)
  const word = wordAsWritten(text)
  const made: Met = {
    bytes: new Uint8Array(bytes.subarray(from, to)),
    word,
    ascii: unitsOf(word?.key ?? ''),
    full: unitsOf(word?.full ?? ''),
    marked: word !== null && word.full !== word.key,
    first: (word?.hash ?? 0) % within,
    nothing: word === null || partOfNothing.has(word.key) || !/^[a-z]+$/.test(word.key),
    next: met[slot] ?? null,
  }
  met[slot] = made
  count += 1
  return made
}

/** A number below 2³¹ as so many digits. */
function putDigits(value: number, out: Buffer, at: number, length: number): number {
  let rest = value
  for (let back = at + length - 1; back >= at; back -= 1) {
    const tens = (rest / 10) | 0
    out[back] = zero + rest - tens * 10
    rest = tens
  }
  return at + length
}

const lengthOf = (value: number): number => {
  let length = 1
  for (let most = 10; value >= most; most *= 10) length += 1
  return length
}

/** A whole number below 10¹⁶ from 0 on as digits; where they end. */
function putNumber(value: number, out: Buffer, at: number): number {
  if (value < 1e8) return putDigits(value, out, at, lengthOf(value))
  const high = Math.floor(value / 1e8)
  return putDigits(value - high * 1e8, out, putDigits(high, out, at, lengthOf(high)), 8)
}

const words: Met[] = []

/** The words of a name between spaces; false where one of them wants the whole name looked at. */
function split(bytes: Buffer, from: number, to: number): boolean {
  words.length = 0
  let nothing = true
  for (let at = from; at < to; ) {
    let hash = 0x811c9dc5
    const begin = at
    for (; at < to && bytes[at] !== space; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
    if (at > begin) {
      const each = wordIn(bytes, begin, at, hash)
      if (each.word === null || each.ascii.length === 0) return false
      nothing &&= each.nothing
      words.push(each)
    }
    at += 1
  }
  return words.length > 0 && !nothing
}

/** `hash53` of the words with spaces between, without making the text. */
function hashOf(form: 'ascii' | 'full'): number {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let at = 0; at < words.length; at += 1) {
    const units = words[at]?.[form]
    if (units === undefined) continue
    for (let unit = at === 0 ? 0 : -1; unit < units.length; unit += 1) {
      const code = unit < 0 ? space : (units[unit] ?? 0)
      a = Math.imul(a ^ code, 2654435761)
      b = Math.imul(b ^ code, 1597334677)
    }
  }
  return mixed(a, b)
}

/** As `nameLine`: key, full, given, outer, sorted, number of words and the accent-free text. */
export function writeName(bytes: Buffer, from: number, to: number, out: Buffer, at: number): number {
  if (!split(bytes, from, to)) return at + out.write(nameLine(bytes.toString('utf8', from, to)), at)
  return writeWords(out, at)
}

function writeWords(out: Buffer, at: number): number {
  let [marked, sum] = [false, 0]
  for (const each of words) {
    marked ||= each.marked
    sum += each.first
  }
  const first = words[0]?.first ?? 0
  const last = words[words.length - 1]?.first ?? 0
  const key = hashOf('ascii')
  let end = putCell(key, out, at)
  end = putCell(marked ? hashOf('full') : key, out, end)
  end = putCell(last, out, end)
  end = putCell((first * 31 + last) % within, out, end)
  end = putCell(sum % within, out, end)
  end = putCell(words.length, out, end)
  return putKey(out, end)
}

function putCell(value: number, out: Buffer, at: number): number {
  const end = putNumber(value, out, at)
  out[end] = tab
  return end + 1
}

function putKey(out: Buffer, at: number): number {
  let end = at
  for (let word = 0; word < words.length; word += 1) {
    const ascii = words[word]?.ascii
    if (ascii === undefined) continue
    if (word > 0) out[end++] = space
    for (let letter = 0; letter < ascii.length; letter += 1) out[end++] = ascii[letter] ?? 0
  }
  return end
}

/** A name's numbers and its accent-free text, tab between them; nothing where it names nobody. */
export function nameLine(text: string): string {
  const name = standardName(text)
  if (!name) return '\t\t\t\t\t\t'
  const { key, full, given, outer, sorted, words: count } = nameParts(name)
  return `${key}\t${full}\t${given}\t${outer}\t${sorted}\t${count}\t${name.key}`
}

/** This module, for threads that take part in translating names. */
export const nameModule = import.meta.url
