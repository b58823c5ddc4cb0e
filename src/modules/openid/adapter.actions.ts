import { plusMinutes } from '../../platform/dates.ts'
import { clientMetadata } from './client.actions.ts'
import { heldCtx } from './held.ts'
import { consumeModel, deleteByGrant, deleteModel, grantOfModel, keepOnce, modelBy, modelById, saveModel } from './model.store.ts'
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

/** The provider's storage on our tables: one-time things are used once even when two ask at the same moment. */
export function adapterFor(realm: Realm, replayed: Replayed): (kind: string) => Adapter {
  return (kind) => ({
    upsert: async (id, payload, expiresIn) => {
      const ctx = heldCtx()
      if (kind === proofs) return
      const expiresAt = typeof expiresIn === 'number' ? plusMinutes(ctx.now(), expiresIn / 60) : null
      await saveModel(ctx, { realm, kind, id, payload: payload as Record<string, unknown>, expiresAt })
    },
    find: (id) => {
      if (kind === 'Client') return clientMetadata(heldCtx(), realm, id)
      return kind === proofs ? seenProof(heldCtx(), realm, id) : modelById(heldCtx(), realm, kind, id)
    },
    findByUid: (uid) => modelBy(heldCtx(), realm, kind, 'uid', uid),
    findByUserCode: (code) => modelBy(heldCtx(), realm, kind, 'user_code', code),
    consume: async (id) => {
      const ctx = heldCtx()
      if (await consumeModel(ctx, realm, kind, id)) return
      const grant = await grantOfModel(ctx, realm, kind, id)
      if (grant) {
        await deleteByGrant(ctx, grant)
        await deleteModel(ctx, realm, 'Grant', grant)
      }
      throw replayed('it was already used')
    },
    destroy: async (id) => void (await deleteModel(heldCtx(), realm, kind, id)),
    revokeByGrantId: async (grant) => void (await deleteByGrant(heldCtx(), grant, kind)),
  })
}
