import { expect, test } from 'vitest'
import { scenario, seen } from '../../platform/scenario.ts'
import { changeRecord, removeRecord } from './actions.ts'
import { countsOf, forgetCounts } from './count.store.ts'
import { db } from './store.ts'

const today = '2026-03-02'

test('counts are read again until something moves: a record, the day, what counts as fresh, or what was confirmed', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    const write = (key: string) =>
      changeRecord(ctx, { registry: 'labour', key, fields: { full_name: `Người ${key}` }, from: '2026-01-01', reason: 'thử' })
    const counts = async (since = '2026-01-01', at = ctx) => (await countsOf(at, { labour: since })).map(({ records, fresh }) => [records, fresh])
    for (const key of ['LD-1', 'LD-2', 'LD-3']) await write(key)
    expect(await counts()).toEqual([[3, 3]])
    await db(ctx).updateTable('records.tally').set({ records: 77 }).execute()
    expect(await counts()).toEqual([[77, 3]])
    expect(await counts('2026-04-01')).toEqual([[3, 0]])
    expect(await counts('2026-01-01', seen(ctx, { today: '2025-12-31' }))).toEqual([[0, 0]])
    await removeRecord(ctx, { registry: 'labour', key: 'LD-3', from: '2026-02-01', reason: 'thử' })
    expect(await counts()).toEqual([[2, 2]])
    await db(ctx).updateTable('records.version').set({ confirmed_on: '2025-06-01' }).where('key', '=', 'LD-1').execute()
    expect(await counts()).toEqual([[2, 2]])
    await forgetCounts(ctx, ['labour'])
    expect(await counts()).toEqual([[2, 1]])
  })
})
