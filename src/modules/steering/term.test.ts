import { expect, test } from 'vitest'
import { headline, standingOf } from './term.ts'

const today = '2026-09-20'
const task = { completedOn: null, dueOn: null, recurs: null, deadline: null }
const said = (of: Partial<Parameters<typeof standingOf>[0]>) => {
  const { state, words, days } = standingOf({ ...task, ...of }, today)
  return `${state}: ${words.vi} | ${days.vi}`
}

test('a task that is late says by how much, and no other word repeats it', () => {
  expect(said({ dueOn: '2026-09-08' })).toBe('overdue: Quá hạn 12 ngày | hạn 08/09/2026')
})

test('a task in its last week is due soon; before that it is within its term', () => {
  expect(said({ dueOn: '2026-09-27' })).toBe('due-soon: Còn 7 ngày | hạn 27/09/2026')
  expect(said({ dueOn: '2026-09-28' })).toBe('within-term: Còn 8 ngày | hạn 28/09/2026')
  expect(said({ dueOn: today })).toBe('due-soon: Đến hạn hôm nay | hạn 20/09/2026')
})

test('a recurring duty says its cycle after its day', () => {
  expect(said({ dueOn: '2026-12-31', recurs: 'quarterly' })).toBe('within-term: Còn khoảng 3 tháng | hạn 31/12/2026, hằng quý')
})

test('a finished task says when it was finished and when it was due', () => {
  expect(said({ dueOn: '2026-07-31', completedOn: '2026-09-10' })).toBe('done-late: Hoàn thành quá hạn | xong 10/09/2026, hạn 31/07/2026')
  expect(said({ completedOn: '2026-09-10' })).toBe('done-on-time: Hoàn thành đúng hạn | xong 10/09/2026')
})

test('on a day before it was finished the task is still open', () => {
  expect(said({ dueOn: '2026-09-25', completedOn: '2026-09-22' })).toBe('due-soon: Còn 5 ngày | hạn 25/09/2026')
})

test('an order without a day quotes what the document says instead', () => {
  const deadline = { raw: 'sớm', kind: 'vague', due: null } as never
  expect(said({ deadline })).toBe('unknown: Chưa rõ thời hạn | “sớm”')
  expect(said({})).toBe('unknown: Chưa rõ thời hạn | văn bản không nêu')
})

test('a title of ordinary length stays whole; one of a page ends at a clause', () => {
  expect(headline('Xây dựng Đề án')).toBe('Xây dựng Đề án')
  const long = `${'Rà soát, hoàn thiện thể chế về dữ liệu và kho dữ liệu dùng chung của các bộ, ngành, địa phương trên phạm vi cả nước; '.repeat(4)}hết`
  expect(headline(long)).toBe('Rà soát, hoàn thiện thể chế về dữ liệu và kho dữ liệu dùng chung của các bộ, ngành, địa phương trên phạm vi cả nước…')
  expect(headline('a '.repeat(300)).length).toBeLessThanOrEqual(161)
})
