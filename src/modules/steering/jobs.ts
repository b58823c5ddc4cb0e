import Type from 'typebox'
import { defineJob } from '../../platform/jobs.ts'
import { tallyBoard } from './tally.actions.ts'

/** Every night, once nothing more is written into the day before. */
export const jobs = [defineJob({ name: 'steering.tally', payload: Type.Object({}), cron: '40 0 * * *', most: 3600, run: tallyBoard })]
