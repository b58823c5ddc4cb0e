import { accounts } from '../../modules/identity/index.ts'
import { countDocuments } from '../../modules/documents/index.ts'
import { listTasks } from '../../modules/steering/index.ts'
import { auditOf } from '../../platform/audit.ts'
import type { Config } from '../../platform/config.ts'
import type { Ctx } from '../../platform/ctx.ts'

/** Under this name the journal tells when the demonstration was loaded and removed. */
export const subject = 'demonstration'

export const isEmpty = async (ctx: Ctx): Promise<boolean> =>
  (await accounts(ctx)).length === 0 && (await countDocuments(ctx)) === 0 && (await listTasks(ctx, {}, 1)).total === 0

/** Whether a start should load the demonstration: asked for, nothing there, and never removed from here. */
export const demonstrationWanted = async (ctx: Ctx, { demo }: Pick<Config, 'demo'>): Promise<boolean> =>
  demo && (await isEmpty(ctx)) && (await auditOf(ctx, subject, 1)).length === 0
