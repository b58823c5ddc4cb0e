import { type Block, type Counted, wordsOf } from './block.ts'
import { finding, type FigureFinding, written } from './finding.ts'
import { agree, isComplement, isSlip, sameMeasure, sameNoun, sumOf } from './kinship.ts'
import { isRest } from './openers.ts'
import { type Item, itemsOf } from './sums.ts'

/** Whether no parts announced before, outside parentheses, can take this figure in. */
const outside = (items: readonly Item[], at: number): boolean =>
  !items
    .slice(0, at)
    .some(({ opener, figure }) => opener !== null && !opener.paren && !opener.weak && figure.sentence === (items[at] as Item).figure.sentence)

const akin = (one: Counted, other: Counted): boolean => sameMeasure(one, other) && sameNoun(one, other)

/** What remains, told without announcing parts: "2.723 đến hạn, hoàn thành 2.501, còn 222", "còn lại 222". */
export function checkRests(block: Block): FigureFinding[] {
  const items = itemsOf(block)
  return items.flatMap((item, i) => {
    const strong = isRest(item.figure)
    if (i < 2 || (strong && !outside(items, i))) return []
    if (!strong && !/(?<!\p{L})còn(?!\p{L})\s*(?:lại|có|tới)?\s*$/iu.test(item.figure.lead.slice(-12))) return []
    return restFinding(
      items.map(({ figure }) => figure),
      i,
      strong,
    )
  })
}

function restFinding(figures: readonly Counted[], at: number, strong: boolean): FigureFinding[] {
  const rest = figures[at] as Counted
  const before = figures.slice(0, at).filter((each) => akin(each, rest) && each.depth === rest.depth)
  for (const [i, total] of before.entries()) {
    for (let j = i + 1; j < before.length; j++) {
      if (agree(total, sumOf([...before.slice(i + 1, j + 1), rest])) || agree(total, sumOf([...before.slice(j), rest]))) return []
    }
  }
  if (before.some(({ over, value }) => over !== null && agree(over, { low: value + rest.low, high: value + rest.high }))) return []
  const near = before.filter(({ sentence }) => sentence === rest.sentence)
  const run = strong && near.length < 2 ? before : strong ? near : near.slice(-2)
  const [total, ...parts] = run[0]?.over && run[0].over.start === run[1]?.start ? [run[1], run[0], ...run.slice(2)] : run
  if (total === undefined || parts.length === 0 || parts.length > 4) return []
  const meant = total.value - sumOf(parts).value
  if (meant <= 0) return strong && parts.length === 1 && near.length === 2 ? [unfit('parts', total, [...parts, rest])] : []
  const sure =
    strong ||
    (near.length === 2 && !/(?<!\p{L})chỉ\s+còn/iu.test(rest.lead)) ||
    isSlip(meant, rest.value) ||
    Math.abs(meant - rest.value) <= 0.25 * meant
  return sure ? [unfit('rest', total, [...parts, rest])] : []
}

function unfit(rule: 'rest' | 'parts' | 'equation', total: Counted, parts: readonly Counted[]): FigureFinding {
  const sum = sumOf(parts).value
  const terms = parts.map(({ value }) => written(value)).join(' + ')
  const last = parts.at(-1) as Counted
  const meant = total.value - (sum - last.value)
  return finding(rule, [total, ...parts], {
    stands: `${terms} ≠ ${written(total.value)}`,
    should:
      rule === 'rest'
        ? `${written(total.value)} − ${parts
            .slice(0, -1)
            .map(({ value }) => written(value))
            .join(' − ')} = ${written(meant)}`
        : `${terms} = ${written(sum)}`,
    words:
      rule === 'rest'
        ? {
            vi: `Số còn lại phải là ${written(meant)}, văn bản ghi ${written(last.value)}.`,
            en: `What remains should be ${written(meant)}; the text has ${written(last.value)}.`,
          }
        : {
            vi: `Các số hạng cộng lại được ${written(sum)}, văn bản ghi ${written(total.value)}.`,
            en: `The terms make ${written(sum)}; the text has ${written(total.value)}.`,
          },
  })
}

/** Sums written out: "9.831 = 7.892 + 1.602 + 319", either way round. */
export function checkEquations(block: Block): FigureFinding[] {
  const counts = block.figures
  const found: FigureFinding[] = []
  for (let at = 0; at < counts.length; at++) {
    let end = at
    while (isPlus(counts[end + 1])) end++
    if (end === at) continue
    const terms = counts.slice(at, end + 1)
    const [before, after] = [counts[at - 1], counts[end + 1]]
    const total = after && /=\s*$/.test(after.lead) ? after : before && /=\s*$/.test((counts[at] as Counted).lead) ? before : undefined
    if (total && terms.every((term) => sameMeasure(term, total)) && !agree(sumOf(terms), total)) found.push(unfit('equation', total, terms))
    at = end
  }
  return found
}

