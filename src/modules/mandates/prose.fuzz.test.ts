import fc from '../../platform/testing-chance.ts'
import { expect, test } from 'vitest'
import { markedDocuments } from '../../../definitions/gold/all.ts'
import { unmark } from './gold.ts'
import { madeDocument } from './made-document.ts'
import { type MandateReading, proseReadings } from '../prose/index.ts'

const issuedOn = '2025-06-01'
const texts = markedDocuments.map(({ marked }) => unmark(marked).text)
const readText = (text: string) => ({ text, readings: proseReadings(madeDocument(text.normalize('NFC').split('\n')), { issuedOn }) })

function standsIn(document: string, { mandate, evidence }: MandateReading): boolean {
  const spans = [mandate, ...Object.values(evidence).flatMap((field) => field.spans)]
  return (
    spans.every(({ start, end }) => start >= 0 && start <= end && end <= document.length) &&
    mandate.text === document.slice(mandate.start, mandate.end)
  )
}

test('any Unicode text is read without failing, and offsets stay inside it', () => {
  const words = fc.constantFrom(
    'Giao ',
    'Bộ Y tế ',
    'xây dựng ',
    ';',
    ':',
    ', ',
    'trước ngày 30/6/2025',
    '(',
    '"',
    '“',
    '1.',
    '\n',
    'phối hợp với ',
    '100% ',
    'đã ',
    'a)',
    '…',
  )
  const text = fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 60 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (input) => {
      const document = madeDocument(input.normalize('NFC').split('\n'))
      return proseReadings(document, { issuedOn }).every((reading) => standsIn(document.text, reading))
    }),
    { numRuns: 300 },
  )
})

test('a document cut off anywhere is still read', () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (text, a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)].map((share) => Math.floor(share * text.length)) as [number, number]
      const document = madeDocument(text.slice(from, to).normalize('NFC').split('\n'))
      return proseReadings(document, { issuedOn }).every((reading) => standsIn(document.text, reading))
    }),
    { numRuns: 150 },
  )
})

test.each([
  ['bodies without end', 'Bộ Y tế, '],
  ['semicolons without end', 'xây dựng đề án; '],
  ['open brackets without end', '(Bộ Y tế '],
  ['quotes without end', '"giao Bộ Y tế xây dựng '],
  ['fronted phrases without end', 'Về công tác, trong đó, '],
  ['deadlines without end', 'trước ngày 30/6/2025, '],
  ['numbers without end', 'đạt 50% và '],
  ['adverbs without end', 'khẩn trương tiếp tục '],
])('%s take time in proportion to their length', (_, unit) => {
  const time = (count: number) => {
    const text = `Giao Bộ Y tế ${unit.repeat(count)}.`
    const runs = [1, 2, 3].map(() => {
      const before = process.cpuUsage()
      readText(text)
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    })
    return Math.min(...runs)
  }
  time(50)
  const short = Math.max(time(400), 20)
  expect(time(3200), 'eight times the text; a square would take 64 times as long').toBeLessThan(short * 8 * 5)
})
