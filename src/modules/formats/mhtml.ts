import { fileBroken } from './problems.ts'

/** The first HTML part of a page saved as one file (.mht, .mhtml). */
export function articleOfArchive(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder('latin1').decode(bytes)
  const boundary = /boundary\s*=\s*"?([^"\r\n;]{1,100})/i.exec(text.slice(0, 8_192))?.[1]
  const part = boundary ? text.split(`--${boundary}`).find((one) => /content-type:\s*text\/html/i.test(one.slice(0, 1_024))) : undefined
  const body = part?.search(/\r?\n\r?\n/) ?? -1
  if (!part || body < 0) throw fileBroken({ format: 'MHTML' })
  const encoding = /content-transfer-encoding:\s*([\w-]+)/i.exec(part.slice(0, body))?.[1]?.toLowerCase()
  const words = part.slice(body).trimStart()
  if (encoding === 'base64') return new Uint8Array(Buffer.from(words, 'base64'))
  return new Uint8Array(Buffer.from(encoding === 'quoted-printable' ? unquoted(words) : words, 'latin1'))
}

const unquoted = (words: string) =>
  words.replace(/=\r?\n/g, '').replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
