import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { fold } from '../../platform/text.ts'
import type { Entry, EntryKind } from './entry.ts'
import { shareOut } from './assignment.store.ts'
import { isCollective } from './share.ts'
import { db } from './narrow.store.ts'
import type { VersionRow } from './tables.ts'
import type { Task } from './task.ts'

export const json = (value: unknown) => sql<never>`${JSON.stringify(value)}::jsonb`

/** A task's fields as the columns of a version. */
const rowOf = (task: Task, from: Date) => ({
  task: task.id,
  valid_from: from,
  document: task.document,
  position: task.position,
  section: task.section,
  title: task.title,
  lead: task.lead,
  support: task.support,
  lead_names: task.leadNames,
  support_names: task.supportNames,
  product: task.product,
  deadline: task.deadline === null ? null : json(task.deadline),
  due_on: task.dueOn,
  first_due_on: task.firstDueOn,
  recurs: task.recurs,
  note: task.note,
  basis: task.basis,
  span_start: task.spanStart,
  span_end: task.spanEnd,
  confidence: task.confidence,
  rule: task.rule,
  unclear: task.unclear,
  review: task.review,
  targets: json(task.targets),
  traces: json(task.traces),
  progress: task.progress,
  updated_on: task.updatedOn,
  completed_on: task.completedOn,
  withdrawn_on: task.withdrawnOn,
  parent: task.parent,
  unit: task.unit,
})

/** Lets tasks be found by their words, folded, and by their agencies; what they were found by before stays. */
async function insertFindings(ctx: Ctx, tasks: readonly Task[]): Promise<void> {
  const words = tasks.map((task) => ({
    task: task.id,
    search: fold([task.code, task.title, task.product, task.basis, ...task.leadNames, ...task.supportNames].filter(Boolean).join(' ')),
  }))
  const parties = tasks.flatMap(({ id, lead, support }) => [...new Set([...lead, ...support])].map((agency) => ({ agency, task: id })))
  await db(ctx)
    .insertInto('steering.task_words')
    .values(words)
    .onConflict((same) => same.doNothing())
    .execute()
  for (let at = 0; at < parties.length; at += batch * 10)
    await db(ctx)
      .insertInto('steering.task_party')
      .values(parties.slice(at, at + batch * 10))
      .onConflict((same) => same.doNothing())
      .execute()
}

const batch = 500

/** Puts new tasks on the board, with their first version and the first entry of their story. */
export async function insertTasks(ctx: Ctx, fresh: readonly Omit<Task, 'id'>[], entry: { kind: EntryKind; details: object }): Promise<Task[]> {
  const inserted: Task[] = []
  for (let at = 0; at < fresh.length; at += batch) {
    const some = fresh.slice(at, at + batch)
    const ids = await db(ctx)
      .insertInto('steering.task')
      .values(some.map(({ code, document }) => ({ code, document, created_at: ctx.now() })))
      .returning(['id', 'code'])
      .execute()
    const idByCode = new Map(ids.map(({ id, code }) => [code, id]))
    const whole = some.map((task) => ({ ...task, id: idByCode.get(task.code) as string }))
    await db(ctx)
      .insertInto('steering.task_version')
      .values(whole.map((task) => rowOf(task, ctx.now())))
      .execute()
    await insertFindings(ctx, whole)
    await shareOut(ctx, whole)
    await db(ctx)
      .insertInto('steering.entry')
      .values(whole.map((task) => entryRow(ctx, task.id, entry.kind, { details: entry.details })))
      .execute()
    inserted.push(...whole)
  }
  return inserted
}

type EntryWords = { words?: string | null; details?: object; part?: string }

const entryRow = (ctx: Ctx, task: string, kind: EntryKind, { words = null, details = {}, part }: EntryWords) => ({
  task,
  at: ctx.now(),
  kind,
  account: ctx.actor.account,
  by_name: ctx.actor.name,
  by_agency: ctx.actor.agency,
  words,
  details: json(details),
  part: part ?? null,
})

