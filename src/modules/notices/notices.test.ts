import { expect, test } from 'vitest'
import { noticeTemplates } from '../../../definitions/notices/all.ts'
import { scenario } from '../../platform/scenario.ts'
import { notify } from './notify.actions.ts'
import { countUnread, inboxPage, markRead } from './store.ts'
import { faultsOf, filled } from './template.ts'
import { givenAccount } from './testing.ts'
import { wordsOf } from './notify.actions.ts'

const told = {
  template: 'task-confirmed',
  words: { code: 'KH2025-001', title: 'Xây dựng nghị định' },
  href: '/tasks/KH2025-001',
} as const
const page = { offset: 0, limit: 20 }

test('what is told to an agency lies in the inbox of its clerks, not of its neighbours', async () => {
  await scenario({}, async (ctx) => {
    const own = await givenAccount(ctx, 'cua-bo', 'agency-clerk', 'bo-noi-vu')
    const other = await givenAccount(ctx, 'bo-khac', 'agency-clerk', 'bo-y-te')
    await notify(ctx, { key: 'a', to: { agency: 'bo-noi-vu' }, ...told })
    const { rows, total } = await inboxPage(ctx, own, {}, page)
    expect(total).toBe(1)
    expect(rows.map((row) => wordsOf(row).subject.vi)).toEqual(['KH2025-001 đã được xác nhận hoàn thành'])
    expect(await countUnread(ctx, other)).toBe(0)
  })
})

test('the same key is told once, whatever it is told with the second time', async () => {
  await scenario({}, async (ctx) => {
    const own = await givenAccount(ctx, 'cua-bo', 'agency-clerk', 'bo-noi-vu')
    expect(await notify(ctx, { key: 'a', to: { account: own }, ...told })).toBe(true)
    expect(await notify(ctx, { key: 'a', to: { agency: 'bo-noi-vu' }, ...told })).toBe(false)
    expect(await countUnread(ctx, own)).toBe(1)
  })
})

test('what is told to a body that was merged reaches the clerks of its successor', async () => {
  await scenario({ today: '2025-09-01' }, async (ctx) => {
    const own = await givenAccount(ctx, 'khcn', 'agency-clerk', 'bo-khoa-hoc-va-cong-nghe')
    await notify(ctx, { key: 'a', to: { agency: 'bo-thong-tin-va-truyen-thong' }, ...told })
    expect(await countUnread(ctx, own)).toBe(1)
  })
})

test('a department where nobody has an account is reached through its province', async () => {
  await scenario({ today: '2025-09-01' }, async (ctx) => {
    const own = await givenAccount(ctx, 'lao-cai', 'agency-clerk', 'lao-cai-2025')
    await notify(ctx, { key: 'a', to: { agency: 'so-noi-vu-lao-cai-2025' }, ...told })
    expect(await countUnread(ctx, own)).toBe(1)
  })
})

test('unread notices come first, and reading all of a kind leaves the others', async () => {
  await scenario({}, async (ctx) => {
    const own = await givenAccount(ctx, 'thuong-truc', 'standing-clerk')
    for (const key of ['a', 'b']) await notify(ctx, { key, to: { role: 'standing-clerk' }, ...told })
    const words = { period: 'tháng 6/2025', agency: 'Bộ Nội vụ' }
    await notify(ctx, { key: 'c', to: { account: own }, template: 'report-approved', words, href: '/reports' })
    await markRead(ctx, own, { kind: 'reports' })
    const { rows } = await inboxPage(ctx, own, {}, page)
    expect(rows.map(({ key, readAt }) => [key, readAt === null])).toEqual([
      ['b', true],
      ['a', true],
      ['c', false],
    ])
    expect(await markRead(ctx, own, {})).toBe(2)
  })
})

test.each(noticeTemplates.map((template) => [template.name, template] as const))(
  'the wording %s uses the words it is given, all of them, in both languages',
  (_name, template) => {
    expect(faultsOf(template)).toEqual([])
  },
)

test('no two wordings have one name', () => {
  expect(new Set(noticeTemplates.map(({ name }) => name)).size).toBe(noticeTemplates.length)
})

test('a wording with a word nobody gives, a word nobody uses or an empty language is named', () => {
  const faults = faultsOf({ words: { code: 'x', unused: 1 }, subject: { vi: '{cod}', en: '{code}' }, body: { vi: 'a', en: ' ' } })
  expect(faults.map(({ at }) => at)).toEqual(['body.en', 'subject.vi', 'words.unused'])
})

test('words that look like names of words stay as they are', () => {
  expect(filled({ vi: '{a}', en: '{b}' }, { a: '{b}', b: 'x' })).toEqual({ vi: '{b}', en: 'x' })
})

test('a title that ends with a stop does not end its sentence twice', () => {
  const text = { vi: 'Việc: {title}.', en: '{title}. {title}...' }
  expect(filled(text, { title: 'Sửa luật.' })).toEqual({ vi: 'Việc: Sửa luật.', en: 'Sửa luật. Sửa luật....' })
  expect(filled(text, { title: 'Sửa…' }).vi).toBe('Việc: Sửa…')
})
