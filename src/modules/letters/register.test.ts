import { describe, expect, test } from 'vitest'
import { silence, usualSettings } from '../../platform/ctx.ts'
import { startOf } from '../../platform/dates.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { testDatabase } from '../../platform/testing.ts'
import { cancelNumber, issueNumber, reserveNumber, type Taking, takeNumber } from './register.actions.ts'
import { gapsIn } from './register.ts'
import { registerPage } from './register.store.ts'

const ministry: Taking = { issuer: 'bo-khoa-hoc-va-cong-nghe', kind: 'BC', symbol: 'BC-BKHCN', abstract: 'Kết quả tháng' }
const key = { issuer: ministry.issuer, kind: 'BC', year: 2026 }
const clerk = { today: '2026-02-05', as: 'agency-clerk', agency: ministry.issuer } as const
const all = { offset: 0, limit: 100 }

describe('the register of numbers', () => {
  test('counts each kind of each issuer from 1 in every year', () =>
    scenario(clerk, async (ctx) => {
      expect([(await takeNumber(ctx, ministry)).number, (await takeNumber(ctx, ministry)).number]).toEqual([1, 2])
      expect((await takeNumber(ctx, { ...ministry, kind: 'TTr', symbol: 'TTr-BKHCN' })).number).toBe(1)
      expect((await takeNumber(seen(ctx, { ...clerk, today: '2027-01-04' }), ministry)).number).toBe(1)
      expect((await takeNumber(seen(ctx, { ...clerk, agency: 'bo-noi-vu' }), { ...ministry, issuer: 'bo-noi-vu' })).number).toBe(1)
    }))

  test('keeps the numbers of a committee apart from those of the host whose stamp it uses', () =>
    scenario({ today: '2026-02-05', as: 'standing-clerk' }, async (ctx) => {
      await takeNumber(ctx, { ...ministry, kind: 'TB' })
      const committee = await takeNumber(ctx, {
        ...ministry,
        issuer: 'to-cong-tac-de-an-06',
        kind: 'TB',
        symbol: 'TB-TCTĐA06',
        stampOf: ministry.issuer,
      })
      expect(committee).toMatchObject({ number: 1, stampOf: ministry.issuer })
    }))

  test('gives a number again whose reservation ran out, so that no gap stays', () =>
    scenario(clerk, async (ctx) => {
      await reserveNumber(ctx, ministry)
      expect((await takeNumber(seen(ctx, { ...clerk, today: '2026-02-09' }), ministry)).number).toBe(1)
      expect(gapsIn((await registerPage(ctx, key, all)).rows)).toEqual([])
    }))

  test('cancels a reservation that ran out after a later number was issued on an earlier day', () =>
    scenario(clerk, async (ctx) => {
      await reserveNumber(ctx, ministry)
      await takeNumber(ctx, ministry)
      expect((await takeNumber(seen(ctx, { ...clerk, today: '2026-02-09' }), ministry)).number).toBe(3)
      const { rows } = await registerPage(ctx, key, all)
      expect(rows.map(({ number, state, reason }) => [number, state, reason])).toEqual([
        [3, 'issued', null],
        [2, 'issued', null],
        [1, 'cancelled', 'Hết hạn giữ số; số sau đã ban hành'],
      ])
    }))

  test('keeps a cancelled number with its reason and never gives it again', () =>
    scenario(clerk, async (ctx) => {
      await takeNumber(ctx, ministry)
      await cancelNumber(ctx, { ...key, number: 1, reason: 'Ghi nhầm loại văn bản' })
      expect((await takeNumber(ctx, ministry)).number).toBe(2)
      await expect(cancelNumber(ctx, { ...key, number: 1, reason: 'Lần nữa' })).rejects.toMatchObject({ slug: 'letter-number-state' })
      expect((await registerPage(ctx, key, all)).rows[1]).toMatchObject({ number: 1, state: 'cancelled', reason: 'Ghi nhầm loại văn bản' })
    }))

  test('lets days follow numbers: no issue before a lower number or in the future', () =>
    scenario(clerk, async (ctx) => {
      await takeNumber(ctx, ministry)
      await reserveNumber(ctx, ministry)
      for (const issuedOn of ['2026-02-04', '2026-02-06']) {
        await expect(issueNumber(ctx, { ...key, number: 2, issuedOn })).rejects.toMatchObject({ slug: 'letter-number-out-of-order' })
      }
      expect(await issueNumber(ctx, { ...key, number: 2 })).toMatchObject({ state: 'issued', issuedOn: '2026-02-05', expiresAt: null })
    }))

  test("gives a held number to nobody but its holder, and no other agency's number to a clerk", () =>
    scenario(clerk, async (ctx) => {
      await reserveNumber(ctx, ministry)
      const colleague = seen(ctx, { ...clerk, account: '00000000-0000-4000-8000-000000000002' })
      await expect(issueNumber(colleague, { ...key, number: 1 })).rejects.toMatchObject({ slug: 'letter-number-held' })
      await expect(takeNumber(seen(ctx, { ...clerk, agency: 'bo-noi-vu' }), ministry)).rejects.toMatchObject({ slug: 'forbidden' })
      await expect(takeNumber(ctx, { ...ministry, issuer: 'khong-co' })).rejects.toMatchObject({ slug: 'letter-issuer-unknown' })
    }))
})

test('forty people who ask at the same moment get forty numbers without gap or double', async () => {
  const { db } = await testDatabase()
  const bare = {
    db,
    now: () => startOf('2026-02-05'),
    today: () => '2026-02-05',
    asOf: '2026-02-05',
    actor: { account: null, name: 'system', role: 'system' as const, agency: null, agencies: new Set<string>() },
    language: 'vi' as const,
    requestId: 'test',
    settings: usualSettings,
    log: silence,
  }
  const taken = await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      db.transaction().execute((transaction) => (i % 2 === 0 ? takeNumber : reserveNumber)({ ...bare, db: transaction }, ministry)),
    ),
  )
  expect(taken.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
})
