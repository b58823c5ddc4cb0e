import fc from '../../platform/testing-chance.ts'
import { describe, expect, test } from 'vitest'
import { continued, frameOn, type Territory } from './frame.ts'
import { combined, type Figure, roundedTo, valueOf, wholeOf } from './figure.ts'
import { territories, unitNamed } from './catalogue.ts'
import { isOutlier, strangeness } from './outlier.ts'
import { readNumber } from './number.ts'
import { freshnessOn } from './freshness.ts'
import { lastEnded, periodsFrom } from './period.ts'
import { standingOf, trajectoryOn } from './target.ts'
import type { Target } from './indicator.ts'

const ratio = { formula: 'ratio', aggregation: 'sum', silence: 'over-those-who-reported' } as const
const amount = { formula: 'amount', aggregation: 'sum', silence: 'no-total' } as const
const f = (numerator: number, denominator: number | null = null): Figure => ({ numerator, denominator })

describe('a value', () => {
  test('is a share of its denominator, and a share of nothing is none', () => {
    expect(valueOf(ratio, f(3, 4))).toBe(75)
    expect(valueOf(ratio, f(0, 0))).toBeNull()
    expect(valueOf(amount, f(61))).toBe(61)
  })

  test('of several units is weighted by their denominators, not the mean of their shares', () => {
    expect(valueOf(ratio, combined(ratio, [f(90, 100), f(0, 900)]) as Figure)).toBe(9)
  })

  test('that cannot be added has no whole', () => {
    expect(combined({ formula: 'score', aggregation: 'none' }, [f(80), f(90)])).toBeNull()
  })

  test('is rounded as published', () => expect([roundedTo(1, 33.3333), roundedTo(0, 2.5), roundedTo(2, 1.005)]).toEqual([33.3, 3, 1.01]))
})

describe('silence', () => {
  test('leaves a count without a total: it is not zero', () => {
    expect(wholeOf(amount, [f(5), null])).toEqual({ figure: null, reported: 1, expected: 2 })
  })
  test('leaves a share over those that reported, and says how many', () => {
    expect(wholeOf(ratio, [f(5, 10), null])).toEqual({ figure: f(5, 10), reported: 1, expected: 2 })
  })
})

describe('over the mergers of 2025', () => {
  const all = [...territories.values()]
  const old = frameOn(all, '2025-06-30')
  const now = frameOn(all, '2025-07-01')

  test('63 provinces become 34', () => expect([old.length, now.length]).toEqual([63, 34]))

  test('every old province lives on in exactly one new one', () => {
    const heirs = now.flatMap((each) => (each.from === '2025-07-01' ? each.madeOf : [each.id]))
    expect(heirs.toSorted()).toEqual(old.map(({ id }) => id).toSorted())
  })

  test('a code names another territory before and after', () => {
    const units = { units: 'provinces' } as const
    expect(unitNamed('24', units, '2025-06-30')).toBe('bac-giang')
    expect(unitNamed('24', units, '2025-07-31')).toBe('bac-ninh-2025')
    expect(unitNamed('UBND tỉnh Lào Cai', units, '2025-06-30')).toBe('lao-cai')
    expect(unitNamed('lao cai', units, '2025-07-31')).toBe('lao-cai-2025')
    expect(unitNamed('Yên Bái', units, '2025-07-31')).toBeNull()
  })

  test('no total changes: the history of the 34 adds up to that of the 63, whatever was reported', () => {
    const figures = fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(1_000_000)), { minLength: 63, maxLength: 63 })
    fc.assert(
      fc.property(figures, (numbers) => {
        const told = new Map(old.map(({ id }, at) => [id, f(numbers[at]?.[0] ?? 0, numbers[at]?.[1] ?? 0)]))
        const history = now.map(({ id }) => continued(ratio, territories, id, '2025-05-31', (unit) => told.get(unit) ?? null).figure)
        expect(combined(ratio, history as Figure[])).toEqual(combined(ratio, [...told.values()]))
      }),
    )
  })

  test('a merged province has no history while one of its parts is silent', () => {
    const told = (unit: string) => (unit === 'yen-bai' ? f(1, 2) : null)
    expect(continued(ratio, territories, 'lao-cai-2025', '2025-05-31', told)).toEqual({ figure: null, of: ['yen-bai'], silent: ['lao-cai'] })
  })

  test('once it is formed it speaks for itself, and its parts no longer do', () => {
    const told = (unit: string) => (unit === 'lao-cai' || unit === 'yen-bai' ? f(1, 2) : null)
    expect(continued(ratio, territories, 'lao-cai-2025', '2025-07-31', told).figure).toBeNull()
  })

  test('a longer chain of mergers is followed to its end', () => {
    const chain = new Map<string, Territory>([
      ['a', { id: 'a', code: '1', madeOf: [] }],
      ['b', { id: 'b', code: '2', madeOf: [] }],
      ['c', { id: 'c', code: '1', from: '2020-01-01', madeOf: ['a', 'b'] }],
      ['d', { id: 'd', code: '1', from: '2024-01-01', madeOf: ['c'] }],
    ])
    expect(continued(amount, chain, 'd', '2019-12-31', (unit) => (unit.length === 1 && unit < 'c' ? f(2) : null)).figure).toEqual(f(4))
  })
})

