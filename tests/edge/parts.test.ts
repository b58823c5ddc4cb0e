import { expect, test } from 'vitest'
import { consolidatedFile, draftConsolidated, issueConsolidated } from '../../src/modules/consolidation/index.ts'
import { addTask } from '../../src/modules/readings/index.ts'
import {
  addItem,
  campaignOf,
  expectedAgencies,
  latestOf,
  linesOf,
  lockCampaign,
  openCampaign,
  partLinesOf,
  startReport,
  takeStep,
  totalOf,
} from '../../src/modules/reporting/index.ts'
import { castOn, givenAccepted, givenBoard, home } from '../../src/modules/reporting/testing.ts'
import { completeShare, reportShare } from '../../src/modules/steering/index.ts'
import type { Ctx } from '../../src/platform/ctx.ts'
import { scenario, seen } from '../../src/platform/scenario.ts'

const code = 'ke-hoach-2025-06'
const standing = (ctx: Ctx, today: string) => castOn(ctx, today).standing

/** The board of June 2025 and one task more, given to all localities, of which Hà Nội has done its part and Cao Bằng told of its own. */
async function givenParts(ctx: Ctx): Promise<string> {
  await givenBoard(ctx)
  const on = (today: string) => seen(ctx, { today, as: 'standing-clerk' })
  const task = await addTask(on('2025-04-10'), {
    title: 'Số hóa sổ hộ tịch',
    lead: 'Các địa phương',
    product: 'Cơ sở dữ liệu',
    deadline: '30/5/2025',
  })
  await completeShare(on('2025-05-20'), {
    code: task.code,
    agency: 'ha-noi',
    on: '2025-05-20',
    number: '12/BC-UBND',
    issuedOn: '2025-05-20',
    signer: 'Chủ tịch',
    words: 'Đã số hóa toàn bộ',
    uploads: [],
  })
  await reportShare(on('2025-06-02'), { code: task.code, agency: 'cao-bang', words: 'Đã số hóa 7.892 sổ', progress: 60 })
  await openCampaign(standing(ctx, '2025-06-15'), { regime: 'ke-hoach', period: '2025-06' })
  return task.code
}

test('a body that holds only its part of a task given to all must report it; its part stands as a line and in no sum', async () => {
  await scenario({ today: '2025-06-26' }, async (ctx) => {
    const task = await givenParts(ctx)
    const campaign = await campaignOf(ctx, code)
    const expected = await expectedAgencies(ctx, campaign)
    const provinces = expected.filter(({ parts }) => parts > 0)
    expect([provinces.length, provinces.every(({ counts }) => totalOf(counts) === 0)]).toEqual([63, true])
    for (const [agency, state, words] of [
      ['ha-noi', 'done-on-time', 'Đã số hóa toàn bộ'],
      ['cao-bang', 'overdue', 'Đã số hóa 7.892 sổ'],
    ] as const) {
      const { id } = await startReport(castOn(ctx, '2025-06-18').clerk(agency), { campaign: code, agency })
      expect(await linesOf(ctx, id)).toEqual([])
      const [part, ...more] = await partLinesOf(ctx, id)
      expect([part?.task, part?.state, part?.said.map((each) => each.words), more]).toEqual([task, state, [words], []])
    }
  })
})

test('the consolidated report counts the whole once and tells of the parts apart', async () => {
  await scenario({ today: '2025-06-26' }, async (ctx) => {
    await givenParts(ctx)
    for (const agency of ['ha-noi', 'cao-bang', home]) await givenAccepted(ctx, code, agency, '2025-06-18')
    await lockCampaign(standing(ctx, '2025-06-25'), code)
    const { body } = await draftConsolidated(standing(ctx, '2025-06-25'), code)
    const text = body.map(({ bound }) => bound.text).join('\n')
    expect(text).toContain('Tổng số nhiệm vụ theo dõi trong kỳ là 7 nhiệm vụ, gồm 2 nhiệm vụ của các cơ quan đã báo cáo')
    expect(text).toContain('các cơ quan đã báo cáo 2 phần việc: 1 phần việc đã hoàn thành')
    expect(text).toContain('1 phần việc quá hạn chưa hoàn thành')
  })
})

test('a sum that an agency wrote and that does not hold is a doubt to answer before issue', async () => {
  await scenario({ today: '2025-06-26' }, async (ctx) => {
    await givenParts(ctx)
    const { clerk, head } = castOn(ctx, '2025-06-18')
    const at = { campaign: code, agency: home }
    await startReport(clerk(home), at)
    const words = 'Tổng số hồ sơ đã số hóa là 9.831 hồ sơ, gồm 7.892 hồ sơ cán bộ, 1.602 hồ sơ công chức và 319 hồ sơ viên chức'
    await addItem(clerk(home), { ...at, revision: 1, kind: 'result', task: 'KH2025-002', words })
    const campaign = await campaignOf(ctx, code)
    const revision = async () => (await latestOf(ctx, campaign, home)).revision
    await takeStep(clerk(home), { ...at, revision: await revision(), step: 'submit' })
    await takeStep(head(home), { ...at, revision: await revision(), step: 'approve' })
    await takeStep(standing(ctx, '2025-06-18'), { ...at, revision: await revision(), step: 'accept' })
    const by = standing(ctx, '2025-06-25')
    await lockCampaign(by, code)
    const { revision: drafted } = await draftConsolidated(by, code)
    const { findings } = await consolidatedFile(by, code)
    expect(findings.map(({ rule, weight }) => [rule, weight])).toEqual([['figures-parts', 'doubt']])
    expect(findings[0]?.words.vi).toContain('9.831')
    await expect(issueConsolidated(by, { campaign: code, revision: drafted })).rejects.toMatchObject({ slug: 'doubts-unanswered' })
    await issueConsolidated(by, { campaign: code, revision: drafted, answer: 'Bộ xác nhận tổng đúng là 9.813' })
  })
})
