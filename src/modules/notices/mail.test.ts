import { type AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { SMTPServer } from 'smtp-server'
import { type Ctx, silence, usualSettings } from '../../platform/ctx.ts'
import { dayAt, type Instant, plusMinutes } from '../../platform/dates.ts'
import { system } from '../../platform/rights.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { testDatabase } from '../../platform/testing.ts'
import { disableAccount } from '../identity/index.ts'
import { gatherMails, sendMails } from './mail.actions.ts'
import { attemptsOf, claimMail, mailPage, reviveMail } from './mail.store.ts'
import { notify } from './notify.actions.ts'
import { choose, confirmAddress } from './preference.actions.ts'
import { mostAttempts, standingAfter } from './sending.ts'
import { messageId, outcomeOf } from './smtp.ts'
import { inboxPage } from './store.ts'
import { givenReader } from './testing.ts'

type Caught = { to: string; words: string }
type Catcher = { port: number; caught: Caught[]; close: () => Promise<void> }

/** A port at which nobody answers: that of the service that threw away what it was told. */
const nobody = 9

/** A mail server of our own on this machine; what it takes is what people would have got. */
async function catcher(refuse?: (to: string) => { code: number } | null): Promise<Catcher> {
  const caught: Caught[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const refused = refuse?.(address)
      done(refused ? Object.assign(new Error('no'), { responseCode: refused.code }) : null)
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        for (const { address } of session.envelope.rcptTo) caught.push({ to: address, words: Buffer.concat(parts).toString('utf8') })
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done())
    })
  return { port: (server.server.address() as AddressInfo).port, caught, close }
}

let open: Catcher | null = null
const given = async (...args: Parameters<typeof catcher>): Promise<Catcher> => (open = await catcher(...args))
afterEach(async () => {
  await open?.close()
  open = null
})

const at = (time: string, day = '2025-06-17') => new Date(`${day}T${time}:00+07:00`)

/** The same world at one moment, with a mail server at a port. */
function timed(ctx: Ctx, moment: Instant, port?: number): Ctx {
  const mail = port === undefined ? null : { url: `smtp://127.0.0.1:${port}`, from: 'Nền tảng 06 <nt06@example.vn>' }
  return { ...ctx, now: () => moment, today: () => dayAt(moment), asOf: dayAt(moment), settings: { ...usualSettings, mail } }
}
const words = { code: 'KH2025-001', title: 'Xây dựng nghị định' }
const told = { template: 'task-confirmed', words, href: '/tasks/KH2025-001' } as const
const today = { template: 'task-due-today', words: { ...words, agency: 'Bộ Nội vụ', due: '17/06/2025' }, href: '/tasks/KH2025-001' } as const
const standings = async (ctx: Ctx) => (await mailPage(ctx, undefined, { offset: 0, limit: 50 })).rows

test('a mail says what was told as plain text and HTML, with the way to it, and comes once', async () => {
  await scenario({}, async (ctx) => {
    const { port, caught } = await given()
    await givenReader(ctx, 'chuyen-vien')
    await notify(timed(ctx, at('09:00')), { key: 'a', to: { agency: 'bo-noi-vu' }, ...told, words: { ...words, title: 'Sửa <b>luật</b>' } })
    const minute = timed(ctx, at('09:01'), port)
    expect([await sendMails(minute), await sendMails(minute)]).toEqual([1, 0])
    const [mail] = caught
    expect(mail?.to).toBe('chuyen-vien@example.vn')
    const decoded = mail?.words
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/((?:=[0-9A-F]{2})+)/g, (hex) => Buffer.from(hex.replaceAll('=', ''), 'hex').toString('utf8'))
    expect(decoded).toContain('http://127.0.0.1:3006/tasks/KH2025-001')
    expect(decoded).toContain('Sửa <b>luật</b>')
    expect(decoded).toContain('Sửa &lt;b&gt;luật&lt;/b&gt;')
    expect(decoded).toContain('Auto-Submitted: auto-generated')
  })
})

