import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { inBulk } from '../records/index.ts'
import { type CrossFault, type CrossRule, type Having, registryOn } from '../registries/index.ts'

/** What a comparison of two registries found: how many records it could judge, how many fail, the first of their keys. */
export type Compared = { readonly checked: number; readonly failed: number; readonly keys: readonly string[] }

const field = (name: string) => sql`(fields ->> ${sql.lit(name)})`
const conditions = (having: Having = {}): RawBuilder<unknown> =>
  Object.entries(having).reduce((all, [name, values]) => sql`${all} and ${field(name)} = any(${sql.val([...values])}::text[])`, sql``)

/** What a registry holds on the day shown: its key, the value that leads to the other, and its fields. */
const held = (ctx: Ctx, registry: string, link: string, having: Having | undefined) => sql`
  select key, ${link === registryOn(registry, ctx.asOf)?.key ? sql`key` : field(link)} as link, fields from records.version
  where registry = ${registry} and superseded_at is null and valid_from <= ${ctx.asOf} and (valid_to is null or valid_to > ${ctx.asOf})
    and ${field(link)} is not null${conditions(having)}`

const of = (side: 'own' | 'other', name: string) => sql`(${sql.ref(side)}.fields ->> ${sql.lit(name)})`
const isWholeDay = (value: RawBuilder<unknown>) => sql`${value} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'`

/** Which records can be judged, and which of them fail. */
function judged(fault: CrossFault): { applies: RawBuilder<unknown>; fails: RawBuilder<unknown> } {
  switch (fault.is) {
    case 'found':
      return { applies: sql`true`, fails: sql`other.link is not null` }
    case 'missing':
      return { applies: sql`true`, fails: sql`other.link is null` }
    case 'differs': {
      const [own, other] = [of('own', fault.field), of('other', fault.other)]
      return { applies: sql`${own} is not null and ${other} is not null`, fails: sql`${own} <> ${other}` }
    }
    case 'younger': {
      const [on, born] = [of('own', fault.on), of('other', fault.bornOn)]
      return {
        applies: sql`${isWholeDay(on)} and ${isWholeDay(born)}`,
        fails: sql`${on} < lpad((left(${born}, 4)::int + ${sql.lit(fault.years)})::text, 4, '0') || substr(${born}, 5)`,
      }
    }
  }
}

/** One record for each value that is met: keys are met once as they are. */
const met = (ctx: Ctx, { registry, field: link, having }: CrossRule['other']) =>
  link === registryOn(registry, ctx.asOf)?.key
    ? held(ctx, registry, link, having)
    : sql`select distinct on (link) link, fields from (${held(ctx, registry, link, having)}) as each order by link, key`

/** Lays all records of one registry beside another's, in one statement; nothing is judged while the other holds nothing. */
export async function compareRegistries(
  ctx: Ctx,
  { registry, field: link, having, other, fault }: Pick<CrossRule, 'registry' | 'field' | 'having' | 'other' | 'fault'>,
  most: number,
): Promise<Compared> {
  const { applies, fails } = judged(fault)
  const query = sql<{ checked: string; failed: string; keys: string[] }>`
    with own as (${held(ctx, registry, link, having)}),
    other as (${met(ctx, other)}),
    judged as materialized (
      select own.key, (${fails}) as failed from own left join other on other.link = own.link
      where ${applies} and exists (select from records.version where registry = ${other.registry} and superseded_at is null)
    )
    select count(*) as checked, count(*) filter (where failed) as failed,
      array(select key from judged where failed order by key limit ${most}) as keys from judged`
  const [row] = (await inBulk(ctx, (within) => query.execute(within.db))).rows
  return { checked: Number(row?.checked ?? 0), failed: Number(row?.failed ?? 0), keys: row?.keys ?? [] }
}
