import {
  AlignmentType,
  BorderStyle,
  Document,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { formatDay, type PlainDate, partsOf } from '../../platform/dates.ts'

const run = (words: string, bold = false, italics = false) => new TextRun({ text: words, bold, italics })
const centred = (words: string, bold = false, italics = false) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(words, bold, italics)] })
export const heading = (words: string) => new Paragraph({ spacing: { before: 240, after: 120 }, children: [run(words, true)] })
export const paragraph = (words: string) =>
  new Paragraph({ alignment: AlignmentType.JUSTIFIED, spacing: { after: 120 }, indent: { firstLine: 567 }, children: [run(words)] })

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const borderless = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
const whole = { size: 100, type: WidthType.PERCENTAGE }

const column = (paragraphs: Paragraph[]) => new TableCell({ width: { size: 50, type: WidthType.PERCENTAGE }, children: paragraphs })

/** What stands above and below the words of a document, by Decree 30/2020/NĐ-CP. */
export type Frame = { issuer: readonly string[]; place: string; signer: readonly string[]; receivers: readonly string[] }

/** A draft has neither number nor day. */
export type Issue = { number: string; on: PlainDate } | { notation: string; year: number }

const numberLine = (issue: Issue) => ('on' in issue ? `Số: ${issue.number}` : `Số:        ${issue.notation}`)
const dayLine = (place: string, issue: Issue) =>
  'on' in issue
    ? `${place}, ngày ${formatDay(issue.on).slice(0, 2)} tháng ${partsOf(issue.on).month} năm ${partsOf(issue.on).year}`
    : `${place}, ngày      tháng      năm ${issue.year}`

/** The two columns at the top: who issues and under which number; the motto, the place and the day. */
export const letterhead = ({ issuer, place }: Frame, issue: Issue) =>
  new Table({
    width: whole,
    borders: borderless,
    rows: [
      new TableRow({
        children: [
          column([...issuer.map((line) => centred(line, true)), centred(numberLine(issue))]),
          column([
            centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', true),
            centred('Độc lập - Tự do - Hạnh phúc', true),
            centred(dayLine(place, issue), false, true),
          ]),
        ],
      }),
    ],
  })

export const title = (type: string, words: string, remark?: string) => [
  new Paragraph({ spacing: { before: 360 }, alignment: AlignmentType.CENTER, children: [run(type, true)] }),
  centred(words, true),
  ...(remark ? [centred(`(${remark})`, false, true)] : []),
]

/** Who receives, and who signs as what. */
export const closing = ({ signer, receivers }: Frame) =>
  new Table({
    width: whole,
    borders: borderless,
    rows: [
      new TableRow({
        children: [
          column([new Paragraph({ children: [run('Nơi nhận:', true, true)] }), ...receivers.map((each) => new Paragraph(`- ${each};`))]),
          column(signer.map((line) => centred(line, true))),
        ],
      }),
    ],
  })

/** A cell of a table of tasks: its words, and how far it reaches. */
export type Cell = string | { words: string; across?: number; down?: 'begins' | 'goes-on'; bold?: boolean }

function cellOf(cell: Cell): TableCell {
  const { words, across, down, bold } = typeof cell === 'string' ? { words: cell } : cell
  return new TableCell({
    children: [new Paragraph({ children: [run(words, bold)] })],
    ...(across !== undefined && { columnSpan: across }),
    ...(down && { verticalMerge: down === 'begins' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
  })
}

/** Rows as cells; the first `heads` of them are printed again on every page. */
export const grid = (rows: readonly (readonly Cell[])[], heads: number) =>
  new Table({ width: whole, rows: rows.map((cells, at) => new TableRow({ cantSplit: true, tableHeader: at < heads, children: cells.map(cellOf) })) })

/** A Word file, A4, in the typeface of official documents; tables want the page turned. */
export async function wordFile(children: ISectionOptions['children'], { turned = false } = {}): Promise<Uint8Array> {
  const size = { width: 11_906, height: 16_838, orientation: turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 26 } } } },
    sections: [{ properties: { page: { size, margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 } } }, children }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
