import type { Deadline } from './deadline.ts'

/** A deadline on one line, for the tables of the tests: `month 2025-09-30 by`; what is not said is left out. */
export function describeDeadline(deadline: Deadline | null): string {
  if (!deadline) return 'null'
  const {
    kind,
    due,
    relation,
    firstDue,
    period,
    start,
    part,
    time,
    lunar,
    span,
    from,
    workingDays,
    weekday,
    dayOfMonth,
    monthDay,
    phases,
    inferredYear,
  } = deadline
  const told: [string, unknown][] = [
    ['first', firstDue],
    ['every', period],
    ['start', start],
    ['part', part],
    ['time', time],
    ['lunar', lunar && `${lunar.day}/${lunar.month}/${lunar.year}`],
    ['span', span],
    ['from', from],
    ['weekday', weekday],
    ['day', dayOfMonth],
    ['monthDay', monthDay],
  ]
  const words = told.filter(([, value]) => value !== undefined && value !== null).map(([name, value]) => `${name}=${String(value)}`)
  const parts = phases.map((phase) => `[${phase.label ?? ''}:${phase.kind}:${phase.due ?? '-'}]`)
  return [kind, due ?? '-', relation ?? '', ...words, workingDays ? 'working' : '', ...parts, inferredYear ? 'inferred' : '']
    .filter((word) => word !== '')
    .join(' ')
}
