import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType } from 'docx'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Passage, ReadDocument } from '../texts/index.ts'
import { readFile } from './index.ts'

const tablesOf = (read: ReadDocument) => read.passages.filter((passage): passage is Extract<Passage, { kind: 'table' }> => passage.kind === 'table')
const wordsOf = (read: ReadDocument, table: Extract<Passage, { kind: 'table' }>) =>
  table.rows.map((row) => row.map((cell) => read.text.slice(cell.start, cell.end)))
const paragraphsOf = (read: ReadDocument) =>
  read.passages.filter((passage) => passage.kind === 'paragraph').map(({ start, end }) => read.text.slice(start, end))
const bytesOf = async (document: Document) => new Uint8Array(await Packer.toBuffer(document))
const cell = (text: string, more: object = {}) => new TableCell({ children: [new Paragraph(text)], ...more })

test('a Word table keeps its merged cells as spans', async () => {
  const table = new Table({
    rows: [
      new TableRow({
        children: [
          cell('TT', { verticalMerge: VerticalMergeType.RESTART }),
          cell('Nhiệm vụ', { verticalMerge: VerticalMergeType.RESTART }),
          cell('Cơ quan', { columnSpan: 2 }),
        ],
      }),
      new TableRow({
        children: [
          cell('', { verticalMerge: VerticalMergeType.CONTINUE }),
          cell('', { verticalMerge: VerticalMergeType.CONTINUE }),
          cell('Chủ trì'),
          cell('Phối hợp'),
        ],
      }),
      new TableRow({ children: [cell('I'), cell('Hoàn thiện thể chế', { columnSpan: 3 })] }),
      new TableRow({
        children: [
          cell('1'),
          new TableCell({ children: [new Paragraph('Xây dựng nghị định'), new Paragraph('về dữ liệu')] }),
          cell('Bộ Công an'),
          cell(''),
        ],
      }),
    ],
  })
  const read = await readFile(await bytesOf(new Document({ sections: [{ children: [new Paragraph('Mở đầu'), table] }] })), 'bang.docx')
  const [found] = tablesOf(read)
  expect(wordsOf(read, found!)).toEqual([
    ['TT', 'Nhiệm vụ', 'Cơ quan'],
    ['Chủ trì', 'Phối hợp'],
    ['I', 'Hoàn thiện thể chế'],
    ['1', 'Xây dựng nghị định\nvề dữ liệu', 'Bộ Công an', ''],
  ])
  expect(found!.rows[0]!.map(({ rowSpan, colSpan }) => [rowSpan, colSpan])).toEqual([
    [2, 1],
    [2, 1],
    [1, 2],
  ])
  expect(found!.rows[2]![1]!.colSpan).toBe(3)
  expect(paragraphsOf(read)).toEqual(['Mở đầu'])
})

/** A Word file whose body is the XML given. */
const wordOf = (body: string, more: Record<string, string> = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(more).map(([name, xml]) => [name, strToU8(xml)])),
  })
