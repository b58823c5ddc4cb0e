import { expect, test } from 'vitest'
import { lunarMonthLength, lunarYearOn, solarOf } from './lunar.ts'

/** Tết Nguyên đán in Viet Nam, 2000 to 2030. */
const newYears =
  '2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-17 2008-02-07 2009-01-26 2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-02'

test('Tết falls on the days it was kept in Viet Nam', () => {
  const found = Array.from({ length: 31 }, (_, n) => solarOf({ day: 1, month: 1, year: 2000 + n }))
  expect(found.join(' ')).toBe(newYears)
})

test.each([
  [1985, '1985-01-21'],
  [2007, '2007-02-17'],
  [2030, '2030-02-02'],
  [2053, '2053-02-18'],
])('Tết %i is a day or a month earlier in Viet Nam than in China', (year, day) => {
  expect(solarOf({ day: 1, month: 1, year })).toBe(day)
})

test.each([
  [2020, 4],
  [2023, 2],
  [2025, 6],
  [2028, 5],
  [2031, 3],
  [2033, 11],
])('the lunar year %i repeats month %i', (year, leap) => {
  const repeated = Array.from({ length: 12 }, (_, n) => n + 1).filter((month) => solarOf({ day: 1, month, year, leap: true }) !== null)
  expect(repeated).toEqual([leap])
})

test.each(['2024-04-18', '2025-04-07', '2026-04-26', '2027-04-16'])('the Hùng Kings are remembered on %s', (day) => {
  expect(solarOf({ day: 10, month: 3, year: Number(day.slice(0, 4)) })).toBe(day)
})

test('a lunar month has 29 or 30 days, and a thirtieth that is missing is no day', () => {
  expect(lunarMonthLength(12, 2025)).toBe(29)
  expect(solarOf({ day: 30, month: 12, year: 2025 })).toBeNull()
  expect(solarOf({ day: 0, month: 1, year: 2025 })).toBeNull()
  expect(solarOf({ day: 1, month: 13, year: 2025 })).toBeNull()
})

test('the lunar year begins at Tết', () => {
  expect(lunarYearOn('2025-01-28')).toBe(2024)
  expect(lunarYearOn('2025-01-29')).toBe(2025)
})
