import { expect, test } from 'vitest'
import { readDay } from './date-field.tsx'
import { DayWords, eventWords, termWords } from './day-words.tsx'
import { placeOfDay } from './month-columns.tsx'
import { periodWords, shortPeriod } from './period-words.ts'
import { drawn, wordsOf } from './testing.tsx'

test.each([
  ['2025-06-25', 'hôm nay', 'today'],
  ['2025-06-26', 'ngày mai', 'tomorrow'],
  ['2025-07-01', 'còn 6 ngày', '6 days left'],
  ['2025-06-24', 'quá hạn 1 ngày', '1 day overdue'],
  ['2025-06-13', 'quá hạn 12 ngày', '12 days overdue'],
  ['2025-12-31', 'còn khoảng 6 tháng', 'about 6 months left'],
])('on 25/06/2025 a deadline of %s is said as %s', (dueOn, vi, en) => {
  expect(termWords(dueOn, '2025-06-25')).toEqual({ vi, en })
})

test('what happened is said from today: yesterday, twelve days ago', () => {
  expect(eventWords('2025-06-24', '2025-06-25').vi).toBe('hôm qua')
  expect(eventWords('2025-06-13', '2025-06-25').vi).toBe('12 ngày trước')
  expect(eventWords('2025-06-28', '2025-06-25').vi).toBe('sau 3 ngày')
  expect(eventWords('2023-10-25', '2025-06-25').vi).toBe('khoảng 20 tháng trước')
  expect(eventWords('2007-08-03', '2025-06-25').vi).toBe('khoảng 18 năm trước')
})

test('the exact day always stands beside the words, day first', () => {
  expect(wordsOf(drawn(<DayWords day="2025-07-01" />))).toBe('còn 6 ngày 01/07/2025')
  expect(wordsOf(drawn(<DayWords day={null} />))).toBe('chưa rõ ngày')
})

test('a day is typed day first, with any of the usual signs between', () => {
  for (const typed of ['1/7/2025', '01/07/2025', '1-7-2025', '1.7.2025', ' 01 / 07 / 2025 ', '2025-07-01']) expect(readDay(typed)).toBe('2025-07-01')
})

test('a day that is in no calendar is refused, not mended', () => {
  for (const typed of ['31/2/2025', '0/1/2025', '1/13/2025', '1/7/25', 'mai', '']) expect(readDay(typed)).toBeNull()
})

test('periods are named as officials name them', () => {
  expect(periodWords('2025-06').vi).toBe('Tháng 6/2025')
  expect(periodWords('2025-Q2').vi).toBe('Quý II/2025')
  expect(periodWords('2025-H1').vi).toBe('6 tháng đầu năm 2025')
  expect(shortPeriod('2025-06', 'vi')).toBe('T6')
  expect(shortPeriod('2025-06', 'en')).toBe('Jun')
})

test('today stands inside its month on a chart, and nowhere when the chart is of another year', () => {
  const months = [{ period: '2025-05' }, { period: '2025-06' }]
  expect(placeOfDay('2025-06-25', months)).toBeCloseTo(1 + 24.5 / 30)
  expect(placeOfDay('2026-01-01', months)).toBeNull()
})
