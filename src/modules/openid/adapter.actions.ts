import { plusMinutes } from '../../platform/dates.ts'
import { clientMetadata } from './client.actions.ts'
import { heldCtx, once, saveModel, saveNow, takeKnown, UsedBefore, useUp } from './held.ts'
import { deleteByGrant, deleteModel, grantOfModel, keepOnce, modelBy, modelById, type OneTime, redeemable } from './model.store.ts'
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
  const known = kind === 'Grant' ? ((await takeKnown(`grant ${realm} ${id}`)) as AdapterPayload | undefined) : undefined
  if (known) return known
  await saveNow()
  const ctx = heldCtx()
  if (!exchanged.has(kind)) return modelById(ctx, realm, kind, id)
  const { model, grant } = await redeemable(ctx, realm, kind, id)
  if (grant) await once(`grant ${realm} ${grant.id}`, async () => grant.model)
  return model
}

/** Ends everything under the grant of a thing that was used twice (RFC 9700, 4.14.2). */
export async function endFamily(ctx: Ctx, { realm, kind, id }: OneTime): Promise<void> {
  const grant = await grantOfModel(ctx, realm, kind, id)
  if (!grant) return
  await deleteByGrant(ctx, grant)
  await deleteModel(ctx, realm, 'Grant', grant)
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
    consume: (id) =>
      useUp({ realm, kind, id }).catch(async (error: unknown) => {
        if (!(error instanceof UsedBefore)) throw error
        await endFamily(heldCtx(), error.thing)
        throw replayed(error.message)
      }),
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
