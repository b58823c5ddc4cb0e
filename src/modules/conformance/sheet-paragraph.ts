import { widthOf } from '../letters/index.ts'
import type { DrawnRule, Paragraph, SheetRun } from './sheet.ts'
import type { Lists } from './sheet-numbering.ts'
import type { Styles } from './sheet-styles.ts'
import { all, child, children, type Node, nodesIn, numberAt, words } from './word-xml.ts'

export type Reading = { styles: Styles; lists: Lists; n: number; section: number; breaks: boolean }

/** Reads one `w:p`; `width` is that of its column in points, null where unknown. Words in text boxes follow as paragraphs of their own. */
export function readParagraph(reading: Reading, p: Node, width: number | null): Paragraph[] {
  const pPr = child(p, 'pPr')
  const style = child(pPr, 'pStyle')?.at['val']
  const spacing = reading.styles.spacing(style, pPr)
  const runs: SheetRun[] = []
  const boxes: Node[] = []
  const rules: DrawnRule[] = []
  collect(p, { reading, style, runs, boxes, rules })
  const text = runs.map((run) => run.text).join('')
  const room = width === null ? null : width - spacing.left - spacing.right
  const borders = child(pPr, 'pBdr')
  const has = (side: string) => borders !== undefined && !/^(none|nil)$/.test(child(borders, side)?.at['val'] ?? 'none')
  const framed = has('top') && has('bottom') && has('left') && has('right')
  if (has('bottom') && !framed) rules.push({ as: 'border', length: room })
  if (/^\s*_{3,}\s*$/.test(text)) rules.push({ as: 'drawn', length: widthOf(text.trim(), { size: runs[0]?.size ?? 13, bold: false, italic: false }) })
  if (text.trim() !== '' && runs.every((run) => run.underline || run.text.trim() === '')) rules.push({ as: 'underline', length: lengthOf(runs) })
  reading.n += 1
  const { align, before, after, line, firstLine, left } = spacing
  const label = spacing.list === null || text.trim() === '' ? '' : reading.lists.next(spacing.list)
  const own: Paragraph = {
    n: reading.n,
    section: reading.section,
    runs,
    text,
    label,
    align,
    before,
    after,
    line,
    firstLine,
    left,
    width: room,
    rules,
    framed,
  }
  return [
    own,
    ...boxes.flatMap((box) => children(box, 'p').flatMap((inner) => readParagraph(reading, inner, null).map((each) => ({ ...each, framed: true })))),
  ]
}

/** The width of words on one line, in points. */
export const lengthOf = (runs: readonly SheetRun[]): number => runs.reduce((sum, run) => sum + widthOf(run.text, run), 0)

type Collecting = { reading: Reading; style: string | undefined; runs: SheetRun[]; boxes: Node[]; rules: DrawnRule[] }
const skipped = new Set(['pPr', 'rPr', 'del', 'moveFrom', 'instrText', 'delText', 'Fallback', 'footnoteReference'])

function collect(node: Node, into: Collecting): void {
  for (const each of nodesIn(node)) {
    if (each.name === 'r') collectRun(each, into)
    else if (!skipped.has(each.name)) collect(each, into)
  }
}

function collectRun(r: Node, into: Collecting): void {
  const rPr = child(r, 'rPr')
  const { caps, ...look } = into.reading.styles.look(into.style, child(rPr, 'rStyle')?.at['val'], rPr)
  if (child(rPr, 'vanish') !== undefined) return
  let text = ''
  for (const each of nodesIn(r)) {
    if (each.name === 't') text += words(each)
    else if (each.name === 'tab' || each.name === 'ptab') text += '\t'
    else if (each.name === 'noBreakHyphen') text += '-'
    else if (each.name === 'br' || each.name === 'cr') {
      if (each.at['type'] === 'page') into.reading.breaks = true
      else text += '\n'
    } else if (each.name === 'lastRenderedPageBreak') into.reading.breaks = true
    else if (each.name === 'sym') text += '•'
    else if (['drawing', 'pict', 'AlternateContent', 'object'].includes(each.name)) collectDrawing(each, into)
  }
  if (text !== '') into.runs.push({ ...look, caps, text: caps ? text.toLocaleUpperCase('vi') : text })
}

const emu = 12_700

function collectDrawing(node: Node, into: Collecting): void {
  const shown = node.name === 'AlternateContent' ? (child(node, 'Choice') ?? node) : node
  into.boxes.push(...all(shown, 'txbxContent'))
  for (const shape of all(shown, 'wsp')) {
    const kind = all(shape, 'prstGeom')[0]?.at['prst'] ?? ''
    if (/^(line|straightConnector)/.test(kind)) into.rules.push({ as: 'drawn', length: lengthOfShape(shown) })
  }
  for (const line of all(shown, 'cxnSp')) if (line) into.rules.push({ as: 'drawn', length: lengthOfShape(shown) })
  for (const line of all(shown, 'line')) into.rules.push({ as: 'drawn', length: vmlLength(line.at['from'], line.at['to']) })
  for (const shape of all(shown, 'shape')) {
    if (/_t(20|32)\b/.test(shape.at['type'] ?? '') || shape.at['connectortype'] !== undefined)
      into.rules.push({ as: 'drawn', length: styledLength(shape.at['style'] ?? '') })
  }
}

const lengthOfShape = (drawing: Node): number | null => {
  const across = numberAt(all(drawing, 'extent')[0], 'cx')
  return across === null ? null : across / emu
}

const units: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, px: 0.75, '': 0.75 }
const measure = (text: string | undefined): number | null => {
  const parts = /^\s*(-?[\d.]+)\s*(pt|in|cm|mm|px|)\s*$/.exec(text ?? '')
  return parts ? Number(parts[1]) * (units[parts[2] ?? ''] ?? 1) : null
}

function vmlLength(from: string | undefined, to: string | undefined): number | null {
  const start = measure(from?.split(',')[0])
  const end = measure(to?.split(',')[0])
  return start === null || end === null ? null : Math.abs(end - start)
}

const styledLength = (style: string): number | null => measure(/(?:^|;)\s*width:([^;]+)/.exec(style)?.[1])
