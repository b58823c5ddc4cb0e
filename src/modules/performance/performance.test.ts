import fc from '../../platform/testing-chance.ts'
import { expect, test } from 'vitest'
import { addDays, daysBetween, type PlainDate } from '../../platform/dates.ts'
import type { FactEntry, TaskFacts } from '../steering/index.ts'
import { boardOf } from './board.ts'
import { gracesFor } from './fairness.ts'
import { flagRules } from '../../../definitions/performance/flags.ts'
import { lightsOf } from './flag.ts'
import { taskMeasures, measureWords } from './measure.ts'
import { type Excuse, lateness, obligationsOf, weigh } from './obligation.ts'
import { repeatsOf } from './repeat.ts'
import { holds, inForce } from './rule.ts'
import { type Counted, least, scoresOf } from './score.ts'
import { signalsOf } from './signal.ts'
import { daysIn } from './span.ts'
import { wilson } from './wilson.ts'

const entry = (kind: FactEntry['kind'], day: PlainDate, more: Partial<FactEntry> = {}): FactEntry => ({
  day,
  at: new Date(`${day}T03:00:00Z`),
  kind,
  account: null,
  progress: null,
  owed: null,
  on: null,
  was: null,
  is: null,
  papers: 0,
  links: 0,
  ...more,
})

const taskWith = (more: Partial<TaskFacts> = {}): TaskFacts => ({
  id: 'id-1',
  code: 'KH2025-1',
  title: 'Việc',
  document: 'd',
  lead: ['bo-y-te'],
  support: [],
  product: null,
  dueOn: '2025-06-30',
  firstDueOn: null,
  recurs: null,
  progress: null,
  updatedOn: null,
  completedOn: null,
  basis: null,
  spanStart: null,
  spanEnd: null,
  assignedOn: '2025-01-01',
  sameAs: null,
  entries: [],
  shares: [],
  ...more,
})

const excuse = (from: PlainDate, to: PlainDate, why: Excuse['why'] = 'blocked'): Excuse => ({ from, to, why, what: 'x' })
const day = fc.integer({ min: 0, max: 500 }).map((n) => addDays('2025-01-01', n))
const excuses = fc.array(
  fc.tuple(day, fc.integer({ min: 0, max: 60 })).map(([from, n]) => excuse(from, addDays(from, n))),
  { maxLength: 6 },
)

test('a lateness is one, however long it lasts', () => {
  for (const on of ['2025-07-01', '2025-09-30', '2026-06-30']) {
    const owed = obligationsOf(taskWith(), on)
    expect(owed.map(({ key }) => key)).toEqual(['id-1:2025-06-30'])
  }
})

test('a day moved before it came owes nothing; a day moved after it passed was missed', () => {
  const moved = (on: PlainDate) =>
    obligationsOf(taskWith({ dueOn: '2025-09-30', entries: [entry('extended', on, { was: '2025-06-30', is: '2025-09-30' })] }), '2025-08-01')
  expect(moved('2025-06-25').map(({ dueOn }) => dueOn)).toEqual(['2025-09-30'])
  expect(moved('2025-07-04').map(({ dueOn, ending }) => [dueOn, ending])).toEqual([
    ['2025-06-30', 'extended'],
    ['2025-09-30', 'open'],
  ])
})

test('a duty that comes again owes each of its days, and a report answers the day it was owed', () => {
  const task = taskWith({
    recurs: 'monthly',
    dueOn: '2025-04-30',
    entries: [entry('progress', '2025-02-26', { owed: '2025-02-28' }), entry('progress', '2025-04-03', { owed: '2025-03-31' })],
  })
  const weighed = obligationsOf(task, '2025-04-20').map((each) => weigh(each, [], '2025-04-20'))
  expect(weighed.map(({ dueOn, verdict, lateDays }) => [dueOn, verdict, lateDays])).toEqual([
    ['2025-02-28', 'met', 0],
    ['2025-03-31', 'missed', 3],
    ['2025-04-30', 'waiting', 0],
  ])
})

test('days in which others owed the answer do not count, and what is late in such days only is no lateness', () => {
  const [owed] = obligationsOf(taskWith({ completedOn: '2025-07-10' }), '2025-08-01')
  if (!owed) throw new Error('nothing owed')
  expect(weigh(owed, [excuse('2025-06-20', '2025-07-04')], '2025-08-01')).toMatchObject({ lateDays: 10, countedDays: 6, verdict: 'missed' })
  expect(weigh(owed, [excuse('2025-06-20', '2025-07-31')], '2025-08-01')).toMatchObject({ countedDays: 0, verdict: 'met' })
})

test('days that count and days that are excused make up all days late, and an excuse never makes it worse', () => {
  fc.assert(
    fc.property(day, day, excuses, day, (dueOn, asked, some, extra) => {
      const [owed] = obligationsOf(taskWith({ dueOn }), asked)
      if (!owed) return
      const weighed = weigh(owed, some, asked)
      expect(weighed.countedDays + daysIn(weighed.excuses)).toBe(weighed.lateDays)
      expect(weighed.countedDays).toBeGreaterThanOrEqual(0)
      expect(weigh(owed, [...some, excuse(extra, addDays(extra, 20))], asked).countedDays).toBeLessThanOrEqual(weighed.countedDays)
      const late = lateness(owed, asked)
      expect(weighed.lateDays).toBe(late === null ? 0 : daysBetween(dueOn, asked))
    }),
  )
})

