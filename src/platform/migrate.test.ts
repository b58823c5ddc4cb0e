import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { fromTheGround } from '../floors.ts'
import { closeDatabase, type Database, openDatabase } from './database.ts'
import { isMigrated, migrate, type MigrationFolder, migrationFolders, readMigrations } from './migrate.ts'
import { newDatabase } from './testing.ts'

const places: string[] = []
let database: Database
let folders: MigrationFolder[]

const write = async (module: string, name: string, sql: string) => {
  const dir = folders.find((folder) => folder.module === module)?.dir ?? ''
  await mkdir(dir, { recursive: true })
  await writeFile(join(dir, name), sql)
}
const exists = async (table: string) => (await database.pool.query('select to_regclass($1) is not null as found', [table])).rows[0].found as boolean

beforeEach(async () => {
  const place = await mkdtemp(join(tmpdir(), 'migrate-'))
  places.push(place)
  folders = ['lower', 'upper'].map((module) => ({ module, dir: join(place, module) }))
  database = await newDatabase({ empty: true })
  await write('lower', '001-thing.sql', '-- breaking: no\ncreate table lower.thing (id int primary key);\n')
  await write('upper', '001-use.sql', '-- breaking: no\ncreate table upper.use (thing int references lower.thing);\n')
})
afterAll(() => Promise.all(places.map((place) => rm(place, { recursive: true }))))

test('modules are built from the ground up, once', async () => {
  expect((await migrate(database, folders)).map(({ module }) => module)).toEqual(['lower', 'upper'])
  expect(await migrate(database, folders)).toEqual([])
  expect(await isMigrated(database, folders)).toBe(true)
})

test('several processes that start at once migrate once', async () => {
  const others = [1, 2, 3].map(() => openDatabase(database.url, { max: 1 }))
  const runs = await Promise.all([database, ...others].map((each) => migrate(each, folders)))
  await Promise.all(others.map(closeDatabase))
  expect(runs.map((run) => run.length).toSorted((a, b) => a - b)).toEqual([0, 0, 0, 2])
})

test('a file that fails leaves nothing of itself and what came before it stays', async () => {
  await write('upper', '002-broken.sql', '-- breaking: no\ncreate table upper.half (id int); select nonsense;\n')
  await expect(migrate(database, folders)).rejects.toThrow('upper/002-broken.sql')
  expect([await exists('upper.use'), await exists('upper.half')]).toEqual([true, false])
  expect(await isMigrated(database, folders)).toBe(false)
})

test('a file edited after it has run is refused by name', async () => {
  await migrate(database, folders)
  await write('lower', '001-thing.sql', '-- breaking: no\ncreate table lower.thing (id bigint primary key);\n')
  await expect(migrate(database, folders)).rejects.toThrow('lower/001-thing đã bị sửa')
})

test('a database newer than the program is refused', async () => {
  await write('upper', '002-more.sql', '-- breaking: yes\ncreate table upper.more (id int);\n')
  await migrate(database, folders)
  await rm(join(folders[1]?.dir ?? '', '002-more.sql'))
  await expect(migrate(database, folders)).rejects.toThrow('mới hơn chương trình')
})

test('a file numbered before one that has run is refused', async () => {
  await write('lower', '003-third.sql', '-- breaking: no\nselect 1;\n')
  await migrate(database, folders)
  await write('lower', '002-second.sql', '-- breaking: no\nselect 1;\n')
  await expect(migrate(database, folders)).rejects.toThrow('lower/002-second')
})

test('a file that does not say whether it breaks is refused', async () => {
  await write('lower', '002-silent.sql', 'select 1;\n')
  await expect(migrate(database, folders)).rejects.toThrow('breaking')
})

test('every migration of the program names its number and whether it breaks', async () => {
  const all = await readMigrations(migrationFolders(fromTheGround()))
  expect(all.map(({ module }) => module)).toContain('platform')
})
