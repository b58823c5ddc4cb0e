import { numbersIn } from '../texts/index.ts'

/** Stretches whose digits count nothing: days, periods, numbers of documents, articles, ranks, names, markers of lists. */
export type Stretch = { start: number; end: number }

const L = String.raw`\p{L}`
const named = String.raw`tháng|quý|kỳ|kì|khóa|khoá|lần|thứ|lớp|điều|khoản|điểm|chương|tiểu mục|mục|phụ lục|mẫu|mẫu số|biểu|biểu số|bảng|hình|trang|cột|dòng|hạng|xếp hạng|top|mức độ|phiên|giai đoạn|thông báo số|phiên bản|nhóm|vùng|quốc lộ|tuổi|hotline|điện thoại`
const documents = String.raw`đề án|nghị quyết|nghị định|thông tư|chỉ thị|quyết định|kế hoạch|thông báo|công văn|công điện|luật|tiểu ban|chương trình|dự án`

const patterns: readonly RegExp[] = [
  /(?<![\d.,])\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}(?!\d)/gu,
  /(?<![\d.,/])\d{1,2}\/\d{4}(?![\d.])/gu,
  /(?<![\d.,])(?:19|20)\d{2}\s?[-–]\s?(?:19|20)?\d{2}(?!\d)/gu,
  new RegExp(
    String.raw`(?<!${L})(?:ngày|sáng|chiều|tối|trưa|trước|sau|mùng|mồng)\s+\d{1,2}(?:[/-]\d{1,2})?(?![\d.,]?\d)(?!\s+(?!tháng|năm|của|và|hằng|hàng)${L}{2})`,
    'giu',
  ),
  new RegExp(String.raw`(?<!${L})ngày\s+\d{1,2}(?:\s?[/-]\s?\d{1,2})?(?![\d.,]?\d)`, 'giu'),
  new RegExp(String.raw`(?<!${L})(?:${named})\s+(?:số\s+)?\d[\d/.]*`, 'giu'),
  new RegExp(String.raw`(?<!${L})(?:năm|đầu|cuối|giữa)\s+(?:19|20)\d{2}(?!\d)`, 'giu'),
  new RegExp(String.raw`(?<!${L})(?:${documents})\s+(?:số\s+)?\d{1,4}(?![\d.,]?\d)(?!\s*(?:%|${L}{2,}\s+(?!này)${L}))`, 'giu'),
  new RegExp(String.raw`(?<!${L})(?:${documents})\s+(?:số\s+)?0\d(?!\d)`, 'giu'),
  new RegExp(
    String.raw`(?<!(?:tổng|trong|chỉ|con|dân|quân|ước|các|những)\s)(?<!${L})số\s*:?\s+\d{1,6}(?![\d.,]*\d)(?:[/-]\d[\d/-]*)?(?!\s*${L}{2,}\s+(?:vụ|sơ|tục|bản|án|khoản|nghị|hợp))`,
    'giu',
  ),
  new RegExp(String.raw`(?<![\d.,])\d{1,3}\s+(?:ngày|tháng|năm|giờ|phút|tuần|quý|tuổi|lần|bậc|thứ)(?!${L})`, 'giu'),
  new RegExp(String.raw`\d[\d.,]*\s?[-–÷]\s?\d[\d.,]*`, 'gu'),
  /^[ \t]*(?:\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?|[IVXLC]+\.\d{1,2}[.)]?)(?=\s)/gmu,
  /\(\d{1,2}\)(?=\s*\p{L})/gu,
  new RegExp(String.raw`(?<=${L}[-–/_]?)\d[\d.,]*`, 'gu'),
  new RegExp(String.raw`(?<![\d.,])\d[\d.,]*(?=[-–_]?${L})(?!%)`, 'gu'),
  /https?:\/\/\S+/gu,
]

const phone = /(?<![\d.,])0\d{8,}(?!\d)/gu

/** Everything in a text that is written in digits and is no figure. */
export function masked(text: string): Stretch[] {
  const found: Stretch[] = numbersIn(text).map(({ start, end }) => ({ start, end }))
  for (const pattern of [...patterns, phone]) {
    for (const match of text.matchAll(pattern)) found.push({ start: match.index, end: match.index + match[0].length })
  }
  return found.toSorted((a, b) => a.start - b.start)
}
