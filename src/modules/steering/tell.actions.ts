import type { Ctx } from '../../platform/ctx.ts'
import { formatDay } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { bothNames } from '../directory/index.ts'
import { notify, notifyAll, type Telling } from '../notices/index.ts'
import { assignmentsOf } from './assignment.store.ts'
import { isCollective } from './share.ts'
import { headline } from './term.ts'
import type { Task } from './task.ts'

const placeOf = ({ code }: Pick<Task, 'code'>): string => `/tasks/${encodeURIComponent(code)}`
const named = ({ code, title }: Pick<Task, 'code' | 'title'>) => ({ code, title: headline(title) })
const dueWords = ({ dueOn }: Pick<Task, 'dueOn'>): Text | string => (dueOn === null ? { vi: 'chưa xác định', en: 'not known' } : formatDay(dueOn))

/** The leads of a task by name, as words of a notice. */
const leadsOf = (ctx: Ctx, { lead, leadNames }: Task): Text =>
  lead.length === 0
    ? { vi: leadNames.join(', '), en: leadNames.join(', ') }
    : { vi: lead.map((id) => bothNames(id, ctx.today()).vi).join(', '), en: lead.map((id) => bothNames(id, ctx.today()).en).join(', ') }

/** What is told to each agency that leads a task. */
const toLeads = (task: Task, key: string, told: (agency: string) => Pick<Telling, 'template' | 'words'>): Telling[] =>
  task.lead
    .filter((agency) => !isCollective(agency))
    .map((agency) => ({ key: `task:${task.id}:${key}:${agency}`, to: { agency }, href: placeOf(task), ...told(agency) }) as Telling)

/** From so many new tasks on, an agency is told of them as one. */
const many = 4
/** Codes named in a notice of many tasks. */
const listed = 8

/** Tells agencies what they were given: each lead, and each member of a collective its part. */
export async function tellAssigned(ctx: Ctx, tasks: readonly Task[]): Promise<void> {
  if (tasks.length === 0) return
  const given = await assignmentsOf(
    { ...ctx, asOf: ctx.today() },
    tasks.map(({ id }) => id),
  )
  const pairs = tasks.flatMap((task) =>
    [...new Set([...task.lead.filter((agency) => !isCollective(agency)), ...(given.get(task.id) ?? []).map(({ agency }) => agency)])].map(
      (agency) => ({
        agency,
        task,
      }),
    ),
  )
  const byAgency = Map.groupBy(pairs, ({ agency }) => agency)
  await notifyAll(
    ctx,
    [...byAgency].flatMap(([agency, own]) =>
      assignedTo(
        ctx,
        agency,
        own.map(({ task }) => task),
      ),
    ),
  )
}

function assignedTo(ctx: Ctx, agency: string, tasks: readonly Task[]): Telling[] {
  const name = bothNames(agency, ctx.today())
  const key = (id: string) => `task:${id}:assigned:${agency}:${ctx.now().toISOString()}`
  const [first] = tasks
  if (first === undefined || tasks.length < many)
    return tasks.map((task) => ({
      key: key(task.id),
      to: { agency },
      template: 'task-assigned',
      words: { ...named(task), agency: name, due: dueWords(task) },
      href: placeOf(task),
    }))
  const codes = tasks.map(({ code }) => code)
  const list = codes.length > listed ? `${codes.slice(0, listed).join(', ')}…` : codes.join(', ')
  const words = { count: tasks.length, agency: name, list }
  return [{ key: key(first.id), to: { agency }, template: 'tasks-assigned-many', words, href: `/tasks?agency=${encodeURIComponent(agency)}` }]
}

/** Tells the standing body that a product waits for a second person. */
export const tellToConfirm = (ctx: Ctx, task: Task, entry: number): Promise<boolean> =>
  notify(ctx, {
    key: `task:${task.id}:to-confirm:${entry}`,
    to: { role: 'standing-clerk' },
    template: 'task-to-confirm',
    words: { ...named(task), agency: leadsOf(ctx, task) },
    href: placeOf(task),
  })

/** Tells the leads that their product was confirmed. */
export const tellConfirmed = (ctx: Ctx, task: Task, entry: number): Promise<number> =>
  notifyAll(
    ctx,
    toLeads(task, `confirmed:${entry}`, () => ({ template: 'task-confirmed', words: named(task) })),
  )

/** Tells the leads that the clock runs again, and why. */
export const tellReopened = (ctx: Ctx, task: Task, entry: number, reason: string): Promise<number> =>
  notifyAll(
    ctx,
    toLeads(task, `reopened:${entry}`, () => ({ template: 'task-reopened', words: { ...named(task), reason } })),
  )

/** Tells the leads of the new day and the document that gave it. */
export const tellExtended = (ctx: Ctx, task: Task, entry: number, document: string): Promise<number> =>
  notifyAll(
    ctx,
    toLeads(task, `extended:${entry}`, (agency) => ({
      template: 'task-extended',
      words: { ...named(task), agency: bothNames(agency, ctx.today()), due: dueWords(task), document },
    })),
  )

/** Tells a member of a collective that its part was sent back. */
export const tellPartReturned = (ctx: Ctx, task: Task, agency: string, entry: number, reason: string): Promise<boolean> =>
  notify(ctx, {
    key: `task:${task.id}:part-returned:${entry}`,
    to: { agency },
    template: 'part-returned',
    words: { ...named(task), agency: bothNames(agency, ctx.today()), reason },
    href: placeOf(task),
  })
