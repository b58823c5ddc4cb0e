import { type Ctx, tables } from '../../platform/ctx.ts'
import type { Tables } from './tables.ts'

export const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)
