import { readFileSync } from 'node:fs'
import fc from '../../platform/testing-chance.ts'
import { expect, test } from 'vitest'
import { isDay } from '../../platform/dates.ts'
import { describeDeadline } from './describe-deadline.ts'
import { findDeadlines } from './index.ts'

const table = readFileSync(new URL('./prose.txt', import.meta.url), 'utf8')

type Case = { sentence: string; expected: string[] }

const cases = table
  .split('\n')
  .slice(1)
  .reduce<Case[]>((read, line) => {
    if (line.startsWith('  ')) read.at(-1)?.expected.push(line.trim())
    else if (line !== '') read.push({ sentence: line, expected: [] })
    return read
  }, [])

const issuedOn = '2025-05-15'
const shown = (text: string): string[] => findDeadlines(text, issuedOn).map(({ deadline }) => `${deadline.raw} → ${describeDeadline(deadline)}`)

test.each(cases)('in "$sentence" just the deadlines are found', ({ sentence, expected }) => {
  expect(shown(sentence)).toEqual(expected)
})

test('sentences in one text keep their own deadlines', () => {
  expect(shown(cases.map(({ sentence }) => sentence).join('\n'))).toEqual(cases.flatMap(({ expected }) => expected))
})

test('offsets count in the text that was given and spans never overlap', () => {
  const text = `${cases.map(({ sentence }) => sentence).join('\n\u00a0')} 😀`
  let last = 0
  for (const { start, end, deadline } of findDeadlines(text, issuedOn)) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(text.slice(start, end)).toBe(deadline.raw)
    last = end
  }
})

const inside = (text: string): boolean =>
  findDeadlines(text, issuedOn).every(
    ({ start, end, deadline }) => start >= 0 && start < end && end <= text.length && (deadline.due === null || isDay(deadline.due)),
  )

test('any text can be searched', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), inside), { numRuns: 1000 })
})

test('any truncation of a text can be searched', () => {
  const text = cases.map(({ sentence }) => sentence).join(' ')
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(400), (from, length) => inside(text.slice(from, from + length))),
    { numRuns: 500 },
  )
})

const repeated = [
  'ngày 1, ',
  'từ ',
  'trong ',
  'thường xuyên, ',
  'hằng tháng, ',
  '15 ngày ',
  '1/',
  '1-',
  'tháng 6, 7, ',
  'Luật ',
  'Kế hoạch số 1 ',
  'kể từ ngày ',
  '(',
  'quý I và ',
  '2025-',
  'năm ',
  'trước ngày 1/1 và ',
  'đợt 1 trong tháng 3 và ',
  'kế hoạch bão ',
  'trước khi trình ',
  'theo tiến độ ',
  'lũy kế từ tháng 1 ',
]

test.each(repeated)('a text of nothing but "%s" takes time in proportion to its length', (words) => {
  const seconds = (length: number): number => {
    const text = words.repeat(Math.ceil(length / words.length))
    const started = process.cpuUsage()
    findDeadlines(text, issuedOn)
    return process.cpuUsage(started).user / 1e6
  }
  seconds(2000)
  expect(seconds(40_000)).toBeLessThan(Math.max(1, seconds(10_000) * 12))
})
