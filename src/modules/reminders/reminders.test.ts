import { expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, type PlainDate } from '../../platform/dates.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { countUnread } from '../notices/index.ts'
import { raiseObstacle } from '../obstacles/index.ts'
import { openCampaign, startReport, takeStep } from '../reporting/index.ts'
import { completeShare, completeTask, extendTask, reportProgress } from '../steering/index.ts'
import { digestFor, sendDigests } from './digest.actions.ts'
import { gathered } from './digest.ts'
import { remind } from './remind.actions.ts'
import type { Owed } from './reminder.ts'
import { givenAccount, givenBoard, givenTask, inbox } from './testing.ts'

const on = (ctx: Ctx, day: PlainDate) => seen(ctx, { today: day, as: 'system' })
const subjects = async (ctx: Ctx, account: string) => (await inbox(ctx, account)).map(({ subject }) => subject)

/** Runs the job on every day from one to another. */
async function daily(ctx: Ctx, from: PlainDate, to: PlainDate): Promise<void> {
  for (let day = from; day <= to; day = addDays(day, 1)) await remind(on(ctx, day))
}

test('an agency is reminded 30, 7, 3 and 1 days before, on the day and the day after, each once though the job runs hourly', async () => {
  await scenario({}, async (ctx) => {
    const { clerk } = await givenBoard(ctx)
    await givenTask(ctx, { dueOn: '2025-06-30' })
    for (let day = '2025-05-20'; day <= '2025-07-02'; day = addDays(day, 1)) {
      await remind(on(ctx, day))
      await remind(on(ctx, day))
    }
    expect((await inbox(ctx, clerk)).map(({ on: day, template }) => `${day} ${template}`)).toEqual([
      '2025-05-31 task-due',
      '2025-06-23 task-due',
      '2025-06-27 task-due',
      '2025-06-29 task-due',
      '2025-06-30 task-due-today',
      '2025-07-01 task-late',
    ])
    expect((await subjects(ctx, clerk))[1]).toBe('KH2025-001 còn 7 ngày: Xây dựng nghị định về lưu trữ điện tử')
  })
})

test('lateness goes up: the head after 3 days, the standing body after 7, the leaders after 15', async () => {
  await scenario({}, async (ctx) => {
    const { head, standing, leader } = await givenBoard(ctx)
    await givenTask(ctx, { dueOn: '2025-06-30' })
    await daily(ctx, '2025-06-25', '2025-07-31')
    const days = async (account: string) => (await inbox(ctx, account)).map(({ on: day }) => day)
    expect([await days(head), await days(standing), await days(leader)]).toEqual([['2025-07-03'], ['2025-07-07'], ['2025-07-15']])
    expect(await subjects(ctx, leader)).toEqual(['Chuyển đến lãnh đạo Ban Chỉ đạo: KH2025-001 quá hạn 15 ngày'])
  })
})

test('a week without the job makes one notice with the state of the day, not one for each day missed', async () => {
  await scenario({}, async (ctx) => {
    const { clerk, head } = await givenBoard(ctx)
    await givenTask(ctx, { dueOn: '2025-06-30' })
    await remind(on(ctx, '2025-06-26'))
    await remind(on(ctx, '2025-07-04'))
    expect(await subjects(ctx, clerk)).toEqual([
      'KH2025-001 còn 4 ngày: Xây dựng nghị định về lưu trữ điện tử',
      'KH2025-001 quá hạn 4 ngày: Xây dựng nghị định về lưu trữ điện tử',
    ])
    expect(await subjects(ctx, head)).toEqual(['Chuyển đến người đứng đầu cơ quan: KH2025-001 quá hạn 4 ngày'])
  })
})

test('what was missed more than a fortnight ago is left to the digest', async () => {
  await scenario({}, async (ctx) => {
    const { clerk, leader } = await givenBoard(ctx)
    await givenTask(ctx, { dueOn: '2025-01-31' })
    await remind(on(ctx, '2025-06-02'))
    expect([await subjects(ctx, clerk), await subjects(ctx, leader)]).toEqual([[], []])
    await sendDigests(on(ctx, '2025-06-02'))
    expect(await subjects(ctx, leader)).toEqual(['Tổng hợp ngày 02/06/2025: 1 việc chậm, 0 việc sắp đến hạn'])
  })
})

