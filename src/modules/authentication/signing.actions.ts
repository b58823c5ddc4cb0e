import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import type { Ctx } from '../../platform/ctx.ts'
import { own } from './own.actions.ts'
import { policyFor, standingOf } from './passkey.ts'
import { passkeyById, passkeysOf, usePasskey } from './store.ts'

/** A signature with a passkey: the whole answer, and what checks it later, when the key or our address may be another. */
export type KeySignature = { answer: AuthenticationResponseJSON; publicKey: string; model: string; rpID: string; origin: string }

const placeOf = ({ settings: { origin } }: Ctx) => ({ rpID: new URL(origin).hostname, origin: new URL(origin).origin })

/** What a browser is asked to sign a digest with one of one's own keys; null where one has none. */
export async function questionOver(ctx: Ctx, digest: Buffer): Promise<object | null> {
  const keys = await passkeysOf(ctx, own(ctx))
  if (keys.length === 0) return null
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
  return generateAuthenticationOptions({
    rpID: placeOf(ctx).rpID,
    challenge: new Uint8Array(digest) as Uint8Array<ArrayBuffer>,
    userVerification: 'required',
    allowCredentials: keys.map(({ id }) => ({ id })),
  })
}

function parsed(text: string): AuthenticationResponseJSON | null {
  try {
    return JSON.parse(text) as AuthenticationResponseJSON
  } catch {
    return null
  }
}

/** How often the key was used, as a good answer over the digest says; null for another answer. */
async function countOf({ answer, publicKey, rpID, origin }: KeySignature, digest: Buffer, counter: number): Promise<number | null> {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: digest.toString('base64url'),
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: { id: answer.id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter },
      requireUserVerification: true,
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}

/** The signature somebody gives with a key of their own over a digest; null where it is none. */
export async function signedWithKey(ctx: Ctx, digest: Buffer, text: string): Promise<KeySignature | null> {
  const answer = parsed(text)
  const key = typeof answer?.id === 'string' ? await passkeyById(ctx, answer.id) : undefined
  if (!answer || key?.account !== own(ctx)) return null
  if (standingOf(key, policyFor(ctx.actor.role, ctx.today()), ctx.today()) !== 'full') return null
  const signature = { answer, publicKey: Buffer.from(key.publicKey).toString('base64url'), model: key.model, ...placeOf(ctx) }
  const count = await countOf(signature, digest, key.counter)
  return count !== null && (await usePasskey(ctx, key.id, count)) ? signature : null
}

/** Whether a signature is over this digest, as it was given. */
export const keySignatureHolds = async (signature: KeySignature, digest: Buffer): Promise<boolean> => (await countOf(signature, digest, 0)) !== null
