import { expect, test } from 'vitest'
import { explainedWords } from './link-explain.ts'

test('a link is told with every field, what it adds, and what stood before any was compared', () => {
  const told = explainedWords({
    recordKey: 'GPLX-1',
    personId: '001080200001',
    decision: 'link',
    class: 'B',
    weight: 12.5,
    margin: 30,
    reasons: [
      { field: 'name', level: 'equal', words: { vi: 'trùng khi bỏ dấu', en: 'equal without marks' }, bits: 20 },
      { field: 'date', level: 'part', words: { vi: 'khác một phần', en: 'one part differs' }, bits: -1.5 },
      { field: 'sex', level: 'equal', words: { vi: 'trùng', en: 'equal' }, bits: -0.01 },
    ],
  })
  expect(told.split('\n')).toEqual([
    'GPLX-1 → 001080200001: nối, loại B, +12,5 bit, hơn người thứ hai +30',
    '  Họ và tên: trùng khi bỏ dấu (+20)',
    '  Ngày sinh: khác một phần (−1,5)',
    '  Giới tính: trùng (0)',
    '  Trước khi so sánh (−6)',
  ])
})

test('a record that leads to nobody is told in one line', () => {
  const nobody = { recordKey: 'GPLX-2', personId: null, decision: 'none', class: 'E', weight: null, margin: null, reasons: [] }
  expect(explainedWords(nobody)).toBe('GPLX-2 → không ai: không nối, loại E')
})
