import fc from '../../platform/testing-chance.ts'
import { expect, test } from 'vitest'
import { addDays, daysBetween, type PlainDate } from '../../platform/dates.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { completeTask, confirmCompletion } from './actions.ts'
import { completeShare, openSharesOf, reportShare, returnShare } from './assignment.actions.ts'
import { shareFigures, sharesOf } from './assignment.store.ts'
import { type Assignment, answersFor, figureOf, membersOn, sharesOn, sharing } from './share.ts'
import { stateOn } from './task.ts'
import { listTasks, taskOf } from './tasks.actions.ts'
import { givenPlan } from './testing.ts'

const clerk = { as: 'standing-clerk', account: '00000000-0000-4000-8000-00000000000a' } as const
const second = { as: 'standing-clerk', account: '00000000-0000-4000-8000-00000000000b' } as const
const clerkOf = (agency: string, agencies: readonly string[] = [agency]) =>
  ({ as: 'agency-clerk', agency, agencies, account: '00000000-0000-4000-8000-00000000000c' }) as const
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'accepted',
    (refused: Error & { slug?: string }) => refused.slug ?? refused.message,
  )
const localities = [{ title: 'Hoàn thành số hóa sổ hộ tịch', lead: 'Các địa phương', product: 'Cơ sở dữ liệu', due: 'Quý III/2025' }]
const paper = { number: '15/BC-UBND', signer: 'Chủ tịch Ủy ban nhân dân', uploads: [] } as const

test('a collective stands for its members of the day: 63 provinces and 22 ministries, then 34 and 17', () => {
  expect(membersOn('cac-dia-phuong', '2025-06-30')).toHaveLength(63)
  expect(membersOn('cac-dia-phuong', '2025-07-01')).toHaveLength(34)
  expect(membersOn('cac-bo-co-quan-ngang-bo', '2025-02-28')).toHaveLength(22)
  expect(membersOn('cac-bo-co-quan-ngang-bo', '2025-03-01')).toHaveLength(17)
  expect(membersOn('cac-to-chuc-chinh-tri-xa-hoi', '2025-07-01')).toEqual([])
})

const days = (from: PlainDate, to: PlainDate) => fc.integer({ min: 0, max: daysBetween(from, to) }).map((add) => addDays(from, add))
const collective = fc.constantFrom('cac-dia-phuong', 'cac-bo-co-quan-ngang-bo', 'cac-bo-nganh')

test('over the mergers of 2025 no part is lost, doubled or back-dated, and whoever answers on a day lives on it', () => {
  fc.assert(
    fc.property(
      collective,
      days('2024-06-01', '2026-06-01'),
      fc.array(fc.tuple(fc.nat(), days('2024-06-01', '2026-12-31')), { maxLength: 80 }),
      fc.array(days('2024-06-01', '2026-12-31'), { minLength: 2, maxLength: 6 }),
      (lead, givenOn, completions, looks) => {
        const members = membersOn(lead, givenOn)
        const assignments: Assignment[] = members.map((agency) => ({
          agency,
          givenOn,
          progress: null,
          updatedOn: null,
          completedOn: null,
          answered: null,
        }))
        for (const [at, on] of completions) {
          const one = assignments[at % assignments.length]
          if (one && on >= givenOn) one.completedOn = one.completedOn === null || on < one.completedOn ? on : one.completedOn
        }
        const task = { recurs: null, dueOn: '2025-09-30' }
        let before = -1
        for (const day of looks.filter((each) => each >= givenOn).toSorted()) {
          const shares = sharesOn(assignments, task, day)
          const placed = shares.flatMap((share) => share.assignments.map(({ agency }) => agency))
          expect(placed.toSorted()).toEqual(members.toSorted())
          expect(new Set(shares.map(({ agency }) => agency)).size).toBe(shares.length)
          for (const share of shares) {
            for (const each of share.assignments) expect(answersFor(each.agency, day)).toBe(share.agency)
            expect(share.done).toBe(share.assignments.every(({ completedOn }) => completedOn !== null && completedOn <= day))
            if (share.completedOn !== null) expect(share.completedOn >= givenOn && share.completedOn <= day).toBe(true)
          }
          const finished = assignments.filter(({ completedOn }) => completedOn !== null && completedOn <= day).length
          expect(finished).toBeGreaterThanOrEqual(before)
          before = finished
          if (lead === 'cac-dia-phuong') expect(shares.map(({ agency }) => agency).toSorted()).toEqual(membersOn(lead, day).toSorted())
          expect(sharing({ lead: [lead] }, assignments, day)).toEqual({ give: [], take: [] })
        }
      },
    ),
    { numRuns: 150 },
  )
})

