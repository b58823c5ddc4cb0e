import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { demand, may } from '../../platform/rights.ts'
import { nameOn, reachOf } from '../directory/index.ts'
import { type Completion, demandProof, insertProof, type Progress, takenFromBoard } from './actions.ts'
import { assignmentsOf, saveAssignments, sharesOf, tasksWithOpenPart } from './assignment.store.ts'
import { insertEntry, saveTask } from './history.store.ts'
import { alreadyDone, dayInFuture, partUnknown } from './problems.ts'
import { confirmTasks, reportOnTasks } from './rights.ts'
import { type Assignment, figureOf, isCollective, progressOf, type Share, type ShownShare, sharesOn } from './share.ts'
import { nextOwed, type Task } from './task.ts'
import { tasksById } from './store.ts'
import { tellPartReturned, tellToConfirm } from './tell.actions.ts'

const nowOf = (ctx: Ctx): Ctx => ({ ...ctx, asOf: ctx.today() })

/** The parts of collective tasks that an agency answers for and has not done, with the task each belongs to. */
export async function openSharesOf(ctx: Ctx, agency: string): Promise<{ task: Task; share: Share }[]> {
  const ids = await tasksWithOpenPart(ctx, [...reachOf(agency, ctx.asOf)])
  const tasks = (await tasksById(ctx, ids)).filter(({ withdrawnOn, completedOn }) => withdrawnOn === null && completedOn === null)
  const given = await assignmentsOf(ctx, ids)
  return tasks.flatMap((task) => {
    const share = sharesOn(given.get(task.id) ?? [], task, ctx.asOf).find((each) => each.agency === agency && !each.done)
    return share ? [{ task, share }] : []
  })
}

/** The share a body answers for today, taken with its task; other people who change the task wait. @throws part-unknown, forbidden */
async function taken(ctx: Ctx, code: string, agency: string): Promise<{ task: Task; share: Share }> {
  const task = await takenFromBoard(ctx, code)
  const share = (await sharesOf(nowOf(ctx), task)).find((each) => each.agency === agency)
  if (!share) throw partUnknown({ code, agency: nameOn(agency, ctx.today(), ctx.language) })
  return { task, share }
}

const isOpen = (task: Task) => (each: Assignment) => (task.recurs === null ? each.completedOn === null : each.answered !== task.dueOn)

/** The member of a collective says how far its part is; of a duty that comes again this answers the day owed. */
export async function reportShare(ctx: Ctx, { code, agency, words, progress, report }: Progress & { agency: string }): Promise<void> {
  const { task, share } = await taken(ctx, code, agency)
  demand(ctx, reportOnTasks, [agency])
  if (share.done && task.recurs === null) throw alreadyDone({})
  const open = share.assignments.filter(isOpen(task))
  const details = { progress, ...(task.recurs && { owed: task.dueOn }), ...(report && { report }) }
  await insertEntry(ctx, task.id, 'part-progress', { words, details, part: agency })
  await saveAssignments(
    ctx,
    task.id,
    open.map((each) => ({
      ...each,
      progress: progress ?? each.progress,
      updatedOn: ctx.today(),
      answered: task.recurs === null ? each.answered : task.dueOn,
    })),
  )
  await record(ctx, { action: 'steering.part-reported', subject: code, details: { agency } })
  await rollUp(ctx, task)
}

/** The member of a collective reports its part done, with evidence. @throws part-unknown, already-done, day-in-future, evidence-missing */
export const completeShare = (ctx: Ctx, { agency, ...completion }: Completion & { agency: string }): Promise<void> =>
  completeShares(ctx, { ...completion, agencies: [agency] })

