import { expect, test } from 'vitest'
import { usualSettings } from '../../platform/ctx.ts'
import { readDeadline } from '../deadlines/index.ts'
import { clockOf, nextOwed, occurrenceFrom, stateOn } from './task.ts'

test('a task due on Sunday 31 August counts as overdue on 1 September', () => {
  expect(stateOn({ dueOn: '2025-08-31', completedOn: null }, '2025-08-31')).toBe('within-term')
  expect(stateOn({ dueOn: '2025-08-31', completedOn: null }, '2025-09-01')).toBe('overdue')
})

test('a task completed on its day is on time, a day later it is late', () => {
  expect(stateOn({ dueOn: '2025-08-31', completedOn: '2025-08-31' }, '2025-09-30')).toBe('done-on-time')
  expect(stateOn({ dueOn: '2025-08-31', completedOn: '2025-09-01' }, '2025-09-30')).toBe('done-late')
})

test('seen from a day before its completion, a task was still open', () => {
  expect(stateOn({ dueOn: '2025-08-31', completedOn: '2025-08-20' }, '2025-08-19')).toBe('within-term')
})

test('an order without a day is neither within its term nor overdue', () => {
  expect(stateOn({ dueOn: null, completedOn: null }, '2030-01-01')).toBe('undated')
})

test('a report owed before the 25th of every month is owed next month once given', () => {
  const deadline = readDeadline('ngày 25 hằng tháng', '2025-03-01')
  const clock = clockOf(deadline, '2025-03-26', usualSettings)
  expect(clock).toEqual({ dueOn: '2025-04-25', recurs: 'monthly' })
  expect(nextOwed({ ...clock, deadline })).toBe('2025-05-25')
})

test('a duty of every quarter is owed at the ends of the quarters of the calendar', () => {
  expect(occurrenceFrom('quarterly', '2025-02-10')).toBe('2025-03-31')
  expect(occurrenceFrom('quarterly', '2025-04-01')).toBe('2025-06-30')
})

test('a weekly duty without a named day is owed on Fridays', () => {
  expect(occurrenceFrom('weekly', '2025-06-02')).toBe('2025-06-06')
})

test('day 31 of a shorter month is its last day', () => {
  expect(occurrenceFrom('monthly', '2025-02-01', { dayOfMonth: 31 })).toBe('2025-02-28')
})

test('a continuous duty gives a sign of life every month', () => {
  expect(clockOf(readDeadline('Thường xuyên', '2025-05-10'), '2025-05-10', usualSettings)).toEqual({ dueOn: '2025-05-31', recurs: 'monthly' })
})

test('what holds from a day on has no last day', () => {
  expect(clockOf(readDeadline('từ ngày 01/7/2025', '2025-05-10'), '2025-05-10', usualSettings)).toEqual({ dueOn: null, recurs: null })
})

test('“trước ngày 15/8” ends on the 14th, or on the 15th where the office says so', () => {
  const deadline = readDeadline('trước ngày 15/8/2025', '2025-05-10')
  expect(clockOf(deadline, '2025-05-10', usualSettings).dueOn).toBe('2025-08-14')
  expect(clockOf(deadline, '2025-05-10', { ...usualSettings, strictBefore: false }).dueOn).toBe('2025-08-15')
})

test('a month that ends on a Sunday before the national holiday rolls to the first working day, where the office rolls', () => {
  const deadline = readDeadline('Tháng 8/2025', '2025-05-10')
  expect(clockOf(deadline, '2025-05-10', usualSettings).dueOn).toBe('2025-08-31')
  expect(clockOf(deadline, '2025-05-10', { ...usualSettings, rollDue: true }).dueOn).toBe('2025-09-03')
})
