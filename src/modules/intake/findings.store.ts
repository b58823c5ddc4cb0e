import { sql } from 'kysely'
import { removeFile } from '../../platform/files.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { Finding, PlaceCount, ProvinceCount } from './order.ts'
import { db, type Import, saveImport } from './store.ts'

/** Puts the counts of a judgement in the place of those of one before: by rule, and by dimension. */
export async function replaceCounts(ctx: Ctx, id: string, places: readonly PlaceCount[]): Promise<void> {
  for (const table of ['intake.finding', 'intake.place_rule', 'intake.province'] as const)
    await db(ctx).deleteFrom(table).where('import', '=', id).execute()
  const given = sql`jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
    as p(place integer, rule text, dimension text, records bigint, checked bigint, failed bigint)`
  await sql`insert into intake.place_rule select ${id}::uuid, place, rule, checked, failed from ${given} where checked > 0`.execute(db(ctx))
  await sql`insert into intake.province select ${id}::uuid, place, dimension, max(records), sum(checked), sum(failed) from ${given} group by place, dimension`.execute(
    db(ctx),
  )
}

/** Takes away the list of records that fail rules; the counts stay. */
export async function clearFindings(ctx: Ctx, { id, findings }: Pick<Import, 'id' | 'findings'>): Promise<void> {
  if (findings === null) return
  await saveImport(ctx, id, { findings: null })
  await removeFile(ctx, findings)
}

/** Imports of a registry that stand so and still have their list, without the newest `kept`: others in between push none of them out. */
export const withOldFindings = (ctx: Ctx, registry: string, stage: Import['stage'], kept: number): Promise<Pick<Import, 'id' | 'findings'>[]> =>
  db(ctx)
    .selectFrom('intake.import')
    .select(['id', 'findings'])
    .where('registry', '=', registry)
    .where('stage', '=', stage)
    .where('findings', 'is not', null)
    .orderBy('received_at', 'desc')
    .offset(kept)
    .execute()

/** The first records of a rule as imports of before kept them. */
export const keptFindings = (ctx: Ctx, id: string, rule: string, { limit, offset }: { limit: number; offset: number }): Promise<Finding[]> =>
  db(ctx)
    .selectFrom('intake.finding')
    .select(['rule', 'line', 'key', 'values'])
    .where('import', '=', id)
    .where('rule', '=', rule)
    .orderBy('line')
    .limit(limit)
    .offset(offset)
    .execute()

/** Counts by province and dimension of some imports. */
export const provincesOf = (ctx: Ctx, ids: readonly string[]): Promise<(ProvinceCount & { import: string })[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db(ctx)
        .selectFrom('intake.province')
        .selectAll()
        .where('import', 'in', [...ids])
        .execute()

export type RuleCount = { place: number; rule: string; checked: number; failed: number }

/** Counts by province and rule of one import; none for imports of before. */
export const placeRulesOf = (ctx: Ctx, id: string): Promise<RuleCount[]> =>
  db(ctx).selectFrom('intake.place_rule').select(['place', 'rule', 'checked', 'failed']).where('import', '=', id).execute()
