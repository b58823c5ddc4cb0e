import { describe, expect, test } from 'vitest'
import { provinces } from '../../../definitions/agencies/provinces.ts'
import { fromQcvn, toQcvn } from './codes.ts'
import {
  agencyById,
  agencyOn,
  collectivesCovering,
  definedAgencies,
  holdsOn,
  nameOn,
  predecessorsOf,
  subtreeOf,
  successions,
  successorsOf,
  whoAnswers,
} from './register.ts'

describe('the definitions', () => {
  test('hold no code: they survive a JSON round trip', () => {
    expect(JSON.parse(JSON.stringify(definedAgencies))).toEqual(definedAgencies)
    expect(JSON.parse(JSON.stringify(successions))).toEqual(successions)
  })

  test('give every body an id of its own, a name in both languages and an existing parent', () => {
    const ids = definedAgencies.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const agency of definedAgencies) {
      expect(agency.id).toMatch(/^[a-z0-9-]{2,100}$/)
      for (const { name } of agency.names) expect(name.vi.length * name.en.length).toBeGreaterThan(0)
      if (agency.parent) expect(agencyById(agency.parent), agency.id).not.toBeNull()
    }
  })

  test('let work pass only between bodies there are, from the day after one ended', () => {
    for (const { from, to, on, functions } of successions) {
      expect(agencyById(from), from).not.toBeNull()
      expect(agencyById(to), to).not.toBeNull()
      expect(holdsOn(agencyById(to) as never, on), `${to} on ${on}`).toBe(true)
      if (functions === 'all') expect((agencyById(from)?.to ?? '') < on, from).toBe(true)
    }
  })

  test('have one successor at least for every ministry, Party body and province that ended', () => {
    const ended = definedAgencies.filter(
      ({ kind, to }) => to !== undefined && ['ministry', 'ministerial', 'party', 'province', 'department'].includes(kind),
    )
    for (const { id } of ended) for (const one of successorsOf(id)) expect(agencyById(one)?.to, id).toBeUndefined()
  })

  test('count 14 ministries and 3 bodies of their level since 1 March 2025, 18 and 4 on the day before', () => {
    const count = (kind: string, day: string) => definedAgencies.filter((agency) => agency.kind === kind && holdsOn(agency, day)).length
    expect([count('ministry', '2025-03-01'), count('ministerial', '2025-03-01')]).toEqual([14, 3])
    expect([count('ministry', '2025-02-28'), count('ministerial', '2025-02-28')]).toEqual([18, 4])
  })

  test('count 63 provinces on 30 June 2025 and 34 on the day after', () => {
    const count = (day: string) => provinces.filter((province) => holdsOn(province, day)).length
    expect([count('2025-06-30'), count('2025-07-01')]).toEqual([63, 34])
  })
})

describe('a province code', () => {
  const nameOfCode = (code: string, day: string) =>
    provinces.filter((one) => one.code === code && holdsOn(one, day)).flatMap((one) => one.names.map(({ name }) => name))
  test.each([
    ['24', 'Bắc Giang', 'Bắc Ninh'],
    ['15', 'Yên Bái', 'Lào Cai'],
    ['44', 'Quảng Bình', 'Quảng Trị'],
    ['52', 'Bình Định', 'Gia Lai'],
    ['80', 'Long An', 'Tây Ninh'],
    ['82', 'Tiền Giang', 'Đồng Tháp'],
    ['91', 'Kiên Giang', 'An Giang'],
  ])('%s was %s until 30 June 2025 and is %s since', (code, before, after) => {
    expect(nameOfCode(code, '2025-06-30')).toEqual([before])
    expect(nameOfCode(code, '2025-07-01')).toEqual([after])
  })

  test('stands for one territory on any one day', () => {
    for (const day of ['2024-06-01', '2025-07-01']) {
      const codes = provinces.filter((one) => holdsOn(one, day)).map(({ code }) => code)
      expect(new Set(codes).size).toBe(codes.length)
    }
  })
})

