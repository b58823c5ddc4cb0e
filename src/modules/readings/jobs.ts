import Type from 'typebox'
import { defineJob } from '../../platform/jobs.ts'
import { askModel } from './asking.actions.ts'
import { findClusters } from './cluster.actions.ts'

/** What goes on beside requests: the same task in several documents is looked for anew, and a model is asked where one is set. */
export const jobs = [
  defineJob({ name: 'readings.find-clusters', payload: Type.Object({}), cron: '30 2 * * *', run: (ctx) => findClusters(ctx, 'night') }),
  defineJob({
    name: 'readings.ask-model',
    payload: Type.Object({}),
    cron: '*/5 * * * *',
    most: 3600,
    atomic: false,
    run: async (ctx) => void (await askModel(ctx)),
  }),
]
