import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { record, verifyAudit } from './audit.ts'
import { backup } from './backup.ts'
import { type Ctx, silence, usualSettings } from './ctx.ts'
import type { Database } from './database.ts'
import { readFile as readStored, storeFile } from './files.ts'
import { migrate, type MigrationFolder, migrationFolders } from './migrate.ts'
import { restore } from './restore.ts'
import { system } from './rights.ts'
import { newDatabase } from './testing.ts'

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

const shelf = `-- breaking: no
create type shelves.colour as enum ('đỏ', 'xanh');
create table shelves.shelf (id bigint generated always as identity primary key, above bigint references shelves.shelf, name text not null, colour shelves.colour, folded text generated always as (lower(name)) stored);
create table shelves."Odd name" (shelf bigint not null references shelves.shelf deferrable initially deferred, at timestamptz, span interval, share double precision, raw bytea, tags text[]);
create function shelves.no_change() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
create trigger frozen before insert on shelves."Odd name" for each row when (new.tags = '{frozen}') execute function shelves.no_change();
create materialized view shelves.names as select name from shelves.shelf;
insert into shelves.shelf (name) values ('from the migration');
`
const label = '-- breaking: no\nalter table shelves.shelf add column label text not null default $$none$$;\n'

let dir: string
let file: string
let folders: MigrationFolder[]
let source: Database
let bytes: Buffer
let hash: string

const everything = async ({ pool }: Database) => ({
  shelves: (await pool.query('select id, above, name, colour, folded from shelves.shelf order by id')).rows,
  odd: (await pool.query(`select shelf, at, span, share, raw, tags from shelves."Odd name" order by share`)).rows,
  names: (await pool.query('select name from shelves.names order by 1')).rows,
  files: (await pool.query('select * from platform.file order by hash')).rows,
  journal: (await pool.query('select * from platform.audit order by seq')).rows,
})

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'backup-'))
  file = join(dir, 'nt06.backup')
  await mkdir(join(dir, 'shelves'))
  await writeFile(join(dir, 'shelves', '001-shelf.sql'), shelf)
  folders = [...migrationFolders([]), { module: 'shelves', dir: join(dir, 'shelves') }]
  source = await newDatabase({ empty: true })
  await migrate(source, folders)
  bytes = randomBytes(2_500_000)
  await source.db.transaction().execute(async (db) => {
    hash = (await storeFile(ctxOn(db), bytes, { name: 'Kế hoạch.docx', mediaType: 'application/octet-stream' })).hash
    await record(ctxOn(db), { action: 'test.stored', subject: hash })
    await record(ctxOn(db), { action: 'test.stored', subject: null, details: { words: 'chậm nhất "30/6"' } })
  })
  await source.pool.query(
    `insert into shelves.shelf (above, name, colour) select 1, E'Kệ\\t' || n || E'\\n\\\\.', 'đỏ' from generate_series(1, 5000) n`,
  )
  await source.pool.query(
    `insert into shelves."Odd name" values (1, '2025-03-31 00:00+07', '1 mon 2 days 03:04:05.6', 0.1, '\\x00ff0a5c', array['một, "hai"', null]), (2, null, null, null, '', '{}')`,
  )
  await source.pool.query('refresh materialized view shelves.names')
  await backup(source, file)
})
afterAll(() => rm(dir, { recursive: true }))

test('a back-up put into an empty database gives back every row, file and journal entry', async () => {
  const target = await newDatabase({ empty: true })
  const { tables } = await restore(file, target, folders)
  expect(tables.find(({ name }) => name === 'shelves.shelf')?.rows).toBe(5_001)
  expect(await everything(target)).toEqual(await everything(source))
  expect(Buffer.compare((await readStored(ctxOn(target.db), hash)) ?? Buffer.alloc(0), bytes)).toBe(0)
  expect((await verifyAudit(target.db)).fault).toBeNull()
})

