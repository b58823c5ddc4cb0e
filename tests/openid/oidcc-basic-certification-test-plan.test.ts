import { basicPlan } from './basic.ts'

await basicPlan('query')
