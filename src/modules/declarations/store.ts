import { sql } from 'kysely'
import type { Generated } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { DatabaseKind } from '../registries/index.ts'
import type { SaidStage, Saying } from './declaration.ts'

type Row = {
  id: Generated<string>
  database: string
  name: string
  kind: DatabaseKind
  owner: string
  basis: string
  holds: string
  size: number
  key: string
  complete_on: string
  stage: SaidStage
  contact: string | null
  account: string | null
  by_name: string
  at: Date
  outcome: 'accepted' | 'returned' | 'withdrawn' | null
  decided_at: Date | null
  decided_by: string | null
  words: string | null
  demonstration: Generated<boolean>
}

/** What an owner said of a database (bản khai), and what became of it. */
export type Declaration = Omit<Row, 'id' | 'demonstration'> & { id: string }
export type Outcome = NonNullable<Row['outcome']>

const db = (ctx: Pick<Ctx, 'db'>) => tables<{ 'declarations.declaration': Row }>(ctx)
const all = (ctx: Ctx) => db(ctx).selectFrom('declarations.declaration').selectAll()

export async function insertDeclaration(ctx: Ctx, database: string, owner: string, saying: Saying, demonstration: boolean): Promise<string> {
  const { completeOn, ...same } = saying
  const undecided = { outcome: null, decided_at: null, decided_by: null, words: null }
  const by = { account: ctx.actor.account, by_name: ctx.actor.name, at: ctx.now() }
  const row = { ...same, ...undecided, ...by, complete_on: completeOn, database, owner, demonstration }
  return (await db(ctx).insertInto('declarations.declaration').values(row).returning('id').executeTakeFirstOrThrow()).id
}

export const declarationById = (ctx: Ctx, id: string, lock = false): Promise<Declaration | undefined> => {
  const query = all(ctx).where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

/** All that was said of a database, newest first. */
export const declarationsOf = (ctx: Ctx, database: string): Promise<Declaration[]> =>
  all(ctx).where('database', '=', database).orderBy('at', 'desc').limit(200).execute()

/** What was said by agencies (by all where none are named): what waits first, then newest first. */
export const declarationsBy = (ctx: Ctx, agencies: readonly string[] | null): Promise<Declaration[]> =>
  (agencies ? all(ctx).where('owner', 'in', [...agencies, '']) : all(ctx))
    .orderBy(sql`outcome is not null`)
    .orderBy('at', 'desc')
    .limit(500)
    .execute()

/** What holds of each database on the day shown: the newest that was accepted by its end. */
export async function acceptedDeclarations(ctx: Ctx): Promise<Declaration[]> {
  const { rows } = await sql<Declaration>`
    select distinct on (database) * from declarations.declaration
    where outcome = 'accepted' and (decided_at at time zone 'Asia/Ho_Chi_Minh')::date <= ${ctx.asOf} order by database, decided_at desc`.execute(
    db(ctx),
  )
  return rows
}

export const decideDeclaration = (ctx: Ctx, id: string, outcome: Outcome, words: string | null) =>
  db(ctx)
    .updateTable('declarations.declaration')
    .set({ outcome, words, decided_at: ctx.now(), decided_by: ctx.actor.name })
    .where('id', '=', id)
    .execute()

export const countWaiting = async (ctx: Ctx): Promise<number> =>
  Number(
    (
      await db(ctx)
        .selectFrom('declarations.declaration')
        .select((each) => each.fn.countAll().as('count'))
        .where('outcome', 'is', null)
        .executeTakeFirstOrThrow()
    ).count,
  )

export const removeDemonstration = async (ctx: Ctx): Promise<void> =>
  void (await db(ctx).deleteFrom('declarations.declaration').where('demonstration', '=', true).execute())
