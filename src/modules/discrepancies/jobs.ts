import Type from 'typebox'
import { defineJob } from '../../platform/jobs.ts'
import { followDay, followFeeds, forgetClosed } from './follow.actions.ts'
import { tellLate } from './tell.actions.ts'

/** Discrepancies follow what registries hold within a minute, what was said of a day to come on that day or as soon as it can; whoever must act is told of what is late the day after. */
export const jobs = [
  defineJob({
    name: 'discrepancies.follow',
    payload: Type.Object({}),
    cron: '* * * * *',
    most: 3600,
    atomic: false,
    run: (ctx) => followFeeds(ctx, (work) => ctx.db.transaction().execute((db) => work({ ...ctx, db }))),
  }),
  defineJob({ name: 'discrepancies.day', payload: Type.Object({}), cron: '15 * * * *', most: 1800, run: followDay }),
  defineJob({ name: 'discrepancies.late', payload: Type.Object({}), cron: '40 * * * *', run: async (ctx) => void (await tellLate(ctx)) }),
  defineJob({ name: 'discrepancies.forget', payload: Type.Object({}), cron: '50 1 * * *', run: async (ctx) => void (await forgetClosed(ctx)) }),
]
