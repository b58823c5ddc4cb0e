import { generateKeyPairSync, randomUUID, sign, verify } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { house, migrations } from '../src/app.ts'
import { accountFromIssuer, openSession, sessionOf } from '../src/modules/identity/index.ts'
import { approveRequest, registerClient } from '../src/modules/openid/index.ts'
import { type Config, readConfig } from '../src/platform/config.ts'
import { closeDatabase, type Database, openDatabase } from '../src/platform/database.ts'
import { buildServer } from '../src/platform/http/index.ts'
import { migrate } from '../src/platform/migrate.ts'
import { startEmbedded } from '../src/platform/postgres.ts'
import { ctxOnSystem } from '../src/system.ts'
import { type Bench, percentile, rounded, timed } from './figure.ts'

const origin = 'http://127.0.0.1:3006'
const issuer = `${origin}/oidc`
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

type App = Awaited<ReturnType<typeof buildServer>>

/** What a P-256 signature and its check cost on this machine, milliseconds of one core. */
async function floorOf(): Promise<number> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const words = Buffer.alloc(300, 1)
  const one = () => verify('sha256', words, publicKey, sign('sha256', words, privateKey))
  for (let at = 0; at < 500; at += 1) one()
  const rounds = 2_000
  return (await timed(() => Array.from({ length: rounds }, one))) / rounds
}

/** A relying party that asks by CIBA: its assertions are made beforehand, as its own machine would make them. */
async function relyingParty(ctx: Parameters<typeof registerClient>[0]) {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }
  await registerClient(ctx, {
    id: 'do-toc-do',
    name: 'Hệ thống đo tốc độ',
    purpose: 'Đo tốc độ đăng nhập',
    profile: 'standard',
    redirectUris: '',
    approval: 'poll',
    scopes: ['profile'],
    jwks: JSON.stringify({ keys: [jwk] }),
  })
  return () =>
    new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
      .setIssuer('do-toc-do')
      .setSubject('do-toc-do')
      .setAudience(issuer)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime('10m')
      .sign(privateKey)
}

async function post(app: App, url: string, form: Record<string, string>) {
  const payload = new URLSearchParams(form).toString()
  const answer = await app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/x-www-form-urlencoded' } })
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`)
  return answer.json<Record<string, string>>()
}

async function measure(config: Config, database: Database, logins: number, tell: Parameters<Bench>[1]): Promise<void> {
  const ctx = { ...ctxOnSystem(database.db, 'bench'), settings: config }
  const app = await buildServer(house(config, database))
  const assertion = await relyingParty(ctx)
  const account = await accountFromIssuer(ctx, { issuer: 'https://bench.invalid', subject: 'one', displayName: 'Người đo', eidLevel: 2, profile: {} })
  const session = await sessionOf(ctx, await openSession(ctx, account, { device: null, amr: ['swk', 'pin'] }))
  if (!session) throw new Error('no session')
  const assertions = await Promise.all(Array.from({ length: 2 * (logins + 80) }, assertion))
  const client = (): Record<string, string> => ({
    client_id: 'do-toc-do',
    client_assertion_type: assertionType,
    client_assertion: assertions.pop() ?? '',
  })
  const tokenTimes: number[] = []
  const login = async () => {
    const asked = await post(app, '/oidc/backchannel', { ...client(), scope: 'openid profile', login_hint: account.name, binding_message: 'A1' })
    await database.db.transaction().execute((db) => approveRequest({ ...ctx, db }, session, asked['auth_req_id'] ?? ''))
    const grant = { grant_type: 'urn:openid:params:grant-type:ciba', auth_req_id: asked['auth_req_id'] ?? '' }
    tokenTimes.push(await timed(() => post(app, '/oidc/token', { ...client(), ...grant })))
  }
  for (let at = 0; at < 20; at += 1) await login()
  tokenTimes.length = 0
  const before = process.cpuUsage()
  let left = logins
  const one = async () => {
    while (left > 0) {
      left -= 1
      await login()
    }
  }
  const wall = (await timed(() => Promise.all(Array.from({ length: 4 }, one)))) / 1000
  const { user, system } = process.cpuUsage(before)
  const core = (user + system) / 1_000_000
  const floor = await floorOf()
  const perCore = logins / core
  tell({
    name: 'login.perSecondPerCore',
    value: rounded(perCore),
    unit: '/s',
    target: 150,
    against: 'P-256 sign and verify',
    ratio: rounded(1000 / perCore / floor),
  })
  tell({ name: 'login.wall', value: rounded(logins / wall), unit: '/s', target: null, against: 'P-256 sign and verify', ratio: null })
  const alone: number[] = []
  for (let at = 0; at < 50; at += 1) {
    tokenTimes.length = 0
    await login()
    alone.push(tokenTimes[0] ?? Number.NaN)
  }
  const p95 = percentile(alone, 0.95)
  tell({ name: 'login.token.p95ms', value: rounded(p95), unit: 'ms', target: 40, against: 'P-256 sign and verify', ratio: rounded(p95 / floor) })
  await app.close()
}

/** Log-ins approved in the app (CIBA): request, approval, token, each client proved by its key; on a database of its own. */
export const bench: Bench = async ({ logins = 1_000 }, tell) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'nt06-bench-'))
  const embedded = await startEmbedded({ dataDir, durable: false })
  const database = openDatabase(embedded.url, { max: 8, name: 'bench' })
  try {
    await migrate(database, migrations)
    const config = readConfig({
      LOG_LEVEL: 'silent',
      RATE_LIMIT: '1000000',
      ORIGIN: origin,
      SECRET_KEY: 'a secret of the bench, of no use to anybody else',
    })
    await measure(config, database, logins, tell)
  } finally {
    await closeDatabase(database)
    await embedded.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
