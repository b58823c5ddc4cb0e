import Type from 'typebox'
import { defineJob } from '../../platform/jobs.ts'
import { gatherMails, sendMails } from './mail.actions.ts'
import { sweep } from './gather.store.ts'
import { sendDeliveries } from './webhook.actions.ts'

const payload = Type.Object({})
const everyMinute = '* * * * *'

/** What is to be sent stands in tables; these look every minute for what is due, so nothing is lost with a process. */
export const jobs = [
  defineJob({ name: 'notices.mail', payload, cron: everyMinute, atomic: false, run: async (ctx) => void (await sendMails(ctx)) }),
  defineJob({ name: 'notices.webhooks', payload, cron: everyMinute, atomic: false, run: (ctx) => sendDeliveries(ctx) }),
  defineJob({ name: 'notices.gather', payload, cron: '*/10 * * * *', run: gatherMails }),
  defineJob({ name: 'notices.sweep', payload, cron: '40 3 * * *', run: sweep }),
]
