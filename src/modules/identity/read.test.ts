import { expect, test } from 'vitest'
import { auditOf, chainAuditNow } from '../../platform/audit.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { accountFromIssuer } from './actions.ts'
import { personKey, readingsOf, recordRead } from './read.actions.ts'

const number = '099190000711'
const reading = {
  fields: ['birthdate', 'residence'],
  purpose: 'Xác minh thông tin cư trú',
  basis: 'Luật Cư trú, Điều 36',
  dossier: 'H01.2-250710-0001',
}
const someone = { issuer: 'https://test.invalid', subject: 'a', displayName: 'Người Được Xem', eidLevel: 2, profile: { personalId: number } } as const

test('a person sees who read their data before they ever signed in, by their number; the number itself is not kept', () =>
  scenario({ today: '2025-07-10' }, async (ctx) => {
    await recordRead(seen(ctx, { as: 'agency-clerk', agency: 'bo-y-te' }), { ...reading, subject: number })
    await recordRead(seen(ctx, { as: 'agency-clerk', agency: 'bo-y-te' }), { ...reading, subject: '099190000799' })
    await chainAuditNow(ctx)
    const person = await accountFromIssuer(ctx, someone)
    const seenBy = await readingsOf(ctx, person)
    expect(seenBy.map(({ reader, seq: _seq, at: _at, ...rest }) => [reader.role, reader.agency, rest])).toEqual([
      ['agency-clerk', 'bo-y-te', reading],
    ])
    expect(JSON.stringify(await auditOf(ctx, personKey(ctx, number)))).not.toContain(number)
  }))

test('what people read of themselves is not written, nor a reading of nothing', () =>
  scenario({ today: '2025-07-10' }, async (ctx) => {
    const person = await accountFromIssuer(ctx, someone)
    await recordRead(seen(ctx, { as: 'citizen', account: person.id }), { ...reading, subject: person.id })
    await recordRead(seen(ctx, { as: 'inspector' }), { ...reading, fields: [], subject: person.id })
    await chainAuditNow(ctx)
    expect(await readingsOf(ctx, person)).toEqual([])
  }))

test('earlier readings are reached behind the last one shown', () =>
  scenario({ today: '2025-07-10' }, async (ctx) => {
    const person = await accountFromIssuer(ctx, someone)
    for (const purpose of ['một', 'hai', 'ba']) await recordRead(seen(ctx, { as: 'inspector' }), { ...reading, purpose, subject: person.id })
    await chainAuditNow(ctx)
    const first = await readingsOf(ctx, person, { limit: 2 })
    const then = await readingsOf(ctx, person, { limit: 2, before: first.at(-1)?.seq })
    expect([first, then].map((page) => page.map(({ purpose }) => purpose))).toEqual([['ba', 'hai'], ['một']])
  }))
