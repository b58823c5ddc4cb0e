import { describe, expect, test } from 'vitest'
import { readDeadline } from '../deadlines/index.ts'
import { clarityOf, fiveClear, type Order } from './five.ts'
import { splitsOf } from './split.ts'

const clear: Order = {
  title: 'Xây dựng thông tư về biển báo trên đường thủy',
  lead: ['Bộ Xây dựng'],
  support: ['Bộ Tư pháp'],
  product: 'Thông tư',
  deadline: readDeadline('Tháng 9/2025', '2025-01-10'),
}
const failing = (changes: Partial<Order>) => fiveClear({ ...clear, ...changes }).failures.map(({ clarity }) => clarity)

describe('the five', () => {
  test('an order with one lead, a month and a document is clear in all', () => {
    expect(fiveClear(clear)).toEqual({ failures: [], score: 1 })
  })

  test('without a lead nobody does it and nobody answers for it', () => {
    expect(failing({ lead: [] })).toEqual(['person', 'responsibility'])
  })

  test('"the agencies concerned" names nobody', () => {
    expect(failing({ lead: ['Các cơ quan liên quan'] })).toEqual(['person', 'responsibility'])
  })

  test('all ministries at large are known, and none of them answers', () => {
    expect(failing({ lead: ['Các bộ, ngành'] })).toEqual(['responsibility'])
  })

  test('two leads are one too many', () => {
    const { failures } = fiveClear({ ...clear, lead: ['Bộ Xây dựng', 'Bộ Công an'] })
    expect(failures.map(({ clarity }) => clarity)).toEqual(['responsibility'])
    expect(failures[0]?.reason.vi).toMatch(/^2 cơ quan cùng chủ trì/u)
  })

  test('a general call without figure or product says nothing to be done', () => {
    expect(failing({ title: 'Tăng cường công tác quản lý bến thủy', product: null })).toEqual(['work', 'product'])
    expect(failing({ title: 'Tăng cường kiểm tra, xử lý 100% bến thủy không phép', product: null })).toEqual(['product'])
  })

  test('a list that is announced and not given is not clear', () => {
    expect(failing({ title: 'Sửa đổi các quy định sau:' })).toEqual(['work'])
  })

  test.each([
    ['2025', true],
    ['Theo lộ trình', true],
    ['2025 và những năm tiếp theo', true],
    ['Quý III/2025', false],
    ['Thường xuyên', false],
    ['Hằng tháng', false],
    ['Trước 30/6/2025', false],
  ])('the deadline %j must be made clear: %s', (words, unclear) => {
    expect(failing({ deadline: readDeadline(words, '2025-01-10') })).toEqual(unclear ? ['time'] : [])
  })

  test('no deadline, and a product that cannot be checked', () => {
    expect(failing({ deadline: null, product: 'Nhận thức được nâng lên' })).toEqual(['time', 'product'])
  })

  test('the score of a plan is the mean of its orders', () => {
    expect(clarityOf([clear, { ...clear, lead: [] }])).toBeCloseTo(0.8)
    expect(clarityOf([])).toBeNull()
  })
})

describe('one lead', () => {
  test('an order with one lead needs no split', () => {
    expect(splitsOf(clear)).toEqual([])
  })

  test('the first leads and the others support, or each leads its part', () => {
    const [first, each] = splitsOf({ ...clear, lead: ['Bộ Xây dựng', 'Bộ Công an'] })
    expect(first?.parts).toEqual([{ title: clear.title, lead: ['Bộ Xây dựng'], support: ['Bộ Công an', 'Bộ Tư pháp'] }])
    expect(each?.parts.map(({ lead, support }) => [lead, support])).toEqual([
      [['Bộ Xây dựng'], ['Bộ Công an', 'Bộ Tư pháp']],
      [['Bộ Công an'], ['Bộ Xây dựng', 'Bộ Tư pháp']],
    ])
  })

  test('numbered parts go to the leads in their order', () => {
    const [listed] = splitsOf({ ...clear, title: 'Hoàn thành: (1) khảo sát luồng lạch; (2) lắp phao tiêu', lead: ['Bộ Xây dựng', 'Bộ Quốc phòng'] })
    expect(listed?.way).toBe('listed-parts')
    expect(listed?.parts.map(({ title, lead }) => [title, lead])).toEqual([
      ['Hoàn thành: khảo sát luồng lạch', ['Bộ Xây dựng']],
      ['Hoàn thành: lắp phao tiêu', ['Bộ Quốc phòng']],
    ])
  })

  test('collectives are not made the lead of one another', () => {
    expect(splitsOf({ ...clear, lead: ['Các bộ, ngành', 'Các địa phương'] }).map(({ way }) => way)).toEqual(['each-its-part'])
  })
})
