import { defineJob } from '../../platform/jobs.ts'
import { plusMinutes } from '../../platform/dates.ts'
import { attempts } from './account.ts'
import { sweep } from './store.ts'

/** Every night: ended sessions and old tries go. */
export const jobs = [
  defineJob({ name: 'identity-sweep', cron: '15 3 * * *', run: (ctx) => sweep(ctx, plusMinutes(ctx.now(), -attempts.minutes)) }),
]
