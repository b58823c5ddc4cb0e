import Type from 'typebox'
import { defineJob } from '../../platform/jobs.ts'
import { sweep } from './store.ts'

/** Every night: codes nobody used and answers that could not come again go. */
export const jobs = [defineJob({ name: 'authentication.sweep', payload: Type.Object({}), cron: '40 3 * * *', run: (ctx) => sweep(ctx) })]
