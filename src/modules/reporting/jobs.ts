import Type from 'typebox'
import { defineJob } from '../../platform/jobs.ts'
import { openDueCampaigns } from './campaign.actions.ts'

/** Every morning the round whose window has just closed is opened. */
export const jobs = [
  defineJob({
    name: 'reporting.open-campaigns',
    payload: Type.Object({}),
    cron: '20 0 * * *',
    run: async (ctx) => void (await openDueCampaigns(ctx)),
  }),
]