test('a ministry formed by the merger of March 2025 has ninety days of grace, one that merged with nobody has none', () => {
  expect(gracesFor('bo-xay-dung', '2025-08-01')).toEqual([{ from: '2025-03-01', to: '2025-05-29', why: 'grace', what: 'merger-2025' }])
  expect(gracesFor('bo-tu-phap', '2025-08-01')).toEqual([])
  expect(gracesFor('bo-xay-dung', '2025-02-01')).toEqual([])
})

test('the Wilson interval holds the share, narrows with more cases, and knows the published example', () => {
  const { low, high } = wilson(9, 10)
  expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.596', '0.982'])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (of, n) => {
      const count = Math.min(n, of)
      const own = wilson(count, of)
      expect(own.low).toBeLessThanOrEqual(own.share + 1e-12)
      expect(own.high).toBeGreaterThanOrEqual(own.share - 1e-12)
      const more = wilson(count * 4, of * 4)
      expect(more.high - more.low).toBeLessThan(own.high - own.low)
    }),
  )
})

const countedOf = (agency: string, verdict: Counted['verdict'], nth: number, more: Partial<TaskFacts> = {}): Counted => {
  const task = taskWith({ id: `${agency}-${nth}`, code: `${agency}-${nth}`, lead: [agency], ...more })
  return {
    key: `${agency}-${nth}`,
    task,
    dueOn: '2025-05-15',
    ending: 'done',
    endedOn: '2025-05-20',
    lateDays: verdict === 'met' ? 0 : 5,
    countedDays: verdict === 'met' ? 0 : 5,
    excuses: [],
    verdict,
    agency,
  }
}
const record = (agency: string, met: number, missed: number, more: Partial<TaskFacts> = {}): Counted[] => [
  ...Array.from({ length: met }, (_, nth) => countedOf(agency, 'met', nth, more)),
  ...Array.from({ length: missed }, (_, nth) => countedOf(agency, 'missed', met + nth, more)),
]

test('agencies whose intervals meet share their ranks; only those whose intervals part are ranked', () => {
  const scores = scoresOf([...record('a1', 19, 1), ...record('b1', 18, 2), ...record('c1', 2, 18)])
  expect(scores.map(({ agency, best, worst }) => [agency, best, worst])).toEqual([
    ['a1', 1, 2],
    ['b1', 1, 2],
    ['c1', 3, 3],
  ])
  expect(scores.map(({ standing }) => standing)).toEqual(['above', 'above', 'below'])
})

test('an agency with few obligations is shown and not compared', () => {
  const scores = scoresOf([...record('a1', 30, 10), ...record('few', 0, least - 1)])
  expect(scores.find(({ agency }) => agency === 'few')?.standing).toBe('too-few')
  expect(scores.find(({ agency }) => agency === 'a1')).toMatchObject({ best: 1, worst: 1 })
})

test('whoever carries the hard tasks is compared with hard tasks', () => {
  const hard = { support: ['b', 'c', 'd'] }
  const scores = scoresOf([...record('hard-1', 10, 10, hard), ...record('hard-2', 10, 10, hard), ...record('easy', 40, 0)])
  expect(scores.find(({ agency }) => agency === 'hard-1')).toMatchObject({ expected: 0.5, standing: 'as-expected' })
})

test('the order in which obligations come, and one and the same told twice, change no score', () => {
  const verdict = fc.constantFrom('met', 'missed') as fc.Arbitrary<Counted['verdict']>
  const some = fc.array(fc.tuple(fc.constantFrom('a1', 'b1', 'c1'), verdict), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(some, (given) => {
      const counted = given.map(([agency, each], nth) => countedOf(agency, each, nth))
      const scores = scoresOf(counted)
      expect(scoresOf([...counted.toReversed(), ...counted])).toEqual(scores)
      for (const { best, worst, result } of scores) {
        expect(best).toBeLessThanOrEqual(worst)
        expect(result.count).toBeLessThanOrEqual(result.of)
      }
    }),
  )
})

test('one more obligation met never lowers a share, one more missed never raises it', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), (met, missed) => {
      fc.pre(met + missed > 0)
      const share = (a: number, b: number) => scoresOf(record('a1', a, b))[0]?.result.share ?? 0
      expect(share(met + 1, missed)).toBeGreaterThanOrEqual(share(met, missed))
      expect(share(met, missed + 1)).toBeLessThanOrEqual(share(met, missed))
    }),
  )
})

