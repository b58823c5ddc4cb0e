import { expect, test } from 'vitest'
import { calendars } from '../../../definitions/calendars/all.ts'
import { lastGoodDay, readDeadline, rolledDay } from './index.ts'

const read = (phrase: string) => {
  const deadline = readDeadline(phrase, '2025-05-01')
  if (!deadline) throw new Error(`${phrase} is no deadline`)
  return deadline
}

test('before a day means by the day before it when read strictly, and by that day in common office practice', () => {
  expect(lastGoodDay(read('trước ngày 15/6/2025'), true)).toBe('2025-06-14')
  expect(lastGoodDay(read('trước ngày 15/6/2025'), false)).toBe('2025-06-15')
})

test('before a month ends with the month before it however "trước" is read', () => {
  expect(lastGoodDay(read('trước tháng 10/2025'), true)).toBe('2025-09-30')
  expect(lastGoodDay(read('trước tháng 10/2025'), false)).toBe('2025-09-30')
})

test('a duty that begins on a day, and one without a day, have no last good day', () => {
  expect(lastGoodDay(read('từ ngày 01/7/2025'), true)).toBeNull()
  expect(lastGoodDay(read('thường xuyên'), true)).toBeNull()
})

test('August 2025 ends on a Sunday before National Day and rolls to 3 September', () => {
  expect(rolledDay(read('Tháng 8/2025'), calendars)).toBe('2025-09-03')
})

test('a strict day before is found first and rolled afterwards', () => {
  expect(rolledDay(read('trước ngày 15/6/2025'), calendars, true)).toBe('2025-06-16')
})
