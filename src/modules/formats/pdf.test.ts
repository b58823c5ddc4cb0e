import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import type { Passage, ReadDocument } from '../texts/index.ts'
import { readFile } from './read.ts'

const font = createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf')

const pdfOf = (build: (pdf: PDFKit.PDFDocument) => void): Promise<Buffer> =>
  new Promise((done) => {
    const pdf = new PDFDocument({ size: 'A4', margin: 60, bufferPages: true })
    const parts: Buffer[] = []
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => done(Buffer.concat(parts)))
    build(pdf.font(font).fontSize(11))
    pdf.end()
  })

const tablesOf = (read: ReadDocument) =>
  read.passages
    .filter((passage): passage is Extract<Passage, { kind: 'table' }> => passage.kind === 'table')
    .map((table) => table.rows.map((row) => row.map(({ start, end }) => read.text.slice(start, end))))
const paragraphsOf = (read: ReadDocument) =>
  read.passages.flatMap((passage) => (passage.kind === 'paragraph' ? [read.text.slice(passage.start, passage.end)] : []))

const numberPages = (pdf: PDFKit.PDFDocument) => {
  for (let n = 1; n < pdf.bufferedPageRange().count; n++) {
    pdf.switchToPage(n)
    pdf.text(String(n + 1), 290, 30, { lineBreak: false })
  }
}

const duties = Array.from({ length: 40 }, (_, i) => [
  `${i + 1}`,
  `Xây dựng nghị định quy định chi tiết một số điều và biện pháp thi hành luật, việc ${i + 1}`,
  'Bộ Khoa học và Công nghệ',
  i % 3 === 0 ? '' : 'Tháng 12/2025',
])

test('a ruled table over several pages is one table, without the page numbers', async () => {
  const bytes = await pdfOf((pdf) => {
    pdf.text('KẾ HOẠCH', { align: 'center' }).moveDown()
    pdf.table({ data: [['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'], ...duties], columnStyles: [30, 220, 120, 90] })
    numberPages(pdf)
  })
  const read = await readFile(bytes, 'ke-hoach.pdf')
  expect(paragraphsOf(read)).toEqual(['KẾ HOẠCH'])
  expect(tablesOf(read)).toEqual([[['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'], ...duties]])
})

test('cells merged across columns or rows are one cell with its span', async () => {
  const bytes = await pdfOf((pdf) =>
    pdf.table({
      columnStyles: [40, 150, 120, 120],
      data: [
        [
          { rowSpan: 2, text: 'TT' },
          { rowSpan: 2, text: 'Nhiệm vụ' },
          { colSpan: 2, text: 'Cơ quan' },
        ],
        ['Chủ trì', 'Phối hợp'],
        ['I', { colSpan: 3, text: 'Hoàn thiện thể chế' }],
        ['1', 'Rà soát quy định', 'Bộ Tư pháp', 'Các bộ, ngành'],
      ],
    }),
  )
  const read = await readFile(bytes, 'a.pdf')
  expect(tablesOf(read)).toEqual([
    [
      ['TT', 'Nhiệm vụ', 'Cơ quan'],
      ['Chủ trì', 'Phối hợp'],
      ['I', 'Hoàn thiện thể chế'],
      ['1', 'Rà soát quy định', 'Bộ Tư pháp', 'Các bộ, ngành'],
    ],
  ])
  const [table] = read.passages.filter((passage) => passage.kind === 'table')
  expect(table?.kind === 'table' && table.rows[0]!.map(({ rowSpan, colSpan }) => [rowSpan, colSpan])).toEqual([
    [2, 1],
    [2, 1],
    [1, 2],
  ])
})

test('a row that the page break cuts is one row', async () => {
  const ruled = (pdf: PDFKit.PDFDocument, top: number, bottom: number, lines: number[]) => {
    for (const x of [60, 100, 300, 500]) pdf.moveTo(x, top).lineTo(x, bottom).stroke()
    for (const y of lines) pdf.moveTo(60, y).lineTo(500, y).stroke()
  }
  const write = (pdf: PDFKit.PDFDocument, cells: string[], y: number) => {
    for (const [i, cell] of cells.entries()) pdf.text(cell, [64, 104, 304][i], y, { lineBreak: false })
  }
  const bytes = await pdfOf((pdf) => {
    ruled(pdf, 700, 780, [700, 740])
    write(pdf, ['TT', 'Nhiệm vụ', 'Chủ trì'], 710)
    write(pdf, ['1', 'Xây dựng Đề án', 'Bộ Xây dựng, Bộ'], 750)
    pdf.addPage()
    ruled(pdf, 60, 140, [100, 140])
    write(pdf, ['', 'Nhà ở xã hội', 'Tài chính'], 70)
    write(pdf, ['2', 'Báo cáo', 'Bộ Y tế'], 110)
  })
  expect(tablesOf(await readFile(bytes, 'a.pdf'))).toEqual([
    [
      ['TT', 'Nhiệm vụ', 'Chủ trì'],
      ['1', 'Xây dựng Đề án Nhà ở xã hội', 'Bộ Xây dựng, Bộ Tài chính'],
      ['2', 'Báo cáo', 'Bộ Y tế'],
    ],
  ])
})

test('columns that only white space draws are a table too', async () => {
  const rows = [['TT', 'Nhiệm vụ', 'Chủ trì'], ...duties.slice(0, 12).map(([n, duty, lead]) => [`${n}.`, duty!, lead!])]
  const bytes = await pdfOf((pdf) => pdf.table({ data: rows, columnStyles: [50, 220, 150], defaultStyle: { border: false, padding: 10 } }))
  expect(tablesOf(await readFile(bytes, 'a.pdf'))).toEqual([rows])
})

test('prose keeps its paragraphs over lines and pages, and its letterhead its two columns', async () => {
  const prose = Array.from(
    { length: 30 },
    (_, i) =>
      `${i + 1}. Bộ Khoa học và Công nghệ chủ trì, phối hợp với các bộ, ngành, địa phương rà soát, hoàn thiện cơ chế, chính sách thu hút nguồn nhân lực chất lượng cao; báo cáo Thủ tướng Chính phủ trước ngày ${(i % 28) + 1}/9/2025.`,
  )
  const bytes = await pdfOf((pdf) => {
    const top = pdf.y
    pdf.text('THỦ TƯỚNG CHÍNH PHỦ\nSố: 24/CT-TTg', 60, top, { width: 180, align: 'center' })
    pdf.text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Nội, ngày 13 tháng 9 năm 2025', 260, top, {
      width: 280,
      align: 'center',
    })
    pdf
      .moveDown(2)
      .text('CHỈ THỊ', 60, pdf.y, { width: 470, align: 'center' })
      .text('Về thu hút nhân lực chất lượng cao', { width: 470, align: 'center' })
      .moveDown()
    for (const one of prose) pdf.text(one, { width: 470, align: 'justify', indent: 28, paragraphGap: 6 })
    numberPages(pdf)
  })
  const read = await readFile(bytes, 'chi-thi.pdf')
  expect(read.header).toEqual({
    number: '24/CT-TTg',
    type: 'directive',
    issuer: 'Thủ tướng Chính phủ',
    issuedOn: '2025-09-13',
    title: 'Về thu hút nhân lực chất lượng cao',
  })
  expect(paragraphsOf(read).slice(-30)).toEqual(prose)
})
