import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { type Ctx, usualSettings } from '../../platform/ctx.ts'
import { dayAt, type Instant, plusMinutes } from '../../platform/dates.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { isPublic } from './address.ts'
import { notify } from './notify.actions.ts'
import { inboxPage } from './store.ts'
import { givenAccount } from './testing.ts'
import { addWebhook, daysOfFailure, disableWebhook, sendAgain, sendDeliveries } from './webhook.actions.ts'
import { isSigned, postTo, signatureOf } from './webhook-post.ts'
import { deliveryPage, webhookById } from './webhook.store.ts'

type Taken = { path: string; body: string; signature: string; delivery: string }
const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** Another office's system on this machine. */
async function listening(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** One that takes everything, answering with what `status` says just then. */
async function receiver(status: () => number = () => 200): Promise<{ url: string; taken: Taken[] }> {
  const taken: Taken[] = []
  const url = await listening((request, answer) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { 'x-nt06-signature': signature, 'x-nt06-delivery': delivery } = request.headers
      taken.push({ path: request.url ?? '', body: Buffer.concat(parts).toString('utf8'), signature: String(signature), delivery: String(delivery) })
      answer.writeHead(status()).end()
    })
  })
  return { url, taken }
}

const morning = new Date('2025-06-17T09:00:00+07:00')
const timed = (ctx: Ctx, moment: Instant): Ctx => ({
  ...ctx,
  now: () => moment,
  today: () => dayAt(moment),
  asOf: dayAt(moment),
  settings: { ...usualSettings, webhookLoopback: true },
})
const told = { template: 'task-confirmed', words: { code: 'KH2025-001', title: 'Xây dựng nghị định' }, href: '/tasks/KH2025-001' } as const
const asAdministrator = (ctx: Ctx, moment = morning) => timed(seen(ctx, { as: 'administrator' }), moment)
const log = async (ctx: Ctx, webhook: string) => (await deliveryPage(ctx, webhook, { offset: 0, limit: 9 })).rows

test('an agency’s system gets what the agency is told, signed, and nothing of other agencies', async () => {
  await scenario({}, async (ctx) => {
    const { url, taken } = await receiver()
    const { secret } = await addWebhook(asAdministrator(ctx), { agency: 'bo-noi-vu', url: `${url}/nhan` })
    await notify(timed(ctx, morning), { key: 'a', to: { agency: 'bo-noi-vu' }, ...told })
    await notify(timed(ctx, morning), { key: 'b', to: { agency: 'bo-y-te' }, ...told })
    await sendDeliveries(timed(ctx, morning))
    expect(taken.map(({ path }) => path)).toEqual(['/nhan'])
    const { body = '', signature = '' } = taken[0] ?? {}
    expect(JSON.parse(body)).toMatchObject({ agency: 'bo-noi-vu', template: 'task-confirmed', href: 'http://127.0.0.1:3006/tasks/KH2025-001' })
    expect(isSigned(secret, body, signature, morning)).toBe(true)
    expect(isSigned(secret, `${body} `, signature, morning)).toBe(false)
    expect(isSigned('another', body, signature, morning)).toBe(false)
    expect(isSigned(secret, body, signature, plusMinutes(morning, 6))).toBe(false)
  })
})

test('a signature is the HMAC over second and body that anybody can compute', () => {
  expect(signatureOf('secret', '{}', new Date(1_750_000_000_000))).toBe(
    't=1750000000,v1=3fdabae93ac0fe8268882d2fd7845e468dd959a74561c9900a0af5b0a1bcc50a',
  )
})

test('a system that is down gets everything when it is back, once, with the same delivery number for each try', async () => {
  await scenario({}, async (ctx) => {
    let status = 503
    const { url, taken } = await receiver(() => status)
    const { id } = await addWebhook(asAdministrator(ctx), { agency: 'bo-noi-vu', url })
    for (const key of ['a', 'b']) await notify(timed(ctx, morning), { key, to: { agency: 'bo-noi-vu' }, ...told })
    for (let minute = 0; minute < 1440; minute += 30) await sendDeliveries(timed(ctx, plusMinutes(morning, minute)))
    expect((await webhookById(ctx, id))?.failingSince).not.toBeNull()
    status = 200
    taken.length = 0
    for (let minute = 1440; minute < 1440 + 600; minute += 30) await sendDeliveries(timed(ctx, plusMinutes(morning, minute)))
    expect(taken).toHaveLength(2)
    expect((await log(ctx, id)).map(({ state }) => state)).toEqual(['sent', 'sent'])
    expect((await webhookById(ctx, id))?.failingSince).toBeNull()
  })
})

test('an address that fails for days is stopped, the administrators are told, and opened again it gets what waited', async () => {
  await scenario({}, async (ctx) => {
    let status = 500
    const administrator = await givenAccount(ctx, 'quan-tri', 'administrator')
    const { url, taken } = await receiver(() => status)
    const { id } = await addWebhook(asAdministrator(ctx), { agency: 'bo-noi-vu', url })
    await notify(timed(ctx, morning), { key: 'a', to: { agency: 'bo-noi-vu' }, ...told })
    for (let hour = 0; hour <= (daysOfFailure + 1) * 24; hour += 4) await sendDeliveries(timed(ctx, plusMinutes(morning, hour * 60)))
    expect((await webhookById(ctx, id))?.disabledWhy).toBe('failing')
    const { rows } = await inboxPage(ctx, administrator, {}, { offset: 0, limit: 9 })
    expect(rows.map(({ template }) => template)).toEqual(['webhook-disabled'])
    const later = plusMinutes(morning, 8 * 1440)
    await notify(timed(ctx, later), { key: 'b', to: { agency: 'bo-noi-vu' }, ...told })
    status = 200
    taken.length = 0
    await sendDeliveries(timed(ctx, later))
    expect(taken).toHaveLength(0)
    await disableWebhook(asAdministrator(ctx, later), { webhook: id, disabled: false })
    await sendDeliveries(timed(ctx, plusMinutes(later, 300)))
    expect(taken).toHaveLength(2)
    await sendAgain(asAdministrator(ctx, later), { webhook: id, delivery: (await log(ctx, id))[0]?.id ?? '' })
    await sendDeliveries(timed(ctx, plusMinutes(later, 301)))
    expect(taken).toHaveLength(3)
  })
})

