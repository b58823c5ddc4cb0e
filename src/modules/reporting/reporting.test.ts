import { expect, test } from 'vitest'
import { scenario, seen } from '../../platform/scenario.ts'
import { campaignOf, expectedAgencies, lockCampaign, openCampaign, openDueCampaigns } from './campaign.actions.ts'
import { expectationsOf } from './campaign.store.ts'
import { addItem, latestOf, refreshReport, startReport, takeStep } from './report.actions.ts'
import { countsOf, itemsOf, linesOf, stepsOf, versionsOf } from './report.store.ts'
import { divideTask, reportProgress } from '../steering/index.ts'
import { unitFile } from './unit.actions.ts'
import { castOn, givenAccepted, givenBoard, givenLocked, health, home } from './testing.ts'

const june = { regime: 'ke-hoach', period: '2025-06' }
const code = 'ke-hoach-2025-06'
const today = '2025-06-20'

test('a round lists every agency that holds a task, and keeps what was ordered of a collective apart', async () => {
  await scenario({ today: '2025-06-15' }, async (ctx) => {
    await givenBoard(ctx)
    const campaign = await openCampaign(castOn(ctx, '2025-06-15').standing, june)
    expect([campaign.first, campaign.last, campaign.dueOn]).toEqual(['2025-05-15', '2025-06-14', '2025-06-24'])
    expect((await expectedAgencies(ctx, campaign)).map(({ reporter }) => reporter)).toEqual([home, 'bo-xay-dung', health])
    const all = await expectationsOf(ctx, campaign.id)
    expect(all.find(({ kind }) => kind === 'collective')).toMatchObject({ reporter: 'cac-ubnd-cap-xa', counts: { 'within-term': 1 } })
  })
})

test('a regime that asks about one project counts the tasks that speak of it, and a task may belong to both', async () => {
  await scenario({ today: '2025-07-01' }, async (ctx) => {
    await givenBoard(ctx)
    const { standing } = castOn(ctx, '2025-07-01')
    const campaign = await openCampaign(standing, { regime: 'de-an-06', period: '2025-06' })
    expect([campaign.first, campaign.last, campaign.dueOn]).toEqual(['2025-06-01', '2025-06-30', '2025-07-04'])
    expect((await expectedAgencies(ctx, campaign)).map(({ reporter }) => reporter)).toEqual([health])
  })
})

test('the round that closed last opens by itself, once', async () => {
  await scenario({ today: '2025-06-15' }, async (ctx) => {
    await givenBoard(ctx)
    const morning = seen(ctx, { today: '2025-06-15', as: 'system' })
    expect(await openDueCampaigns(morning)).toEqual([code])
    expect(await openDueCampaigns(morning)).toEqual([])
  })
})

test('the same period is not opened twice', async () => {
  await scenario({ today: '2025-06-15' }, async (ctx) => {
    await givenBoard(ctx)
    const { standing } = castOn(ctx, '2025-06-15')
    await openCampaign(standing, june)
    await expect(openCampaign(standing, june)).rejects.toMatchObject({ slug: 'campaign-there' })
  })
})

test('a report is filled in from what was told within the window: four states, products, what is late', async () => {
  await scenario({ today }, async (ctx) => {
    const tasks = await givenBoard(ctx)
    await openCampaign(castOn(ctx, '2025-06-15').standing, june)
    const report = await startReport(castOn(ctx, today).clerk(home), { campaign: code, agency: home })
    const lines = await linesOf(ctx, report.id)
    expect(lines.map(({ task, state }) => [task, state])).toEqual([
      [tasks[0]?.code, 'done-late'],
      [tasks[1]?.code, 'within-term'],
    ])
    expect(lines[0]?.proofs).toMatchObject([{ number: '30/2025/NĐ-CP', issuedOn: '2025-06-04' }])
    expect((await itemsOf(ctx, [report.id])).map(({ kind, words }) => [kind, words])).toEqual([
      ['result', 'Nghị định đã được ban hành'],
      ['shortcoming', 'Hoàn thành chậm 4 ngày so với thời hạn 31/05/2025'],
      ['result', 'Đã số hóa 1.250 hồ sơ'],
    ])
    expect(report.yearDone).toBe(1)
  })
})

