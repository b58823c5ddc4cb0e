import Type from 'typebox'
import { defineJob } from '../../platform/jobs.ts'
import { lastClosed } from './criterion.ts'
import { generateProposals } from './proposal.actions.ts'

/** Early on the 15th, and once more on the 16th should the first have failed: the proposals of the month that closed. */
export const jobs = [
  defineJob({
    name: 'accountability.propose',
    payload: Type.Object({}),
    cron: '20 4 15,16 * *',
    run: async (ctx) => void (await generateProposals(ctx, lastClosed(ctx.today()))),
  }),
]