test('a mail server that is away for a day loses nothing and gets nothing twice', async () => {
  await scenario({}, async (ctx) => {
    for (const name of ['mot', 'hai', 'ba']) await givenReader(ctx, name)
    await notify(timed(ctx, at('09:00')), { key: 'a', to: { agency: 'bo-noi-vu' }, ...told })
    for (let minute = 1; minute <= 24 * 60; minute += 20) await sendMails(timed(ctx, plusMinutes(at('09:00'), minute), nobody))
    expect((await standings(ctx)).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting'])
    const { port, caught } = await given()
    for (let minute = 0; minute < 30; minute += 5) await sendMails(timed(ctx, plusMinutes(at('09:10', '2025-06-18'), minute), port))
    expect(caught.map(({ to }) => to).toSorted()).toEqual(['ba@example.vn', 'hai@example.vn', 'mot@example.vn'])
    const [mail] = await standings(ctx)
    const tries = (await attemptsOf(ctx, [mail?.id ?? ''])).get(mail?.id ?? '') ?? []
    expect(tries.at(-1)?.outcome).toBe('taken')
    expect(tries.slice(0, -1).every(({ outcome }) => outcome === 'away')).toBe(true)
  })
})

test('while the server is away one mail is tried in a run, not all of them', async () => {
  await scenario({}, async (ctx) => {
    for (const name of ['mot', 'hai', 'ba']) await givenReader(ctx, name)
    await notify(timed(ctx, at('09:00')), { key: 'a', to: { agency: 'bo-noi-vu' }, ...told })
    await sendMails(timed(ctx, at('09:01'), nobody))
    const tries = await attemptsOf(
      ctx,
      (await standings(ctx)).map(({ id }) => id),
    )
    expect([...tries.values()].flat()).toHaveLength(1)
  })
})

test('a mailbox refused for good fails at once, one put off is tried again, and the others go', async () => {
  await scenario({}, async (ctx) => {
    const refusals: Record<string, number> = { 'khong-co@example.vn': 550, 'day@example.vn': 452 }
    const { port, caught } = await given((to) => (refusals[to] ? { code: refusals[to] } : null))
    for (const name of ['khong-co', 'day', 'duoc']) await givenReader(ctx, name)
    await notify(timed(ctx, at('09:00')), { key: 'a', to: { agency: 'bo-noi-vu' }, ...told })
    for (const time of ['09:01', '09:03', '09:20']) await sendMails(timed(ctx, at(time), port))
    expect(caught.map(({ to }) => to)).toEqual(['duoc@example.vn'])
    expect((await standings(ctx)).map(({ state, attempts }) => `${state} ${attempts}`).toSorted()).toEqual(['failed 1', 'sent 1', 'waiting 3'])
    const failed = (await standings(ctx)).find(({ state }) => state === 'failed')
    delete refusals['khong-co@example.vn']
    expect(await reviveMail(timed(ctx, at('09:30')), failed?.id ?? '')).toBe(true)
    await sendMails(timed(ctx, at('09:31'), port))
    expect(caught).toHaveLength(2)
  })
})

test('cut short between the server’s yes and our note, a mail comes again once, under the same Message-ID', async () => {
  await scenario({}, async (ctx) => {
    const { port, caught } = await given()
    await givenReader(ctx, 'chuyen-vien')
    await notify(timed(ctx, at('09:00')), { key: 'a', to: { agency: 'bo-noi-vu' }, ...told })
    const inHand = await claimMail(timed(ctx, at('09:01')))
    expect(await sendMails(timed(ctx, at('09:05'), port))).toBe(0)
    expect(await sendMails(timed(ctx, at('09:12'), port))).toBe(1)
    expect(caught[0]?.words).toContain(messageId(inHand?.id ?? '', 'nt06@example.vn'))
    const tries = [...(await attemptsOf(ctx, [inHand?.id ?? ''])).values()].flat()
    expect(tries.map(({ outcome }) => outcome)).toEqual([null, 'taken'])
  })
})

test('in quiet hours the inbox does not wait, mails do, what is urgent goes', async () => {
  await scenario({}, async (ctx) => {
    const { port, caught } = await given()
    const reader = await givenReader(ctx, 'chuyen-vien')
    const evening = timed(ctx, at('21:30'), port)
    await notify(evening, { key: 'a', to: { agency: 'bo-noi-vu' }, ...told })
    await notify(evening, { key: 'b', to: { agency: 'bo-noi-vu' }, ...today })
    expect((await inboxPage(ctx, reader, { unread: true }, { offset: 0, limit: 9 })).total).toBe(2)
    await sendMails(timed(ctx, at('21:31'), port))
    expect(caught).toHaveLength(1)
    await sendMails(timed(ctx, at('06:59', '2025-06-18'), port))
    expect(caught).toHaveLength(1)
    await sendMails(timed(ctx, at('07:00', '2025-06-18'), port))
    expect(caught).toHaveLength(2)
  })
})

test('a clock that is set back sends nothing twice', async () => {
  await scenario({}, async (ctx) => {
    const { port, caught } = await given()
    await givenReader(ctx, 'chuyen-vien', { mail: 'gather' })
    await notify(timed(ctx, at('06:00')), { key: 'a', to: { agency: 'bo-noi-vu' }, ...told })
    for (const time of ['08:00', '06:30', '07:40', '08:10']) {
      await gatherMails(timed(ctx, at(time)))
      await sendMails(timed(ctx, at(time), port))
      await notify(timed(ctx, at(time)), { key: 'a', to: { agency: 'bo-noi-vu' }, ...told })
    }
    expect(caught).toHaveLength(1)
  })
})

test('gathered notices come as one mail a day, at half past seven, on working days', async () => {
  await scenario({}, async (ctx) => {
    const { port, caught } = await given()
    await givenReader(ctx, 'chuyen-vien', { mail: 'gather' })
    for (const key of ['a', 'b', 'c']) await notify(timed(ctx, at('15:00', '2025-06-20')), { key, to: { agency: 'bo-noi-vu' }, ...told })
    const runs = ['2025-06-20T16:00', '2025-06-20T16:10', '2025-06-21T08:00', '2025-06-23T07:20', '2025-06-23T07:30', '2025-06-23T07:40']
    const counts: number[] = []
    await notify(timed(ctx, at('15:30', '2025-06-20')), { key: 'd', to: { agency: 'bo-noi-vu' }, ...told })
    await gatherMails(timed(ctx, at('15:40', '2025-06-20')))
    await notify(timed(ctx, at('15:50', '2025-06-20')), { key: 'e', to: { agency: 'bo-noi-vu' }, ...told })
    for (const run of runs) {
      const moment = at(run.slice(11), run.slice(0, 10))
      await gatherMails(timed(ctx, moment))
      await sendMails(timed(ctx, moment, port))
      counts.push(caught.length)
    }
    expect(counts).toEqual([1, 1, 1, 1, 2, 2])
  })
})

test('nothing is mailed to an account that was disabled after it was told', async () => {
  await scenario({}, async (ctx) => {
    const { port, caught } = await given()
    const reader = await givenReader(ctx, 'chuyen-vien')
    await notify(timed(ctx, at('09:00')), { key: 'a', to: { account: reader }, ...told })
    await disableAccount(seen(ctx, { as: 'administrator' }), { id: reader, disabled: true })
    await sendMails(timed(ctx, at('09:01'), port))
    expect(caught).toEqual([])
  })
})

test('an address gets nothing but its code until the code came back', async () => {
  await scenario({}, async (ctx) => {
    const { port, caught } = await given()
    const reader = await givenReader(ctx, 'chuyen-vien', { address: null, confirmedAt: null })
    const own = (time: string) => ({ ...timed(seen(ctx, { as: 'agency-clerk', agency: 'bo-noi-vu', account: reader }), at(time), port) })
    const choice = { mail: 'single', kinds: ['tasks'], from: '20:00', to: '07:00', digest: 'none' } as const
    await choose(own('09:00'), { ...choice, kinds: [...choice.kinds], address: 'moi@example.vn' })
    await notify(own('09:01'), { key: 'a', to: { account: reader }, ...told })
    await sendMails(own('09:02'))
    expect(caught.map(({ to }) => to)).toEqual(['moi@example.vn'])
    const code =
      /\b(\d{8})\b/.exec(
        caught[0]?.words
          .replaceAll(/=\r?\n/g, '')
          .split('\r\n\r\n')
          .slice(1)
          .join('') ?? '',
      )?.[1] ?? ''
    await expect(confirmAddress(own('09:03'), { code: '00000000' })).rejects.toMatchObject({ slug: 'notice-code-wrong' })
    await expect(confirmAddress(own('10:30'), { code })).rejects.toMatchObject({ slug: 'notice-code-wrong' })
    await confirmAddress(own('09:04'), { code })
    await notify(own('09:05'), { key: 'b', to: { account: reader }, ...told })
    await sendMails(own('09:06'))
    expect(caught).toHaveLength(2)
  })
})

test('a title with line breaks adds no header to the mail', async () => {
  await scenario({}, async (ctx) => {
    const { port, caught } = await given()
    await givenReader(ctx, 'chuyen-vien')
    await notify(timed(ctx, at('09:00')), {
      key: 'a',
      to: { agency: 'bo-noi-vu' },
      ...told,
      words: { code: 'A\r\nBcc: ai-do@example.vn', title: 'x' },
    })
    await sendMails(timed(ctx, at('09:01'), port))
    expect(caught.map(({ to }) => to)).toEqual(['chuyen-vien@example.vn'])
    expect(caught[0]?.words.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im)
  })
})

test.each([
  [{ code: 'ECONNECTION' }, 'away'],
  [{ code: 'EAUTH', responseCode: 535 }, 'away'],
  [{ responseCode: 421 }, 'away'],
  [{ responseCode: 450 }, 'later'],
  [{ responseCode: 550 }, 'refused'],
  [{ code: 'EMESSAGE' }, 'later'],
])('an answer of the mail server %j means: %s', (error, kind) => {
  expect(outcomeOf(Object.assign(new Error('x'), error)).kind).toBe(kind)
})

test('a message that is put off waits longer each time and is given up after a week', () => {
  const now = at('09:00')
  const later = { kind: 'later', words: '' } as const
  const waits = Array.from(
    { length: mostAttempts - 1 },
    (_, nth) => (standingAfter(later, nth + 1, now).notBefore.getTime() - now.getTime()) / 60_000,
  )
  expect(waits.slice(0, 8)).toEqual([1, 5, 15, 30, 60, 120, 240, 240])
  expect(waits.reduce((sum, each) => sum + each, 0) / 1440).toBeGreaterThan(6)
  expect(standingAfter(later, mostAttempts, now).state).toBe('failed')
  expect(standingAfter({ kind: 'away', words: '' }, mostAttempts, now).state).toBe('waiting')
})

test('two processes at once hand a mail over once', async () => {
  const { port, caught } = await given()
  const { db } = await testDatabase()
  const ctx = timed({ db, actor: system, language: 'vi', requestId: 'test', log: silence } as Ctx, at('09:00'), port)
  for (const name of ['mot', 'hai', 'ba', 'bon']) await givenReader(ctx, name, { agency: 'bo-y-te' })
  await notify(ctx, { key: 'at-once', to: { agency: 'bo-y-te' }, ...told })
  const later = timed(ctx, at('09:01'), port)
  await Promise.all([sendMails(later), sendMails(later), sendMails(later)])
  expect(caught.map(({ to }) => to).toSorted()).toEqual(['ba@example.vn', 'bon@example.vn', 'hai@example.vn', 'mot@example.vn'])
})

test('taken in hand by many at once, each mail is in one hand', async () => {
  const { db } = await testDatabase()
  const ctx = timed({ db, actor: system, language: 'vi', requestId: 'test', log: silence } as Ctx, at('09:00', '2025-06-18'))
  await notify(ctx, { key: 'in-hand', to: { agency: 'bo-y-te' }, ...told })
  const hands = await Promise.all(Array.from({ length: 12 }, () => claimMail(ctx)))
  const ids = hands.flatMap((mail) => (mail === null ? [] : [mail.id]))
  expect([ids.length, new Set(ids).size]).toEqual([4, 4])
})

test('what is told in a transaction that is undone is neither in the inbox nor mailed', async () => {
  const { db } = await testDatabase()
  const ctx = timed({ db, actor: system, language: 'vi', requestId: 'test', log: silence } as Ctx, at('09:00'))
  const reader = await givenReader(ctx, 'khong-nhan', { agency: 'bo-y-te' })
  const before = (await mailPage(ctx, undefined, { offset: 0, limit: 1 })).total
  await db
    .transaction()
    .execute(async (transaction) => {
      await notify({ ...ctx, db: transaction }, { key: 'undone', to: { account: reader }, ...told })
      throw new Error('undone')
    })
    .catch(() => undefined)
  expect((await inboxPage(ctx, reader, {}, { offset: 0, limit: 1 })).total).toBe(0)
  expect((await mailPage(ctx, undefined, { offset: 0, limit: 1 })).total).toBe(before)
})