test('63 provinces answer for 63 parts, then 34 for the same 63; the board of June stays as June saw it', async () => {
  await scenario({ today: '2025-02-01', ...clerk }, async (ctx) => {
    const [task] = await givenPlan(ctx, localities)
    if (!task) throw new Error('no task')
    const { code } = task
    const june = seen(ctx, { today: '2025-06-20' })
    for (const agency of ['lao-cai', 'ha-noi'])
      await completeShare(seen(june, { today: '2025-06-20', ...clerkOf(agency) }), {
        ...paper,
        code,
        agency,
        on: '2025-06-19',
        issuedOn: '2025-06-19',
      })
    expect((await shareFigures(june, [task])).get(task.id)).toEqual({ done: 2, total: 63 })
    const august = seen(ctx, { today: '2025-08-01' })
    expect((await shareFigures(august, [task])).get(task.id)).toEqual({ done: 1, total: 34 })
    const merged = (await sharesOf(august, task)).find(({ agency }) => agency === 'lao-cai-2025')
    expect(merged?.assignments.map((each) => [each.agency, each.completedOn]).toSorted()).toEqual([
      ['lao-cai', '2025-06-19'],
      ['yen-bai', null],
    ])
    await completeShare(seen(august, { today: '2025-08-01', ...clerkOf('lao-cai-2025', ['lao-cai-2025', 'lao-cai', 'yen-bai']) }), {
      ...paper,
      code,
      agency: 'lao-cai-2025',
      on: '2025-07-30',
      issuedOn: '2025-07-30',
    })
    const later = { ...seen(ctx, { today: '2025-09-01', ...clerk }), asOf: '2025-06-20' }
    expect((await shareFigures(later, [task])).get(task.id)).toEqual({ done: 2, total: 63 })
    expect((await shareFigures(seen(ctx, { today: '2025-09-01' }), [task])).get(task.id)).toEqual({ done: 2, total: 34 })
    const back = await sharesOf(later, task)
    expect(back.find(({ agency }) => agency === 'yen-bai')?.done).toBe(false)
    expect((await listTasks(seen(ctx, { today: '2025-09-01', ...clerk }), {})).total).toBe(1)
  })
})

test('the whole is done when the last part is, nobody closes it before, and it opens again with a part sent back', async () => {
  await scenario({ today: '2025-08-01', ...clerk }, async (ctx) => {
    const [task] = await givenPlan(ctx, [{ ...localities[0], title: 'Công khai thủ tục', lead: 'Các cơ quan thuộc Chính phủ', due: '31/8/2025' }])
    if (!task) throw new Error('no task')
    const { code } = task
    const members = membersOn('cac-co-quan-thuoc-chinh-phu', '2025-08-01')
    expect(await refusalOf(completeTask(ctx, { ...paper, code, on: '2025-08-01', issuedOn: '2025-08-01' }))).toBe('parts-open')
    for (const agency of members)
      await completeShare(seen(ctx, { today: '2025-08-05', ...clerkOf(agency) }), {
        ...paper,
        code,
        agency,
        on: '2025-08-04',
        issuedOn: '2025-08-04',
      })
    const later = seen(ctx, { today: '2025-08-06', ...second })
    expect(stateOn(await taskOf(later, code), '2025-08-06')).toBe('done-on-time')
    expect(
      await refusalOf(confirmCompletion(seen(later, { today: '2025-08-06', ...second, account: clerkOf('x').account }), { code, words: 'Đủ' })),
    ).toBe('second-person-needed')
    await returnShare(later, { code, agency: members[0] ?? '', words: 'Thiếu phụ lục' })
    const open = await taskOf(later, code)
    expect([open.completedOn, open.progress]).toEqual([null, Math.floor(((members.length - 1) * 100) / members.length)])
  })
})

test('a member reports on its own part only, and each of its parts is asked for once', async () => {
  await scenario({ today: '2025-08-01', ...clerk }, async (ctx) => {
    const [task] = await givenPlan(ctx, localities)
    const code = task?.code ?? ''
    const hue = seen(ctx, { today: '2025-08-02', ...clerkOf('hue') })
    expect((await openSharesOf(hue, 'hue')).map((each) => each.task.code)).toEqual([code])
    await reportShare(hue, { code, agency: 'hue', words: 'Đã số hóa 60%', progress: 60 })
    expect(await refusalOf(reportShare(hue, { code, agency: 'da-nang-2025', words: 'Việc của người khác' }))).toBe('forbidden')
    expect(await refusalOf(reportShare(hue, { code, agency: 'bo-y-te', words: 'Không có phần' }))).toBe('part-unknown')
    await completeShare(hue, { ...paper, code, agency: 'hue', on: '2025-08-02', issuedOn: '2025-08-02' })
    expect(await refusalOf(completeShare(hue, { ...paper, code, agency: 'hue', on: '2025-08-02', issuedOn: '2025-08-02' }))).toBe('already-done')
    expect(await openSharesOf(hue, 'hue')).toEqual([])
  })
})

test('a duty that comes again owes its next day when every member has answered', async () => {
  await scenario({ today: '2025-08-01', ...clerk }, async (ctx) => {
    const [task] = await givenPlan(ctx, [{ title: 'Báo cáo kết quả', lead: 'Các cơ quan thuộc Chính phủ', due: 'Ngày 25 hằng tháng' }])
    const code = task?.code ?? ''
    const members = membersOn('cac-co-quan-thuoc-chinh-phu', '2025-08-01')
    for (const [at, agency] of members.entries()) {
      expect((await taskOf(ctx, code)).dueOn).toBe('2025-08-25')
      await reportShare(seen(ctx, { today: '2025-08-20', ...clerkOf(agency) }), { code, agency, words: `Báo cáo ${at + 1}` })
    }
    expect((await taskOf(ctx, code)).dueOn).toBe('2025-09-25')
    const shares = await sharesOf(seen(ctx, { today: '2025-08-21' }), await taskOf(ctx, code))
    expect(figureOf(shares)).toEqual({ done: 0, total: members.length })
  })
})
