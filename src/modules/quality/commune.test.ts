import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registryOn } from '../registries/index.ts'
import { checkFile } from './index.ts'

const today = '2026-03-02'
const place = {
  place_code: 'DD000001',
  address: 'Số 1',
  province: 'Hà Nội',
  commune: '00004',
  commune_name: 'Phường Ba Đình',
  latitude: '21.03',
  longitude: '105.84',
  use: 'office',
  verified_on: '2025-09-01',
}
type Place = typeof place

const cases: readonly [string, Partial<Place>, readonly string[]][] = [
  ['its code and name agree', {}, []],
  ['there is only its name', { commune: 'P. Ba Đình', commune_name: '' }, []],
  ['the code meant another place on that day', { verified_on: '2025-06-01' }, ['commune.called']],
  ['it is told as of before 1 July 2025', { verified_on: '2025-06-01', commune_name: 'Phường Trúc Bạch' }, []],
  ['its code ended before the day', { commune: '00001', commune_name: 'Phường Phúc Xá' }, ['commune.on-day']],
  ['its code came after the day', { commune: '26732', commune_name: '', province: 'TP. Hồ Chí Minh', verified_on: '2025-01-01' }, ['commune.on-day']],
  ['no list has the code', { commune: '99999', commune_name: '' }, ['commune.valid']],
  ['no commune is called so', { commune: 'Phường Sao Hỏa', commune_name: '' }, ['commune.valid']],
  ['it lies in another province', { province: 'Cà Mau' }, ['commune.place']],
  ['its province has another name since', { province: 'Tỉnh Bình Dương', commune: 'Phường Dĩ An', commune_name: '' }, []],
  ['its name is another', { commune_name: 'Phường Cửa Nam' }, ['commune.called']],
]

const folder = mkdtempSync(join(tmpdir(), 'quality-commune-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The rules of the commune that each place fails, by its row. */
let failing: ReadonlyMap<number, readonly string[]>
beforeAll(async () => {
  const registry = registryOn('places', today)
  if (!registry) throw new Error('places are defined')
  const path = join(folder, 'places.csv')
  const rows = cases.map(([, told], at) => Object.values({ ...place, place_code: `DD${at}`, latitude: `21.${at}`, ...told }).join(','))
  writeFileSync(path, `${[Object.keys(place).join(','), ...rows].join('\n')}\n`)
  const { rules } = await checkFile({ registry, path, out: folder, today, threads: 1, memoryMb: 512 })
  const failed = rules
    .filter(({ id }) => id.startsWith('commune'))
    .flatMap(({ id, examples }) => examples.map(({ row }) => ({ id, row: Number(row) })))
  failing = new Map([...Map.groupBy(failed, ({ row }) => row)].map(([row, all]) => [row, all.map(({ id }) => id)]))
})

test.each(cases.map(([words, , rules], at) => ({ words, rules, row: at + 1 })))('a place of which $words', ({ rules, row }) => {
  expect(failing.get(row) ?? []).toEqual(rules)
})
