import { expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { atHour, scenario } from '../../platform/scenario.ts'
import { acceptAnswer, answerObstacle, raiseObstacle, reopenObstacle, removeByConclusion, transferObstacle, withdrawObstacle } from './actions.ts'
import { listObstacles, obstacleFile, obstaclesWithin, openObstacles, unansweredOn } from './list.actions.ts'

const standingBody = { as: 'standing-clerk', account: '00000000-0000-4000-8000-00000000000a' } as const
const health = { as: 'agency-clerk', agency: 'bo-y-te', account: '00000000-0000-4000-8000-00000000000b' } as const
const finance = { as: 'agency-clerk', agency: 'bo-tai-chinh', account: '00000000-0000-4000-8000-00000000000c' } as const
const interior = { as: 'agency-clerk', agency: 'bo-noi-vu', account: '00000000-0000-4000-8000-00000000000d' } as const
const stuck = {
  kind: 'funding',
  stuck: 'Chưa được bố trí kinh phí thuê đường truyền cho bệnh viện tuyến tỉnh',
  remover: 'Bộ Tài chính',
  proposed: 'Cho sử dụng nguồn dự phòng năm 2025',
}
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'accepted',
    (refused: Error & { slug?: string }) => refused.slug ?? refused.message,
  )
/** Friday 20 June 2025 at 14:30: three working days end on Wednesday 25 June at 14:30. */
const raised = (ctx: Ctx) => raiseObstacle(atHour(ctx, '2025-06-20', 14, 30, health), stuck)
const stateOf = async (ctx: Ctx) => (await listObstacles(ctx, {})).obstacles.length
const statesAt = async (ctx: Ctx) => (await openObstacles(ctx)).map(({ state, level }) => `${state}/${level}`)

test('an agency that is stuck names who must remove it, and the clock of three working days begins', async () => {
  await scenario({ today: '2025-06-20' }, async (ctx) => {
    const obstacle = await raised(ctx)
    expect(obstacle).toMatchObject({ code: 'VM2025-001', raisedBy: 'bo-y-te', remover: 'bo-tai-chinh', standing: 'waiting', version: 1, task: null })
    expect(obstacle.dueAt.toISOString()).toBe('2025-06-25T07:30:00.000Z')
    expect((await raised(ctx)).code).toBe('VM2025-002')
  })
})

test('an answer at the exact hour is in time, a minute later it is late, and the ladder climbs', async () => {
  await scenario({ today: '2025-06-20' }, async (ctx) => {
    const { code } = await raised(ctx)
    expect(await statesAt(atHour(ctx, '2025-06-25', 14, 30))).toEqual(['waiting/none'])
    expect(await statesAt(atHour(ctx, '2025-06-25', 14, 31))).toEqual(['overdue/standing-body'])
    expect(await statesAt(atHour(ctx, '2025-06-30', 14, 31))).toEqual(['overdue/leader'])
    await answerObstacle(atHour(ctx, '2025-06-25', 14, 30, finance), { obstacle: code, seen: 1, words: 'Đồng ý bố trí.' })
    const { steps } = await obstacleFile(atHour(ctx, '2025-06-25', 15, 0), code)
    expect(steps.at(-1)?.details).toEqual({ late: false })
  })
})

test('passing it on does not stop the clock, and each holder’s working hours are counted', async () => {
  await scenario({ today: '2025-06-20' }, async (ctx) => {
    const { code, dueAt } = await raised(ctx)
    const moved = await transferObstacle(atHour(ctx, '2025-06-24', 10, 30, finance), {
      obstacle: code,
      seen: 1,
      to: 'Bộ Nội vụ',
      words: 'Không thuộc thẩm quyền.',
    })
    expect([moved.remover, moved.dueAt]).toEqual(['bo-noi-vu', dueAt])
    const { holdings } = await obstacleFile(atHour(ctx, '2025-06-26', 0, 0), code)
    expect(holdings.map(({ remover, minutes, until }) => [remover, minutes / 60, until === null])).toEqual([
      ['bo-tai-chinh', 9.5 + 24 + 10.5, false],
      ['bo-noi-vu', 13.5 + 24, true],
    ])
    expect(await refusalOf(answerObstacle(atHour(ctx, '2025-06-24', 11, 0, finance), { obstacle: code, seen: 2, words: 'Muộn' }))).toBe('forbidden')
  })
})

