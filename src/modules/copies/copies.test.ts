import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from '../../platform/testing-chance.ts'
import { expect, test } from 'vitest'
import { auditOf, chainAuditNow } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays } from '../../platform/dates.ts'
import { scenario, seen } from '../../platform/scenario.ts'
import { changeRecord, insertOrigin, mergeRecords, removeRecord } from '../records/index.ts'
import { registryOn } from '../registries/index.ts'
import { readChunk, sourceOf } from './chunk.actions.ts'
import { applied, beginning, type Known, nextLines } from './copy.ts'
import { copyToFile } from './file.actions.ts'
import { chunkAfter } from './store.ts'

const today = '2026-03-02'
const labour = registryOn('labour', today)
if (!labour) throw new Error('labour is defined')

type Write = { key: number; kind: 'say' | 'end' | 'merge'; value: number; from: number; days: number | null }
const write: fc.Arbitrary<Write> = fc.record({
  key: fc.integer({ min: 0, max: 11 }),
  kind: fc.constantFrom('say', 'say', 'say', 'end', 'merge'),
  value: fc.integer({ min: 0, max: 4 }),
  from: fc.integer({ min: -20, max: 20 }),
  days: fc.option(fc.integer({ min: 1, max: 9 })),
})

/** Somebody writes; what cannot be written (an ended key, a value held already) changes nothing. */
async function happen(ctx: Ctx, { key, kind, value, from, days }: Write): Promise<void> {
  const at = { registry: 'labour', key: `LD-${String(key).padStart(2, '0')}`, from: addDays(today, from), reason: 'thử' }
  const until = days === null ? {} : { until: addDays(at.from, days) }
  const fields = { full_name: `Nguyễn Văn ${value}`, employment: 'employed' }
  const done =
    kind === 'say'
      ? changeRecord(ctx, { ...at, ...until, fields })
      : kind === 'end'
        ? removeRecord(ctx, at)
        : mergeRecords(ctx, { ...at, into: `LD-${String(value).padStart(2, '0')}` })
  await done.catch((error: unknown) => {
    if (!(error instanceof Error && 'slug' in error)) throw error
  })
}

const held = async (ctx: Ctx): Promise<Known[]> => [...(await chunkAfter(ctx, 'labour', '', 1000)).records]
const inOrder = (copy: ReadonlyMap<string, Known>) => [...copy.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))

test('whatever is written between chunks, a consumer ends with exactly what the registry holds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(write, { maxLength: 15 }),
      fc.array(fc.array(write, { maxLength: 3 }), { maxLength: 8 }),
      fc.integer({ min: 1, max: 5 }),
      async (before, between, limit) => {
        await scenario({ today, as: 'system' }, async (ctx) => {
          for (const each of before) await happen(ctx, each)
          const source = sourceOf(labour, (work) => work(ctx))
          let [copy, mark]: [ReadonlyMap<string, Known>, typeof beginning] = [new Map(), beginning]
          for (let round = 0; ; round += 1) {
            const next = await nextLines(source, mark, limit)
            if (next === null && round >= between.length) break
            if (next) [copy, mark] = [applied(copy, next.lines), next.mark]
            for (const each of between[round] ?? []) await happen(ctx, each)
          }
          expect(inOrder(copy)).toEqual(await held(ctx))
        })
      },
    ),
    { numRuns: 15 },
  )
})

/** What a file of lines says: the last line of a key holds. */
async function saidBy(path: string): Promise<Known[]> {
  const lines = (await readFile(path, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Known | { mark: unknown })
  return inOrder(
    applied(
      new Map(),
      lines.flatMap((line) => ('mark' in line ? [] : [line])),
    ),
  )
}

test('a copy in a file that broke off anywhere is gone on with, and later brought up to what changed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'copies-'))
  const path = join(folder, 'lao-dong.ndjson')
  try {
    await scenario({ today, as: 'system' }, async (ctx) => {
      const say = (key: number, value: number) => happen(ctx, { key, kind: 'say', value, from: 0, days: null })
      for (let key = 0; key < 10; key += 1) await say(key, key % 4)
      const take = () => copyToFile({ source: sourceOf(labour, (work) => work(ctx)), registry: 'labour', path, limit: 3 })
      await take()
      const whole = await readFile(path)
      for (const share of [0, 0.2, 0.55, 0.99]) {
        await writeFile(path, whole)
        await truncate(path, Math.floor(whole.length * share))
        await say(Math.floor(share * 10), 4)
        await happen(ctx, { key: 9, kind: share < 0.5 ? 'end' : 'say', value: 1, from: 0, days: null })
        await take()
        expect(await saidBy(path)).toEqual(await held(ctx))
      }
      expect(await take()).toBe(0)
      await say(3, 2)
      expect(await take()).toBe(1)
      await writeFile(path, 'một tệp khác\n')
      await expect(take()).rejects.toMatchObject({ slug: 'copy-file-foreign' })
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('a large file of somebody else is refused by its beginning, without being read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'copies-'))
  const path = join(folder, 'khac.bin')
  try {
    await writeFile(path, 'một tệp khác\n')
    await truncate(path, 4_000_000_000_000)
    await scenario({ today, as: 'system' }, async (ctx) => {
      const taking = copyToFile({ source: sourceOf(labour, (work) => work(ctx)), registry: 'labour', path, limit: 3 })
      await expect(taking).rejects.toMatchObject({ slug: 'copy-file-foreign' })
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('a run is journalled once, goes on for its own consumer alone, and shows the fields that its reader sees', async () => {
  await scenario({ today, as: 'system' }, async (ctx) => {
    for (const n of [1, 2, 3]) await happen(ctx, { key: n, kind: 'say', value: n, from: 0, days: null })
    const reader = seen(ctx, { today, as: 'agency-clerk', agency: 'bo-noi-vu' })
    const first = await readChunk(reader, labour, { limit: 2 })
    const second = await readChunk(reader, labour, { run: first.run, after: first.next ?? '', limit: 2 })
    expect([first.records.map(({ key }) => key), second.records.map(({ key }) => key), second.next]).toEqual([['LD-01', 'LD-02'], ['LD-03'], null])
    await insertOrigin(ctx, { registry: 'labour', import: null, rule: 'own-write', reason: null })
    await chainAuditNow(ctx)
    expect((await auditOf(ctx, 'registry:labour')).filter(({ action }) => action === 'copies.begun')).toHaveLength(1)
    const other = seen(ctx, { today, as: 'agency-clerk', agency: 'bo-y-te' })
    await expect(readChunk(other, labour, { run: first.run, after: 'LD-02' })).rejects.toMatchObject({ slug: 'snapshot-run-unknown' })
    const { records } = await readChunk(other, labour, { limit: 1 })
    expect(Object.keys(records[0]?.known[0]?.fields ?? {})).not.toContain('full_name')
    expect(first.records[0]?.known[0]?.fields['full_name']).toBe('Nguyễn Văn 1')
  })
})
