import { expect, test } from 'vitest'
import { testDatabase } from '../../platform/testing.ts'
import { systemCtx } from '../../system.ts'
import { loadDefinitions } from './actions.ts'
import { definedAgencies } from './register.ts'
import { tables } from '../../platform/ctx.ts'

type View = { 'directory.agency_view': { id: string; name_vi: string; head_vi: string | null } }

test('the definitions are written once, and a second start writes nothing', async () => {
  const database = await testDatabase()
  expect(await systemCtx(database, loadDefinitions)).toBe(true)
  expect(await systemCtx(database, loadDefinitions)).toBe(false)
  const rows = await systemCtx(database, (ctx) => tables<View>(ctx).selectFrom('directory.agency_view').selectAll().execute())
  expect(rows).toHaveLength(definedAgencies.length)
  expect(rows.find(({ id }) => id === 'hue')).toMatchObject({ name_vi: 'Ủy ban nhân dân thành phố Huế' })
  expect(rows.find(({ id }) => id === 'bo-noi-vu')).toMatchObject({ head_vi: 'Bộ trưởng Bộ Nội vụ' })
})

test('two processes that start together write the definitions once', async () => {
  const database = await testDatabase()
  await systemCtx(database, (ctx) => tables<{ 'directory.definitions': object }>(ctx).deleteFrom('directory.definitions').execute())
  const wrote = await Promise.all([systemCtx(database, loadDefinitions), systemCtx(database, loadDefinitions)])
  expect(wrote.filter(Boolean)).toHaveLength(1)
})
