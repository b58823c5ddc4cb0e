import type { Block, Counted } from './block.ts'
import { finding, type FigureFinding, written } from './finding.ts'
import { agree, isComplement, sameMeasure, sumOf } from './kinship.ts'
import { isRest, type Opener, openerBetween } from './openers.ts'
import { type Fault, judge, type Judged, type Partition } from './partition.ts'

/** Figures of a block that can be summed, each with the text up to the next and what that text opens. */
export type Item = { figure: Counted; opener: Opener | null }

export function itemsOf({ text, figures }: Block): Item[] {
  const counts = figures.filter(({ percent }) => !percent)
  return counts.map((figure, i) => {
    const next = counts[i + 1]
    return { figure, opener: next === undefined ? null : openerBetween(blank(text, figures, figure.end, next.start), figure.lead) }
  })
}

/** The text between two counts without the percentages in it. */
function blank(text: string, figures: readonly Counted[], from: number, to: number): string {
  let words = text.slice(from, to)
  for (const { start, end, percent } of figures) {
    if (percent && start >= from && end <= to) words = words.slice(0, start - from) + ' '.repeat(end - start) + words.slice(end - from)
  }
  return words
}

/** Every whole with parts that the block announces and that does not add up. */
export function checkSums(block: Block): FigureFinding[] {
  const items = itemsOf(block)
  const found: FigureFinding[] = []
  let until = -1
  for (const [at, { opener }] of items.entries()) {
    if (opener === null || at < until) continue
    const farthest = scopeEnd(items, at)
    if (farthest <= at + 1) continue
    const { end, best } = bestScope(items, at, farthest)
    until = end
    if (best.faults.length === 0 || explainedEarlier(items, at, end)) continue
    found.push(...best.faults.map(faultWords).filter((each) => each.spans.length > 1))
  }
  return found
}

/** Where the parts announced after item `at` end: with their parenthesis, their list, or their sentence, unless the next goes on with what is left. */
function scopeEnd(items: readonly Item[], at: number): number {
  const { figure, opener } = items[at] as Item
  let end = at + 1
  for (; end < items.length; end++) {
    const each = (items[end] as Item).figure
    if (opener?.paren && each.depth <= figure.depth) break
    if (opener?.list ? each.bullet < figure.bullet : each.bullet !== figure.bullet && !(each.bullet > figure.bullet && each.bullet > 0)) break
    const goesOn =
      each.sentence === (items[at + 1] as Item).figure.sentence ||
      opener?.list ||
      (each.sentence === (items[end - 1] as Item).figure.sentence && end > at + 1)
    if (!goesOn && !isRest(each) && !/^[.\s]*(?:Trong đó|Trong số)/u.test(each.lead.replace(/^[^.]*\./, ''))) break
  }
  return end
}

/** A scope may end before its sentence does: at a semicolon, before the counterpart of the whole, or where the parts fit. */
function bestScope(items: readonly Item[], at: number, farthest: number): { end: number; best: Reading } {
  const { figure, opener } = items[at] as Item
  let chosen = { end: farthest, best: bestReading(items, at, farthest) }
  if (opener?.paren || opener?.list) return chosen
  for (let end = farthest - 1; end > at + 1; end--) {
    const next = (items[end] as Item).figure
    const best = bestReading(items, at, end)
    const counterpart = isComplement(figure, next)
    const before = (items[end - 1] as Item).opener
    if ((next.depth > figure.depth && !/[()]/.test(next.lead)) || (before !== null && !before.weak) || /(?<!\p{L})và[^,;]*$/iu.test(next.lead))
      continue
    const mayEnd = best.cost === 0 || counterpart || (/;/.test(next.lead) && best.parts > 1 && !isRest(next))
    if (mayEnd && best.cost + (counterpart ? 0 : 0.02 + best.faults.length / 2) < chosen.best.cost) chosen = { end, best }
  }
  return chosen
}

/** A judged reading, with how many parts it hangs under the whole itself. */
type Reading = Judged & { parts: number }

const tries = 400

/** Of all ways to hang the figures from `at + 1` to `end` under item `at`, the one that adds up best. */
function bestReading(items: readonly Item[], at: number, end: number): Reading {
  const { figure, opener } = items[at] as Item
  const budget = { left: tries }
  let best: Reading | null = null
  for (const parts of readings(items, at + 1, end, budget)) {
    const whole = (opener?.whole ?? false) || parts.some((part) => isRest(part.total))
    const judged = judge({ total: figure, parts, whole, weak: opener?.weak ?? false })
    if (best === null || judged.cost < best.cost) best = { ...judged, parts: parts.length }
    if (best.cost === 0) break
  }
  return best ?? { cost: 0, faults: [], parts: 0 }
}

