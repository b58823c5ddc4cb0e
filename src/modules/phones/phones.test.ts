import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { textLimits } from '../../../definitions/phones/limits.ts'
import { readConfig } from '../../platform/config.ts'
import { type Ctx, silence, type TextGateway, usualSettings } from '../../platform/ctx.ts'
import { dayAt, plusMinutes } from '../../platform/dates.ts'
import { system } from '../../platform/rights.ts'
import { testDatabase } from '../../platform/testing.ts'
import { addPersona } from '../identity/index.ts'
import { filled } from './gateway.ts'
import { beginPhone, confirmOwnPhone, ownPhone, readPhone, sendTexts, textSecret, textsTo } from './index.ts'
import { tidyMessages } from './store.ts'
import { standingAfter } from './text.actions.ts'

type Caught = { method: string; url: string; headers: IncomingHttpHeaders; body: string }
const ends: (() => void)[] = []
afterEach(() => ends.splice(0).forEach((end) => end()))

/** A gateway of our own on this machine; what it takes is what people would have got. */
async function catcher(answer: (at: number) => number | 'silence' = () => 200): Promise<{ caught: Caught[]; url: string; close: () => void }> {
  const caught: Caught[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      caught.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString('utf8') })
      const says = answer(caught.length)
      if (says !== 'silence') response.writeHead(says).end('ok')
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const close = () => void (server.closeAllConnections(), server.close())
  ends.push(close)
  return { caught, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/gui?khach=06`, close }
}

const json = '{"to":"{{to}}","text":"{{text}}","ref":"{{id}}"}'
const gatewayAt = (url: string, more: Partial<TextGateway> = {}): TextGateway => ({
  url,
  method: 'POST',
  body: json,
  header: 'x-api-key',
  secret: 'bí mật'.normalize('NFD').replaceAll(/\P{ASCII}/gu, ''),
  milliseconds: 60_000,
  ...more,
})

let minutes = 0
let accounts = 0
/** The pool at a moment, with a gateway; and an account to reach. */
async function given(texts: TextGateway | null): Promise<{ ctx: Ctx; account: string; number: string }> {
  const { db, pool } = await testDatabase()
  await pool.query('delete from phones.message')
  const now = () => plusMinutes(new Date('2025-06-17T09:00:00+07:00'), minutes)
  const bare = { actor: system, language: 'vi', requestId: 'test', log: silence } as const
  const ctx: Ctx = { ...bare, db, now, today: () => dayAt(now()), asOf: dayAt(now()), settings: { ...usualSettings, texts } }
  accounts += 1
  const account = await addPersona(ctx, { name: `nguoi-${accounts}`, displayName: 'Vai', role: 'leader', agency: null })
  return { ctx, account, number: `0912 345 ${String(100 + accounts)}` }
}
const inOne = <T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>) => ctx.db.transaction().execute((db) => work({ ...ctx, db }))
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: Error & { slug?: string }) => error.slug ?? error.message,
  )
const codeIn = (body: string) => /\b(\d{8})\b/.exec(body)?.[1] ?? ''
const until = (ctx: Ctx) => plusMinutes(ctx.now(), 10)
const states = async () =>
  (await (await testDatabase()).pool.query<{ state: string }>('select state from phones.message order by made_at')).rows.map(({ state }) => state)

/** An account whose number is confirmed, some minutes later. */
async function givenNumber(texts: TextGateway, caught: readonly Caught[]) {
  const world = await given(texts)
  await inOne(world.ctx, (ctx) => beginPhone(ctx, world.account, world.number))
  await sendTexts(world.ctx)
  await inOne(world.ctx, (ctx) => confirmOwnPhone(ctx, world.account, codeIn(caught.at(-1)?.body ?? '')))
  minutes += 2
  return world
}

test.each([
  ['0912 345 678', '+84912345678'],
  ['+84 (91) 234-5678', '+84912345678'],
  ['0084912345678', '+84912345678'],
  ['84912345678', '+84912345678'],
  ['0084 0912 345 678', '+84912345678'],
  ['035.1234567', '+84351234567'],
])('%s is %s', (written, phone) => {
  expect(readPhone(written)).toEqual({ phone })
})

test.each([['0241 234 567'], ['01234567890'], ['+1 202 555 0100'], ['091234567'], ['không có'], ['0912345678; 0912345679']])(
  '%s takes no messages',
  (written) => {
    expect(readPhone(written)).toHaveProperty('fault.vi')
  },
)

test('what is typed into a message stays words: in JSON and in a form', () => {
  const message = { id: 'm1', phone: '+84912345678', words: 'mã "1"\n{{to}}&to=+1' } as const
  expect(JSON.parse(filled(json, message))).toEqual({ to: '+84912345678', text: message.words, ref: 'm1' })
  expect([...new URLSearchParams(filled('to={{local}}&text={{text}}', message))]).toEqual([
    ['to', '0912345678'],
    ['text', message.words],
  ])
})

test('a number counts once its code came back; the gateway gets the secret, and the words hold no address', async () => {
  const { caught, url } = await catcher()
  const { ctx, account, number } = await given(gatewayAt(url))
  await inOne(ctx, (on) => beginPhone(on, account, number))
  expect(await textsTo(ctx, account)).toBeNull()
  expect(await sendTexts(ctx)).toBe(1)
  const [sent] = caught
  expect([sent?.method, sent?.url, sent?.headers['x-api-key'], sent?.headers['content-type']]).toEqual([
    'POST',
    '/gui?khach=06',
    'bi mat',
    'application/json',
  ])
  const { to, text, ref } = JSON.parse(sent?.body ?? '') as Record<string, string>
  expect([to, ref]).toEqual([`+84912345${100 + accounts}`, sent?.headers['idempotency-key']])
  expect(text).not.toMatch(/https?:|www\.|\/|\.vn\b/)
  expect(await refusal(inOne(ctx, (on) => confirmOwnPhone(on, account, '00000000')))).toBe('phone-code-wrong')
  await inOne(ctx, (on) => confirmOwnPhone(on, account, codeIn(text ?? '')))
  expect(await ownPhone(ctx, account)).toEqual({ shown: expect.stringMatching(/^091\* \*\*\* \*\d\d$/), confirmed: true })
  expect(await sendTexts(ctx)).toBe(0)
  expect(caught).toHaveLength(1)
})

test('the database tells neither number nor words, and forgets the words once they went', async () => {
  const { url } = await catcher()
  const { ctx, account, number } = await given(gatewayAt(url))
  await inOne(ctx, (on) => beginPhone(on, account, number))
  const { pool } = await testDatabase()
  const kept = async () =>
    JSON.stringify([(await pool.query('select * from phones.message')).rows, (await pool.query('select * from phones.phone')).rows])
  const bytes = (text: string) => Buffer.from(text).toString('hex')
  expect((await kept()).includes('912345') || (await kept()).includes(bytes('+84912345'))).toBe(false)
  await sendTexts(ctx)
  expect((await pool.query('select sealed from phones.message')).rows).toEqual([{ sealed: null }])
})

test('what the gateway did not take is tried again, and only that: a silent gateway is not asked twice', async () => {
  const busy = await catcher((at) => (at === 2 ? 503 : 200))
  const { ctx, account } = await givenNumber(gatewayAt(busy.url), busy.caught)
  await inOne(ctx, (on) => textSecret(on, account, 'mã 1', until(on)))
  expect([await sendTexts(ctx), await sendTexts(ctx), await sendTexts(ctx)]).toEqual([0, 1, 0])
  expect(new Set(busy.caught.slice(1).map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
  const silent = await catcher(() => 'silence')
  minutes += 2
  await inOne(ctx, (on) => textSecret(on, account, 'mã 2', until(on)))
  const quiet = { ...ctx, settings: { ...ctx.settings, texts: gatewayAt(silent.url, { milliseconds: 500 }) } }
  expect([await sendTexts(quiet), await sendTexts(quiet)]).toEqual([0, 0])
  expect([silent.caught.length, (await states()).at(-1)]).toEqual([1, 'unknown'])
})

test('a gateway that is not there loses nothing; one that refuses, or a code that came too late, ends it', async () => {
  const gateway = await catcher((at) => (at === 2 ? 400 : 200))
  const { ctx, account } = await givenNumber(gatewayAt(gateway.url), gateway.caught)
  const away = await catcher()
  away.close()
  const gone = { ...ctx, settings: { ...ctx.settings, texts: gatewayAt(away.url) } }
  await inOne(ctx, (on) => textSecret(on, account, 'mã', until(on)))
  expect([await sendTexts(gone), (await states()).at(-1)]).toEqual([0, 'waiting'])
  expect([await sendTexts(ctx), (await states()).at(-1)]).toEqual([0, 'failed'])
  minutes += 2
  await inOne(ctx, (on) => textSecret(on, account, 'mã', until(on)))
  minutes += 11
  expect([await sendTexts(ctx), (await states()).at(-1), gateway.caught.length]).toEqual([0, 'failed', 2])
})

test('a process that dies between marking and sending leaves a message that nobody sends again', async () => {
  const { caught, url } = await catcher()
  const { ctx, account } = await givenNumber(gatewayAt(url), caught)
  await inOne(ctx, (on) => textSecret(on, account, 'mã', until(on)))
  const { pool } = await testDatabase()
  await pool.query(`update phones.message set state = 'sending' where state = 'waiting'`)
  expect([await sendTexts(ctx), caught.length]).toEqual([0, 1])
  minutes += 30
  await tidyMessages(ctx, { leftBefore: plusMinutes(ctx.now(), -10), oldBefore: plusMinutes(ctx.now(), -1440) })
  expect([(await states()).at(-1), caught.length]).toEqual(['unknown', 1])
})

test('one number gets one message a minute and so many a day, whoever asks', async () => {
  const { caught, url } = await catcher()
  const { ctx, account } = await givenNumber(gatewayAt(url), caught)
  const ask = () => refusal(inOne(ctx, (on) => textSecret(on, account, 'mã', until(on))))
  expect([await ask(), await ask()]).toEqual([null, 'text-limit-reached'])
  for (let count = 2; count < textLimits.perNumberADay; count += 1) {
    minutes += 2
    expect(await ask()).toBeNull()
  }
  minutes += 2
  expect(await ask()).toBe('text-limit-reached')
  minutes += 1440
  expect(await ask()).toBeNull()
})

test('only what certainly did not go out is tried again', () => {
  const words = ''
  expect(standingAfter({ kind: 'untaken', words }, 1)).toBe('waiting')
  expect(standingAfter({ kind: 'untaken', words }, textLimits.attempts)).toBe('failed')
  expect(standingAfter({ kind: 'unknown', words }, 1)).toBe('unknown')
})

test('without a gateway nothing is offered, and half a setting stops the start', async () => {
  const { ctx, account } = await given(null)
  expect(await refusal(inOne(ctx, (on) => beginPhone(on, account, '0912345678')))).toBe('texts-off')
  expect(await textSecret(ctx, account, 'mã', until(ctx))).toBe(false)
  expect(readConfig({}).texts).toBeNull()
  expect(() => readConfig({ SMS_URL: 'https://sms.example.vn' })).toThrow('SMS_BODY')
  expect(() => readConfig({ SMS_URL: 'https://sms.example.vn', SMS_BODY: '{"to":"{{to}}"}' })).toThrow('SMS_BODY')
  expect(() => readConfig({ SMS_URL: 'http://sms.example.vn', SMS_BODY: json })).toThrow('https')
  expect(readConfig({ SMS_URL: 'https://sms.example.vn', SMS_BODY: json, SMS_SECRET: 'Bearer x' }).texts).toMatchObject({
    method: 'POST',
    header: 'authorization',
  })
})
