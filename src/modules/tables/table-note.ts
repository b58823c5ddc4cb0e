import { findCitations } from '../texts/index.ts'
import { onOneLine } from './table-grid.ts'

const filler =
  /\b(?:theo|tại|căn cứ|thực hiện|nội dung|điểm|khoản|mục|điều|phần|số|ngày|tháng|năm|của|và|kết luận|thông báo|công văn|văn bản)\b|[\d\s.,;:()/\-–IVX]/giu

/** Whether a note is nothing but the document that ordered the task: "19-TB/TGV ngày 09/5/2025". */
export function isCitation(words: string): boolean {
  const cited = findCitations(words)
  if (cited.length === 0) return false
  const outside = cited.reduceRight((rest, { span }) => rest.slice(0, span.start) + rest.slice(span.end), words)
  const left = outside.normalize('NFC').replace(new RegExp(filler.source.replaceAll(String.raw`\b`, ''), 'giu'), '')
  return left.length <= 12
}

/** Parts a column of remarks into the document that ordered the task and what else is said of it. */
export function remarkOf(note: string | null, basis: string | null): { note: string | null; basis: string | null } {
  const remark = note === null ? null : onOneLine(note)
  const source = basis === null ? null : onOneLine(basis)
  if (source === null && remark !== null && isCitation(remark)) return { note: null, basis: remark }
  return { note: remark, basis: source }
}