test('what is told after data close does not move the report, however often it is filled again', async () => {
  await scenario({ today }, async (ctx) => {
    await givenBoard(ctx)
    await openCampaign(castOn(ctx, '2025-06-15').standing, june)
    const { clerk } = castOn(ctx, today)
    const report = await startReport(clerk(home), { campaign: code, agency: home })
    const before = await linesOf(ctx, report.id)
    await refreshReport(clerk(home), { campaign: code, agency: home, revision: report.revision })
    expect(await linesOf(ctx, report.id)).toEqual(before)
  })
})

test('a statement is about a task of the report; nothing else is taken', async () => {
  await scenario({ today }, async (ctx) => {
    const tasks = await givenBoard(ctx)
    await openCampaign(castOn(ctx, '2025-06-15').standing, june)
    const { clerk } = castOn(ctx, today)
    const { revision } = await startReport(clerk(home), { campaign: code, agency: home })
    const said = { campaign: code, agency: home, kind: 'cause' as const, words: 'Chờ ý kiến của cơ quan phối hợp' }
    await expect(addItem(clerk(home), { ...said, revision, task: tasks[3]?.code as string })).rejects.toMatchObject({ slug: 'task-not-in-report' })
    await addItem(clerk(home), { ...said, revision, task: tasks[1]?.code as string })
  })
})

test('accepting is not approving: the clerk submits, the head approves, the standing body accepts, each in turn', async () => {
  await scenario({ today }, async (ctx) => {
    await givenBoard(ctx)
    await openCampaign(castOn(ctx, '2025-06-15').standing, june)
    const { clerk, head, standing } = castOn(ctx, today)
    const { revision } = await startReport(clerk(home), { campaign: code, agency: home })
    const at = (more: number) => ({ campaign: code, agency: home, revision: revision + more })
    await expect(takeStep(standing, { ...at(0), step: 'accept' })).rejects.toMatchObject({ slug: 'step-not-now' })
    await takeStep(clerk(home), { ...at(0), step: 'submit' })
    await expect(takeStep(clerk(home), { ...at(1), step: 'approve' })).rejects.toMatchObject({ slug: 'forbidden' })
    await takeStep(head(home), { ...at(1), step: 'approve' })
    await expect(takeStep(head(home), { ...at(2), step: 'accept' })).rejects.toMatchObject({ slug: 'forbidden' })
    await takeStep(standing, { ...at(2), step: 'accept' })
  })
})

test('the head of another agency approves nothing', async () => {
  await scenario({ today }, async (ctx) => {
    await givenBoard(ctx)
    await openCampaign(castOn(ctx, '2025-06-15').standing, june)
    const { clerk, head } = castOn(ctx, today)
    const { revision } = await startReport(clerk(home), { campaign: code, agency: home })
    await takeStep(clerk(home), { campaign: code, agency: home, revision, step: 'submit' })
    await expect(takeStep(head(health), { campaign: code, agency: home, revision: revision + 1, step: 'approve' })).rejects.toMatchObject({
      slug: 'forbidden',
    })
  })
})

test('two who approve at once: the second is told who was first and that nothing was lost', async () => {
  await scenario({ today }, async (ctx) => {
    await givenBoard(ctx)
    await openCampaign(castOn(ctx, '2025-06-15').standing, june)
    const { clerk, head } = castOn(ctx, today)
    const { revision } = await startReport(clerk(home), { campaign: code, agency: home })
    await takeStep(clerk(home), { campaign: code, agency: home, revision, step: 'submit' })
    const approval = { campaign: code, agency: home, revision: revision + 1, step: 'approve' as const }
    await takeStep(head(home), approval)
    await expect(takeStep(head(home), approval)).rejects.toMatchObject({
      slug: 'report-moved',
      words: { vi: expect.stringContaining('vừa thay đổi báo cáo') },
    })
  })
})

test('what is sent back needs a reason, and the version sent is kept beside the new one', async () => {
  await scenario({ today }, async (ctx) => {
    await givenBoard(ctx)
    await openCampaign(castOn(ctx, '2025-06-15').standing, june)
    const { clerk, head, standing } = castOn(ctx, today)
    const first = await startReport(clerk(home), { campaign: code, agency: home })
    const at = (more: number) => ({ campaign: code, agency: home, revision: first.revision + more })
    await takeStep(clerk(home), { ...at(0), step: 'submit' })
    await takeStep(head(home), { ...at(1), step: 'approve' })
    await expect(takeStep(standing, { ...at(2), step: 'return', words: ' ' })).rejects.toMatchObject({ slug: 'reason-missing' })
    await takeStep(standing, { ...at(2), step: 'return', words: 'Thiếu số văn bản' })
    const versions = await versionsOf(ctx, first.campaign, home)
    expect(versions.map(({ version, state }) => [version, state])).toEqual([
      [1, 'returned'],
      [2, 'draft'],
    ])
    expect((await stepsOf(ctx, [first.id])).at(-1)).toMatchObject({ kind: 'return', words: 'Thiếu số văn bản' })
    const counts = await countsOf(
      ctx,
      versions.map(({ id }) => id),
    )
    expect(counts.get(versions[1]?.id as string)).toEqual(counts.get(first.id))
  })
})