function* readings(items: readonly Item[], from: number, end: number, budget: { left: number }): Generator<Partition[]> {
  if (from >= end) {
    yield []
    return
  }
  const { figure, opener } = items[from] as Item
  for (const reach of reaches(items, from, end, opener)) {
    for (const inner of reach === from + 1 || ((items[from] as Item).figure.bullet > 0 && isAside(items, from))
      ? [[]]
      : readings(items, from + 1, reach, budget)) {
      const whole = (opener?.whole ?? false) || inner.some((part) => isRest(part.total))
      for (const others of readings(items, reach, end, budget)) {
        if (budget.left-- <= 0) return
        yield [{ total: figure, parts: inner, whole, weak: opener === null || opener.weak }, ...others]
      }
    }
  }
}

/** How far the parts of the item at `from` may reach: as its parenthesis says, else any way, nearest boundary first. */
function reaches(items: readonly Item[], from: number, end: number, opener: Opener | null): number[] {
  if ((items[from] as Item).figure.bullet > 0) return [nextLine(items, from, end)]
  if (opener === null || opener.weak) return [from + 1, ...impliedReaches(items, from, end)]
  const inside = items.slice(from + 1, end).findIndex(({ figure }) => opener.paren && figure.depth <= (items[from] as Item).figure.depth)
  if (opener.paren) return [inside < 0 ? end : from + 1 + inside]
  return Array.from({ length: end - from - 1 }, (_, i) => from + 2 + i)
}

/** Figures that follow and make up one exactly are its parts, announced or not. */
function impliedReaches(items: readonly Item[], from: number, end: number): number[] {
  const whole = (items[from] as Item).figure
  const lengths = [2, 3, 4].filter((length) => from + length < end)
  return lengths
    .filter((length) => agree(whole, sumOf(items.slice(from + 1, from + 1 + length).map(({ figure }) => figure))))
    .map((length) => from + 1 + length)
}

/** Where the next line of the list begins that stands no deeper. */
function nextLine(items: readonly Item[], from: number, end: number): number {
  const { bullet } = (items[from] as Item).figure
  const next = items.slice(from + 1, end).findIndex(({ figure }) => figure.bullet <= bullet && figure.lead.includes('\n'))
  return next < 0 ? end : from + 1 + next
}

/** Whether what follows on the same line of a list is told by the way and no part. */
const isAside = (items: readonly Item[], from: number): boolean => {
  const [here, next] = [items[from] as Item, items[from + 1]]
  return here.opener === null && next !== undefined && next.figure.bullet === here.figure.bullet
}

/** Whether the parts fit a whole that stands before the nearest figure. */
function explainedEarlier(items: readonly Item[], at: number, end: number): boolean {
  const parts = items.slice(at + 1, end).map(({ figure }) => figure)
  return items
    .slice(Math.max(0, at - 4), at)
    .some(({ figure }) => parts.length > 1 && sameMeasure(figure, parts[0] as Counted) && agree(figure, sumOf(parts)))
}

/** What is said of a partition that does not hold. */
export function faultWords({ partition, kind, level }: Fault): FigureFinding {
  const total = partition.total
  const parts = partition.parts.map((part) => part.total)
  const sum = sumOf(parts).value
  const terms = parts.map(({ value }) => written(value)).join(' + ')
  const stands = kind === 'whole' ? `${terms} > ${written(total.value)}` : `${terms} ≠ ${written(total.value)}`
  const should = kind === 'whole' ? `${terms} ≤ ${written(total.value)}` : `${terms} = ${written(sum)}`
  const gap = written(Math.abs(sum - total.value))
  const less = sum < total.value
  const words =
    kind === 'whole'
      ? {
          vi: `Phần ${written(sum)} lớn hơn tổng số ${written(total.value)}.`,
          en: `The part ${written(sum)} is more than the whole ${written(total.value)}.`,
        }
      : {
          vi: `Các phần cộng lại được ${written(sum)}, ${less ? 'ít' : 'nhiều'} hơn ${gap} so với tổng số ${written(total.value)}${level === 'doubt' ? '; cần nói rõ phần còn lại' : ''}.`,
          en: `The parts make ${written(sum)}, ${gap} ${less ? 'less' : 'more'} than the total of ${written(total.value)}${level === 'doubt' ? '; say what the rest is' : ''}.`,
        }
  return finding(kind, [total, ...parts], { words, stands, should, level })
}
