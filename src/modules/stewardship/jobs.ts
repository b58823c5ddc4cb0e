import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { defineJob } from '../../platform/jobs.ts'
import { followVersions } from '../records/index.ts'
import { followChecks, followImports } from './actions.ts'
import { remindOwners } from './tell.actions.ts'

async function followAll(ctx: Ctx): Promise<void> {
  await followImports(ctx)
  await followChecks(ctx)
}

/** Tickets follow imports and comparisons within a minute; owners are told of their days once a day, or later if nothing ran. */
export const jobs = [
  defineJob({ name: 'stewardship.follow-imports', payload: Type.Object({}), cron: '* * * * *', run: followAll }),
  defineJob({ name: 'stewardship.remind', payload: Type.Object({}), cron: '20 * * * *', run: async (ctx) => void (await remindOwners(ctx)) }),
  defineJob({
    name: 'stewardship.follow-versions',
    payload: Type.Object({}),
    cron: '10 * * * *',
    most: 3600,
    atomic: false,
    run: async (ctx) => void (await followVersions(ctx)),
  }),
]
