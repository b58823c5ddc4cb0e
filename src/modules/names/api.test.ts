import { expect, test } from 'vitest'
import { readConfig } from '../../platform/config.ts'
import { buildServer } from '../../platform/http/index.ts'
import { testDatabase } from '../../platform/testing.ts'
import { api } from './api.ts'

test('the API reads a written list as of a day', async () => {
  const database = await testDatabase()
  const now = () => new Date('2025-08-01T02:00:00Z')
  const server = await buildServer({
    config: readConfig({ LOG_LEVEL: 'silent' }),
    database,
    now,
    routes: api,
    nav: [],
    actorOf: async () => null,
    demonstrates: async () => false,
    version: '0',
  })
  const answer = await server.inject(`/api/agencies/reading?on=2025-04-01&raw=${encodeURIComponent('Bộ TT&TT, UBND các tỉnh')}`)
  await server.close()
  expect(answer.json()).toEqual({
    raw: 'Bộ TT&TT, UBND các tỉnh',
    agencies: ['Bộ Thông tin và Truyền thông', 'Các địa phương'],
    current: ['Bộ Khoa học và Công nghệ', 'Các địa phương'],
  })
})
