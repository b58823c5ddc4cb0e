import { afterAll } from 'vitest'
import { closeDatabase, type Database, openDatabase } from './database.ts'
import { copyTemplate, fromScratch, openAdmin, urlOf } from './testing-server.ts'

let migrated: Promise<Database> | null = null
const opened: { name: string; database: Database }[] = []

/** The test file's own database at the level of the program: a copy of a template, dropped when the file is done. */
export const testDatabase = (): Promise<Database> => (migrated ??= newDatabase())

/** A further database, migrated or with nothing in it; dropped when the test file is done. */
export async function newDatabase({ empty = false } = {}): Promise<Database> {
  const admin = await openAdmin()
  try {
    const name = `t_${process.pid}_${performance.now().toFixed(3).replace('.', '_')}`
    if (empty) await admin.client.query(`create database ${name} ${fromScratch}`)
    else await copyTemplate(admin, name)
    const database = openDatabase(urlOf(admin.url, name), { max: 5, name: 'test' })
    opened.push({ name, database })
    return database
  } finally {
    await admin.client.end()
  }
}

afterAll(async () => {
  if (opened.length === 0) return
  const { client } = await openAdmin()
  for (const { name, database } of opened) {
    await closeDatabase(database)
    await client.query(`drop database if exists ${name} with (force)`)
  }
  await client.end()
})
