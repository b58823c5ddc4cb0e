import type { Paragraph } from './prose-paragraph.ts'

/** What the paragraphs under a heading are about: only in `order` does a bare verb order something. */
export type Zone = 'none' | 'order' | 'report' | 'view' | 'goal'

/** skip: letterhead, legal bases, captions, recipients; heading: names what follows; body: sentences. */
export type ParagraphKind = 'skip' | 'recipients' | 'heading' | 'body'

const skipped =
  /^(kính gửi|số\s*:|cộng hòa xã hội|cộng hoà xã hội|độc lập\s*[-–]|đảng cộng sản|(tp\.? )?[\p{L} .]{2,30}, ngày \d|kt\.|tm\.|tl\.|tuq\.|ảnh\s*:|nguồn\s*:|\(?đã ký\)?$|v\/v|-{3,}|_{3,}|\*{3,})/iu
const legalBasis =
  /^[-–]?\s*(căn cứ (vào )?(luật|nghị|quyết|hiến|chỉ|thông|kết luận|chương trình|công|pháp|văn|kế hoạch|chức năng)|xét (đề nghị|tờ trình|báo cáo|dự thảo|hồ sơ|văn bản|kết quả)|theo đề nghị|thực hiện (nghị quyết|chỉ thị|quyết định|công điện|kế hoạch|kết luận|thông báo|văn bản|luật) (số )?[\d][^.]{0,400}[;,]\s*$|trên cơ sở thẩm tra)/iu
const caption = /([-–(]\s*)?ảnh\s*:|\bảnh\s*[:/]/iu
const ended = /[.;:!?…,”"’)\]/]$/u
const finished = /[.;!?…]["”’)]?$|\.\/\.?$/u

/** How the document is written: whether its sentences end in marks, so that a line without one is a heading. */
export function endsItsSentences(text: string, paragraphs: readonly Paragraph[]): boolean {
  const long = paragraphs.filter(({ start, end }) => end - start > 80)
  const marked = long.filter(({ start, end }) => ended.test(text.slice(start, end)))
  return long.length === 0 || marked.length >= long.length * 0.6
}

export function kindOf(text: string, paragraphs: readonly Paragraph[], i: number, punctuated: boolean): ParagraphKind {
  const paragraph = paragraphs[i]
  if (!paragraph) return 'skip'
  const words = text.slice(paragraph.start, paragraph.end)
  if (/^nơi nhận\s*:?/iu.test(words)) return 'recipients'
  if (skipped.test(words) || legalBasis.test(words) || (words.length < 400 && caption.test(words))) return 'skip'
  return isHeading(text, paragraphs, i, words, punctuated) ? 'heading' : 'body'
}

function isHeading(text: string, paragraphs: readonly Paragraph[], i: number, words: string, punctuated: boolean): boolean {
  const paragraph = paragraphs[i]
  if (!paragraph || words.length > 300) return false
  const rank = paragraph.marker?.rank ?? null
  if (isUpperCase(words)) return true
  if (rank !== null && rank <= 3) return true
  if (finished.test(words)) return rank !== null && rank < 9 && words.length < 110 && hasDeeper(paragraphs, i) && isTopic(text, paragraph)
  if (/[:;,]$/.test(words)) return false
  if (rank === null) return punctuated && words.length < 250
  if (rank === 5 || (paragraph.bold && rank < 9)) return true
  return rank < 9 && hasChildren(paragraphs, i)
}

/** "1. Về hoàn thiện thể chế." has children that say what to do; with a date, a number or an agency it is an order itself. */
function isTopic(text: string, paragraph: Paragraph): boolean {
  const words = text.slice(paragraph.marker?.bodyStart ?? paragraph.start, paragraph.end)
  return !/\d|[Bb]ộ [A-ZĐ]|[Ss]ở [A-ZĐ]|UBND|Ủy ban|Uỷ ban|chủ trì|phối hợp|địa phương|các bộ/u.test(words)
}

const isUpperCase = (words: string): boolean => {
  const letters = words.replace(/[^\p{L}]/gu, '')
  return letters.length > 3 && letters.replace(/[^\p{Lu}]/gu, '').length > letters.length * 0.8
}

/** The next paragraph stands below this one: a deeper marker, or running text without any. */
function hasChildren(paragraphs: readonly Paragraph[], i: number): boolean {
  const next = paragraphs[i + 1]
  const rank = paragraphs[i]?.marker?.rank ?? 0
  return next !== undefined && (next.marker === null || next.marker.rank > rank)
}

const hasDeeper = (paragraphs: readonly Paragraph[], i: number): boolean => hasChildren(paragraphs, i) && paragraphs[i + 1]?.marker !== null

const reports =
  /^(về )?(kết quả|tình hình|đánh giá|thực trạng|tồn tại|hạn chế|những (tồn tại|hạn chế|kết quả|khó khăn)|khó khăn|nguyên nhân|bài học|thành tựu|ưu điểm|bối cảnh|diễn biến|một số kết quả|công tác .{0,60}(thời gian qua|năm 20\d\d đạt)|nhận định|dự báo|sự cần thiết|cơ sở (pháp lý|chính trị|thực tiễn)|căn cứ)/iu
const views = /^(về )?(quan điểm|phương châm|nguyên tắc|tư tưởng|mục đích|ý nghĩa|phạm vi|đối tượng|giải thích|hiệu lực)/iu
const goals = /^(về )?(các )?(mục tiêu|chỉ tiêu|tầm nhìn)/iu
const orders =
  /(nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|trách nhiệm|nội dung|yêu cầu|thực hiện|kế hoạch|biện pháp|công việc|thời gian tới|phương hướng|chỉ đạo|kết luận|quyết nghị|quyết định|điều khoản thi hành)/iu

/** The zone a heading opens, or null where it keeps the one around it. */
export function zoneOfHeading(words: string): Zone | null {
  const bare = words.replace(/^[\s\d.IVXa-zđA-Z]{0,6}[.):\-–/]\s*/u, '').replace(/^(phần|chương|mục|điều) (thứ \S+|[IVXLC\d]+)[.:\s]+/iu, '')
  if (/nhiệm vụ.*giải pháp|mục tiêu.*nhiệm vụ|nhiệm vụ trọng tâm/iu.test(bare) && !/^(tình hình|kết quả|đánh giá)/iu.test(bare)) return 'order'
  if (/^mục đích, yêu cầu|^yêu cầu$/iu.test(bare)) return 'view'
  if (reports.test(bare)) return 'report'
  if (views.test(bare)) return 'view'
  if (goals.test(bare)) return 'goal'
  return orders.test(bare) ? 'order' : null
}
