import { expect, test } from 'vitest'
import { atHour, scenario } from '../../platform/scenario.ts'
import { openObstacles, raiseObstacle } from '../obstacles/index.ts'
import { extendTask, taskOf } from '../steering/index.ts'
import { callMeeting, cancelMeeting, holdMeeting, issueNotice, keepMinutes, recordConclusion, tieDocument } from './actions.ts'
import { givenPlan } from '../readings/testing.ts'
import { addItem, buildAgenda, dropItem, moveItem, restoreItem } from './agenda.actions.ts'
import { listMeetings, meetingFile, meetingsWithin } from './file.actions.ts'
import { nextOn } from './kind.ts'
import { agendaLetter } from './letter.ts'
import { lintOfficial } from '../conformance/index.ts'
import { letterFile } from '../letters/index.ts'

const clerk = { as: 'standing-clerk', account: '00000000-0000-4000-8000-00000000000a' } as const
const health = { as: 'agency-clerk', agency: 'bo-y-te', account: '00000000-0000-4000-8000-00000000000b' } as const
const rows = [
  { title: 'Xây dựng nghị định về lưu trữ điện tử', lead: 'Bộ Nội vụ', product: 'Nghị định', due: '31/5/2025' },
  { title: 'Rà soát thủ tục cấp giấy phép xây dựng', lead: 'Bộ Xây dựng', product: 'Danh mục thủ tục', due: '30/4/2025' },
  { title: 'Triển khai mô hình điểm khám bệnh từ xa', lead: 'Bộ Y tế', product: 'Mô hình', due: '31/12/2025' },
]
const called = {
  kind: 'monthly',
  title: 'Giao ban tháng 6/2025',
  heldOn: '2025-06-30',
  beginsAt: '14:00',
  chair: 'Trưởng Ban Chỉ đạo',
  participants: 'Bộ Y tế; Bộ Tài chính',
}
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'accepted',
    (refused: Error & { slug?: string }) => refused.slug ?? refused.message,
  )

/** A board with two overdue tasks, one of them twice given a new day, and an obstacle nobody answered for seven working days. */
async function world(ctx: Parameters<Parameters<typeof scenario>[1]>[0]) {
  const tasks = await givenPlan(atHour(ctx, '2025-02-03', 9, 0, clerk), rows)
  const again = tasks.find(({ title }) => title.includes('lưu trữ'))?.code ?? ''
  for (const [day, dueOn] of [
    ['2025-05-20', '2025-06-10'],
    ['2025-06-09', '2025-06-20'],
  ] as const)
    await extendTask(atHour(ctx, day, 9, 0, clerk), {
      code: again,
      dueOn,
      documentNumber: '12/VB',
      documentDate: day,
      signer: 'Trưởng Ban Chỉ đạo',
      reason: 'Khối lượng lớn',
    })
  const stuck = await raiseObstacle(atHour(ctx, '2025-06-18', 9, 0, health), {
    kind: 'funding',
    stuck: 'Chưa bố trí được kinh phí',
    remover: 'Bộ Tài chính',
    proposed: 'Cho dùng dự phòng',
  })
  const code = await callMeeting(atHour(ctx, '2025-06-20', 9, 0, clerk), called)
  return { code, again, late: tasks.find(({ title }) => title.includes('giấy phép'))?.code ?? '', stuck: stuck.code }
}

test.each([
  ['2026-02-02', 'monthly', '2026-03-02'],
  ['2025-12-30', 'monthly', '2025-12-30'],
  ['2026-06-01', 'monthly', '2026-06-30'],
  ['2026-02-10', 'weekly', '2026-02-23'],
])('seen from %s the next %s meeting falls on %s: three working days after the 25th, or Monday', (day, kind, next) => {
  const rhythm = kind === 'monthly' ? ({ every: 'month', afterDay: 25, workingDays: 3 } as const) : ({ every: 'week', weekday: 1 } as const)
  expect(nextOn(rhythm, day)).toBe(next)
})

test('the agenda is built from silences and late tasks, gravest first', async () => {
  await scenario({ today: '2025-06-18' }, async (ctx) => {
    const { code, again, late, stuck } = await world(ctx)
    const at = atHour(ctx, '2025-06-27', 10, 0, clerk)
    expect(await buildAgenda(at, code)).toBe(3)
    const { items } = await meetingFile(at, code)
    expect(items.map(({ subject, reason, days }) => [subject, reason, days])).toEqual([
      [stuck, 'unanswered-leader', 4],
      [again, 'late-again', 7],
      [late, 'overdue', 58],
    ])
    expect(await buildAgenda(at, code)).toBe(0)
  })
})

