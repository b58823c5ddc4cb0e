import { type ChildProcess, fork } from 'node:child_process'
import { generateKeyPairSync, randomUUID, sign, verify } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { migrations } from '../src/app.ts'
import { accountFromIssuer, openSession } from '../src/modules/identity/index.ts'
import { registerClient } from '../src/modules/openid/index.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Ctx } from '../src/platform/ctx.ts'
import { closeDatabase, openDatabase } from '../src/platform/database.ts'
import { migrate } from '../src/platform/migrate.ts'
import { startEmbedded } from '../src/platform/postgres.ts'
import { ctxOnSystem } from '../src/system.ts'
import { type Bench, percentile, rounded, timed } from './figure.ts'
import type { Used } from './login-server.ts'
import { processorSeconds } from './processor.ts'

const port = 39_206
const origin = `http://127.0.0.1:${port}`
const environment = {
  LOG_LEVEL: 'silent',
  RATE_LIMIT: '1000000',
  PORT: String(port),
  ORIGIN: origin,
  SECRET_KEY: 'a secret of the bench, of no use to anybody else',
}
const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const person = { issuer: 'https://bench.invalid', displayName: 'Người đo', eidLevel: 2, profile: {} } as const

/** What a P-256 signature and its check cost on this machine, milliseconds of one core. */
async function floorOf(): Promise<number> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const words = Buffer.alloc(300, 1)
  const one = () => verify('sha256', words, publicKey, sign('sha256', words, privateKey))
  for (let at = 0; at < 500; at += 1) one()
  const rounds = 2_000
  const before = process.cpuUsage()
  for (let at = 0; at < rounds; at += 1) one()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000 / rounds
}

/** A relying party that asks by CIBA: its assertions are made beforehand, as its own machine would make them. */
async function relyingParty(ctx: Ctx) {
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
      .setAudience(`${origin}/oidc`)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime('50m')
      .sign(privateKey)
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 })

/** Sends a form to the server. @throws Error unless the answer has this status */
function post(path: string, form: Record<string, string>, status = 200, cookie?: string): Promise<Record<string, string>> {
  const body = new URLSearchParams(form).toString()
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    ...(cookie && { cookie, 'sec-fetch-site': 'same-origin' }),
  }
  return new Promise((answered, failed) => {
    const asking = request(`${origin}${path}`, { method: 'POST', agent, headers }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('end', () => {
        const text = Buffer.concat(pieces).toString('utf8')
        if (answer.statusCode !== status) return failed(new Error(`${path}: ${answer.statusCode} ${text}`))
        answered(text.startsWith('{') ? (JSON.parse(text) as Record<string, string>) : {})
      })
    })
    asking.on('error', failed)
    asking.end(body)
  })
}

/** Somebody who signs in over and over: the request of the system, their approval with a click, the tokens. */
type Login = () => Promise<{ tokenMs: number }>

async function givenLogin(ctx: Ctx, logins: number, account: number): Promise<Login> {
  const assertion = await relyingParty(ctx)
  const people = await Promise.all(
    Array.from({ length: account }, async (_, at) => {
      const { id, name } = await accountFromIssuer(ctx, { ...person, subject: `người ${at}` })
      return { name, cookie: `nt06_session=${await openSession(ctx, { id }, { device: null, amr: ['swk', 'pin'] })}` }
    }),
  )
  const assertions: string[] = []
  for (let at = 0; at < 2 * logins; at += 1) assertions.push(await assertion())
  const client = () => ({ client_id: 'do-toc-do', client_assertion_type: assertionType, client_assertion: assertions.pop() ?? '' })
  let turn = 0
  return async () => {
    const { name, cookie } = people[(turn += 1) % people.length] ?? { name: '', cookie: '' }
    const asked = await post('/oidc/backchannel', { ...client(), scope: 'openid profile', login_hint: name, binding_message: 'A1' })
    const request_ = asked['auth_req_id'] ?? ''
    await post('/approvals', { id: request_, answer: 'yes' }, 303, cookie)
    const grant = { grant_type: 'urn:openid:params:grant-type:ciba', auth_req_id: request_ }
    return { tokenMs: await timed(() => post('/oidc/token', { ...client(), ...grant })) }
  }
}

async function usedBy(server: ChildProcess): Promise<Used> {
  server.send('used')
  const [used] = (await once(server, 'message')) as [Used]
  return used
}

/** Four at a time, so that the server never waits. */
async function inParallel(login: Login, count: number): Promise<void> {
  let left = count
  const one = async () => {
    for (; left > 0; ) {
      left -= 1
      await login()
    }
  }
  await Promise.all(Array.from({ length: 4 }, one))
}

const warm = 200
const alone = 50

async function measure(login: Login, server: ChildProcess, postmaster: number, logins: number, tell: Parameters<Bench>[1]): Promise<void> {
  await inParallel(login, warm)
  const [before, databaseBefore] = [await usedBy(server), processorSeconds(postmaster)]
  const wall = (await timed(() => inParallel(login, logins))) / 1000
  const [after, databaseAfter] = [await usedBy(server), processorSeconds(postmaster)]
  const floor = await floorOf()
  const against = 'P-256 sign and verify'
  const seconds = (after.seconds - before.seconds) / logins
  const figure = { unit: '/s', target: null, against, ratio: null }
  tell({ ...figure, name: 'login.perSecondPerCore', value: rounded(1 / seconds), target: 150, ratio: rounded((1000 * seconds) / floor) })
  tell({ ...figure, name: 'login.server', value: rounded(1000 * seconds), unit: 'ms CPU', ratio: rounded((1000 * seconds) / floor) })
  if (databaseBefore !== null && databaseAfter !== null) {
    const database = (1000 * (databaseAfter - databaseBefore)) / logins
    tell({ ...figure, name: 'login.database', value: rounded(database), unit: 'ms CPU', ratio: rounded(database / floor) })
  }
  tell({ ...figure, name: 'login.statements', value: rounded((after.statements - before.statements) / logins), unit: 'each' })
  tell({ ...figure, name: 'login.wall', value: rounded(logins / wall) })
  const times: number[] = []
  for (let at = 0; at < alone; at += 1) times.push((await login()).tokenMs)
  const p95 = percentile(times, 0.95)
  tell({ ...figure, name: 'login.token.p95ms', value: rounded(p95), unit: 'ms', target: 40, ratio: rounded(p95 / floor) })
}

/**
 * Log-ins approved in the app (CIBA) by 200 people: request, approval by a form, token, each client proved by its key; on
 * a database of its own. The server runs by itself: its processor time is counted, not that of who asks it.
 */
export const bench: Bench = async ({ logins = 2_000 }, tell) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'nt06-bench-'))
  const embedded = await startEmbedded({ dataDir, durable: false })
  const database = openDatabase(embedded.url, { max: 4, name: 'bench client' })
  let server: ChildProcess | undefined
  try {
    await migrate(database, migrations)
    const ctx = { ...ctxOnSystem(database.db, 'bench'), settings: readConfig(environment) }
    const login = await givenLogin(ctx, logins + warm + alone, 200)
    server = fork(new URL('./login-server.js', import.meta.url), { env: { ...process.env, ...environment, BENCH_DATABASE: embedded.url } })
    await once(server, 'message')
    await measure(login, server, embedded.pid, logins, tell)
    server.send('end')
    await once(server, 'exit')
  } finally {
    server?.kill()
    agent.destroy()
    await closeDatabase(database)
    await embedded.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
