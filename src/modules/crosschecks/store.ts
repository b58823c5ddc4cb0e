import { type Ctx, tables } from '../../platform/ctx.ts'

type Row = {
  rule: string
  at: Date
  day: string
  own_last: number
  other_last: number
  checked: number
  failed: number
  keys: string[]
}

/** What the last comparison by a rule found. */
export type CheckResult = Row

const db = (ctx: Pick<Ctx, 'db'>) => tables<{ 'crosschecks.result': Row }>(ctx)

/** The last results without their keys. */
export const results = (ctx: Ctx): Promise<Omit<CheckResult, 'keys'>[]> =>
  db(ctx).selectFrom('crosschecks.result').select(['rule', 'at', 'day', 'own_last', 'other_last', 'checked', 'failed']).execute()

export const resultOf = (ctx: Ctx, rule: string): Promise<CheckResult | undefined> =>
  db(ctx).selectFrom('crosschecks.result').selectAll().where('rule', '=', rule).executeTakeFirst()

export const saveResult = (ctx: Ctx, row: CheckResult) =>
  db(ctx)
    .insertInto('crosschecks.result')
    .values(row)
    .onConflict((on) => on.column('rule').doUpdateSet(row))
    .execute()

/** Forgets all results, so that each rule is compared anew. */
export const forgetResults = async (ctx: Ctx): Promise<void> => void (await db(ctx).deleteFrom('crosschecks.result').execute())
