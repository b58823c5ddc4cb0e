import Type from 'typebox'
import { plusMinutes } from '../../platform/dates.ts'
import { defineJob } from '../../platform/jobs.ts'
import { tidyMessages } from './store.ts'
import { sendTexts } from './text.actions.ts'

const payload = Type.Object({})

/** Every minute what waits goes out; what was left in hand is closed, and lines of ninety days ago go. */
export const jobs = [
  defineJob({ name: 'phones.texts', payload, cron: '* * * * *', atomic: false, run: async (ctx) => void (await sendTexts(ctx)) }),
  defineJob({
    name: 'phones.tidy',
    payload,
    cron: '*/10 * * * *',
    run: (ctx) => tidyMessages(ctx, { leftBefore: plusMinutes(ctx.now(), -10), oldBefore: plusMinutes(ctx.now(), -90 * 1440) }),
  }),
]
