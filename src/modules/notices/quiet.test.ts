import { expect, test } from 'vitest'
import { calendars } from '../../../definitions/calendars/all.ts'
import { formatInstant } from '../../platform/dates.ts'
import { firstLoud, type Quiet, usualQuiet } from './quiet.ts'

const at = (text: string) => new Date(`${text}:00+07:00`)
const cases: [string, Quiet, string, string][] = [
  ['a working morning needs no waiting', usualQuiet, '2025-06-17T09:00', '17/06/2025 09:00'],
  ['the evening waits for seven', usualQuiet, '2025-06-17T20:00', '18/06/2025 07:00'],
  ['the small hours wait for seven', usualQuiet, '2025-06-17T03:15', '17/06/2025 07:00'],
  ['Friday night waits for Monday', usualQuiet, '2025-06-20T22:00', '23/06/2025 07:00'],
  ['the eve of the National Day waits until it is over', usualQuiet, '2025-08-29T21:00', '03/09/2025 07:00'],
  ['days off count as others for who wants it', { ...usualQuiet, daysOff: false }, '2025-06-21T09:00', '21/06/2025 09:00'],
  ['quiet hours within one day', { from: '12:00', to: '13:30', daysOff: false }, '2025-06-17T12:10', '17/06/2025 13:30'],
  ['no quiet hours at all', { from: '07:00', to: '07:00', daysOff: false }, '2025-06-17T03:00', '17/06/2025 03:00'],
  ['quiet all evening up to midnight', { from: '18:00', to: '00:00', daysOff: false }, '2025-06-17T19:00', '18/06/2025 00:00'],
]

test.each(cases)('%s', (_name, quiet, moment, expected) => {
  expect(formatInstant(firstLoud(quiet, at(moment), calendars))).toBe(expected)
})
