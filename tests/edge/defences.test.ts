import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { house } from '../../src/app.ts'
import { accounts } from '../../src/modules/identity/index.ts'
import { readConfig } from '../../src/platform/config.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { buildServer } from '../../src/platform/http/index.ts'
import { asForm, asMultipart, type Built, clock, givenHouse, signedIn } from '../setup/house.ts'

let built: Built
let clerk: Record<string, string>

beforeAll(async () => {
  built = await givenHouse()
  clerk = await signedIn(built.app, 'clerk')
})
afterAll(() => built.app.close())

const json = (body: string): Record<string, unknown> => JSON.parse(body) as Record<string, unknown>

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a sister site', { 'sec-fetch-site': 'same-site' }],
  ['another origin, in a browser without Fetch Metadata', { origin: 'https://khac.example' }],
  ['a page without an origin', { origin: 'null' }],
  ['our host on another port', { origin: 'http://localhost:81' }],
])('a form posted from %s is refused', async (_what, headers) => {
  const answer = await built.app.inject({
    method: 'POST',
    url: '/preferences',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: 'lang=en',
  })
  expect(answer.statusCode).toBe(403)
  expect(answer.body).toContain('Yêu cầu đến từ một trang khác')
  expect(answer.cookies).toEqual([])
})

test.each([[{ 'sec-fetch-site': 'same-origin' }], [{ origin: 'http://localhost:80' }], [{}]])(
  'a form of our own or of a program passes: %o',
  async (headers) => {
    const answer = await built.app.inject({
      method: 'POST',
      url: '/preferences',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: 'lang=en',
    })
    expect(answer.statusCode).toBe(303)
  },
)

test('no page runs what is not ours, stands in a frame, is kept by a cache or tells others where it was', async () => {
  const { headers } = await built.app.inject('/')
  const policy = String(headers['content-security-policy'])
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ])
    expect(policy).toContain(rule)
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
  })
  expect(headers['x-powered-by']).toBeUndefined()
  expect(headers['strict-transport-security']).toBeUndefined()
})

test('under https browsers are told to stay there, and every cookie is marked secure', async () => {
  const app = await buildServer(house(readConfig({ ORIGIN: 'https://nt06.example', LOG_LEVEL: 'silent' }), built.database))
  const answer = await app.inject({ method: 'POST', url: '/sign-in/persona', ...asForm({ name: 'clerk' }) })
  expect(answer.headers['strict-transport-security']).toMatch(/max-age=\d{7,}/)
  const chosen = await app.inject({ method: 'POST', url: '/preferences', ...asForm({ theme: 'dark' }) })
  for (const cookie of [...answer.cookies, ...chosen.cookies])
    expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(answer.cookies.length + chosen.cookies.length).toBe(2)
  await app.close()
})

test('a form over a megabyte is refused in words', async () => {
  const answer = await built.app.inject({ method: 'POST', url: '/sign-in', ...asForm({ name: 'x'.repeat(1_100_000) }) })
  expect([answer.statusCode, answer.body.includes('lớn hơn giới hạn')]).toEqual([413, true])
})

test('a file over the limit is refused in words, also when several small ones pass it together', async () => {
  const app = await buildServer(house(readConfig({ UPLOAD_LIMIT_MB: '1', LOG_LEVEL: 'silent' }), built.database, clock.now))
  const file = (size: number) => ({ name: 'file', fileName: 'ke-hoach.txt', value: Buffer.alloc(size, 'a') })
  for (const files of [[file(1_200_000)], [file(600_000), file(600_000)], [file(4_000_000)]]) {
    const answer = await app.inject({ method: 'POST', url: '/imports', cookies: clerk, ...asMultipart(files) })
    expect([answer.statusCode, answer.body.includes('lớn hơn giới hạn')]).toEqual([413, true])
  }
  await app.close()
})

