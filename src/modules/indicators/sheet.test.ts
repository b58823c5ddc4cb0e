import fc from '../../platform/testing-chance.ts'
import { describe, expect, test } from 'vitest'
import { unitNamed, versionsOf } from './catalogue.ts'
import type { Cell } from './check.ts'
import { faultsOf, type Standing } from './check.ts'
import type { IndicatorDefinition } from './indicator.ts'
import { columnName, readPeriod, readSheet } from './sheet.ts'

const hospitals = versionsOf('CS-09')[0] as IndicatorDefinition
const index766 = versionsOf('CS-766')[0] as IndicatorDefinition
const names = { definitionFor: () => hospitals, unitNamed }
const read = (rows: string[][]) => readSheet(rows, names)

describe('a return', () => {
  test('is read with its columns in any order, under a title', () => {
    const reading = read([['Bệnh án điện tử'], ['Mẫu số', 'Đơn vị', 'Kỳ báo cáo', 'Tử số (bệnh viện)'], ['1.024', 'Hà Nội', 'Tháng 6/2025', '512']])
    expect(reading?.faults).toEqual([])
    expect(reading?.cells).toMatchObject([
      { unit: 'ha-noi', period: '2025-06', figure: { numerator: 512, denominator: 1024 }, at: { numerator: 'D3', denominator: 'A3' } },
    ])
  })

  test('names the cell of every fault', () => {
    const reading = read([
      ['Kỳ', 'Đơn vị', 'Tử số', 'Mẫu số'],
      ['2025-06', 'Hà Nội', 'năm', '10'],
      ['2025-13', 'Hà Nội', '5', '10'],
      ['2025-07', 'Yên Bái', '5', '10'],
      ['2025-06', 'Hà Nội', '', '10'],
    ])
    expect(reading?.faults.map(({ at }) => at)).toEqual(['C2', 'A3', 'B4', 'C5'])
    expect(reading?.faults.map(({ words }) => words.vi).join(' ')).toContain('“năm” không phải là số')
  })

  test('reads an empty row as silence', () =>
    expect(
      read([
        ['Kỳ', 'Đơn vị', 'Tử số', 'Mẫu số'],
        ['2025-06', 'Hà Nội', '', ''],
        ['', '', '', ''],
      ]),
    ).toEqual({ cells: [], faults: [] }))

  test('without a head is refused as a whole', () => expect(read([['1', '2', '3']])).toBeNull())

  test('of any content ends in figures or faults', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ maxLength: 12 }), { maxLength: 6 }), { maxLength: 12 }), (rows) => {
        const reading = read([['Kỳ', 'Đơn vị', 'Phân tổ', 'Nhóm', 'Tử số', 'Mẫu số'], ...rows])
        expect(reading).not.toBeNull()
      }),
    )
  })

  test.each([
    ['2025-06', '2025-06'],
    ['6/2025', '2025-06'],
    ['tháng 6 năm 2025', '2025-06'],
    ['Quý II/2025', '2025-Q2'],
    ['quý 4 năm 2025', '2025-Q4'],
    ['6 tháng đầu năm 2025', '2025-H1'],
    ['Năm 2025', '2025'],
    ['13/2025', null],
    ['hè 2025', null],
  ])('the period “%s” is %s', (written, period) => expect(readPeriod(written)).toBe(period))
  test('columns are named as spreadsheets do', () => expect([0, 25, 26, 701].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ']))
})

