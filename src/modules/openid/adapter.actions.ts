import { plusMinutes } from '../../platform/dates.ts'
import { clientMetadata } from './client.actions.ts'
import { heldCtx, once, saveModel, saveNow, takeKnown } from './held.ts'
import { consumeModel, deleteByGrant, deleteModel, grantOfModel, keepOnce, modelBy, modelById, redeemable } from './model.store.ts'
import type { Realm } from './tables.ts'
import type { Adapter, AdapterPayload } from 'oidc-provider'
import type { Ctx } from '../../platform/ctx.ts'

/** What the provider says when a one-time thing is used again; made where its error classes are at hand. */
export type Replayed = (words: string) => Error

/** The kind under which used proofs (assertions, DPoP) are remembered: asking for one writes it down, so that two cannot both be first. */
const proofs = 'ReplayDetection'

/** Minutes a used proof is remembered: longer than any may be valid. */
const remembered = 75

async function seenProof(ctx: Ctx, realm: Realm, id: string): Promise<AdapterPayload | undefined> {
  const expiresAt = plusMinutes(ctx.now(), remembered)
  if (await keepOnce(ctx, { realm, kind: proofs, id, payload: {}, expiresAt })) return undefined
  return { jti: id, kind: proofs, exp: Math.floor(expiresAt.getTime() / 1000) }
}

/** Kinds that are exchanged for tokens: the grant they stand on is needed next. */
const exchanged = new Set(['AuthorizationCode', 'BackchannelAuthenticationRequest', 'RefreshToken'])

async function found(realm: Realm, kind: string, id: string): Promise<AdapterPayload | undefined> {
  await saveNow()
  const ctx = heldCtx()
  if (kind === 'Grant') {
    const known = (await takeKnown(`grant ${realm} ${id}`)) as AdapterPayload | undefined
    if (known) return known
  }
  if (!exchanged.has(kind)) return modelById(ctx, realm, kind, id)
  const { model, grant } = await redeemable(ctx, realm, kind, id)
  if (grant) await once(`grant ${realm} ${grant.id}`, async () => grant.model)
  return model
}

async function consumed(realm: Realm, kind: string, id: string): Promise<boolean> {
  await saveNow()
  const ctx = heldCtx()
  if (await consumeModel(ctx, realm, kind, id)) return true
  const grant = await grantOfModel(ctx, realm, kind, id)
  if (grant) {
    await deleteByGrant(ctx, grant)
    await deleteModel(ctx, realm, 'Grant', grant)
  }
  return false
}

/** The provider's storage on our tables: one-time things are used once even when two ask at the same moment. */
export function adapterFor(realm: Realm, replayed: Replayed): (kind: string) => Adapter {
  return (kind) => ({
    upsert: async (id, payload, expiresIn) => {
      if (kind === proofs) return
      const expiresAt = typeof expiresIn === 'number' ? plusMinutes(heldCtx().now(), expiresIn / 60) : null
      await saveModel({ realm, kind, id, payload: payload as Record<string, unknown>, expiresAt })
    },
    find: (id) => {
      if (kind === 'Client') return clientMetadata(heldCtx(), realm, id)
      return kind === proofs ? seenProof(heldCtx(), realm, id) : found(realm, kind, id)
    },
    findByUid: async (uid) => {
      await saveNow()
      return modelBy(heldCtx(), realm, kind, 'uid', uid)
    },
    findByUserCode: (code) => modelBy(heldCtx(), realm, kind, 'user_code', code),
    consume: async (id) => {
      if (!(await consumed(realm, kind, id))) throw replayed('it was already used')
    },
    destroy: async (id) => {
      await saveNow()
      await deleteModel(heldCtx(), realm, kind, id)
    },
    revokeByGrantId: async (grant) => {
      await saveNow()
      await deleteByGrant(heldCtx(), grant, kind)
    },
  })
}
