import { expect, test } from 'vitest'
import { shownBy } from '../../src/modules/authentication/testing.ts'
import { addressOf, authOf, claimsIn, parametersOf, post, redeem, userinfo, walk } from './raw.ts'
import { givenClient, givenPerson, givenWorld, type Person, type Registered } from './world.ts'

const world = await givenWorld()

async function tokensOf(client: Registered, person: Person, more: Record<string, string> = {}) {
  const { parameters, verifier } = parametersOf(client, more)
  const walked = await walk(person.browser, addressOf(world, parameters))
  return { walked, verifier, body: walked.sent ? (await redeem(world, client, walked.sent.searchParams.get('code') ?? '', verifier)).body : {} }
}

/** An app of this person; a code of it for the step after the present one. */
async function givenApp(person: Person): Promise<string> {
  await person.browser.go('/account/means/totp', {})
  const { body } = await person.browser.go('/account/means/totp')
  const words = /<code>([A-Z2-7 ]{39})<\/code>/.exec(body)?.[1] ?? ''
  await person.browser.go('/account/means/totp/confirm', { code: shownBy(words, world.ctx.now()) })
  return shownBy(words, new Date(world.ctx.now().getTime() + 30_000))
}

/** Sessions of the provider that lost the session of the house they stood on: within the minute their systems are signed out. */
async function orphans(): Promise<number> {
  const { rows } = await world.database.pool.query(
    'select 1 from openid.session_of as linked where not exists (select 1 from identity.session where token_hash = linked.token_hash)',
  )
  return rows.length
}

test('who locks their account ends every token at every system at once, and cannot be asked in again', async () => {
  const client = await givenClient(world)
  const person = await givenPerson(world, { name: 'Người Tự Khóa' })
  const { body } = await tokensOf(client, person, { scope: 'openid profile offline_access', prompt: 'consent' })
  const access = String(body['access_token'])
  expect((await userinfo(world, access)).status).toBe(200)
  await person.browser.go('/account/lock', {})
  expect((await userinfo(world, access)).status).toBe(401)
  const refreshed = await post(world, '/token', {
    grant_type: 'refresh_token',
    refresh_token: String(body['refresh_token']),
    ...(await authOf(world, client)),
  })
  expect(refreshed.body['error']).toBe('invalid_grant')
  const { rows } = await world.database.pool.query(
    `select kind from openid.model where account = $1 and kind in ('AccessToken', 'RefreshToken', 'AuthorizationCode')`,
    [person.account],
  )
  expect(rows).toEqual([])
  expect((await tokensOf(client, person)).walked.at.pathname).toBe('/sign-in')
})

test('a system that asks for more than the session holds leads to the second means and gets what it asked for; others stay signed in', async () => {
  const [modest, strict] = [await givenClient(world), await givenClient(world)]
  const person = await givenPerson(world, { name: 'Người Nâng Mức', level: 1, amr: ['pwd'] })
  const before = await tokensOf(modest, person)
  expect(claimsIn(before.body['id_token'])['acr']).toBe('1')
  const code = await givenApp(person)
  const { parameters, verifier } = parametersOf(strict, { acr_values: '2' })
  const led = await walk(person.browser, addressOf(world, parameters))
  expect(led.at.pathname).toBe('/sign-in/second')
  const back = led.at.searchParams.get('back') ?? ''
  const lost = await orphans()
  const raised = await person.browser.go('/sign-in/second', { means: 'totp', code, back, level: '2' })
  expect(raised.at.pathname).toBe(back)
  expect(await orphans()).toBe(lost)
  const given = await person.browser.go(back, { answer: 'yes' })
  const claims = claimsIn((await redeem(world, strict, given.at.searchParams.get('code') ?? '', verifier)).body['id_token'])
  expect([claims['acr'], claims['amr']]).toEqual(['2', ['pwd', 'otp']])
  expect((await userinfo(world, String(before.body['access_token']))).status).toBe(200)
})
