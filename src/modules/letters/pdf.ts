import type PDFDocument from 'pdfkit'
import type { Instant } from '../../platform/dates.ts'
import { blankPdf } from './blank.ts'
import type { SetColumns, SetPiece, SetSection } from './composition.ts'
import { compose } from './compose.ts'
import { mm } from './layout.ts'
import type { OfficialDocument } from './official-document.ts'
import { type At, drawn, drawFrame, drawLine, drawRule, heightOfLine, type Pen } from './pdf-lines.ts'
import { drawTable } from './pdf-table.ts'
import { typeset } from './wording.ts'

/** The document as PDF/A-2b with selectable words, tagged for screen readers; `at` is when it was made. */
export async function pdfOf(document: OfficialDocument, at: Instant): Promise<Uint8Array> {
  const sheet = await blankPdf({
    title: typeset(document.abstract),
    author: typeset(document.issuer),
    at,
    options: { autoFirstPage: false, margin: 0 },
  })
  const chunks: Buffer[] = []
  const ended = new Promise<void>((resolve, reject) => {
    sheet.on('data', (chunk: Buffer) => chunks.push(chunk))
    sheet.on('end', resolve)
    sheet.on('error', reject)
  })
  for (const section of compose(document)) drawSection(sheet, section)
  sheet.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

/** Draws one run of pages, each but its first with its number in the middle of the top margin. */
function drawSection(sheet: InstanceType<typeof PDFDocument>, section: SetSection): void {
  const { width, height, margins } = section
  const root = sheet.struct('Sect', { title: section.title })
  sheet.addStructure(root)
  let page = 0
  const pen: Pen = {
    sheet,
    root,
    y: 0,
    bottom: height - margins.bottom,
    top: margins.top,
    left: margins.left,
    width: width - margins.left - margins.right,
    turn: () => {
      sheet.addPage({ size: [width, height], margin: 0 })
      page += 1
      pen.y = margins.top
      if (page > 1) pageNumber(pen, page, section)
    },
  }
  pen.turn()
  section.pieces.forEach((piece, i) => drawPiece(pen, piece, section.pieces.slice(i + 1)))
  root.end()
}

function pageNumber({ sheet }: Pen, page: number, { width, pageNumberSize }: SetSection): void {
  sheet.markContent('Artifact', { type: 'Pagination' })
  sheet.font('regular').fontSize(pageNumberSize)
  const text = String(page)
  sheet.text(text, (width - sheet.widthOfString(text)) / 2, mm(10), { lineBreak: false })
  sheet.endMarkedContent()
}

/** Draws one piece; what must stay with the next (headings) moves to a new page with it. */
function drawPiece(pen: Pen, piece: SetPiece, following: readonly SetPiece[]): void {
  const at: At = { x: pen.left, width: pen.width }
  if (piece.is === 'table') return drawTable(pen, piece)
  if (pen.y > pen.top && pen.y + needed(pen, piece, following, at) > pen.bottom) pen.turn()
  if (piece.is === 'rule') return drawRule(pen, piece, at)
  if (piece.is === 'columns') return drawColumns(pen, piece)
  if (piece.frame !== undefined) return drawFrame(pen, piece, piece.frame, at)
  drawLine(pen, piece, at)
}

function needed(pen: Pen, piece: SetPiece, following: readonly SetPiece[], at: At): number {
  if (piece.is === 'table') return 60
  const own = heightOf(pen, piece, at)
  const [next] = following
  if (piece.is !== 'line') return own
  if (!piece.keepNext || next === undefined) return Math.min(own, heightOfLine(piece) * 2 + piece.before)
  return own + needed(pen, next, following.slice(1), at)
}

const heightOf = (pen: Pen, piece: SetPiece, at: At): number => {
  if (piece.is === 'rule') return 8
  if (piece.is === 'table') return 60
  if (piece.is === 'line') return drawn(pen, piece, at).height
  return piece.rows.reduce((sum, row) => sum + rowHeight(pen, piece, row), 0)
}

const rowHeight = (pen: Pen, { widths }: SetColumns, row: SetColumns['rows'][number]): number =>
  Math.max(...row.map((pieces, i) => pieces.reduce((sum, piece) => sum + heightOf(pen, piece, { x: 0, width: widths[i] ?? 0 }), 0)))

function drawColumns(pen: Pen, columns: SetColumns): void {
  for (const row of columns.rows) {
    const from = pen.y
    const height = rowHeight(pen, columns, row)
    let x = pen.left
    row.forEach((pieces, i) => {
      const width = columns.widths[i] ?? 0
      pen.y = from
      for (const piece of pieces) drawIn(pen, piece, { x, width })
      x += width
    })
    pen.y = from + height
  }
}

function drawIn(pen: Pen, piece: SetPiece, at: At): void {
  if (piece.is === 'rule') drawRule(pen, piece, at)
  else if (piece.is === 'line' && piece.frame !== undefined) drawFrame(pen, piece, piece.frame, at)
  else if (piece.is === 'line') drawLine(pen, piece, at)
}
