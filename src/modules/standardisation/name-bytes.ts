import { mixed } from './hash.ts'
import { mayLead, partOfNothing, standardName, type Word, wordAsWritten } from './name.ts'
import { nameParts } from './name-parts.ts'

const [space, tab, zero] = [0x20, 0x09, 0x30]
const slots = 1 << 18
const mostMet = 400_000
const within = 2 ** 31

/** What a word met before is: to be looked at with its whole name, without letters, bearing marks, part of what people write who have no name, something else at the head of a name. */
const [whole, empty, marked, nothing, other] = [1, 2, 4, 8, 16]

/** Words as their bytes were met first, each by its place: where its bytes, its letters without and with marks stand, its number, what it is. */
const heads = new Int32Array(slots).fill(-1)
const next = new Int32Array(mostMet)
const [byteAt, keyAt, fullAt] = [new Int32Array(mostMet + 1), new Int32Array(mostMet + 1), new Int32Array(mostMet + 1)]
const first = new Int32Array(mostMet)
const kind = new Uint8Array(mostMet)
let allBytes = new Uint8Array(1 << 20)
let allKeys = new Uint8Array(1 << 20)
let allFull = new Uint16Array(1 << 20)
let count = 0

function forgetAll(): void {
  heads.fill(-1)
  count = 0
}

const grown = <Held extends Uint8Array | Uint16Array>(held: Held, wanted: number, empty: (length: number) => Held): Held => {
  if (wanted <= held.length) return held
  const larger = empty(Math.max(wanted, held.length * 2))
  larger.set(held)
  return larger
}

/** The place of the word whose bytes these are, met for the first time or again. */
function wordIn(bytes: Buffer, from: number, to: number, hash: number): number {
  const slot = (hash ^ (hash >>> 15)) & (slots - 1)
  for (let each = heads[slot] ?? -1; each >= 0; each = next[each] ?? -1) {
    const begin = byteAt[each] ?? 0
    if ((byteAt[each + 1] ?? 0) - begin !== to - from) continue
    let at = from
    while (at < to && allBytes[begin + at - from] === bytes[at]) at += 1
    if (at === to) return each
  }
  return meet(bytes, from, to, slot)
}

function meet(bytes: Buffer, from: number, to: number, slot: number): number {
  if (count >= mostMet) forgetAll()
  const place = count
  const word = wordAsWritten(bytes.toString('utf8', from, to))
  const [key, full] = [word?.key ?? '', word?.full ?? '']
  const [byte, keyEnd, fullEnd] = [byteAt[place] ?? 0, (keyAt[place] ?? 0) + key.length, (fullAt[place] ?? 0) + full.length]
  allBytes = grown(allBytes, byte + to - from, (length) => new Uint8Array(length))
  allKeys = grown(allKeys, keyEnd, (length) => new Uint8Array(length))
  allFull = grown(allFull, fullEnd, (length) => new Uint16Array(length))
  allBytes.set(bytes.subarray(from, to), byte)
  for (let at = 0; at < key.length; at += 1) allKeys[keyEnd - key.length + at] = key.charCodeAt(at)
  for (let at = 0; at < full.length; at += 1) allFull[fullEnd - full.length + at] = full.charCodeAt(at)
  byteAt[place + 1] = byte + to - from
  keyAt[place + 1] = keyEnd
  fullAt[place + 1] = fullEnd
  first[place] = (word?.hash ?? 0) % within
  kind[place] = kindOf(word)
  next[place] = heads[slot] ?? -1
  heads[slot] = place
  count += 1
  return place
}

const isPlain = /^[a-z]+$/

/** Letters of other writings do not fit into a byte each: their names are looked at as a whole. */
function kindOf(word: Word | null): number {
  if (word === null || /[^\u0000-\u00ff]/.test(word.key)) return whole
  return (
    (word.key === '' ? empty : 0) |
    (mayLead(word) ? 0 : other) |
    (word.full === word.key ? 0 : marked) |
    (partOfNothing.has(word.key) || !isPlain.test(word.key) ? nothing : 0)
  )
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

const mostWords = 1000
const words = new Int32Array(mostWords)
let length = 0

/** The words of a name between spaces; false where one of them wants the whole name looked at. */
function split(bytes: Buffer, from: number, to: number): boolean {
  length = 0
  let all = nothing
  for (let at = from; at < to; ) {
    let hash = 0x811c9dc5
    const begin = at
    for (; at < to && bytes[at] !== space; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
    if (at > begin) {
      const each = wordIn(bytes, begin, at, hash)
      const is = kind[each] ?? whole
      if ((is & (whole | empty)) !== 0 || (length === 0 && (is & other) !== 0) || length === mostWords) return false
      all &= is
      words[length] = each
      length += 1
    }
    at += 1
  }
  return length > 0 && all === 0
}

/** `hash53` of the words with spaces between, without making the text. */
function hashOf(letters: Uint8Array | Uint16Array, ends: Int32Array): number {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let at = 0; at < length; at += 1) {
    if (at > 0) {
      a = Math.imul(a ^ space, 2654435761)
      b = Math.imul(b ^ space, 1597334677)
    }
    const word = words[at] ?? 0
    const end = ends[word + 1] ?? 0
    for (let letter = ends[word] ?? 0; letter < end; letter += 1) {
      const code = letters[letter] ?? 0
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
  let [is, sum] = [0, 0]
  for (let word = 0; word < length; word += 1) {
    const each = words[word] ?? 0
    is |= kind[each] ?? 0
    sum += first[each] ?? 0
  }
  const begin = first[words[0] ?? 0] ?? 0
  const last = first[words[length - 1] ?? 0] ?? 0
  const key = hashOf(allKeys, keyAt)
  let end = putCell(key, out, at)
  end = putCell((is & marked) === 0 ? key : hashOf(allFull, fullAt), out, end)
  end = putCell(last, out, end)
  end = putCell((begin * 31 + last) % within, out, end)
  end = putCell(sum % within, out, end)
  end = putCell(length, out, end)
  return putKey(out, end)
}

function putCell(value: number, out: Buffer, at: number): number {
  const end = putNumber(value, out, at)
  out[end] = tab
  return end + 1
}

function putKey(out: Buffer, at: number): number {
  let end = at
  for (let word = 0; word < length; word += 1) {
    if (word > 0) out[end++] = space
    const each = words[word] ?? 0
    const to = keyAt[each + 1] ?? 0
    for (let letter = keyAt[each] ?? 0; letter < to; letter += 1) out[end++] = allKeys[letter] ?? 0
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
