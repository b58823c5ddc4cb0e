import * as openid from 'openid-client'
import { expect, test } from 'vitest'
import { agreed, configurationOf, exchange, flowOf, givenClient, givenPerson, givenWorld } from './world.ts'

test('somebody signs in to a system with code and PKCE', async () => {
  const world = await givenWorld()
  const client = await givenClient(world)
  const person = await givenPerson(world)
  const config = await configurationOf(world, client)
  const flow = await flowOf(config, client)
  const back = await agreed(person.browser, flow.url)
  expect(back.searchParams.get('iss')).toBe(world.issuer)
  const tokens = await exchange(config, back, flow)
  expect(tokens.claims()).toMatchObject({ iss: world.issuer, eid_level: 2, acr: '2', amr: ['pwd', 'otp'] })
  const info = await openid.fetchUserInfo(config, tokens.access_token, tokens.claims()?.sub ?? '')
  expect(info).toMatchObject({ name: 'Nguyễn Thị Thử' })
})
