import fc from '../../platform/testing-chance.ts'
import { expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays } from '../../platform/dates.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { testDatabase } from '../../platform/testing.ts'
import { agencyLights, boardOn, taskLights } from '../performance/index.ts'
import { raiseObstacle } from '../obstacles/index.ts'
import { completeTask, extendTask, reportProgress, type Task, taskFacts } from '../steering/index.ts'
import type { PlanRow } from '../../platform/testing-papers.ts'
import { givenPlan } from '../steering/testing.ts'
import { lastClosed, windowOf } from './criterion.ts'
import { decide, generateProposals, listProposals, proposalFile, replyTo, tellAgency, withdrawProposal } from './proposal.actions.ts'
import { stateOn } from './proposal.ts'
import { allot, draw, type Drawable } from './sample.ts'
import { drawSample, recordFinding, worksheetOf } from './sample.actions.ts'
import { findingsOf } from './sample.store.ts'

const clerk = { today: '2026-02-02', as: 'standing-clerk' } as const
const leader = (today: string) => ({ today, as: 'leader' }) as const
const agency = (today: string, id = 'bo-y-te') =>
  ({ today, as: 'agency-clerk', agency: id, account: '00000000-0000-4000-8000-000000000007' }) as const

const rows: PlanRow[] = [
  { title: 'Hoàn thiện cơ sở dữ liệu khám chữa bệnh', lead: 'Bộ Y tế', due: '31/03/2026', product: 'Cơ sở dữ liệu' },
  { title: 'Ban hành hướng dẫn hồ sơ sức khỏe điện tử', lead: 'Bộ Y tế', due: '10/04/2026', product: 'Văn bản hướng dẫn' },
  { title: 'Kết nối cơ sở dữ liệu lý lịch tư pháp', lead: 'Bộ Tư pháp', due: '20/04/2026', product: 'Báo cáo' },
]

async function board(ctx: Ctx): Promise<Task[]> {
  return givenPlan(ctx, rows)
}

const first = async (ctx: Ctx) => (await listProposals(ctx))[0] ?? fail()
const fail = (): never => {
  throw new Error('nothing was proposed')
}

test('a month ends on the fourteenth, and its proposals are made from the day after', async () => {
  expect(windowOf('2026-05')).toEqual({ first: '2026-04-15', last: '2026-05-14' })
  expect([lastClosed('2026-05-14'), lastClosed('2026-05-15'), lastClosed('2026-01-03')]).toEqual(['2026-04', '2026-05', '2025-12'])
  await scenario(clerk, async (ctx) => {
    await expect(generateProposals(seen(ctx, { ...clerk, today: '2026-05-14' }), '2026-05')).rejects.toMatchObject({ slug: 'month-still-open' })
  })
})

test('a lateness of more than a month is proposed for criticism, with the sentence, the days and the head who answered', async () => {
  await scenario(clerk, async (ctx) => {
    await board(ctx)
    const later = seen(ctx, { ...clerk, today: '2026-05-15' })
    expect(await generateProposals(later, '2026-05')).toBe(1)
    const proposal = await first(later)
    expect(proposal).toMatchObject({ agency: 'bo-y-te', kind: 'criticism', first: '2026-04-15', last: '2026-05-14' })
    expect(proposal.bundle.head?.vi).toBe('Bộ trưởng Bộ Y tế')
    expect(proposal.bundle.met.map(({ id, version }) => [id, version])).toContainEqual(['PB-TRE-DAI', 1])
    expect(proposal.bundle.items.map(({ dueOn, countedDays }) => [dueOn, countedDays])).toEqual([
      ['2026-03-31', 44],
      ['2026-04-10', 34],
    ])
    expect(proposal.bundle.items[0]?.sentence).toContain('cơ sở dữ liệu khám chữa bệnh')
  })
})

