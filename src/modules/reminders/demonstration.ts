import type { Ctx } from '../../platform/ctx.ts'
import { addDays, type PlainDate, plusMinutes, startOf } from '../../platform/dates.ts'
import { notify, removeOrphans } from '../notices/index.ts'
import { sendDigests } from './digest.actions.ts'
import { forgetGone, remind } from './remind.actions.ts'

/** The morning of a day, seen by the program. */
function morning(ctx: Ctx, day: PlainDate): Ctx {
  const moment = plusMinutes(startOf(day), 8 * 60 + 5)
  return { ...ctx, now: () => moment, today: () => day, asOf: day }
}

/** Tells what would have been told in the last weeks of the demonstration, so that every inbox has something. */
export async function loadReminderDemonstration(ctx: Ctx, tasks: number): Promise<void> {
  const today = ctx.today()
  await notify(morning(ctx, addDays(today, -14)), {
    key: `demonstration:${today}`,
    to: { role: 'administrator' },
    template: 'demonstration-loaded',
    words: { tasks },
    href: '/tasks',
  })
  for (const ago of [14, 7, 3, 1]) {
    await remind(morning(ctx, addDays(today, -ago)))
    await sendDigests(morning(ctx, addDays(today, -ago)))
  }
  await remind({ ...ctx, asOf: today })
}

/** Takes away what was told of things that are gone. */
export async function removeReminderDemonstration(ctx: Ctx): Promise<void> {
  await removeOrphans(ctx)
  await forgetGone(ctx)
}
