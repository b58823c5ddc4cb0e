import { expect, test } from 'vitest'
import { scenario, seen } from '../../platform/scenario.ts'
import { givenPlan } from '../steering/testing.ts'
import { completeShare, completeTask, extendTask, reportProgress } from '../steering/index.ts'
import { agencyLights, boardOn, forecastOf, promisesOn, signalsIn, taskLights } from '../performance/index.ts'

const clerk = { as: 'standing-clerk', account: '00000000-0000-4000-8000-00000000000a' } as const
const proof = { number: '1/BC', issuedOn: '2025-03-01', signer: 'Vụ trưởng', uploads: [] } as const

test('one agency, one task and the scores are read apart, and say what the whole board says', async () => {
  await scenario({ today: '2024-12-01', ...clerk }, async (ctx) => {
    const many = Array.from({ length: 13 }, (_, nth) => ({
      title: `Ban hành quy chế số ${nth}`,
      lead: 'Bộ Y tế',
      product: 'Quy chế',
      due: '31/1/2025',
    }))
    const tasks = await givenPlan(ctx, [
      ...many,
      { title: 'Kết nối dữ liệu thuế', lead: 'Tổng cục Thuế, Bộ Y tế', product: 'Báo cáo', due: '28/2/2025' },
      { title: 'Kế hoạch đầu tư', lead: 'Bộ Kế hoạch và Đầu tư', support: 'Bộ Y tế', product: 'Kế hoạch', due: '15/2/2025' },
      { title: 'Báo cáo số hóa', lead: 'Bộ Y tế', product: 'Báo cáo', due: 'Ngày 25 hằng tháng' },
      { title: 'Rà soát sổ hộ tịch', lead: 'Các địa phương', product: 'Cơ sở dữ liệu', due: '28/2/2025' },
      { title: 'Ban hành quy chế cuối', lead: 'Bộ Y tế', product: 'Quy chế', due: '30/6/2025' },
    ])
    const codeOf = (title: string) => tasks.find((task) => task.title === title)?.code ?? ''
    const on = (today: string) => seen(ctx, { today, ...clerk })
    for (const [nth, { title }] of many.entries()) await completeTask(on('2025-02-03'), { code: codeOf(title), on: `2025-01-${10 + nth}`, ...proof })
    await reportProgress(on('2025-01-10'), { code: codeOf('Báo cáo số hóa'), words: 'Đã gửi' })
    await completeShare(on('2025-02-10'), { code: codeOf('Rà soát sổ hộ tịch'), agency: 'ha-noi', on: '2025-02-09', ...proof })
    const paper = { documentNumber: '9/CV', documentDate: '2025-03-05', signer: 'Bộ trưởng', reason: 'Chờ ý kiến' }
    await extendTask(on('2025-03-05'), { code: codeOf('Kết nối dữ liệu thuế'), dueOn: '2025-09-01', ...paper })
    for (const day of ['2025-03-10', '2025-07-20']) {
      const now = on(day)
      const board = await boardOn(now)
      expect((await promisesOn(now)).scores).toEqual(board.scores)
      const agencies = board.agencies.filter(({ agency }) => ['bo-y-te', 'bo-tai-chinh', 'ha-noi'].includes(agency))
      expect(agencies).toHaveLength(3)
      for (const row of agencies) expect(await agencyLights(now, row.agency)).toEqual({ row, signals: signalsIn(board, row.agency), day })
      for (const row of board.tasks.filter(({ task }) => !task.title.includes('số')))
        expect(await taskLights(now, row.task.code)).toMatchObject({ row, forecast: forecastOf(board, row), day })
      expect((await taskLights(now, codeOf('Ban hành quy chế cuối'))).forecast?.basis).toBe('agency-and-product')
    }
  })
})
