import Type from 'typebox'
import { defineJob } from '../../platform/jobs.ts'
import { sweep } from './online.actions.ts'

/** Every night: applications nobody confirmed go. */
export const jobs = [defineJob({ name: 'enrolment.sweep', payload: Type.Object({}), cron: '45 3 * * *', run: (ctx) => sweep(ctx) })]
