import { expect, test } from 'vitest'
import { scenario, seen } from '../../platform/scenario.ts'
import { bareTask, completeTask, insertTasks, letWait } from '../steering/index.ts'
import { promisesOn } from './board.actions.ts'
import { chainForecast } from './wait.actions.ts'
import { chainDoneBy, doneBy, type DoneBy, type Waiting } from './wait.ts'

const forecast = (early: number | null, middle: number | null, late: number | null) =>
  ({ basis: 'all', n: 20, ended: 20, onTime: 0.5, lateAlready: false, early, middle, late }) as const

test('a task is done no earlier than what it waits for, through any number of links', () => {
  const on = (early: string, middle: string, late: string | null): DoneBy => ({ early, middle, late })
  const chain: Waiting<DoneBy> = {
    task: on('2025-06-01', '2025-06-10', '2025-06-20'),
    ahead: [
      { task: on('2025-05-01', '2025-05-02', '2025-05-03'), ahead: [{ task: on('2025-06-05', '2025-07-01', null), ahead: [] }] },
      { task: on('2025-01-01', '2025-01-01', '2025-01-01'), ahead: [] },
    ],
  }
  expect(chainDoneBy(chain, (own) => own)).toEqual(on('2025-06-05', '2025-07-01', null))
})

test('without history what is open counts as done on its day, or today where that day is over', () => {
  expect(doneBy('2025-06-30', null, '2025-06-01')).toEqual({ early: '2025-06-30', middle: '2025-06-30', late: '2025-06-30' })
  expect(doneBy('2025-05-30', null, '2025-06-01').middle).toBe('2025-06-01')
  expect(doneBy('2025-06-30', forecast(-60, 3, null), '2025-06-01')).toEqual({ early: '2025-06-01', middle: '2025-07-03', late: null })
})

test('a task whose forerunner slips is foretold to slip with it, whoever leads the forerunner', async () => {
  const clerk = { as: 'standing-clerk', account: '00000000-0000-4000-8000-00000000000a' } as const
  await scenario({ today: '2024-12-01', ...clerk }, async (ctx) => {
    const rule = (nth: number) => bareTask({ code: `QC-${nth}`, title: `Ban hành quy chế số ${nth}`, lead: ['bo-tai-chinh'], dueOn: '2025-01-31' })
    const slow = Array.from({ length: 13 }, (_, nth) => rule(nth))
    const norms = bareTask({ code: 'DM-1', title: 'Ban hành định mức chi', lead: ['bo-tai-chinh'], dueOn: '2025-05-31' })
    const rent = bareTask({ code: 'HT-1', title: 'Thuê hạ tầng lưu trữ', lead: ['bo-y-te'], dueOn: '2025-05-15' })
    await insertTasks(ctx, [...slow, norms, rent], { kind: 'added', details: {} })
    const on = (today: string) => seen(ctx, { today, ...clerk })
    const proof = { number: '1/QĐ', issuedOn: '2025-03-01', signer: 'Bộ trưởng', uploads: [] } as const
    for (const { code } of slow) await completeTask(on('2025-03-02'), { code, on: '2025-03-02', ...proof })
    const later = on('2025-05-10')
    expect(await chainForecast(later, rent.code, await promisesOn(later))).toBeNull()
    await letWait(later, { code: rent.code, on: norms.code })
    const chain = await chainForecast(later, rent.code, await promisesOn(later))
    expect(chain?.ahead.map(({ task, by }) => [task.title, by.middle])).toEqual([['Ban hành định mức chi', '2025-06-30']])
    expect(chain?.by.middle).toBe('2025-06-30')
  })
})
