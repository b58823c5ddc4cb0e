import type { Ctx } from '../../platform/ctx.ts'
import { addDays, type PlainDate, plusMinutes, startOf, weekdayOf } from '../../platform/dates.ts'
import { markReadBefore, notify, removeOrphans } from '../notices/index.ts'
import { sendDigests } from './digest.actions.ts'
import { forgetGone, remind } from './remind.actions.ts'

/** The morning of a day, seen by the program. */
function morning(ctx: Ctx, day: PlainDate): Ctx {
  const moment = plusMinutes(startOf(day), 8 * 60 + 5)
  return { ...ctx, now: () => moment, today: () => day, asOf: day }
}

/** Tells what would have been told in the last weeks of the demonstration, so that every inbox has something; what is older than some days has been read. */
export async function loadReminderDemonstration(ctx: Ctx, tasks: number): Promise<void> {
  const today = ctx.today()
  await notify(morning(ctx, addDays(today, -14)), {
    key: `demonstration:${today}`,
    to: { role: 'administrator' },
    template: 'demonstration-loaded',
    words: { tasks },
    href: '/tasks',
  })
  const monday = addDays(today, 1 - weekdayOf(today))
  const days = [...new Set([addDays(monday, -7), addDays(today, -3), monday, addDays(today, -1)])].filter((day) => day < today).toSorted()
  for (const day of days) {
    await remind(morning(ctx, day))
    await sendDigests(morning(ctx, day))
  }
  await markReadBefore(ctx, startOf(addDays(today, -5)))
  await remind({ ...ctx, asOf: today })
}

/** Takes away what was told of things that are gone. */
export async function removeReminderDemonstration(ctx: Ctx): Promise<void> {
  await removeOrphans(ctx)
  await forgetGone(ctx)
}
