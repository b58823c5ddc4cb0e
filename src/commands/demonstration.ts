import type { Config } from '../platform/config.ts'
import type { Ctx } from '../platform/ctx.ts'

/** Loads the demonstration programme into an empty database, once. */
export async function loadDemonstration(_ctx: Ctx, _config: Config): Promise<void> {}
