import { type Counted, wordsOf } from './block.ts'
import type { Quantity } from './quantity.ts'

/** Words that tell states apart rather than name what is counted. */
const states =
  /(?<!\p{L})(?:hoàn thành|đúng hạn|trước hạn|trong hạn|quá hạn|chậm|trễ|muộn|đến hạn|tới hạn|chưa|đã|đang|không|còn|đạt|có|là|được|cho|tại|của|từ|thực hiện|xử lý|giải quyết|triển khai|phát sinh|mới)(?!\p{L})/u

/** What is counted, or nothing where only a state is named. */
export const nounOf = ({ noun }: Counted): string => (states.test(noun) ? '' : noun)

/** Whether two figures may stand in one sum: the same measure, neither a percentage unless both are, and no money with things. */
export const sameMeasure = (one: Quantity, other: Quantity): boolean =>
  one.percent === other.percent && (one.measure === other.measure || one.measure === null || other.measure === null) && !isMoneyWithThings(one, other)

function isMoneyWithThings(one: Quantity, other: Quantity): boolean {
  const thing = one.measure === null ? one : other
  return (one.measure === null) !== (other.measure === null) && 'noun' in thing && nounOf(thing as Counted) !== ''
}

/** Whether both count the same thing, as far as the text says. */
export function sameNoun(one: Counted, other: Counted): boolean {
  const [a, b] = [nounOf(one), nounOf(other)]
  return a === '' || b === '' || a === b || a.split(' ')[0] === b.split(' ')[0]
}

const opposites: readonly [RegExp, RegExp][] = [
  [/(?:đúng|trước|trong|còn) (?:thời )?hạn|đúng tiến độ/u, /(?:quá|trễ|chậm|sau) (?:thời )?hạn|chậm muộn|chậm tiến độ|chậm|muộn/u],
  [/(?<!chưa đến )(?<!chưa )(?:đến|tới) hạn/u, /chưa (?:đến|tới) hạn/u],
  [/(?<!\p{L})nam(?!\p{L})/u, /(?<!\p{L})nữ(?!\p{L})/u],
  [/trực tuyến/u, /trực tiếp/u],
  [/toàn trình/u, /một phần/u],
]

const negation = /(?<!\p{L})(?:chưa|không)(?!\p{L})\s*/u
const fillers = /(?<!\p{L})(?:đã|được|có|là|số|các|những|nhiệm vụ|hồ sơ|thủ tục|văn bản|kiến nghị|trường hợp)(?!\p{L})\s*/gu

/** Whether two figures split one whole: X and "chưa X", đúng hạn and quá hạn, nam and nữ. */
export function isComplement(one: Counted, other: Counted): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  if (opposites.some(([x, y]) => (x.test(a) && y.test(b) && !y.test(a) && !x.test(b)) || (y.test(a) && x.test(b) && !x.test(a) && !y.test(b))))
    return true
  if (negation.test(a) === negation.test(b)) return false
  const [plain, negative] = negation.test(a) ? [b, a] : [a, b]
  const said = negative.slice(negative.search(negation)).replace(negation, '').replace(fillers, '').trim()
  return said.length > 2 && plain.replace(fillers, '').includes(said.split(/\s+/).slice(0, 2).join(' '))
}

/** Whether the words of one say all that the other's say and more: "hoàn thành trước hạn" is part of "hoàn thành". */
export function refines(inner: Counted, outer: Counted): boolean {
  const [a, b] = [wordsOf(inner).replace(fillers, '').trim(), wordsOf(outer).replace(fillers, '').trim()]
  return b.length > 2 && a.length > b.length && a.includes(b) && negation.test(a) === negation.test(b)
}

/** One wrong digit, two neighbours exchanged, or one digit too many or too few. */
export function isSlip(a: number, b: number): boolean {
  const [x, y] = [String(Math.round(a)), String(Math.round(b))]
  if (x === y || Math.max(x.length, y.length) < 3) return false
  if (x.length === y.length) {
    const wrong = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]))
    const [p = 0, q = 0] = wrong
    return (wrong.length === 1 && x.length > 3) || (wrong.length === 2 && x[p] === y[q] && x[q] === y[p])
  }
  const [long, short] = x.length > y.length ? [x, y] : [y, x]
  return long.length === short.length + 1 && [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short)
}

/** Sums of figures as an interval of what they may be. */
export const sumOf = (parts: readonly Quantity[]) => ({
  value: parts.reduce((sum, { value }) => sum + value, 0),
  low: parts.reduce((sum, { low }) => sum + low, 0),
  high: parts.reduce((sum, { high }) => sum + high, 0),
})

/** Whether two figures can be the same number as far as their digits go. */
export const agree = (one: { low: number; high: number }, other: { low: number; high: number }): boolean =>
  one.low <= other.high + 1e-9 * Math.abs(other.high) + 1e-9 && other.low <= one.high + 1e-9 * Math.abs(one.high) + 1e-9