const isPlus = (figure: Counted | undefined): boolean => figure !== undefined && /\+\s*$/.test(figure.lead) && !figure.lead.includes('\n')

const afterwards =
  /(?<!\p{L})(?:tổng cộng(?: là| có)?|cộng chung(?: là)?|tất cả là|tổng cả thảy(?: là)?|nâng tổng số(?:[^,.;]{0,60}) lên|tổng số (?:là|lên))\s*$/iu

/** A total told after its parts: "14.068 đúng hạn và 1.983 quá hạn, tổng cộng 16.051". */
export function checkTotalsAfter(block: Block): FigureFinding[] {
  const counts = block.figures.filter(({ percent }) => !percent)
  return counts.flatMap((total, at) => {
    if (!afterwards.test(total.lead)) return []
    const run = counts.slice(0, at).filter((each) => each.sentence === total.sentence && akin(each, total))
    if (run.length < 2) return []
    const fits = run.some((_, i) => agree(sumOf(run.slice(i)), total)) || run.some((each) => agree(each, total))
    return fits ? [] : [unfit('parts', total, run.length === 3 && agree(sumOf(run.slice(1)), run[0] as Counted) ? run.slice(1) : run)]
  })
}

/** Two states that split one whole, side by side and announced by nothing: their whole stands before or after them. */
export function checkComplements(block: Block): FigureFinding[] {
  const items = itemsOf(block)
  const counts = items.map(({ figure }) => figure)
  const found: FigureFinding[] = []
  for (const [i, one] of counts.entries()) {
    for (const j of [i + 1, i + 2, i + 3]) {
      const other = counts[j]
      if (other === undefined || !akin(one, other) || !isComplement(one, other) || inScope(items, i) || i === 0) continue
      if (Math.abs(other.sentence - one.sentence) > 1 || other.depth !== one.depth || wholeIsPart(counts, i, j)) continue
      const others = counts.filter((_, k) => k !== i && k !== j)
      if (others.some((each) => agree(each, sumOf([one, other])))) continue
      const total = wholeBefore(counts, i, sumOf([one, other]).value)
      if (total) found.push(unfit('parts', total, [one, other]))
    }
  }
  return found
}

const inScope = (items: readonly Item[], at: number): boolean =>
  items.slice(0, at).some(({ opener, figure }) => opener !== null && !opener.paren && figure.sentence === (items[at] as Item).figure.sentence)
const wholeIsPart = (counts: readonly Counted[], i: number, j: number): boolean =>
  counts.slice(i + 1, j).some((between) => between.depth === (counts[i] as Counted).depth && isComplement(counts[i] as Counted, between))

/** The whole of two states: the nearest figure before that counts the same and is called a total, or misses by a slip. */
function wholeBefore(counts: readonly Counted[], at: number, sum: number): Counted | undefined {
  const before = counts.slice(Math.max(0, at - 3), at).filter((each) => akin(each, counts[at] as Counted))
  const slip = before.findLast(({ value }) => isSlip(value, sum) || Math.abs(value - sum) <= 0.03 * value)
  const nearest = before.at(-1)
  const called =
    nearest && /tổng|giao|tiếp nhận|đến hạn|phải thực hiện|có$/u.test(wordsOf(nearest)) && nearest.value > sum * 0.5 ? nearest : undefined
  const beside =
    nearest && nearest.sentence === (counts[at] as Counted).sentence && Math.abs(nearest.value - sum) <= 0.25 * nearest.value ? nearest : undefined
  return slip ?? called ?? beside
}

/** Figures told one after the other, announced by nothing, of which one nearly is the sum of those that follow: so near that it was meant to be. */
export function checkRuns(block: Block): FigureFinding[] {
  const items = itemsOf(block)
  const counts = items.map(({ figure }) => figure)
  return counts.flatMap((total, i) => {
    if (
      total.value < 100 ||
      total.over ||
      /[=+/]\s*$/.test(total.lead) ||
      items.slice(0, i + 5).some(({ opener }) => opener !== null && !opener.weak)
    )
      return []
    const runs = [2, 3, 4]
      .map((length) => counts.slice(i + 1, i + 1 + length))
      .filter((run, k) => run.length === k + 2 && run.every((part) => isLevel(part, total)))
    if (runs.some((run) => agree(sumOf(run), total))) return []
    const near = runs.find((run) => Math.abs(sumOf(run).value - total.value) <= 0.01 * total.value)
    return near ? [unfit('parts', total, near)] : []
  })
}

const isLevel = (part: Counted, total: Counted): boolean =>
  akin(part, total) &&
  part.depth === total.depth &&
  part.bound === null &&
  part.value < total.value &&
  !/[=+/]\s*$|(?:tăng|giảm|so với|cùng kỳ)/iu.test(part.lead)
