import type { Ctx } from '../../platform/ctx.ts'
import { changeRecord } from '../records/index.ts'
import { followFeeds } from './follow.actions.ts'
import { discrepanciesOf } from './store.ts'

export const today = '2026-03-02'
export const number = '001090123456'
export const person = { full_name: 'Nguyễn Văn Thử', date_of_birth: '1990-04-05', sex: 'Nam' }
export const police = { today, as: 'agency-clerk', agency: 'bo-cong-an' } as const
export const home = { today, as: 'agency-clerk', agency: 'bo-noi-vu' } as const

export const write = (ctx: Ctx, registry: string, key: string, fields: Record<string, string>, from = '2026-01-05') =>
  changeRecord(ctx, { registry, key, fields, from, reason: 'thử' })
export const follow = (ctx: Ctx) => followFeeds(ctx, (work) => work(ctx))
export const open = (ctx: Ctx) => discrepanciesOf(ctx, {}, 50)
