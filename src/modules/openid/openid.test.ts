import { expect, test } from 'vitest'
import { scenario } from '../../platform/scenario.ts'
import { rotateKeys, signingKeys } from './key.actions.ts'
import { faultsIn, type NewClient, readJwks } from './client.ts'
import { registerClient } from './client.actions.ts'
import { faultOfDetail, givable } from './details.ts'
import { accountOfSubject, pairwise } from './subject.ts'
import { askedBy } from './policy.ts'

const key = Buffer.alloc(32, 7)
const account = '0b9f3a1e-8c11-4a57-9d5e-2f6f0a4c9c21'

test('a pairwise subject leads back to the account with the key of its sector, and with no other', () => {
  const subject = pairwise(key, account)
  expect(subject).toMatch(/^[\w-]{22}$/)
  expect(accountOfSubject(key, subject)).toBe(account)
  expect(accountOfSubject(Buffer.alloc(32, 8), subject)).not.toBe(account)
  expect(accountOfSubject(key, 'ngan')).toBeNull()
})

const jwks = JSON.stringify({ keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }] })
const fresh: NewClient = { id: 'he-thong-a', name: 'A', purpose: 'B', profile: 'fapi', redirectUris: 'https://a.example.vn/tro-ve', jwks }

test.each([
  ['a redirect address without TLS', { redirectUris: 'http://a.example.vn/tro-ve' }, 'redirectUris'],
  ['a redirect address with a fragment', { redirectUris: 'https://a.example.vn/#x' }, 'redirectUris'],
  ['no redirect address', { redirectUris: '' }, 'redirectUris'],
  ['approval by ping without an address', { approval: 'ping' as const }, 'pingUri'],
  ['keys that are no JSON', { jwks: 'không phải' }, 'jwks'],
  ['no keys', { jwks: '{"keys":[]}' }, 'jwks'],
  ['a private key', { jwks: JSON.stringify({ keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'z' }] }) }, 'jwks'],
  ['a shared secret', { jwks: JSON.stringify({ keys: [{ kty: 'oct', k: 'x' }] }) }, 'jwks'],
])('a registration with %s is refused beside its field', (_name, wrong, at) => {
  expect(faultsIn({ ...fresh, ...wrong }).map((fault) => fault.at)).toEqual([at])
})

test('a right registration has no fault, and this machine itself may be led back to while trying out', () => {
  expect(faultsIn(fresh)).toEqual([])
  expect(faultsIn({ ...fresh, redirectUris: 'http://127.0.0.1:9000/tro-ve' })).toEqual([])
  expect('keys' in readJwks(jwks)).toBe(true)
})

test('only an administrator registers, and a code is taken once', async () => {
  await scenario({ today: '2026-03-02', as: 'leader' }, async (ctx) => {
    await expect(registerClient(ctx, fresh)).rejects.toMatchObject({ slug: 'forbidden' })
  })
  await scenario({ today: '2026-03-02', as: 'administrator' }, async (ctx) => {
    await registerClient(ctx, fresh)
    await expect(registerClient(ctx, fresh)).rejects.toMatchObject({ slug: 'client-taken' })
  })
})

test('keys are sealed with the secret of the installation: with another they do not open', async () => {
  await scenario({ today: '2026-03-02' }, async (ctx) => {
    await rotateKeys(ctx)
    expect((await signingKeys(ctx)).map(({ alg }) => alg)).toEqual(['ES256', 'RS256', 'PS256'])
    const elsewhere = { ...ctx, settings: { ...ctx.settings, secretKey: 'another secret of at least 32 characters' } }
    await expect(signingKeys(elsewhere)).rejects.toThrow()
  })
})

test('of several levels asked for the least suffices; a signature asks for two factors by itself', () => {
  expect(askedBy({ acr_values: '3 2' }).level).toBe(2)
  expect(askedBy({})).toEqual({ level: 1, eidLevel: 1 })
  const detail = { type: 'sign-hash', algorithm: 'sha-256', hash: 'A'.repeat(43), label: 'Đơn' }
  expect(faultOfDetail(detail)).toBeNull()
  expect(askedBy({ authorization_details: JSON.stringify([detail]) }).level).toBe(2)
})

test('acting for an organisation ends with the day of the delegation', () => {
  const organisations = [{ code: '99', name: 'C', kind: 'enterprise' as const, as: 'Người được ủy quyền', until: '2026-03-02' }]
  const detail = { type: 'act-for-organisation' as const, organisation: '99' }
  expect(givable([detail], organisations, '2026-03-02')).toEqual([detail])
  expect(givable([detail], organisations, '2026-03-03')).toEqual([])
})
