import fc from '../../platform/testing-chance.ts'
import { describe, expect, test } from 'vitest'
import { regimes } from '../../../definitions/reports/all.ts'
import { type BareLine, countedStates, countStates, type RegimeDefinition, type ReportItem } from '../reporting/index.ts'
import { annexesOf } from './annex.ts'
import { checkFacts } from './check.ts'
import { ask, bind, movedIn, sentence, unbound } from './claim.ts'
import { type Drill, drilled, drilledTotal, statementsIn } from './drill.ts'
import { draftOf } from './draft.ts'
import type { AgencyFacts, Facts } from './facts.ts'
import { headSheet, sheetFigures } from './head-sheet.ts'
import { answeringFrom, daySaid, doorOf, queries } from './queries.ts'
import { periodSaid } from './said.ts'
import { listed, unquoted } from './statement.ts'

const regime = regimes[0] as RegimeDefinition
const last = '2025-06-14'

const line = (task: string, state: BareLine['state'], more: Partial<BareLine> = {}): BareLine => ({
  report: 'r',
  task,
  title: 'Xây dựng quy định',
  product: null,
  leadNames: [],
  recurs: false,
  dueOn: state === 'undated' ? null : state === 'overdue' ? '2025-06-01' : '2025-07-10',
  firstDueOn: null,
  completedOn: state.startsWith('done') ? '2025-06-02' : null,
  updatedOn: null,
  progress: null,
  state,
  ...more,
})

const agency = (id: string, lines: readonly BareLine[] | null, more: Partial<AgencyFacts> = {}): AgencyFacts => ({
  agency: id,
  name: `Cơ quan ${id}`,
  standing: lines === null ? 'silent' : 'accepted',
  late: lines === null ? null : false,
  version: lines === null ? null : 1,
  report: lines === null ? null : id,
  expected: countStates(lines ?? [{ state: 'within-term' }]),
  counts: lines === null ? null : countStates(lines),
  yearDone: lines === null ? null : 0,
  lines: lines ?? [],
  partsHeld: 0,
  parts: [],
  items: [],
  ...more,
})

const facts = (agencies: readonly AgencyFacts[], before: Facts['before'] = null): Facts => ({
  code: 'ke-hoach-2025-06',
  period: '2025-06',
  first: '2025-05-15',
  last,
  dueOn: '2025-06-24',
  nextLast: '2025-07-14',
  regime,
  view: 'corrected',
  agencies,
  shared: [],
  indicators: [],
  silentIndicators: 0,
  before,
})

const lineIn = fc.record({ state: fc.constantFrom(...countedStates), at: fc.nat(1_000_000) })
const agencyIn = fc.option(fc.array(lineIn, { maxLength: 12 }), { freq: 4 })
const factsIn = fc
  .array(agencyIn, { minLength: 1, maxLength: 20 })
  .map((all) => facts(all.map((lines, nth) => agency(`a${nth}`, lines && lines.map(({ state }, at) => line(`${nth}-${at}`, state))))))