test('a closed round refuses in clear words, but for a report that the receiver reopened', async () => {
  await scenario({ today: '2025-06-26' }, async (ctx) => {
    await givenLocked(ctx)
    const { clerk, standing } = castOn(ctx, '2025-06-26')
    await expect(startReport(clerk('bo-xay-dung'), { campaign: code, agency: 'bo-xay-dung' })).rejects.toMatchObject({
      slug: 'campaign-closed',
      words: { vi: expect.stringContaining('đã khóa') },
    })
    const { campaign, revision } = await latestOf(ctx, await campaignOf(ctx, code), home)
    await takeStep(standing, { campaign: code, agency: home, revision, step: 'reopen', words: 'Đính chính ngày hoàn thành' })
    const next = await latestOf(ctx, { id: campaign }, home)
    expect(next).toMatchObject({ version: 2, afterLock: true })
    await takeStep(clerk(home), { campaign: code, agency: home, revision: next.revision, step: 'submit' })
  })
})

test('nothing is sent and no round locked before data close', async () => {
  await scenario({ today: '2025-06-12' }, async (ctx) => {
    await givenBoard(ctx)
    const { standing, clerk } = castOn(ctx, '2025-06-12')
    await openCampaign(standing, june)
    await expect(lockCampaign(standing, code)).rejects.toMatchObject({ slug: 'window-running' })
    const { revision } = await startReport(clerk(home), { campaign: code, agency: home })
    await expect(takeStep(clerk(home), { campaign: code, agency: home, revision, step: 'submit' })).rejects.toMatchObject({ slug: 'window-running' })
  })
})

test('an agency that has no task is not asked', async () => {
  await scenario({ today }, async (ctx) => {
    await givenBoard(ctx)
    await openCampaign(castOn(ctx, '2025-06-15').standing, june)
    await expect(startReport(castOn(ctx, today).clerk('bo-ngoai-giao'), { campaign: code, agency: 'bo-ngoai-giao' })).rejects.toMatchObject({
      slug: 'agency-not-expected',
    })
    expect((await givenAccepted(ctx, code, health, today)).state).toBe('accepted')
  })
})

test('an agency sees which of its units told of their parts, and which only after the data were closed', async () => {
  await scenario({ today: '2025-06-20' }, async (ctx) => {
    await givenBoard(ctx)
    const { clerk } = castOn(ctx, '2025-05-16')
    const part = (unit: string, title: string) => divideTask(clerk(home), { code: 'KH2025-002', unit, title, dueOn: '2025-08-31' })
    const [first, next] = [await part('Vụ Pháp chế', 'Rà soát quy định về lưu trữ'), await part('Vụ Pháp chế', 'Soạn tờ trình về lưu trữ')]
    const scan = await part('Cục Văn thư', 'Quét hồ sơ năm 2010 trở về trước')
    await part('Trung tâm Tin học', 'Dựng kho lưu trữ số')
    await reportProgress(castOn(ctx, '2025-06-10').clerk(home), { code: first.code, words: 'Đã rà soát xong', progress: 80 })
    await reportProgress(castOn(ctx, '2025-06-12').clerk(home), { code: next.code, words: 'Đã có dự thảo', progress: 50 })
    await reportProgress(castOn(ctx, '2025-06-18').clerk(home), { code: scan.code, words: 'Đã quét một nửa', progress: 50 })
    await openCampaign(castOn(ctx, '2025-06-15').standing, june)
    expect((await unitFile(castOn(ctx, '2025-06-20').clerk(home), code, home)).units).toEqual([
      { unit: 'Trung tâm Tin học', asked: 1, told: 0, inTime: 0 },
      { unit: 'Cục Văn thư', asked: 1, told: 1, inTime: 0 },
      { unit: 'Vụ Pháp chế', asked: 2, told: 2, inTime: 2 },
    ])
    await expect(unitFile(castOn(ctx, '2025-06-20').clerk(health), code, home)).rejects.toMatchObject({ slug: 'forbidden' })
  })
})
