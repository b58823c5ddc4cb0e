import fc from '../../platform/testing-chance.ts'
import { describe, expect, test } from 'vitest'
import { calendars } from '../../../definitions/calendars/all.ts'
import { countedStates, countStates, dueOf, onTimeShare, sumCounts, totalOf } from './count.ts'
import { belongsTo } from './regime.ts'
import { reporterOf } from './reporter.ts'
import { asCorrected, asSubmitted, canTake, isLate, standingOf } from './report.ts'
import { dueDay, fits, lastClosed, periodBefore, windowOf } from './window.ts'

describe('days of a round', () => {
  test.each([
    ['2025-06', '2025-05-15', '2025-06-14'],
    ['2025-01', '2024-12-15', '2025-01-14'],
    ['2025-Q2', '2025-03-15', '2025-06-14'],
    ['2025-H1', '2024-12-15', '2025-06-14'],
    ['2025-H2', '2025-06-15', '2025-12-14'],
    ['2025', '2024-12-15', '2025-12-14'],
  ])('by Decree 09/2019 the report of %s speaks of %s to %s', (period, first, last) => {
    expect(windowOf('decree-09', period)).toEqual({ first, last })
  })

  test.each([
    ['2025-05', 'previous', '2025-05-23'],
    ['2025-05', 'next', '2025-05-26'],
    ['2025-05', 'stays', '2025-05-24'],
    ['2025-06', 'previous', '2025-06-24'],
  ] as const)('before 25 %s, with a day off moved %s, ends on %s', (period, dayOff, day) => {
    expect(dueDay({ before: 25 }, period, { dayOff, strict: true, calendar: calendars })).toBe(day)
  })

  test('where "trước ngày 25" is read to include it, the 25th is the day', () => {
    expect(dueDay({ before: 25 }, '2025-06', { dayOff: 'stays', strict: false, calendar: calendars })).toBe('2025-06-25')
  })

  test('the round to open is the last whose window has closed', () => {
    expect(lastClosed('monthly', 'decree-09', '2025-06-14')).toBe('2025-06')
    expect(lastClosed('monthly', 'decree-09', '2025-06-13')).toBe('2025-05')
    expect(lastClosed('monthly', 'calendar', '2025-06-29')).toBe('2025-05')
    expect(lastClosed('yearly', 'decree-09', '2025-12-14')).toBe('2025')
  })

  test('windows of one rhythm follow each other without gap or overlap', () => {
    const month = fc.record({ year: fc.integer({ min: 2020, max: 2040 }), month: fc.integer({ min: 1, max: 12 }) })
    fc.assert(
      fc.property(month, fc.constantFrom('decree-09' as const, 'calendar' as const), ({ year, month: at }, rule) => {
        const period = `${year}-${String(at).padStart(2, '0')}`
        const before = windowOf(rule, periodBefore('monthly', period))
        expect(Date.parse(windowOf(rule, period).first) - Date.parse(before.last)).toBe(86_400_000)
      }),
    )
  })

  test('a month is no quarter', () => {
    expect([fits('monthly', '2025-06'), fits('quarterly', '2025-06'), fits('quarterly', '2025-Q2')]).toEqual([true, false, true])
  })
})

describe('adding up', () => {
  const state = fc.constantFrom(...countedStates)
  const agency = fc.array(fc.record({ state }), { maxLength: 40 })

  test('agencies add up to the total, in every state and in any order', () => {
    fc.assert(
      fc.property(fc.array(agency, { maxLength: 55 }), (agencies) => {
        const sum = sumCounts(agencies.map(countStates))
        expect(sum).toEqual(countStates(agencies.flat()))
        expect(totalOf(sum)).toBe(agencies.flat().length)
        expect(sum).toEqual(sumCounts(agencies.map(countStates).toReversed()))
      }),
    )
  })

  test('a share lies between nothing and all, and there is none where nothing was due', () => {
    fc.assert(
      fc.property(agency, (lines) => {
        const counts = countStates(lines)
        const share = onTimeShare(counts)
        if (dueOf(counts) === 0) expect(share).toBeNull()
        else expect(share).toSatisfy((value: number) => value >= 0 && value <= 100)
      }),
    )
  })
})

describe('who reports', () => {
  const kinds = ['ministry', 'ministerial', 'government-agency', 'province'] as const

  test('the first lead answers alone, and a merged ministry is answered for by its successor', () => {
    expect(reporterOf(['bo-thong-tin-va-truyen-thong', 'bo-y-te'], '2025-06-14', kinds)).toEqual({ kind: 'agency', id: 'bo-khoa-hoc-va-cong-nghe' })
  })
  test('a department is reported by its province', () => {
    expect(reporterOf(['so-noi-vu-lao-cai-2025'], '2025-08-14', kinds)).toEqual({ kind: 'agency', id: 'lao-cai-2025' })
  })
  test('a collective is nobody’s alone, and a lead nobody recognised is unknown', () => {
    expect(reporterOf(['cac-dia-phuong'], '2025-06-14', kinds).kind).toBe('collective')
    expect(reporterOf([], '2025-06-14', kinds).kind).toBe('unknown')
  })
  test('a task belongs to every regime that names it', () => {
    const task = { title: 'Cấp tài khoản định danh điện tử', basis: null, note: null }
    expect([belongsTo('all', task), belongsTo({ naming: ['Định danh  điện tử'] }, task), belongsTo({ naming: ['VNeID'] }, task)]).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('how an agency stands', () => {
  const at = (day: string) => new Date(`${day}T03:00:00Z`)
  const mark = { version: 1, state: 'draft' as const, approvedAt: null, acceptedAt: null }
  const round = { dueOn: '2025-06-24', locked: false }

  test('before the day due nothing is red; after it silence is, draft or not', () => {
    expect(standingOf([], round, '2025-06-24')).toBe('awaited')
    expect(standingOf([], round, '2025-06-25')).toBe('silent')
    expect(standingOf([mark], round, '2025-06-25')).toBe('silent')
    expect(standingOf([{ ...mark, state: 'submitted' }], { ...round, locked: true }, '2025-06-20')).toBe('silent')
  })
  test('what was approved late is reported, and late', () => {
    const late = [{ ...mark, state: 'accepted' as const, approvedAt: at('2025-06-26'), acceptedAt: at('2025-06-27') }]
    expect([standingOf(late, round, '2025-06-28'), isLate(late, round.dueOn)]).toEqual(['accepted', true])
  })
  test('as submitted is the first version approved, as corrected the last one accepted', () => {
    const [one, two, three] = [
      { ...mark, state: 'accepted' as const, approvedAt: at('2025-06-20'), acceptedAt: at('2025-06-21') },
      { ...mark, version: 2, state: 'accepted' as const, approvedAt: at('2025-06-28'), acceptedAt: at('2025-06-28') },
      { ...mark, version: 3 },
    ]
    expect([asSubmitted([one, two, three])?.version, asCorrected([one, two, three])?.version]).toEqual([1, 2])
  })
  test('every step has one place in the order', () => {
    expect(canTake('approve', 'draft')).toBe(false)
    expect(canTake('accept', 'submitted')).toBe(false)
    expect(canTake('return', 'accepted')).toBe(false)
    expect(canTake('reopen', 'accepted')).toBe(true)
  })
})
