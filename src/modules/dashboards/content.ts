import { createHash } from 'node:crypto'
import type { PlainDate } from '../../platform/dates.ts'
import { canonical, definitionHash, type IndicatorCard, proofOf } from '../indicators/index.ts'
import type { Arrangement } from './arrangement.ts'

/** The whole dashboard of a day as bytes and their SHA-256; the same day, arrangement, figures and definitions always give the same. */
export type Content = { bytes: string; sha256: string }

/** The form of the content; a new form gets a new number, so that old hashes say what they were made by. */
const form = 1

/** Writes down what a dashboard says: for every indicator its definition, line, target, standing and freshness, with the proof of each value. */
export function contentOf(asOf: PlainDate, arrangement: Arrangement, cards: readonly IndicatorCard[]): Content {
  const byCode = new Map(cards.map((card) => [card.definition.code, card]))
  const indicators = arrangement.indicators.flatMap((code) => {
    const card = byCode.get(code)
    return card ? [indicatorIn(card)] : []
  })
  const bytes = canonical({ form, asOf, title: arrangement.title, indicators })
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

const indicatorIn = ({ definition, line, latest, target, expected, standing, freshness }: IndicatorCard) => ({
  code: definition.code,
  version: definition.version,
  definition: definitionHash(definition),
  latest: latest && { period: latest.period, value: latest.value, figure: latest.figure, reported: latest.reported, expected: latest.expected },
  line: line.map((point) => ({ period: point.period, value: point.value, proof: proofOf(definition.code, point) })),
  target: target && { by: target.by, value: target.value, type: target.type },
  trajectory: expected,
  standing,
  freshness,
})

/** Indicators whose part of the content differs between two contents: where to look when hashes do not match. */
export function differing(one: string, other: string): string[] {
  const parts = (bytes: string) => (JSON.parse(bytes) as { indicators: { code: string }[] }).indicators
  const [a, b] = [one, other].map((bytes) => new Map(parts(bytes).map((each) => [each.code, canonical(each)])))
  if (!a || !b) return []
  return [...new Set([...a.keys(), ...b.keys()])].filter((code) => a.get(code) !== b.get(code))
}
