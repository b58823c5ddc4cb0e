import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { formatDay, type PlainDate } from '../../platform/dates.ts'
import { demand, may } from '../../platform/rights.ts'
import { readDeadline } from '../deadlines/index.ts'
import { nameOn } from '../directory/index.ts'
import { fiveClear } from '../orders/index.ts'
import { readAgencies } from '../names/index.ts'
import { takenFromBoard } from './actions.ts'
import { sharesOf } from './assignment.store.ts'
import { insertEntry, insertTasks, saveTask } from './history.store.ts'
import { childLater, circle, notAboutItself, tooDeep } from './problems.ts'
import { divideTasks } from './rights.ts'
import { answersFor } from './share.ts'
import { bareTask, type Task } from './task.ts'
import { taskOf } from './tasks.actions.ts'
import { tellAssigned } from './tell.actions.ts'
import { deepest, dueAfter, type Place, rollUpOf, treeOf, type Wait } from './tree.ts'
import { endWait, insertWait, lineUp, partsMade, reaches, takeTurnInLines, tasksBelow, tasksSeen, waitsAbout } from './tree.store.ts'

/** A part of a task as its lead gives it to a unit: names in the words of documents. */
export type NewPart = {
  code: string
  title: string
  unit?: string | undefined
  product?: string | undefined
  dueOn?: PlainDate | undefined
  /** Said on purpose: the part may be due after the whole. */
  anyway?: boolean | undefined
}

/** The bodies that may divide a task: its leads, and the members whose part of a collective task it is. */
async function dividersOf(ctx: Ctx, task: Task): Promise<string[]> {
  const shares = await sharesOf({ ...ctx, asOf: ctx.today() }, task)
  return [...task.lead, ...shares.map(({ agency }) => agency)]
}

/** Whose task a part is: the body under the divider that the unit is known as, else the divider itself. */
function leadOfPart(ctx: Ctx, whole: Task, unit: string | undefined): Pick<Task, 'lead' | 'leadNames'> {
  const own = ctx.actor.agency ?? whole.lead[0] ?? null
  const known = unit === undefined ? null : (readAgencies(unit, ctx.today())[0]?.id ?? null)
  const lead =
    known !== null && (ctx.actor.agency === null || ctx.actor.agencies.has(known)) ? known : own === null ? null : answersFor(own, ctx.today())
  return lead === null ? { lead: [], leadNames: whole.leadNames } : { lead: [lead], leadNames: [nameOn(lead, ctx.today())] }
}

/** The lead gives part of its task to a unit of its own; the whole counts once, its parts below it. @throws child-later, too-deep */
export async function divideTask(ctx: Ctx, part: NewPart): Promise<Task> {
  const whole = await takenFromBoard(ctx, part.code)
  demand(ctx, divideTasks, await dividersOf(ctx, whole))
  if ((await lineUp(ctx, whole.id)).length >= deepest) throw tooDeep({})
  const dueOn = part.dueOn ?? null
  if (dueAfter({ dueOn }, whole) && part.anyway !== true) throw childLater({ whole: whole.code, due: whole.dueOn })
  const deadline = dueOn === null ? null : readDeadline(formatDay(dueOn), ctx.today())
  const led = leadOfPart(ctx, whole, part.unit)
  const clear = fiveClear({ title: part.title, lead: led.leadNames, support: [], product: part.product ?? null, deadline })
  const code = `${whole.code}.${(await partsMade(ctx, whole.code)) + 1}`
  const { document, position, section, basis } = whole
  const unclear = [...new Set(clear.failures.map(({ clarity }) => clarity))]
  const own = { code, title: part.title, product: part.product ?? null, deadline, dueOn, unclear, parent: whole.id, unit: part.unit ?? null }
  const fresh = bareTask({ document, position, section, basis, ...led, ...own })
  const [task] = await insertTasks(ctx, [fresh], { kind: 'added', details: { parent: whole.code } })
  if (!task) throw new Error(`task ${code} was not written`)
  await insertEntry(ctx, whole.id, 'divided', { words: `${code}: ${part.title}` })
  await record(ctx, { action: 'steering.divided', subject: whole.code, details: { part: code } })
  await tellAssigned(ctx, [task])
  return task
}

