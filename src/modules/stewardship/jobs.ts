import type { Ctx } from '../../platform/ctx.ts'
import Type from 'typebox'
import { defineJob } from '../../platform/jobs.ts'
import { followChecks, followImports } from './actions.ts'

async function followAll(ctx: Ctx): Promise<void> {
  await followImports(ctx)
  await followChecks(ctx)
}

/** Tickets follow imports and comparisons within a minute. */
export const jobs = [defineJob({ name: 'stewardship.follow-imports', payload: Type.Object({}), cron: '* * * * *', run: followAll })]
