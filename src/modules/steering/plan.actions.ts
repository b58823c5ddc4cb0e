import { isDeepStrictEqual } from 'node:util'
import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { demand } from '../../platform/rights.ts'
import { sharedWith } from './agencies.ts'
import type { Difference } from './entry.ts'
import { readTasks } from './rights.ts'
import { tasksBy } from './store.ts'
import type { Task } from './task.ts'
import { criticalPath, type PathStep, type Wait } from './tree.ts'
import { type Compared, comparedOf, tasksSeen, waitsAbout } from './tree.store.ts'

/** A task of a plan that is no longer as it was issued. */
export type PlanChange = { code: string; title: string; differences: Difference[]; withdrawnOn: PlainDate | null }

/** A plan at its issue against the day shown. */
export type Baseline = { total: number; unchanged: number; changes: PlanChange[]; moved: number; path: PathStep[] }

const later = ({ firstDueOn, dueOn, recurs }: Compared): boolean => recurs === null && firstDueOn !== null && dueOn !== null && dueOn > firstDueOn

function changeOf(each: Compared): PlanChange {
  const pairs: [string, unknown, unknown][] = [
    ['title', each.firstTitle, each.title],
    ['leadNames', each.firstLeadNames, each.leadNames],
    ['product', each.firstProduct, each.product],
    ['dueOn', each.firstDueOn, each.recurs === null ? each.dueOn : each.firstDueOn],
  ]
  return {
    code: each.code,
    title: each.title,
    withdrawnOn: each.withdrawnOn,
    differences: pairs.filter(([, was, is]) => !isDeepStrictEqual(was, is)).map(([field, was, is]) => ({ field, was, is })),
  }
}

/** Tasks with everything they wait for, link by link, whichever document ordered it, as far as the reader may see it. */
async function waitedFor(ctx: Ctx, own: readonly Task[]): Promise<{ tasks: Task[]; waits: Wait[] }> {
  const tasks = new Map(own.map((task) => [task.id, task]))
  const waits: Wait[] = []
  for (let ids = [...tasks.keys()]; ids.length > 0; ) {
    const asked = new Set(ids)
    const found = (await waitsAbout(ctx, ids)).filter(({ task }) => asked.has(task))
    waits.push(...found)
    const others = await tasksSeen(
      ctx,
      [...new Set(found.map(({ waitsFor }) => waitsFor))].filter((id) => !tasks.has(id)),
    )
    for (const other of others) tasks.set(other.id, other)
    ids = others.map(({ id }) => id)
  }
  return { tasks: [...tasks.values()], waits }
}

/** What became of every task of a plan the reader may see since it was issued, and the chain of work that decides its end. */
export async function baselineOf(ctx: Ctx, document: string): Promise<Baseline> {
  demand(ctx, readTasks)
  const tasks = await tasksBy(ctx, { document, shared: sharedWith(ctx) }, { size: 5000 })
  const seen = new Set(tasks.map(({ code }) => code))
  const whole = ctx.actor.role === 'standing-clerk' || ctx.actor.role === 'leader' || ctx.actor.role === 'inspector'
  const compared = (await comparedOf(ctx, document)).filter(({ code, withdrawnOn }) => seen.has(code) || (whole && withdrawnOn !== null))
  const changes = compared.map(changeOf).filter(({ differences, withdrawnOn }) => differences.length > 0 || withdrawnOn !== null)
  const withParts = await tasksBy(ctx, { document, parts: true, shared: sharedWith(ctx) }, { size: 5000 })
  const chain = await waitedFor(ctx, withParts)
  return {
    total: compared.length,
    unchanged: compared.length - changes.length,
    changes,
    moved: compared.filter(later).length,
    path: criticalPath(chain.tasks, chain.waits, ctx.asOf, new Set(withParts.map(({ id }) => id))),
  }
}
