import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { demand, may } from '../../platform/rights.ts'
import { documentById, type StoredDocument } from '../documents/index.ts'
import { listTasks, sharedWith, type Task, taskByCode } from '../steering/index.ts'
import type { AgendaItem } from './agenda.ts'
import type { Conclusion, Meeting } from './meeting.ts'
import { meetingUnknown } from './problems.ts'
import { keepMeetings, readMeetings } from './rights.ts'
import { conclusionsOf, itemsOf, meetingByCode, meetingsAround, meetingsBetween } from './store.ts'

/** Everything a meeting's page shows; `tasks` are those its conclusions gave, as far as the reader may see them. */
export type MeetingFile = {
  meeting: Meeting
  items: readonly AgendaItem[]
  conclusions: readonly Conclusion[]
  tasks: ReadonlyMap<string, Task>
  document: StoredDocument | null
  imported: { tasks: readonly Task[]; total: number }
  may: { keep: boolean }
}

/** @throws meeting-unknown also where the reader's agency takes no part */
export async function meetingFile(ctx: Ctx, code: string): Promise<MeetingFile> {
  demand(ctx, readMeetings)
  const meeting = await meetingByCode(ctx, code)
  if (!meeting) throw meetingUnknown({ meeting: code })
  const conclusions = await conclusionsOf(ctx, meeting.id)
  const shared = sharedWith(ctx)
  const codes = conclusions.flatMap(({ task }) => (task === null ? [] : [task]))
  const given = await Promise.all(codes.map((each) => taskByCode(ctx, each, shared)))
  return {
    meeting,
    items: await itemsOf(ctx, meeting.id),
    conclusions,
    tasks: new Map(given.flatMap((task) => (task === undefined ? [] : [[task.code, task] as const]))),
    document: meeting.document === null ? null : ((await documentById(ctx, meeting.document)) ?? null),
    imported: meeting.document === null ? { tasks: [], total: 0 } : await listTasks(ctx, { document: meeting.document }, 50),
    may: { keep: may(ctx.actor, keepMeetings) },
  }
}

/** Meetings to come and past, as far as the reader takes part. */
export async function listMeetings(ctx: Ctx): Promise<{ ahead: Meeting[]; past: Meeting[] }> {
  demand(ctx, readMeetings)
  return meetingsAround(ctx, ctx.today())
}

/** Meetings of a window with what they decided. */
export async function meetingsWithin(
  ctx: Ctx,
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<{ meeting: Meeting; conclusions: Conclusion[] }[]> {
  demand(ctx, readMeetings)
  const found = await meetingsBetween(ctx, from, to)
  return Promise.all(found.map(async (meeting) => ({ meeting, conclusions: await conclusionsOf(ctx, meeting.id) })))
}
