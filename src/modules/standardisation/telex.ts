import { isSyllable, unmarked } from './syllable.ts'

const telexTones: Record<string, string> = { f: '\u0300', s: '\u0301', r: '\u0309', x: '\u0303', j: '\u0323' }
const vniTones: Record<string, string> = { 2: '\u0300', 1: '\u0301', 3: '\u0309', 4: '\u0303', 5: '\u0323' }
const shapes: readonly (readonly [RegExp, string])[] = [
  [/dd|d9/g, 'đ'],
  [/uow|u[o]7|u7o7/g, 'ươ'],
  [/aa|a6/g, 'â'],
  [/ee|e6/g, 'ê'],
  [/oo|o6/g, 'ô'],
  [/aw|a8/g, 'ă'],
  [/ow|o7/g, 'ơ'],
  [/uw|u7/g, 'ư'],
]

/** The vowel that carries the tone: the last with a shape of its own, before a final consonant the last, otherwise the last but one. */
function toneAt(word: string): number {
  const shaped = Math.max(...['â', 'ê', 'ô', 'ă', 'ơ', 'ư'].map((letter) => word.lastIndexOf(letter)))
  if (shaped >= 0) return shaped
  const vowels = [...word.matchAll(/[aeiouy]/g)].map(({ index }) => index)
  const last = vowels.at(-1) ?? -1
  if (vowels.length < 2 || last < word.length - 1 || /^(?:qu|gi)[aeiouy]$/.test(word)) return last
  return /(?:oa|oe|uy)$/.test(word) ? last : (vowels.at(-2) ?? last)
}

/** Nguyeenx, Nguye6n4: keys of Telex or VNI that were never turned into letters, as letters; null where that makes no syllable. */
export function typedOut(word: string): string | null {
  if (!/^[a-z0-9]+$/.test(word) || isSyllable(word)) return null
  const toneKey = /[fsrxj](?=[^aeiouy]*$)/.exec(word.slice(1))?.[0] ?? /[1-5]/.exec(word)?.[0]
  const tone = toneKey === undefined ? undefined : (telexTones[toneKey] ?? vniTones[toneKey])
  const keys = tone === undefined || toneKey === undefined ? word : removeLast(word, toneKey)
  const shaped = shapes.reduce((text, [keysOf, letter]) => text.replace(keysOf, letter), keys)
  if (!isSyllable(unmarked(shaped))) return null
  const at = toneAt(shaped)
  if (tone === undefined || at < 0) return shaped
  return (shaped.slice(0, at + 1) + tone + shaped.slice(at + 1)).normalize('NFC')
}

const removeLast = (word: string, key: string): string => {
  const at = word.lastIndexOf(key)
  return word.slice(0, at) + word.slice(at + 1)
}
