import { type Block, type Counted, wordsOf } from './block.ts'
import { finding, type FigureFinding, written } from './finding.ts'
import { isComplement, sameMeasure, sameNoun } from './kinship.ts'
import type { Quantity } from './quantity.ts'

const cue =
  /(?<!\p{L})(?:đạt(?: tỷ lệ| tỉ lệ)?|chiếm(?: tỷ lệ| tỉ lệ)?|tỷ lệ|tỉ lệ|bằng|tương đương(?: với)?|tương ứng(?: với)?|ứng với|hay|tức(?: là)?)(?:\s+(?:là|khoảng|trên|hơn|gần|xấp xỉ|tỷ lệ|tỉ lệ))*\s*:?\s*$/iu
const change = /(?<!\p{L})(?:tăng|giảm|thấp hơn|cao hơn|vượt|chênh lệch|lãi suất|thuế suất|tăng trưởng)[^,;.()]{0,20}$/iu
const otherWhole =
  /^\s*(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|gdp|dân số|so với|cùng kỳ|công suất|người|dân|doanh|hộ|cả nước|diện tích|kim ngạch|tổng thu|tổng chi|tổng vốn|ngân sách|thị phần)/iu

/** Percentages that follow a count: the count over some whole that the paragraph names must round to what is written. */
export function checkShares(block: Block): FigureFinding[] {
  return block.figures.flatMap((figure, i) => {
    if (!figure.percent || figure.bound === 'target' || change.test(figure.lead)) return []
    const claim = claimOf(block.figures, i)
    return claim ? judgeShare(block, figure, claim) : []
  })
}

type Claim = { part: Counted; whole: Quantity | null }

