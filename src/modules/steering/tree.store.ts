import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, type PlainDate, startOf } from '../../platform/dates.ts'
import { sharedWith } from './agencies.ts'
import { columns, named } from './store.ts'
import { db, narrowed } from './narrow.store.ts'
import type { Task } from './task.ts'
import { deepest, type Wait } from './tree.ts'

const forever = sql<Date>`'infinity'`

/** The task itself and all it is part of, as ids, from the nearest up. */
export async function lineUp(ctx: Ctx, task: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive line (id, depth) as (
      select ${task}::uuid, 0
      union all
      select v.parent, line.depth + 1 from line join steering.task_version v on v.task = line.id and v.valid_to = 'infinity'
      where v.parent is not null and line.depth < 50
    ) select id from line order by depth`.execute(ctx.db)
  return rows.map(({ id }) => id)
}

/** Every task below one on the day shown, level by level. */
export async function tasksBelow(ctx: Ctx, task: string): Promise<Task[]> {
  const found: Task[] = []
  let level = [task]
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    const children: Task[] = await named(narrowed(ctx, { shared: sharedWith(ctx), parts: true }))
      .where('v.parent', 'in', level)
      .select(columns)
      .orderBy('v.due_on')
      .orderBy('t.code')
      .execute()
    found.push(...children)
    level = children.map(({ id }) => id)
  }
  return found
}

/** Those of these tasks that the reader may see and that stand on the board. */
export const tasksSeen = (ctx: Ctx, ids: readonly string[]): Promise<Task[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : named(narrowed(ctx, { shared: sharedWith(ctx), parts: true }))
        .where('t.id', 'in', ids)
        .select(columns)
        .execute()

/** How many tasks were ever made as parts of one: their codes go on from there. */
export async function partsMade(ctx: Ctx, code: string): Promise<number> {
  const row = await db(ctx)
    .selectFrom('steering.task')
    .where(sql<boolean>`starts_with(code, ${`${code}.`})`)
    .where(sql<boolean>`substr(code, ${code.length + 2}) ~ '^[0-9]+$'`)
    .select(sql<number | null>`max(substr(code, ${code.length + 2})::int)`.as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}

const heldWaits = (ctx: Ctx) => {
  const all = db(ctx).selectFrom('steering.wait')
  if (ctx.asOf >= ctx.today()) return all.where('until', '=', forever)
  const end = startOf(addDays(ctx.asOf, 1))
  return all.where('since', '<', end).where('until', '>=', end)
}

/** What these tasks wait for, and what waits for them, on the day shown. */
export const waitsAbout = (ctx: Ctx, tasks: readonly string[]): Promise<Wait[]> =>
  tasks.length === 0
    ? Promise.resolve([])
    : heldWaits(ctx)
        .where((where) => where.or([where('task', 'in', tasks), where('waits_for', 'in', tasks)]))
        .select(['task', 'waits_for as waitsFor'])
        .execute()

/** Whether `from` waits for `to`, straight or through others. */
export async function reaches(ctx: Ctx, from: string, to: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    with recursive ahead (id) as (
      select ${from}::uuid
      union
      select w.waits_for from ahead join steering.wait w on w.task = ahead.id and w.until = 'infinity'
    ) select true as found from ahead where id = ${to}::uuid`.execute(ctx.db)
  return rows.length > 0
}

/** Whoever changes what waits for what takes turns, so that two of them close no circle together. */
export const takeTurnInLines = (ctx: Ctx) => sql`select pg_advisory_xact_lock(6060012)`.execute(ctx.db)

export const insertWait = (ctx: Ctx, { task, waitsFor }: Wait) =>
  db(ctx)
    .insertInto('steering.wait')
    .values({ task, waits_for: waitsFor, since: ctx.now(), by_name: ctx.actor.name })
    .onConflict((same) => same.doNothing())
    .execute()

export const endWait = (ctx: Ctx, { task, waitsFor }: Wait) =>
  db(ctx)
    .updateTable('steering.wait')
    .where('task', '=', task)
    .where('waits_for', '=', waitsFor)
    .where('until', '=', forever)
    .set({ until: sql<Date>`greatest(${ctx.now()}::timestamptz, since)` })
    .execute()

/** A task as its document first gave it and as it is held on the day shown. */
export type Compared = {
  code: string
  title: string
  firstTitle: string
  leadNames: string[]
  firstLeadNames: string[]
  product: string | null
  firstProduct: string | null
  dueOn: PlainDate | null
  firstDueOn: PlainDate | null
  recurs: string | null
  completedOn: PlainDate | null
  withdrawnOn: PlainDate | null
  addedOn: Date
}

/** Every task that stands by a document on the day shown, withdrawn ones too: as it first gave it and as it is held, in its order. */
export async function comparedOf(ctx: Ctx, document: string): Promise<Compared[]> {
  const end = startOf(addDays(ctx.asOf, 1))
  const { rows } = await sql<Compared>`
    select t.code, t.created_at as "addedOn", v.title, f.title as "firstTitle", v.lead_names as "leadNames", f.lead_names as "firstLeadNames",
      v.product, f.product as "firstProduct", v.due_on as "dueOn", f.due_on as "firstDueOn", v.recurs,
      v.completed_on as "completedOn", v.withdrawn_on as "withdrawnOn"
    from (select distinct task from steering.task_version where document = ${document} and valid_to = 'infinity') own
    join steering.task t on t.id = own.task
    join lateral (select * from steering.task_version each where each.task = t.id and each.valid_from < ${end} order by each.valid_from desc limit 1) v on true
    join lateral (select * from steering.task_version each where each.task = t.id and each.document = ${document} order by each.valid_from limit 1) f on true
    where v.parent is null
    order by v.position, t.code`.execute(ctx.db)
  return rows
}
