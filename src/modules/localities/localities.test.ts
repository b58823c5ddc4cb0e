import fc from '../../platform/testing-chance.ts'
import { describe, expect, test } from 'vitest'
import { communeLists } from '../../../definitions/communes/lists.ts'
import { lists } from './lists.actions.ts'
import { levels, type Locality } from './locality.ts'
import { readAddress } from './read.ts'
import { bearing, carriedTo, localitiesOn, localityOn, placeOf, provinceSince, wholeName, withinOn } from './register.ts'
import { findLocalities } from './search.ts'

const [last, first] = ['2025-06-30', '2025-07-01']
const [before, since] = [localitiesOn('commune', last), localitiesOn('commune', first)]
const anyBefore = fc.constantFrom(...before)
const anySince = fc.constantFrom(...since)
const named = (all: readonly { locality: Locality }[]) => all.map(({ locality }) => wholeName(locality)).toSorted()

describe('the lists', () => {
  test.each([
    [last, [63, 696, 10_035]],
    [first, [34, 0, 3321]],
  ])('on %s there are as many provinces, districts and communes as the decisions say', (day, counts) => {
    expect(levels.map((level) => localitiesOn(level, day).length)).toEqual(counts)
  })

  test('hold as many communes as they say of themselves', () => {
    for (const { id, communes } of communeLists) {
      const keys = lists().localities.filter(({ list, level }) => list === id && level === 'commune')
      expect(new Set(keys.map((one) => one.code ?? wholeName(one))).size).toBe(communes)
    }
  })

  test('every commune of before became one at least of its own merged province, and every commune since was one before', () => {
    const strays = before.filter((one) => {
      const became = carriedTo(one, first)
      return became.length === 0 || became.some(({ locality }) => locality.province !== provinceSince(one.province))
    })
    expect(strays.map((one) => wholeName(one))).toEqual([])
    expect(since.filter((one) => carriedTo(one, last).length === 0).map((one) => wholeName(one))).toEqual([])
  })

  test('every locality lies in another that was there at the same time', () => {
    const lost = lists().localities.filter(
      (one) => placeOf(one, 'province') === null || (one.level === 'commune' && one.list !== 'from' && placeOf(one, 'district') === null),
    )
    expect(lost).toEqual([])
    expect(localitiesOn('province', first).flatMap(({ code }) => withinOn(code ?? '', first))).toHaveLength(since.length)
  })

  test('no name is written in loose marks or with spare spaces', () => {
    const untidy = lists().localities.filter(({ name }) => name !== name.normalize('NFC').replace(/\s+/g, ' ').trim())
    expect(untidy.map(({ name }) => name)).toEqual([])
  })
})

describe('a code on a day', () => {
  test('means one locality or none, and one that was there', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...before, ...since),
        fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        (one, at) => {
          const day = at.toISOString().slice(0, 10)
          const found = localityOn(one.code ?? '', day)
          expect(found === null || (found.code === one.code && (found.from ?? day) <= day && (found.to ?? day) >= day)).toBe(true)
          if (one.list === 'until' && day <= last) expect(found).not.toBeNull()
        },
      ),
    )
  })

  test('may be another place before and after 1 July 2025', () => {
    expect([last, first].map((day) => localityOn('00004', day)?.name)).toEqual(['Phường Trúc Bạch', 'Phường Ba Đình'])
  })

  test('of a city is its name of the day', () => {
    expect(['2024-12-31', '2025-01-01', first].map((day) => localityOn('46', day)?.name)).toEqual([
      'Tỉnh Thừa Thiên Huế',
      'Thành phố Huế',
      'Thành phố Huế',
    ])
  })

  test('of a commune that became a ward later is both, in turn', () => {
    expect([last, first, '2026-04-29', '2026-04-30'].map((day) => localityOn('25270', day)?.name)).toEqual([
      'Thị trấn Lộc Ninh',
      'Xã Lộc Ninh',
      'Xã Lộc Ninh',
      'Phường Lộc Ninh',
    ])
  })

  test('that nobody ever gave means nothing', () => {
    expect([bearing('99999'), localityOn('99999', first), findLocalities('99999', first).coded]).toEqual([[], null, []])
  })
})

