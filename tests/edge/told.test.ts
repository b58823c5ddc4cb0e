import { expect, test } from 'vitest'
import { generateProposals, listProposals, replyTo, tellAgency } from '../../src/modules/accountability/index.ts'
import { callMeeting } from '../../src/modules/meetings/index.ts'
import { answerObstacle, raiseObstacle, transferObstacle } from '../../src/modules/obstacles/index.ts'
import { givenAccount, givenBoard, inbox } from '../../src/modules/reminders/testing.ts'
import { castOn, givenBoard as givenTasks, home } from '../../src/modules/reporting/testing.ts'
import { latestOf, openCampaign, startReport, takeStep } from '../../src/modules/reporting/index.ts'
import { addTask } from '../../src/modules/readings/index.ts'
import { completeTask, confirmCompletion, reopenTask } from '../../src/modules/steering/index.ts'
import type { Ctx } from '../../src/platform/ctx.ts'
import { scenario, seen } from '../../src/platform/scenario.ts'

const toldTo = async (ctx: Ctx, account: string) => (await inbox(ctx, account)).map(({ template }) => template)
const hrefs = async (ctx: Ctx, account: string) => [...new Set((await inbox(ctx, account)).map(({ href }) => href))]

test('a report tells each person when it is theirs: the head to approve, the standing body to accept, the clerk what became of it', async () => {
  await scenario({}, async (ctx) => {
    const { clerk, head, standing } = await givenBoard(ctx)
    await givenTasks(ctx)
    const cast = castOn(ctx, '2025-06-16')
    const campaign = await openCampaign(cast.standing, { regime: 'ke-hoach', period: '2025-06' })
    const at = { campaign: campaign.code, agency: home }
    await startReport(cast.clerk(home), at)
    const revision = async () => (await latestOf(ctx, campaign, home)).revision
    await takeStep(cast.clerk(home), { ...at, revision: await revision(), step: 'submit' })
    await takeStep(cast.head(home), { ...at, revision: await revision(), step: 'approve' })
    await takeStep(cast.standing, { ...at, revision: await revision(), step: 'return', words: 'Thiếu minh chứng' })
    await takeStep(cast.clerk(home), { ...at, revision: await revision(), step: 'submit' })
    await takeStep(cast.head(home), { ...at, revision: await revision(), step: 'approve' })
    await takeStep(cast.standing, { ...at, revision: await revision(), step: 'accept' })
    await takeStep(cast.standing, { ...at, revision: await revision(), step: 'reopen', words: 'Đính chính' })
    const reports = (all: string[]) => all.filter((template) => template.startsWith('report-'))
    expect(reports(await toldTo(ctx, clerk))).toEqual([
      'report-open',
      'report-approved',
      'report-returned',
      'report-approved',
      'report-accepted',
      'report-reopened',
    ])
    expect(reports(await toldTo(ctx, head))).toEqual(['report-waiting', 'report-waiting'])
    expect(reports(await toldTo(ctx, standing))).toEqual(['report-waiting', 'report-waiting'])
  })
})

test('an obstacle tells its remover, then the new one, and the agency that is stuck', async () => {
  await scenario({ today: '2025-06-10' }, async (ctx) => {
    const stuck = await givenAccount(ctx, 'y-te', 'agency-clerk', 'bo-y-te')
    const asked = await givenAccount(ctx, 'tai-chinh', 'agency-clerk', 'bo-tai-chinh')
    const other = await givenAccount(ctx, 'noi-vu', 'agency-clerk', 'bo-noi-vu')
    const by = (agency: string) => seen(ctx, { as: 'agency-clerk', agency })
    const { code } = await raiseObstacle(by('bo-y-te'), { kind: 'funding', stuck: 'Chưa có kinh phí', remover: 'Bộ Tài chính', proposed: 'Bố trí' })
    await transferObstacle(by('bo-tai-chinh'), { obstacle: code, to: 'Bộ Nội vụ', words: 'Không thuộc thẩm quyền' })
    await answerObstacle(by('bo-noi-vu'), { obstacle: code, words: 'Đã bố trí' })
    expect(await toldTo(ctx, asked)).toEqual(['obstacle-raised'])
    expect(await toldTo(ctx, other)).toEqual(['obstacle-raised'])
    expect(await toldTo(ctx, stuck)).toEqual(['obstacle-transferred', 'obstacle-answered'])
    expect(await hrefs(ctx, stuck)).toEqual([`/obstacles/${code}`])
  })
})

