import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { seal, secretOf, unseal } from '../../platform/secrets.ts'
import { type KeyAlgorithm, keyOrder, rotationAt, type SigningKey } from './key.ts'
import { deleteKeys, insertKey, keyRows, takeKeyTurn } from './key.store.ts'
import { randomBytes } from 'node:crypto'

const sealing = (ctx: Ctx) => secretOf(ctx.settings)('keys of the identity provider')

async function makeKey(ctx: Ctx, alg: KeyAlgorithm, signsFrom: Date): Promise<void> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true })
  const kid = randomBytes(12).toString('base64url')
  const jwk: JWK = { ...(await exportJWK(privateKey)), kid, alg, use: 'sig' }
  await insertKey(ctx, { kid, alg, sealed: seal(sealing(ctx), Buffer.from(JSON.stringify(jwk))), made_at: ctx.now(), signs_from: signsFrom })
  await record(ctx, { action: 'openid.key-made', subject: kid, details: { alg } })
}

/** Makes the keys that are due and drops those nobody needs; the first ones where there are none. In one transaction. */
export async function rotateKeys(ctx: Ctx): Promise<void> {
  await takeKeyTurn(ctx)
  const rows = await keyRows(ctx)
  const { make, drop } = rotationAt(
    rows.map((row) => ({ kid: row.kid, alg: row.alg, signsFrom: row.signs_from })),
    ctx.now(),
  )
  for (const { alg, signsFrom } of make) await makeKey(ctx, alg, signsFrom)
  if (drop.length > 0) await deleteKeys(ctx, drop)
}

/** Every published key, the signing ones first. @throws Error where the secret is not the one they were sealed with */
export async function signingKeys(ctx: Ctx): Promise<SigningKey[]> {
  const key = sealing(ctx)
  const opened = (await keyRows(ctx)).map(({ kid, alg, sealed, signs_from }) => ({
    kid,
    alg,
    signsFrom: signs_from,
    jwk: JSON.parse(unseal(key, sealed).toString('utf8')) as JWK,
  }))
  return keyOrder(opened, ctx.now())
}
