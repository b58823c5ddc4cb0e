import fc from '../../platform/testing-chance.ts'
import { expect, test } from 'vitest'
import { addDays } from '../../platform/dates.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { chainOn, deputyInCharge, headOn } from './chain.ts'
import { charges } from '../../../definitions/posts/all.ts'
import { postById, postsAt } from './post.ts'
import { agencyById, definedAgencies, holdsOn } from './register.ts'
import { overlap, type Span, standing, termOn } from './term.ts'
import { correctTerm, recordTerm, withdrawTerm } from './term.actions.ts'
import { termsOf } from './term.store.ts'

const administrator = { today: '2025-08-01', as: 'administrator' } as const
const post = 'head.bo-noi-vu'

test('the post answers even where nobody recorded who holds it', async () => {
  await scenario(administrator, async (ctx) => {
    const head = await headOn(ctx, 'bo-y-te', '2025-06-01')
    expect(head?.post.title.vi).toBe('Bộ trưởng Bộ Y tế')
    expect(head).toMatchObject({ holder: null, recorded: false })
    expect((await deputyInCharge(ctx, 'bo-y-te', '2025-06-01'))?.post.title.vi).toBe('Thứ trưởng Bộ Y tế được phân công phụ trách')
  })
})

test('before the merger the old ministry answered, from the day of the merger its successor does', async () => {
  await scenario(administrator, async (ctx) => {
    const headIn = async (day: string) => (await headOn(ctx, 'bo-giao-thong-van-tai', day))?.post.title.vi
    expect(await headIn('2025-02-28')).toBe('Bộ trưởng Bộ Giao thông vận tải')
    expect(await headIn('2025-03-01')).toBe('Bộ trưởng Bộ Xây dựng')
    expect((await headOn(ctx, 'yen-bai', '2025-07-01'))?.agency).toBe('lao-cai-2025')
    expect((await headOn(ctx, 'yen-bai', '2025-06-30'))?.agency).toBe('yen-bai')
  })
})

test('a body answers for nothing before its first day, and the chain names whose work it took over', async () => {
  await scenario(administrator, async (ctx) => {
    const chain = await chainOn(ctx, 'lao-cai-2025', '2025-06-30')
    expect(chain).toMatchObject({ answering: null, head: null, deputy: null, primeMinister: null })
    expect(chain.before).toContain('yen-bai')
  })
})

test('the chain of a ministry runs from its head to the Prime Minister, and says that the assignment is not confirmed', async () => {
  await scenario(administrator, async (ctx) => {
    const chain = await chainOn(ctx, 'bo-thong-tin-va-truyen-thong', '2025-08-01')
    expect(chain.answering).toBe('bo-khoa-hoc-va-cong-nghe')
    expect(chain.deputyPrimeMinisters.map(({ post: { id }, certain }) => [id, certain])).toEqual([['dpm.khoa-giao-van-xa', false]])
    expect(chain.primeMinister?.post.title.vi).toBe('Thủ tướng Chính phủ')
    expect((await chainOn(ctx, 'hoi-lien-hiep-phu-nu-viet-nam', '2025-08-01')).primeMinister).toBeNull()
  })
})

test('a term counts from its first to its last day, and the day after somebody else may follow', async () => {
  await scenario(administrator, async (ctx) => {
    await recordTerm(ctx, { post, from: '2025-03-01', to: '2025-06-30', holder: 'Người thứ nhất' })
    await recordTerm(ctx, { post, from: '2025-07-01', holder: 'Người thứ hai' })
    const holderOn = async (day: string) => (await headOn(ctx, 'bo-noi-vu', day))?.holder
    expect(await Promise.all(['2025-02-28', '2025-03-01', '2025-06-30', '2025-07-01'].map(holderOn))).toEqual([
      null,
      'Người thứ nhất',
      'Người thứ nhất',
      'Người thứ hai',
    ])
  })
})

test('two terms of one post never share a day', async () => {
  await scenario(administrator, async (ctx) => {
    await recordTerm(ctx, { post, from: '2025-03-01', to: '2025-06-30' })
    await expect(recordTerm(ctx, { post, from: '2025-06-30' })).rejects.toMatchObject({ slug: 'term-overlaps' })
    await expect(recordTerm(ctx, { post, from: '2025-09-01', to: '2025-08-01' })).rejects.toMatchObject({ slug: 'term-ends-first' })
    await recordTerm(ctx, { post: 'deputy.bo-noi-vu', from: '2025-06-30' })
  })
})