describe('what a locality became', () => {
  test('leads back to it, from every commune of before and of since', () => {
    fc.assert(
      fc.property(anyBefore, (one) => carriedTo(one, first).every(({ locality }) => named(carriedTo(locality, last)).includes(wholeName(one)))),
    )
    fc.assert(
      fc.property(anySince, (one) => carriedTo(one, last).every(({ locality }) => named(carriedTo(locality, first)).includes(wholeName(one)))),
    )
  })

  test('is whole exactly where there is one answer', () => {
    fc.assert(
      fc.property(anyBefore, (one) => {
        const became = carriedTo(one, first)
        expect(became.every(({ share }) => share === (became.length === 1 ? 'whole' : 'part'))).toBe(true)
      }),
    )
  })

  test('is several where it was divided, and nobody guesses', () => {
    const cuaNam = readAddress('Phường Cửa Nam, Quận Hoàn Kiếm, Thành phố Hà Nội', last).written[0] as Locality
    expect(carriedTo(cuaNam, first).map(({ locality, share }) => [locality.name, share])).toEqual([
      ['Phường Ba Đình', 'part'],
      ['Phường Hoàn Kiếm', 'part'],
      ['Phường Cửa Nam', 'part'],
      ['Phường Văn Miếu - Quốc Tử Giám', 'part'],
    ])
  })

  test('is uncertain before the first day of which a whole list is known; provinces are known for longer', () => {
    const sure = (one: Locality, day: string) => carriedTo(one, day).map(({ certain }) => certain)
    const commune = localityOn('00001', last) as Locality
    expect(['2010-01-01', '2025-06-29', last, first].map((day) => sure(commune, day))).toEqual([[false], [false], [true], [true]])
    expect(carriedTo(localityOn('00004', first) as Locality, '2010-01-01').some(({ certain }) => certain)).toBe(false)
    expect(['2005-01-01', '2010-01-01'].map((day) => sure(localityOn('27', last) as Locality, day))).toEqual([[false], [true]])
  })

  test('of an island district without communes is a special zone', () => {
    expect(named(carriedTo(localityOn('755', last) as Locality, first))).toEqual(['Đặc khu Côn Đảo, Thành phố Hồ Chí Minh'])
  })

  test('of a province is the one it lies in, and of that all that lie in it', () => {
    expect(named(carriedTo(localityOn('27', last) as Locality, first))).toEqual(['Tỉnh Bắc Ninh'])
    expect(named(carriedTo(localityOn('24', first) as Locality, last))).toEqual(['Tỉnh Bắc Giang', 'Tỉnh Bắc Ninh'])
  })

  test('is said to be unsure where sources differ', () => {
    const divided = carriedTo(readAddress('Xã Hòa Bình, Huyện Kim Thành, Hải Dương', last).written[0] as Locality, first)
    expect(divided.map(({ locality, certain }) => [locality.name, certain])).toEqual([
      ['Xã Kim Thành', true],
      ['Xã Hà Nam', false],
    ])
  })
})

const read = (text: string, day: string) => readAddress(text, day).found.map(({ locality }) => wholeName(locality, day))