/** Sends the head of an upload and, after the answer has begun, nothing more; what the server said. */
const knock = (port: number, head: string, body: Buffer) =>
  new Promise<string>((said) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${head}\r\n\r\n`) && socket.write(body))
    socket.once('data', (answer) => {
      said(answer.toString())
      socket.destroy()
    })
    socket.on('error', () => undefined)
  })

test('half a gigabyte is refused before it is read: to strangers by who they are, to others by what they announce', async () => {
  await built.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = built.app.server.address() as { port: number }
  const head = `POST /imports HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: ${500 * 1_048_576}`
  const body = Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n')
  expect(await knock(port, head, body)).toMatch(/^HTTP\/1.1 401 /)
  expect(await knock(port, `${head}\r\ncookie: nt06_session=${clerk['nt06_session']}`, body)).toMatch(/^HTTP\/1.1 413 /)
})

test('an upload that breaks off is a request nobody can read, not a failure of ours', async () => {
  const { payload, headers } = asMultipart([{ name: 'file', fileName: 'a.txt', value: 'x'.repeat(5000) }])
  const answer = await built.app.inject({ method: 'POST', url: '/imports', cookies: clerk, headers, payload: payload.subarray(0, 3000) })
  expect(answer.statusCode).toBe(400)
})

test('whoever asks too often waits, also for pages that are not there', async () => {
  const app = await buildServer(house(readConfig({ RATE_LIMIT: '10', LOG_LEVEL: 'silent' }), built.database))
  for (const url of ['/agencies', '/khong-co']) {
    const answers = await Promise.all(Array.from({ length: 14 }, () => app.inject(url)))
    const refused = answers.filter(({ statusCode }) => statusCode === 429)
    expect(refused.length).toBeGreaterThanOrEqual(4)
    expect(refused[0]?.body).toContain('quá nhiều yêu cầu')
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0)
  }
  expect((await app.inject('/healthz')).statusCode).toBe(200)
  await app.close()
})

test('behind a proxy the sender is whom the proxy saw, not whom the sender claims to be', async () => {
  const app = await buildServer(house(readConfig({ RATE_LIMIT: '10', TRUST_PROXY: 'yes', LOG_LEVEL: 'silent' }), built.database))
  const ask = async (at: number, seen: string) =>
    (await app.inject({ url: '/sign-in', headers: { 'x-forwarded-for': `192.0.2.${at}, ${seen}` } })).statusCode
  const answers: number[] = []
  for (let at = 0; at < 12; at += 1) answers.push(await ask(at, '198.51.100.7'))
  expect(answers).toEqual([...Array<number>(10).fill(200), 429, 429])
  expect(await ask(0, '198.51.100.8')).toBe(200)
  await app.close()
})

test('every answer carries a number of its own that the page of a failure shows', async () => {
  const [one, two] = [
    await built.app.inject('/khong-co'),
    await built.app.inject({ url: '/khong-co', headers: { 'request-id': 'mine', 'x-request-id': 'mine' } }),
  ]
  expect(one?.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  expect(two?.headers['x-request-id']).not.toBe(one?.headers['x-request-id'])
  expect(one?.body).toContain(String(one?.headers['x-request-id']).slice(0, 8))
})

test('log lines know no person: no cookie, no query, nothing typed, also when something breaks', async () => {
  const lines: string[] = []
  const app = await buildServer({ ...house(readConfig({}), built.database, clock.now), logTo: { write: (line) => void lines.push(line) } })
  await app.inject({
    url: '/tasks?q=Tr%E1%BA%A7n+Th%E1%BB%8B+M%E1%BA%ABu',
    cookies: clerk,
    remoteAddress: '203.0.113.9',
    headers: { 'user-agent': 'Trinh-duyet-rieng' },
  })
  await app.inject({
    method: 'POST',
    url: '/sign-in',
    ...asForm({ name: 'tran-thi-mau', password: 'mat-khau-bi-mat' }),
    remoteAddress: '203.0.113.9',
  })
  const [persona] = await accounts(built.ctx)
  const query = built.database.db.selectFrom('identity.account').select('id').where('id', '=', 'Trần Thị Mẫu').execute()
  app.log.error({ err: await query.catch((error: unknown) => error) }, 'x')
  const said = lines.join('')
  expect(said).toContain('"/tasks"')
  expect(said).toContain('22P02')
  for (const secret of ['q=', 'Tr%E1', 'Trần', 'mat-khau', 'tran-thi-mau', clerk['nt06_session'], '203.0.113.9', 'Trinh-duyet', persona?.displayName])
    expect(said).not.toContain(secret)
  await app.close()
})

test('problems are told to programs by RFC 9457, in the language they ask for, every fault named', async () => {
  const ask = (language: string) =>
    built.app.inject({
      method: 'POST',
      url: '/api/tasks/KH12-2025-001/extension',
      cookies: clerk,
      headers: { 'accept-language': language },
      payload: { dueOn: '2025-02-31', documentDate: 'hôm qua', signer: '' },
    })
  const vi = await ask('vi')
  expect(vi.statusCode).toBe(422)
  expect(vi.headers['content-type']).toMatch('application/problem+json')
  const body = json(vi.body)
  expect(body).toMatchObject({
    type: '/problems/input-invalid',
    status: 422,
    instance: '/api/tasks/KH12-2025-001/extension',
    title: expect.stringContaining('chưa đúng') as string,
  })
  const faults = body['errors'] as { at: string; detail: string }[]
  expect(faults.map(({ at }) => at).toSorted()).toEqual(['documentDate', 'documentNumber', 'dueOn', 'reason', 'signer'])
  const en = json((await ask('en-GB,en;q=0.9')).body)
  expect(String(en['title'])).toMatch(/not right/)
  expect((en['errors'] as { detail: string }[]).every(({ detail }) => /^[ -~]+$/.test(detail))).toBe(true)
})

test('a page tells people every fault beside its field and keeps what was typed', async () => {
  const answer = await built.app.inject({
    method: 'POST',
    url: '/tasks/KH12-2025-001/extension',
    cookies: clerk,
    ...asForm({ dueOn: '31/2/2025', documentDate: '', signer: 'Chánh Văn phòng', reason: 'Chờ ý kiến' }),
  })
  expect(answer.statusCode).toBe(422)
  for (const words of ['Ngày này không có trong lịch', 'Chưa điền', 'Chánh Văn phòng', '31/2/2025']) expect(answer.body).toContain(words)
})

test('the language, theme and day chosen on a refused form lead back to where the form stood', async () => {
  const task = '/tasks/KH12-2025-001'
  const ask = (referer: string) =>
    built.app.inject({
      method: 'POST',
      url: `${task}/updates`,
      cookies: clerk,
      ...asForm({}),
      headers: { ...asForm({}).headers, referer, host: 'nt06.example' },
    })
  const refused = await ask(`http://nt06.example${task}?asOf=2025-06-20`)
  expect(refused.statusCode).toBe(422)
  expect(refused.body).not.toMatch(new RegExp(`name="back" value="${task}/updates`))
  expect(refused.body).toContain(`name="back" value="${task}?asOf=2025-06-20"`)
  expect((await ask('https://evil.example/x')).body).not.toContain('evil.example')
})

