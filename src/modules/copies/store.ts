import { type Generated, sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { Chunk, Known } from './copy.ts'

type Run = {
  id: Generated<string>
  registry: string
  account: string | null
  agency: string | null
  by_name: string
  began_at: Date
  asked_at: Date
  chunks: Generated<number>
  records: Generated<number>
  ended_at: Date | null
}

const db = (ctx: Pick<Ctx, 'db'>) => tables<{ 'copies.run': Run }>(ctx)

/** The next records by key with the number at which they are so, in one statement: both are of one moment. */
export async function chunkAfter(ctx: Ctx, registry: string, after: string, limit: number): Promise<Chunk> {
  const { rows } = await sql<{ position: string; records: Known[] }>`
    select coalesce((select last from records.feed where registry = ${registry}), 0) as position,
      coalesce((select jsonb_agg(jsonb_build_object('key', key, 'known', known, 'into', into_key) order by key) from (
        select k.key, r.to_key as into_key,
          jsonb_agg(jsonb_build_object('from', v.valid_from, 'to', v.valid_to, 'fields', v.fields) order by v.valid_from) as known
        from (select distinct key from records.version where registry = ${registry} and superseded_at is null and key > ${after} order by key limit ${limit}) k
        join records.version v on v.registry = ${registry} and v.key = k.key and v.superseded_at is null
        left join records.redirect r on r.registry = ${registry} and r.from_key = k.key group by k.key, r.to_key) as held), '[]') as records`.execute(
    db(ctx),
  )
  const { position = '0', records = [] } = rows[0] ?? {}
  return { position: Number(position), records, next: records.length < limit ? null : (records.at(-1)?.key ?? null) }
}

/** All that is known now of some records, by key; those of which nothing is known any more are left out. */
export async function knownOf(ctx: Ctx, registry: string, keys: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const { rows } = await sql<Known>`
    select v.key, jsonb_agg(jsonb_build_object('from', v.valid_from, 'to', v.valid_to, 'fields', v.fields) order by v.valid_from) as known, r.to_key as into
    from records.version v left join records.redirect r on r.registry = v.registry and r.from_key = v.key
    where v.registry = ${registry} and v.superseded_at is null and v.key = any(${sql.val([...keys])}::text[]) group by v.key, r.to_key`.execute(
    db(ctx),
  )
  return new Map(rows.map((row) => [row.key, row]))
}

export async function beginRun(ctx: Ctx, registry: string): Promise<string> {
  const { account, agency, name } = ctx.actor
  const row = { registry, account, agency, by_name: name, began_at: ctx.now(), asked_at: ctx.now(), ended_at: null }
  return (await db(ctx).insertInto('copies.run').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** Notes a chunk of a run, if it is of this registry and this consumer; whether it is. */
export async function goOn(ctx: Ctx, id: string, registry: string): Promise<boolean> {
  const { account, agency } = ctx.actor
  const row = await db(ctx)
    .updateTable('copies.run')
    .set({ asked_at: ctx.now() })
    .where('id', '=', id)
    .where('registry', '=', registry)
    .where((where) => where.and([where('account', 'is not distinct from', account), where('agency', 'is not distinct from', agency)]))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const noteChunk = (ctx: Ctx, id: string, { records, next }: Chunk) =>
  db(ctx)
    .updateTable('copies.run')
    .set({ chunks: sql`chunks + 1`, records: sql`records + ${records.length}`, ...(next === null && { ended_at: ctx.now() }) })
    .where('id', '=', id)
    .execute()
