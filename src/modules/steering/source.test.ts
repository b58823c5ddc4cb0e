import { expect, test } from 'vitest'
import type { Passage } from '../texts/index.ts'
import { sourceIn } from './source.ts'

const cellsOf = (rows: readonly string[][]) => {
  let text = ''
  const cells = rows.map((row) =>
    row.map((words) => {
      const start = text.length
      text += `${words}\n`
      return { start, end: start + words.length, colSpan: 1, rowSpan: 1 }
    }),
  )
  return { text, passages: [{ kind: 'table', rows: cells, start: 0, end: text.length }] as Passage[] }
}
const paragraph = (start: number, end: number): Passage => ({ kind: 'paragraph', style: null, bold: false, start, end })
const found = (text: string, passages: Passage[], words: string) => {
  const start = text.indexOf(words)
  return sourceIn(text, passages, { start, end: start + words.length })
}

test('an order in a table is quoted from its cell alone, with the other cells of its row by their heads', () => {
  const { text, passages } = cellsOf([
    ['TT', 'Nhiệm vụ', 'Chủ trì', 'Hạn'],
    ['1', 'Lập kho', 'Bộ A', ''],
    ['2', 'Mở cổng', 'Bộ B', 'Quý I'],
  ])
  expect(found(text, passages, 'Mở cổng')).toEqual({
    before: '',
    words: 'Mở cổng',
    after: '',
    row: [
      { head: 'TT', words: '2' },
      { head: 'Chủ trì', words: 'Bộ B' },
      { head: 'Hạn', words: 'Quý I' },
    ],
  })
})

test('an order in prose is quoted with its paragraph and nothing of the next', () => {
  const text = 'Đoạn trước.\nBộ A lập kho; Bộ B mở cổng.\nĐoạn sau.'
  const source = found(text, [paragraph(0, 11), paragraph(12, 39), paragraph(40, 49)], 'Bộ B mở cổng')
  expect(source).toEqual({ before: 'Bộ A lập kho; ', words: 'Bộ B mở cổng', after: '.', row: [] })
})

test('a long paragraph is cut between words', () => {
  const text = `${'dài '.repeat(200)}giao việc ${'dài '.repeat(200)}`
  const { before, after } = found(text, [paragraph(0, text.length)], 'giao việc')
  expect(before.startsWith('… dài')).toBe(true)
  expect(after.endsWith('dài …')).toBe(true)
  expect(before.length + after.length).toBeLessThan(490)
})

test('where no passage is known the sentence stands alone', () => {
  expect(found('giao việc', [], 'giao việc')).toEqual({ before: '', words: 'giao việc', after: '', row: [] })
})