test('reopening starts the clock again; accepting ends it; nothing of the history is lost', async () => {
  await scenario({ today: '2025-06-20' }, async (ctx) => {
    const { code } = await raised(ctx)
    await answerObstacle(atHour(ctx, '2025-06-24', 9, 0, finance), { obstacle: code, seen: 1, words: 'Đề nghị tự cân đối.', number: '700/BTC-NSNN' })
    const again = await reopenObstacle(atHour(ctx, '2025-06-27', 10, 0, health), { obstacle: code, seen: 2, words: 'Nguồn của Bộ đã hết.' })
    expect([again.round, again.dueAt.toISOString()]).toEqual([2, '2025-07-02T03:00:00.000Z'])
    await answerObstacle(atHour(ctx, '2025-07-01', 9, 0, finance), { obstacle: code, seen: 3, words: 'Đã bổ sung dự toán.' })
    expect((await acceptAnswer(atHour(ctx, '2025-07-01', 15, 0, health), { obstacle: code, seen: 4 })).standing).toBe('removed')
    const { steps } = await obstacleFile(atHour(ctx, '2025-07-02', 9, 0), code)
    expect(steps.map(({ kind }) => kind)).toEqual(['raised', 'answered', 'reopened', 'answered', 'accepted'])
    expect(await openObstacles(atHour(ctx, '2025-07-02', 9, 0))).toEqual([])
  })
})

test('a past day shows what was unanswered then, whatever came after', async () => {
  await scenario({ today: '2025-06-20' }, async (ctx) => {
    const { code } = await raised(ctx)
    await answerObstacle(atHour(ctx, '2025-06-27', 9, 0, finance), { obstacle: code, words: 'Đã bổ sung.' })
    await acceptAnswer(atHour(ctx, '2025-06-28', 9, 0, health), { obstacle: code })
    const july = atHour(ctx, '2025-07-10', 9)
    const unanswered = async (day: string) => (await unansweredOn(july, day)).map((each) => [each.code, each.remover, each.level])
    expect(await unanswered('2025-06-24')).toEqual([])
    expect(await unanswered('2025-06-25')).toEqual([[code, 'bo-tai-chinh', 'standing-body']])
    expect(await unanswered('2025-06-27')).toEqual([])
    expect((await listObstacles({ ...july, asOf: '2025-06-26' }, { state: 'overdue' })).total).toBe(1)
    const [within] = await obstaclesWithin(july, { from: '2025-06-21', to: '2025-06-27' })
    expect(within).toMatchObject({ code, raised: false, answered: true, removed: false, state: 'answered' })
    expect(await obstaclesWithin(july, { from: '2025-07-01', to: '2025-07-09' })).toEqual([])
  })
})

test('two people who answer at once: the second is told who was first, and nothing is written twice', async () => {
  await scenario({ today: '2025-06-20' }, async (ctx) => {
    const { code } = await raised(ctx)
    await answerObstacle(atHour(ctx, '2025-06-23', 9, 0, finance), { obstacle: code, seen: 1, words: 'Người thứ nhất.' })
    const second = answerObstacle(atHour(ctx, '2025-06-23', 9, 1, finance), { obstacle: code, seen: 1, words: 'Người thứ hai.' })
    await expect(second).rejects.toMatchObject({ slug: 'obstacle-moved', words: { vi: expect.stringContaining('“Trả lời” lúc 23/06/2025 09:00') } })
    expect((await obstacleFile(atHour(ctx, '2025-06-23', 10, 0), code)).steps).toHaveLength(2)
  })
})

