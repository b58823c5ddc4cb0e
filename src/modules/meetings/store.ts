import { type SelectQueryBuilder, sql, type SqlBool } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { removeRows } from '../../platform/removal.store.ts'
import type { AgendaItem } from './agenda.ts'
import type { Conclusion, Meeting } from './meeting.ts'
import type { ConclusionRow, MeetingRow, Tables } from './tables.ts'

const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

const columns = [
  'id',
  'code',
  'kind',
  'title',
  'held_on as heldOn',
  'begins_at as beginsAt',
  'place',
  'chair',
  'participants',
  'notice_number as noticeNumber',
  'notice_on as noticeOn',
  'document',
  'minutes_hash as minutesHash',
  'minutes_name as minutesName',
  'held_at as heldAt',
  'cancelled_at as cancelledAt',
  'cancelled_reason as cancelledReason',
] as const

/** Meetings this reader may see: a clerk of an agency those it takes part in. */
function seen(ctx: Ctx): SelectQueryBuilder<Tables, 'meetings.meeting', object> {
  const all = db(ctx).selectFrom('meetings.meeting')
  const { role, agencies } = ctx.actor
  if (role !== 'agency-clerk') return all
  return all.where(sql<SqlBool>`participants && ${sql.val([...agencies])}::text[]`)
}

/** Meetings to come, soonest first, then those before `day`, latest first. */
export async function meetingsAround(ctx: Ctx, day: PlainDate): Promise<{ ahead: Meeting[]; past: Meeting[] }> {
  const open = (query: ReturnType<typeof seen>) => query.where('held_at', 'is', null).where('cancelled_at', 'is', null)
  return {
    ahead: await open(seen(ctx)).select(columns).orderBy('held_on').orderBy('code').execute(),
    past: await seen(ctx)
      .where((where) => where.or([where('held_at', 'is not', null), where('cancelled_at', 'is not', null)]))
      .where('held_on', '<=', day)
      .select(columns)
      .orderBy('held_on', 'desc')
      .orderBy('code', 'desc')
      .limit(200)
      .execute(),
  }
}

export const meetingsBetween = (ctx: Ctx, from: PlainDate, to: PlainDate): Promise<Meeting[]> =>
  seen(ctx).where('held_on', '>=', from).where('held_on', '<=', to).select(columns).orderBy('held_on').orderBy('code').execute()

export const meetingByCode = (ctx: Ctx, code: string): Promise<Meeting | undefined> =>
  seen(ctx).where('code', '=', code).select(columns).executeTakeFirst()

/** The meeting, locked until the transaction ends. */
export const lockMeeting = (ctx: Ctx, code: string): Promise<Meeting | undefined> =>
  seen(ctx).where('code', '=', code).select(columns).forUpdate().executeTakeFirst()

type Fresh = Pick<Meeting, 'kind' | 'title' | 'heldOn' | 'beginsAt' | 'place' | 'chair' | 'participants'>

/** Writes a meeting under the next code of its year; two at once take turns. */
export async function insertMeeting(ctx: Ctx, { kind, title, heldOn, beginsAt, place, chair, participants }: Fresh): Promise<string> {
  const prefix = `HOP${heldOn.slice(0, 4)}-`
  await sql`select pg_advisory_xact_lock(hashtext('meetings.code'))`.execute(ctx.db)
  const { last } = await db(ctx)
    .selectFrom('meetings.meeting')
    .select(sql<number>`coalesce(max(substr(code, ${prefix.length + 1})::int), 0)::int`.as('last'))
    .where('code', 'like', `${prefix}%`)
    .executeTakeFirstOrThrow()
  const code = `${prefix}${String(last + 1).padStart(3, '0')}`
  await db(ctx)
    .insertInto('meetings.meeting')
    .values({
      code,
      kind,
      title,
      held_on: heldOn,
      begins_at: beginsAt,
      place,
      chair,
      participants,
      created_at: ctx.now(),
      created_by: ctx.actor.account,
    })
    .execute()
  return code
}

/** Writes what became known of a meeting. */
export async function updateMeeting(ctx: Ctx, id: string, known: Partial<Omit<MeetingRow, 'id' | 'code'>>): Promise<void> {
  await db(ctx).updateTable('meetings.meeting').set(known).where('id', '=', id).execute()
}

