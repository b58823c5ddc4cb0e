import { connect, createServer, type Server, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { house } from '../../src/app.ts'
import { readConfig } from '../../src/platform/config.ts'
import { closeDatabase, type Database, openDatabase } from '../../src/platform/database.ts'
import { buildServer } from '../../src/platform/http/index.ts'
import { addressOf, parametersOf, redeem, walk } from './raw.ts'
import { Browser, givenClient, givenPerson, givenWorld } from './world.ts'

/** A way to the database that can be cut. */
async function givenLine({ pool, url }: Database) {
  const { rows } = await pool.query<{ user: string; name: string; dir: string; port: string }>(
    `select current_user as user, current_database() as name, current_setting('unix_socket_directories') as dir, current_setting('port') as port`,
  )
  const at = rows[0] as { user: string; name: string; dir: string; port: string }
  const password = URL.parse(url)?.password
  const far = () => (process.env['TEST_DATABASE_URL'] ? connect(Number(at.port), URL.parse(url)?.hostname) : connect(`${at.dir}/.s.PGSQL.${at.port}`))
  const open = new Set<Socket>()
  const serve = (own: number) =>
    new Promise<Server>((ready) => {
      const server = createServer((near) => {
        const beyond = far()
        open.add(near)
        for (const [one, other] of [
          [near, beyond],
          [beyond, near],
        ] as const) {
          one.pipe(other)
          one.on('error', () => other.destroy())
          one.on('close', () => other.destroy())
        }
      }).listen(own, '127.0.0.1', () => ready(server))
    })
  let server = await serve(0)
  const { port: own } = server.address() as { port: number }
  return {
    url: `postgres://${at.user}${password ? `:${password}` : ''}@127.0.0.1:${own}/${at.name}`,
    cut: async () => {
      for (const each of open) each.destroy()
      open.clear()
      await new Promise((done) => server.close(done))
    },
    mend: async () => {
      server = await serve(own)
    },
    end: () => new Promise((done) => server.close(done)),
  }
}

test('the database away for a while: 503 with Retry-After, nothing half made, and the same code is good afterwards', async () => {
  const world = await givenWorld()
  const client = await givenClient(world)
  const person = await givenPerson(world)
  const line = await givenLine(world.database)
  const database = openDatabase(line.url, { max: 3 })
  const config = readConfig({ ...settingsOf(world.origin) })
  await world.close()
  const app = await buildServer(house(config, database))
  await app.listen({ port: Number(new URL(world.origin).port), host: '127.0.0.1' })

  const { parameters, verifier } = parametersOf(client)
  const { sent } = await walk(person.browser, addressOf(world, parameters))
  const code = sent?.searchParams.get('code') ?? ''
  expect(code).not.toBe('')
  await line.cut()
  const away = await redeem(world, client, code, verifier)
  expect([away.status, away.headers.get('retry-after'), away.body['error']]).toEqual([503, '30', 'temporarily_unavailable'])
  const page = await new Browser(world.origin).send('/oidc/auth?client_id=x')
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '30'])
  expect(page.headers.getSetCookie().filter((cookie) => cookie.startsWith('nt06_oidc=') && !cookie.includes('1970'))).toEqual([])
  await line.mend()
  expect((await redeem(world, client, code, verifier)).status).toBe(200)

  await app.close()
  await closeDatabase(database)
  await line.end()
})

const settingsOf = (origin: string) => ({
  LOG_LEVEL: 'silent',
  RATE_LIMIT: '1000000',
  ORIGIN: origin,
  SECRET_KEY: 'a secret of the tests, of no use to anybody else',
})
