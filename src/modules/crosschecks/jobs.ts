import Type from 'typebox'
import { defineJob } from '../../platform/jobs.ts'
import { checkAcross } from './check.actions.ts'

export const againJob = defineJob({
  name: 'crosschecks.again',
  payload: Type.Object({ registry: Type.String({ maxLength: 60 }) }),
  most: 1800,
  run: async (ctx, { registry }) => void (await checkAcross(ctx, registry)),
})

/** What changed is compared within a quarter of an hour, everything once a day. */
export const jobs = [
  defineJob({
    name: 'crosschecks.run',
    payload: Type.Object({}),
    cron: '*/15 * * * *',
    most: 1800,
    run: async (ctx) => void (await checkAcross(ctx)),
  }),
  againJob,
]
