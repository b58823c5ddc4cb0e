import type { Paragraph } from './prose-paragraph.ts'
import type { MandateReading } from './prose-mandate.ts'
import { tokensOf } from '../clauses/index.ts'

const size = 4

function shinglesOf(text: string, start: number, end: number): string[] {
  const keys = tokensOf(text, start, end).flatMap(({ word, key }) => (word ? [key] : []))
  const shingles: string[] = []
  for (let i = 0; i + size <= keys.length; i++) shingles.push(keys.slice(i, i + size).join(' '))
  return shingles
}

/** Indexes of short paragraphs that only repeat words of another: captions, pull quotes and second leads. */
export function captionsAmong(text: string, paragraphs: readonly Paragraph[]): Set<number> {
  const shingles = paragraphs.map(({ start, end }) => shinglesOf(text, start, Math.min(end, start + 4000)))
  const holders = new Map<string, number[]>()
  for (const [i, list] of shingles.entries()) {
    for (const shingle of list) {
      const where = holders.get(shingle)
      if (!where) holders.set(shingle, [i])
      else if (where.length < 4 && where.at(-1) !== i) where.push(i)
    }
  }
  const captions = new Set<number>()
  for (const [i, list] of shingles.entries())
    if (list.length >= 6 && list.length < 90 && paragraphs[i]?.marker === null && repeats(i, list, holders, shingles, captions)) captions.add(i)
  return captions
}

/** Nearly all of its shingles stand in one other, longer paragraph (the first of two alike is kept). */
function repeats(i: number, list: readonly string[], holders: Map<string, number[]>, all: readonly string[][], captions: Set<number>): boolean {
  const shared = new Map<number, number>()
  for (const shingle of list)
    for (const other of holders.get(shingle) ?? []) if (other !== i && !captions.has(other)) shared.set(other, (shared.get(other) ?? 0) + 1)
  for (const [other, count] of shared) {
    const length = all[other]?.length ?? 0
    if (count >= list.length * 0.8 && (length > list.length || (length === list.length && other < i))) return true
  }
  return false
}

/** Orders of a press report whose words nearly all stand again in later, fuller orders are its summary. */
export function withoutSummaries(text: string, readings: readonly MandateReading[]): MandateReading[] {
  const lists = readings.map(({ mandate }) => shinglesOf(text, mandate.start, mandate.end))
  const last = new Map<string, number>()
  for (const [i, list] of lists.entries()) for (const shingle of list) last.set(shingle, i)
  return readings.filter((_, i) => {
    const list = lists[i] ?? []
    const later = list.filter((shingle) => (last.get(shingle) ?? i) > i).length
    return list.length < 5 || later < list.length * 0.6
  })
}
