import fc from '../../platform/testing-chance.ts'
import { describe, expect, test } from 'vitest'
import { indicators } from '../../../definitions/indicators/all.ts'
import { startOf } from '../../platform/dates.ts'
import { definedAgencies, successions } from '../directory/index.ts'
import { territories, unitsOn } from './catalogue.ts'
import { faultsOf } from './check.ts'
import { combined, type Figure } from './figure.ts'
import { continued, frameOn } from './frame.ts'
import { categoriesOn, country, type Dimension, type IndicatorDefinition } from './indicator.ts'
import { lineOf } from './line.ts'
import type { Observation } from './observation.ts'
import { daysOf } from '../../platform/dates.ts'

const provinces = indicators.find(({ code }) => code === 'CS-09') as IndicatorDefinition
const all = [...territories.values()]
const months = ['2025-03', '2025-04', '2025-05', '2025-06', '2025-07', '2025-08', '2025-09'] as const

/** What each unit of each month's frame reported; undefined where it was silent. Numerators are powers apart, so that a sum tells who is in it. */
const told = fc.array(fc.option(fc.nat(1000), { freq: 4 }), { minLength: 400, maxLength: 400 })

function observationsOf(numbers: readonly (number | null)[]): Observation[] {
  let at = 0
  return months.flatMap((period) =>
    unitsOn(provinces, daysOf(period).last).flatMap((unit): Observation[] => {
      const numerator = numbers[at++ % numbers.length] ?? null
      const place = { unit, period, dimension: '', category: '', indicator: provinces.code, version: 1 }
      return numerator === null
        ? []
        : [{ ...place, id: at, figure: { numerator, denominator: 1000 }, knownAt: startOf('2025-10-05'), source: null, reason: null, proposal: null }]
    }),
  )
}

const lines = (observations: readonly Observation[], units: readonly string[]) =>
  new Map(units.map((unit) => [unit, lineOf(provinces, territories, observations, unit, '2025-10-05')]))

const now = frameOn(all, '2025-10-05').map(({ id }) => id)

