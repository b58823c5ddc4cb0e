import type { AnswerRule } from '../../src/modules/obstacles/clock.ts'

/**
 * How long an answer may take, by the day on which it was asked for; the rule in force that day holds to the end.
 * `escalates`: who is told next, once so many working days have passed since the asking without an answer.
 */
export const answerRules: readonly AnswerRule[] = [
  {
    from: '2020-01-01',
    workingDays: 3,
    escalates: [
      { to: 'standing-body', afterWorkingDays: 3 },
      { to: 'leader', afterWorkingDays: 6 },
    ],
  },
]