test('a person puts the agenda in order, takes things off with a reason and adds others, until the meeting is held', async () => {
  await scenario({ today: '2025-06-18' }, async (ctx) => {
    const { code, again, late, stuck } = await world(ctx)
    const at = atHour(ctx, '2025-06-27', 10, 0, clerk)
    await buildAgenda(at, code)
    const itemOf = async (subject: string) => (await meetingFile(at, code)).items.find((each) => each.subject === subject)?.id ?? 0
    const order = async () => (await meetingFile(at, code)).items.flatMap(({ subject, title, droppedBy }) => (droppedBy ? [] : [subject ?? title]))
    await moveItem(at, { meeting: code, item: await itemOf(late), to: 'up' })
    expect(await order()).toEqual([stuck, late, again])
    await moveItem(at, { meeting: code, item: await itemOf(again), to: 'first' })
    await dropItem(at, { meeting: code, item: await itemOf(late), words: 'Bộ đã báo cáo riêng' })
    await addItem(at, { meeting: code, words: 'Kinh phí năm 2026' })
    expect(await order()).toEqual([again, stuck, 'Kinh phí năm 2026'])
    expect(await buildAgenda(at, code)).toBe(0)
    expect(await order()).toEqual([again, stuck, 'Kinh phí năm 2026'])
    expect(await refusalOf(addItem(at, { meeting: code, words: stuck.toLowerCase() }))).toBe('already-on-agenda')
    expect(await refusalOf(addItem(at, { meeting: code, words: 'VM2025-999' }))).toBe('obstacle-unknown')
    await restoreItem(at, { meeting: code, item: await itemOf(late) })
    expect(await order()).toHaveLength(4)
    expect(await refusalOf(holdMeeting(at, code))).toBe('meeting-not-yet')
    const after = atHour(ctx, '2025-06-30', 17, 0, clerk)
    await holdMeeting(after, code)
    expect(await refusalOf(moveItem(after, { meeting: code, item: await itemOf(late), to: 'up' }))).toBe('agenda-frozen')
    expect(await refusalOf(addItem(after, { meeting: code, words: 'Thêm' }))).toBe('agenda-frozen')
  })
})

const decided = {
  words: 'Cấp kinh phí thuê đường truyền cho bệnh viện tuyến tỉnh',
  lead: 'Bộ Tài chính',
  product: 'Quyết định bổ sung dự toán',
  deadline: 'trước ngày 31/7/2025',
}

test('conclusions wait for the number of the notice and become tasks with it as their source; an obstacle goes with them', async () => {
  await scenario({ today: '2025-06-18' }, async (ctx) => {
    const { code, stuck } = await world(ctx)
    const after = atHour(ctx, '2025-06-30', 17, 0, clerk)
    expect(await refusalOf(recordConclusion(after, { meeting: code, ...decided }))).toBe('meeting-not-held')
    await holdMeeting(after, code)
    await recordConclusion(after, { meeting: code, ...decided, obstacle: stuck })
    expect(await openObstacles(after)).toEqual([])
    expect((await meetingFile(after, code)).conclusions[0]?.task).toBeNull()
    expect(await issueNotice(after, { meeting: code, number: '15/TB-BCĐ', issuedOn: '2025-06-30' })).toBe(1)
    const [given] = (await meetingFile(after, code)).conclusions
    const task = await taskOf(after, given?.task ?? '')
    expect(task).toMatchObject({ title: decided.words, lead: ['bo-tai-chinh'], product: decided.product, dueOn: '2025-07-30' })
    expect(task.basis).toContain('15/TB-BCĐ')
    await recordConclusion(after, { meeting: code, ...decided, words: 'Báo cáo kết quả cấp kinh phí cho Ban Chỉ đạo' })
    expect((await meetingFile(after, code)).conclusions.every(({ task: each }) => each !== null)).toBe(true)
    expect((await meetingsWithin(after, { from: '2025-06-01', to: '2025-06-30' }))[0]?.conclusions).toHaveLength(2)
  })
})

