import { createHash } from 'node:crypto'
import type { Ctx } from '../../platform/ctx.ts'
import { definedAgencies, successions } from './register.ts'
import { definitionsChecksum, lockDefinitions, replaceDefinitions } from './store.ts'

const checksum = () =>
  createHash('sha256')
    .update(JSON.stringify([definedAgencies, successions]))
    .digest('hex')

/** Brings the tables to the definitions of this program; writes nothing where they agree. Tells whether it wrote. */
export async function loadDefinitions(ctx: Ctx): Promise<boolean> {
  const wanted = checksum()
  if ((await definitionsChecksum(ctx)) === wanted) return false
  await lockDefinitions(ctx)
  if ((await definitionsChecksum(ctx)) === wanted) return false
  await replaceDefinitions(ctx, definedAgencies, successions, wanted)
  return true
}