test('a flag tells its rule, its version, what it saw and the day, and the rule of a past day is that of the day', () => {
  const task = taskWith({ dueOn: '2026-01-31', progress: 5 })
  const seen = (on: PlainDate) =>
    lightsOf(
      'task',
      taskMeasures(
        task,
        obligationsOf(task, on).map((each) => weigh(each, [], on)),
        on,
      ),
      on,
    )
  const pace = (on: PlainDate) => seen(on).flags.find(({ rule }) => rule === 'T-CHAM-NHIP')
  expect(pace('2025-07-25')).toMatchObject({ version: 1, on: '2025-07-25', level: 'amber' })
  expect(pace('2026-01-10')?.version).toBe(2)
  expect(pace('2026-01-10')?.inputs).toMatchObject({ behind: expect.any(Number), termSpent: expect.any(Number) })
  expect(seen('2026-02-02')).toMatchObject({ progress: 'red' })
  expect(seen('2026-02-02').flags.find(({ rule }) => rule === 'T-QUA-HAN')?.words.vi).toBe('Quá hạn 2 ngày được tính, chưa hoàn thành')
})

test('how the work goes and how well it is reported are two lights', () => {
  const task = taskWith({ dueOn: '2025-12-31', progress: 60, entries: [entry('progress', '2025-03-01', { progress: 60 })] })
  const measures = taskMeasures(
    task,
    obligationsOf(task, '2025-06-01').map((each) => weigh(each, [], '2025-06-01')),
    '2025-06-01',
  )
  expect(lightsOf('task', measures, '2025-06-01')).toMatchObject({ progress: 'green', quality: 'red' })
})

test('every published rule looks at measures that are explained, and of each exactly one version holds on any day', () => {
  for (const { when } of flagRules) for (const { measure } of when) expect(Object.keys(measureWords)).toContain(measure)
  for (const on of ['2024-06-01', '2025-12-31', '2026-01-01', '2027-01-01']) {
    const ids = inForce(flagRules, on).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  }
  expect(holds({ when: [{ measure: 'daysToDue', at: 'most', value: 5 }] }, { daysToDue: null })).toBe(false)
})

test('updates bunched before the closing day are asked about, spread ones are not', () => {
  const on = (days: readonly number[]) =>
    taskWith({ entries: days.map((each) => entry('progress', `2025-05-${String(each).padStart(2, '0')}`, { progress: 10 })) })
  const asks = (task: TaskFacts) =>
    signalsOf('bo-y-te', [task], { from: '2025-01-01', to: '2025-06-30' }).find(({ rule }) => rule.id === 'bulk-before-closing')?.asks
  expect(asks(on([23, 24, 24, 24, 25]))).toBe(true)
  expect(asks(on([2, 6, 11, 15, 19, 24]))).toBe(false)
})

test('a date moved at the last moment, a completion taken back and one without a product are each a statistic', () => {
  const task = taskWith({
    entries: [
      entry('extended', '2025-03-30', { was: '2025-03-31', is: '2025-04-30' }),
      entry('extended', '2025-04-29', { was: '2025-04-30', is: '2025-05-31' }),
      entry('completed', '2025-05-20', { on: '2025-05-20' }),
      entry('reopened', '2025-05-25', { was: '2025-05-20' }),
      entry('completed', '2025-05-30', { on: '2025-05-30', papers: 1 }),
    ],
  })
  const found = signalsOf('bo-y-te', [task], { from: '2025-01-01', to: '2025-06-30' })
  expect(found.map(({ rule, share, asks }) => [rule.id, share.count, share.of, asks])).toEqual([
    ['moved-near-due', 2, 2, true],
    ['bulk-before-closing', 0, 0, false],
    ['closed-without-paper', 1, 2, true],
    ['reopened', 1, 2, true],
  ])
})

test('who is late month after month stands in the register with how often, in how many documents', () => {
  const late = (month: string, document: string, code: string): Counted => ({
    ...countedOf('a1', 'missed', 0, { document, code }),
    key: `${code}:${month}`,
    dueOn: `${month}-10`,
  })
  const months = ['2025-01', '2025-02', '2025-03', '2025-04']
  const [row] = repeatsOf([late('2025-01', 'x', 'T1'), late('2025-02', 'y', 'T2'), late('2025-04', 'x', 'T1')], months)
  expect(row).toMatchObject({ agency: 'a1', missed: 3, monthsLate: 3, inARow: 3, documents: 2, again: [{ code: 'T1', times: 2 }] })
  expect(repeatsOf([late('2025-01', 'x', 'T1')], months)).toEqual([])
})

test('of a task given to all provinces each answers for its own part, on its own day', () => {
  const share = (agency: string, completedOn: PlainDate | null) => ({
    agency,
    assignments: [],
    done: completedOn !== null,
    completedOn,
    progress: 0,
    updatedOn: null,
  })
  const task = taskWith({ lead: ['cac-dia-phuong'], dueOn: '2025-08-31', shares: [share('nghe-an', '2025-08-20'), share('cao-bang', null)] })
  const board = boardOf([task], [], '2025-09-10')
  expect(board.agencies.map(({ agency, measures }) => [agency, measures.overdueTasks, measures.due, measures.kept])).toEqual([
    ['cao-bang', 1, 1, 0],
    ['nghe-an', 0, 1, 1],
  ])
  expect(board.tasks).toHaveLength(1)
  expect(new Set(board.counted.map(({ key }) => key)).size).toBe(3)
})