/** Puts a task under another that it carries out, or, without one, on its own again. @throws circle, child-later, too-deep */
export async function placeTask(
  ctx: Ctx,
  { code, under, anyway }: { code: string; under?: string | undefined; anyway?: boolean | undefined },
): Promise<Task> {
  await takeTurnInLines(ctx)
  const task = await takenFromBoard(ctx, code)
  demand(ctx, divideTasks, task.lead)
  const whole = under === undefined ? null : await taskOf({ ...ctx, asOf: ctx.today() }, under)
  if (whole !== null) {
    if (whole.id === task.id) throw notAboutItself({})
    const line = await lineUp(ctx, whole.id)
    if (line.includes(task.id)) throw circle({ from: under ?? '', to: code })
    if (line.length >= deepest) throw tooDeep({})
    if (dueAfter(task, whole) && anyway !== true) throw childLater({ whole: whole.code, due: whole.dueOn })
  }
  const placed: Task = { ...task, parent: whole?.id ?? null }
  await insertEntry(ctx, task.id, 'placed', { words: whole === null ? null : `${whole.code}: ${whole.title}` })
  await saveTask(ctx, placed)
  await record(ctx, { action: 'steering.placed', subject: code, details: { under: whole?.code ?? null } })
  return placed
}

/** One task waits for another from now on. @throws circle, not-about-itself */
export async function letWait(ctx: Ctx, { code, on }: { code: string; on: string }): Promise<void> {
  await takeTurnInLines(ctx)
  const task = await takenFromBoard(ctx, code)
  demand(ctx, divideTasks, await dividersOf(ctx, task))
  const other = await taskOf({ ...ctx, asOf: ctx.today() }, on)
  if (other.id === task.id) throw notAboutItself({})
  if (await reaches(ctx, other.id, task.id)) throw circle({ from: on, to: code })
  const known = await waitsAbout({ ...ctx, asOf: ctx.today() }, [task.id])
  if (known.some((wait) => wait.task === task.id && wait.waitsFor === other.id)) return
  await insertWait(ctx, { task: task.id, waitsFor: other.id })
  await insertEntry(ctx, task.id, 'waiting', { words: `${on}: ${other.title}` })
  await record(ctx, { action: 'steering.waits', subject: code, details: { on } })
}

/** It waits no more. */
export async function endWaiting(ctx: Ctx, { code, on }: { code: string; on: string }): Promise<void> {
  const task = await takenFromBoard(ctx, code)
  demand(ctx, divideTasks, await dividersOf(ctx, task))
  const other = await taskOf({ ...ctx, asOf: ctx.today() }, on)
  await endWait(ctx, { task: task.id, waitsFor: other.id })
  await record(ctx, { action: 'steering.waits-no-more', subject: code, details: { on } })
}

const split = (waits: readonly Wait[], id: string) => ({
  ahead: waits.filter(({ task }) => task === id).map(({ waitsFor }) => waitsFor),
  behind: waits.filter(({ waitsFor }) => waitsFor === id).map(({ task }) => task),
})

/** Where a task stands among those the reader may see. */
export async function placeOf(ctx: Ctx, task: Task): Promise<Place> {
  const up = task.parent === null ? [] : await lineUp(ctx, task.parent)
  const { ahead, behind } = split(await waitsAbout(ctx, [task.id]), task.id)
  const others = new Map((await tasksSeen(ctx, [...new Set([...up, ...ahead, ...behind])])).map((each) => [each.id, each]))
  const named = (ids: readonly string[]) => ids.flatMap((id) => others.get(id) ?? [])
  const tree = treeOf(task, await tasksBelow(ctx, task.id))
  return {
    above: named(up).toReversed(),
    tree,
    rollUp: rollUpOf(tree, ctx.asOf),
    waitsFor: named(ahead),
    holdsUp: named(behind),
    mayDivide: may(ctx.actor, divideTasks, await dividersOf(ctx, task)),
  }
}