test('the same month asked twice, and the month after, hold no lateness against an agency twice', async () => {
  await scenario(clerk, async (ctx) => {
    await board(ctx)
    await generateProposals(seen(ctx, { ...clerk, today: '2026-05-15' }), '2026-05')
    expect(await generateProposals(seen(ctx, { ...clerk, today: '2026-05-20' }), '2026-05')).toBe(0)
    await generateProposals(seen(ctx, { ...clerk, today: '2026-07-15' }), '2026-06')
    await generateProposals(seen(ctx, { ...clerk, today: '2026-07-15' }), '2026-07')
    const keys = (await listProposals(ctx)).filter(({ kind }) => kind === 'criticism').flatMap(({ bundle }) => bundle.items.map(({ key }) => key))
    expect(keys.length).toBe(3)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

test('whatever is decided, dropped or withdrawn in whatever month, no lateness stands in two criticisms that hold', async () => {
  const fates = fc.array(fc.constantFrom('upheld', 'dropped', 'withdrawn', 'left'), { minLength: 4, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(fates, async (given) => {
      await scenario(clerk, async (ctx) => {
        await board(ctx)
        for (const [at, fate] of given.entries()) {
          const today = `2026-0${5 + at}-15`
          const now = seen(ctx, { ...clerk, today })
          await generateProposals(now, today.slice(0, 7))
          for (const { id, steps } of (await listProposals(now)).filter((each) => stateOn(each, today) === 'draft')) {
            const step = { proposal: id, seen: steps.length }
            if (fate === 'withdrawn') await withdrawProposal(now, { ...step, words: 'Lập nhầm' })
            else if (fate !== 'left') {
              await tellAgency(now, step)
              await decide(seen(now, leader(addDays(today, 20))), { proposal: id, seen: 2, outcome: fate as 'upheld' | 'dropped', words: 'Vì đã rõ' })
            }
          }
        }
        const held = (await listProposals(ctx)).filter((each) => each.kind === 'criticism' && stateOn(each, '2026-12-31') !== 'withdrawn')
        const keys = held.flatMap(({ bundle }) => bundle.items.map(({ key }) => key))
        expect(new Set(keys).size).toBe(keys.length)
      })
    }),
    { numRuns: 6 },
  )
})

test('nothing is final before the agency replied or its five working days have passed', async () => {
  await scenario(clerk, async (ctx) => {
    await board(ctx)
    const now = seen(ctx, { ...clerk, today: '2026-05-15' })
    await generateProposals(now, '2026-05')
    const { id } = await first(now)
    const verdict = { proposal: id, outcome: 'upheld', words: 'Đồng ý' } as const
    await expect(decide(seen(now, leader('2026-05-15')), { ...verdict, seen: 1 })).rejects.toMatchObject({ slug: 'step-unfit' })
    await tellAgency(now, { proposal: id, seen: 1 })
    expect((await proposalFile(now, id)).proposal.steps[1]?.details.replyBy).toBe('2026-05-22')
    await expect(decide(seen(now, leader('2026-05-22')), { ...verdict, seen: 2 })).rejects.toMatchObject({ slug: 'step-unfit' })
    await decide(seen(now, leader('2026-05-23')), { ...verdict, seen: 2 })
    expect(stateOn((await proposalFile(now, id)).proposal, '2026-05-23')).toBe('upheld')
  })
})

test('the reply stands beside the proposal, and whoever decides without having read it is told', async () => {
  await scenario(clerk, async (ctx) => {
    await board(ctx)
    const now = seen(ctx, { ...clerk, today: '2026-05-15' })
    await generateProposals(now, '2026-05')
    const { id } = await first(now)
    await tellAgency(now, { proposal: id, seen: 1 })
    await replyTo(seen(now, agency('2026-05-18')), { proposal: id, seen: 2, words: 'Bộ đã chờ ý kiến của địa phương.' })
    const boss = seen(now, leader('2026-05-19'))
    await expect(decide(boss, { proposal: id, seen: 2, outcome: 'upheld', words: 'x' })).rejects.toMatchObject({ slug: 'proposal-moved' })
    await decide(boss, { proposal: id, seen: 3, outcome: 'dropped', words: 'Lý do của Bộ là đúng.' })
    await expect(decide(boss, { proposal: id, seen: 3, outcome: 'upheld', words: 'x' })).rejects.toMatchObject({ slug: 'proposal-moved' })
    const { steps } = (await proposalFile(boss, id)).proposal
    expect(steps.map(({ kind }) => kind)).toEqual(['made', 'told', 'replied', 'decided'])
    expect(steps[2]?.words).toBe('Bộ đã chờ ý kiến của địa phương.')
  })
})

test('an agency sees its own proposals once it was told, and nobody else its; only a leader decides', async () => {
  await scenario(clerk, async (ctx) => {
    await board(ctx)
    const now = seen(ctx, { ...clerk, today: '2026-05-15' })
    await generateProposals(now, '2026-05')
    const { id } = await first(now)
    const [own, other] = [seen(now, agency('2026-05-15')), seen(now, agency('2026-05-15', 'bo-tu-phap'))]
    expect(await listProposals(own)).toEqual([])
    await expect(proposalFile(own, id)).rejects.toMatchObject({ slug: 'proposal-unknown' })
    await tellAgency(now, { proposal: id, seen: 1 })
    expect(await listProposals(own)).toHaveLength(1)
    expect(await listProposals(other)).toEqual([])
    await expect(replyTo(other, { proposal: id, seen: 2, words: 'x' })).rejects.toMatchObject({ slug: 'proposal-unknown' })
    await expect(decide(own, { proposal: id, seen: 2, outcome: 'dropped', words: 'x' })).rejects.toMatchObject({ slug: 'forbidden' })
    await expect(listProposals(seen(now, { as: 'administrator' }))).rejects.toMatchObject({ slug: 'forbidden' })
  })
})

test('days in which another agency left a question unanswered do not count against the lead', async () => {
  await scenario(clerk, async (ctx) => {
    const [task] = await board(ctx)
    const asking = seen(ctx, { ...clerk, today: '2026-03-02' })
    await raiseObstacle(asking, { task: task?.code, kind: 'institution', stuck: 'Chưa có quy định', remover: 'Bộ Tài chính', proposed: 'Hướng dẫn' })
    const after = seen(ctx, { ...clerk, today: '2026-05-14' })
    const { row } = await taskLights(after, task?.code ?? '')
    expect(row.weighed[0]).toMatchObject({ lateDays: 44, countedDays: 0, verdict: 'met' })
    expect(row.lights.progress).toBe('amber')
    expect(row.lights.flags.map(({ rule }) => rule)).toContain('T-QUA-HAN-KHACH-QUAN')
  })
})

test('a flag of a past day is the same whenever it is asked for', async () => {
  await scenario(clerk, async (ctx) => {
    const [task] = await board(ctx)
    const code = task?.code ?? ''
    await reportProgress(seen(ctx, { ...clerk, today: '2026-03-05' }), { code, words: 'Đang làm', progress: 20 })
    const lightsOn = async (today: string, asOf: string) => {
      const { row } = await taskLights({ ...seen(ctx, { ...clerk, today }), asOf }, code)
      return row.lights
    }
    const told = await lightsOn('2026-04-20', '2026-04-20')
    expect(told.progress).toBe('red')
    const given = { dueOn: '2026-06-30', documentNumber: '5/TB', documentDate: '2026-04-21', signer: 'Trưởng Ban', reason: 'Chờ vốn' }
    await extendTask(seen(ctx, { ...clerk, today: '2026-04-22' }), { code, ...given })
    await completeTask(seen(ctx, { ...clerk, today: '2026-06-01' }), {
      code,
      on: '2026-05-30',
      number: '9/QĐ',
      issuedOn: '2026-05-30',
      signer: 'Thứ trưởng',
      uploads: [],
    })
    expect(await lightsOn('2026-08-01', '2026-04-20')).toEqual(told)
    expect((await lightsOn('2026-08-01', '2026-08-01')).progress).toBe('green')
  })
})

test('a day moved after it had passed stays a lateness of its own', async () => {
  await scenario(clerk, async (ctx) => {
    const [task] = await board(ctx)
    const given = { dueOn: '2026-06-30', documentNumber: '5/TB', documentDate: '2026-04-21', signer: 'Trưởng Ban', reason: 'Chờ vốn' }
    await extendTask(seen(ctx, { ...clerk, today: '2026-04-22' }), { code: task?.code ?? '', ...given })
    const { row } = await taskLights(seen(ctx, { ...clerk, today: '2026-05-14' }), task?.code ?? '')
    expect(row.weighed.map(({ dueOn, ending, verdict }) => [dueOn, ending, verdict])).toEqual([
      ['2026-03-31', 'extended', 'missed'],
      ['2026-06-30', 'open', 'waiting'],
    ])
  })
})

test('after a merger the successor answers for what its predecessor left, with ninety days of grace', async () => {
  await scenario({ ...clerk, today: '2025-01-15' }, async (ctx) => {
    await givenPlan(ctx, [
      { title: 'Cấp giấy phép trực tuyến', lead: 'Bộ Giao thông vận tải', due: '15/02/2025', product: 'Báo cáo' },
      { title: 'Số hóa hồ sơ đăng kiểm', lead: 'Bộ Giao thông vận tải', due: '31/03/2025', product: 'Báo cáo' },
    ])
    const before = await boardOn(seen(ctx, { ...clerk, today: '2025-02-27' }))
    expect(before.agencies.map(({ agency: id, measures }) => [id, measures.overdueTasks])).toEqual([['bo-giao-thong-van-tai', 1]])
    const after = await boardOn(seen(ctx, { ...clerk, today: '2025-05-20' }))
    expect(after.agencies.map(({ agency: id }) => id)).toEqual(['bo-xay-dung'])
    expect(after.counted.map(({ dueOn, lateDays, countedDays }) => [dueOn, lateDays, countedDays])).toEqual([
      ['2025-02-15', 94, 13],
      ['2025-03-31', 50, 0],
    ])
  })
})

test('an agency that leads nothing has no lights', async () => {
  await scenario(clerk, async (ctx) => {
    await expect(agencyLights(ctx, 'bo-noi-vu')).rejects.toMatchObject({ slug: 'agency-without-tasks' })
    expect(await taskFacts(ctx)).toEqual([])
  })
})

const drawables = fc
  .uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 8 }), fc.constantFrom('a', 'b', 'c')), {
    minLength: 1,
    maxLength: 60,
    selector: ([code]) => code,
  })
  .map((some) => some.map(([code, stratum]): Drawable => ({ code, title: code, agency: null, stratum })))

test('the same seed draws the same tasks in whatever order they stand, no task twice, as many as asked for', () => {
  fc.assert(
    fc.property(drawables, fc.integer({ min: 1, max: 80 }), fc.string({ minLength: 1 }), (from, wanted, seed) => {
      const { items } = draw(from, { seed, wanted })
      expect(items.length).toBe(Math.min(wanted, from.length))
      expect(new Set(items.map(({ code }) => code)).size).toBe(items.length)
      expect(draw(from.toReversed(), { seed, wanted }).items.map(({ code }) => code)).toEqual(items.map(({ code }) => code))
    }),
  )
})

test('every stratum is looked into where there is room, and large ones more', () => {
  expect([
    ...allot(
      new Map([
        ['a', 80],
        ['b', 18],
        ['c', 2],
      ]),
      10,
    ),
  ]).toEqual([
    ['a', 8],
    ['b', 1],
    ['c', 1],
  ])
  expect([
    ...allot(
      new Map([
        ['a', 1],
        ['b', 1],
      ]),
      5,
    ),
  ]).toEqual([
    ['a', 1],
    ['b', 1],
  ])
})

test('an inspector draws a sample that can be drawn again, and a second finding keeps the first', async () => {
  await scenario(clerk, async (ctx) => {
    await board(ctx)
    const inspector = seen(ctx, { today: '2026-05-01', as: 'inspector' })
    const id = await drawSample(inspector, { size: 2, by: 'risk', seed: 'quy-2' })
    const again = await drawSample(inspector, { size: 2, by: 'risk', seed: 'quy-2', day: '2026-05-01' })
    const sheet = await worksheetOf(inspector, id)
    expect(sheet.items).toHaveLength(2)
    expect((await worksheetOf(inspector, again)).items.map(({ code }) => code)).toEqual(sheet.items.map(({ code }) => code))
    const code = sheet.items[0]?.code ?? ''
    await recordFinding(inspector, { sample: id, code, outcome: 'no-evidence' })
    await recordFinding(inspector, { sample: id, code, outcome: 'agrees', words: 'Đã bổ sung văn bản' })
    const after = await worksheetOf(inspector, id)
    expect(after.items[0]).toMatchObject({ earlier: 1, finding: { outcome: 'agrees' } })
    expect(after.agreeing).toMatchObject({ count: 1, of: 1 })
    expect(await findingsOf(ctx, id)).toHaveLength(2)
    await expect(drawSample(seen(ctx, { today: '2026-05-01', as: 'leader' }), { size: 2, by: 'risk' })).rejects.toMatchObject({ slug: 'forbidden' })
  })
})

test('two leaders who decide at the same moment are not both heard', async () => {
  const { db } = await testDatabase()
  let made = ''
  await scenario(clerk, async (inside) => {
    const ctx = { ...inside, db }
    await board(ctx)
    const now = seen(ctx, { ...clerk, today: '2026-05-15' })
    await generateProposals(now, '2026-05')
    made = (await first(now)).id
    await tellAgency(now, { proposal: made, seen: 1 })
    const boss = seen(ctx, leader('2026-06-15'))
    const deciding = (['upheld', 'dropped'] as const).map((outcome) =>
      db.transaction().execute((transaction) => decide({ ...boss, db: transaction }, { proposal: made, seen: 2, outcome, words: 'Cùng lúc' })),
    )
    const settled = await Promise.allSettled(deciding)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(settled.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { slug: 'proposal-moved' } })
  })
})
