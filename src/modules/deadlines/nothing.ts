import { date } from './date-points.ts'
import { duration } from './duration.ts'
import { fullYear } from './numerals.ts'
import { relation } from './relation.ts'
import { afterReported, afterTime } from './reported.ts'
import { after, afterAny, isGlued, isMark, skip, tokenAt, type Tokens, terms } from './tokens.ts'

/** Kinds of document that are cited by number or date. */
const documentWords = terms(`
  hiến pháp | bộ luật | luật | pháp lệnh | nghị định | nghị quyết | quyết định | thông tư liên tịch | thông tư | chỉ thị | công điện |
  công văn | kế hoạch | thông báo | kết luận | văn bản | tờ trình | báo cáo | hướng dẫn | quy định | quy chế | chương trình | đề án | tb |
  giấy mời | biên bản | hợp đồng | quy chuẩn | tiêu chuẩn | quy hoạch
`)

/** The position after the symbol of a document: 107/2021/NĐ-CP, 57-NQ/TW, 03-TB/BCĐTW, 766/QĐ-TTg; else -1. */
function afterSymbol(tokens: Tokens, at: number, named: boolean): number {
  const first = tokenAt(tokens, at)
  if (first?.kind !== 'number' || !isMark(tokens, at + 1, '/-')) return -1
  let next = at + 1
  let letters = false
  while (
    next < at + 24 &&
    tokenAt(tokens, next) &&
    (isMark(tokens, next, '/-.&') || tokenAt(tokens, next)?.kind !== 'mark') &&
    (isGlued(tokens, next) || (named && isSpacedJoint(tokens, next)))
  ) {
    if (isSymbolPart(tokens, next, named)) letters = true
    next++
  }
  return letters ? next : -1
}

/** QĐ, TTg, KL: two letters or more, in capitals unless the kind of document is named. */
function isSymbolPart(tokens: Tokens, at: number, named: boolean): boolean {
  const token = tokenAt(tokens, at)
  return token?.kind === 'word' && token.text.length > 1 && (named || /^\p{Lu}/u.test(token.text))
}

/** "22 / NQ - CP" is printed with spaces now and then. */
const isSpacedJoint = (tokens: Tokens, at: number): boolean =>
  isMark(tokens, at, '/') || (isMark(tokens, at - 1, '/') && tokenAt(tokens, at)?.kind === 'word')

/** The position after ", ngày 06 tháng 12 năm 2021" or "năm 2024" that dates a document. */
function afterDating(tokens: Tokens, at: number): number {
  const start = isMark(tokens, at, ',(') ? at + 1 : at
  const word = skip(tokens, start, ['được ban hành', 'ban hành', 'ký', 'đề'])
  if (after(tokens, word, 'ngày') < 0) return at
  const found = date(tokens, word)
  if (!found) return at
  return isMark(tokens, at, '(') && isMark(tokens, found.next, ')') ? found.next + 1 : found.next
}

/** The position after a citation with its date, else -1: these days never bind. */
export function afterCitation(tokens: Tokens, at: number): number {
  const word = afterAny(tokens, at, documentWords)
  const number = skip(tokens, word < 0 ? at : word, ['số'])
  const start = isMark(tokens, number, ':') ? number + 1 : number
  const symbol = afterSymbol(tokens, start, word >= 0)
  if (symbol >= 0) return afterDating(tokens, symbol)
  if (word < 0) return -1
  if (number > word && isMark(tokens, start + 1, '/') && fullYear(tokens, start + 2)) return afterDating(tokens, start + 3)
  const dated = afterDated(tokens, word)
  return dated >= 0 ? dated : afterNamedLaw(tokens, at)
}

const laws = ['hiến pháp', 'bộ luật', 'luật', 'pháp lệnh', 'nghị định', 'thông tư', 'nghị quyết']

