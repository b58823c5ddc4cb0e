import { readFileSync } from 'node:fs'
import fc from '../../platform/testing-chance.ts'
import { expect, test } from 'vitest'
import { isDay } from '../../platform/dates.ts'
import Value from 'typebox/value'
import { describeDeadline } from './describe-deadline.ts'
import { Deadline, readDeadline } from './index.ts'

type Case = { phrase: string; issuedOn: string; expected: string }

const table = readFileSync(new URL('./phrases.txt', import.meta.url), 'utf8')

function caseOf(line: string): Case {
  const [left = '', expected = ''] = line.split(' → ')
  const [phrase = '', issuedOn = '2025-05-01'] = left.split(' @')
  return { phrase, issuedOn, expected }
}

const sections = table
  .split('\n## ')
  .slice(1)
  .map((section) => section.split('\n'))
  .map(([kind = '', ...lines]) => ({ kind, cases: lines.filter((line) => line.includes(' → ')).map(caseOf) }))

const read = ({ phrase, issuedOn }: Case): string => describeDeadline(readDeadline(phrase, issuedOn))
const all = sections.flatMap(({ cases }) => cases)

test.each(sections)('phrases of the kind $kind are read as the table says', ({ cases }) => {
  expect(cases.length).toBeGreaterThan(2)
  expect(cases.map((one) => `${one.phrase} → ${read(one)}`)).toEqual(cases.map(({ phrase, expected }) => `${phrase} → ${expected}`))
})

test('a phrase reads the same in capitals, decomposed, with hard spaces and spaces around it', () => {
  const odd = [
    (text: string) => text.toUpperCase(),
    (text: string) => text.normalize('NFD'),
    (text: string) => text.replaceAll(' ', '\u00a0'),
    (text: string) => `  ${text} \n`,
  ]
  const sameButLabels = (text: string) => text.replace(/\[[^:\]]*:/gu, '[:')
  for (const one of all.filter(({ phrase }) => !/\d[oO]\d|\d(h|g)\d|N\/A|NĐ-CP|NQ|QĐ|TT-|TB|BC|KH-|CĐ|TTr|KL|CT-/u.test(phrase))) {
    for (const change of odd)
      expect([one.phrase, sameButLabels(read({ ...one, phrase: change(one.phrase) }))]).toEqual([one.phrase, sameButLabels(one.expected)])
  }
})

test('every deadline has the declared shape and nothing else', () => {
  const known = new Set(Object.keys(Deadline.properties))
  for (const { phrase, issuedOn } of all) {
    const deadline = readDeadline(phrase, issuedOn)
    if (!deadline) continue
    expect([phrase, Value.Check(Deadline, deadline)]).toEqual([phrase, true])
    expect(Object.keys(deadline).filter((key) => !known.has(key))).toEqual([])
    expect(deadline.raw).toBe(phrase)
  }
})

test('without a day of issue no year is made up', () => {
  for (const phrase of [
    'tháng 6',
    'quý III',
    'trước ngày 15/6',
    'cuối năm',
    'trước Tết Nguyên đán',
    'thứ Sáu',
    'tuần này',
    'từ tháng 3 đến tháng 6',
    'năm nay',
  ]) {
    expect(readDeadline(phrase, null)).toMatchObject({ due: null, inferredYear: false })
  }
  expect(readDeadline('trong 15 ngày kể từ ngày ban hành', null)).toMatchObject({ kind: 'duration', due: null, span: 'P15D', from: 'issue' })
})

const numbersOf = (phrase: string): number[] => (phrase.normalize('NFKC').match(/\p{Nd}+/gu) ?? []).map(Number)

/** A day of a plain date, read without a day of issue, must stand in the phrase in figures. */
const isStated = (phrase: string, due: string): boolean => {
  const numbers = new Set(numbersOf(phrase))
  return numbers.has(Number(due.slice(0, 4))) || numbers.has(Number(due.slice(2, 4)))
}

test('whatever the phrase, nothing is thrown and every day exists', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom('2025-05-01', null), (phrase, issuedOn) => {
      const deadline = readDeadline(phrase, issuedOn)
      return deadline === null || deadline.due === null || isDay(deadline.due)
    }),
    { numRuns: 2000 },
  )
})

const words =
  'trước sau từ đến hết trong ngày tháng quý năm tuần đầu giữa cuối hằng định kỳ mỗi lần âm lịch Tết giờ h kể ban hành và , ; / - ( ) . : % 1 2 6 9 12 15 30 31 32 2024 2025 2026 25 II IV sáu mười thường xuyên làm việc học giai đoạn nay tới không hoặc'.split(
    ' ',
  )

test('whatever words of time are put together, every day exists and rests on a year that was written or on the day of issue', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), fc.boolean(), (chosen, glued) => {
      const phrase = chosen.join(glued ? '' : ' ')
      const deadline = readDeadline(phrase, null)
      const days = [deadline?.due, deadline?.firstDue, deadline?.start, ...(deadline?.phases.map(({ due }) => due) ?? [])].filter(
        (day) => typeof day === 'string',
      )
      const stated = deadline?.due && deadline.kind === 'date' ? isStated(phrase, deadline.due) : true
      const dated = readDeadline(phrase, '2025-05-01')?.due ?? null
      return days.every(isDay) && stated && (dated === null || isDay(dated))
    }),
    { numRuns: 5000 },
  )
})