/** Several members' parts at once, each with the same evidence: what a paper return of many bodies comes to. */
export async function completeShares(ctx: Ctx, { agencies, ...completion }: Completion & { agencies: readonly string[] }): Promise<void> {
  const { code, on, words } = completion
  const task = await takenFromBoard(ctx, code)
  const held = await sharesOf(nowOf(ctx), task)
  const shares = agencies.map((agency) => {
    const share = held.find((each) => each.agency === agency)
    if (!share) throw partUnknown({ code, agency: nameOn(agency, ctx.today(), ctx.language) })
    demand(ctx, reportOnTasks, [agency])
    if (share.done || task.recurs !== null) throw alreadyDone({})
    return share
  })
  if (on > ctx.today()) throw dayInFuture({ day: on })
  demandProof(completion)
  for (const { agency } of shares) {
    const entry = await insertEntry(ctx, task.id, 'part-completed', { words: words ?? null, details: { on }, part: agency })
    await insertProof(ctx, task.id, entry, completion)
  }
  const open = shares.flatMap(({ assignments }) => assignments).filter(isOpen(task))
  await saveAssignments(
    ctx,
    task.id,
    open.map((each) => ({ ...each, completedOn: on, progress: 100, updatedOn: ctx.today() })),
  )
  await record(ctx, { action: 'steering.part-completed', subject: code, details: { agencies: [...agencies], on } })
  await rollUp(ctx, task)
}

/** The standing body sends a part back; where the whole was done with it, the whole is open again. */
export async function returnShare(ctx: Ctx, { code, agency, words }: { code: string; agency: string; words: string }): Promise<void> {
  const { task, share } = await taken(ctx, code, agency)
  demand(ctx, confirmTasks)
  const done = share.assignments.filter(({ completedOn }) => completedOn !== null)
  if (done.length === 0) throw partUnknown({ code, agency: nameOn(agency, ctx.today(), ctx.language) })
  const entry = await insertEntry(ctx, task.id, 'part-returned', { words, part: agency })
  await saveAssignments(
    ctx,
    task.id,
    done.map((each) => ({ ...each, completedOn: null, progress: Math.min(each.progress ?? 0, 90), updatedOn: ctx.today() })),
  )
  await record(ctx, { action: 'steering.part-returned', subject: code, details: { agency } })
  await tellPartReturned(ctx, task, agency, entry, words)
  await rollUp(ctx, task)
}

const lastDay = (shares: readonly Share[], today: PlainDate): PlainDate =>
  shares.reduce<PlainDate | null>(
    (last, { completedOn }) => (completedOn !== null && (last === null || completedOn > last) ? completedOn : last),
    null,
  ) ?? today

/** The whole follows from its parts: done when the last is done and open when one is sent back; nobody types it. */
async function rollUp(ctx: Ctx, task: Task): Promise<void> {
  const shares = await sharesOf(nowOf(ctx), task)
  const figure = figureOf(shares)
  const all = figure.total > 0 && figure.done === figure.total
  if (task.recurs !== null) {
    await saveTask(ctx, { ...task, updatedOn: ctx.today(), ...(all && { dueOn: nextOwed(task) }) })
    return
  }
  const completedOn = all ? lastDay(shares, ctx.today()) : null
  if (!task.lead.every(isCollective)) return saveTask(ctx, { ...task, updatedOn: ctx.today() })
  if (completedOn !== null && task.completedOn === null) {
    const entry = await insertEntry(ctx, task.id, 'completed', { details: { on: completedOn, parts: figure.total } })
    await tellToConfirm(ctx, task, entry)
  }
  if (completedOn === null && task.completedOn !== null) await insertEntry(ctx, task.id, 'reopened', { details: { was: task.completedOn } })
  await saveTask(ctx, { ...task, completedOn, progress: progressOf(figure), updatedOn: ctx.today() })
}

/** The shares of a task as its page shows them, the reader's own first. */
export async function sharesFor(ctx: Ctx, task: Task): Promise<ShownShare[]> {
  const shown = (await sharesOf(ctx, task)).map((share) => ({
    ...share,
    mayReport: may(ctx.actor, reportOnTasks, [share.agency]),
    own: ctx.actor.agencies.has(share.agency),
  }))
  return shown.toSorted((a, b) => Number(b.own) - Number(a.own))
}