test('a completed task is silent', async () => {
  await scenario({}, async (ctx) => {
    const { clerk } = await givenBoard(ctx)
    const { code } = await givenTask(ctx, { dueOn: '2025-06-30' })
    await completeTask(on(ctx, '2025-06-20'), {
      code,
      on: '2025-06-20',
      number: '15/NĐ-CP',
      issuedOn: '2025-06-20',
      signer: 'Thủ tướng',
      words: 'Xong',
      uploads: [],
    })
    await daily(ctx, '2025-06-21', '2025-07-20')
    expect(await subjects(ctx, clerk)).toEqual([])
  })
})

test('an extension starts the reminders anew by the new day', async () => {
  await scenario({}, async (ctx) => {
    const { clerk } = await givenBoard(ctx)
    const { code } = await givenTask(ctx, { dueOn: '2025-06-30' })
    await daily(ctx, '2025-06-23', '2025-06-24')
    await extendTask(on(ctx, '2025-06-25'), {
      code,
      dueOn: '2025-08-31',
      documentNumber: '9/QĐ-TTg',
      documentDate: '2025-06-24',
      signer: 'Thủ tướng',
      reason: 'Khối lượng lớn hơn dự kiến',
    })
    await daily(ctx, '2025-06-26', '2025-09-01')
    expect((await inbox(ctx, clerk)).map(({ on: day }) => day)).toEqual([
      '2025-06-23',
      '2025-06-25',
      '2025-08-01',
      '2025-08-24',
      '2025-08-28',
      '2025-08-30',
      '2025-08-31',
      '2025-09-01',
    ])
  })
})

test('a monthly duty is reminded of when its report is owed, and not again once it was given', async () => {
  await scenario({}, async (ctx) => {
    const { clerk } = await givenBoard(ctx)
    const { code } = await givenTask(ctx, { dueOn: '2025-06-30', recurs: 'monthly' })
    await daily(ctx, '2025-06-01', '2025-06-28')
    await reportProgress(on(ctx, '2025-06-28'), { code, words: 'Đã báo cáo' })
    await daily(ctx, '2025-06-29', '2025-07-28')
    expect((await inbox(ctx, clerk)).map(({ on: day, template }) => `${day} ${template}`)).toEqual(['2025-06-27 duty-due', '2025-07-28 duty-due'])
    expect((await subjects(ctx, clerk))[0]).toBe('KH2025-001 đến kỳ cập nhật, còn 3 ngày: Xây dựng nghị định về lưu trữ điện tử')
  })
})

test('a weekly duty says nothing before it is late', async () => {
  await scenario({}, async (ctx) => {
    const { clerk } = await givenBoard(ctx)
    await givenTask(ctx, { dueOn: '2025-06-20', recurs: 'weekly' })
    await daily(ctx, '2025-06-15', '2025-06-22')
    expect((await inbox(ctx, clerk)).map(({ on: day, template }) => `${day} ${template}`)).toEqual(['2025-06-21 duty-late'])
  })
})

test('a task of all provinces reminds each province that has not done its part', async () => {
  await scenario({ today: '2025-07-10' }, async (ctx) => {
    const laoCai = await givenAccount(ctx, 'lao-cai', 'agency-clerk', 'lao-cai-2025')
    const haNoi = await givenAccount(ctx, 'ha-noi', 'agency-clerk', 'ha-noi')
    const { clerk } = await givenBoard(ctx)
    const { code } = await givenTask(on(ctx, '2025-07-10'), { dueOn: '2025-09-30', lead: ['cac-dia-phuong'] })
    const unread = async () => [await countUnread(ctx, laoCai), await countUnread(ctx, haNoi), await countUnread(ctx, clerk)]
    await remind(on(ctx, '2025-09-23'))
    expect(await unread()).toEqual([1, 1, 0])
    const proof = { number: '15/BC-UBND', issuedOn: '2025-09-24', signer: 'Chủ tịch', words: 'Xong', uploads: [] }
    await completeShare(on(ctx, '2025-09-24'), { code, agency: 'ha-noi', on: '2025-09-24', ...proof })
    await remind(on(ctx, '2025-09-27'))
    expect(await unread()).toEqual([2, 1, 0])
  })
})