describe('against a promise', () => {
  const target = (value: number, by: string): Target => ({ by, value, type: 'at-least', eachUnit: false, basis: 'x' })
  const aimed = {
    direction: 'up' as const,
    baseline: { on: '2025-01-01', value: 0, source: 'x' },
    targets: [target(100, '2025-12-31'), target(50, '2025-07-02')],
  }

  test('the trajectory goes straight from baseline to target to target', () => {
    expect(trajectoryOn(aimed, '2024-12-31')).toBeNull()
    expect(trajectoryOn(aimed, '2025-07-02')).toBe(50)
    expect(trajectoryOn(aimed, '2025-04-02')).toBe(25)
    expect(trajectoryOn(aimed, '2026-05-01')).toBe(100)
  })

  test.each([
    ['behind', 20, '2025-04-30', '2025-05-05'],
    ['on-track', 40, '2025-04-30', '2025-05-05'],
    ['reached', 50, '2025-04-30', '2025-05-05'],
    ['missed', 60, '2026-04-30', '2026-05-05'],
    ['silent', null, '2025-04-30', '2025-05-05'],
  ] as const)('%s with %s', (standing, value, measured, today) => expect(standingOf(aimed, value, measured, today)).toBe(standing))

  test('without a baseline nobody is called late before the day', () => {
    expect(standingOf({ direction: 'up', targets: [target(100, '2025-12-31')] }, 1, '2025-04-30', '2025-05-05')).toBe('not-due')
  })
})

describe('freshness', () => {
  const monthly = { freshDays: 10, every: 'month', from: '2025-01-01' } as const
  test('a value is old once the next is owed', () => {
    expect(freshnessOn(monthly, '2025-05', '2025-07-10')).toMatchObject({ state: 'fresh', owed: '2025-06', dueOn: '2025-07-10' })
    expect(freshnessOn(monthly, '2025-05', '2025-07-11').state).toBe('stale')
    expect(freshnessOn(monthly, null, '2025-07-11')).toMatchObject({ state: 'never', owed: '2025-06' })
  })
  test('periods follow each other over the year', () => {
    expect(periodsFrom('2025-Q3', '2026-Q1')).toEqual(['2025-Q3', '2025-Q4', '2026-Q1'])
    expect([
      lastEnded('month', '2025-06-30'),
      lastEnded('month', '2025-06-29'),
      lastEnded('half', '2025-06-29'),
      lastEnded('year', '2025-06-29'),
    ]).toEqual(['2025-06', '2025-05', '2024-H2', '2024'])
  })
})

describe('a strange step', () => {
  const steady = [10, 12, 13.8, 16, 17.9, 20, 22.2]
  test('stands out among the steps before it', () => {
    expect(isOutlier(steady, 24)).toBe(false)
    expect(isOutlier(steady, 224)).toBe(true)
    expect(isOutlier(steady, 2.4)).toBe(true)
  })
  test('is still seen when an earlier one was as wild', () => expect(isOutlier([10, 12, 90, 15, 17, 19, 21, 23], 200)).toBe(true))
  test('cannot be told from too short a history', () => expect(strangeness([1, 2, 3], 300)).toBeNull())
  test('any step is strange where none was ever made', () =>
    expect([isOutlier([5, 5, 5, 5, 5, 5, 5], 6), isOutlier([5, 5, 5, 5, 5, 5, 5], 5)]).toEqual([true, false]))
})

test.each([
  ['1.234,5', 1234.5],
  ['1234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['45,2%', 45.2],
  ['1.234', 1234],
  ['0.234', 0.234],
  ['1,234', 1.234],
  ['1.234.567', 1234567],
  [' 12 345 ', 12345],
  ['−3', -3],
  ['12a', null],
  ['1.23.456', null],
  ['', null],
  ['1,2,3', null],
  ['--1', null],
  ['1.2,3.4', null],
])('“%s” is read as %s', (written, value) => expect(readNumber(written)).toBe(value))