/** "Luật Đất đai năm 2024", "Luật Dữ liệu ngày 30 tháng 11 năm 2024": a law by its name and year. */
function afterNamedLaw(tokens: Tokens, at: number): number {
  const word = afterAny(tokens, at, laws)
  if (word < 0) return -1
  for (let next = word; next < word + reach / 2; next++) {
    const token = tokenAt(tokens, next)
    if (!token || (token.kind === 'mark' && ';,.:('.includes(token.key)) || relation(tokens, next).next > next) return -1
    const symbol = afterSymbol(tokens, next, true)
    if (symbol >= 0) return afterDating(tokens, symbol)
    const day = after(tokens, next, 'ngày') < 0 ? null : date(tokens, next)
    if (day) return day.value.year === null ? -1 : day.next
    const year = fullYear(tokens, skip(tokens, next, ['năm']))
    if (year) return isYearOfLaw(tokens, at) ? year.next : -1
  }
  return -1
}

/** Only laws proper are called by their year. */
const isYearOfLaw = (tokens: Tokens, at: number): boolean => afterAny(tokens, at, laws.slice(0, 4)) >= 0

const reach = 24

/** A report or a plan with a day may be one that is due then; a decision or a notice with a day has been issued. */
const isCited = (tokens: Tokens, at: number): boolean =>
  afterAny(tokens, at - 2, ['báo cáo', 'kế hoạch', 'chương trình', 'hướng dẫn', 'quy định', 'đề án', 'tờ trình', 'quy hoạch']) !== at

/** "Luật Dữ liệu ngày 30 tháng 11 năm 2024", "Quyết định ngày 5/2/2025 của …": a document dated without its number. */
function afterDated(tokens: Tokens, at: number): number {
  if (after(tokens, at, 'ngày') >= 0) return isCited(tokens, at) && afterDating(tokens, at) > at ? afterDating(tokens, at) : -1
  const number = skip(tokens, at, ['số'])
  if (tokenAt(tokens, number)?.kind !== 'number') return -1
  if (number === at && after(tokens, number + 1, 'ngày') < 0) return -1
  for (let next = number; next < number + reach; next++) {
    const token = tokenAt(tokens, next)
    if (!token || (token.kind === 'mark' && ';,.:'.includes(token.key)) || relation(tokens, next).next > next) return -1
    if (after(tokens, next, 'ngày') >= 0) return afterDating(tokens, next) > next ? afterDating(tokens, next) : -1
  }
  return -1
}

/** The year of a budget follows its name at once: "dự toán năm 2025". */
function afterYear(tokens: Tokens, at: number): number {
  const found = fullYear(tokens, skip(tokens, at, ['năm']))
  return found ? found.next : at
}

const validity = ['có hiệu lực thi hành', 'có hiệu lực', 'hiệu lực thi hành', 'hết hiệu lực', 'hiệu lực']
const fromIssue = ['kể từ ngày ký ban hành', 'kể từ ngày ký', 'kể từ ngày ban hành', 'từ ngày ký ban hành', 'từ ngày ký', 'từ ngày ban hành']
const money = terms(`
  ngân sách nhà nước | ngân sách trung ương | ngân sách địa phương | dự toán ngân sách | dự toán |
  chi thường xuyên | kinh phí thường xuyên | ngân sách thường xuyên | nguồn thường xuyên | dự toán thường xuyên | thường xuyên và chi đầu tư |
  hoạt động thường xuyên | chi hoạt động thường xuyên
`)

/** The position after words whose time is no deadline (a citation, "tính đến ngày", validity, "chi thường xuyên"), else -1. */
export function afterNothing(tokens: Tokens, at: number): number {
  const cited = afterCitation(tokens, at)
  if (cited >= 0) return cited
  const reported = afterReported(tokens, at)
  if (reported >= 0) return reported
  const valid = afterAny(tokens, at, validity)
  if (valid >= 0) return Math.max(afterTime(tokens, valid), duration(tokens, valid)?.next ?? valid, skip(tokens, valid, fromIssue))
  const spent = afterAny(tokens, at, money)
  if (spent >= 0) return afterYear(tokens, spent)
  const vision = afterAny(tokens, at, ['tầm nhìn', 'định hướng'])
  return vision >= 0 ? afterTime(tokens, vision) : -1
}
