import { createHash } from 'node:crypto'
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
  const client = await recentClient(ctx, id)
  if (!client || client.disabledAt) return undefined
  const own = { ...client.metadata, client_id: id, security_profile: client.profile }
  return 'backchannel_token_delivery_mode' in client.metadata ? withKeysAt(id, own) : own
}

type Recent = { at: number; client: ReturnType<typeof clientById> }
const recent = new WeakMap<object, Map<string, Recent>>()
/** Milliseconds after which a change made by another process is seen; our own are seen at once. */
const recently = 2_000

/** A client as it was at most two seconds ago. */
export function recentClient(ctx: Ctx, id: string): ReturnType<typeof clientById> {
  const known = recent.get(ctx.settings) ?? new Map<string, Recent>()
  recent.set(ctx.settings, known)
  const found = known.get(id)
  if (found && performance.now() - found.at < recently) return found.client
  const client = clientById(ctx, id)
  known.set(id, { at: performance.now(), client })
  client.then(
    (row) => row ?? known.delete(id),
    () => known.delete(id),
  )
  return client
}

const forget = (ctx: Ctx, id: string) => recent.get(ctx.settings)?.delete(id)

/** Where the keys of clients that ask for approval stand: an address nobody can reach but the provider, through `keysAt`. */
const keyHouse = 'https://keys.invalid/'

/** The library wants an address of keys beside pairwise subjects and CIBA; it changes with the keys, so that old ones are forgotten. */
function withKeysAt(id: string, { jwks, ...own }: Record<string, unknown>): Record<string, unknown> {
  const print = createHash('sha256').update(JSON.stringify(jwks)).digest('base64url')
  const uri = `${keyHouse}${id}/${print}`
  return { ...own, jwks_uri: uri, sector_identifier_uri: uri }
}

/** The keys at such an address, or nothing where the address is another. */
export async function keysAt(ctx: Ctx, uri: string): Promise<unknown> {
  if (!uri.startsWith(keyHouse)) return undefined
  return (await clientById(ctx, uri.slice(keyHouse.length).split('/')[0] ?? ''))?.metadata['jwks']
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
  forget(ctx, id)
  await record(ctx, { action: 'openid.client-rotated', subject: id, details: { keys: read.keys.length } })
}

/** A disabled client is refused at once, and everything issued to it ends. @throws client-unknown */
export async function disableClient(ctx: Ctx, { id, disabled }: { id: string; disabled: boolean }): Promise<void> {
  demand(ctx, keepClients)
  if (!(await clientById(ctx, id))) throw clientUnknown({})
  await saveClientDisabled(ctx, id, disabled ? ctx.now() : null)
  forget(ctx, id)
  if (disabled) await deleteModelsOfClient(ctx, id)
  await record(ctx, { action: disabled ? 'openid.client-disabled' : 'openid.client-enabled', subject: id })
}
