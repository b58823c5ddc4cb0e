/** Codewords for correction in each block, and how many blocks, of versions 1 to 10 at level M (ISO/IEC 18004, table 9). */
const corrections = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26]
const blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5]

/** A picture of squares: `true` is dark; row by row. */
export type QrCode = readonly (readonly boolean[])[]

const codewordsOf = (version: number): number => {
  const aligned = version < 2 ? 0 : Math.floor(version / 7) + 2
  const bits = (16 * version + 128) * version + 64 - (version < 2 ? 0 : (25 * aligned - 10) * aligned - 55) - (version < 7 ? 0 : 36)
  return Math.floor(bits / 8)
}

const at = (list: readonly number[], index: number): number => list[index] ?? 0

/** Bytes of text a version holds. */
const capacityOf = (version: number): number => codewordsOf(version) - at(corrections, version - 1) * at(blocks, version - 1) - (version < 10 ? 2 : 3)

/** Product in the field of 256 elements with the polynomial 0x11d. */
function product(a: number, b: number): number {
  let found = 0
  for (let bit = 7; bit >= 0; bit -= 1) found = (found << 1) ^ ((found >>> 7) * 0x11d) ^ (((b >>> bit) & 1) * a)
  return found
}

function divisorOf(degree: number): number[] {
  const found = [...Array.from({ length: degree - 1 }, () => 0), 1]
  let root = 1
  for (let step = 0; step < degree; step += 1) {
    for (let index = 0; index < degree; index += 1) found[index] = product(at(found, index), root) ^ (index + 1 < degree ? at(found, index + 1) : 0)
    root = product(root, 2)
  }
  return found
}

function remainderOf(bytes: readonly number[], divisor: readonly number[]): number[] {
  const found = divisor.map(() => 0)
  for (const byte of bytes) {
    const factor = byte ^ (found.shift() ?? 0)
    found.push(0)
    for (const [index, part] of divisor.entries()) found[index] = at(found, index) ^ product(part, factor)
  }
  return found
}

/** Mode, length, text and padding as bytes. */
function contentOf(bytes: Uint8Array, version: number): number[] {
  const length = codewordsOf(version) - at(corrections, version - 1) * at(blocks, version - 1)
  const bits = [...'0100', ...bytes.length.toString(2).padStart(version < 10 ? 8 : 16, '0')]
  for (const byte of bytes) bits.push(...byte.toString(2).padStart(8, '0'))
  bits.push(...'0000'.slice(0, Math.min(4, length * 8 - bits.length)))
  while (bits.length % 8 !== 0) bits.push('0')
  const found = Array.from({ length: bits.length / 8 }, (_, index) => Number.parseInt(bits.slice(index * 8, index * 8 + 8).join(''), 2))
  for (let pad = 0xec; found.length < length; pad ^= 0xec ^ 0x11) found.push(pad)
  return found
}

/** Content in blocks with their correction, interleaved as it is drawn. */
function codewordsIn(content: readonly number[], version: number): number[] {
  const [count, correction] = [at(blocks, version - 1), at(corrections, version - 1)]
  const short = count - (content.length % count)
  const size = Math.floor(content.length / count)
  let from = 0
  const parts = Array.from({ length: count }, (_, index) => {
    const part = content.slice(from, (from += size + (index < short ? 0 : 1)))
    return { part, rest: remainderOf(part, divisorOf(correction)) }
  })
  const column = (lists: readonly (readonly number[])[], index: number) => lists.flatMap((list) => (index < list.length ? [at(list, index)] : []))
  const [texts, rests] = [parts.map(({ part }) => part), parts.map(({ rest }) => rest)]
  return [
    ...Array.from({ length: size + 1 }, (_, index) => column(texts, index)).flat(),
    ...Array.from({ length: correction }, (_, index) => column(rests, index)).flat(),
  ]
}

/** A picture being drawn: squares, and which of them are part of its frame. */
type Drawing = { size: number; dark: boolean[][]; fixed: boolean[][] }

function fix({ dark, fixed, size }: Drawing, x: number, y: number, isDark: boolean): void {
  const [row, kept] = [dark[y], fixed[y]]
  if (!row || !kept || x < 0 || x >= size) return
  row[x] = isDark
  kept[x] = true
}

function drawFinder(drawing: Drawing, cx: number, cy: number): void {
  for (let y = -4; y <= 4; y += 1)
    for (let x = -4; x <= 4; x += 1) {
      const ring = Math.max(Math.abs(x), Math.abs(y))
      fix(drawing, cx + x, cy + y, ring !== 2 && ring !== 4)
    }
}

