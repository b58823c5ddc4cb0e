import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { demand } from '../../platform/rights.ts'
import { faultsIn, metadataOf, type NewClient, readJwks } from './client.ts'
import { clientById, deleteModelsOfClient, insertClient, saveClientDisabled, saveClientKeys } from './client.store.ts'
import { clientInvalid, clientTaken, clientUnknown } from './problems.ts'
import { keepClients } from './rights.ts'
import type { Realm } from './tables.ts'

/** A client as the provider reads it; nothing where it is unknown or disabled. The simulator knows only the clients it is given. */
export async function clientMetadata(ctx: Ctx, realm: Realm, id: string): Promise<Record<string, unknown> | undefined> {
  if (realm !== 'oidc') return undefined
  const client = await clientById(ctx, id)
  if (!client || client.disabledAt) return undefined
  return { ...client.metadata, client_id: id, security_profile: client.profile }
}

/** @throws client-invalid, client-taken */
export async function registerClient(ctx: Ctx, fresh: NewClient): Promise<void> {
  demand(ctx, keepClients)
  const faults = faultsIn(fresh)
  if (faults.length > 0) throw clientInvalid({}, faults)
  const { id, name, purpose, profile } = fresh
  const made = await insertClient(ctx, { id, name, purpose, profile, legal_basis: fresh.legalBasis ?? null, metadata: metadataOf(fresh) })
  if (!made) throw clientTaken({ id })
  await record(ctx, { action: 'openid.client-registered', subject: id, details: { profile } })
}

/** Gives a client other keys; the old ones no longer sign anything. @throws client-unknown, client-invalid */
export async function rotateClient(ctx: Ctx, { id, jwks }: { id: string; jwks: string }): Promise<void> {
  demand(ctx, keepClients)
  const read = readJwks(jwks)
  if (!('keys' in read)) throw clientInvalid({}, [read])
  if (!(await clientById(ctx, id))) throw clientUnknown({})
  await saveClientKeys(ctx, id, read.keys)
  await record(ctx, { action: 'openid.client-rotated', subject: id, details: { keys: read.keys.length } })
}

/** A disabled client is refused at once, and everything issued to it ends. @throws client-unknown */
export async function disableClient(ctx: Ctx, { id, disabled }: { id: string; disabled: boolean }): Promise<void> {
  demand(ctx, keepClients)
  if (!(await clientById(ctx, id))) throw clientUnknown({})
  await saveClientDisabled(ctx, id, disabled ? ctx.now() : null)
  if (disabled) await deleteModelsOfClient(ctx, id)
  await record(ctx, { action: disabled ? 'openid.client-disabled' : 'openid.client-enabled', subject: id })
}
