import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { expect, test } from 'vitest'
import { readFile } from '../formats/index.ts'
import { mandatesOf } from './index.ts'

const titles = ['KẾ HOẠCH', 'Phòng, chống hạn mặn mùa khô']
const head = ['STT', 'Nội dung nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành']
const rows = [
  ['I', 'Công trình', '', '', '', ''],
  ['1', 'Đắp đập tạm theo mẫu "đập sớm", nạo vét 40 km kênh', 'Công trình', 'Bộ Nông nghiệp và Môi trường', 'Các địa phương', 'Tháng 3/2025'],
  ['II', 'Phi công trình', '', '', '', ''],
  ['2', 'Công bố độ mặn hằng ngày', 'Bản tin', 'Bộ Nông nghiệp và Môi trường', '', 'Thường xuyên'],
]
const expected = [
  ['I', 'Đắp đập tạm theo mẫu "đập sớm", nạo vét 40 km kênh', 'Công trình', ['Bộ Nông nghiệp và Môi trường'], ['Các địa phương'], '2025-03-31'],
  ['II', 'Công bố độ mặn hằng ngày', 'Bản tin', ['Bộ Nông nghiệp và Môi trường'], [], null],
]

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const quoted = (mark: string) => (cell: string) => (cell.includes('"') || cell.includes(mark) ? `"${cell.replaceAll('"', '""')}"` : cell)
const values = (mark: string) => [head, ...rows].map((row) => row.map(quoted(mark)).join(mark)).join('\r\n')

const docx = (): Promise<Uint8Array> => {
  const table = new Table({
    rows: [head, ...rows].map((row) => new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) })),
  })
  return Packer.toBuffer(new Document({ sections: [{ children: [...titles.map((words) => new Paragraph(words)), table] }] }))
}

const files: [string, () => Uint8Array | Promise<Uint8Array>][] = [
  ['plan.docx', docx],
  ['a cell to a line.txt', () => bytesOf([...titles, '', ...[head, ...rows].flatMap((row) => [...row.map((cell) => `\t${cell}`), ''])].join('\n'))],
  ['a row to a line.txt', () => bytesOf([...titles, '', ...[head, ...rows].map((row) => row.join('\t'))].join('\n'))],
  [
    'strokes.txt',
    () => bytesOf([...titles, '', ...[head, ['---', '---', '---', '---', '---', '---'], ...rows].map((row) => `| ${row.join(' | ')} |`)].join('\n')),
  ],
  ['commas.csv', () => bytesOf(values(','))],
  ['semicolons.csv', () => bytesOf(values(';'))],
  ['titles above.csv', () => bytesOf([...titles.map(quoted(',')), values(',')].join('\r\n'))],
]

test.each(files)('the same plan in another file gives the same tasks: %s', async (name, bytes) => {
  const document = await readFile(await bytes(), name)
  const mandates = mandatesOf(document, { issuedOn: '2025-01-15' })
  expect(mandates.map(({ section, title, product, lead, support, deadline }) => [section, title, product, lead, support, deadline?.due])).toEqual(
    expected,
  )
  for (const { text, start, end } of mandates) expect(document.text.slice(start, end)).toBe(text)
})
