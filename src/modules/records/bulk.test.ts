import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { scenario } from '../../platform/scenario.ts'
import { testDatabase } from '../../platform/testing.ts'
import { inBulk } from './bulk.store.ts'

const timeIn = async (ctx: Ctx) => (await sql<{ time: string }>`select current_setting('statement_timeout') as time`.execute(ctx.db)).rows[0]?.time

test('a registry read whole has its quarter of an hour outside a transaction as well, and what comes after it the usual time', async () => {
  const { db } = await testDatabase()
  await scenario({ as: 'system' }, async (ctx) => {
    const usual = await timeIn(ctx)
    expect([await inBulk(ctx, timeIn), await timeIn(ctx)]).toEqual(['15min', usual])
    const alone = { ...ctx, db }
    expect([await inBulk(alone, timeIn), await timeIn(alone)]).toEqual(['15min', usual])
  })
})
