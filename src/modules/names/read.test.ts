import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from '../../platform/testing-chance.ts'
import { describe, expect, test } from 'vitest'
import { findAgencies } from './find.ts'
import { lists } from './lists.cases.ts'
import { moreLists } from './more-lists.cases.ts'
import { agenciesAnswer, readAgencies } from './read.ts'

type Case = { day: string; raw: string; agencies: string[]; current: string[] }

const namesIn = (words: string | undefined): string[] => (words ?? '').split(' | ').filter((name) => name !== '')

function caseOf(line: string): Case {
  const [said, expected = ''] = line.split(' => ')
  const [then, now] = expected.split(' >> ')
  const raw = (said as string).slice(11).replaceAll('\\n', '\n')
  return { day: line.slice(0, 10), raw, agencies: namesIn(then), current: namesIn(now ?? then) }
}

const cases = `${lists}${moreLists}`
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => caseOf(`${line} `.trimEnd()))

describe('a cell of agencies', () => {
  test.each(cases)('on $day “$raw” names $agencies', ({ day, raw, agencies, current }) => {
    expect(agenciesAnswer(raw, day)).toEqual({ raw, agencies, current })
  })

  test.each(cases)('on $day “$raw” reads the same in decomposed letters', ({ day, raw, agencies }) => {
    expect(agenciesAnswer(raw.normalize('NFD'), day).agencies).toEqual(agencies)
  })

  test('more than two hundred forms are covered', () => expect(cases.length).toBeGreaterThan(200))

  test('every place lies inside the cell and holds what it says', () => {
    for (const { raw, day } of cases) for (const { start, end, raw: part } of readAgencies(raw, day)) expect(raw.slice(start, end)).toBe(part)
  })
})

describe('names by the day of the text', () => {
  test.each([
    ['Bắc Ninh', '2025-06-30', 'bac-ninh'],
    ['Bắc Ninh', '2025-07-01', 'bac-ninh-2025'],
    ['UBND tỉnh Bắc Giang', '2025-07-01', 'bac-giang'],
    ['Bộ Nông nghiệp', '2025-02-28', 'bo-nong-nghiep-va-phat-trien-nong-thon'],
    ['Bộ Nông nghiệp', '2025-03-01', 'bo-nong-nghiep-va-moi-truong'],
    ['Bảo hiểm xã hội Việt Nam', '2025-02-28', 'bao-hiem-xa-hoi-viet-nam'],
    ['Bảo hiểm xã hội Việt Nam', '2025-03-01', 'bao-hiem-xa-hoi-viet-nam-2025'],
    ['Sở Nội vụ tỉnh Bắc Ninh', '2025-07-01', 'so-noi-vu-bac-ninh-2025'],
  ])('%s on %s is %s', (raw, day, id) => expect(readAgencies(raw, day).map((one) => one.id)).toEqual([id]))

  test('without a day the definitions as they stand decide', () => expect(readAgencies('UBND tỉnh Bắc Ninh', null)[0]?.id).toBe('bac-ninh-2025'))
})

const seeds = join(import.meta.dirname, '../../../../shared/seeds')
const plan = existsSync(seeds) ? readdirSync(seeds).find((name) => name.startsWith('003')) : undefined

/** Third and fourth cell of every row of five or seven cells: who leads, who supports. A cell begins with a tab, a blank line ends a row. */
function partiesOf(text: string): string[] {
  const rows: string[][] = []
  let row: string[] | null = null
  for (const line of text.normalize('NFC').split('\n')) {
    if (line.startsWith('\t')) {
      if (row === null) rows.push((row = []))
      row.push(line.slice(1))
    } else if (line.trim() === '') row = null
    else if (row !== null) row[row.length - 1] += `\n${line}`
  }
  return rows
    .filter(({ length }) => length === 5 || length === 7)
    .flatMap((cells) => cells.slice(2, 4))
    .map((cell) => cell.trim())
    .filter((cell) => cell.length > 1)
}

describe.skipIf(plan === undefined)('the plan among the seeds', () => {
  const heads = /^(?:cơ quan|đơn vị|chủ trì|thực hiện|phối hợp|\s)+$/iu
  const parties = plan === undefined ? [] : partiesOf(readFileSync(join(seeds, plan), 'utf8')).filter((cell) => !heads.test(cell))

  test('has hundreds of cells that name agencies', () => expect(parties.length).toBeGreaterThan(350))

  test('names no body that the directory does not know', () => {
    const unknown = parties.flatMap((cell) =>
      readAgencies(cell, '2025-06-15')
        .filter((one) => !one.known)
        .map((one) => one.raw),
    )
    expect(unknown).toEqual([])
    expect(parties.filter((cell) => readAgencies(cell, '2025-06-15').length === 0)).toEqual([])
  })
})

const pieces = fc.constantFrom(
  'Bộ',
  'các bộ',
  'Tài chính',
  ', ',
  ' và ',
  ' (',
  ')',
  '; ',
  'UBND',
  'các tỉnh',
  'Hà Nội',
  ' nay là ',
  'TP.',
  '\n',
  'thuộc ',
  'Sở',
  'Y tế',
  '34 ',
  ':',
  '-',
  'T.Ư',
  'liên quan',
)
const anything = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(' ')),
)

describe('any text at all', () => {
  test('is read without an exception, every place inside it', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { start, end, raw } of [...readAgencies(text, '2025-05-01'), ...findAgencies(text, '2025-05-01')]) {
          expect(0 <= start && start < end && end <= text.length).toBe(true)
          expect(text.slice(start, end)).toBe(raw)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('in prose gives bodies in order, none inside another', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const found = findAgencies(text, null)
        found.slice(1).forEach((one, at) => {
          const before = found[at] as (typeof found)[number]
          expect(one.start >= before.end || (one.start === before.start && one.end === before.end)).toBe(true)
        })
      }),
      { numRuns: 200 },
    )
  })

  test.each([
    'Bộ Tài chính, ',
    'các bộ, ngành, ',
    '((((',
    'Cục A và ',
    'thuộc của nay là ',
    'Ủy ban nhân dân các tỉnh, thành phố ',
    'Bộ trưởng, Chủ nhiệm ',
  ])('takes time in proportion to its length, even “%s” over and over', (part) => {
    const time = (count: number) => {
      const text = part.repeat(count)
      const begun = process.cpuUsage()
      readAgencies(text, null)
      findAgencies(text, null)
      return process.cpuUsage(begun).user / 1000
    }
    const best = (count: number) => Math.min(time(count), time(count), time(count))
    const [short, long] = [Math.max(best(500), 2), best(8000)]
    expect(long / short, 'sixteen times the text; a square would take 256 times as long').toBeLessThan(100)
  })
})
