import Type from 'typebox'
import { dayAt, plusMinutes, startOf } from '../../platform/dates.ts'
import { defineJob } from '../../platform/jobs.ts'
import { sendDigests } from './digest.actions.ts'
import { remind } from './remind.actions.ts'
import { sweepTold } from './store.ts'

const payload = Type.Object({})

/** Minutes after midnight from which digests are made. */
const digestsFrom = 7 * 60

/** Every hour what has become due is told; a missed hour, or week, is made up for by the next with the state of then. */
export const jobs = [
  defineJob({ name: 'reminders.remind', payload, cron: '5 * * * *', most: 1800, run: async (ctx) => void (await remind(ctx)) }),
  defineJob({
    name: 'reminders.digest',
    payload,
    cron: '10 * * * *',
    most: 1800,
    run: async (ctx) => {
      const now = ctx.now()
      if (now >= plusMinutes(startOf(dayAt(now)), digestsFrom)) await sendDigests(ctx)
    },
  }),
  defineJob({ name: 'reminders.sweep', payload, cron: '50 3 * * *', run: async (ctx) => void (await sweepTold(ctx)) }),
]
