import { basicPlan } from './basic.ts'

await basicPlan('form_post')
