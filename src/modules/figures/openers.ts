import type { Counted } from './block.ts'

/** How parts are announced between a figure and the next: `whole` promises that they are all, `weak` does not even promise that they are parts. */
export type Opener = { whole: boolean; paren: boolean; list: boolean; weak: boolean }

const all = /(?<!\p{L})(?:bao gồm|gồm(?: có)?|chia ra|được chia thành|phân thành|phân ra|hợp thành từ)(?!\p{L})/iu
const some = /(?<!\p{L})(?:trong đó|trong số đó|trong số này|trong số các|cụ thể)(?!\p{L})/iu

/** Parentheses without figures of their own, as "(đạt 91,8%)" once its percentage is read, say nothing of parts. */
const withoutAsides = (text: string): string => text.replaceAll(/\([^()]*\)/g, ' ')

const otherValue = /so với|kế hoạch|chỉ tiêu|tháng trước(?! chuyển)|kỳ trước(?! chuyển)|cùng kỳ|tương đương|năm trước/iu
const isTotalling = /(?<!\p{L})(?:trong (?:tổng )?số|tổng(?: số)?)(?!\p{L})[^,;.]{0,60}$|(?<!\p{L})trong\s*$/iu

/** Whether the text from one count to the next opens parts of the first, and how; `before` are the words before the first. */
export function openerBetween(between: string, before: string): Opener | null {
  const text = withoutAsides(between)
  const closes = text.lastIndexOf(')')
  const paren = text.indexOf('(', closes + 1) >= 0
  const from = text.slice(closes + 1)
  const list = /\n/.test(from)
  if (all.test(from)) return { whole: true, paren, list, weak: false }
  if (some.test(from)) return { whole: false, paren, list, weak: false }
  if (paren && /^[^,;.]*\([^,;.]*$/u.test(from.trim()) && !otherValue.test(from)) return { whole: false, paren, list: false, weak: false }
  if (/^[^,;.\n()]*:\s*(?:\n|[^\n]*$)/u.test(from)) return { whole: false, paren, list, weak: false }
  if (isTotalling.test(before) && !paren && !list) return { whole: false, paren, list, weak: !/(?<!\p{L})(?:trong tổng số|trong số)/iu.test(before) }
  return null
}

const rest = /(?<!\p{L})(?:còn lại|số còn lại|phần còn lại)(?!\p{L})/iu

/** "còn lại 319": with it, what was listed before is all. */
export const isRest = (figure: Counted): boolean => rest.test(figure.lead.slice(-60)) || rest.test(figure.after)
