import { expect, test } from 'vitest'
import { openRooms } from '../../platform/http/testing.ts'
import { api } from './api.ts'

const { get } = await openRooms(api)

test('the API reads a written list as of a day', async () => {
  const answer = await get(`/api/agencies/reading?on=2025-04-01&raw=${encodeURIComponent('Bộ TT&TT, UBND các tỉnh')}`)
  expect(answer.json()).toEqual({
    raw: 'Bộ TT&TT, UBND các tỉnh',
    agencies: ['Bộ Thông tin và Truyền thông', 'Các địa phương'],
    current: ['Bộ Khoa học và Công nghệ', 'Các địa phương'],
  })
})
