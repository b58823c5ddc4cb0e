import Type from 'typebox'
import { defineJob, type Job } from '../../platform/jobs.ts'

const hours = 3600

/** Carries out one run; what there is to do stands in its row. */
export const runJob = defineJob({
  name: 'matches.run',
  payload: Type.Object({ run: Type.String() }),
  atomic: false,
  most: 12 * hours,
  run: async (ctx, { run }) => (await import('./run.actions.ts')).carryOutRun(ctx, run),
})

const look = defineJob({
  name: 'matches.look',
  payload: Type.Object({}),
  cron: '* * * * *',
  run: async (ctx) => (await import('./run.actions.ts')).wakeRuns(ctx),
})

/** Runs, and a look each minute for runs whose process has died. */
export const jobs: readonly Job[] = [runJob as unknown as Job, look]