test.each([
  ['GET', '/khong-co', {}, 404],
  ['GET', '/api/khong-co', {}, 404],
  ['POST', '/api/tasks/X/updates', { headers: { 'content-type': 'application/json' }, payload: '{"words": ' }, 400],
  ['POST', '/api/tasks/X/updates', { headers: { 'content-type': 'application/json' }, payload: '{"__proto__": {"words": "x"}}' }, 400],
  ['POST', '/api/tasks/X/updates', { headers: { 'content-type': 'text/csv' }, payload: 'a,b' }, 400],
  ['POST', '/api/tasks/X/updates', { headers: { 'content-type': 'application/json' }, payload: '{"words": "a\\u0000b"}' }, 400],
  ['POST', '/api/tasks/X/updates', { headers: { 'content-type': 'application/json' }, payload: '{"words": "a", "lead": ["x"]}' }, 422],
  ['GET', '/tasks/%00', {}, 400],
  ['GET', '/tasks/%E0%A4%A', {}, 400],
  ['GET', '/tasks?page=0', {}, 422],
  ['GET', '/tasks?page=1&page=2', {}, 422],
  ['GET', '/tasks?asOf=2025-02-31', {}, 422],
  ['GET', '/api/tasks?asOf=mai', {}, 422],
  ['GET', '/?asOf=2025-13-01', {}, 422],
  ['GET', `/tasks/${'x'.repeat(400)}`, {}, 400],
  ['GET', '/documents/khong-phai-uuid', {}, 422],
  ['GET', '/accounts/khong-phai-uuid', {}, 403],
  ['DELETE', '/tasks', {}, 404],
] as const)('%s %s is answered with a declared problem', async (method, url, more, status) => {
  const answer = await built.app.inject({ method, url, cookies: clerk, ...more })
  expect(answer.statusCode).toBe(status)
  const program = url.startsWith('/api/')
  expect(answer.headers['content-type']).toMatch(program ? 'application/problem+json' : 'text/html')
  if (program) expect(json(answer.body)).toMatchObject({ status, type: expect.stringMatching(/^\/problems\/[a-z-]+$/) as string })
  expect(answer.body).not.toMatch(/node_modules|\.ts:\d|select /)
})