function drawAlignments(drawing: Drawing, version: number): void {
  if (version < 2) return
  const count = Math.floor(version / 7) + 2
  const step = Math.ceil((drawing.size - 13) / (count * 2 - 2)) * 2
  const places = [6, ...Array.from({ length: count - 1 }, (_, index) => drawing.size - 7 - step * (count - 2 - index))]
  const last = drawing.size - 7
  for (const cx of places)
    for (const cy of places) {
      if ((cx === 6 && (cy === 6 || cy === last)) || (cx === last && cy === 6)) continue
      for (let y = -2; y <= 2; y += 1) for (let x = -2; x <= 2; x += 1) fix(drawing, cx + x, cy + y, Math.max(Math.abs(x), Math.abs(y)) !== 1)
    }
}

/** Level M and the mask, with their own correction (BCH 15,5), in both places. */
function drawFormat(drawing: Drawing, mask: number): void {
  let rest = mask
  for (let step = 0; step < 10; step += 1) rest = (rest << 1) ^ ((rest >>> 9) * 0x537)
  const bits = ((mask << 10) | rest) ^ 0x5412
  const bit = (index: number) => ((bits >>> index) & 1) === 1
  const { size } = drawing
  for (let index = 0; index <= 5; index += 1) fix(drawing, 8, index, bit(index))
  fix(drawing, 8, 7, bit(6))
  fix(drawing, 8, 8, bit(7))
  fix(drawing, 7, 8, bit(8))
  for (let index = 9; index < 15; index += 1) fix(drawing, 14 - index, 8, bit(index))
  for (let index = 0; index < 8; index += 1) fix(drawing, size - 1 - index, 8, bit(index))
  for (let index = 8; index < 15; index += 1) fix(drawing, 8, size - 15 + index, bit(index))
  fix(drawing, 8, size - 8, true)
}

function drawVersion(drawing: Drawing, version: number): void {
  if (version < 7) return
  let rest = version
  for (let step = 0; step < 12; step += 1) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25)
  const bits = (version << 12) | rest
  for (let index = 0; index < 18; index += 1) {
    const [far, near] = [drawing.size - 11 + (index % 3), Math.floor(index / 3)]
    fix(drawing, far, near, ((bits >>> index) & 1) === 1)
    fix(drawing, near, far, ((bits >>> index) & 1) === 1)
  }
}

function frameOf(version: number): Drawing {
  const size = version * 4 + 17
  const empty = () => Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  const drawing = { size, dark: empty(), fixed: empty() }
  for (let index = 0; index < size; index += 1) {
    fix(drawing, 6, index, index % 2 === 0)
    fix(drawing, index, 6, index % 2 === 0)
  }
  for (const [cx, cy] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    drawFinder(drawing, cx, cy)
  drawAlignments(drawing, version)
  drawFormat(drawing, 0)
  drawVersion(drawing, version)
  return drawing
}

/** Squares that are not part of the frame, in the order in which bits are laid. */
export function* path({ size, fixed }: Pick<Drawing, 'size' | 'fixed'>): Generator<readonly [x: number, y: number]> {
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step += 1)
      for (const x of [right, right - 1]) {
        const y = ((right + 1) & 2) === 0 ? size - 1 - step : step
        if (fixed[y]?.[x] === false) yield [x, y]
      }
  }
}

/** The mask (x + y) mod 2, which breaks up the runs of texts as ours. */
const masked = (x: number, y: number): boolean => (x + y) % 2 === 0

/** The QR code of a text at level M, byte mode, versions 1 to 10. @throws RangeError for a text of more than 213 bytes */
export function qrOf(text: string): QrCode {
  const bytes = new TextEncoder().encode(text)
  const version = blocks.findIndex((_, index) => capacityOf(index + 1) >= bytes.length) + 1
  if (version === 0) throw new RangeError('the text is too long for a picture of this kind')
  const drawing = frameOf(version)
  const words = codewordsIn(contentOf(bytes, version), version)
  let index = 0
  for (const [x, y] of path(drawing)) {
    const bit = ((at(words, index >>> 3) >>> (7 - (index & 7))) & 1) === 1
    const row = drawing.dark[y]
    if (row) row[x] = bit !== masked(x, y)
    index += 1
  }
  return drawing.dark
}
