import type { PlainDate } from '../../platform/dates.ts'
import type { Sheet } from '../../platform/spreadsheet.ts'
import { carriedTo, isKnownOn, localitiesOn, type Locality, placeOf } from '../localities/index.ts'

const above = (locality: Locality, day: PlainDate) => {
  const [district, province] = [placeOf(locality, 'district', day), placeOf(locality, 'province', day)]
  return [district?.code ?? '', district?.name ?? '', province?.code ?? '', province?.name ?? '']
}

const aboveColumns = [
  { head: 'Mã huyện', width: 10 },
  { head: 'Cấp huyện', width: 24 },
  { head: 'Mã tỉnh', width: 10 },
  { head: 'Cấp tỉnh', width: 24 },
]

/** Every commune of a day with its code, and whether the list of that day is known. */
export const communeSheet = (day: PlainDate): Sheet => ({
  name: 'Đơn vị hành chính cấp xã',
  columns: [{ head: 'Mã xã', width: 10 }, { head: 'Cấp xã', width: 30 }, ...aboveColumns, { head: 'Ghi chú', width: 16 }],
  rows: localitiesOn('commune', day).map((one) => [
    one.code,
    one.name,
    ...above(one, day),
    one.certain && isKnownOn(one, day) ? '' : 'chưa xác nhận',
  ]),
})

/** Every commune of 30 June 2025 with what it is on a day: a line for each part. */
export const successionSheet = (day: PlainDate): Sheet => ({
  name: 'Chuyển đổi mã',
  columns: [
    { head: 'Mã cũ', width: 10 },
    { head: 'Tên cũ', width: 30 },
    ...aboveColumns,
    { head: 'Mã', width: 10 },
    { head: 'Tên', width: 30 },
    { head: 'Mã tỉnh', width: 10 },
    { head: 'Tỉnh, thành phố', width: 24 },
    { head: 'Nhập', width: 12 },
    { head: 'Nguồn', width: 16 },
  ],
  rows: localitiesOn('commune', '2025-06-30').flatMap((old) =>
    carriedTo(old, day).map(({ locality, share, certain }) => [
      old.code,
      old.name,
      ...above(old, '2025-06-30'),
      locality.code,
      locality.name,
      locality.province,
      placeOf(locality, 'province', day)?.name ?? '',
      share === 'whole' ? 'toàn bộ' : 'một phần',
      certain ? 'khớp nhau' : 'chưa xác nhận',
    ]),
  ),
})
