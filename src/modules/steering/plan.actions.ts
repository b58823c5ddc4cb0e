import { isDeepStrictEqual } from 'node:util'
import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { demand } from '../../platform/rights.ts'
import { sharedWith } from './agencies.ts'
import type { Difference } from './entry.ts'
import { readTasks } from './rights.ts'
import { tasksBy } from './store.ts'
import { criticalPath, type PathStep } from './tree.ts'
import { type Compared, comparedOf, waitsAbout } from './tree.store.ts'

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

/** What became of every task of a plan the reader may see since it was issued, and the chain of work that decides its end. */
export async function baselineOf(ctx: Ctx, document: string): Promise<Baseline> {
  demand(ctx, readTasks)
  const tasks = await tasksBy(ctx, { document, shared: sharedWith(ctx) }, { size: 5000 })
  const seen = new Set(tasks.map(({ code }) => code))
  const whole = ctx.actor.role === 'standing-clerk' || ctx.actor.role === 'leader' || ctx.actor.role === 'inspector'
  const compared = (await comparedOf(ctx, document)).filter(({ code, withdrawnOn }) => seen.has(code) || (whole && withdrawnOn !== null))
  const changes = compared.map(changeOf).filter(({ differences, withdrawnOn }) => differences.length > 0 || withdrawnOn !== null)
  const withParts = await tasksBy(ctx, { document, parts: true, shared: sharedWith(ctx) }, { size: 5000 })
  const waits = await waitsAbout(
    ctx,
    withParts.map(({ id }) => id),
  )
  return {
    total: compared.length,
    unchanged: compared.length - changes.length,
    changes,
    moved: compared.filter(later).length,
    path: criticalPath(withParts, waits, ctx.asOf),
  }
}
