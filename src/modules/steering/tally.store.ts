import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, type PlainDate, startOf } from '../../platform/dates.ts'
import { isOfAgency } from '../../platform/rights.ts'
import type { TaskFilter } from './filter.ts'
import { isPresent } from './narrow.store.ts'
import type { TaskState } from './task.ts'

/** Tasks that were counted together: 0 open, 1 done on time, 2 done late. */
const standing = sql`case when v.completed_on is null then 0 when v.completed_on > v.due_on then 2 else 1 end`
const stateOf = (day: PlainDate) => sql<TaskState>`case
  when standing = 2 then 'done-late' when standing = 1 then 'done-on-time' when due_on is null then 'undated' when due_on < ${day} then 'overdue' else 'within-term' end`

const counted = sql`v.parent is null and v.withdrawn_on is null`

/** The present versions begun since a moment, and those of that moment that have ended since. */
const begun = (until: Date) => sql`steering.task_version v where v.valid_to = 'infinity' and v.valid_from >= ${until} and ${counted}`
const ended = (until: Date) =>
  sql`steering.task_version v where v.valid_from < ${until} and v.valid_to >= ${until} and v.valid_to < 'infinity' and ${counted}`

type Tally = { day: PlainDate; until: Date }

/** Filters that a tally by day knows how to answer. */
const known: ReadonlySet<string> = new Set(['state', 'open', 'dueFrom', 'dueTo', 'shared', 'sort', 'page', 'parts', 'exact'])

/** Whether a reader sees the whole board, narrowed by nothing that a tally does not know. */
export const isTallied = (ctx: Ctx, { parts, ...filter }: TaskFilter): boolean =>
  ctx.actor.role !== 'public' &&
  !isOfAgency(ctx.actor) &&
  parts !== true &&
  Object.entries(filter).every(([name, value]) => value === undefined || known.has(name))

/** The tally that the question can be answered from: of that very day, or for the present the last one made; null where there is none. */
async function tallyFor(ctx: Ctx): Promise<Tally | null> {
  const { rows } = isPresent(ctx)
    ? await sql<Tally>`select day, until from steering.tally where day < ${ctx.today()} order by day desc limit 1`.execute(ctx.db)
    : await sql<Tally>`select day, until from steering.tally where day = ${ctx.asOf}`.execute(ctx.db)
  return rows[0] ?? null
}

/** Rows of standing, day due and count that add up to the board of the day shown. */
function dueRows(ctx: Ctx, { day, until }: Tally): RawBuilder<unknown> {
  const tallied = sql`select standing, due_on, tasks from steering.tally_due where day = ${day}`
  if (!isPresent(ctx)) return tallied
  return sql`${tallied}
    union all select ${standing} as standing, v.due_on, count(*) from ${begun(until)} group by 1, 2
    union all select ${standing} as standing, v.due_on, -count(*) from ${ended(until)} group by 1, 2`
}

export type MonthCount = { month: string | null; state: TaskState; count: number }

/** The whole board by month due, state by state; null where no tally was made. */
export async function talliedByMonth(ctx: Ctx): Promise<MonthCount[] | null> {
  const tally = await tallyFor(ctx)
  if (tally === null) return null
  const { rows } = await sql<MonthCount>`
    select to_char(due_on, 'YYYY-MM') as month, ${stateOf(ctx.asOf)} as state, sum(tasks)::int as count
    from (${dueRows(ctx, tally)}) as counted group by 1, 2 having sum(tasks) <> 0 order by 1`.execute(ctx.db)
  return rows
}

/** How many of the whole board answer to a filter that a tally knows; null where no tally was made. */
export async function talliedCount(ctx: Ctx, { state, open, dueFrom, dueTo }: TaskFilter): Promise<number | null> {
  const tally = await tallyFor(ctx)
  if (tally === null) return null
  const asked = [
    ...(state ? [sql`state = ${state}`] : []),
    ...(open ? [sql`standing = 0`] : []),
    ...(dueFrom ? [sql`due_on >= ${dueFrom}`] : []),
    ...(dueTo ? [sql`due_on <= ${dueTo}`] : []),
  ]
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(tasks), 0)::int as count
    from (select standing, due_on, tasks, ${stateOf(ctx.asOf)} as state from (${dueRows(ctx, tally)}) as counted) as stated
    where ${asked.length === 0 ? sql`true` : sql.join(asked, sql` and `)}`.execute(ctx.db)
  return rows[0]?.count ?? 0
}

export type LeadCount = { lead: string[]; state: TaskState; count: number }

/** The whole board by leads as written, state by state; null where no tally was made. A task nobody leads is in none. */
export async function talliedByLead(ctx: Ctx): Promise<LeadCount[] | null> {
  const tally = isPresent(ctx) ? await tallyFor(ctx) : null
  if (tally === null) return null
  const { rows } = await sql<LeadCount>`
    select lead, ${stateOf(ctx.asOf)} as state, sum(tasks)::int as count from (
      select lead, standing, due_on, tasks from steering.tally_lead where day = ${tally.day}
      union all select v.lead, ${standing} as standing, v.due_on, 1 from ${begun(tally.until)} and cardinality(v.lead) > 0
      union all select v.lead, ${standing} as standing, v.due_on, -1 from ${ended(tally.until)} and cardinality(v.lead) > 0
    ) as counted group by 1, 2 having sum(tasks) <> 0`.execute(ctx.db)
  return rows
}

/** What is done or withdrawn on a day still to come stands in no tally. */
const ahead = (day: PlainDate, until: Date) =>
  sql<{ found: boolean }>`select true as found from steering.task_version
    where valid_from < ${until} and valid_to >= ${until} and (completed_on > ${day} or withdrawn_on > ${day}) limit 1`

/** Counts the board as it was held at the end of a day that is over; true where it now stands. */
export async function makeTally(ctx: Ctx, day: PlainDate, withLeads: boolean): Promise<boolean> {
  const until = startOf(addDays(day, 1))
  if (until > ctx.now()) return false
  await sql`set local statement_timeout = '30min'`.execute(ctx.db)
  const { rows: made } = await sql<{ leads: boolean }>`
    select exists (select from steering.tally_lead l where l.day = t.day) as leads from steering.tally t where t.day = ${day}`.execute(ctx.db)
  if (made[0] && (!withLeads || made[0].leads)) return true
  if ((await ahead(day, until).execute(ctx.db)).rows.length > 0) return false
  const held = sql`steering.task_version v where v.valid_from < ${until} and v.valid_to >= ${until} and ${counted}`
  await sql`insert into steering.tally (day, until) values (${day}, ${until}) on conflict do nothing`.execute(ctx.db)
  await sql`delete from steering.tally_due where day = ${day}`.execute(ctx.db)
  await sql`insert into steering.tally_due select ${day}::date, ${standing}, v.due_on, count(*) from ${held} group by 2, 3`.execute(ctx.db)
  if (withLeads)
    await sql`insert into steering.tally_lead
      select ${day}::date, v.lead, ${standing}, case when v.completed_on is null then v.due_on end, count(*)
      from ${held} and cardinality(v.lead) > 0 group by 2, 3, 4`.execute(ctx.db)
  return true
}

/** Forgets the tallies of days that nobody asks for any more: all but these. */
export async function keepTallies(ctx: Ctx, last: PlainDate, days: readonly PlainDate[]): Promise<void> {
  await sql`delete from steering.tally where day <> ${last} and day <> all(${sql.val([...days])}::date[])`.execute(ctx.db)
  await sql`delete from steering.tally_lead where day <> ${last}`.execute(ctx.db)
}
