import { masked, type Stretch } from './mask.ts'
import { numbersInWords } from './word-number.ts'

/** One figure as it is written: what its digits allow it to be, and what it counts. */
export type Quantity = {
  start: number
  /** after the number, its scale and its sign, before its noun */
  end: number
  value: number
  /** the values that round to what is written, or that "khoảng", "trên", "gần" leave open */
  low: number
  high: number
  percent: boolean
  /** a measure (đồng, USD, km), which parts must share; null for counted things */
  measure: string | null
  /** "44/63": this one is the 44 and stands over the 63 */
  over: Quantity | null
  bound: 'about' | 'over' | 'under' | 'target' | null
}

const scales: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 }
const scaleWord = String.raw`(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)`
const number = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:\u00A0\d{3})+(?:,\d+)?|\d+(?:,\d+|\.\d{1,2}(?!\d))?`
const englishNumber = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const tail = String.raw`(?:\s?((?:${scaleWord})(?:\s(?:${scaleWord}))?)(?!\p{L}))?(\s?(?:%|phần trăm(?!\p{L})))?`

const measures =
  /^\s?(đồng|đ(?!\p{L})|vnđ|vnd|usd|đô la|euro|km2|km²|km|m2|m²|m3|ha|héc-?ta|tấn|mw|gw|kwh|mbps|gb|tb|lượt người|điểm phần trăm|điểm %|điểm)(?!\p{L})/iu

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length

/** Whether thousands stand apart by commas, as in English, judged by all numbers of the text. */
export function isEnglish(text: string): boolean {
  const english = count(text, /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g) + count(text, /\d\.\d{1,2}(?![\d.])(?!\.)/g)
  const vietnamese = count(text, /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.])/g) + count(text, /\d,(?:\d{1,2}|\d{4,})(?!\d)/g)
  return english > vietnamese && count(text, /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g) > 0
}

/** What the digits say: value, and half of the last place where they were rounded. Whole numbers without scale are exact. */
export function valueOf(digits: string, scale: number, percent: boolean, english: boolean): { value: number; half: number } {
  const plain = english ? digits.replaceAll(',', '') : plainOf(digits)
  const decimals = /\.(\d+)$/.exec(plain)?.[1]?.length ?? 0
  const place = 10 ** -decimals
  const exact = scale === 1 && decimals === 0 && !percent
  return { value: Number(plain) * scale, half: exact ? 0 : (place * scale) / 2 }
}

function plainOf(digits: string): string {
  const grouped = /^\d{1,3}(?:[.\u00A0]\d{3})+(?:,\d+)?$/.test(digits)
  return (grouped ? digits.replaceAll(/[.\u00A0]/g, '') : digits).replace(',', '.')
}

const boundWords: readonly [RegExp, Exclude<Quantity['bound'], null>][] = [
  [/(?:khoảng|chừng|xấp xỉ|ước(?: tính)?|ước đạt)\s*$/iu, 'about'],
  [/(?<!\p{L})(?:ít nhất|tối thiểu|tối đa|không quá|không dưới|dưới|phấn đấu(?: đạt)?|mục tiêu|từ)\s*$/iu, 'target'],
  [/(?<!\p{L})(?:trên|hơn|vượt)\s*$/iu, 'over'],
  [/(?<!\p{L})(?:gần|ngót|suýt soát)\s*$/iu, 'under'],
]

/** "trên tổng số 63" names a whole; "trên 60 triệu" leaves open what lies above. */
const boundBefore = (text: string, start: number, over: boolean) =>
  over ? null : (boundWords.find(([words]) => words.test(text.slice(Math.max(0, start - 24), start)))?.[1] ?? null)

function spread(value: number, half: number, bound: Quantity['bound']): { low: number; high: number } {
  const step = 10 ** Math.floor(Math.log10(Math.max(1, Math.abs(value))))
  if (bound === 'about') return { low: value - Math.max(half, value * 0.06), high: value + Math.max(half, value * 0.06) }
  if (bound === 'over') return { low: value - half, high: value + Math.max(half, Math.min(step, value * 0.25)) }
  if (bound === 'under') return { low: value - Math.max(half, Math.min(step, value * 0.25)), high: value + half }
  return { low: value - half, high: value + half }
}

type Written = { start: number; end: number; negative: boolean; digits: string; scale: string; percent: boolean }

/** Every figure of the text, in order; "44/63" gives one that stands over the other, and the other after it. */
export function quantitiesIn(text: string): Quantity[] {
  const english = isEnglish(text)
  const pattern = new RegExp(String.raw`(?<![\d.,\p{L}])((?<=(?:^|[\s(:]))[-−](?=\d[\d.,]*\s?%))?(${english ? englishNumber : number})${tail}`, 'giu')
  const hidden = masked(text)
  const written = [...text.matchAll(pattern)].map(
    (match): Written => ({
      start: match.index,
      end: match.index + match[0].length,
      negative: match[1] !== undefined,
      digits: match[2] ?? '',
      scale: (match[3] ?? '').toLowerCase(),
      percent: match[4] !== undefined,
    }),
  )
  const figures = written
    .filter((each) => !hidden.some((one) => overlaps(one, each)))
    .filter((each) => each.percent || each.scale !== '' || !isYear(text, each))
    .map((each) => quantityOf(text, each, english))
  const ends = [...figures, ...numbersInWords(text, new Set())].map(({ end }) => end)
  const nouns = new Set(ends.map((end) => nounAfter(text, end)).filter((noun) => noun !== ''))
  const spoken = numbersInWords(text, nouns)
    .filter((word) => !hidden.some((one) => overlaps(one, word)) && !figures.some((figure) => overlaps(figure, word)))
    .filter((word) => !/^\s+(?:ngày|tháng|năm|giờ|tuần|lần|quý|tuổi)(?!\p{L})/iu.test(text.slice(word.end, word.end + 8)))
    .map(
      ({ start, end, value }): Quantity => ({ ...bounded(text, start, end, value, 0), percent: false, measure: measureAfter(text, end), over: null }),
    )
  return paired(
    [...figures, ...spoken].toSorted((a, b) => a.start - b.start),
    text,
  )
}

const overlaps = (one: Stretch, other: Stretch) => one.start < other.end && other.start < one.end

function quantityOf(text: string, { start, end, negative, digits, scale, percent }: Written, english: boolean): Quantity {
  const times = scale === '' ? 1 : scale.split(/\s/).reduce((product, word) => product * (scales[word] ?? 1), 1)
  const { value, half } = valueOf(digits, times, percent, english)
  return { ...bounded(text, start, end, negative ? -value : value, half), percent, measure: percent ? '%' : measureAfter(text, end), over: null }
}

function bounded(text: string, start: number, end: number, value: number, half: number) {
  const bound = boundBefore(text, start, false)
  return { start, end, value, ...spread(value, half, bound), bound }
}

const measureAfter = (text: string, end: number): string | null => measures.exec(text.slice(end, end + 20))?.[1]?.toLowerCase() ?? null

/** The first two words that follow, folded to lower case: what is counted. */
export function nounAfter(text: string, end: number): string {
  const words = /^\s*(\p{L}+)\s+(\p{L}+)/u.exec(text.slice(end, end + 40))
  return words ? `${words[1]} ${words[2]}`.toLowerCase() : ''
}

/** Four bare digits from 1945 to 2100 are a year unless a noun of counting follows. */
const isYear = (text: string, { start, end, digits }: Written): boolean =>
  /^(?:19[4-9]\d|20\d{2}|2100)$/.test(digits) &&
  (!/^\s+\p{Ll}{2,}\s+\p{Ll}/u.test(text.slice(end, end + 20)) || /(?:năm|từ|đến|tới|-|–)\s*$/iu.test(text.slice(Math.max(0, start - 6), start)))

/** Puts the parts of "44/63" together; "71/193" after a rank is hidden before. */
function paired(figures: readonly Quantity[], text: string): Quantity[] {
  return figures.map((figure, i) => {
    const next = figures[i + 1]
    const isOver =
      next !== undefined &&
      !figure.percent &&
      !next.percent &&
      /^(?:\s?\/\s?|[\p{L}\s]{0,40}(?<!\p{L})(?:trên|trong|\/)(?: tổng số| tổng)\s)$/iu.test(text.slice(figure.end, next.start))
    return isOver ? { ...figure, over: next, measure: figure.measure ?? next.measure } : figure
  })
}
