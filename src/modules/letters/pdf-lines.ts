import type PDFDocument from 'pdfkit'
import type { SetLine, SetRule } from './composition.ts'
import { faceOf } from './measure.ts'

type Sheet = InstanceType<typeof PDFDocument>

/** Where the next line goes; `turn` begins a page. Points from the top. */
export type Pen = {
  sheet: Sheet
  root: PDFKit.PDFStructureElement
  y: number
  top: number
  bottom: number
  left: number
  width: number
  turn: () => void
}
export type At = { x: number; width: number }

type Word = { text: string; face: string; width: number; space: number }
type Row = { words: Word[]; width: number; indent: number; last: boolean }

/** The line of Times New Roman is 1.15 of its size, its letters stand 0.891 above the base. */
const lineHeight = 1.15
export const heightOfLine = ({ size, leading }: Pick<SetLine, 'size' | 'leading'>): number => size * lineHeight * leading

/** A paragraph broken into rows, and how high it stands with its space before and after. */
export function drawn({ sheet }: Pen, line: SetLine, { width }: At): { rows: Row[]; height: number } {
  const rows = rowsOf(wordsOf(sheet, line), width - line.left, line.firstLine)
  const high = line.frame === undefined ? rows.length * heightOfLine(line) : line.frame.height
  return { rows, height: line.before + line.after + high }
}

function wordsOf(sheet: Sheet, line: SetLine): Word[] {
  return line.runs.flatMap(({ text, bold, italic }) => {
    const face = faceOf({ bold, italic })
    const space = widthIn(sheet, face, ' ') * line.size
    return text
      .split(/[ \n]+/)
      .filter(Boolean)
      .map((word) => ({ text: word, face, width: widthIn(sheet, face, word) * line.size, space }))
  })
}

const widths = new Map<string, number>()

/** The width of a word of size 1; words of tables come back again and again. */
function widthIn(sheet: Sheet, face: string, word: string): number {
  const key = `${face} ${word}`
  const known = widths.get(key)
  if (known !== undefined) return known
  if (widths.size > 50_000) widths.clear()
  const width = sheet.font(face).fontSize(100).widthOfString(word) / 100
  widths.set(key, width)
  return width
}

function rowsOf(words: readonly Word[], width: number, firstLine: number): Row[] {
  const rows: Row[] = [{ words: [], width: 0, indent: firstLine, last: false }]
  for (const word of words.flatMap((each) => pieces(each, width))) {
    let row = rows.at(-1) as Row
    const wider = row.width + (row.words.length === 0 ? 0 : word.space) + word.width
    if (row.words.length > 0 && wider > width - row.indent + 0.01) rows.push((row = { words: [], width: 0, indent: 0, last: false }))
    row.width += (row.words.length === 0 ? 0 : word.space) + word.width
    row.words.push(word)
  }
  ;(rows.at(-1) as Row).last = true
  return rows
}

/** A word wider than the column is cut where the column ends. */
function pieces(word: Word, width: number): Word[] {
  if (word.width <= width || word.text.length < 2) return [word]
  const letters = [...word.text]
  const fits = Math.max(1, Math.floor((letters.length * width) / word.width))
  const share = (text: string): Word => ({ ...word, text, width: (word.width * [...text].length) / letters.length })
  return [share(letters.slice(0, fits).join('')), ...pieces(share(letters.slice(fits).join('')), width)]
}

const tags = { paragraph: 'P', heading: 'H2', title: 'H1' } as const

/** Draws a paragraph at the pen, over as many pages as it takes, and moves the pen below it. */
export function drawLine(pen: Pen, line: SetLine, at: At, parent = pen.root): void {
  const { rows } = drawn(pen, line, at)
  const paragraph = pen.sheet.struct(tags[line.role])
  parent.add(paragraph)
  pen.y += line.before
  const high = heightOfLine(line)
  for (const row of rows) {
    if (pen.y + high > pen.bottom + 0.5) pen.turn()
    paragraph.add(pen.sheet.markStructureContent(tags[line.role]))
    drawRow(pen, row, line, { x: at.x + line.left, width: at.width - line.left })
    pen.sheet.endMarkedContent()
    pen.y += high
  }
  paragraph.end()
  pen.y += line.after
}

function drawRow({ sheet, y }: Pen, row: Row, line: SetLine, { x, width }: At): void {
  const room = width - row.indent - row.width
  const gaps = row.words.length - 1
  const stretch = line.align === 'both' && !row.last && gaps > 0 ? room / gaps : 0
  let at = x + row.indent + (line.align === 'center' ? room / 2 : 0)
  const base = y + (heightOfLine(line) - line.size * lineHeight) / 2
  for (const word of stretch === 0 ? joined(row.words) : row.words) {
    sheet.font(word.face).fontSize(line.size)
    sheet.text(`${word.text} `, at, base, { lineBreak: false })
    at += word.width + word.space + stretch
  }
}

/** Neighbours of one face in a row that is not stretched are drawn at one go. */
function joined(words: readonly Word[]): Word[] {
  const runs: Word[] = []
  for (const word of words) {
    const last = runs.at(-1)
    if (last?.face === word.face) runs[runs.length - 1] = { ...last, text: `${last.text} ${word.text}`, width: last.width + last.space + word.width }
    else runs.push(word)
  }
  return runs
}

/** A solid rule, no part of what is read aloud. */
export function drawRule(pen: Pen, rule: SetRule, { x, width }: At): void {
  const from = x + (width - rule.length) / 2
  pen.sheet.markContent('Artifact', { type: 'Layout' })
  pen.sheet
    .lineWidth(0.75)
    .strokeColor('black')
    .moveTo(from, pen.y + 3)
    .lineTo(from + rule.length, pen.y + 3)
    .stroke()
  pen.sheet.endMarkedContent()
  pen.y += 8
}

/** Words in a frame of fixed size, as the stamps for secrecy and urgency. */
export function drawFrame(pen: Pen, line: SetLine, frame: NonNullable<SetLine['frame']>, { x, width }: At): void {
  const left = x + (width - frame.width) / 2
  const top = pen.y + line.before
  pen.sheet.markContent('Artifact', { type: 'Layout' })
  pen.sheet.lineWidth(0.75).strokeColor('black').rect(left, top, frame.width, frame.height).stroke()
  pen.sheet.endMarkedContent()
  pen.y = top + (frame.height - heightOfLine(line)) / 2
  drawLine(pen, { ...line, before: 0, after: 0 }, { x: left, width: frame.width })
  pen.y = top + frame.height + line.after
}
