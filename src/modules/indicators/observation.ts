import type { Instant, Period } from '../../platform/dates.ts'
import type { Figure } from './figure.ts'

/** Where a figure belongs: unit, period, and within a dimension its category ('' for the whole). */
export type Place = { unit: string; period: Period; dimension: string; category: string }

/** A figure that was made known (quan sát): `figure` null says that what stood there was withdrawn. */
export type Observation = Place & {
  id: number
  indicator: string
  version: number
  figure: Figure | null
  knownAt: Instant
  source: string | null
  reason: string | null
  proposal: string | null
}

export const placeKey = ({ unit, period, dimension, category }: Place): string => [unit, period, dimension, category].join('|')

/** The whole of a unit and period, by key. */
export const wholeKey = (unit: string, period: Period): string => placeKey({ unit, period, dimension: '', category: '' })
