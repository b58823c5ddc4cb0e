import Type from 'typebox'
import { plusMinutes } from '../../platform/dates.ts'
import { defineJob } from '../../platform/jobs.ts'
import { attempts } from './account.ts'
import { sweep } from './store.ts'

/** Every night: ended sessions and old tries go. */
export const jobs = [
  defineJob({
    name: 'identity.sweep',
    payload: Type.Object({}),
    cron: '15 3 * * *',
    run: (ctx) => sweep(ctx, plusMinutes(ctx.now(), -attempts.minutes)),
  }),
]
