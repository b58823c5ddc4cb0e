import Type from 'typebox'
import { defineJob } from '../../platform/jobs.ts'
import { abandoned } from './store.ts'
import { checkImport } from './check.actions.ts'
import { applyImport } from './work.actions.ts'

const payload = Type.Object({ id: Type.String() })

export const checkJob = defineJob({ name: 'intake.check', payload, most: 3600, atomic: false, run: (ctx, { id }) => checkImport(ctx, id) })
export const applyJob = defineJob({ name: 'intake.apply', payload, most: 3600, atomic: false, run: (ctx, { id }) => applyImport(ctx, id) })

/** What a dead process left is taken up again within two minutes. */
const resumeJob = defineJob({
  name: 'intake.resume',
  payload: Type.Object({}),
  cron: '* * * * *',
  most: 3600,
  atomic: false,
  run: async (ctx) => {
    for (const { id, stage } of await abandoned(ctx)) await (stage === 'applying' ? applyImport(ctx, id) : checkImport(ctx, id))
  },
})

export const jobs = [checkJob, applyJob, resumeJob]