describe('claims', () => {
  test('every figure of any report is bound, and asked again it says the same', () => {
    fc.assert(
      fc.property(factsIn, (given) => {
        const answering = answeringFrom(given)
        for (const { bound } of draftOf(given)) {
          expect(unbound(bound)).toEqual([])
          expect(movedIn(bound, answering)).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  test('a figure that moved is named with what it was and is', () => {
    const [one, two] = [facts([agency('a', [line('t1', 'overdue')])]), facts([agency('a', [line('t1', 'overdue'), line('t2', 'overdue')])])]
    const bound = bind(sentence`Có ${ask('tasks.confirmed', { state: 'overdue' })} nhiệm vụ quá hạn.`, answeringFrom(one))
    expect(bound.text).toBe('Có 1 nhiệm vụ quá hạn.')
    expect(movedIn(bound, answeringFrom(two))).toMatchObject([{ text: '1', was: 1, is: 2 }])
  })

  test('a figure typed by hand is found', () => {
    expect(unbound({ text: 'Có 12 nhiệm vụ', claims: [] })).toEqual(['12'])
  })

  test('a question nobody defined has no answer', () => {
    expect(() => answeringFrom(facts([]))(ask('tasks.wished'))).toThrow('no query')
  })
})

describe('figures', () => {
  test('parts make the total, agency by agency, and silence stands in no sum', () => {
    fc.assert(
      fc.property(factsIn, (given) => {
        const number = (query: string, parameters = {}) => Number(queries[query]?.run(given, parameters))
        const states = countedStates.map((state) => number('tasks.confirmed', { state }))
        expect(states.reduce((sum, each) => sum + each, 0)).toBe(number('tasks.confirmed'))
        const own = given.agencies.map(({ agency: id }) => number('tasks.confirmed', { agency: id }))
        expect(own.reduce((sum, each) => sum + each, 0)).toBe(number('tasks.confirmed'))
        expect(number('tasks.all')).toBe(number('tasks.confirmed') + number('tasks.unconfirmed') + number('tasks.shared'))
        expect(checkFacts(given).filter(({ weight }) => weight === 'error')).toEqual([])
      }),
    )
  })

  test('behind every door stands exactly what the figure counts', () => {
    fc.assert(
      fc.property(factsIn, fc.constantFrom(...countedStates, 'done', 'due'), (given, state) => {
        const asked = ask('tasks.confirmed', { state })
        const address = new URLSearchParams(doorOf(asked)?.split('?')[1])
        expect(drilledTotal(given, Object.fromEntries(address))).toBe(answeringFrom(given)(asked).value)
        expect(drilledTotal(given, {})).toBe(answeringFrom(given)(ask('tasks.all')).value)
        expect(drilledTotal(given, { group: 'silent' })).toBe(answeringFrom(given)(ask('agencies.count', { group: 'silent' })).value)
        expect(drilledTotal(given, { of: 'confirmed', next: 'yes' })).toBe(answeringFrom(given)(ask('tasks.next')).value)
      }),
    )
  })

  test('what the text leaves to the annex stands there whole, and behind its link just that', () => {
    const items = (from: number, source: 'agency' | 'board'): ReportItem[] =>
      Array.from({ length: 9 }, (_, at) => ({ id: from + at, kind: 'shortcoming', task: `t${from + at}`, words: `Chậm việc thứ ${at}`, source }))
    const given = facts([
      agency('a', [line('t1', 'overdue')], { items: items(0, 'agency') }),
      agency('b', [], { items: items(100, 'board') }),
      agency('c', [], { items: items(200, 'board'), parts: items(200, 'board').map(({ task }) => line(task, 'overdue')) }),
    ])
    const asked = ask('items.more', { kind: 'shortcoming' })
    expect(answeringFrom(given)(asked).value).toBe(18 - regime.quotes)
    const drill = Object.fromEntries(new URLSearchParams(doorOf(asked)?.split('?')[1])) as Drill
    expect(statementsIn(given, drill)).toEqual(unquoted(given, 'shortcoming'))
    const annexed = new Set(listed(given).map(({ item }) => item.id))
    expect(unquoted(given, 'shortcoming').filter(({ item }) => !annexed.has(item.id))).toEqual([])
    expect(annexed.size).toBe(18)
  })

  test('what was done since January opens agency by agency', () => {
    const given = facts([agency('a', [], { yearDone: 7 }), agency('b', null), agency('c', [], { yearDone: 0 })])
    const address = Object.fromEntries(new URLSearchParams(doorOf(ask('year.done'))?.split('?')[1])) as Drill
    expect(drilled(given, address).map((each) => [each.agency.agency, each.count])).toEqual([['a', 7]])
    expect(drilledTotal(given, address)).toBe(answeringFrom(given)(ask('year.done')).value)
  })

  test('who holds only parts of what was given to all has dashes in the first annex, not zeros, and a note says why', () => {
    const given = facts([agency('a', [line('t1', 'overdue')]), agency('b', [], { parts: [line('t9', 'overdue')] }), agency('c', [])])
    const [first] = annexesOf(given)
    const rows = first?.blocks.flatMap((block) => (block.is === 'table' ? block.rows : [])) ?? []
    expect(rows.slice(0, 3).map((row) => row[2])).toEqual([1, '–', 0])
    expect(first?.blocks.at(-1)).toMatchObject({ is: 'paragraph', text: expect.stringContaining('nhiệm vụ giao chung') })
    expect(annexesOf(facts([agency('a', [])]))[0]?.blocks).toHaveLength(1)
  })

  test.each([
    ['2025-06-05', '05/6/2025'],
    ['2025-02-14', '14/02/2025'],
    ['2025-11-30', '30/11/2025'],
  ])('%s is written %s', (day, said) => {
    expect(daySaid(day)).toBe(said)
  })

  test.each([
    ['2025-06', 'tháng 6 năm 2025'],
    ['2025-01', 'tháng 01 năm 2025'],
    ['2025-Q2', 'quý II năm 2025'],
    ['2025-H1', '6 tháng đầu năm 2025'],
    ['2025', 'năm 2025'],
  ])('%s is said %s', (period, said) => {
    expect(periodSaid(period)).toBe(said)
  })
})

describe('what does not add up', () => {
  const before = (agencies: readonly AgencyFacts[]): Facts['before'] => ({ period: '2025-05', last: '2025-05-14', agencies })
  const rulesOf = (given: Facts) => checkFacts(given).map(({ rule }) => rule)

  test('counts that do not make the total are found', () => {
    const wrong = agency('a', [line('t1', 'overdue')], {
      counts: { 'done-on-time': 7892, 'done-late': 1602, 'within-term': 0, overdue: 319, undated: 0 },
    })
    expect(rulesOf(facts([wrong]))).toContain('parts-make-total')
  })
  test('who sent its report is not called silent because nobody accepted it', () => {
    const sent = facts([agency('a', null, { standing: 'approved' }), agency('b', null)])
    expect(checkFacts(sent)).toMatchObject([{ rule: 'sent-not-accepted', weight: 'error', agency: 'a' }])
  })
  test('a task in two reports is counted twice', () => {
    expect(rulesOf(facts([agency('a', [line('t1', 'overdue')]), agency('b', [line('t1', 'overdue')])]))).toContain('counted-once')
  })
  test('done and no longer done', () => {
    expect(rulesOf(facts([agency('a', [line('t1', 'overdue')])], before([agency('a', [line('t1', 'done-late')])])))).toContain('done-stays-done')
  })
  test('progress that falls', () => {
    const [was, is] = [line('t1', 'within-term', { progress: 70 }), line('t1', 'within-term', { progress: 40 })]
    expect(rulesOf(facts([agency('a', [is])], before([agency('a', [was])])))).toEqual(['progress-falls'])
  })
  test('a count since January that falls, but not over the turn of the year', () => {
    const [was, is] = [agency('a', [], { yearDone: 9 }), agency('a', [], { yearDone: 4, expected: countStates([]) })]
    expect(rulesOf(facts([is], before([was])))).toEqual(['cumulative-grows'])
    expect(rulesOf({ ...facts([is], before([was])), last: '2026-01-14' })).toEqual([])
  })
  test('a task that was open and is spoken of no more, unless its agency is silent', () => {
    const was = before([agency('a', [line('t1', 'overdue')])])
    expect(rulesOf(facts([agency('a', [], { expected: countStates([]) })], was))).toEqual(['month-continues'])
    expect(rulesOf(facts([agency('a', null)], was))).toEqual([])
  })
})

test('the sheet of a head that holds only parts tells of the parts', () => {
  const parts = [line('p1', 'overdue'), line('p2', 'done-on-time'), line('p3', 'within-term')]
  const sheet = headSheet(facts([agency('a', [], { parts })]), 'a', null)
  expect(sheet?.late).toMatchObject([{ task: 'p1', title: expect.stringMatching(/^Giao chung: /) }])
  expect(sheet && sheetFigures(sheet)).toEqual([
    { label: 'Nhiệm vụ chủ trì', words: 'không có trong kỳ' },
    { label: 'Phần việc trong nhiệm vụ giao chung', words: '3: 1 đã hoàn thành, 1 quá hạn chưa hoàn thành' },
  ])
})

test('the sheet of a head shows what is late first, and the sheet of a silent agency no figure', () => {
  const lines = Array.from({ length: 9 }, (_, at) => line(`t${at}`, 'overdue', { dueOn: `2025-05-${10 + at}` }))
  const given = facts([agency('a', lines), agency('b', null)])
  const sheet = headSheet(given, 'a', 'Bộ trưởng')
  expect([sheet?.late[0]?.task, sheet?.late.length, sheet?.lateMore, sheet?.rank]).toEqual(['t0', 6, 3, { place: 1, of: 1 }])
  expect(headSheet(given, 'b', null)).toMatchObject({ standing: 'Chưa báo cáo', counts: null, share: null })
  expect(headSheet(given, 'c', null)).toBeNull()
})
