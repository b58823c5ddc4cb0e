import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import type { Instant } from '../../platform/dates.ts'
import { removeRows } from '../../platform/removal.store.ts'
import { fold } from '../../platform/text.ts'
import type { AnswerClock } from './clock.ts'
import { standingAfter, type StepKind } from './obstacle.ts'
import { db } from './store.ts'

/** What is new of an obstacle. */
export type FreshObstacle = {
  task: { id: string; code: string } | null
  raisedBy: string | null
  kind: string
  stuck: string
  proposed: string
  legal: string | null
  words: readonly string[]
}

/** Writes an obstacle under the next code of its year; two at once take turns. */
export async function insertObstacle(ctx: Ctx, fresh: FreshObstacle, at: Instant): Promise<{ id: string; code: string }> {
  const prefix = `VM${ctx.today().slice(0, 4)}-`
  await sql`select pg_advisory_xact_lock(hashtext('obstacles.code'))`.execute(ctx.db)
  const { last } = await db(ctx)
    .selectFrom('obstacles.obstacle')
    .select(sql<number>`coalesce(max(substr(code, ${prefix.length + 1})::int), 0)::int`.as('last'))
    .where('code', 'like', `${prefix}%`)
    .executeTakeFirstOrThrow()
  const code = `${prefix}${String(last + 1).padStart(3, '0')}`
  const { task, raisedBy, kind, stuck, proposed, legal, words } = fresh
  return db(ctx)
    .insertInto('obstacles.obstacle')
    .values({
      code,
      task: task?.id ?? null,
      task_code: task?.code ?? null,
      raised_by: raisedBy,
      raised_at: at,
      raised_account: ctx.actor.account,
      kind,
      stuck,
      proposed,
      legal,
      search: fold([code, task?.code, stuck, proposed, legal, ...words].filter(Boolean).join(' ')),
    })
    .returning(['id', 'code'])
    .executeTakeFirstOrThrow()
}

/** What a step says. */
export type FreshStep = {
  n: number
  kind: StepKind
  remover: string
  round: number
  clock: AnswerClock
  at: Instant
  words: string | null
  details?: Readonly<Record<string, unknown>>
}

/** Adds a step to the history; whatever stood before stays. */
export async function insertStep(ctx: Ctx, obstacle: string, { n, kind, remover, round, clock, at, words, details = {} }: FreshStep): Promise<void> {
  await db(ctx)
    .insertInto('obstacles.step')
    .values({
      obstacle,
      n,
      at,
      kind,
      standing: standingAfter(kind),
      remover,
      round,
      asked_at: clock.askedAt,
      due_at: clock.dueAt,
      standing_body_at: clock.standingBodyAt,
      leader_at: clock.leaderAt,
      account: ctx.actor.account,
      by_name: ctx.actor.name,
      by_agency: ctx.actor.agency,
      words,
      details: sql<never>`${JSON.stringify(details)}::jsonb`,
    })
    .execute()
  await db(ctx).updateTable('obstacles.obstacle').set({ last: n }).where('id', '=', obstacle).execute()
}

/** Removes what accounts raised, with its history: only a demonstration is ever taken back. */
export async function removeObstaclesOf(ctx: Ctx, accounts: readonly string[]): Promise<void> {
  await removeRows(ctx, 'obstacles.obstacle', 'raised_account', accounts)
}
