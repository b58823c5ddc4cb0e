import { nounAfter, type Quantity, quantitiesIn } from './quantity.ts'

/** A figure with the words around it and how the text comes from the figure before to this one. */
export type Counted = Quantity & {
  /** words before it, back to the last boundary; words after it, up to the next */
  before: string
  after: string
  noun: string
  /** how deep in parentheses, in what sentence, behind which mark of a list (0 where none) */
  depth: number
  sentence: number
  bullet: number
  /** all text since the figure before it */
  lead: string
}

/** One paragraph, or one with the list that it opens, with its figures in order. */
export type Block = { text: string; start: number; figures: Counted[] }

const bulletLine = /^\s*(?:[-–•*+]|[a-zđ]\)|\d{1,2}[.)])\s+/u
const opensList = /(?::|gồm|trong đó|như sau|cụ thể)\s*[,:]?\s*$/iu

/** Paragraphs of a text; a list belongs to the line that opens it. */
export function blocksOf(text: string): Block[] {
  const lines = [...text.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
  const spans: { start: number; end: number; list: boolean }[] = []
  for (const line of lines) {
    const last = spans.at(-1)
    const before = last ? text.slice(last.start, last.end) : ''
    if (last && bulletLine.test(line.text) && (last.list || opensList.test(before))) Object.assign(last, { end: line.end, list: true })
    else if (last && /\p{L}|,|;/u.test(before.at(-1) ?? '') && /^\s*\p{Ll}/u.test(line.text) && before.length < 20_000) last.end = line.end
    else spans.push({ start: line.start, end: line.end, list: false })
  }
  return spans.map(({ start, end }) => ({ text: text.slice(start, end), start, figures: figuresOf(text.slice(start, end)) }))
}

/** Words that part one figure's words from the next one's. */
const boundary =
  /[,;:()=+]|[.!?](?=\s|$)|\n|(?<!\p{L})(?:và|còn lại|còn|trong đó|trong số đó|trong số này|bao gồm|gồm|cụ thể|chia ra|đạt|chiếm|bằng|tương đương|tương ứng|tăng|giảm|so với|trên tổng số|tổng cộng|với)(?!\p{L})/giu

function figuresOf(text: string): Counted[] {
  const quantities = quantitiesIn(text)
  let depth = 0
  let sentence = 0
  let bullet = 0
  let at = 0
  return quantities.map((quantity, i) => {
    const lead = text.slice(at, quantity.start)
    for (const mark of lead.matchAll(/[()]|[.!?](?=\s+[\p{Lu}"“]|\s*$)|\n\s*([-–•*]|\+|[a-zđ]\)|\d{1,2}[.)])\s|\n/gu)) {
      if (mark[0] === '(') depth++
      else if (mark[0] === ')') depth = Math.max(0, depth - 1)
      else if (mark[1] !== undefined) bullet = mark[1] === '+' ? 2 : 1
      else if (mark[0] !== '\n') sentence++
      if (mark[0].startsWith('\n')) depth = 0
    }
    at = quantity.end
    const next = quantities[i + 1]
    const follow = text.slice(quantity.end, next?.start ?? text.length)
    return { ...quantity, lead, before: lastPart(lead), after: firstPart(follow), noun: nounAfter(text, quantity.end), depth, sentence, bullet }
  })
}

function lastPart(lead: string): string {
  const last = [...lead.matchAll(boundary)].at(-1)
  return (last ? lead.slice(last.index + (/\p{L}/u.test(last[0]) ? 0 : last[0].length)) : lead).trim().toLowerCase()
}

function firstPart(follow: string): string {
  const first = [...follow.matchAll(boundary)][0]
  return (first ? follow.slice(0, first.index) : follow).trim().toLowerCase()
}

/** All that is said of a figure, before and after it. */
export const wordsOf = ({ before, after }: Counted): string => `${before} ${after}`.replace(/\s+/g, ' ').trim()
