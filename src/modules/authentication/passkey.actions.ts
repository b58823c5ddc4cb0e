import { createHash } from 'node:crypto'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { plusMinutes } from '../../platform/dates.ts'
import { secretOf } from '../../platform/secrets.ts'
import { accountById } from '../identity/index.ts'
import { answerMinutes, challengeHolds, newChallenge } from './challenge.ts'
import { demandOwn, own, tell } from './own.actions.ts'
import { amrOfPasskey, type Passkey, type Policy, policyFor, standingOf } from './passkey.ts'
import { passkeyKnown, passkeyNotAllowed, passkeyRefused } from './problems.ts'
import { deletePasskey, insertPasskey, passkeyById, passkeysOf, spend, usePasskey } from './store.ts'

const keyOf = (ctx: Ctx) => secretOf(ctx.settings)('challenges of passkeys')
const houseOf = ({ settings: { origin } }: Ctx) => ({ rpID: new URL(origin).hostname, origin: new URL(origin).origin })
const until = (ctx: Ctx) => plusMinutes(ctx.now(), answerMinutes)
const bytesOf = (challenge: Buffer) => new Uint8Array(challenge)

/** A challenge counts for one purpose, five minutes, one answer. */
const expected = (ctx: Ctx, purpose: string) => (challenge: string) => challengeHolds(keyOf(ctx), purpose, challenge, ctx.now())

/** The challenge an answer was made for, as the browser says. */
function challengeIn(response: { response: { clientDataJSON: string } }): string {
  const said = JSON.parse(Buffer.from(response.response.clientDataJSON, 'base64url').toString('utf8')) as { challenge?: unknown }
  return typeof said.challenge === 'string' ? said.challenge : ''
}

const spendChallenge = (ctx: Ctx, challenge: string) => spend(ctx, createHash('sha256').update(challenge).digest(), until(ctx))

/** What a browser is asked to make a new key of one's own, by the policy of one's role. */
export async function registrationOf(ctx: Ctx) {
  const { generateRegistrationOptions } = await import('@simplewebauthn/server')
  const account = own(ctx)
  const policy = policyFor(ctx.actor.role, ctx.today())
  return generateRegistrationOptions({
    rpName: 'Nền tảng 06',
    rpID: houseOf(ctx).rpID,
    userID: new TextEncoder().encode(account) as Uint8Array<ArrayBuffer>,
    userName: ctx.actor.name,
    userDisplayName: ctx.actor.name,
    challenge: bytesOf(newChallenge(keyOf(ctx), `new ${account}`, until(ctx))) as Uint8Array<ArrayBuffer>,
    attestationType: policy.attestation,
    supportedAlgorithmIDs: [...policy.algorithms],
    excludeCredentials: (await passkeysOf(ctx, account)).map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** Parses what the browser sent, or nothing. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Enrols a key of one's own. @throws stronger-sign-in-needed, passkey-refused, passkey-not-allowed, passkey-known */
export async function addPasskey(ctx: Ctx, { name, response }: { name: string; response: string }): Promise<void> {
  const account = own(ctx)
  await demandOwn(ctx)
  const passkey = await registered(ctx, account, name, response)
  if (!passkey) throw passkeyRefused({})
  if (standingOf(passkey, policyFor(ctx.actor.role, ctx.today()), ctx.today()) !== 'full') throw passkeyNotAllowed({})
  if (!(await insertPasskey(ctx, passkey))) throw passkeyKnown({})
  await tell(ctx, account, 'passkey-added')
}

async function registered(ctx: Ctx, account: string, name: string, text: string): Promise<Passkey | null> {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const response = parsed(text) as RegistrationResponseJSON | null
  const { rpID, origin } = houseOf(ctx)
  try {
    if (!response) return null
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: expected(ctx, `new ${account}`),
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
      supportedAlgorithmIDs: [...policyFor(ctx.actor.role, ctx.today()).algorithms],
    })
    if (!verified || !(await spendChallenge(ctx, challengeIn(response)))) return null
    const { credential, aaguid, credentialDeviceType, fmt } = registrationInfo
    return {
      id: credential.id,
      account,
      name,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: [...(credential.transports ?? [])],
      model: aaguid,
      format: fmt,
      hardware: credentialDeviceType === 'singleDevice',
      addedAt: ctx.now(),
      usedAt: null,
    }
  } catch (error) {
    ctx.log.info({ err: error }, 'a passkey was not enrolled')
    return null
  }
}

/** What a browser is asked to answer with a key: any key of ours, or one of an account's. */
export async function questionOf(ctx: Ctx, purpose: string, account?: string) {
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
  const keys = account === undefined ? [] : await passkeysOf(ctx, account)
  return generateAuthenticationOptions({
    rpID: houseOf(ctx).rpID,
    challenge: bytesOf(newChallenge(keyOf(ctx), purpose, until(ctx))) as Uint8Array<ArrayBuffer>,
    userVerification: 'required',
    ...(keys.length > 0 && { allowCredentials: keys.map(({ id }) => ({ id })) }),
  })
}

/** A passkey that answered, and what that proves under the policy of its holder today. */
export type Answered = { passkey: Passkey; amr: string[] }

/** The passkey that answered, or null: its answer is to our question for this purpose, was never given before, its counter went on, and its model is not refused. */
export async function answeredBy(ctx: Ctx, purpose: string, text: string): Promise<Answered | null> {
  const response = parsed(text) as AuthenticationResponseJSON | null
  const passkey = typeof response?.id === 'string' ? await passkeyById(ctx, response.id) : undefined
  const holder = passkey && (await accountById(ctx, passkey.account))
  if (!response || !passkey || !holder) return null
  const policy = policyFor(holder.role, ctx.today())
  const standing = standingOf(passkey, policy, ctx.today())
  const verified = standing === 'refused' ? null : await verifiedAnswer(ctx, purpose, response, passkey, policy)
  if (verified) return { passkey, amr: amrOfPasskey(passkey, standing, verified.user) }
  await record(ctx, { action: 'authentication.passkey-refused', subject: passkey.account, details: { standing } })
  return null
}

async function verifiedAnswer(ctx: Ctx, purpose: string, response: AuthenticationResponseJSON, passkey: Passkey, { userVerification }: Policy) {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const { rpID, origin } = houseOf(ctx)
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: expected(ctx, purpose),
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: { id: passkey.id, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
      requireUserVerification: userVerification === 'required',
    })
    if (!verified || !(await spendChallenge(ctx, challengeIn(response)))) return null
    return (await usePasskey(ctx, passkey.id, authenticationInfo.newCounter)) ? { user: authenticationInfo.userVerified } : null
  } catch (error) {
    ctx.log.info({ err: error }, 'a passkey was not taken')
    return null
  }
}

/** Takes one's own key away. @throws stronger-sign-in-needed */
export async function removePasskey(ctx: Ctx, { id }: { id: string }): Promise<void> {
  const account = own(ctx)
  await demandOwn(ctx)
  if (await deletePasskey(ctx, account, id)) await tell(ctx, account, 'passkey-removed')
}
