import { wideOf } from './decode.ts'
import { fileBroken, fileEncrypted, formatUnknown, oldWordFile } from './problems.ts'
import { entriesOf } from './zip.ts'

export type Format = 'docx' | 'pdf' | 'html' | 'mhtml' | 'edxml' | 'text'

/** The format by content; the name only speaks where content leaves a choice. What cannot be read is refused here. */
export function formatOf(bytes: Uint8Array, fileName: string): Format {
  const start = latin(bytes.subarray(0, 2048))
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return zipFormat(bytes, fileName)
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oldOffice(bytes)
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf'
  refuseForeign(start)
  const words = wide(bytes) ?? start
  const lead = words
    .replace(/^(?:\xef\xbb\xbf|\ufeff)/, '')
    .trimStart()
    .slice(0, 1500)
  if (/<(?:\w{1,20}:)?edXML[\s>]/i.test(lead)) return 'edxml'
  if (/^<\?xml/i.test(lead) && !/<html|<!doctype html/i.test(lead)) return xmlFormat(words, fileName)
  if (/^(?:<!--[\s\S]{0,600}?-->\s*)?<(?:!doctype html|html|head|body|div|p|table|meta|article|section|h1)[\s>]/i.test(lead)) return 'html'
  if (/^(?:From:|MIME-Version:|Snapshot-Content-Location:)/i.test(lead) && /multipart\/related/i.test(words)) return 'mhtml'
  if (!wide(bytes) && isBinary(bytes)) throw brokenOrUnknown(fileName)
  return /\.html?$/i.test(fileName) && /<\w+[^>]*>/.test(lead) ? 'html' : 'text'
}

const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)

/** The first words where they are UTF-16. */
function wide(bytes: Uint8Array): string | null {
  const encoding = wideOf(bytes)
  return encoding && new TextDecoder(encoding).decode(bytes.subarray(0, 4096))
}

function zipFormat(bytes: Uint8Array, fileName: string): Format {
  const names = new Set(entriesOf(bytes, /\.docx$/i.test(fileName) ? 'DOCX' : 'ZIP').map(({ name }) => name))
  if ([...names].some((name) => /^word\/document\d*\.xml$/.test(name))) return 'docx'
  if (names.has('xl/workbook.xml')) throw formatUnknown({ seen: 'spreadsheet' })
  if (names.has('ppt/presentation.xml')) throw formatUnknown({ seen: 'presentation' })
  if (names.has('mimetype')) throw formatUnknown({ seen: 'openDocument' })
  throw /\.docx$/i.test(fileName) || names.has('[Content_Types].xml') ? fileBroken({ format: 'DOCX' }) : formatUnknown({ seen: 'archive' })
}

/** The OLE container holds an old .doc, or a modern file behind a password. */
function oldOffice(bytes: Uint8Array): never {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, Math.min(bytes.length & ~1, 4_194_304)))
  throw names.includes('EncryptedPackage') || names.includes('EncryptionInfo') ? fileEncrypted({ format: 'Word' }) : oldWordFile({})
}

const foreign: readonly [RegExp, string][] = [
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^BM[\s\S]{4}\0\0\0\0|^II\*\0|^MM\0\*|^RIFF[\s\S]{4}WEBP|^\0\0\0[\s\S]ftyp(?:heic|mif1|avif)/, 'image'],
  [/^MZ[\s\S]|^\x7fELF|^\xca\xfe\xba\xbe|^\xcf\xfa\xed\xfe/, 'program'],
  [/^Rar!|^7z\xbc\xaf|^\u001f\x8b|^BZh|^\xfd7zXZ/, 'archive'],
  [/^\{\\rtf/, 'rtf'],
  [/^ID3|^OggS|^RIFF|^\0\0\0[\s\S]ftyp|^\u001aE\xdf\xa3|^fLaC/, 'media'],
]

function refuseForeign(start: string) {
  const found = foreign.find(([sign]) => sign.test(start))
  if (found && (found[1] !== 'program' || isBinaryText(start))) throw formatUnknown({ seen: found[1] })
}

function xmlFormat(start: string, fileName: string): Format {
  if (/\.edxml$/i.test(fileName) || /QCVN_102/i.test(start)) return 'edxml'
  if (/<!(?:DOCTYPE|ENTITY)/i.test(start)) return 'edxml'
  throw formatUnknown({ seen: 'xml' })
}

const isBinaryText = (start: string) => /[^\P{Cc}\t\n\f\r\x1b]/u.test(start)

/** Control characters do not stand in text of any encoding; legacy Vietnamese fonts use only bytes above 0x80. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536)
  let odd = 0
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) odd++
  return odd > sample.length / 100
}

const brokenOrUnknown = (fileName: string) => {
  const named = /\.(docx|pdf)$/i.exec(fileName)?.[1]
  return named ? fileBroken({ format: named.toUpperCase() }) : formatUnknown({ seen: 'unknown' })
}
