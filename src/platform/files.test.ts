import { createHash, randomBytes } from 'node:crypto'
import * as disk from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type Ctx, silence, usualSettings } from './ctx.ts'
import type { Database } from './database.ts'
import { blocksOf } from './blocks.ts'
import { openFile, readFile, storeFile, writeKept } from './files.ts'
import { migrate, migrationFolders } from './migrate.ts'
import { system } from './rights.ts'
import { newDatabase } from './testing.ts'

let database: Database
const ctxOn = (db: Ctx['db']): Ctx => ({
  db,
  now: () => new Date('2025-06-15T03:00:00Z'),
  today: () => '2025-06-15',
  asOf: '2025-06-15',
  actor: system,
  language: 'vi',
  requestId: 'r1',
  log: silence,
  settings: usualSettings,
})
const store = (content: Parameters<typeof storeFile>[1], most?: number) =>
  database.db.transaction().execute((db) => storeFile(ctxOn(db), content, { name: 'Kế hoạch.docx', mediaType: 'application/octet-stream' }, most))
const partsKept = async () => (await database.pool.query('select count(*) as n from platform.file_part')).rows[0].n as number

beforeAll(async () => {
  database = await newDatabase({ empty: true })
  await migrate(database, migrationFolders([]))
})

test('content comes back byte for byte under its SHA-256', async () => {
  const bytes = randomBytes(1_300_000)
  const stored = await store(bytes)
  expect(stored).toEqual({ hash: createHash('sha256').update(bytes).digest('hex'), size: 1_300_000 })
  expect(Buffer.compare((await readFile(ctxOn(database.db), stored.hash)) ?? Buffer.alloc(0), bytes)).toBe(0)
  expect(await openFile(ctxOn(database.db), stored.hash)).toMatchObject({ name: 'Kế hoạch.docx', size: 1_300_000 })
})

test('a stream in odd pieces is the same content, kept once', async () => {
  const bytes = randomBytes(1_200_001)
  const first = await store(bytes)
  const before = await partsKept()
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 77_777) yield bytes.subarray(at, at + 77_777)
  }
  expect(await store(pieces())).toEqual(first)
  expect(await partsKept()).toBe(before)
})

test.each([0, 1, 262_144, 1_300_001])(
  'a file of %i bytes is kept from the disk and written back to it, in a transaction and out of one',
  async (size) => {
    const folder = await disk.mkdtemp(join(tmpdir(), 'nt06-files-'))
    try {
      const [came, path, bytes] = [join(folder, 'came'), join(folder, 'back'), randomBytes(size)]
      await disk.writeFile(came, bytes)
      const { hash } = await store(blocksOf(came))
      const writes = [
        () => writeKept(ctxOn(database.db), hash, path),
        () => database.db.transaction().execute((db) => writeKept(ctxOn(db), hash, path)),
      ]
      for (const write of writes) {
        expect(await write()).toBe(true)
        expect(Buffer.compare(await disk.readFile(path), bytes)).toBe(0)
        await disk.rm(path)
      }
      expect(await writeKept(ctxOn(database.db), '0'.repeat(64), path)).toBe(false)
    } finally {
      await disk.rm(folder, { recursive: true })
    }
  },
)

test('two transactions that store the same content at once keep it once', async () => {
  const bytes = randomBytes(700_000)
  const before = await partsKept()
  const [one, two] = await Promise.all([store(bytes), store(bytes)])
  expect(one).toEqual(two)
  expect(await partsKept()).toBe(before + 2)
})

test('a file above the limit is refused in words and leaves nothing behind', async () => {
  const before = await partsKept()
  await expect(store(randomBytes(2_097_153), 2_097_152)).rejects.toMatchObject({
    slug: 'file-too-large',
    words: { vi: expect.stringContaining('2 MB') },
  })
  expect(await partsKept()).toBe(before)
})

test('an empty file is content too', async () => {
  const stored = await store(Buffer.alloc(0))
  expect(await readFile(ctxOn(database.db), stored.hash)).toHaveLength(0)
})

test('content damaged in the database is not handed out as if it were whole', async () => {
  const { hash } = await store(Buffer.from('Thông báo'))
  await database.pool.query(`update platform.file_part set bytes = '\\x00' from platform.file where hash = $1 and file.upload = file_part.upload`, [
    hash,
  ])
  await expect(readFile(ctxOn(database.db), hash)).rejects.toThrow('no longer have this hash')
})

test('what was never stored is not found', async () => {
  expect(await readFile(ctxOn(database.db), '0'.repeat(64))).toBeNull()
})
