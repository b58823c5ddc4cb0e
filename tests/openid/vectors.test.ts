import { createHash } from 'node:crypto'
import * as jose from 'jose'
import * as openid from 'openid-client'
import { expect, test } from 'vitest'
import { addressOf, parametersOf, post, push, redeem, walk } from './raw.ts'
import { givenClient, givenPerson, givenWorld } from './world.ts'

const world = await givenWorld()
const client = await givenClient(world)
const person = await givenPerson(world)

/** RFC 7636, appendix B. */
const rfc7636 = { verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk', challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM' }

test('RFC 7636 appendix B: the challenge of the RFC is met by its verifier at our token endpoint, and by no other', async () => {
  expect(await openid.calculatePKCECodeChallenge(rfc7636.verifier)).toBe(rfc7636.challenge)
  for (const [verifier, status] of [
    [`${rfc7636.verifier}x`, 400],
    [rfc7636.verifier, 200],
  ] as const) {
    const { parameters } = parametersOf(client, { code_challenge: rfc7636.challenge })
    const { sent } = await walk(person.browser, addressOf(world, parameters))
    expect((await redeem(world, client, sent?.searchParams.get('code') ?? '', verifier)).status).toBe(status)
  }
})

/** RFC 9449: the proof of section 4.1 (figure 2), the token and hash of section 7.1, the thumbprint of section 6.1. */
const rfc9449 = {
  jwk: { kty: 'EC', x: 'l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs', y: '9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA', crv: 'P-256' },
  thumbprint: '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I',
  token: 'Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU',
  ath: 'fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo',
  proof:
    'eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiItQndDM0VTYzZhY2MybFRjIiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vc2VydmVyLmV4YW1wbGUuY29tL3Rva2VuIiwiaWF0IjoxNTYyMjYyNjE2fQ.2-GxA6T8lP4vfrg8v-FdWP0A0zdrj8igiMLvqRMUvwnQg4PtFLbdLXiOSsX0x7NVY-FNyJK70nfbV37xRZT3Lg',
}

test('RFC 9449: its key has the thumbprint, its token the hash, its proof verifies', async () => {
  expect(await jose.calculateJwkThumbprint(rfc9449.jwk)).toBe(rfc9449.thumbprint)
  expect(createHash('sha256').update(rfc9449.token).digest('base64url')).toBe(rfc9449.ath)
  const { payload } = await jose.jwtVerify(rfc9449.proof, jose.EmbeddedJWK, { typ: 'dpop+jwt' })
  expect(payload).toEqual({ jti: '-BwC3ESc6acc2lTc', htm: 'POST', htu: 'https://server.example.com/token', iat: 1_562_262_616 })
})

test('RFC 9449: its proof, made for another server long ago, opens nothing here', async () => {
  const { parameters, verifier } = parametersOf(client)
  const { sent } = await walk(person.browser, addressOf(world, parameters))
  const answer = await redeem(world, client, sent?.searchParams.get('code') ?? '', verifier, { headers: { dpop: rfc9449.proof } })
  expect(['use_dpop_nonce', 'invalid_dpop_proof']).toContain(answer.body['error'])
})

test('RFC 9126 section 2.2: a pushed request is answered 201 with an address of the form of the RFC and its life', async () => {
  const { parameters } = parametersOf(client)
  const answer = await push(world, client, parameters)
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([201, 'no-store'])
  expect(answer.body).toEqual({
    request_uri: expect.stringMatching(/^urn:ietf:params:oauth:request_uri:[\w-]{20,}$/),
    expires_in: expect.any(Number),
  })
})

test('RFC 9126 section 2.3: a pushed request without proof of the client, or pushed as its own reference, is refused', async () => {
  const { parameters } = parametersOf(client)
  expect([401, 400]).toContain((await post(world, '/request', parameters)).status)
  expect((await push(world, client, { ...parameters, request_uri: 'urn:ietf:params:oauth:request_uri:abc' })).status).toBe(400)
})

test('RFC 9207: the answer names its issuer, and openid-client refuses one from another (mix-up)', async () => {
  const { configurationOf, flowOf, exchange, agreed } = await import('./world.ts')
  const config = await configurationOf(world, client)
  for (const iss of ['https://ke-xau.example', null]) {
    const flow = await flowOf(config, client)
    const back = await agreed(person.browser, flow.url)
    expect(back.searchParams.get('iss')).toBe(world.issuer)
    if (iss === null) back.searchParams.delete('iss')
    else back.searchParams.set('iss', iss)
    await expect(exchange(config, back, flow)).rejects.toMatchObject({ cause: { message: expect.stringMatching(/"iss"/) } })
  }
})
