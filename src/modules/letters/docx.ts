import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { layout } from '../../../definitions/letters/layout.ts'
import type { SetColumns, SetLine, SetPiece, SetRule, SetSection, SetTable } from './composition.ts'
import { compose } from './compose.ts'
import { mm } from './layout.ts'
import type { OfficialDocument } from './official-document.ts'
import { typeset } from './wording.ts'

const twips = (points: number) => Math.round(points * 20)
const font = layout.font.name
const aligns = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, both: AlignmentType.BOTH }

/** The document as a Word file. */
export async function docxOf(document: OfficialDocument): Promise<Uint8Array> {
  const file = new Document({
    title: typeset(document.abstract),
    creator: typeset(document.issuer),
    lastModifiedBy: typeset(document.issuer),
    styles: {
      default: { document: { run: { font, size: 28, language: { value: 'vi-VN' } }, paragraph: { spacing: { before: 0, after: 0, line: 240 } } } },
    },
    sections: compose(document).map(sectionOf),
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

function sectionOf(section: SetSection): ISectionOptions {
  const landscape = section.width > section.height
  const [width, height] = landscape ? [section.height, section.width] : [section.width, section.height]
  const { margins } = section
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: twips(width), height: twips(height), orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: {
          top: twips(margins.top),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
          right: twips(margins.right),
          header: twips(mm(10)),
          footer: twips(mm(10)),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageNumber(section.pageNumberSize), first: new Header({ children: [new Paragraph({})] }) },
    children: piecesOf(section.pieces, section.width - margins.left - margins.right),
  }
}

const pageNumber = (size: number) =>
  new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ font, size: size * 2, children: [PageNumber.CURRENT] })] })],
  })

const piecesOf = (pieces: readonly SetPiece[], width: number): (Paragraph | Table)[] => pieces.map((piece) => pieceOf(piece, width))

function pieceOf(piece: SetPiece, width: number): Paragraph | Table {
  if (piece.is === 'line') return paragraphOf(piece, width)
  if (piece.is === 'rule') return ruleOf(piece, width)
  return piece.is === 'columns' ? columnsOf(piece) : tableOf(piece, width)
}

const solid = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

function paragraphOf(line: SetLine, width: number): Paragraph {
  const inset = line.frame === undefined ? 0 : (width - line.frame.width) / 2
  return new Paragraph({
    alignment: aligns[line.align],
    keepNext: line.keepNext,
    widowControl: true,
    spacing: {
      before: twips(line.before),
      after: twips(line.after),
      line: line.frame === undefined ? Math.round(240 * line.leading) : twips(line.frame.height - 2),
      lineRule: line.frame === undefined ? LineRuleType.AUTO : LineRuleType.EXACT,
    },
    indent: { left: twips(line.left + inset), right: twips(inset), firstLine: twips(line.firstLine) },
    ...(line.frame !== undefined && { border: { top: solid, bottom: solid, left: solid, right: solid } }),
    children: line.runs.map(({ text, bold, italic }) => new TextRun({ text, bold, italics: italic, size: line.size * 2, font })),
  })
}

/** An empty line four points high with a border below it: drawn, as long as asked for, in the middle. */
const ruleOf = (rule: SetRule, width: number): Paragraph =>
  new Paragraph({
    spacing: { line: 80, lineRule: LineRuleType.EXACT, after: twips(4) },
    indent: { left: twips((width - rule.length) / 2), right: twips((width - rule.length) / 2) },
    border: { bottom: { ...solid, space: 0 } },
    run: { size: 4 },
  })

function columnsOf({ widths, rows }: SetColumns): Table {
  return new Table({
    width: { size: twips(widths[0] + widths[1]), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (pieces, i) =>
              new TableCell({
                width: { size: twips(widths[i] ?? 0), type: WidthType.DXA },
                borders: { top: none, bottom: none, left: none, right: none },
                children: piecesOf(pieces, widths[i] ?? 0),
              }),
          ),
        }),
    ),
  })
}

function tableOf({ heads, shares, aligns: columnAligns, rows, size }: SetTable, width: number): Table {
  const cell = (text: string, i: number, head: boolean) =>
    new TableCell({
      width: { size: twips(width * (shares[i] ?? 0)), type: WidthType.DXA },
      verticalAlign: head ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      children: [
        new Paragraph({
          spacing: { before: 40, after: 40 },
          alignment:
            head || columnAligns[i] === 'center' ? AlignmentType.CENTER : columnAligns[i] === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text, bold: head, size: size * 2, font })],
        }),
      ],
    })
  return new Table({
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: shares.map((share) => twips(width * share)),
    layout: TableLayoutType.FIXED,
    margins: { left: 85, right: 85, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads.map((head, i) => cell(head, i, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, i) => cell(text, i, false)) })),
    ],
  })
}
