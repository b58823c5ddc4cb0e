import type { Phase } from './deadline.ts'
import { blank, type Resolved } from './resolve.ts'

/** One deadline of a phrase with the words it belongs to; `joined` says that nothing stands before it but
 * another, `bare` that no word of relation does. */
export type Told = { deadline: Resolved; label: string | null; bracketed: boolean; joined: boolean; commaed: boolean; bare: boolean; placed: boolean }

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
  const standing = firm.some(is('periodic', 'continuous')) && firm.every(is('periodic', 'continuous', 'event'))
  if (standing) return firm.filter((one) => !is('event')(one))
  const explained = firm.filter((one, n) => !(is('event')(one) && isExplained(one, firm[n + 1])) && !dates(one, firm[n - 1]))
  return explained.filter((one, n) => !isLooser(one, explained[n + 1]) && !isRepeated(one, explained[n - 1]))
}

/** "tại Kỳ họp thứ 10 (tháng 10/2025)", "tại phiên họp tháng 6/2025": the occasion has its day. */
const isExplained = (one: Told, next: Told | undefined): boolean =>
  next !== undefined && isDated(next) && (next.bracketed || next.joined) && one.deadline.relation !== 'before' && one.deadline.relation !== 'after'

/** "sau Hội nghị tháng 6/2025": the day of the occasion is not the day after which it counts. */
const dates = (one: Told, before: Told | undefined): boolean =>
  before !== undefined &&
  is('event')(before) &&
  isDated(one) &&
  (one.bracketed || one.joined) &&
  (before.deadline.relation === 'before' || before.deadline.relation === 'after')

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

/** "nhiệm kỳ Đại hội XIV (2026-2031)": the bracket gives the years of a term that was only named. */
const named = (told: readonly Told[]): Told[] => {
  const [first, second] = told
  const isOpen = first?.deadline.due === null && is('term', 'schoolYear', 'semester')(first)
  if (told.length !== 2 || !first || !second || !isOpen || !second.bracketed || !isDated(second)) return [...told]
  return [{ ...first, deadline: { ...first.deadline, due: second.deadline.due } }]
}

/** Directly behind, in brackets, or behind a comma where one of the two says from or until when. */
const adjoins = (first: Told, second: Told): boolean =>
  second.joined ||
  second.bracketed ||
  (second.commaed && [first, second].some(({ deadline: { kind, relation } }) => kind === 'range' || (relation !== null && relation !== 'before')))

/** A standing or returning duty with the time it runs for: "thường xuyên đến hết năm 2025", "hằng tháng, từ tháng 7/2025". */
function bounded([first, second]: readonly Told[]): Resolved | null {
  if (!first || !second || first.label !== second.label || !adjoins(first, second)) return null
  const [duty, time] = is('continuous', 'periodic')(first) ? [first.deadline, second.deadline] : [second.deadline, first.deadline]
  if (time.due === null || (duty.kind !== 'continuous' && duty.kind !== 'periodic')) return null
  if (duty.kind === 'periodic') return { ...duty, inferredYear: false, ...(time.start ? { start: time.start } : {}) }
  const relation = time.relation === 'by' ? 'until' : time.relation
  return {
    ...duty,
    due: relation === 'from' ? null : time.due,
    relation,
    inferredYear: time.inferredYear,
    ...(time.start ? { start: time.start } : {}),
  }
}

