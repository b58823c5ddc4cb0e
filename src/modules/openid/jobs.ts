import Type from 'typebox'
import { plusMinutes } from '../../platform/dates.ts'
import { defineJob } from '../../platform/jobs.ts'
import { rotateKeys } from './key.actions.ts'
import { sweepModels } from './model.store.ts'
import { endOrphans } from './orphans.actions.ts'

const Nothing = Type.Object({})

/** Every night expired things go and keys that are due are made; every minute sessions end that lost the one they stood on. */
export const jobs = [
  defineJob({
    name: 'openid.sweep',
    payload: Nothing,
    cron: '25 3 * * *',
    run: async (ctx) => void (await sweepModels(ctx, plusMinutes(ctx.now(), -10))),
  }),
  defineJob({ name: 'openid.keys', payload: Nothing, cron: '35 3 * * *', run: (ctx) => rotateKeys(ctx) }),
  defineJob({ name: 'openid.orphans', payload: Nothing, cron: '* * * * *', atomic: false, most: 300, run: (ctx) => endOrphans(ctx) }),
]
