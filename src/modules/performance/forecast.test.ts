import { expect, test } from 'vitest'
import { forecastFrom, survival } from './forecast.ts'

test('the product-limit curve is that of the textbook, with cases still open', () => {
  const curve = survival([
    { days: 6, ended: true },
    { days: 6, ended: true },
    { days: 6, ended: true },
    { days: 6, ended: false },
    { days: 7, ended: true },
    { days: 9, ended: false },
    { days: 10, ended: true },
  ])
  expect(curve.map(({ days, open }) => [days, Number(open.toFixed(4))])).toEqual([
    [6, 0.5714],
    [7, 0.381],
    [10, 0],
  ])
})

test('a forecast says from how many it comes, and is silent where history is short', () => {
  const delays = Array.from({ length: 20 }, (_, nth) => ({ days: nth - 9, ended: true }))
  expect(
    forecastFrom(
      [
        { basis: 'agency', delays: () => delays.slice(0, 5) },
        { basis: 'all', delays: () => delays },
      ],
      -30,
    ),
  ).toMatchObject({
    basis: 'all',
    n: 20,
    onTime: 0.5,
    middle: 0,
    early: -8,
    late: 8,
  })
  expect(forecastFrom([{ basis: 'agency', delays: () => delays.slice(0, 5) }], 0)).toBeNull()
  const later = forecastFrom([{ basis: 'all', delays: () => delays }], 5)
  expect(later?.onTime).toBe(0)
  expect(later?.middle).toBeGreaterThan(5)
})
