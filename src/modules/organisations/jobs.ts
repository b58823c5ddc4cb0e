import Type from 'typebox'
import { defineJob } from '../../platform/jobs.ts'
import { endLapsed } from './acting.actions.ts'

/** Each minute whoever acts by a mandate that holds no more is stopped: a last day passed, a term in a post ended. */
export const jobs = [defineJob({ name: 'organisations.lapsed', payload: Type.Object({}), cron: '* * * * *', run: (ctx) => endLapsed(ctx) })]
