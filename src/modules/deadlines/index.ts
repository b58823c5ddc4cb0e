/** Deadlines (thời hạn): what officials write, read as days, periods, rhythms and durations. */
export { Deadline, DeadlineKind, DeadlineRelation, Phase, Recurrence } from './deadline.ts'
export { type FoundDeadline, findDeadlines } from './find.ts'
export { lastGoodDay, rolledDay } from './last-day.ts'
export { type LunarDay, solarOf } from './lunar.ts'
export { readDeadline } from './read.ts'
