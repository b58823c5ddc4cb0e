import { expect, test } from 'vitest'
import { scenario } from '../../platform/scenario.ts'
import { drawn, wordsOf } from '../../platform/ui/testing.tsx'
import { byRisk, leastSure, listTasks, settledTraces, taskFile, taskOf, TaskPage } from '../steering/index.ts'
import { ReviewPage } from './review.view.tsx'
import { givenDirective } from './testing.ts'

const clerk = { as: 'standing-clerk', account: '00000000-0000-4000-8000-00000000000a', today: '2025-03-01' } as const

test('the reading with the least sure field is reviewed first, and says which field that is', async () => {
  await scenario(clerk, async (ctx) => {
    await givenDirective(ctx, [
      '1. Bộ Tài chính xây dựng đề án sắp xếp trụ sở dôi dư, hoàn thành trước ngày 30/6/2025.',
      '2. Rà soát toàn bộ kho lưu trữ của đơn vị, hoàn thành trước ngày 30/9/2025.',
    ])
    const { tasks } = await listTasks(ctx, { sort: 'position' })
    const waiting = tasks
      .map((task, at) => ({
        ...task,
        review: ['confidence'],
        traces: settledTraces(task.traces, at === 0 ? ['lead', 'product', 'deadline'] : ['deadline']),
      }))
      .toSorted(byRisk)
    expect(waiting.map(({ code }) => code)).toEqual([tasks[1]?.code, tasks[0]?.code])
    expect(waiting.map(leastSure).map(({ field }) => field)).toEqual(['lead', 'clause'])
    const html = drawn(<ReviewPage queue={{ total: waiting.length, waiting: waiting.map((task) => ({ task, source: null })) }} />)
    expect(wordsOf(html)).toMatch(/ít chắc nhất: [^,]+, \d+%/)
  })
})

test('a task read in prose keeps where each field stands, through corrections', async () => {
  await scenario(clerk, async (ctx) => {
    const [task] = await givenDirective(ctx, ['1. Bộ Tài chính xây dựng đề án sắp xếp trụ sở dôi dư, hoàn thành trước ngày 30/6/2025.'])
    const { traces } = await taskOf(ctx, task?.code ?? '')
    expect(Object.keys(traces).toSorted()).toEqual(['clause', 'deadline', 'lead', 'product', 'support', 'targets', 'verb'])
    expect(drawn(<TaskPage file={await taskFile(ctx, task?.code ?? '')} />)).toMatch(
      /<span data-part="deadline" title="Thời hạn">[^<]*trước ngày 30\/6\/2025/,
    )
  })
})
