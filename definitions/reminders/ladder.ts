import type { LadderDefinition } from '../../src/modules/reminders/ladder.ts'

/**
 * When who is reminded, by the day on which the reminder falls: days before (negative) or after the day due.
 * `stale`: a reminder missed by more days than that is left to the digest.
 */
export const ladders: readonly LadderDefinition[] = [
  {
    from: '2020-01-01',
    stale: 14,
    task: [
      { day: -30, to: 'agency' },
      { day: -7, to: 'agency' },
      { day: -3, to: 'agency' },
      { day: -1, to: 'agency' },
      { day: 0, to: 'agency' },
      { day: 1, to: 'agency' },
      { day: 3, to: 'head' },
      { day: 7, to: 'standing-body' },
      { day: 15, to: 'leaders' },
    ],
    duty: [
      { day: -3, to: 'agency' },
      { day: 0, to: 'agency' },
      { day: 1, to: 'agency' },
      { day: 3, to: 'head' },
      { day: 7, to: 'standing-body' },
    ],
    shortDuty: [
      { day: 1, to: 'agency' },
      { day: 3, to: 'head' },
    ],
    report: [
      { day: -5, to: 'agency' },
      { day: -1, to: 'agency' },
      { day: 0, to: 'head' },
      { day: 1, to: 'agency' },
      { day: 1, to: 'head' },
      { day: 3, to: 'standing-body' },
    ],
    acceptance: [
      { day: 0, to: 'standing-body' },
      { day: 1, to: 'standing-body' },
      { day: 4, to: 'leaders' },
    ],
    obstacle: [
      { day: -1, to: 'agency' },
      { day: 1, to: 'agency' },
      { day: 1, to: 'standing-body' },
      { day: 4, to: 'leaders' },
    ],
  },
]
