import { CompiledQuery } from 'kysely'
import { expect, test } from 'vitest'
import { demonstration } from '../../definitions/demo/all.ts'
import { accounts, hasPersonas } from '../modules/identity/index.ts'
import { countDocuments, documentsReceived } from '../modules/documents/index.ts'
import { listMeetings, meetingsWithin } from '../modules/meetings/index.ts'
import { listObstacles, stateAt } from '../modules/obstacles/index.ts'
import { listTasks, stateOn, type TaskState } from '../modules/steering/index.ts'
import { chainAuditNow } from '../platform/audit.ts'
import type { Ctx } from '../platform/ctx.ts'
import { addDays, addMonths, type PlainDate } from '../platform/dates.ts'
import { scenario, seen } from '../platform/scenario.ts'
import { newDatabase } from '../platform/testing.ts'
import { systemCtx } from '../system.ts'
import { askForDemonstration, loadDemonstration, removeDemonstration } from './demonstration.ts'

const wanted = { demo: true }

async function statesOn(ctx: Ctx, day: PlainDate): Promise<Partial<Record<TaskState, number>>> {
  const { tasks } = await listTasks({ ...ctx, asOf: day }, {}, 1000)
  const counts: Partial<Record<TaskState, number>> = {}
  for (const task of tasks) counts[stateOn(task, day)] = (counts[stateOn(task, day)] ?? 0) + 1
  return counts
}

test('the demonstration is data only: it survives a journey through JSON', () => {
  expect(JSON.parse(JSON.stringify(demonstration))).toEqual(demonstration)
})

/** The board of the day and of three months before holds tasks in every state, and some that are due soon. */
async function expectLivelyBoard(ctx: Ctx, today: PlainDate): Promise<void> {
  const { tasks, total } = await listTasks(ctx, {}, 1000)
  expect(total).toBeGreaterThanOrEqual(60)
  const now = await statesOn(ctx, today)
  const then = await statesOn(ctx, addMonths(today, -3))
  for (const state of ['done-on-time', 'done-late', 'overdue', 'within-term'] as const) {
    expect(now[state], `${state} now`).toBeGreaterThanOrEqual(5)
    expect(then[state], `${state} three months ago`).toBeGreaterThanOrEqual(2)
  }
  expect(now.undated).toBeGreaterThanOrEqual(1)
  const soon = tasks.filter(({ completedOn, dueOn }) => completedOn === null && dueOn !== null && dueOn >= today && dueOn <= addDays(today, 28))
  expect(soon.length).toBeGreaterThanOrEqual(5)
  expect(tasks.every(({ updatedOn, completedOn }) => (updatedOn ?? '') < today && (completedOn ?? '') < today)).toBe(true)
}

/** Obstacles in every state, a meeting that gave tasks and one to come. */
async function expectLivelyMeetings(ctx: Ctx): Promise<void> {
  const { obstacles, at } = await listObstacles(ctx, {}, 100)
  const states = new Set(obstacles.map((each) => stateAt(each, at)))
  expect([...states].toSorted()).toEqual(['answered', 'overdue', 'removed', 'waiting', 'withdrawn'])
  expect(obstacles.filter(({ task }) => task !== null).length).toBeGreaterThanOrEqual(6)
  const { ahead, past } = await listMeetings(ctx)
  expect([ahead.length, past.length]).toEqual([1, 1])
  const [last] = await meetingsWithin(ctx, { from: past[0]?.heldOn ?? '', to: past[0]?.heldOn ?? '' })
  expect(last?.conclusions.map(({ task }) => task).every((code) => code !== null)).toBe(true)
  expect(last?.conclusions).toHaveLength(3)
}

test.each(['2025-11-30', '2026-02-18'])('loaded on %s, in the middle of Tết as on any day, the board and the meetings are lively', async (today) => {
  await scenario({ today }, async (ctx) => {
    await loadDemonstration(ctx, wanted)
    await expectLivelyBoard(ctx, today)
    await expectLivelyMeetings(ctx)
  })
})

/** The plan says in its title that it is a demonstration, and its draft stands before it. */
async function expectDraftAndPlan(ctx: Ctx, today: PlainDate): Promise<void> {
  const documents = await documentsReceived(ctx)
  expect(documents.map(({ type, number }) => [type, number])).toEqual([
    ['plan', demonstration.plan.number],
    ['plan', null],
    ['directive', demonstration.directive.number],
  ])
  for (const { title } of documents) expect(title).toContain('(trình diễn)')
  const [issued, draft] = documents
  expect(issued?.supersedes).toBe(draft?.id)
  const codes = async (day: PlainDate) =>
    (await listTasks({ ...ctx, asOf: day }, { document: (day < (issued?.issuedOn ?? '') ? draft : issued)?.id ?? '' }, 1000)).tasks.map(
      ({ code }) => code,
    )
  const [before, after] = [await codes(addDays(issued?.issuedOn ?? '', -3)), await codes(today)]
  expect(before.length).toBeGreaterThan(55)
  expect(before.filter((code) => !after.includes(code))).toHaveLength(1)
  expect(after.filter((code) => !before.includes(code))).toHaveLength(2)
}

test('two programs that start at the same time load it once', async () => {
  const database = await newDatabase()
  const starts = [1, 2].map(() => systemCtx(database, (ctx) => loadDemonstration(ctx, wanted)))
  await Promise.all(starts)
  await systemCtx(database, async (ctx) => {
    expect(await countDocuments(ctx)).toBe(3)
    const names = (await accounts(ctx)).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining(demonstration.personas.map(({ name }) => name)))
  })
})

test('a program started without it stays empty', async () => {
  await scenario({ today: '2026-06-10' }, async (ctx) => {
    await loadDemonstration(ctx, { demo: false })
    expect(await countDocuments(ctx)).toBe(0)
    expect(await hasPersonas(ctx)).toBe(false)
  })
})

const owned = `select sum((xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I.%I', schemaname, tablename), false, true, '')))[1]::text::int)::int as n
  from pg_tables where schemaname in ('steering', 'documents', 'identity', 'obstacles', 'meetings') or (schemaname = 'platform' and tablename like 'file%')`

test('loaded on 2026-11-22 it is lively; loaded once it is not loaded again, never beside real work; removed, it leaves nothing but its lines in the journal and does not come back', async () => {
  const today = '2026-11-22'
  await scenario({ today }, async (ctx) => {
    await loadDemonstration(ctx, wanted)
    await expectLivelyBoard(ctx, today)
    await expectLivelyMeetings(ctx)
    await expectDraftAndPlan(ctx, today)
    const { total } = await listTasks(ctx, {}, 1)
    await loadDemonstration(ctx, wanted)
    expect((await listTasks(ctx, {}, 1)).total).toBe(total)
    await expect(askForDemonstration(ctx)).rejects.toMatchObject({ slug: 'demonstration-not-empty' })
    const removed = await removeDemonstration(seen(ctx, {}))
    expect(removed.tasks).toBeGreaterThanOrEqual(total)
    expect((await ctx.db.executeQuery<{ n: number }>(CompiledQuery.raw(owned))).rows[0]?.n).toBe(0)
    expect(await accounts(ctx)).toEqual([])
    await chainAuditNow(ctx)
    await loadDemonstration(ctx, wanted)
    expect(await countDocuments(ctx)).toBe(0)
  })
})