test.each(['http://he-thong.example.vn/', 'https://ten:mat@he-thong.example.vn/', 'ftp://he-thong.example.vn/', 'khong phai', 'http://127.0.0.1/'])(
  'an administrator cannot register %s',
  async (url) => {
    await scenario({ as: 'administrator' }, async (ctx) => {
      await expect(addWebhook(ctx, { agency: 'bo-noi-vu', url })).rejects.toMatchObject({ slug: 'webhook-refused' })
    })
  },
)

test('others than administrators register nothing', async () => {
  await scenario({ as: 'agency-clerk', agency: 'bo-noi-vu' }, async (ctx) => {
    await expect(addWebhook(ctx, { agency: 'bo-noi-vu', url: 'https://he-thong.example.vn/' })).rejects.toMatchObject({ slug: 'forbidden' })
  })
})

const plain = { mayLoopback: false }
const resolving = (...addresses: string[]) => ({ ...plain, resolve: async () => addresses, milliseconds: 300 })

test('without the setting for trying out, this machine is not reached, by https or without', async () => {
  const { url, taken } = await receiver()
  expect(await postTo(url, '{}', {}, plain)).toEqual({ kind: 'later', words: 'Địa chỉ phải là https' })
  expect(await postTo(url.replace('http:', 'https:'), '{}', {}, plain)).toEqual({ kind: 'later', words: 'Tên máy dẫn vào mạng nội bộ' })
  expect(await postTo(url.replace('http://127.0.0.1', 'https://localhost'), '{}', {}, plain)).toEqual({
    kind: 'later',
    words: 'Tên máy dẫn vào mạng nội bộ',
  })
  expect(taken).toEqual([])
})

test('with that setting, only this machine is reached without https', async () => {
  const answer = await postTo(
    'http://he-thong.example.vn/',
    '{}',
    {},
    { mayLoopback: true, resolve: async () => ['93.184.216.34'], milliseconds: 300 },
  )
  expect(answer).toEqual({ kind: 'later', words: 'Địa chỉ phải là https' })
})

test.each([[['10.1.2.3']], [['169.254.169.254']], [['93.184.216.34', '192.168.1.1']], [['::1']], [['fd00::1']], [['::ffff:10.0.0.1']]])(
  'a public name that leads to %j is not followed there',
  async (addresses) => {
    expect(await postTo('https://he-thong.example.vn/', '{}', {}, resolving(...addresses))).toEqual({
      kind: 'later',
      words: 'Tên máy dẫn vào mạng nội bộ',
    })
  },
)

test.each([
  '0.0.0.0',
  '10.0.0.1',
  '100.64.0.1',
  '127.0.0.1',
  '127.8.8.8',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.168.0.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:192.168.0.1',
  '64:ff9b::a00:1',
  '2002:a00:1::',
  '2001::1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'ff02::1',
  'khong-phai',
])('%s is not of the public Internet', (address) => {
  expect(isPublic(address)).toBe(false)
})

test.each(['93.184.216.34', '203.119.8.1', '172.32.0.1', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:93.184.216.34'])(
  '%s is of the public Internet',
  (address) => {
    expect(isPublic(address)).toBe(true)
  },
)

const trying = { mayLoopback: true }

test('numbers that browsers read as this machine are this machine', async () => {
  expect(await postTo('https://2130706433/', '{}', {}, plain)).toMatchObject({ words: 'Tên máy dẫn vào mạng nội bộ' })
  expect(await postTo('https://[::ffff:7f00:1]/', '{}', {}, plain)).toMatchObject({ words: 'Tên máy dẫn vào mạng nội bộ' })
})

test('the connection goes to the address that was checked, wherever the name leads a moment later', async () => {
  const { url, taken } = await receiver()
  const { port } = new URL(url)
  const answer = await postTo(`http://he-thong.invalid:${port}/`, '{}', {}, { ...trying, resolve: async () => ['127.0.0.1'] })
  expect([answer.kind, taken.length]).toEqual(['taken', 1])
})

test('a redirect is not followed and does not count as taken', async () => {
  const inner = await receiver()
  const outer = await listening((_request, answer) => void answer.writeHead(307, { location: inner.url }).end())
  expect(await postTo(outer, '{}', {}, trying)).toEqual({ kind: 'later', words: 'Trả lời 307: không theo chuyển hướng' })
  expect(inner.taken).toEqual([])
})

test('a system that does not answer is left after a while', async () => {
  const silent = await listening(() => undefined)
  expect(await postTo(silent, '{}', {}, { ...trying, milliseconds: 200 })).toEqual({ kind: 'later', words: 'Quá thời gian chờ' })
})

test('an answer that does not end is left after its limit', async () => {
  let bytes = 0
  const endless = await listening((_request, answer) => {
    answer.writeHead(200)
    const more = () => {
      bytes += 1024
      if (!answer.destroyed) answer.write(Buffer.alloc(1024), () => setTimeout(more, 1))
    }
    more()
  })
  expect(await postTo(endless, '{}', {}, { ...trying, mostBytes: 8192, milliseconds: 60_000 })).toEqual({ kind: 'taken' })
  expect(bytes).toBeLessThan(1_000_000)
})