test('a task tells its lead when it is given, confirmed and opened again, and the standing body when a product waits', async () => {
  await scenario({ today: '2025-06-10' }, async (ctx) => {
    const { clerk, standing } = await givenBoard(ctx)
    const by = seen(ctx, { as: 'standing-clerk' })
    const { code } = await addTask(by, { title: 'Xây dựng đề án', lead: 'Bộ Nội vụ', product: 'Đề án', deadline: '30/9/2025' })
    const own = seen(ctx, { as: 'agency-clerk', agency: 'bo-noi-vu', account: '00000000-0000-4000-8000-000000000007' })
    await completeTask(own, { code, on: '2025-06-10', number: '5/QĐ-BNV', issuedOn: '2025-06-10', signer: 'Bộ trưởng', uploads: [] })
    await confirmCompletion(by, { code, words: 'Đủ' })
    await reopenTask(by, { code, words: 'Còn thiếu phụ lục' })
    expect(await toldTo(ctx, clerk)).toEqual(['task-assigned', 'task-confirmed', 'task-reopened'])
    expect(await toldTo(ctx, standing)).toEqual(['task-to-confirm'])
  })
})

test('a meeting with all localities asks each of them, and who called it is not told of it', async () => {
  await scenario({ today: '2025-08-01' }, async (ctx) => {
    const haNoi = await givenAccount(ctx, 'ha-noi', 'agency-clerk', 'ha-noi')
    const caller = await givenAccount(ctx, 'thuong-truc', 'standing-clerk', 'bo-noi-vu')
    const by = seen(ctx, { as: 'standing-clerk', account: caller })
    await callMeeting(by, {
      kind: 'monthly',
      title: 'Giao ban',
      heldOn: '2025-08-05',
      chair: 'Trưởng Ban',
      participants: 'Các địa phương; Bộ Nội vụ',
    })
    expect(await toldTo(ctx, haNoi)).toEqual(['meeting-called'])
    expect(await toldTo(ctx, caller)).toEqual([])
  })
})

test('a proposal tells leaders that it was made, the agency and its head that they may reply, and leaders that they did', async () => {
  await scenario({ today: '2025-09-15' }, async (ctx) => {
    const { clerk, head, leader } = await givenBoard(ctx)
    const earlier = seen(ctx, { today: '2025-02-01', as: 'standing-clerk' })
    await addTask(earlier, { title: 'Xây dựng đề án', lead: 'Bộ Nội vụ', product: 'Đề án', deadline: '31/3/2025' })
    const by = seen(ctx, { as: 'standing-clerk' })
    await generateProposals(by, '2025-08')
    const proposal = (await listProposals(by, { month: '2025-08' }))[0]?.id ?? ''
    await tellAgency(by, { proposal, seen: 1 })
    await replyTo(seen(ctx, { as: 'agency-clerk', agency: 'bo-noi-vu' }), { proposal, seen: 2, words: 'Do chờ luật' })
    const about = (all: string[]) => all.filter((template) => template.startsWith('proposal'))
    expect(about(await toldTo(ctx, clerk))).toEqual(['proposal-to-reply'])
    expect(about(await toldTo(ctx, head))).toEqual(['proposal-to-reply'])
    expect(about(await toldTo(ctx, leader))).toEqual(['proposals-made', 'proposal-replied'])
  })
})
