import type { Ctx } from '../../platform/ctx.ts'
import { formatDay } from '../../platform/dates.ts'
import { notifyAll } from '../notices/index.ts'
import { isCollective, membersOn } from '../steering/index.ts'
import type { Meeting } from './meeting.ts'

const common = ({ id, code, title, heldOn }: Pick<Meeting, 'id' | 'code' | 'title' | 'heldOn'>, step: string, agency: string) => ({
  key: `meeting:${id}:${step}:${agency}`,
  to: { agency },
  words: { title, day: formatDay(heldOn) },
  href: `/meetings/${encodeURIComponent(code)}`,
})

/** Whoever was named, a group by each of its members. */
const asked = ({ participants, heldOn }: Pick<Meeting, 'participants' | 'heldOn'>): string[] => [
  ...new Set(participants.flatMap((id) => (isCollective(id) ? membersOn(id, heldOn) : [id]))),
]

/** Asks everybody who was named to the meeting. */
export const tellCalled = (ctx: Ctx, meeting: Pick<Meeting, 'id' | 'code' | 'title' | 'heldOn' | 'participants'>): Promise<number> =>
  notifyAll(
    ctx,
    asked(meeting).map((agency) => ({ ...common(meeting, 'called', agency), template: 'meeting-called' as const })),
  )

/** Tells them that it is called off, and why. */
export const tellCancelled = (ctx: Ctx, meeting: Meeting, reason: string): Promise<number> =>
  notifyAll(
    ctx,
    asked(meeting).map((agency) => {
      const { words, ...rest } = common(meeting, 'cancelled', agency)
      return { ...rest, template: 'meeting-cancelled' as const, words: { ...words, reason } }
    }),
  )
