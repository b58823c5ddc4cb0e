import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, startOf } from '../../platform/dates.ts'
import { widened } from './agencies.ts'
import { isPresent, narrowed, stateSql } from './narrow.store.ts'
import type { TaskState } from './task.ts'

/** Tasks counted together: who leads them, the unit they were given to, and the same of the task they are part of. */
export type GivenCount = {
  lead: readonly string[]
  unit: string | null
  isPart: boolean
  aboveLead: readonly string[] | null
  aboveUnit: string | null
  /** Whether parts of it were given out. */
  divided: boolean
  state: TaskState
  count: number
}

/** What was held at the end of the day shown, of another version than the one listed. */
const held = (ctx: Ctx, alias: string) => {
  const [from, to] = [sql.ref(`${alias}.valid_from`), sql.ref(`${alias}.valid_to`)]
  const end = startOf(addDays(ctx.asOf, 1))
  return isPresent(ctx) ? sql<boolean>`${to} = 'infinity'` : sql<boolean>`${from} < ${end} and ${to} >= ${end}`
}

/** Everything that an agency and all below it lead, parts too, counted by who gave what to whom. */
export const givenOf = (ctx: Ctx, agency: string): Promise<GivenCount[]> =>
  narrowed(ctx, { ...widened(ctx, { agency, role: 'lead' }), parts: true })
    .leftJoin('steering.task_version as p', (on) => on.onRef('p.task', '=', 'v.parent').on(held(ctx, 'p')))
    .select(['v.lead', 'v.unit', 'p.lead as aboveLead', 'p.unit as aboveUnit'])
    .select([
      sql<boolean>`v.parent is not null`.as('isPart'),
      sql<boolean>`exists (select from steering.task_version c where c.parent = v.task and ${held(ctx, 'c')})`.as('divided'),
      stateSql(ctx.asOf).as('state'),
      sql<number>`count(*)::int`.as('count'),
    ])
    .groupBy(['v.lead', 'v.unit', 'p.lead', 'p.unit', 'isPart', 'divided', 'state'])
    .execute()
