import type { PDFPageProxy } from 'unpdf/pdfjs'

/** A run of words at one place of a page; y grows downwards and is the base line. */
export type Piece = { x: number; y: number; right: number; size: number; text: string; bold: boolean }
/** A straight ruling; horizontal where y1 = y2, vertical where x1 = x2. */
export type Ruling = { x1: number; y1: number; x2: number; y2: number }
/** What stands on a page: its words and the lines drawn on it. */
export type Page = { width: number; height: number; pieces: Piece[]; rulings: Ruling[] }

type Matrix = readonly number[]
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0]! * n[0]! + m[2]! * n[1]!,
  m[1]! * n[0]! + m[3]! * n[1]!,
  m[0]! * n[2]! + m[2]! * n[3]!,
  m[1]! * n[2]! + m[3]! * n[3]!,
  m[0]! * n[4]! + m[2]! * n[5]! + m[4]!,
  m[1]! * n[4]! + m[3]! * n[5]! + m[5]!,
]
const at = (m: Matrix, x: number, y: number): [number, number] => [m[0]! * x + m[2]! * y + m[4]!, m[1]! * x + m[3]! * y + m[5]!]

export async function readPage(page: PDFPageProxy): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 })
  const content = await page.getTextContent()
  const pieces: Piece[] = []
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue
    const m = times(viewport.transform, item.transform as number[])
    const size = Math.hypot(m[2]!, m[3]!)
    const across = Math.abs(m[1]!) > Math.abs(m[0]!)
    if (across || !Number.isFinite(size) || size < 1) continue
    pieces.push({
      x: m[4]!,
      y: m[5]!,
      right: m[4]! + item.width * (Math.hypot(m[0]!, m[1]!) / (Math.hypot(item.transform[0], item.transform[1]) || 1)),
      size,
      text: item.str,
      bold: /bold|black|heavy|semibold/i.test(fontOf(page, item.fontName)),
    })
  }
  return { width: viewport.width, height: viewport.height, pieces, rulings: await rulingsOf(page, viewport.transform) }
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
const drawn = new Set([20, 21, 22, 23, 24, 25, 26, 27])
/** A drawn shape thinner than this is a line. */
const thin = 3

async function rulingsOf(page: PDFPageProxy, base: Matrix): Promise<Ruling[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const rulings: Ruling[] = []
  const saved: Matrix[] = []
  let matrix = base
  for (const [i, op] of fnArray.entries()) {
    const args = argsArray[i]
    if (op === ops.save || op === ops.formBegin) saved.push(matrix)
    if (op === ops.restore || op === ops.formEnd) matrix = saved.pop() ?? base
    else if (op === ops.transform) matrix = times(matrix, args as number[])
    else if (op === ops.formBegin && Array.isArray(args?.[0])) matrix = times(matrix, args[0])
    else if (op === ops.path && drawn.has(args?.[0]) && args?.[1]?.[0]) collect(args[1][0] as ArrayLike<number>, matrix, rulings)
    if (rulings.length > 20_000) break
  }
  return rulings
}

const lengths: Record<number, number> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 }

/** Takes the straight sides of a path; a thin filled rectangle gives one line. */
function collect(path: ArrayLike<number>, matrix: Matrix, rulings: Ruling[]) {
  let first: [number, number] | null = null
  let pen: [number, number] = [0, 0]
  for (let i = 0; i < path.length; ) {
    const op = path[i]!
    const count = lengths[op]
    if (count === undefined) return
    const to: [number, number] = op === 4 ? (first ?? pen) : at(matrix, path[i + count - 1]!, path[i + count]!)
    if (op === 1 || op === 4) straight(pen, to, rulings)
    if (op === 0) first = to
    pen = to
    i += count + 1
  }
}

function straight([x1, y1]: [number, number], [x2, y2]: [number, number], rulings: Ruling[]) {
  if (Math.abs(y1 - y2) < 0.7 && Math.abs(x1 - x2) > thin)
    rulings.push({ x1: Math.min(x1, x2), x2: Math.max(x1, x2), y1: (y1 + y2) / 2, y2: (y1 + y2) / 2 })
  else if (Math.abs(x1 - x2) < 0.7 && Math.abs(y1 - y2) > thin)
    rulings.push({ x1: (x1 + x2) / 2, x2: (x1 + x2) / 2, y1: Math.min(y1, y2), y2: Math.max(y1, y2) })
}
