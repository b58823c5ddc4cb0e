import { expect, test } from 'vitest'
import { auditOf, chainAuditNow } from '../../platform/audit.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { changeRecord } from './actions.ts'
import { api } from './api.ts'
import { differencesOf, differing, hashOf, rangesOf } from './range.ts'
import { entriesUnder, rangeSums } from './range.store.ts'

const today = '2026-03-02'

test('what a copy lacks, has too many or holds otherwise is found in two questions, a page of entries at a time', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    for (let n = 0; n < 40; n += 1)
      await changeRecord(ctx, { registry: 'labour', key: `LD-${n}`, fields: { occupation: `Nghề số ${n}` }, reason: 'thử' })
    const all = (await entriesUnder(ctx, 'labour', [''], 100)).map(({ key, digest }) => ({ key, digest: BigInt(digest) }))
    const copy = all.flatMap((entry) => (entry.key === 'LD-7' ? [] : entry.key === 'LD-9' ? [{ ...entry, digest: 1n }] : [entry]))
    copy.push({ key: 'LD-99', digest: 2n })
    const sums = (await rangeSums(ctx, 'labour', 2, '')).map(({ prefix, count, sum }) => ({ prefix, count, hash: hashOf(BigInt(sum)) }))
    const prefixes = differing(sums, rangesOf(copy, 2))
    const found = []
    for (let after = ''; ; ) {
      const page = await entriesUnder(ctx, 'labour', prefixes, 1, after)
      found.push(...page.map(({ key, digest }) => ({ key, digest: BigInt(digest) })))
      if (page.length === 0) break
      after = page.at(-1)?.key ?? ''
    }
    const asked = copy.filter(({ key }) => prefixes.includes(rangesOf([{ key, digest: 0n }], 2)[0]?.prefix ?? ''))
    expect(differencesOf(found, asked).toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual([
      { key: 'LD-7', is: 'missing' },
      { key: 'LD-9', is: 'different' },
      { key: 'LD-99', is: 'extra' },
    ])
  })
})

test('who asks for the keys of some ranges is in the journal, with how many of people they got', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    await changeRecord(ctx, { registry: 'labour', key: 'LD-1', fields: { occupation: 'Thợ hàn' }, reason: 'thử' })
    const entries = api.find(({ path }) => path === '/api/registries/:registry/ranges/:under')
    const owner = seen(ctx, { today, as: 'agency-clerk', agency: 'bo-noi-vu' })
    await entries?.run(owner, { registry: 'labour', under: [...'0123456789abcdef'].join(',') } as never, undefined as never)
    await chainAuditNow(ctx)
    expect(await auditOf(ctx, 'registry:labour')).toMatchObject([{ action: 'records.feed-read', agency: 'bo-noi-vu', details: { records: 1 } }])
  })
})
