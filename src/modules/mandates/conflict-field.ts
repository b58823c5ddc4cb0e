import { daysOf, lastDayOfMonth, type PlainDate } from '../../platform/dates.ts'
import type { Deadline } from '../deadlines/index.ts'
import { agenciesAnswer } from '../names/index.ts'
import type { Mandate, MandateTarget } from '../orders/index.ts'

/** Where members of a cluster differ: precision means that the looser deadline contains the tighter one. */
export type ConflictField = 'deadline' | 'lead' | 'target' | 'precision'
export type Conflict = { field: ConflictField; values: string[] }

/** The days within which a deadline falls: a month from its first to its last day; null where it names no day. */
export function reachOf(deadline: Deadline): { first: PlainDate; last: PlainDate } | null {
  const { due, kind } = deadline
  if (due === null || deadline.relation === 'from' || deadline.relation === 'after') return null
  const year = Number(due.slice(0, 4))
  const month = Number(due.slice(5, 7))
  if (deadline.part !== undefined) return { first: due, last: due }
  switch (kind) {
    case 'month':
      return { first: `${due.slice(0, 7)}-01`, last: lastDayOfMonth(year, month) }
    case 'quarter':
      return daysOf(`${year}-Q${Math.ceil(month / 3)}`)
    case 'half':
      return daysOf(`${year}-H${month <= 6 ? 1 : 2}`)
    case 'year':
      return daysOf(String(year))
    case 'range':
      return { first: deadline.start ?? due, last: due }
    default:
      return { first: due, last: due }
  }
}

/** How two deadlines stand to each other; what names no day agrees with everything. */
export function compareDeadlines(a: Deadline, b: Deadline): 'agree' | 'precision' | 'deadline' {
  const [one, other] = [reachOf(a), reachOf(b)]
  if (!one || !other || one.last === other.last || phaseOf(a, b) || phaseOf(b, a)) return 'agree'
  const contains = (wide: typeof one, narrow: typeof one) => wide.first <= narrow.first && narrow.last <= wide.last
  return contains(one, other) || contains(other, one) ? 'precision' : 'deadline'
}

/** A deadline in phases agrees with the day of any of its phases. */
const phaseOf = (a: Deadline, b: Deadline): boolean => a.phases.some(({ due }) => due !== null && due === b.due)

/** Where the deadlines of a cluster differ: days that cannot both hold, and days that one merely states more exactly. */
export function deadlineConflicts(mandates: readonly Mandate[]): Conflict[] {
  const dated = mandates.flatMap(({ deadline }) => (deadline && reachOf(deadline) ? [deadline] : []))
  const values = { deadline: new Set<string>(), precision: new Set<string>() }
  for (const [i, a] of dated.entries()) {
    for (const b of dated.slice(i + 1)) {
      const verdict = compareDeadlines(a, b)
      if (verdict === 'agree') continue
      for (const { due } of [a, b]) if (due !== null) values[verdict].add(due)
    }
  }
  return (['deadline', 'precision'] as const).flatMap((field) => (values[field].size > 1 ? [{ field, values: [...values[field]].sort() }] : []))
}

const collective = /^các /iu

/** Today's names of bodies: one merged since counts as its successor. */
export const currentNames = (names: readonly string[]): string[] => [
  ...new Set(names.flatMap((name) => (collective.test(name) ? [name] : nonEmpty(agenciesAnswer(name, null).current, name)))),
]
const nonEmpty = (names: string[], otherwise: string): string[] => (names.length > 0 ? names : [otherwise])

/** Leads disagree where none is shared, and neither side is a collective that may hold the other. */
export function leadConflict(mandates: readonly Mandate[]): Conflict | null {
  const named = mandates.filter(({ lead }) => lead.length > 0 && !lead.some((name) => collective.test(name))).map(({ lead }) => currentNames(lead))
  const disagree = named.some((a, i) => named.slice(i + 1).some((b) => !a.some((name) => b.includes(name))))
  return disagree ? { field: 'lead', values: [...new Set(named.map((names) => names.join(', ')))].sort() } : null
}

const say = ({ op, value, upper, unit }: MandateTarget): string =>
  `${op === '=' || op === 'range' ? '' : `${op} `}${value}${upper === undefined ? '' : `–${upper}`} ${unit}`
const plain = (subject: string | null): string[] =>
  (subject ?? '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^(các|số|lượng|tổng|đủ|điều|kiện|trên|toàn|quốc)$/.test(word))

/** Two targets measure the same where unit and subject agree; what differs then is the value. */
export function targetConflict(mandates: readonly Mandate[]): Conflict | null {
  const values = new Set<string>()
  for (const [i, one] of mandates.entries()) {
    for (const other of mandates.slice(i + 1)) {
      for (const a of one.targets)
        for (const b of other.targets) if (sameMeasure(a, b) && a.value !== b.value) for (const target of [a, b]) values.add(say(target))
    }
  }
  return values.size > 1 ? { field: 'target', values: [...values].sort() } : null
}

function sameMeasure(a: MandateTarget, b: MandateTarget): boolean {
  if (a.unit.toLowerCase() !== b.unit.toLowerCase()) return false
  const [one, other] = [plain(a.subject), plain(b.subject)]
  if (one.length === 0 || other.length === 0) return false
  const shared = one.filter((word) => other.includes(word)).length
  return shared >= Math.min(one.length, other.length) * 0.75 && shared >= Math.max(one.length, other.length) * 0.5
}
