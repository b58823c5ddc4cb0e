import Type, { type Static } from 'typebox'
import type { Citation } from './citation.ts'

/** What one document does to another it names: căn cứ, triển khai, sửa đổi, thay thế, hợp nhất, giao nhiệm vụ, or only viện dẫn. */
export const CitationRelation = Type.Enum(['basis', 'assigns', 'implements', 'amends', 'replaces', 'consolidates', 'mentions'])
export type CitationRelation = Static<typeof CitationRelation>

const words: readonly [CitationRelation, RegExp][] = [
  ['consolidates', /hợp nhất\s[^.;\n]{0,80}$/iu],
  ['replaces', /(?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ)(?:\s(?:cho|toàn bộ))?\s[^.;\n]{0,120}$/iu],
  ['amends', /(?:sửa đổi|bổ sung|điều chỉnh)\s[^.;\n]{0,120}$/iu],
  ['assigns', /(?:giao|chỉ đạo|yêu cầu|kết luận)\s(?:[^.;\n]{0,80}\s)?(?:tại|theo)\s[^.;\n]{0,40}$/iu],
  ['implements', /(?:thực hiện|triển khai|thi hành|cụ thể hóa|cụ thể hoá|hướng dẫn|quy định chi tiết|kèm theo)\s[^.;\n]{0,140}$/iu],
]

/** The relation told by the words before the citation; a line that begins with "Căn cứ" names a basis. */
export function relationOf(text: string, citation: Citation): CitationRelation {
  const lineStart = text.lastIndexOf('\n', citation.span.start) + 1
  const before = text.slice(Math.max(lineStart, citation.span.start - 200), citation.span.start)
  if (/^\s*[-–]?\s*Căn cứ\s/u.test(text.slice(lineStart, lineStart + 20))) return 'basis'
  return words.find(([, pattern]) => pattern.test(before))?.[0] ?? 'mentions'
}
