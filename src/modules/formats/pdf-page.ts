import type { PDFPageProxy } from 'unpdf/pdfjs'

/** A run of words at one place of a page; y grows downwards and is the base line. */
export type Piece = { x: number; y: number; right: number; size: number; text: string; bold: boolean }
/** A straight ruling; horizontal where y1 = y2, vertical where x1 = x2. */
export type Ruling = { x1: number; y1: number; x2: number; y2: number }
/** What stands on a page: its words, the lines drawn on it, and whether it shows a picture; a page without words is taken for one, undecoded. */
export type Page = { width: number; height: number; pieces: Piece[]; rulings: Ruling[]; pictured: boolean }

type Matrix = readonly [number, number, number, number, number, number]
type Point = readonly [number, number]

const matrixOf = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix => [a, b, c, d, e, f]

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]

const moved = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => [a * x + c * y + e, b * x + d * y + f]

export async function readPage(page: PDFPageProxy): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 })
  const base = matrixOf(viewport.transform)
  const content = await page.getTextContent()
  const pieces = content.items.flatMap((item) => ('str' in item ? pieceOf(item, base, page) : []))
  if (pieces.every(({ text }) => text.trim() === ''))
    return { width: viewport.width, height: viewport.height, pieces: [], rulings: [], pictured: true }
  const { fnArray, argsArray } = await page.getOperatorList()
  const pictured = fnArray.some((op) => pictures.has(op))
  return { width: viewport.width, height: viewport.height, pieces, rulings: rulingsOf(fnArray, argsArray, base), pictured }
}

type TextItem = { str: string; width: number; fontName: string; transform: number[] }

/** Words that run along the page; those that stand upright, as stamps and margins do, are left out. */
function pieceOf({ str, width, fontName, transform }: TextItem, base: Matrix, page: PDFPageProxy): Piece[] {
  const own = matrixOf(transform)
  const [a, b, c, d, x, y] = times(base, own)
  const size = Math.hypot(c, d)
  if (str === '' || Math.abs(b) > Math.abs(a) || !Number.isFinite(size) || size < 1) return []
  const scale = Math.hypot(a, b) / (Math.hypot(own[0], own[1]) || 1)
  return [{ x, y, right: x + width * scale, size, text: str, bold: /bold|black|heavy/i.test(fontOf(page, fontName)) }]
}

function fontOf(page: PDFPageProxy, name: string): string {
  try {
    return page.commonObjs.has(name) ? String(page.commonObjs.get(name)?.name ?? '') : ''
  } catch {
    return ''
  }
}

/** Operator numbers of pdf.js that move the pen's coordinates or draw. */
const ops = { save: 10, restore: 11, transform: 12, formBegin: 74, formEnd: 75, path: 91 }
/** Operators that paint an image, whole, inline or as a mask. */
const pictures = new Set([83, 84, 85, 86, 87, 88, 89, 90])
const drawn = new Set([20, 21, 22, 23, 24, 25, 26, 27])
/** A drawn shape thinner than this is a line. */
const thin = 3
const most = 20_000

function rulingsOf(fnArray: readonly number[], argsArray: readonly unknown[], base: Matrix): Ruling[] {
  const rulings: Ruling[] = []
  const saved: Matrix[] = []
  let matrix = base
  for (const [i, op] of fnArray.entries()) {
    const args = argsArray[i]
    if (op === ops.save || op === ops.formBegin) saved.push(matrix)
    if (op === ops.restore || op === ops.formEnd) matrix = saved.pop() ?? base
    else if (op === ops.transform) matrix = times(matrix, matrixOf(numbersIn(args)))
    else if (op === ops.formBegin && Array.isArray(args)) matrix = times(matrix, matrixOf(numbersIn(args[0])))
    else if (op === ops.path && Array.isArray(args) && drawn.has(Number(args[0]))) collect(numbersIn(args[1]?.[0]), matrix, rulings)
    if (rulings.length > most) break
  }
  return rulings
}

/** Numbers of a list that pdf.js gives as an array, a typed array or an object with indexes. */
const numbersIn = (list: unknown): number[] => (typeof list === 'object' && list !== null ? Object.values(list).map(Number) : [])

/** How many numbers follow each drawing command: move, line, curve, quadratic curve, close. */
const lengths = [2, 2, 6, 4, 0]

/** Takes the straight sides of a path; a thin filled rectangle gives one line. */
function collect(path: readonly number[], matrix: Matrix, rulings: Ruling[]) {
  let first: Point = [0, 0]
  let pen: Point = [0, 0]
  for (let i = 0; i < path.length; ) {
    const command = path[i] ?? 0
    const count = lengths[command]
    if (count === undefined) return
    const [x = 0, y = 0] = path.slice(i + count - 1, i + count + 1)
    const to = command === 4 ? first : moved(matrix, x, y)
    if (command === 1 || command === 4) straight(pen, to, rulings)
    if (command === 0) first = to
    pen = to
    i += count + 1
  }
}

function straight([x1, y1]: Point, [x2, y2]: Point, rulings: Ruling[]) {
  const [left, right, top, bottom] = [Math.min(x1, x2), Math.max(x1, x2), Math.min(y1, y2), Math.max(y1, y2)]
  const y = (top + bottom) / 2
  const x = (left + right) / 2
  if (bottom - top < 0.7 && right - left > thin) rulings.push({ x1: left, x2: right, y1: y, y2: y })
  else if (right - left < 0.7 && bottom - top > thin) rulings.push({ x1: x, x2: x, y1: top, y2: bottom })
}
