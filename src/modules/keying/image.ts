import type { Size } from './form.ts'

/** An image as its own first bytes describe it; size null where they do not say. */
export type Image = { readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp'; readonly size: Size | null }

const ascii = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to)
const sized = (width: number, height: number): Size | null => (width > 0 && height > 0 ? { width, height } : null)

/** What an image is, PNG, JPEG or WebP; null for anything else. */
export function imageOf(content: Uint8Array): Image | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  if (ascii(bytes, 0, 4) === '\u0089PNG')
    return { mediaType: 'image/png', size: bytes.length < 24 ? null : sized(bytes.readUInt32BE(16), bytes.readUInt32BE(20)) }
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return { mediaType: 'image/jpeg', size: jpegSize(bytes) }
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return { mediaType: 'image/webp', size: webpSize(bytes) }
  return null
}

/** Markers that begin a frame: C0 to CF without tables (C4, C8, CC). */
const beginsFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegSize(bytes: Buffer): Size | null {
  let turned = false
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const [marker, length] = [bytes[at + 1] ?? 0, bytes.readUInt16BE(at + 2)]
    if (beginsFrame(marker)) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)]
      return turned ? sized(height, width) : sized(width, height)
    }
    if (marker === 0xe1) turned ||= isTurned(bytes.subarray(at + 4, at + 2 + length))
    at += 2 + length
  }
  return null
}

/** Whether a camera noted that the picture lies on its side (Exif orientation 5 to 8), as browsers then turn it. */
function isTurned(exif: Buffer): boolean {
  if (ascii(exif, 0, 4) !== 'Exif' || exif.length < 16) return false
  const tiff = exif.subarray(6)
  const little = ascii(tiff, 0, 2) === 'II'
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < short(first); entry++) {
    const at = first + 2 + entry * 12
    if (short(at) === 0x0112) return short(at + 8) >= 5 && short(at + 8) <= 8
  }
  return false
}

function webpSize(bytes: Buffer): Size | null {
  if (bytes.length < 30) return null
  const kind = ascii(bytes, 12, 16)
  if (kind === 'VP8X') return sized(bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1)
  if (kind === 'VP8 ') return sized(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff)
  if (kind !== 'VP8L') return null
  const packed = bytes.readUInt32LE(21)
  return sized((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1)
}
