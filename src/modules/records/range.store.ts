import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { inBulk } from './bulk.store.ts'
import { db } from './store.ts'

const inForce = (ctx: Ctx, registry: string) =>
  sql`registry = ${registry} and superseded_at is null and valid_from <= ${ctx.asOf} and (valid_to is null or valid_to > ${ctx.asOf})`

/** Numbers and hashes of what holds now under each of 16^depth ranges of where keys lie, in one pass over the registry. */
export async function rangeSums(ctx: Ctx, registry: string, depth: number, under: string) {
  const query = sql<{ prefix: string; count: number; sum: string }>`
    select left(place, ${depth}) as prefix, count(*) as count, sum(mod((head | 1)::numeric * (digest::numeric * 2 + 1), 1152921504606846976))::text as sum
    from (select md5(key) as place, ('x' || left(md5(key), 15))::bit(60)::bigint as head, digest from records.version where ${inForce(ctx, registry)}) as lying
    where starts_with(place, ${under}) group by 1 order by 1`
  return (await inBulk(ctx, (within) => query.execute(db(within)))).rows
}

/** Keys and digests under some ranges of one length, in the order of keys: however many ranges, one pass over the registry. */
export async function entriesUnder(ctx: Ctx, registry: string, under: readonly string[], limit: number, after = '') {
  const length = under[0]?.length ?? 0
  const query = sql<{ key: string; digest: string }>`
    select key, digest::text from records.version where ${inForce(ctx, registry)} and key > ${after}
      and left(md5(key), ${length}) = any(${sql.val([...under])}::text[]) order by key limit ${limit}`
  return (await inBulk(ctx, (within) => query.execute(db(within)))).rows
}
