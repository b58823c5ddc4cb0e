import { plusMinutes } from '../../platform/dates.ts'
import { clientMetadata } from './client.actions.ts'
import { heldCtx } from './held.ts'
import { consumeModel, deleteByGrant, deleteModel, grantOfModel, modelBy, modelById, saveModel } from './model.store.ts'
import type { Realm } from './tables.ts'
import type { Adapter } from 'oidc-provider'

/** What the provider says when a one-time thing is used again; made where its error classes are at hand. */
export type Replayed = (words: string) => Error

/** The provider's storage on our tables: one-time things are used once even when two ask at the same moment. */
export function adapterFor(realm: Realm, replayed: Replayed): (kind: string) => Adapter {
  return (kind) => ({
    upsert: async (id, payload, expiresIn) => {
      const ctx = heldCtx()
      const expiresAt = typeof expiresIn === 'number' ? plusMinutes(ctx.now(), expiresIn / 60) : null
      const once = kind === 'ReplayDetection'
      const kept = await saveModel(ctx, { realm, kind, id, payload: payload as Record<string, unknown>, expiresAt }, once)
      if (!kept) throw replayed('the proof was already used')
    },
    find: (id) => (kind === 'Client' ? clientMetadata(heldCtx(), realm, id) : modelById(heldCtx(), realm, kind, id)),
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
