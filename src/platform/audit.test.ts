import { createHash } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { auditOf, exportAudit, record, verifyAudit } from './audit.ts'
import { type Ctx, silence, usualSettings } from './ctx.ts'
import type { Database } from './database.ts'
import { migrate, migrationFolders } from './migrate.ts'
import { system } from './rights.ts'
import { newDatabase } from './testing.ts'

let database: Database
const now = new Date('2025-06-15T03:00:00.123Z')
const ctxOn = (db: Ctx['db']): Ctx => ({
  db,
  now: () => now,
  today: () => '2025-06-15',
  asOf: '2025-06-15',
  actor: system,
  language: 'vi',
  requestId: 'r1',
  log: silence,
  settings: usualSettings,
})
const write = (subject: string, action = 'test.changed') =>
  database.db.transaction().execute((db) => record(ctxOn(db), { action, subject, details: { tasks: 3, note: 'hạn "chậm nhất"\n' } }))
const asSuperuser = (sql: string) =>
  database.pool.query(`alter table platform.audit disable trigger user; ${sql}; alter table platform.audit enable trigger user`)

beforeAll(async () => {
  database = await newDatabase({ empty: true })
  await migrate(database, migrationFolders([]))
})

beforeEach(async () => {
  await asSuperuser(`truncate platform.audit; update platform.audit_head set seq = 0, hash = decode(repeat('00', 32), 'hex')`)
  for (const subject of ['a', 'b', 'c', 'd']) await write(subject)
})

test('an untouched journal is whole, and it says where it ends', async () => {
  const report = await verifyAudit(database.db)
  expect(report).toMatchObject({ entries: 4, fault: null, head: { seq: 4 } })
  expect(report.head.hash).toMatch(/^[0-9a-f]{64}$/)
})

test('an entry changed by a superuser is found', async () => {
  await asSuperuser(`update platform.audit set details = '{"tasks": 4}' where seq = 2`)
  expect((await verifyAudit(database.db)).fault).toMatchObject({ seq: 2, kind: 'changed' })
})

test('an entry changed together with its hash is found at the one after it', async () => {
  await asSuperuser(`update platform.audit set subject = 'z' where seq = 2`)
  await asSuperuser(`update platform.audit entry set hash = platform.audit_hash(entry) where seq = 2`)
  expect((await verifyAudit(database.db)).fault).toMatchObject({ seq: 3, kind: 'unlinked' })
})

test('a deleted entry is found', async () => {
  await asSuperuser(`delete from platform.audit where seq = 3`)
  expect((await verifyAudit(database.db)).fault).toMatchObject({ seq: 3, kind: 'missing' })
})

test('a cut-off end is found', async () => {
  await asSuperuser(`delete from platform.audit where seq > 2`)
  expect((await verifyAudit(database.db)).fault).toMatchObject({ seq: 3, kind: 'cut-off' })
})

test('a journal rewritten from end to end is found by whoever noted an earlier end', async () => {
  const { head } = await verifyAudit(database.db)
  await asSuperuser(`truncate platform.audit; update platform.audit_head set seq = 0, hash = decode(repeat('00', 32), 'hex')`)
  for (const subject of ['a', 'b', 'c', 'forged', 'e']) await write(subject)
  expect((await verifyAudit(database.db)).fault).toBeNull()
  expect((await verifyAudit(database.db, head)).fault).toMatchObject({ seq: 4, kind: 'rewritten' })
})

test.each(['update platform.audit set actor = $$x$$', 'delete from platform.audit', 'truncate platform.audit'])(
  'the journal refuses %s',
  async (sql) => {
    await expect(database.pool.query(sql)).rejects.toThrow('only grows')
  },
)

test('what is rolled back leaves no entry and no gap', async () => {
  const failing = database.db.transaction().execute(async (db) => {
    await record(ctxOn(db), { action: 'test.changed', subject: 'e' })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await write('f')
  expect(await verifyAudit(database.db)).toMatchObject({ entries: 5, fault: null })
  expect((await auditOf(ctxOn(database.db), 'e')).length).toBe(0)
})

test('a long transaction that has recorded makes nobody wait', async () => {
  await database.db.transaction().execute(async (db) => {
    await record(ctxOn(db), { action: 'import.begun', subject: 'long' })
    await write('quick')
  })
  const { rows } = await database.pool.query('select subject from platform.audit where seq > 4 order by seq')
  expect(rows.map((row) => row.subject)).toEqual(['quick', 'long'])
  expect((await verifyAudit(database.db)).fault).toBeNull()
})

test('many writers at once make one chain', async () => {
  await Promise.all(Array.from({ length: 100 }, (_, n) => write(`w${n}`)))
  expect(await verifyAudit(database.db)).toMatchObject({ entries: 104, fault: null })
})

test('an exported journal can be checked with nothing but SHA-256', async () => {
  let previous = '00'.repeat(32)
  let seen = 0
  for await (const line of exportAudit(database.db)) {
    const { content, hash } = JSON.parse(line) as { content: string; hash: string }
    expect(content.startsWith(`${previous}\n`)).toBe(true)
    expect(createHash('sha256').update(content).digest('hex')).toBe(hash)
    previous = hash
    seen += 1
  }
  expect(seen).toBe(4)
})