test('nobody holds a post of a ministry after the ministry ended', async () => {
  await scenario(administrator, async (ctx) => {
    const given = { post: 'head.bo-giao-thong-van-tai', from: '2024-01-01', to: '2025-04-01' }
    await expect(recordTerm(ctx, given)).rejects.toMatchObject({ slug: 'term-outside-post' })
    await recordTerm(ctx, { post: given.post, from: given.from })
    expect((await headOn(ctx, 'bo-giao-thong-van-tai', '2025-02-28'))?.until).toBe('2025-02-28')
  })
})

test('a correction keeps what was recorded before, and a second one of the same row is told so', async () => {
  await scenario(administrator, async (ctx) => {
    const first = await recordTerm(ctx, { post, from: '2025-03-01', holder: 'Tên ghi nhầm' })
    await correctTerm(ctx, { post, term: first, from: '2025-03-02', holder: 'Tên đúng', reason: 'Ghi nhầm' })
    const rows = await termsOf(ctx, [post])
    expect(rows.map(({ holder }) => holder)).toEqual(['Tên ghi nhầm', 'Tên đúng'])
    expect(termOn(rows, '2025-03-01')).toBeNull()
    expect(termOn(rows, '2025-03-02')?.holder).toBe('Tên đúng')
    await expect(correctTerm(ctx, { post, term: first, from: '2025-03-03', reason: 'Lại sửa' })).rejects.toMatchObject({ slug: 'term-unknown' })
    await withdrawTerm(ctx, { post, term: rows.at(-1)?.id ?? 0, reason: 'Không có thật' })
    expect(standing(await termsOf(ctx, [post]))).toEqual([])
  })
})

test('only an administrator records terms', async () => {
  await scenario({ today: '2025-08-01', as: 'standing-clerk' }, async (ctx) => {
    await expect(recordTerm(ctx, { post, from: '2025-03-01' })).rejects.toMatchObject({ slug: 'forbidden' })
    await recordTerm(seen(ctx, { as: 'administrator' }), { post, from: '2025-03-01' })
  })
})

test('every assignment names a post and an agency that are there, and no agency is followed twice on one day', () => {
  for (const { post: id, agency } of charges) expect([postById(id)?.id, agencyById(agency)?.id]).toEqual([id, agency])
  for (const a of charges)
    for (const b of charges)
      if (a !== b && a.agency === b.agency)
        expect(overlap({ from: a.from ?? '0001-01-01', to: a.to ?? null }, { from: b.from ?? '0001-01-01', to: b.to ?? null })).toBe(false)
})

test('every ministry and province has a head and a deputy in charge, each found by its id', () => {
  const living = definedAgencies.filter((each) => ['ministry', 'ministerial', 'province'].includes(each.kind) && holdsOn(each, '2025-08-01'))
  expect(living.length).toBe(51)
  for (const { id } of living) {
    const posts = postsAt(id)
    expect([id, posts.map(({ kind }) => kind)]).toEqual([id, ['head', 'deputy']])
    for (const each of posts) expect(postById(each.id)?.title).toEqual(each.title)
  }
})

test('whatever is recorded and refused, on every day at most one person holds a post', async () => {
  const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2025-03-01', n))
  const spans = fc.array(fc.tuple(day, fc.option(day, { nil: undefined })), { maxLength: 8 })
  await scenario(administrator, async (ctx) => {
    let nth = 0
    const agencies = definedAgencies.filter(({ kind, to, from }) => kind === 'province' && !to && !from)
    await fc.assert(
      fc.asyncProperty(spans, async (given) => {
        const own = `head.${agencies[nth++ % agencies.length]?.id}`
        for (const [from, to] of given) await recordTerm(ctx, { post: own, from, ...(to && { to }) }).catch(() => undefined)
        const held: Span[] = standing(await termsOf(ctx, [own]))
        for (const [at, a] of held.entries()) for (const b of held.slice(at + 1)) expect(overlap(a, b)).toBe(false)
      }),
      { numRuns: 11 },
    )
  })
})
