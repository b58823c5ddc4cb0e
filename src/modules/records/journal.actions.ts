import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { isPersonal, type Sight } from './sight.ts'

/** Notes in the journal that somebody read what a feed says of people: how many records, and after which number where they were read in its order. */
export async function noteFeed(
  ctx: Ctx,
  registry: RegistryDefinition,
  sight: Sight,
  { after, records }: { after?: number; records: number },
): Promise<void> {
  if (records === 0 || sight === 'open' || !isPersonal(registry)) return
  await record(ctx, {
    action: 'records.feed-read',
    subject: `registry:${registry.code}`,
    details: { ...(after !== undefined && { after }), records },
  })
}
