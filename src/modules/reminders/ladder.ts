import { ladders } from '../../../definitions/reminders/ladder.ts'
import { addDays, daysBetween, type PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'

/** Who is reminded: those who work for the agency, its head, the standing body, the leaders of the programme. */
export type Audience = 'agency' | 'head' | 'standing-body' | 'leaders'

/** One rung of the ladder: so many days after the day due (before it where negative), that audience. */
export type Rung = { readonly day: number; readonly to: Audience }

/** What is reminded of: work that ends, duties that come again (at least, or less than every month), reports to send and to accept, questions. */
export type LadderKind = 'task' | 'duty' | 'shortDuty' | 'report' | 'acceptance' | 'obstacle'

/** The ladder of reminders (thang đôn đốc) in force from a day on. */
export type LadderDefinition = { readonly from: PlainDate; readonly stale: number } & Readonly<Record<LadderKind, readonly Rung[]>>

export const audienceWords: Readonly<Record<Audience, Text>> = {
  agency: { vi: 'cơ quan chủ trì', en: 'the leading agency' },
  head: { vi: 'người đứng đầu cơ quan', en: 'the head of the agency' },
  'standing-body': { vi: 'cơ quan thường trực', en: 'the standing body' },
  leaders: { vi: 'lãnh đạo Ban Chỉ đạo', en: 'the leaders of the programme' },
}

/** The ladder by which reminders of a day are decided. */
export function ladderOn(day: PlainDate): LadderDefinition {
  const ladder = ladders.findLast(({ from }) => from <= day) ?? ladders[0]
  if (ladder === undefined) throw new Error('no ladder says when people are reminded')
  return ladder
}

/**
 * The rungs on which a thing due on `dueOn` stands today, one for each audience: the last it has come to. Rungs missed
 * while nobody looked are left out for the one that tells the present state; what was missed long ago is left out whole.
 */
export function rungsOn(rungs: readonly Rung[], dueOn: PlainDate, today: PlainDate, stale: number): Rung[] {
  const reached = rungs.filter(({ day }) => addDays(dueOn, day) <= today)
  const last = new Map<Audience, Rung>()
  for (const rung of reached) {
    const known = last.get(rung.to)
    if (known === undefined || known.day < rung.day) last.set(rung.to, rung)
  }
  return [...last.values()].filter(({ day }) => daysBetween(addDays(dueOn, day), today) <= stale)
}

/** The days around today on which anything due may have a rung that is told today. */
export function windowOf(
  { stale, ...rungs }: LadderDefinition,
  today: PlainDate,
  kinds: readonly LadderKind[],
): { first: PlainDate; last: PlainDate } {
  const days = kinds.flatMap((kind) => rungs[kind].map(({ day }) => day))
  return { first: addDays(today, -stale - Math.max(0, ...days)), last: addDays(today, -Math.min(0, ...days)) }
}
