import type { Text } from '../../platform/text.ts'

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
  if (text !== unified) remarks.push(composed)
  return { text, encoding, remarks }
}

type Characters = { words: string; encoding: string; remarks: Text[] }

function charactersOf(bytes: Uint8Array): Characters {
  const wide = utf16Of(bytes)
  if (wide) return { words: new TextDecoder(wide).decode(bytes), encoding: wide.toUpperCase(), remarks: [convertedFrom(wide.toUpperCase())] }
  const words = utf8Of(bytes)
  if (words !== null) return { words, encoding: 'UTF-8', remarks: [] }
  return { words: new TextDecoder('windows-1258').decode(bytes), encoding: 'windows-1258', remarks: [convertedFrom('windows-1258')] }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function utf8Of(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const composed: Text = {
  vi: 'Chữ có dấu rời (Unicode tổ hợp) đã được đưa về Unicode dựng sẵn.',
  en: 'Decomposed Unicode was composed.',
}
const convertedFrom = (encoding: string): Text => ({
  vi: `Văn bản dùng bảng mã ${encoding} đã được chuyển sang Unicode.`,
  en: `The text was converted from ${encoding} to Unicode.`,
})