describe('over the real mergers of definitions/agencies, whatever was reported and whoever was silent', () => {
  test('every figure of a month stands under exactly one of the 34, or its territory has none', () => {
    fc.assert(
      fc.property(told, (numbers) => {
        const observations = observationsOf(numbers)
        const drawn = lines(observations, now)
        for (const period of months) {
          const points = now.flatMap((unit) => drawn.get(unit)?.filter((point) => point.period === period) ?? [])
          const used = points.flatMap(({ of }) => of)
          const given = observations.filter((each) => each.period === period).map(({ id }) => id)
          expect(
            used.toSorted((a, b) => a - b),
            period,
          ).toEqual(given)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('the figures of the 34 add up to the country wherever all of them have one: nothing is lost or counted twice', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 400, maxLength: 400 }), (numbers) => {
        const observations = observationsOf(numbers)
        const drawn = lines(observations, [...now, country])
        for (const period of months) {
          const own = now.flatMap((unit) => drawn.get(unit)?.find((point) => point.period === period)?.figure ?? [])
          const whole = drawn.get(country)?.find((point) => point.period === period)?.figure
          expect(combined(provinces, own), period).toEqual(whole)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('a figure never moves to another month: no point rests on an observation of another period', () => {
    fc.assert(
      fc.property(told, (numbers) => {
        const observations = observationsOf(numbers)
        const period = new Map(observations.map((each) => [each.id, each.period]))
        for (const line of lines(observations, [...now, country]).values())
          for (const point of line) expect(point.of.map((id) => period.get(id))).toEqual(point.of.map(() => point.period))
      }),
      { numRuns: 40 },
    )
  })

  test('an ended province speaks no more after its last day, and a new one not before its first', () => {
    const anyUnit = fc.constantFrom(...all.map(({ id }) => id))
    fc.assert(
      fc.property(anyUnit, fc.constantFrom(...months), fc.nat(9), (unit, period, numerator) => {
        const { last } = daysOf(period)
        const cell = {
          unit,
          period,
          dimension: '',
          category: '',
          figure: { numerator, denominator: 10 },
          at: { place: 'p', numerator: 'n', denominator: 'd' },
        }
        const faults = faultsOf(provinces, [cell], {
          today: '2025-10-05',
          reports: (id, day) => unitsOn(provinces, day).includes(id),
          current: () => null,
          history: () => [],
          reason: 'bổ sung',
        })
        const territory = territories.get(unit)
        const lives = (territory?.from === undefined || territory.from <= last) && (territory?.to === undefined || last <= territory.to)
        expect(faults.length === 0).toBe(lives)
      }),
    )
  })

  test('a merged province has a past only when each of those it was made of gave a figure, and it is their sum', () => {
    const merged = all.filter(({ from }) => from === '2025-07-01')
    const figures = new Map(all.map(({ id }, at) => [id, { numerator: 2 ** (at % 40), denominator: 2 ** 41 } satisfies Figure]))
    fc.assert(
      fc.property(fc.constantFrom(...merged), fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), ({ id, madeOf }, speak) => {
        const said = madeOf.filter((_, at) => speak[at] ?? true)
        const { figure, of, silent } = continued(provinces, territories, id, '2025-06-30', (unit) =>
          said.includes(unit) ? (figures.get(unit) ?? null) : null,
        )
        expect([of, silent]).toEqual([said, madeOf.filter((unit) => !said.includes(unit))])
        expect(figure).toEqual(
          said.length === madeOf.length
            ? combined(
                provinces,
                said.map((unit) => figures.get(unit) as Figure),
              )
            : null,
        )
      }),
    )
  })
})

test('every succession of a whole province stands in the frame of indicators, on its day', () => {
  const kinds = new Map(definedAgencies.map(({ id, kind }) => [id, kind]))
  const whole = successions.filter(({ from, functions, on }) => functions === 'all' && on === '2025-07-01' && kinds.get(from) === 'province')
  expect(whole.length).toBe(52)
  for (const { from, to } of whole) {
    expect(territories.get(to)?.madeOf).toContain(from)
    expect([from, territories.get(from)?.to, territories.get(to)?.from]).toEqual([from, '2025-06-30', '2025-07-01'])
  }
})

const isByLevel = ({ categories }: Dimension) => categories.some(({ code }) => code === 'huyen')

test('the district level ends with June 2025: figures by level hold it until then and refuse it after', () => {
  const byLevel = indicators.filter(({ disaggregations }) => disaggregations.some(isByLevel))
  expect(byLevel.length).toBeGreaterThan(0)
  for (const { disaggregations } of byLevel) {
    const level = disaggregations.find(isByLevel)
    const codes = (day: string) => (level ? categoriesOn(level, day).map(({ code }) => code) : [])
    expect([codes('2025-06-30'), codes('2025-07-31')]).toEqual([
      ['tinh', 'huyen', 'xa'],
      ['tinh', 'xa'],
    ])
  }
})

test('parts by level make the whole on either side of the end of districts, whatever the counts', () => {
  const definition = indicators.find(({ disaggregations }) => disaggregations.length === 1 && disaggregations.some(isByLevel))
  if (!definition) throw new Error('no indicator is told by level')
  const at = { place: 'p', numerator: 'n', denominator: 'd' }
  fc.assert(
    fc.property(
      fc.constantFrom('2025-06', '2025-07'),
      fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { minLength: 3, maxLength: 3 }),
      fc.boolean(),
      (period, counts, lose) => {
        const { last } = daysOf(period)
        const level = definition.disaggregations.find(isByLevel)
        const categories = level ? categoriesOn(level, last) : []
        const unit = unitsOn(definition, last)[0] ?? country
        const parts = categories.map(({ code }, i) => {
          const [a, b] = counts[i] ?? [0, 0]
          return { unit, period, dimension: 'cap', category: code, figure: { numerator: a, denominator: a + b }, at }
        })
        const sum = combined(
          definition,
          parts.map(({ figure }) => figure),
        ) as Figure
        const whole = { unit, period, dimension: '', category: '', figure: { ...sum, denominator: (sum.denominator ?? 0) + (lose ? 1 : 0) }, at }
        const faults = faultsOf(definition, [whole, ...parts], {
          today: '2025-08-05',
          reports: () => true,
          current: () => null,
          history: () => [],
          reason: 'x',
        })
        expect(faults.length > 0).toBe(lose)
      },
    ),
  )
})
