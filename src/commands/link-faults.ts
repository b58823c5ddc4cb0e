import { basename } from 'node:path'
import type { Report } from '../modules/linkage/index.ts'
import { formatNumber } from '../platform/text.ts'

type Sources = Report['sources']

const some = (count: number) => formatNumber(count, 'vi')

/** Sheets of a workbook that are another table than the one that was read. */
export const leftSaid = (file: string, left: readonly string[]): string[] =>
  left.length === 0 ? [] : [`${file}: không đọc trang tính ${left.join(', ')} vì không cùng tiêu đề với trang dài nhất.`]

/** Lines that are no records and lines in an older encoding, each kind in one sentence with the first of them. */
function linesSaid(file: string, { unreadable, lines, conversion, left }: Sources['people']): string[] {
  const [first] = lines
  const where = first ? `, dòng ${some(first.line)}${first.column === null ? '' : `, cột ${first.column}`}: ${first.words}` : ''
  return [
    ...(unreadable > 0 ? [`${file}${where}; ${some(unreadable)} dòng như vậy không đối soát được, xem sources trong report.json.`] : []),
    ...(conversion
      ? [`${file}, dòng ${some(conversion.first)}: đã chuyển ${some(conversion.lines)} dòng từ ${conversion.encoding} sang Unicode.`]
      : []),
    ...leftSaid(file, left),
  ]
}

/** The line in which a record stands: the heads come first, and lines that are no records stand between. */
const lineOf = (row: number, { lines, above }: Sources['people']): number =>
  lines.reduce((at, { line }) => (line <= at ? at + 1 : at), row + 1 + above)

/** What of the files could not be linked, a sentence for each kind, with file, line and column. */
export function faultsSaid(files: { people: string; records: string }, { people, records }: Sources): string[] {
  const file = basename(files.records)
  const cells = [
    { ...records.shifted, words: 'ô không phải ngày sinh, ô bên cạnh cũng không đúng loại (có thể lệch cột)' },
    { ...records.rounded, words: 'số bị bảng tính làm tròn thành dạng 7,9E+10, mất chữ số' },
    { ...records.keyless, words: 'thiếu khóa, kết quả không nói được là của bản ghi nào' },
  ]
  return [
    ...linesSaid(basename(files.people), people),
    ...linesSaid(file, records),
    ...cells.flatMap(({ count, column, first, words }) =>
      first === null ? [] : [`${file}, dòng ${some(lineOf(first, records))}, cột ${column}: ${words}; có ${some(count)} bản ghi như vậy.`],
    ),
  ]
}