test('many tasks on one day are told as one', async () => {
  await scenario({}, async (ctx) => {
    const { clerk, leader } = await givenBoard(ctx)
    for (let nth = 1; nth <= 9; nth++) await givenTask(ctx, { code: `KH2025-00${nth}`, dueOn: '2025-06-30' })
    await remind(on(ctx, '2025-06-23'))
    await remind(on(ctx, '2025-06-23'))
    await remind(on(ctx, '2025-07-15'))
    expect(await subjects(ctx, clerk)).toEqual(['9 nhiệm vụ sắp đến hạn', '9 nhiệm vụ quá hạn'])
    expect(await subjects(ctx, leader)).toEqual(['9 nhiệm vụ quá hạn'])
    const [notice] = await inbox(ctx, clerk)
    expect(notice?.href).toBe('/tasks?open=true&agency=bo-noi-vu&dueFrom=2025-06-30&dueTo=2025-06-30&parts=true')
  })
})

test('an answer owed on an obstacle reminds its remover, then the standing body, then the leaders', async () => {
  await scenario({}, async (ctx) => {
    const { clerk, standing, leader } = await givenBoard(ctx)
    const { code } = await givenTask(ctx, { dueOn: '2025-12-31', lead: ['bo-y-te'] })
    const raising = {
      task: code,
      kind: 'funding',
      stuck: 'Chưa có hướng dẫn kinh phí',
      proposed: 'Bộ Nội vụ hướng dẫn',
      remover: 'bo-noi-vu',
    } as const
    await raiseObstacle(seen(ctx, { today: '2025-06-09', as: 'standing-clerk' }), raising)
    await daily(ctx, '2025-06-10', '2025-06-17')
    const days = async (account: string) => (await inbox(ctx, account)).map(({ on: day, template }) => `${day} ${template}`)
    expect(await days(clerk)).toEqual(['2025-06-09 obstacle-raised', '2025-06-11 obstacle-due', '2025-06-13 obstacle-late'])
    expect([await days(standing), await days(leader)]).toEqual([['2025-06-13 obstacle-late'], ['2025-06-16 obstacle-late']])
  })
})

test('a report is asked for before the 25th and missed after it, up to the standing body', async () => {
  await scenario({}, async (ctx) => {
    const { clerk, head, standing } = await givenBoard(ctx)
    await givenTask(ctx, { dueOn: '2025-12-31' })
    const { dueOn } = await openCampaign(seen(ctx, { today: '2025-06-16', as: 'standing-clerk' }), { regime: 'ke-hoach', period: '2025-06' })
    await daily(ctx, '2025-06-16', addDays(dueOn, 5))
    const reports = async (account: string) => (await inbox(ctx, account)).filter(({ kind }) => kind === 'reports').map(({ on: day }) => day)
    expect(await reports(clerk)).toEqual(['2025-06-16', addDays(dueOn, -5), addDays(dueOn, -1), addDays(dueOn, 1)])
    expect(await reports(head)).toEqual([dueOn, addDays(dueOn, 1)])
    expect(await reports(standing)).toEqual([addDays(dueOn, 3)])
  })
})

