import { expect, test } from 'vitest'
import { formatInstant, type Instant, startOf } from '../../platform/dates.ts'
import { afterWorkingDays, clockFrom, levelOf, workingMinutes } from './clock.ts'

const at = (day: string, hour = 0, minute = 0): Instant => new Date(startOf(day).getTime() + (hour * 60 + minute) * 60_000)

test.each([
  ['a Monday morning', at('2025-06-16', 9, 15), '19/06/2025 09:15'],
  ['a Friday afternoon: the weekend stands still', at('2025-06-20', 14, 30), '25/06/2025 14:30'],
  ['a Saturday: the whole of Wednesday still counts', at('2025-06-21', 10), '26/06/2025 00:00'],
  ['the eve of Tết 2026: nine days off stand still', at('2026-02-13', 16), '25/02/2026 16:00'],
  ['the middle of Tết 2026', at('2026-02-18', 8), '26/02/2026 00:00'],
  ['a Wednesday before 30/4 and 1/5', at('2026-04-29', 8), '06/05/2026 08:00'],
  ['a Saturday that is worked in place of another day', at('2026-08-22', 11), '26/08/2026 11:00'],
])('three working days after %s', (_when, asked, due) => {
  expect(formatInstant(afterWorkingDays(asked, 3))).toBe(due)
  expect(workingMinutes(asked, afterWorkingDays(asked, 3))).toBe(3 * 1440)
})

test('time on days off is nobody’s time', () => {
  expect(workingMinutes(at('2025-06-21', 1), at('2025-06-22', 23))).toBe(0)
  expect(workingMinutes(at('2025-06-20', 23), at('2025-06-23', 1))).toBe(120)
  expect(workingMinutes(at('2025-06-20', 9), at('2025-06-20', 9))).toBe(0)
})

test('a silence reaches the standing body after three working days and the leader after six, not a minute before', () => {
  const clock = clockFrom(at('2025-06-20', 14, 30))
  expect(levelOf(clock, at('2025-06-25', 14, 30))).toBe('none')
  expect(levelOf(clock, at('2025-06-25', 14, 31))).toBe('standing-body')
  expect(levelOf(clock, at('2025-06-30', 14, 30))).toBe('standing-body')
  expect(levelOf(clock, at('2025-06-30', 14, 31))).toBe('leader')
})
