import Value from 'typebox/value'
import { expect, test } from 'vitest'
import { bearing, localityOn } from '../localities/index.ts'
import { onDay, toldOf } from './answer.ts'
import { api } from './api.ts'
import { communeSheet, successionSheet } from './sheets.ts'

test('the list of communes of a day has as many lines as there were communes, with their district while there were any', () => {
  const [old, now] = [communeSheet('2025-06-30').rows, communeSheet('2025-07-01').rows]
  expect([old.length, now.length]).toEqual([10_035, 3321])
  expect(old[0]).toEqual(['00001', 'Phường Phúc Xá', '001', 'Quận Ba Đình', '01', 'Thành phố Hà Nội', ''])
  expect(now[0]).toEqual(['00004', 'Phường Ba Đình', '', '', '01', 'Thành phố Hà Nội', ''])
})

test('of a day before the first whole list everything is said to be unconfirmed, in the file and to programs', async () => {
  expect(communeSheet('2010-01-01').rows.every((row) => row.at(-1) === 'chưa xác nhận')).toBe(true)
  const [old] = bearing('00001')
  const answer = old && [toldOf(old, '2010-01-01').certain, toldOf(old, '2025-06-30').certain, onDay(old, '2010-01-01').found[0]?.sure]
  expect(answer).toEqual([false, true, false])
})

test('so many addresses are read in one request that it stays short, and no more', () => {
  const body = api.find(({ path }) => path === '/api/localities/reading')?.body
  const asked = (count: number) => ({ addresses: Array.from({ length: count }, () => 'Phường Cửa Nam, Hà Nội') })
  expect(body && [100, 101].map((count) => Value.Check(body, asked(count)))).toEqual([true, false])
})

test('the table of old and new codes has a line for each part of a commune that was divided', () => {
  const lines = successionSheet('2025-07-01').rows.filter(([code]) => code === '00073')
  expect(lines.map((line) => [line[7], line[10]])).toEqual([
    ['Phường Ba Đình', 'một phần'],
    ['Phường Hoàn Kiếm', 'một phần'],
    ['Phường Cửa Nam', 'một phần'],
    ['Phường Văn Miếu - Quốc Tử Giám', 'một phần'],
  ])
})

test('programs are told where a code of before is to be found on a day', () => {
  const [old] = bearing('00001')
  expect(old && onDay(old, '2025-08-01')).toMatchObject({
    address: 'Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội',
    to: '2025-06-30',
    found: [{ code: '00097', name: 'Phường Hồng Hà', share: 'whole', sure: true }],
  })
  expect(localityOn('00001', '2025-08-01')).toBeNull()
})