test('a conclusion needs exactly one agency that answers and a day that can be counted', async () => {
  await scenario({ today: '2025-06-18' }, async (ctx) => {
    const { code } = await world(ctx)
    const after = atHour(ctx, '2025-06-30', 17, 0, clerk)
    await holdMeeting(after, code)
    const tried = (more: object) => refusalOf(recordConclusion(after, { meeting: code, ...decided, ...more }))
    expect(await tried({ lead: 'Bộ Tài chính, Bộ Y tế' })).toBe('lead-not-one')
    expect(await tried({ lead: 'Các bộ, ngành' })).toBe('lead-not-one')
    expect(await tried({ lead: 'Một ai đó' })).toBe('lead-not-one')
    expect(await tried({ deadline: 'theo lộ trình' })).toBe('conclusion-deadline-unclear')
    expect(await tried({ deadline: 'càng sớm càng tốt' })).toBe('conclusion-deadline-unclear')
    expect((await meetingFile(after, code)).conclusions).toEqual([])
  })
})

test('an imported notice of conclusions is tied to its meeting and gives it its number', async () => {
  await scenario({ today: '2025-06-18' }, async (ctx) => {
    const { code } = await world(ctx)
    const after = atHour(ctx, '2025-07-02', 9, 0, clerk)
    await holdMeeting(after, code)
    const tasks = await givenPlan(after, [{ title: 'Rà soát dự toán năm 2026', lead: 'Bộ Tài chính', product: 'Báo cáo', due: '31/8/2025' }], {
      title: 'Thông báo kết luận',
      number: '16/TB-BCĐ',
      day: '01 tháng 7 năm 2025',
    })
    const read = tasks.find(({ title }) => title.includes('Rà soát dự toán'))
    await tieDocument(after, { meeting: code, document: read?.document ?? '' })
    const { meeting, imported, document } = await meetingFile(after, code)
    expect([meeting.noticeNumber, meeting.noticeOn, imported.total, document?.id]).toEqual(['16/TB-BCĐ', '2025-07-01', 1, read?.document])
    expect(await refusalOf(tieDocument(after, { meeting: code, document: '00000000-0000-4000-8000-000000000000' }))).toBe('notice-unknown')
  })
})

test('only those who take part see a meeting, and only the standing body keeps it', async () => {
  await scenario({ today: '2025-06-18' }, async (ctx) => {
    const { code } = await world(ctx)
    const sees = async (setting: Parameters<typeof atHour>[4]) => (await listMeetings(atHour(ctx, '2025-06-24', 9, 0, setting))).ahead.length
    expect([await sees(health), await sees({ as: 'agency-clerk', agency: 'bo-noi-vu' }), await sees({ as: 'leader' })]).toEqual([1, 0, 1])
    expect(await refusalOf(buildAgenda(atHour(ctx, '2025-06-24', 9, 0, health), code))).toBe('forbidden')
    expect(await refusalOf(meetingFile(atHour(ctx, '2025-06-24', 9, 0, { as: 'agency-clerk', agency: 'bo-noi-vu' }), code))).toBe('meeting-unknown')
    expect(await refusalOf(callMeeting(atHour(ctx, '2025-06-24', 9, 0, clerk), { ...called, participants: 'Bộ Y tế; Hội Những Người Vui' }))).toBe(
      'participants-unclear',
    )
    await cancelMeeting(atHour(ctx, '2025-06-24', 9, 0, clerk), { meeting: code, words: 'Trùng lịch' })
    expect(await refusalOf(buildAgenda(atHour(ctx, '2025-06-24', 10, 0, clerk), code))).toBe('agenda-frozen')
  })
})

test('minutes are kept as they came, and an empty form says what is missing', async () => {
  await scenario({ today: '2025-06-18' }, async (ctx) => {
    const { code } = await world(ctx)
    const after = atHour(ctx, '2025-06-30', 17, 0, clerk)
    await holdMeeting(after, code)
    expect(await refusalOf(keepMinutes(after, { meeting: code, upload: undefined }))).toBe('minutes-missing')
    await keepMinutes(after, {
      meeting: code,
      upload: { fileName: 'bien-ban.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('Biên bản') },
    })
    expect((await meetingFile(after, code)).meeting.minutesName).toBe('bien-ban.txt')
  })
})

test('the agenda goes out as an official document that lacks only what issuing gives it: number, day and signature', async () => {
  await scenario({ today: '2025-06-18' }, async (ctx) => {
    const { code } = await world(ctx)
    const at = atHour(ctx, '2025-06-27', 10, 0, clerk)
    await buildAgenda(at, code)
    const { meeting, items } = await meetingFile(at, code)
    const file = await letterFile(agendaLetter(meeting, items), 'docx', at.now())
    const faults = lintOfficial(file?.bytes ?? new Uint8Array()).map(({ rule }) => rule)
    expect(faults).toEqual(['number.blank', 'date.form', 'signer.present'])
  })
})