const p = (inner: string, properties = '') => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`
const r = (text: string, properties = '') => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

test('tracked insertions stay, deletions and hidden words go', async () => {
  const read = await readFile(
    wordOf(
      p(
        `${r('Bộ ')}<w:del><w:r><w:delText>Tài chính</w:delText></w:r></w:del><w:ins>${r('Nội vụ')}</w:ins>${r(' ẩn', '<w:vanish/>')}${r(' trình', '<w:vanish w:val="0"/>')}`,
      ),
    ),
    'a.docx',
  )
  expect(paragraphsOf(read)).toEqual(['Bộ Nội vụ trình'])
})

test('a paragraph whose mark was deleted runs on into the next', async () => {
  const read = await readFile(wordOf(p(r('Giao Bộ Y tế '), '<w:rPr><w:del/></w:rPr>') + p(r('báo cáo.'))), 'a.docx')
  expect(paragraphsOf(read)).toEqual(['Giao Bộ Y tế báo cáo.'])
})

test('list labels are written as Word prints them, also in table cells', async () => {
  const level = (n: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
  const list = (n: number) => `<w:numPr><w:ilvl w:val="${n}"/><w:numId w:val="7"/></w:numPr>`
  const tc = (inner: string) => `<w:tc>${inner}</w:tc>`
  const body =
    p(r('MỤC TIÊU'), list(0)) +
    p(r('Chung'), list(1)) +
    p(r('Riêng'), list(2)) +
    p(r('YÊU CẦU'), list(0)) +
    `<w:tbl><w:tr>${tc(p('', list(1)))}${tc(p(r('Họp')))}</w:tr><w:tr>${tc(p('', list(1)))}${tc(p(r('Kiểm tra')))}</w:tr></w:tbl>`
  const read = await readFile(wordOf(body, { 'word/numbering.xml': numbering }), 'a.docx')
  expect(paragraphsOf(read)).toEqual(['I. MỤC TIÊU', '1. Chung', 'a) Riêng', 'II. YÊU CẦU'])
  expect(wordsOf(read, tablesOf(read)[0]!)).toEqual([
    ['1.', 'Họp'],
    ['2.', 'Kiểm tra'],
  ])
})

test('a text box is a paragraph of its own and is read once', async () => {
  const box = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`
  const body = p(
    `${r('KẾ HOẠCH')}<w:r><mc:AlternateContent><mc:Choice>${box('DỰ THẢO')}</mc:Choice><mc:Fallback>${box('DỰ THẢO')}</mc:Fallback></mc:AlternateContent></w:r>`,
  )
  const read = await readFile(wordOf(body), 'a.docx')
  expect(paragraphsOf(read)).toEqual(['KẾ HOẠCH', 'DỰ THẢO'])
})

test('footnotes follow the body and leave no digit in the sentence', async () => {
  const notes = `<w:footnotes><w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p(r('Nghị quyết số 57-NQ/TW'))}</w:footnote></w:footnotes>`
  const read = await readFile(
    wordOf(p(`${r('Thực hiện nghị quyết')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' của Bộ Chính trị')}`), { 'word/footnotes.xml': notes }),
    'a.docx',
  )
  expect(paragraphsOf(read)).toEqual(['Thực hiện nghị quyết của Bộ Chính trị', '[1] Nghị quyết số 57-NQ/TW'])
})

test('a letterhead laid out as a Word table gives number, day and issuer', async () => {
  const none = new Table({
    rows: [
      new TableRow({
        children: [
          new TableCell({ children: [new Paragraph('BỘ Y TẾ'), new Paragraph('_______'), new Paragraph('Số: 15/CT-BYT')] }),
          new TableCell({
            children: [
              new Paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
              new Paragraph('Độc lập - Tự do - Hạnh phúc'),
              new Paragraph('Hà Nội, ngày 02 tháng 6 năm 2025'),
            ],
          }),
        ],
      }),
    ],
  })
  const read = await readFile(
    await bytesOf(
      new Document({
        sections: [
          {
            children: [
              none,
              new Paragraph({ children: [new TextRun({ text: 'CHỈ THỊ', bold: true })] }),
              new Paragraph('Về tăng cường phòng, chống dịch bệnh mùa hè'),
              new Paragraph('Trong thời gian qua, tình hình dịch bệnh diễn biến phức tạp.'),
            ],
          },
        ],
      }),
    ),
    'a.docx',
  )
  expect(read.header).toEqual({
    number: '15/CT-BYT',
    type: 'directive',
    issuer: 'Bộ Y tế',
    issuedOn: '2025-06-02',
    title: 'Về tăng cường phòng, chống dịch bệnh mùa hè',
  })
  expect(read.passages.find((passage) => passage.kind === 'paragraph' && passage.bold)).toBeDefined()
})
