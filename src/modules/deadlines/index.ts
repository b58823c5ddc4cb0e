/** Deadlines (thời hạn): what officials write, read as days, periods, rhythms and durations. */
export { Deadline, Phase, Recurrence } from './deadline.ts'
export { type FoundDeadline, findDeadlines } from './find.ts'
export { lastGoodDay, rolledDay } from './last-day.ts'
export { readDeadline } from './read.ts'