test('a report that was sent and that nobody accepts reminds the standing body, then the leaders, until somebody does', async () => {
  await scenario({}, async (ctx) => {
    const { standing, leader } = await givenBoard(ctx)
    await givenTask(ctx, { dueOn: '2025-12-31' })
    const clerk = (day: PlainDate) =>
      seen(ctx, { today: day, as: 'agency-clerk', agency: 'bo-noi-vu', account: '00000000-0000-4000-8000-000000000011' })
    const head = (day: PlainDate) =>
      seen(ctx, { today: day, as: 'agency-leader', agency: 'bo-noi-vu', account: '00000000-0000-4000-8000-000000000012' })
    const body = (day: PlainDate) => seen(ctx, { today: day, as: 'standing-clerk' })
    const which = { campaign: (await openCampaign(body('2025-06-16'), { regime: 'ke-hoach', period: '2025-06' })).code, agency: 'bo-noi-vu' }
    const { revision } = await startReport(clerk('2025-06-18'), which)
    await takeStep(clerk('2025-06-18'), { ...which, revision, step: 'submit' })
    await takeStep(head('2025-06-18'), { ...which, revision: revision + 1, step: 'approve' })
    await daily(ctx, '2025-06-19', '2025-06-25')
    await takeStep(body('2025-06-25'), { ...which, revision: revision + 2, step: 'accept' })
    await daily(ctx, '2025-06-26', '2025-07-02')
    const told = async (account: string) =>
      (await inbox(ctx, account)).filter(({ template }) => template === 'report-unaccepted').map(({ on: day, subject }) => `${day} ${subject}`)
    expect(await told(standing)).toEqual([
      '2025-06-20 1 báo cáo tháng 6/2025 chờ tiếp nhận, hôm nay',
      '2025-06-21 1 báo cáo tháng 6/2025 chờ tiếp nhận, quá hạn 1 ngày',
    ])
    expect(await told(leader)).toEqual(['2025-06-24 1 báo cáo tháng 6/2025 chờ tiếp nhận, quá hạn 4 ngày'])
  })
})

test('a digest of many agencies gathers the reports of one round in a row that leads to it', () => {
  const owed = (agency: string, code: string): Owed => ({
    key: `report:${code}`,
    kind: 'report',
    code,
    title: 'tháng 6/2025',
    dueOn: '2025-06-24',
    agency,
    agencyName: { vi: agency, en: agency },
    href: `/reports/${code}/${agency}`,
  })
  const agencies = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const rows = gathered([...agencies.map((each) => owed(each, 'ke-hoach-2025-06')), owed('a', 'de-an-06-2025-05')])
  expect(rows.map(({ href, count }) => [href, count])).toEqual([
    ['/reports/ke-hoach-2025-06', 7],
    ['/reports/de-an-06-2025-05/a', undefined],
  ])
})

test('a head gets one digest a week with what is late, what is coming and what waits; on a day off it waits', async () => {
  await scenario({}, async (ctx) => {
    const { head } = await givenBoard(ctx)
    await givenTask(ctx, { code: 'KH2025-001', dueOn: '2025-05-31' })
    await givenTask(ctx, { code: 'KH2025-002', dueOn: '2025-06-20' })
    await givenTask(ctx, { code: 'KH2025-003', dueOn: '2025-06-20', lead: ['bo-y-te'] })
    for (let day = '2025-06-14'; day <= '2025-06-24'; day = addDays(day, 1)) for (let hour = 0; hour < 2; hour++) await sendDigests(on(ctx, day))
    expect(await subjects(ctx, head)).toEqual([
      'Tổng hợp ngày 16/06/2025: 1 việc chậm, 1 việc sắp đến hạn',
      'Tổng hợp ngày 23/06/2025: 2 việc chậm, 0 việc sắp đến hạn',
    ])
  })
})

test('the digest of the programme names who is late and with how much, most first', async () => {
  await scenario({}, async (ctx) => {
    for (const [code, lead] of [
      ['KH2025-001', 'bo-noi-vu'],
      ['KH2025-002', 'bo-y-te'],
      ['KH2025-003', 'bo-y-te'],
    ] as const)
      await givenTask(ctx, { code, dueOn: '2025-05-31', lead: [lead] })
    const { byAgency, late } = await digestFor(on(ctx, '2025-06-16'), null)
    expect(byAgency.map(({ agency, count, longest }) => [agency, count, longest])).toEqual([
      ['bo-y-te', 2, 16],
      ['bo-noi-vu', 1, 16],
    ])
    expect(late).toHaveLength(3)
  })
})

test('a clock that is set back tells nothing again', async () => {
  await scenario({}, async (ctx) => {
    const { clerk } = await givenBoard(ctx)
    await givenTask(ctx, { dueOn: '2025-06-30' })
    for (const day of ['2025-06-29', '2025-06-27', '2025-06-29', '2025-06-23', '2025-06-29']) await remind(on(ctx, day))
    expect((await inbox(ctx, clerk)).map(({ on: day }) => day)).toEqual(['2025-06-29', '2025-06-27', '2025-06-23'])
  })
})
