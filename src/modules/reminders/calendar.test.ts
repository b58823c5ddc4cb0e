import { expect, test } from 'vitest'
import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { disableAccount } from '../identity/index.ts'
import { completeTask, extendTask } from '../steering/index.ts'
import { calendarOf, type Numbered } from './calendar.ts'
import { endFeed, makeFeed, readFeed } from './calendar.actions.ts'
import { feedsOf } from './store.ts'
import { givenAccount, givenTask } from './testing.ts'

type Property = { name: string; parameters: string; value: string }

/** Reads a calendar as RFC 5545 says: lines unfolded, each a name, parameters and a value. */
const propertiesOf = (text: string): Property[] =>
  text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(Boolean)
    .map((line) => {
      const [, name = '', parameters = '', value = ''] = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/.exec(line) ?? []
      return { name, parameters, value }
    })

const unescaped = (value: string): string => value.replaceAll(/\\([\\;,nN])/g, (_all, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))

/** The events of a calendar, each as its properties by name. */
function eventsIn(text: string): Record<string, string>[] {
  const events: Record<string, string>[] = []
  for (const { name, parameters, value } of propertiesOf(text)) {
    if (name === 'BEGIN' && value === 'VEVENT') events.push({})
    else Object.assign(events.at(-1) ?? {}, { [name]: unescaped(value), [`${name}${parameters}`]: unescaped(value) })
  }
  return events
}

const by = (ctx: Ctx, account: string, today: PlainDate, agency: string | null = 'bo-noi-vu') =>
  seen(ctx, { as: agency === null ? 'leader' : 'agency-clerk', ...(agency !== null && { agency }), account, today })
const program = (ctx: Ctx, today: PlainDate) => seen(ctx, { as: 'system', today })

const entry: Numbered = {
  uid: 'task-kh2025-001@nt06',
  day: '2025-06-30',
  summary: 'Hạn KH2025-001: Sửa đổi, bổ sung; đường dẫn C:\\x',
  description: 'dòng một\ndòng hai',
  href: '/tasks/KH2025-001',
  sequence: 3,
  changedAt: new Date('2025-06-01T08:00:00+07:00'),
}

test('an entry is a whole day in Viet Nam with its number, its signs escaped and read back as they were', async () => {
  const text = await calendarOf([entry], { name: 'Hạn việc: Bộ Văn hóa, Thể thao', origin: 'https://nt06.example.vn' })
  const [event] = eventsIn(text)
  expect(event).toMatchObject({
    UID: 'task-kh2025-001@nt06',
    SEQUENCE: '3',
    DTSTAMP: '20250601T010000Z',
    'DTSTART;VALUE=DATE': '20250630',
    'DTEND;VALUE=DATE': '20250701',
    SUMMARY: entry.summary,
    DESCRIPTION: entry.description,
    URL: 'https://nt06.example.vn/tasks/KH2025-001',
  })
  const head = Object.fromEntries(propertiesOf(text).map(({ name, value }) => [name, unescaped(value)]))
  expect([head['X-WR-CALNAME'], head['X-WR-TIMEZONE'], head['VERSION']]).toEqual(['Hạn việc: Bộ Văn hóa, Thể thao', 'Asia/Ho_Chi_Minh', '2.0'])
})

test('no line is longer than 75 bytes and none ends within a letter', async () => {
  const summary = 'Nghiên cứu, xây dựng, hoàn thiện thể chế về dữ liệu số và giao dịch điện tử ở các địa phương; '.repeat(4)
  const text = await calendarOf([{ ...entry, summary }], { name: 'x', origin: 'https://nt06.example.vn' })
  const lines = text.split('\r\n')
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  expect(text.includes('\uFFFD')).toBe(false)
  expect(eventsIn(text)[0]?.['SUMMARY']).toBe(summary)
})

test('an extension moves the same entry and raises its number; what is done leaves the calendar', async () => {
  await scenario({ today: '2025-05-01' }, async (ctx) => {
    const account = await givenAccount(ctx, 'chuyen-vien', 'agency-clerk', 'bo-noi-vu')
    const { code } = await givenTask(ctx, { dueOn: '2025-06-30' })
    await givenTask(ctx, { code: 'KH2025-002', dueOn: '2025-06-30', lead: ['bo-y-te'] })
    const token = await makeFeed(by(ctx, account, '2025-05-01'), null)
    const read = async (day: PlainDate) =>
      eventsIn(await readFeed(program(ctx, day), token)).map((event) => [event['UID'], event['SEQUENCE'], event['DTSTART']])
    expect(await read('2025-05-02')).toEqual([['task-kh2025-001@nt06', '0', '20250630']])
    expect(await read('2025-05-03')).toEqual([['task-kh2025-001@nt06', '0', '20250630']])
    await extendTask(program(ctx, '2025-05-04'), {
      code,
      dueOn: '2025-08-31',
      documentNumber: '9/QĐ-TTg',
      documentDate: '2025-05-03',
      signer: 'Thủ tướng',
      reason: 'Khối lượng lớn',
    })
    expect(await read('2025-05-05')).toEqual([['task-kh2025-001@nt06', '1', '20250831']])
    const proof = { number: '15/NĐ-CP', issuedOn: '2025-05-06', signer: 'Thủ tướng', words: 'Xong', uploads: [] }
    await completeTask(program(ctx, '2025-05-06'), { code, on: '2025-05-06', ...proof })
    expect(await read('2025-05-07')).toEqual([])
  })
})

test('a feed ends when it is revoked, when its account is disabled, and cannot be guessed', async () => {
  await scenario({ today: '2025-05-01' }, async (ctx) => {
    const account = await givenAccount(ctx, 'chuyen-vien', 'agency-clerk', 'bo-noi-vu')
    const own = by(ctx, account, '2025-05-01')
    const [first, second] = [await makeFeed(own, null), await makeFeed(own, null)]
    const [feed] = await feedsOf(ctx, account)
    await endFeed(own, feed?.id ?? '')
    await expect(readFeed(program(ctx, '2025-05-02'), first)).rejects.toMatchObject({ slug: 'feed-unknown' })
    await expect(readFeed(program(ctx, '2025-05-02'), 'A'.repeat(43))).rejects.toMatchObject({ slug: 'feed-unknown' })
    expect(await readFeed(program(ctx, '2025-05-02'), second)).toContain('BEGIN:VCALENDAR')
    await disableAccount(seen(ctx, { as: 'administrator' }), { id: account, disabled: true })
    await expect(readFeed(program(ctx, '2025-05-02'), second)).rejects.toMatchObject({ slug: 'feed-unknown' })
  })
})

test('a clerk makes no calendar of another agency and ends none of another person', async () => {
  await scenario({ today: '2025-05-01' }, async (ctx) => {
    const account = await givenAccount(ctx, 'chuyen-vien', 'agency-clerk', 'bo-noi-vu')
    const other = await givenAccount(ctx, 'nguoi-khac', 'agency-clerk', 'bo-y-te')
    await expect(makeFeed(by(ctx, account, '2025-05-01'), 'bo-y-te')).rejects.toMatchObject({ slug: 'forbidden' })
    await makeFeed(by(ctx, account, '2025-05-01'), null)
    const [feed] = await feedsOf(ctx, account)
    await expect(endFeed(by(ctx, other, '2025-05-01', 'bo-y-te'), feed?.id ?? '')).rejects.toMatchObject({ slug: 'feed-unknown' })
  })
})
