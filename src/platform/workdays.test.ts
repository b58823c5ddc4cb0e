import { expect, test } from 'vitest'
import Value from 'typebox/value'
import { calendars } from '../../definitions/calendars/all.ts'
import {
  addWorkingDays,
  CalendarYear,
  isCovered,
  isUncertain,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
} from './workdays.ts'

test('a term that ends on Sunday 31 August 2025 rolls over the National Day holiday to 3 September', () => {
  expect(nextWorkingDay(calendars, '2025-08-31')).toBe('2025-09-03')
})

test('a term that ends on a working day stays where it is', () => {
  expect(nextWorkingDay(calendars, '2025-06-25')).toBe('2025-06-25')
})

test('the last working day before Tết of Ất Tỵ is Friday 24 January 2025', () => {
  expect(previousWorkingDay(calendars, '2025-01-29')).toBe('2025-01-24')
})

test('a Saturday worked in place of a bridge day is a working day, and the bridge day is none', () => {
  expect(isWorkingDay(calendars, '2025-04-26')).toBe(true)
  expect(isWorkingDay(calendars, '2025-05-02')).toBe(false)
})

test('Hùng Kings day on a Sunday is taken on the Monday after it', () => {
  expect(isWorkingDay(calendars, '2026-04-27')).toBe(false)
  expect(isWorkingDay(calendars, '2026-04-28')).toBe(true)
})

test('five working days after 28 April 2025 end on 8 May', () => {
  expect(addWorkingDays(calendars, '2025-04-28', 5)).toBe('2025-05-08')
  expect(addWorkingDays(calendars, '2025-05-08', -5)).toBe('2025-04-28')
  expect(workingDaysBetween(calendars, '2025-04-28', '2025-05-08')).toBe(5)
})

test('a year without a calendar has weekends only, and says so', () => {
  expect(isCovered(calendars, '2031-01-01')).toBe(false)
  expect(isWorkingDay(calendars, '2031-01-01')).toBe(true)
})

test('the days around Tết 2027 are only likely, those of 2025 certain', () => {
  expect(isUncertain(calendars, '2027-02-01', '2027-02-28')).toBe(true)
  expect(isUncertain(calendars, '2025-01-01', '2025-12-31')).toBe(false)
})

test('calendars are plain data in order, each day within its year and swapped days at weekends', () => {
  for (const calendar of calendars) {
    expect(JSON.parse(JSON.stringify(calendar))).toEqual(calendar)
    expect(Value.Check(CalendarYear, calendar)).toBe(true)
    const days = calendar.daysOff.map(({ day }) => day)
    expect(days).toEqual([...new Set(days)].toSorted())
    for (const day of days) expect(day.startsWith(`${calendar.year}-`)).toBe(true)
    for (const { off, worked } of calendar.swaps) expect([isWorkingDay(calendars, off), isWorkingDay(calendars, worked)]).toEqual([false, true])
  }
})
