import type { Phase } from './deadline.ts'
import { blank, type Resolved } from './resolve.ts'

/** One deadline of a phrase with the words it belongs to; `joined` says that nothing stands before it but another. */
export type Told = { deadline: Resolved; label: string | null; bracketed: boolean; joined: boolean }

const isDated = ({ deadline }: Told): boolean => deadline.due !== null
const is =
  (...kinds: Resolved['kind'][]) =>
  ({ deadline }: Told): boolean =>
    kinds.includes(deadline.kind)

const rank: Resolved['period'][] = ['daily', 'weekly', 'biweekly', 'monthly', 'bimonthly', 'quarterly', 'halfyearly', 'yearly', '2yearly', '5yearly']

/** Several rhythms in one phrase: the shortest holds the others. */
const shortest = (told: readonly Told[]): Resolved => {
  const [first, ...rest] = told.map(({ deadline }) => deadline)
  return rest.reduce(
    (best, next) => (next.period !== null && (best.period === null || rank.indexOf(next.period) < rank.indexOf(best.period)) ? next : best),
    first ?? blank,
  )
}

/** Urgency and road maps yield to anything definite; an occasion yields to the day given for it in brackets. */
function definite(told: readonly Told[]): Told[] {
  const firm = told.filter((one) => !is('vague', 'roadmap')(one))
  if (firm.length === 0) return told.slice(0, 1)
  const explained = firm.filter((one, n) => !(is('event')(one) && isExplained(firm[n + 1])))
  return explained.filter((one, n) => !isLooser(one, explained[n + 1]) && !isRepeated(one, explained[n - 1]))
}

/** "tại Kỳ họp thứ 10 (tháng 10/2025)", "tại phiên họp tháng 6/2025": the occasion has its day. */
const isExplained = (next: Told | undefined): boolean => next !== undefined && isDated(next) && (next.bracketed || next.joined)

/** "Tháng 6/2025 (trước ngày 25/6/2025)": the bracket says the same more exactly. */
const isLooser = (one: Told, next: Told | undefined): boolean =>
  next !== undefined &&
  next.bracketed &&
  one.deadline.due !== null &&
  next.deadline.kind === 'date' &&
  next.deadline.due !== null &&
  next.deadline.due <= one.deadline.due &&
  next.deadline.due.slice(0, 4) === one.deadline.due.slice(0, 4)

const isRepeated = (one: Told, before: Told | undefined): boolean =>
  before !== undefined &&
  one.deadline.due !== null &&
  one.deadline.due === before.deadline.due &&
  one.deadline.kind === before.deadline.kind &&
  one.label === before.label

/** A standing or returning duty with the time it runs for: "thường xuyên đến hết năm 2025", "hằng tháng, từ tháng 7/2025". */
function bounded([first, second]: readonly Told[]): Resolved | null {
  if (!first || !second || !(second.joined || second.bracketed) || first.label !== second.label) return null
  const [duty, time] = is('continuous', 'periodic')(first) ? [first.deadline, second.deadline] : [second.deadline, first.deadline]
  if (time.due === null || (duty.kind !== 'continuous' && duty.kind !== 'periodic')) return null
  if (duty.kind === 'periodic') return { ...duty, inferredYear: false, ...(time.start ? { start: time.start } : {}) }
  const relation = time.relation === 'by' ? 'until' : time.relation
  return { ...duty, due: time.due, relation, inferredYear: time.inferredYear, ...(time.start ? { start: time.start } : {}) }
}

const phaseOf = ({ deadline: { kind, due }, label }: Told): Phase => ({ label, kind, due })

function several(told: readonly Told[]): Resolved {
  const relations = new Set(told.map(({ deadline }) => deadline.relation))
  const [relation = null] = relations.size === 1 ? relations : [null]
  return {
    ...blank,
    kind: 'multi',
    due: told.at(-1)?.deadline.due ?? null,
    firstDue: told.find(isDated)?.deadline.due ?? null,
    relation,
    phases: told.map(phaseOf),
    inferredYear: told.some(({ deadline }) => deadline.inferredYear),
  }
}

/** "ngày 15/6 và 15/12 hằng năm": days without a year before a yearly one return with it. */
function returningDays(told: readonly Told[]): Resolved | null {
  const last = told.at(-1)?.deadline
  const days = told.slice(0, -1).map(({ deadline }) => deadline)
  if (!last?.monthDay || !days.every(({ kind, inferredYear, due }) => kind === 'date' && inferredYear && due !== null)) return null
  const { due, relation } = days[0] ?? blank
  return {
    ...last,
    period: days.length === 1 ? 'halfyearly' : days.length === 3 ? 'quarterly' : null,
    monthDay: due?.slice(5) ?? last.monthDay,
    relation: relation ?? last.relation,
  }
}

/** Makes one deadline of all that a phrase says; several stated times are phases (phân kỳ). */
export function combine(told: readonly Told[]): Resolved {
  const [first, ...rest] = definite(told)
  if (!first) return blank
  const kept = [first, ...rest]
  if (rest.length === 0) return first.deadline
  const returning = returningDays(kept)
  if (returning) return returning
  if (kept.every(is('periodic'))) return shortest(kept)
  if (kept.every(is('periodic', 'continuous'))) return shortest(kept.filter(is('periodic')))
  if (kept.every(is('continuous')) || kept.every(is('event'))) return first.deadline
  return (kept.length === 2 ? bounded(kept) : null) ?? several(kept)
}