test('a request for a day there is not keeps its reader signed in', async () => {
  const answer = await built.app.inject({ url: '/tasks?asOf=2025-02-31', cookies: clerk })
  expect(answer.body).toContain('Vai clerk')
})

test('the language asked for in an address is kept, and the address goes on without it', async () => {
  const answer = await built.app.inject('/agencies?q=y&lang=en')
  expect([answer.statusCode, answer.headers.location, answer.cookies[0]?.value]).toEqual([303, '/agencies?q=y', 'en'])
  const page = await built.app.inject({ url: '/agencies', cookies: { lang: 'en' } })
  expect(page.body).toMatch(/<html[^>]* lang="en"/)
  expect((await built.app.inject('/agencies?lang=xx')).cookies).toEqual([])
})

test('the theme chosen in the footer is kept', async () => {
  const answer = await built.app.inject({ method: 'POST', url: '/preferences', ...asForm({ theme: 'dark', back: '/agencies?q=y' }) })
  expect([answer.headers.location, answer.cookies[0]]).toMatchObject(['/agencies?q=y', { name: 'theme', value: 'dark', httpOnly: true }])
  expect((await built.app.inject({ url: '/', cookies: { theme: 'dark' } })).body).toMatch(/<html[^>]*dark/)
  expect((await built.app.inject({ method: 'POST', url: '/preferences', ...asForm({ theme: '"><script>' }) })).cookies).toEqual([])
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\/evil.example',
  'https://evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '/%2e//evil.example',
  'javascript:alert(1)',
  '/\r\nset-cookie: a=b',
])('nobody is sent to another house: back=%s', async (back) => {
  for (const [url, more] of [
    ['/preferences', {}],
    ['/sign-in/persona', { name: 'clerk' }],
  ] as const) {
    const answer = await built.app.inject({ method: 'POST', url, ...asForm({ ...more, back }) })
    expect(answer.statusCode).toBe(303)
    const there = new URL(String(answer.headers.location), 'http://nt06.example')
    expect([there.origin, String(answer.headers.location).startsWith('//')]).toEqual(['http://nt06.example', false])
    expect(answer.cookies.some(({ name }) => name === 'a')).toBe(false)
  }
  const shown = await built.app.inject(`/sign-in?back=${encodeURIComponent(back)}`)
  expect(shown.body).not.toMatch(/value="(https?:|javascript:|\/\/|\/\\)/)
})

test('when the database is away the pages say so, when to come back, and that nothing was lost', async () => {
  const app = await buildServer(house(readConfig({ LOG_LEVEL: 'silent' }), openDatabase('postgres://nobody@127.0.0.1:1/none')))
  for (const url of ['/', '/sign-in', '/api/documents']) {
    const answer = await app.inject({ url, cookies: { nt06_session: 'x' } })
    expect([url, answer.statusCode, Number(answer.headers['retry-after']) > 0]).toEqual([url, 503, true])
    expect(answer.body).toContain('dữ liệu không bị mất')
  }
  const ready = await app.inject('/readyz')
  expect([ready.statusCode, Number(ready.headers['retry-after']) > 0]).toEqual([503, true])
  expect((await app.inject('/healthz')).statusCode).toBe(200)
  await app.close()
})

test('the house says that it is well, ready, and how quick it was, by route and never by address', async () => {
  await built.app.inject({ url: '/tasks/KH12-2025-001?q=bi-mat', cookies: clerk })
  expect((await built.app.inject('/readyz')).statusCode).toBe(200)
  expect((await built.app.inject('/healthz')).json()).toEqual({ status: 'ok' })
  const metrics = (await built.app.inject('/metrics')).body
  expect(metrics).toMatch(/nt06_http_request_seconds_count\{method="GET",route="\/tasks\/:code",status="200"\} [1-9]/)
  expect(metrics).not.toMatch(/KH12-2025-001|bi-mat/)
})
