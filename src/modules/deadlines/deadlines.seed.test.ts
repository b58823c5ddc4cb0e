import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findDeadlines, readDeadline } from './index.ts'

const folder = '../shared/seeds'
const fileOf = (start: string): string | undefined => (existsSync(folder) ? readdirSync(folder).find((name) => name.startsWith(start)) : undefined)
const textOf = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8').normalize('NFC')
const plan = fileOf('003')

/** Cells of the plan's tables that hold a time: short ones, counted by their own words and not by this grammar. */
const timeCells = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('\t'))
    .map((line) => line.trim())
    .filter(
      (cell) =>
        /^(Tháng|Quý|\d{1,2}\/|20\d\d\b|Thường xuyên|Thực hiện thường xuyên|H[ằà]ng (tuần|tháng|năm)|hằng năm|Hoàn thành theo)/u.test(cell) &&
        cell.length < 80,
    )

test.skipIf(!plan)('every deadline cell of the plan is read to a day, a rhythm, a standing duty or a road map', () => {
  const cells = timeCells(textOf(plan ?? ''))
  expect(cells.length).toBeGreaterThan(240)
  const unread = cells.filter((cell) => {
    const read = readDeadline(cell, '2025-06-15')
    return !read || read.kind === 'vague' || (read.due === null && !['periodic', 'continuous', 'roadmap', 'multi'].includes(read.kind))
  })
  expect(unread).toEqual([])
})

test.skipIf(!plan)('the notices named in the notes of the plan are no deadlines', () => {
  const notes = textOf(plan ?? '').match(/^\t\d\d-TB\/\S+ ngày \d\d?\/\d\d?\/\d{4}$/gmu) ?? []
  expect(notes.length).toBeGreaterThan(30)
  expect(notes.filter((note) => readDeadline(note.trim(), '2025-06-15') !== null)).toEqual([])
})

test.skipIf(!plan)('the directives in prose have deadlines, and every one stands where it says', () => {
  for (const start of ['000', '001', '002', '004']) {
    const text = textOf(fileOf(start) ?? '')
    const found = findDeadlines(text, '2025-02-01')
    expect(found.length).toBeGreaterThan(8)
    for (const { start: from, end, deadline } of found) expect(text.slice(from, end)).toBe(deadline.raw)
  }
})
