import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { actorIn, openRooms } from '../../platform/http/testing.ts'
import { testDatabase } from '../../platform/testing.ts'
import { systemCtx } from '../../system.ts'
import { changeRecord } from './actions.ts'
import { saveBelonging } from './belonging.store.ts'
import { pages } from './pages.tsx'

const person = '001090123456'
const fields = { full_name: 'Nguyễn Văn Thử', date_of_birth: '1990-04-05', sex: 'Nam' }
const licence = { ...fields, full_name: 'Nguyễn Văn Thứ', id_number: '012345678', licence_class: 'B', issued_on: '2021-03-04' }
await systemCtx(await testDatabase(), async (ctx) => {
  await changeRecord(ctx, { registry: 'population', key: person, fields, from: '2026-01-05', reason: 'thử' })
  await changeRecord(ctx, { registry: 'driving-licences', key: 'GPLX-1', fields: licence, from: '2026-01-05', reason: 'thử' })
  await saveBelonging(ctx, sql`select 'driving-licences' as registry, 'GPLX-1' as key, ${person} as person, null::text as refused, false as decided`)
})
const { server } = await openRooms([...pages], { now: () => new Date('2026-11-22T07:30:00Z'), who: () => actorIn('agency-clerk', 'bo-cong-an', 3) })

test('a record says that it is its person’s by linkage, and the record of the person says it of what comes from there', async () => {
  const own = await server.inject('/registries/driving-licences/records/GPLX-1')
  expect([own.statusCode, own.body]).toEqual([200, expect.stringContaining('Bản ghi thuộc về người này theo kết quả đối soát từ ngày')])
  const { body } = await server.inject(`/registries/population/records/${person}`)
  expect(body).not.toContain('Bản ghi thuộc về người này theo kết quả đối soát')
  expect(body.replaceAll(/<[^>]*>/g, '')).toMatch(/Nguyễn Văn Thứ \(Giấy phép lái xe, theo đối soát từ \d/)
})
