import type { Ctx } from '../../platform/ctx.ts'
import { addDays, formatDay, type PlainDate, partsOf } from '../../platform/dates.ts'
import { nameOn } from '../directory/index.ts'
import { kindById, kinds, nextOn } from './kind.ts'
import type { Meeting } from './meeting.ts'
import { lastOfKind } from './store.ts'

/** How far ahead the calendar looks for meetings that nobody has called yet, days. */
const horizon = 14

/** The next meeting of each rhythm that falls due soon, and whether one is called for it or before. */
export const nextMeetings = (ctx: Ctx, ahead: readonly Meeting[]): { kind: string; day: PlainDate; called: boolean }[] =>
  kinds.flatMap(({ id, rhythm }) => {
    if (!rhythm) return []
    const day = nextOn(rhythm, ctx.today())
    if (day > addDays(ctx.today(), horizon)) return []
    return [{ kind: id, day, called: ahead.some(({ kind, heldOn }) => kind === id && heldOn <= addDays(day, horizon)) }]
  })

const titleOf = (kind: string, day: PlainDate | null): string => {
  const words = kindById(kind)?.words.vi ?? ''
  if (day === null) return words
  const { month, year } = partsOf(day)
  return kind === 'monthly' ? `${words} ${month}/${year}` : `${words} ngày ${formatDay(day)}`
}

/** What the form of a new meeting begins with: the day its rhythm calls, chair and participants as last time. */
export async function proposedMeeting(ctx: Ctx, kind: string) {
  const rhythm = kindById(kind)?.rhythm
  const heldOn = rhythm ? nextOn(rhythm, ctx.today()) : null
  const last = await lastOfKind(ctx, kind)
  return {
    title: titleOf(kind, heldOn),
    heldOn,
    chair: last?.chair ?? 'Trưởng Ban Chỉ đạo',
    participants: (last?.participants ?? []).map((id) => nameOn(id, ctx.today())).join('; '),
  }
}