/** Adds a line to the story; its number. */
export async function insertEntry(ctx: Ctx, task: string, kind: EntryKind, words: EntryWords = {}): Promise<number> {
  const row = await db(ctx)
    .insertInto('steering.entry')
    .values(entryRow(ctx, task, kind, words))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Adds the same kind of line to many stories at once. */
export async function insertEntries(ctx: Ctx, kind: EntryKind, entries: readonly (EntryWords & { task: string })[]): Promise<void> {
  for (let at = 0; at < entries.length; at += batch)
    await db(ctx)
      .insertInto('steering.entry')
      .values(entries.slice(at, at + batch).map(({ task, ...words }) => entryRow(ctx, task, kind, words)))
      .execute()
}

/**
 * What holds from now on; what held before keeps its span. A second change in the same instant replaces the first;
 * where the clock was set back, the change follows the last one by a moment, so that no version is lost.
 */
export async function saveTasks(ctx: Ctx, tasks: readonly Task[]): Promise<void> {
  const now = ctx.now()
  for (let at = 0; at < tasks.length; at += batch) {
    const some = tasks.slice(at, at + batch)
    const ids = some.map(({ id }) => id)
    const began = await db(ctx)
      .selectFrom('steering.task_version')
      .where('task', 'in', ids)
      .where('valid_to', '=', sql<Date>`'infinity'`)
      .select(['task', 'valid_from as from', 'title', 'product', 'basis', 'lead', 'support', 'lead_names', 'support_names'])
      .execute()
    const startOfNext = new Map(began.map(({ task, from }) => [task, from > now ? new Date(from.getTime() + 1) : now]))
    const again = began.filter(({ from }) => from >= now).map(({ task }) => task)
    if (again.length > 0) await db(ctx).deleteFrom('steering.task_version').where('task', 'in', again).where('valid_from', '=', now).execute()
    await db(ctx)
      .updateTable('steering.task_version')
      .where('task', 'in', ids)
      .where('valid_to', '=', sql<Date>`'infinity'`)
      .set({ valid_to: sql<Date>`greatest(${now}::timestamptz, valid_from + interval '1 millisecond')` })
      .execute()
    await db(ctx)
      .insertInto('steering.task_version')
      .values(some.map((task) => rowOf(task, startOfNext.get(task.id) ?? now)) as never)
      .execute()
    const before = new Map(began.map((version) => [version.task, version]))
    const renamed = some.filter((task) => !foundAs(task, before.get(task.id)))
    if (renamed.length > 0) await insertFindings(ctx, renamed)
    const given = some.filter((task) => renamed.includes(task) || task.lead.some(isCollective))
    if (given.length > 0) await shareOut(ctx, given)
  }
}

/** Whether a task is still found by the words and agencies of its version before. */
const foundAs = (
  { title, product, basis, lead, support, leadNames, supportNames }: Task,
  version: Pick<VersionRow, 'title' | 'product' | 'basis' | 'lead' | 'support' | 'lead_names' | 'support_names'> | undefined,
): boolean =>
  version !== undefined &&
  isDeepStrictEqual(
    [title, product, basis, lead, support, leadNames, supportNames],
    [version.title, version.product, version.basis, version.lead, version.support, version.lead_names, version.support_names],
  )

export const saveTask = (ctx: Ctx, task: Task): Promise<void> => saveTasks(ctx, [task])

export const entriesOf = (ctx: Ctx, task: string): Promise<Entry[]> =>
  db(ctx)
    .selectFrom('steering.entry')
    .where('task', '=', task)
    .where('at', '<', endOf(ctx))
    .select(['id', 'at', 'kind', 'by_name as byName', 'by_agency as byAgency', 'words', 'details', 'part'])
    .orderBy('id', 'desc')
    .execute() as Promise<Entry[]>

const endOf = (ctx: Ctx) => sql<Date>`(${ctx.asOf}::date + 1)::timestamptz`

/** The first version: the task as the document first gave it, for comparison with today. */
export const firstVersionOf = (ctx: Ctx, task: string): Promise<Pick<VersionRow, 'title' | 'lead' | 'due_on' | 'product'> | undefined> =>
  db(ctx)
    .selectFrom('steering.task_version')
    .where('task', '=', task)
    .select(['title', 'lead', 'due_on', 'product'])
    .orderBy('valid_from')
    .limit(1)
    .executeTakeFirst()

/** Tasks that these recalls froze and nothing else has put back or taken off since. */
export async function frozenBy(ctx: Ctx, recalls: readonly number[]): Promise<string[]> {
  if (recalls.length === 0) return []
  const { rows } = await sql<{ task: string }>`
    select task from (
      select distinct on (task) task, kind, details from steering.entry
      where kind in ('recalled', 'restored', 'withdrawn') and task in (select task from steering.entry where kind = 'recalled' and (details ->> 'recall')::bigint = any(${sql.val([...recalls])}::bigint[]))
      order by task, id desc
    ) as last where kind = 'recalled'`.execute(ctx.db)
  return rows.map(({ task }) => task)
}
