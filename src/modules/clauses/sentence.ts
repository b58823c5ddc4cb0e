import type { Span } from '../texts/index.ts'

const closers = /["”’')\]»]/
const openers = /["“‘'([«]/
const shortened = new Set('tp tx tt tr q đ/c đc ts pgs gs ths bs ks cn cv no nr st vv tnhh bch btv ubnd hđnd stt sđt đt'.split(' '))

const letterBefore = /[\p{L}\p{N}/]+$/u
const isUpper = (char: string) => char !== char.toLowerCase()

/** Whether the dot at `at` belongs to an abbreviation, a number or a list marker rather than to the end of a sentence. */
function isInside(text: string, at: number, from: number): boolean {
  const before = letterBefore.exec(text.slice(Math.max(from, at - 12), at))?.[0] ?? ''
  if (/^\d+$/.test(before) && before.length <= 2) return /^\s*$/.test(text.slice(from, at - before.length))
  if (before.length === 1 && isUpper(before)) return text.charAt(at - 2) === '.' || at - 1 === from
  return shortened.has(before.toLowerCase())
}

/** Where the sentence that may end at `at` really ends, or null: the next words must begin a sentence. */
function endAt(text: string, at: number, from: number, end: number): number | null {
  let after = at + 1
  while (after < end && (/[./…!?]/.test(text.charAt(after)) || closers.test(text.charAt(after)))) after++
  if (after >= end) return after
  if (!/\s/.test(text.charAt(after))) return null
  let next = after
  while (next < end && /\s/.test(text.charAt(next))) next++
  if (next >= end) return after
  const first = text.charAt(next)
  const begins = isUpper(first) || openers.test(first) || /[\d\-–+•*]/.test(first)
  if (!begins) return null
  if (text.charAt(at) === '.' && after === at + 1 && isInside(text, at, from)) return null
  return after
}

/** Sentences of one paragraph; marks of abbreviations ("TP.", "PGS. TS."), numbers and markers end none. */
export function sentencesOf(text: string, start: number, end: number): Span[] {
  const sentences: Span[] = []
  let from = start
  for (let at = start; at < end; at++) {
    const char = text.charAt(at)
    if (char !== '.' && char !== '!' && char !== '?' && char !== '…') continue
    const stop = endAt(text, at, from, end)
    if (stop === null) continue
    push(sentences, text, from, stop)
    from = stop
    at = stop - 1
  }
  push(sentences, text, from, end)
  return sentences
}

function push(sentences: Span[], text: string, start: number, end: number): void {
  const span = trim(text, start, end)
  if (span.end > span.start) sentences.push(span)
}

/** The same stretch without white space at either end. */
export function trim(text: string, start: number, end: number): Span {
  let from = start
  let to = end
  while (from < to && /\s/.test(text.charAt(from))) from++
  while (to > from && /\s/.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}