/** The agenda in its order, what was dropped after it. */
export const itemsOf = (ctx: Ctx, meeting: string): Promise<AgendaItem[]> =>
  db(ctx)
    .selectFrom('meetings.agenda_item')
    .select(['id', 'position', 'source', 'subject', 'title', 'reason', 'days', 'times', 'agencies'])
    .select(['added_by as addedBy', 'dropped_by as droppedBy', 'dropped_reason as droppedReason'])
    .where('meeting', '=', meeting)
    .orderBy(sql`dropped_by is not null`)
    .orderBy('position')
    .orderBy('id')
    .execute()

type FreshItem = Omit<AgendaItem, 'id' | 'position' | 'addedBy' | 'droppedBy' | 'droppedReason'>

/** Puts things at the end of an agenda; what is on it already, dropped or not, keeps its place and its words are renewed. */
export async function putItems(ctx: Ctx, meeting: string, items: readonly FreshItem[], after: number): Promise<void> {
  if (items.length === 0) return
  const rows = items.map((item, at) => ({
    ...item,
    agencies: [...item.agencies],
    meeting,
    position: after + at + 1,
    added_by: ctx.actor.name,
    dropped_by: null,
    dropped_reason: null,
  }))
  await db(ctx)
    .insertInto('meetings.agenda_item')
    .values(rows)
    .onConflict((same) =>
      same.columns(['meeting', 'source', 'subject']).doUpdateSet((set) => ({
        title: set.ref('excluded.title'),
        reason: set.ref('excluded.reason'),
        days: set.ref('excluded.days'),
        times: set.ref('excluded.times'),
        agencies: set.ref('excluded.agencies'),
      })),
    )
    .execute()
}

export async function placeItems(ctx: Ctx, ids: readonly number[]): Promise<void> {
  for (const [at, id] of ids.entries())
    await db(ctx)
      .updateTable('meetings.agenda_item')
      .set({ position: at + 1 })
      .where('id', '=', id)
      .execute()
}

export async function setDropped(ctx: Ctx, id: number, reason: string | null): Promise<void> {
  await db(ctx)
    .updateTable('meetings.agenda_item')
    .set({ dropped_reason: reason, dropped_by: reason === null ? null : ctx.actor.name })
    .where('id', '=', id)
    .execute()
}

export const conclusionsOf = (ctx: Ctx, meeting: string): Promise<Conclusion[]> =>
  db(ctx)
    .selectFrom('meetings.conclusion')
    .select(['id', 'position', 'words', 'lead', 'product', 'deadline', 'task', 'obstacle', 'by_name as byName'])
    .where('meeting', '=', meeting)
    .orderBy('position')
    .execute()

export async function insertConclusion(ctx: Ctx, row: Omit<ConclusionRow, 'id' | 'task' | 'by_name' | 'at'>): Promise<number> {
  const { id } = await db(ctx)
    .insertInto('meetings.conclusion')
    .values({ ...row, task: null, by_name: ctx.actor.name, at: ctx.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function setTask(ctx: Ctx, conclusion: number, task: string): Promise<void> {
  await db(ctx).updateTable('meetings.conclusion').set({ task }).where('id', '=', conclusion).execute()
}

/** Removes the meetings that accounts called, with all that belongs to them: only a demonstration is ever taken back. The files left over. */
export async function removeMeetingsOf(ctx: Ctx, accounts: readonly string[]): Promise<string[]> {
  const called = await db(ctx)
    .selectFrom('meetings.meeting')
    .select('minutes_hash')
    .where(sql<SqlBool>`created_by = any(${sql.val([...accounts])}::uuid[])`)
    .execute()
  await removeRows(ctx, 'meetings.meeting', 'created_by', accounts)
  return called.flatMap(({ minutes_hash }) => (minutes_hash === null ? [] : [minutes_hash]))
}

/** The latest meeting of a kind: the next one begins with its chair and participants. */
export const lastOfKind = (ctx: Ctx, kind: string): Promise<{ chair: string; participants: string[] } | undefined> =>
  db(ctx)
    .selectFrom('meetings.meeting')
    .select(['chair', 'participants'])
    .where('kind', '=', kind)
    .orderBy('held_on', 'desc')
    .limit(1)
    .executeTakeFirst()