describe('figures that cannot be', () => {
  const standing: Standing = { today: '2025-07-10', reports: () => true, current: () => null, history: () => [], reason: undefined }
  const cell = (numerator: number, denominator: number | null, part: Partial<Cell> = {}): Cell => ({
    unit: 'ha-noi',
    period: '2025-06',
    dimension: '',
    category: '',
    figure: { numerator, denominator },
    at: { place: 'place', numerator: 'n', denominator: 'd' },
    ...part,
  })
  const words = (definition: IndicatorDefinition, cells: Cell[], more: Partial<Standing> = {}) =>
    faultsOf(definition, cells, { ...standing, ...more })
      .map(({ words: said }) => said.vi)
      .join(' ')

  test.each([
    ['a negative share', cell(-1, 10), 'không được âm'],
    ['more than the whole', cell(11, 10), 'Tử số lớn hơn mẫu số'],
    ['half a hospital', cell(1.5, 10), 'số nguyên'],
    ['no denominator', cell(1, null), 'Thiếu mẫu số'],
    ['a month that has not ended', cell(1, 10, { period: '2025-07' }), 'chưa kết thúc'],
    ['a quarter for a monthly indicator', cell(1, 10, { period: '2025-Q2' }), 'theo tháng'],
  ])('%s', (_name, one, said) => expect(words(hospitals, [one])).toContain(said))

  test('are refused where the parts do not add up, and taken where they do', () => {
    const parts = (a: number) => [cell(a, 60, { dimension: 'so-huu', category: 'cong' }), cell(20, 40, { dimension: 'so-huu', category: 'tu' })]
    expect(words(hospitals, [cell(50, 100), ...parts(30)])).toBe('')
    expect(words(hospitals, [cell(50, 100), ...parts(31)])).toContain('tổng tử số các nhóm là 51, khác 50')
    expect(words(hospitals, [cell(50, 100), ...parts(30).slice(0, 1)])).toContain('thiếu “Ngoài công lập”')
  })

  test('the district level is no part of anything after it ended', () => {
    const services = versionsOf('CS-02')[0] as IndicatorDefinition
    const by = (period: string) => ['tinh', 'huyen', 'xa'].map((category) => cell(10, 20, { dimension: 'cap', category, period }))
    expect(words(services, [cell(30, 60), ...by('2025-06')])).toBe('')
    expect(words(services, [cell(30, 60, { period: '2025-07' }), ...by('2025-07')], { today: '2025-08-10' })).toContain('không phải là một nhóm')
  })

  test('a score is the sum of its five groups, recomputed by hand: 15 + 18,5 + 20 + 19 + 16 = 88,5', () => {
    const groups = [
      ['cong-khai', 15],
      ['tien-do', 18.5],
      ['so-hoa', 20],
      ['truc-tuyen', 19],
      ['hai-long', 16],
    ] as const
    const parts = groups.map(([category, points]) => cell(points, null, { dimension: 'nhom', category }))
    expect(words(index766, [cell(88.5, null), ...parts])).toBe('')
    expect(words(index766, [cell(89, null), ...parts])).toContain('88.5')
    expect(
      words(index766, [
        cell(93, null),
        ...parts.map((part) => (part.category === 'hai-long' ? cell(20.5, null, { dimension: 'nhom', category: 'hai-long' }) : part)),
      ]),
    ).toContain('nhiều nhất 18 điểm')
    expect(words(index766, [cell(88.5, null)])).toContain('Thiếu điểm từng nhóm')
  })

  test('a change of what is published, or a strange step, asks for a reason', () => {
    const published: Partial<Standing> = { current: ({ dimension }) => (dimension === '' ? { numerator: 5, denominator: 10 } : null) }
    expect(words(hospitals, [cell(6, 10)], published)).toContain('sửa phải nêu lý do')
    expect(words(hospitals, [cell(6, 10)], { ...published, reason: 'đếm lại' })).toBe('')
    expect(words(hospitals, [cell(9, 10)], { history: () => [10, 11, 12, 13, 14, 15, 16] })).toContain('bất thường')
  })

  test('a new whole over parts that stand is refused: they would no longer add up', () => {
    const current: Standing['current'] = ({ category }) =>
      ({ '': { numerator: 50, denominator: 100 }, cong: { numerator: 30, denominator: 60 }, tu: { numerator: 20, denominator: 40 } })[category] ??
      null
    expect(words(hospitals, [cell(51, 100)], { current, reason: 'đếm lại' })).toContain('tổng tử số các nhóm là 50, khác 51')
  })

  test('the same row twice is named', () => expect(words(hospitals, [cell(5, 10), cell(5, 10)])).toContain('lặp lại'))
})
