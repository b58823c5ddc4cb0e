import { describe, expect, test } from 'vitest'
import { givenWorld } from './world.ts'

const world = await givenWorld()
const read = async (address: string) => (await (await fetch(address)).json()) as Record<string, unknown>

describe('oidcc-config-certification-test-plan', () => {
  test('oidcc-discovery-endpoint-verification', async () => {
    const found = await read(`${world.issuer}/.well-known/openid-configuration`)
    expect(found).toMatchObject({
      issuer: world.issuer,
      authorization_endpoint: `${world.issuer}/auth`,
      token_endpoint: `${world.issuer}/token`,
      userinfo_endpoint: `${world.issuer}/me`,
      jwks_uri: `${world.issuer}/jwks`,
      response_types_supported: ['code'],
      authorization_response_iss_parameter_supported: true,
      code_challenge_methods_supported: ['S256'],
    })
    expect(found).not.toHaveProperty('registration_endpoint')
    expect(found['subject_types_supported']).toContain('pairwise')
    expect(found['id_token_signing_alg_values_supported']).toContain('RS256')
    expect(await read(`${world.issuer}/.well-known/oauth-authorization-server`)).toEqual(found)
  })

  test('oidcc-discovery-endpoint-verification: the published keys are public, named and of every algorithm', async () => {
    const { keys } = (await read(`${world.issuer}/jwks`)) as { keys: Record<string, unknown>[] }
    expect(new Set(keys.map(({ alg }) => alg))).toEqual(new Set(['ES256', 'PS256', 'RS256']))
    for (const key of keys) expect([typeof key['kid'], key['use'], 'd' in key]).toEqual(['string', 'sig', false])
  })
})

test('what a sender claims to be its host does not change what we call ourselves', async () => {
  const answer = await fetch(`${world.issuer}/.well-known/openid-configuration`, {
    headers: { 'x-forwarded-host': 'ke-xau.example', 'x-forwarded-proto': 'https' },
  })
  expect(((await answer.json()) as Record<string, unknown>)['token_endpoint']).toBe(`${world.issuer}/token`)
})
