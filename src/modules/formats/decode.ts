import type { Text } from '../../platform/text.ts'
import { fromLegacy, type Legacy, legacyNames } from './legacy.ts'
import { vietnameseness } from './syllable.ts'

/** Words read from bytes, and how: `encoding` is the name people use for it. */
export type Decoded = { text: string; encoding: string; remarks: Text[] }

/** Bytes of a plain text file to NFC text with `\n` line ends, whatever wrote them. */
export function decode(bytes: Uint8Array): Decoded {
  const { words, encoding, remarks } = charactersOf(bytes)
  const unified = words
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', ' ')
  const text = unified.normalize('NFC')
  if (text !== unified && remarks.length === 0) remarks.push(composed)
  return { text, encoding, remarks }
}

function charactersOf(bytes: Uint8Array): { words: string; encoding: string; remarks: Text[] } {
  const wide = wideOf(bytes)
  if (wide) return { words: new TextDecoder(wide).decode(bytes), encoding: wide.toUpperCase(), remarks: [convertedFrom(wide.toUpperCase())] }
  const words = utf8Of(bytes)
  if (words === null) return fromBytes(bytes)
  const mended = mend(words)
  return mended ? { ...mended, remarks: [convertedFrom(mended.encoding)] } : { words, encoding: 'UTF-8', remarks: [] }
}

/** UTF-16, by its mark or by the zero bytes that Latin letters leave in every other place. */
export function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 4_096)
  const even = sample.filter((byte, i) => byte === 0 && i % 2 === 0).length
  const odd = sample.filter((byte, i) => byte === 0 && i % 2 === 1).length
  if (sample.length < 8 || Math.min(even, odd) > sample.length / 50 || Math.max(even, odd) < sample.length / 5) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function utf8Of(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Bytes that are no Unicode: the old encoding under which most words are Vietnamese syllables. */
function fromBytes(bytes: Uint8Array) {
  const latin = new TextDecoder('windows-1252').decode(bytes)
  const readings = [
    { encoding: 'windows-1258', words: new TextDecoder('windows-1258').decode(bytes).normalize('NFC') },
    { encoding: 'TCVN3 (ABC)', words: fromLegacy(latin, 'TCVN3') },
    { encoding: 'VNI-Windows', words: fromLegacy(latin, 'VNI') },
    { encoding: 'UTF-8', words: new TextDecoder('utf-8').decode(bytes) },
  ]
  const scored = readings.map((reading) => ({
    ...reading,
    score: vietnameseness(reading.words) - (reading.words.includes('\ufffd') ? 0.5 * brokenShare(reading.words) : 0),
  }))
  const best = scored.reduce((most, one) => (one.score > most.score ? one : most))
  return { words: best.words, encoding: best.encoding, remarks: [best.encoding === 'UTF-8' ? damaged : convertedFrom(best.encoding)] }
}

const brokenShare = (words: string) => Math.min(1, (words.split('\ufffd').length - 1) / Math.max(1, words.length / 200))

/** Unicode text that only shows the bytes of an old font encoding, put right; null where it reads as Vietnamese already. */
export function mend(words: string): { words: string; legacy: Legacy; encoding: string } | null {
  const sample = words.slice(0, 40_000)
  if (!/[\u00a1-\u00ff]/.test(sample)) return null
  const now = vietnameseness(sample)
  if (now > 0.4) return null
  const readings = (['TCVN3', 'VNI'] as const).map((legacy) => ({ legacy, score: vietnameseness(fromLegacy(sample, legacy)) }))
  const best = readings.reduce((most, one) => (one.score > most.score ? one : most))
  return best.score > 0.6 && best.score > now + 0.4
    ? { words: fromLegacy(words, best.legacy), legacy: best.legacy, encoding: legacyNames[best.legacy] }
    : null
}

const composed: Text = {
  vi: 'Chữ có dấu rời (Unicode tổ hợp) đã được đưa về Unicode dựng sẵn.',
  en: 'Decomposed Unicode was composed.',
}
const damaged: Text = {
  vi: 'Tệp có một số ký tự hỏng, được thay bằng dấu �; hãy đối chiếu với bản gốc.',
  en: 'Some characters of the file are damaged and shown as �; check against the original.',
}
export const convertedFrom = (encoding: string): Text => ({
  vi: `Văn bản dùng bảng mã ${encoding} đã được chuyển sang Unicode.`,
  en: `The text was converted from ${encoding} to Unicode.`,
})