/** The count that a percentage speaks of, with its whole where the text names it. */
function claimOf(figures: readonly Counted[], at: number): Claim | null {
  const percent = figures[at] as Counted
  const next = figures[at + 1]
  if (next && /^\s*[^,;.()]{0,60}\(\s*(?:tương (?:đương|ứng)|bằng|là|=)?\s*$/u.test(next.lead) && !next.percent && next.over)
    return { part: next, whole: next.over }
  const part = subjectOf(figures, at)
  if (part && next && isNamedWhole(next, percent) && sameMeasure(next, part)) return { part, whole: next }
  if (otherWhole.test(percent.after) && !/tổng số/u.test(percent.after)) return null
  if (next && isBracketed(next, percent) && !(part && fits(part, next, percent))) return { part: next, whole: null }
  if (part === null) return null
  const named =
    next &&
    !next.percent &&
    /(?:trên tổng số|trong tổng số|so với tổng số|của tổng số|tổng số)\s*$/iu.test(next.lead) &&
    next.sentence === percent.sentence
      ? next
      : null
  return { part, whole: part.over ?? named }
}

/** "60% kế hoạch vốn 200 tỷ": the whole stands right behind the percentage. */
const isNamedWhole = (next: Counted, percent: Counted): boolean =>
  !next.percent &&
  next.depth === percent.depth &&
  next.sentence === percent.sentence &&
  /^\s*(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)[^,;.()\d]{0,30}$/iu.test(next.lead)

/** "đạt 87,6% (14.068 nhiệm vụ)": the count of a percentage stands behind it in parentheses. */
const isBracketed = (next: Counted, percent: Counted): boolean =>
  !next.percent && next.over === null && next.bound === null && /^\s*\(\s*$/.test(next.lead) && next.depth > percent.depth

/** The nearest count before a percentage that it can be a share of. */
function subjectOf(figures: readonly Counted[], at: number): Counted | null {
  const percent = figures[at] as Counted
  let before = at - 1
  while (before >= 0 && ((figures[before] as Counted).percent || isOverOf(figures, before))) before--
  const part = figures[before]
  if (part === undefined || part.sentence !== percent.sentence || part.bullet !== percent.bullet) return null
  const lead = figures.slice(before + 1, at).reduceRight((words, each) => each.lead + words, percent.lead)
  const beside = /^[^()]{0,60}\(\s*(?:(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ|tương đương|tương ứng|khoảng|trên|hơn|gần|ước|=)\s*){0,3}:?\s*$/iu.test(lead)
  const crossed = figures.slice(before + 1, at).some((each) => each.percent)
  if (beside && !crossed) return part
  if (percent.depth < part.depth || crossed) return null
  return cue.test(percent.lead) ? part : null
}

const isOverOf = (figures: readonly Counted[], at: number): boolean => figures[at - 1]?.over?.start === figures[at]?.start && at > 0

/** Whether n/d can be written as this percentage. */
const fits = (part: Quantity, whole: Quantity, percent: Quantity): boolean => {
  if (whole.low <= 0) return false
  const [low, high] = [(part.low / whole.high) * 100, (part.high / whole.low) * 100]
  return low <= percent.high + 1e-9 && percent.low - 1e-9 <= high
}

function judgeShare(block: Block, percent: Counted, { part, whole }: Claim): FigureFinding[] {
  if (whole) return fits(part, whole, percent) ? [] : [shareFinding(percent, part, whole)]
  const candidates = wholesOf(block, part, percent)
  if (candidates.some((each) => fits(part, each, percent)) || shareOfShare(block, part, percent, candidates)) return []
  const likely = likeliest(candidates, part, percent) ?? exceeded(block, part, percent)
  return likely ? [shareFinding(percent, part, likely)] : []
}

function wholesOf({ figures }: Block, part: Counted, percent: Counted): Counted[] {
  return figures.filter(
    (each) =>
      each !== part &&
      !each.percent &&
      each.value >= part.value &&
      sameMeasure(each, part) &&
      sameNoun(each, part) &&
      (each.start < part.start || (each.sentence === percent.sentence && /(?:trên|trong|của|tổng số|so với)\s*$/iu.test(each.lead))),
  )
}

/** A part told as a share of a whole that it exceeds. */
const exceeded = ({ figures }: Block, part: Counted, percent: Counted): Counted | undefined =>
  percent.value > 100
    ? undefined
    : figures.find(
        (each) =>
          !each.percent &&
          each.start < part.start &&
          sameMeasure(each, part) &&
          sameNoun(each, part) &&
          /tổng|giao|tiếp nhận|đến hạn/u.test(wordsOf(each)),
      )

/** "đạt 107% so với" the number before it: the other way round is a share too. */
const shareOfShare = ({ figures }: Block, part: Counted, percent: Counted, wholes: readonly Counted[]): boolean =>
  figures.some(
    (each) =>
      !each.percent &&
      each !== part &&
      sameMeasure(each, part) &&
      each.start < percent.start &&
      wholes.some((whole) => each.value <= whole.value && fits(each, whole, percent) && percent.start - each.end < 40),
  )

/** Of wholes that all fail, the one that was meant: the nearest before the part, unless another misses by far less. */
function likeliest(candidates: readonly Counted[], part: Counted, percent: Quantity): Counted | undefined {
  const miss = (whole: Quantity) => Math.abs((part.value / whole.value) * 100 - percent.value)
  return candidates.toSorted((a, b) => miss(a) - miss(b))[0]
}

function shareFinding(percent: Quantity, part: Quantity, whole: Quantity): FigureFinding {
  const real = written((part.value / whole.value) * 100, Math.max(1, placesOf(percent)))
  const [n, d, p] = [written(part.value), written(whole.value), written(percent.value)]
  return finding('share', [part, whole, percent], {
    stands: `${n} / ${d} ≠ ${p}%`,
    should: `${n} / ${d} = ${real}%`,
    words: { vi: `${n} trên ${d} là ${real}%, văn bản ghi ${p}%.`, en: `${n} of ${d} is ${real}%; the text has ${p}%.` },
  })
}

const placesOf = ({ low, high }: Quantity): number => Math.max(0, Math.round(-Math.log10(Math.max(high - low, 1e-6))))

/** A rate told by its name: "tỷ lệ hoàn thành đạt 91,8%" must be some count of that name over some whole. */
export function checkRates(block: Block): FigureFinding[] {
  const counts = block.figures.filter(({ percent }) => !percent)
  return block.figures.flatMap((percent, at) => {
    if (!percent.percent || percent.bound === 'target' || subjectOf(block.figures, at) !== null || change.test(percent.lead)) return []
    const name = /(?:tỷ lệ|tỉ lệ)\s+([^,;.()\d]{4,80}?)\s*(?:đạt|là|bằng|ở mức|:)?\s*(?:khoảng|trên|hơn|gần)?\s*$/iu
      .exec(percent.lead)?.[1]
      ?.toLowerCase()
    if (name === undefined || otherWhole.test(percent.after)) return []
    const pairs = counts.flatMap((part) =>
      counts
        .filter((whole) => whole !== part && whole.value >= part.value && sameMeasure(whole, part) && sameNoun(whole, part))
        .map((whole) => ({ part, whole })),
    )
    if (pairs.some(({ part, whole }) => fits(part, whole, percent))) return []
    const told = pairs.filter(({ part, whole }) => saysAll(wordsOf(part), name) && !saysAll(wordsOf(whole), name) && part.start < percent.start)
    const [meant] = told.toSorted(
      (a, b) => Math.abs(a.part.value / a.whole.value - percent.value / 100) - Math.abs(b.part.value / b.whole.value - percent.value / 100),
    )
    return meant ? [shareFinding(percent, meant.part, meant.whole)] : []
  })
}

const content = (words: string): string[] => words.split(/\s+/).filter((word) => !/^(?:nhiệm|vụ|hồ|sơ|số|các|đã|được|có|là|của|việc)$/u.test(word))
const saysAll = (words: string, name: string): boolean => {
  const said = new Set(content(words))
  const wanted = content(name)
  return wanted.length > 0 && wanted.every((word) => said.has(word))
}

const named = (share: Counted): Counted => ({ ...share, before: share.lead.toLowerCase() })

/** Shares of two states that split one whole make 100%. */
export function checkShareSums(block: Block): FigureFinding[] {
  const shares = block.figures.filter(({ percent }) => percent)
  return shares.flatMap((one, i) => {
    const other = shares[i + 1]
    if (other === undefined || one.sentence !== other.sentence || one.bound === 'target' || !isComplement(named(one), named(other))) return []
    if (!/(?:tỷ lệ|tỉ lệ|còn lại)/iu.test(one.lead + other.lead) || change.test(one.lead) || change.test(other.lead)) return []
    const sum = one.value + other.value
    if (one.low + other.low <= 100 && 100 <= one.high + other.high) return []
    if (Math.abs(sum - 100) > 10) return []
    return [
      finding('share', [one, other], {
        stands: `${written(one.value)}% + ${written(other.value)}% = ${written(sum)}%`,
        should: `${written(one.value)}% + ${written(100 - one.value)}% = 100%`,
        words: {
          vi: `Hai tỷ lệ bù nhau cộng lại được ${written(sum)}%, không phải 100%.`,
          en: `Two complementary shares make ${written(sum)}%, not 100%.`,
        },
      }),
    ]
  })
}
