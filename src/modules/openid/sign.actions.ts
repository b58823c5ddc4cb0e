import { createHash } from 'node:crypto'
import { compactVerify, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose'
import type { Ctx } from '../../platform/ctx.ts'
import { metadataOf } from './client.ts'
import { recentClient } from './client.actions.ts'
import { insertClient } from './client.store.ts'
import { type Detail, detailsIn } from './details.ts'
import { holding, useUp } from './held.ts'
import { modelById } from './model.store.ts'
import { keysNow, providerOf } from './serving.actions.ts'

/** What somebody is asked to sign in the app: a SHA-256, and what they are shown. */
export type Signing = { account: string; digest: Buffer; label: string; message: string }

/** A signature by approval: what our provider says of it, signed with a key that is published, and that key. */
export type ApprovedSignature = { token: string; key: JWK }

/** A room of the house that asks for signatures, as people read it. */
export type Desk = { id: string; name: string; purpose: string }

const seconds = 600

const detailOf = ({ digest, label }: Pick<Signing, 'digest' | 'label'>): Detail => ({
  type: 'sign-hash',
  algorithm: 'sha-256',
  hash: digest.toString('base64url'),
  label,
})

/** Nobody speaks in the name of a room of the house from outside: its key is thrown away. */
async function clientOf(ctx: Ctx, { id, name, purpose }: Desk): Promise<string> {
  if (await recentClient(ctx, id)) return id
  const { publicKey } = await generateKeyPair('ES256')
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }] })
  const metadata = metadataOf({ id, name, purpose, profile: 'standard', redirectUris: '', approval: 'poll', details: ['sign-hash'], jwks })
  await insertClient(ctx, { id, name, purpose, profile: 'standard', legal_basis: null, metadata })
  return id
}

/** Asks somebody to sign a digest in the app; they find it at `/approvals`. The request's identifier. */
export async function askToSign(ctx: Ctx, desk: Desk, { account, message, ...asked }: Signing): Promise<string> {
  const id = await clientOf(ctx, desk)
  return holding(ctx, async () => {
    const provider = await providerOf(ctx)
    const client = await provider.Client.find(id)
    const params = { scope: 'openid', binding_message: message, authorization_details: JSON.stringify([detailOf(asked)]) }
    const made = { accountId: account, client, scope: 'openid', params, expiresIn: seconds }
    return new provider.BackchannelAuthenticationRequest(made as never).save()
  })
}

/** What came of it: waiting, refused (or gone), or signed; a signature is taken once. */
export async function signedByApproval(
  ctx: Ctx,
  request: string,
  asked: Omit<Signing, 'message'>,
): Promise<ApprovedSignature | 'waiting' | 'refused'> {
  const kept = await modelById(ctx, 'oidc', 'BackchannelAuthenticationRequest', request)
  const mine =
    kept?.['accountId'] === asked.account && isOver(detailsIn((kept['params'] as Record<string, unknown>)['authorization_details']), asked.digest)
  if (!kept || !mine || kept['error'] || kept['consumed']) return 'refused'
  if (!kept['grantId']) return Number(kept['exp']) * 1000 > ctx.now().getTime() ? 'waiting' : 'refused'
  await holding(ctx, () => useUp({ realm: 'oidc', kind: 'BackchannelAuthenticationRequest', id: request }))
  const signing = (await keysNow(ctx)).find(({ alg }) => alg === 'ES256')
  if (!signing) throw new Error('the provider has no key on P-256')
  const { d: _secret, ...key } = signing.jwk
  const said = {
    acr: kept['acr'],
    amr: kept['amr'],
    auth_time: kept['authTime'],
    authorization_details: [detailOf(asked)],
    request: printOf(request),
  }
  const token = await new SignJWT(said)
    .setProtectedHeader({ alg: 'ES256', kid: signing.kid, typ: 'signature+jwt' })
    .setIssuer(`${ctx.settings.origin}/oidc`)
    .setSubject(asked.account)
    .setIssuedAt(ctx.now())
    .sign(await importJWK(signing.jwk, 'ES256'))
  return { token, key }
}

const printOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

const isOver = (details: readonly Detail[], digest: Buffer): boolean =>
  details.some((detail) => detail.type === 'sign-hash' && detail.hash === digest.toString('base64url'))

/** Whether an approval is by this account and over this digest, and as it was signed. */
export async function approvalHolds({ token, key }: ApprovedSignature, { account, digest }: Pick<Signing, 'account' | 'digest'>): Promise<boolean> {
  try {
    const { payload } = await compactVerify(token, await importJWK(key, 'ES256'), { algorithms: ['ES256'] })
    const said = JSON.parse(new TextDecoder().decode(payload)) as { sub?: string; authorization_details?: Detail[] }
    return said.sub === account && isOver(said.authorization_details ?? [], digest)
  } catch {
    return false
  }
}