/** Joins each standing or returning duty with the time beside it that bounds it. */
function bounding(told: readonly Told[]): Told[] {
  const joined: Told[] = []
  for (const one of told) {
    const before = joined.at(-1)
    const deadline = before ? bounded([before, one]) : null
    if (before && deadline) joined.splice(-1, 1, { ...before, deadline })
    else joined.push(one)
  }
  return joined
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

const often: Record<number, Resolved['period']> = { 2: 'halfyearly', 4: 'quarterly', 12: 'monthly' }

/** "ngày 15/6 và 15/12 hằng năm", "hằng năm, trước ngày 15/6 và 15/12": times without a year beside a rhythm return with it. */
function returningDays(told: readonly Told[]): Resolved | null {
  const [cycles, times] = [told.filter(is('periodic')), told.filter((one) => !is('periodic')(one))]
  const [cycle] = cycles
  const isLast = told.at(-1) === cycle
  if (
    cycles.length !== 1 ||
    !cycle ||
    times.length === 0 ||
    !times.every(({ deadline: { inferredYear, due }, label }) => inferredYear && due !== null && label === null)
  )
    return null
  if (isLast ? !cycle.placed : cycle.placed || !times.every(is('date'))) return null
  const own = isLast || hasPlace(cycle.deadline)
  return returned(
    cycle.deadline,
    (isLast ? times[0]?.deadline : hasPlace(cycle.deadline) ? undefined : times[0]?.deadline) ?? null,
    times.length + (own ? 1 : 0),
  )
}

const hasPlace = ({ monthDay, dayOfMonth, weekday }: Resolved): boolean => (monthDay ?? dayOfMonth ?? weekday) !== undefined

/** A rhythm with the place of its first day; two days in a year make it half-yearly. */
function returned(cycle: Resolved, first: Resolved | null, count: number): Resolved {
  const period =
    cycle.period === 'yearly'
      ? (often[count] ?? cycle.period)
      : cycle.period === 'monthly' && count === 2 && first?.weekday === undefined
        ? 'biweekly'
        : cycle.period
  if (!first) return { ...cycle, period }
  return { ...cycle, period, ...placeOf(cycle, first), relation: first.relation ?? cycle.relation }
}

function placeOf(cycle: Resolved, { kind, due, weekday }: Resolved): Partial<Resolved> {
  if (weekday !== undefined) return { weekday }
  if (kind !== 'date' || due === null || cycle.period === 'weekly') return {}
  return cycle.period === 'monthly' ? { dayOfMonth: Number(due.slice(8)) } : { monthDay: due.slice(5) }
}

/** A bare length of time, as in "kỷ niệm 80 năm Quốc khánh 2/9", binds nothing beside another time. */
const isBareLength = ({ deadline: { kind, from }, bare }: Told): boolean => kind === 'duration' && from === undefined && bare

/** "trong hai ngày 10 và 11/6" and its like: a length of time that runs straight into a day was not understood. */
const isLoose = (one: Told, next: Told | undefined): boolean =>
  next !== undefined && next.joined && next.bare && isDated(next) && one.deadline.kind === 'duration' && one.deadline.from === undefined

const lengths: Record<string, Resolved['period']> = { P1M: 'monthly', P3M: 'quarterly', P6M: 'halfyearly', P1Y: 'yearly' }

/** "6 tháng và hằng năm": beside a rhythm a bare length is one too. */
const asRhythm = (told: Told): Told =>
  isBareLength(told) ? { ...told, deadline: { ...blank, kind: 'periodic', period: lengths[told.deadline.span ?? ''] ?? null } } : told

/** Makes one deadline of all that a phrase says; several stated times are phases (phân kỳ). */
export function combine(told: readonly Told[]): Resolved {
  const [first, ...rest] = named(definite(told))
  if (!first) return blank
  const kept = [first, ...rest]
  if (rest.length === 0) return first.deadline
  if (kept.every((one) => isBareLength(one) || is('periodic')(one)) && kept.some(is('periodic'))) return shortest(kept.map(asRhythm))
  if (kept.some(isBareLength) || kept.some((one, n) => isLoose(one, kept[n + 1]))) return blank
  const returning = returningDays(kept)
  if (returning) return returning
  if (kept.every(is('periodic'))) return shortest(kept)
  if (kept.every(is('periodic', 'continuous'))) return shortest(kept.filter(is('periodic')))
  if (kept.every(is('continuous')) || kept.every(is('event'))) return first.deadline
  const phases = bounding(kept)
  return phases.length === 1 && phases[0] ? phases[0].deadline : several(phases)
}
