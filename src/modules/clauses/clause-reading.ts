import type { Deadline } from '../deadlines/index.ts'
import type { Span } from '../texts/index.ts'
import { type Token, tokensOf } from './sentence-token.ts'

/** A body named in the text, under the name that the document's day gives it; `known` means the directory lists it. */
export type NamedBody = Span & { raw: string; name: string; kind: string | null; known: boolean }

/** A stretch of text that names bodies: "các bộ, ngành, địa phương" names two. */
export type BodySpan = Span & { bodies: readonly NamedBody[] }

/** A deadline phrase and what it says. */
export type TimedPhrase = Span & { deadline: Deadline }

/** One paragraph as the grammar sees it: words, and over them bodies, deadlines, citations and brackets. */
export type Reading = {
  text: string
  tokens: Token[]
  bodies: readonly BodySpan[]
  deadlines: readonly TimedPhrase[]
  /** For each token the index of the body, deadline or citation that covers it, or -1. */
  bodyAt: Int32Array
  deadlineAt: Int32Array
  citationAt: Int32Array
  /** For each token how deep in brackets or quotes it stands; 0 is the sentence itself. */
  depth: Uint8Array
}

/** A run of tokens, end exclusive. */
export type Run = { from: number; to: number }

export function readingOf(
  text: string,
  span: Span,
  found: { bodies: readonly BodySpan[]; deadlines: readonly TimedPhrase[]; citations: readonly Span[] },
): Reading {
  const tokens = tokensOf(text, span.start, span.end)
  return {
    text,
    tokens,
    bodies: found.bodies,
    deadlines: found.deadlines,
    bodyAt: coverOf(tokens, found.bodies),
    deadlineAt: coverOf(tokens, found.deadlines),
    citationAt: coverOf(tokens, found.citations),
    depth: depthOf(tokens),
  }
}

/** Spans come in order and do not overlap, so one walk suffices. */
function coverOf(tokens: readonly Token[], spans: readonly Span[]): Int32Array {
  const cover = new Int32Array(tokens.length).fill(-1)
  let s = 0
  for (const [i, token] of tokens.entries()) {
    while (s < spans.length && (spans[s]?.end ?? 0) <= token.start) s++
    const span = spans[s]
    if (span && token.start >= span.start && token.end <= span.end) cover[i] = s
  }
  return cover
}

const opening = new Set(['(', '[', '“', '«'])
const closing = new Set([')', ']', '”', '»'])

/** Brackets left open close at the end of the paragraph and are then taken as not there. */
function depthOf(tokens: readonly Token[]): Uint8Array {
  const depth = new Uint8Array(tokens.length)
  const open: number[] = []
  let straight = -1
  for (const [i, token] of tokens.entries()) {
    if (token.text === '"') {
      if (straight < 0) straight = i
      else {
        for (let k = straight; k <= i; k++) depth[k] = Math.min(255, (depth[k] ?? 0) + 1)
        straight = -1
      }
    } else if (opening.has(token.text)) {
      open.push(i)
      if (open.length > 8) open.shift()
    } else if (closing.has(token.text)) {
      const from = open.pop()
      if (from !== undefined && i - from < 400) for (let k = from; k <= i; k++) depth[k] = Math.min(255, (depth[k] ?? 0) + 1)
    }
  }
  return depth
}

/** Tokens that lie within a stretch of the text. */
export function runOf(reading: Reading, span: Span): Run {
  const { tokens } = reading
  let from = lowerBound(tokens, span.start)
  const to = lowerBound(tokens, span.end)
  if (from > to) from = to
  return { from, to }
}

function lowerBound(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The words of a run as they stand. */
export function wordsOf(reading: Reading, run: Run): string {
  const span = spanOf(reading, run)
  return reading.text.slice(span.start, span.end)
}

export function spanOf(reading: Reading, run: Run): Span {
  const first = reading.tokens[run.from]
  const last = reading.tokens[run.to - 1]
  return first && last && run.to > run.from ? { start: first.start, end: last.end } : { start: first?.start ?? 0, end: first?.start ?? 0 }
}

export const keyAt = (reading: Reading, at: number): string => reading.tokens[at]?.key ?? ''
export const inBody = (reading: Reading, at: number): boolean => (reading.bodyAt[at] ?? -1) >= 0
export const inDeadline = (reading: Reading, at: number): boolean => (reading.deadlineAt[at] ?? -1) >= 0
export const inCitation = (reading: Reading, at: number): boolean => (reading.citationAt[at] ?? -1) >= 0
export const depthAt = (reading: Reading, at: number): number => reading.depth[at] ?? 0

/** Index after the body, deadline or citation that covers `at`. */
export function afterCover(cover: Int32Array, at: number): number {
  const index = cover[at] ?? -1
  let next = at + 1
  while (next < cover.length && cover[next] === index) next++
  return next
}
