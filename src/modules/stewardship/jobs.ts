import Type from 'typebox'
import { defineJob } from '../../platform/jobs.ts'
import { followImports } from './actions.ts'

/** Tickets follow imports within a minute. */
export const jobs = [defineJob({ name: 'stewardship.follow-imports', payload: Type.Object({}), cron: '* * * * *', run: (ctx) => followImports(ctx) })]
