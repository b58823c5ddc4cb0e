import { expect, test } from 'vitest'
import { openRooms } from '../../platform/http/testing.ts'
import { type Role } from '../../platform/rights.ts'
import { testDatabase } from '../../platform/testing.ts'
import { ctxOnSystem } from '../../system.ts'
import { api, countUnread, notify, pages } from './index.ts'
import { givenAccount } from './testing.ts'

const now = () => new Date('2025-06-17T02:00:00Z')
const told = { template: 'task-confirmed', words: { code: 'KH2025-001', title: 'Xây dựng nghị định' }, href: '/tasks/KH2025-001' } as const
/** Who sends the next request. */
let who: { account: string; role: Role; agency: string | null }

const ctx = ctxOnSystem((await testDatabase()).db, 'test', now)
const clerk = await givenAccount(ctx, 'chuyen-vien', 'agency-clerk', 'bo-noi-vu')
const administrator = await givenAccount(ctx, 'quan-tri', 'administrator')
for (const key of ['a', 'b', 'c']) await notify(ctx, { key, to: { account: clerk }, ...told })
const { server, get, send } = await openRooms([...pages, ...api], {
  now,
  who: () => ({ ...who, name: 'Vai', agencies: new Set(who.agency === null ? [] : [who.agency]) }),
  unreadOf: (asking) => countUnread(asking, who.account),
})

const asClerk = () => (who = { account: clerk, role: 'agency-clerk', agency: 'bo-noi-vu' })
const asAdministrator = () => (who = { account: administrator, role: 'administrator', agency: null })
const masthead = (body: string) => /<span class="unread">(\d+)/.exec(body)?.[1] ?? '0'

test('only who is sent digests chooses how often they come', async () => {
  const offered = async () => /name="digest" value="weekly"|value="weekly"[^>]*name="digest"/.test((await get('/account/notices')).body)
  asClerk()
  expect(await offered()).toBe(true)
  asAdministrator()
  expect(await offered()).toBe(false)
})

test('every page says how many notices are unread; opening one reads it and leads to its thing', async () => {
  asClerk()
  const { body } = await get('/inbox')
  expect(masthead(body)).toBe('3')
  const notice = /name="notice" value="(\d+)"/.exec(body)?.[1] ?? ''
  const opened = await send('/inbox/open', { notice })
  expect([opened.statusCode, opened.headers.location]).toEqual([303, '/tasks/KH2025-001'])
  expect(masthead((await get('/account/notices')).body)).toBe('2')
})

test('nobody opens or reads what another person was told', async () => {
  asClerk()
  const notice = /name="notice" value="(\d+)"/.exec((await get('/inbox')).body)?.[1] ?? ''
  const before = (await get('/api/inbox')).json<{ unread: number }>().unread
  asAdministrator()
  expect((await send('/inbox/open', { notice })).statusCode).toBe(404)
  await send('/inbox/read', { notice })
  asClerk()
  expect((await get('/api/inbox')).json<{ unread: number }>().unread).toBe(before)
})

test('programs read the same inbox and mark all of it as read', async () => {
  asClerk()
  const { total, notices } = (await get('/api/inbox')).json<{ total: number; notices: { subject: string; href: string }[] }>()
  expect([total, notices[0]?.subject]).toEqual([3, 'KH2025-001 đã được xác nhận hoàn thành'])
  const answer = await server.inject({ method: 'POST', url: '/api/inbox/read', payload: {}, headers: { 'sec-fetch-site': 'same-origin' } })
  expect(answer.statusCode).toBe(200)
  expect((await get('/api/inbox?unread=yes')).json<{ total: number }>().total).toBe(0)
  expect((await get('/inbox?unread=yes')).body).toContain('Không có thông báo nào như vậy')
})

test('a wrong address or time is named beside its field and what was typed stays', async () => {
  asClerk()
  const { statusCode, body } = await send('/account/notices', { address: 'khong phai', mail: 'gather', from: '25:00', to: '07:00', digest: 'daily' })
  expect(statusCode).toBe(422)
  expect(body).toContain('id="address-error"')
  expect(body).toContain('id="from-error"')
  expect(body).toContain('value="khong phai"')
})

test('choices are kept, and a new address waits for its code', async () => {
  asClerk()
  await send('/account/notices', { address: 'Ten@BoNoiVu.example.vn', mail: 'gather', from: '18:30', to: '06:00', digest: 'none' })
  const { body } = await get('/account/notices')
  expect(body).toContain('value="ten@bonoivu.example.vn"')
  expect(body).toContain('Xác nhận địa chỉ')
  expect(body).toContain('value="18:30"')
  expect((await send('/account/notices/confirmation', { code: '12345678' })).statusCode).toBe(422)
})

test('the secret of a webhook is shown once', async () => {
  asAdministrator()
  const made = await send('/notices/webhooks', { agency: 'bo-noi-vu', url: 'https://he-thong.example.vn/nhan' })
  const secret = /nt06_[\w-]{43}/.exec(made.body)?.[0] ?? ''
  expect(secret).not.toBe('')
  const list = (await get('/notices/webhooks')).body
  const path = /\/notices\/webhooks\/[0-9a-f-]{36}/.exec(list)?.[0] ?? ''
  expect((await get(path)).body).toContain('https://he-thong.example.vn/nhan')
  for (const body of [list, (await get(path)).body, (await get('/notices/outbox')).body]) expect(body).not.toContain(secret)
})

test('an address that is no https address is refused with what to do, and stays in the form', async () => {
  asAdministrator()
  const { statusCode, body } = await send('/notices/webhooks', { agency: 'bo-noi-vu', url: 'http://10.0.0.1/' })
  expect(statusCode).toBe(422)
  expect(body).toContain('Hãy ghi địa chỉ bắt đầu bằng https://')
  expect(body).toContain('value="http://10.0.0.1/"')
})

test.each(['/notices/outbox', '/notices/webhooks', '/notices/templates'])('%s is for administrators', async (path) => {
  asClerk()
  expect((await get(path)).statusCode).toBe(403)
  asAdministrator()
  expect((await get(path)).statusCode).toBe(200)
})

test('the outbox never shows what a mail says', async () => {
  asAdministrator()
  const { body } = await get('/notices/outbox')
  expect(body).toContain('Mã xác nhận địa chỉ nhận thông báo')
  expect(body).not.toMatch(/\b\d{8}\b(?!-)/)
})