test('only the sides, the standing body, leaders and inspectors see an obstacle; whoever held it once still does', async () => {
  await scenario({ today: '2025-06-20' }, async (ctx) => {
    const { code } = await raised(ctx)
    const sees = (setting: Parameters<typeof atHour>[4]) => stateOf(atHour(ctx, '2025-06-24', 9, 0, setting))
    expect(await sees(interior)).toBe(0)
    expect(await refusalOf(obstacleFile(atHour(ctx, '2025-06-24', 9, 0, interior), code))).toBe('obstacle-unknown')
    expect(await refusalOf(answerObstacle(atHour(ctx, '2025-06-24', 9, 0, interior), { obstacle: code, words: 'x' }))).toBe('obstacle-unknown')
    await transferObstacle(atHour(ctx, '2025-06-24', 9, 0, finance), { obstacle: code, to: 'bo-noi-vu', words: 'Thuộc Bộ Nội vụ.' })
    expect([await sees(interior), await sees(finance), await sees(health), await sees(standingBody)]).toEqual([1, 1, 1, 1])
    expect([await sees({ as: 'leader' }), await sees({ as: 'inspector' })]).toEqual([1, 1])
    expect(await refusalOf(stateOf(atHour(ctx, '2025-06-24', 9, 0, { as: 'administrator' })))).toBe('forbidden')
    expect((await listObstacles(atHour(ctx, '2025-06-24', 9, 0, interior), { mine: true })).total).toBe(1)
    expect((await listObstacles(atHour(ctx, '2025-06-24', 9, 0, finance), { mine: true })).total).toBe(0)
  })
})

test('steps that make no sense are refused in words', async () => {
  await scenario({ today: '2025-06-20' }, async (ctx) => {
    const { code } = await raised(ctx)
    expect(await refusalOf(acceptAnswer(atHour(ctx, '2025-06-23', 9, 0, health), { obstacle: code }))).toBe('step-unfit')
    expect(await refusalOf(transferObstacle(atHour(ctx, '2025-06-23', 9, 0, finance), { obstacle: code, to: 'Bộ Y tế', words: 'x' }))).toBe(
      'remover-same',
    )
    expect(await refusalOf(raiseObstacle(atHour(ctx, '2025-06-23', 9, 0, health), { ...stuck, remover: 'Bộ Y tế' }))).toBe('remover-same')
    expect(await refusalOf(raiseObstacle(atHour(ctx, '2025-06-23', 9, 0, health), { ...stuck, remover: 'Các bộ, ngành' }))).toBe('remover-unclear')
    expect(await refusalOf(raiseObstacle(atHour(ctx, '2025-06-23', 9, 0, health), { ...stuck, remover: 'Cơ quan nào đó' }))).toBe('remover-unclear')
    expect(await refusalOf(raiseObstacle(atHour(ctx, '2025-06-23', 9, 0, health), { ...stuck, kind: 'khong-co' }))).toBe('obstacle-kind-unknown')
    expect(await refusalOf(raiseObstacle(atHour(ctx, '2025-06-23', 9, 0, health), { ...stuck, raisedBy: 'bo-noi-vu' }))).toBe('forbidden')
    await withdrawObstacle(atHour(ctx, '2025-06-23', 9, 0, health), { obstacle: code, words: 'Đã tự thu xếp.' })
    expect(await refusalOf(reopenObstacle(atHour(ctx, '2025-06-23', 9, 0, health), { obstacle: code, words: 'x' }))).toBe('step-unfit')
  })
})

test('a question put to a ministry that was merged goes to the one that does its work now', async () => {
  await scenario({ today: '2025-06-20' }, async (ctx) => {
    const { remover } = await raiseObstacle(atHour(ctx, '2025-06-20', 9, 0, health), { ...stuck, remover: 'Bộ Thông tin và Truyền thông' })
    expect(remover).toBe('bo-khoa-hoc-va-cong-nghe')
  })
})

test('a meeting’s conclusion removes an obstacle nobody answered', async () => {
  await scenario({ today: '2025-06-20' }, async (ctx) => {
    const { code } = await raised(ctx)
    const removed = await removeByConclusion(atHour(ctx, '2025-06-30', 9, 0, standingBody), {
      obstacle: code,
      words: 'Giao Bộ Tài chính cấp kinh phí.',
      meeting: 'HOP2025-001',
    })
    expect(removed.standing).toBe('removed')
    expect(await openObstacles(atHour(ctx, '2025-06-30', 10))).toEqual([])
  })
})

test('a step once taken cannot be changed, not even in the database', async () => {
  await scenario({ today: '2025-06-20' }, async (ctx) => {
    await raised(ctx)
    await expect(ctx.db.updateTable('obstacles.step').set({ words: 'khác' }).execute()).rejects.toThrow(/never changed/)
  })
})