describe('who answers', () => {
  test.each([
    ['bo-ke-hoach-va-dau-tu', '2025-02-28', null, ['bo-ke-hoach-va-dau-tu']],
    ['bo-ke-hoach-va-dau-tu', '2025-03-01', null, ['bo-tai-chinh']],
    ['Bộ Thông tin và Truyền thông', '2025-03-14', null, ['bo-khoa-hoc-va-cong-nghe']],
    ['Bộ Thông tin và Truyền thông', '2025-03-14', 'quản lý báo chí', ['bo-van-hoa-the-thao-va-du-lich']],
    ['Bộ Thông tin và Truyền thông', '2025-02-14', 'báo chí', ['bo-thong-tin-va-truyen-thong']],
    ['Bộ Tư pháp', '2025-03-14', 'cấp phiếu lý lịch tư pháp', ['bo-cong-an']],
    ['Bộ Tư pháp', '2025-03-14', 'hộ tịch', ['bo-tu-phap']],
    ['Bộ Giao thông vận tải', '2025-03-14', 'sát hạch lái xe', ['bo-cong-an']],
    ['bo-lao-dong-thuong-binh-va-xa-hoi', '2025-03-14', 'giáo dục nghề nghiệp', ['bo-giao-duc-va-dao-tao']],
    ['bo-buu-chinh-vien-thong', '2026-01-01', null, ['bo-khoa-hoc-va-cong-nghe']],
    ['bo-buu-chinh-vien-thong', '2020-01-01', null, ['bo-thong-tin-va-truyen-thong']],
    ['so-thong-tin-va-truyen-thong-bac-giang', '2025-05-01', null, ['so-khoa-hoc-va-cong-nghe-bac-giang']],
    ['so-thong-tin-va-truyen-thong-bac-giang', '2025-08-01', null, ['so-khoa-hoc-va-cong-nghe-bac-ninh-2025']],
    ['nobody', '2025-08-01', null, []],
  ])('for %s on %s (%s): %s', (who, day, work, answering) => expect(whoAnswers(who, day, work)).toEqual(answering))
})

describe('a body', () => {
  test('has the name of the day', () => {
    expect(nameOn('hue', '2024-12-31')).toBe('Ủy ban nhân dân tỉnh Thừa Thiên Huế')
    expect(nameOn('hue', '2025-01-01')).toBe('Ủy ban nhân dân thành phố Huế')
    expect(nameOn('ho-chi-minh-2025', null, 'en')).toBe("People's Committee of Ho Chi Minh City")
    expect(nameOn('so-noi-vu-ha-noi', null)).toBe('Sở Nội vụ thành phố Hà Nội')
  })

  test('tells whether it lived', () => {
    expect(agencyOn('uy-ban-dan-toc', '2025-02-28')).toMatchObject({
      lives: true,
      name: 'Ủy ban Dân tộc',
      head: 'Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc',
    })
    expect(agencyOn('uy-ban-dan-toc', '2025-03-01')).toMatchObject({ lives: false })
    expect(agencyOn('nobody', '2025-03-01')).toBeNull()
  })

  test('knows whose work it took over, whole and in part', () => {
    const before = predecessorsOf('bo-khoa-hoc-va-cong-nghe')
    expect(before.map(({ id }) => id)).toEqual(['bo-thong-tin-va-truyen-thong'])
    expect(predecessorsOf('bo-cong-an').every(({ functions }) => functions !== 'all')).toBe(true)
    expect(predecessorsOf('bo-khoa-hoc-va-cong-nghe', '2025-02-28')).toEqual([])
  })

  test('reaches its units and whatever they and it took over whole', () => {
    const reach = subtreeOf('bo-tai-chinh', '2025-06-01')
    expect([...reach]).toEqual(expect.arrayContaining(['bo-tai-chinh', 'cuc-thue', 'tong-cuc-thue', 'bo-ke-hoach-va-dau-tu', 'tong-cuc-thong-ke']))
    expect(subtreeOf('bo-cong-an', '2025-06-01').has('bo-tu-phap')).toBe(false)
    expect(subtreeOf('bo-tai-chinh', '2025-02-28').has('bo-ke-hoach-va-dau-tu')).toBe(false)
  })

  test('shares the tasks of the groups it is one of', () => {
    expect(collectivesCovering('bo-y-te', '2025-06-01')).toContain('cac-bo-nganh')
    expect(collectivesCovering('ha-noi', '2025-06-01')).toEqual(['cac-dia-phuong'])
    expect(collectivesCovering('bo-ke-hoach-va-dau-tu', '2025-06-01')).toEqual([])
  })
})

describe('a code of Decision 20/2020', () => {
  test.each([
    ['G22', '000.00.00.G22'],
    ['H23.12', '000.00.12.H23'],
    ['H01.01.02', '000.02.01.H01'],
  ])('%s was written %s before', (code, old) => {
    expect(toQcvn(code)).toBe(old)
    expect(fromQcvn(old)).toBe(code)
  })

  test.each(['', 'G2', 'g22', 'G22.1', 'G22.01.01.01.01', 'G22.001'])('“%s” has no older form', (code) => expect(toQcvn(code)).toBeNull())
  test.each(['', '000.00.G22', '00.00.00.G22'])('“%s” has no newer form', (code) => expect(fromQcvn(code)).toBeNull())
})