test('a restored database goes on where the other one stood: numbers, keys, triggers, journal', async () => {
  const target = await newDatabase({ empty: true })
  await restore(file, target, folders)
  const { rows } = await target.pool.query(`insert into shelves.shelf (name) values ('next') returning id`)
  expect(rows[0].id).toBe(5_002)
  await expect(target.pool.query(`insert into shelves."Odd name" (shelf) values (99999)`)).rejects.toThrow('foreign key')
  await expect(target.pool.query(`insert into shelves."Odd name" (shelf, tags) values (1, '{frozen}')`)).rejects.toThrow('no')
  await expect(target.pool.query('delete from platform.audit')).rejects.toThrow('only grows')
  await target.db.transaction().execute((db) => record(ctxOn(db), { action: 'test.stored', subject: 'after' }))
  expect(await verifyAudit(target.db)).toMatchObject({ entries: 3, fault: null })
})

test('an older back-up is brought to the level of the program', async () => {
  const newer = join(dir, 'newer')
  await mkdir(newer)
  await writeFile(join(newer, '001-shelf.sql'), shelf)
  await writeFile(join(newer, '002-label.sql'), label)
  const target = await newDatabase({ empty: true })
  await restore(file, target, [...migrationFolders([]), { module: 'shelves', dir: newer }])
  expect((await target.pool.query(`select count(*) as n from shelves.shelf where label = 'none'`)).rows).toEqual([{ n: 5_001 }])
})

test('a back-up of a newer program is refused', async () => {
  const target = await newDatabase({ empty: true })
  await expect(restore(file, target, migrationFolders([]))).rejects.toThrow('shelves/001-shelf')
  expect((await target.pool.query(`select from pg_namespace where nspname = 'platform'`)).rowCount).toBe(0)
})

test('a database that holds something is left alone unless told', async () => {
  const target = await newDatabase({ empty: true })
  await restore(file, target, folders)
  await target.pool.query(`update shelves.shelf set name = 'mine' where id = 1`)
  await expect(restore(file, target, folders)).rejects.toThrow('--replace')
  expect((await everything(target)).shelves[0].name).toBe('mine')
  await restore(file, target, folders, { replace: true })
  expect(await everything(target)).toEqual(await everything(source))
})

test.each([
  ['cut off', (whole: Buffer) => whole.subarray(0, Math.floor(whole.length / 2))],
  ['damaged in the middle', (whole: Buffer) => Buffer.concat([whole.subarray(0, 1_000_000), Buffer.alloc(16, 7), whole.subarray(1_000_016)])],
  ['no back-up at all', () => Buffer.from('Kính gửi: Văn phòng Chính phủ')],
])('a file that is %s is refused in words and changes nothing', async (_, spoil) => {
  const spoilt = join(dir, 'spoilt')
  await writeFile(spoilt, spoil(await readFile(file)))
  const target = await newDatabase({ empty: true })
  await expect(restore(spoilt, target, folders)).rejects.toThrow('nguyên vẹn')
  expect((await target.pool.query(`select from pg_namespace where nspname in ('platform', 'shelves')`)).rowCount).toBe(0)
})

test('what is written while a back-up runs is either wholly in it or not at all', async () => {
  const busy = join(dir, 'busy')
  let more = true
  const writing = (async () => {
    for (let n = 0; more; n++) {
      await source.db.transaction().execute(async (db) => {
        await record(ctxOn(db), { action: 'test.busy', subject: `busy-${n}` })
        await storeFile(ctxOn(db), Buffer.from(`busy-${n}`), { name: `busy-${n}`, mediaType: 'text/plain' })
      })
    }
  })()
  await backup(source, busy)
  more = false
  await writing
  const target = await newDatabase({ empty: true })
  await restore(busy, target, folders)
  const { rows } = await target.pool.query(
    `select (select count(*) from platform.audit where action = 'test.busy') as entries, (select count(*) from platform.file where name like 'busy-%') as files`,
  )
  expect(rows[0].entries).toBe(rows[0].files)
})
