import type { RepairRungs, RepairTerm } from '../../src/modules/stewardship/ticket.ts'

/** Working days within which the owner mends what a rule found. Proposed by the platform after the usual 5, 10 and 15 days of replies between agencies. */
export const repairTerms: readonly RepairTerm[] = [
  { from: '2025-01-01', weight: 'reject', dimensions: ['correct', 'complete', 'clean', 'live'], workingDays: 5, certain: false },
  { from: '2025-01-01', weight: 'warn', dimensions: ['correct', 'complete'], workingDays: 10, certain: false },
  { from: '2025-01-01', weight: 'warn', dimensions: ['clean', 'live'], workingDays: 15, certain: false },
]

/** When an owner is told again of a ticket: days before its day, and days after it. Proposed by the platform. */
export const repairRungs: readonly RepairRungs[] = [{ from: '2025-01-01', before: [3, 1], after: [1, 5, 10, 20, 40], certain: false }]

/** Working days within which two owners agree on what their registries say differently. Proposed by the platform. */
export const discrepancyTerms: readonly { readonly from: string; readonly workingDays: number; readonly certain: boolean }[] = [
  { from: '2025-01-01', workingDays: 10, certain: false },
]