describe('a written address', () => {
  test.each([
    ['P. Cửa Nam, Q. Hoàn Kiếm, Hà Nội', '2025-01-01', ['Phường Cửa Nam, Quận Hoàn Kiếm, Thành phố Hà Nội']],
    ['phường Cửa Nam, Hà Nội', '2025-08-01', ['Phường Cửa Nam, Thành phố Hà Nội']],
    ['xã Tân Hưng, huyện Cái Nước, Cà Mau', '2025-08-01', ['Xã Tân Hưng, Tỉnh Cà Mau']],
    ['xa tan hung huyen cai nuoc tinh ca mau', '2025-08-01', ['Xã Tân Hưng, Tỉnh Cà Mau']],
    ['12/3 Lê Lợi, P.Bến Nghé, Q1, TP.HCM', '2024-05-05', ['Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh']],
    ['12/3 Lê Lợi, P.Bến Nghé, Q.01, TPHCM, Việt Nam', '2026-05-05', ['Phường Sài Gòn, Thành phố Hồ Chí Minh']],
    ['Cửa Nam Hoàn Kiếm Hà Nội', '2025-01-01', ['Phường Cửa Nam, Quận Hoàn Kiếm, Thành phố Hà Nội']],
    ['P12 Q. Gò Vấp TP HCM', '2025-06-01', ['Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh']],
    ['Phường Dĩ An, tỉnh Bình Dương', '2026-01-01', ['Phường Dĩ An, Thành phố Hồ Chí Minh']],
    ['TT. Lộc Ninh, H. Lộc Ninh, T. Bình Phước', '2025-09-09', ['Xã Lộc Ninh, Tỉnh Đồng Nai']],
    ['Phường Ba Đình, Quận Ba Đình, Hà Nội', '2025-10-10', ['Phường Ba Đình, Thành phố Hà Nội']],
    ['Phường Văn Miếu - Quốc Tử Giám, Quận Đống Đa, Hà Nội', '2025-05-01', ['Phường Văn Miếu Quốc Tử Giám, Quận Đống Đa, Thành phố Hà Nội']],
    ['P. Thuận Hoá, TP Huế', '2025-09-09', ['Phường Thuận Hóa, Thành phố Huế']],
    ['Xã Ea H’Leo, Đắk Lắk', '2025-09-09', ["Xã Ea H'Leo, Tỉnh Đắk Lắk"]],
    ['TP Bắc Ninh, Bắc Ninh', '2024-01-01', ['Thành phố Bắc Ninh, Tỉnh Bắc Ninh']],
    ['Phường 13, Quận Gò Vấp, TP Hồ Chí Minh', '2024-01-01', ['Phường 13, Quận Gò Vấp, Thành phố Hồ Chí Minh']],
    ['số 5 ngõ 7 Hoàng Hoa Thám, Hà Nội', '2023-01-01', ['Thành phố Hà Nội']],
    ['Sao Hỏa', '2025-08-08', []],
    ['constructor', '2025-08-08', []],
    ['', '2025-08-08', []],
  ])('%s on %s', (text, day, names) => {
    expect(read(text, day)).toEqual(names)
  })

  test('keeps what stands before the commune', () => {
    expect(readAddress('12/3 Lê Lợi, P.Bến Nghé, Q1, TP.HCM', last).rest).toBe('12/3 Lê Lợi')
  })

  test('without marks is all that it may be; with marks only what they say', () => {
    expect(read('xa tan thanh, long an', '2024-01-01').length).toBeGreaterThan(1)
    expect(read('xa hoang phu, huyen hoang hoa, thanh hoa', last)).toHaveLength(2)
    expect(read('xã Hoằng Phú, huyện Hoằng Hóa, Thanh Hóa', last)).toEqual(['Xã Hoằng Phú, Huyện Hoằng Hóa, Tỉnh Thanh Hóa'])
  })

  test('names its own commune, however it is typed, for every commune of both lists', () => {
    const forms = [
      (text: string) => text,
      (text: string) => text.normalize('NFD'),
      (text: string) => text.toUpperCase(),
      (text: string) => text.replaceAll(', ', ' - '),
      (text: string) => text.replace('Phường', 'P.').replace('Thành phố Hà Nội', 'TP. Hà Nội').replace('Quận', 'Q.').replace('Huyện', 'H.'),
    ]
    fc.assert(
      fc.property(fc.constantFrom(...before, ...since), fc.constantFrom(...forms), (one, form) => {
        const day = one.list === 'until' ? last : first
        expect(readAddress(form(wholeName(one)), day).written).toContain(one)
      }),
      { numRuns: 300 },
    )
  })

  test('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(readAddress(text, first).day).toBe(first)
      }),
    )
  })
})

describe('a search', () => {
  test('by code finds everything that bore it', () => {
    expect(findLocalities('00004', first).coded.map(({ name }) => name)).toEqual(['Phường Trúc Bạch', 'Phường Ba Đình'])
  })

  test('by words finds the localities of the day first', () => {
    const found = findLocalities('hoàn kiếm', first)
    expect(found.named.map(({ name }) => name)).toEqual(['Phường Hoàn Kiếm', 'Quận Hoàn Kiếm'])
  })
})
