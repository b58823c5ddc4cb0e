import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { literal, numberOf, rowsOf } from './engine.ts'
import { type Elsewhere, translateFile, translateInParts, writerOf } from './lines.ts'

/** A translation of distinct texts: what to make of each, and the columns it makes. */
export type Translation = {
  /** a query of one column of texts, each once */
  distinct: string
  /** name of the table that is made: `raw` and the columns below */
  table: string
  columns: Readonly<Record<string, 'BIGINT' | 'INTEGER' | 'VARCHAR'>>
  /** the values of a text, tab between them, nothing where there is none */
  line: (text: string) => string
  /** the same as a writer of bytes, for threads of their own when there is much to do */
  elsewhere?: Elsewhere
  /** looks at all texts, in the table named (column `raw`), before the first is translated */
  before?: (table: string) => Promise<void>
}

/** From so many texts on a second thread is worth its start. */
const worthThreads = 60_000

/** Texts that cannot stand in a line of their own. */
const odd = ['\t', '\n', '\r', '\ufeff'].map((sign) => `contains(raw, chr(${sign.charCodeAt(0)}))`).join(' or ')

/** Translates each distinct text once, in TypeScript, and leaves the result as a table to be joined. */
export async function translate(connection: DuckDBConnection, folder: string, translation: Translation, threads = 1): Promise<void> {
  const end = await beginTranslation(connection, folder, translation, threads)
  await end()
}

/** Begins a translation; many texts are translated in threads of their own, and the engine is free meanwhile. Answers how to end it. */
export async function beginTranslation(
  connection: DuckDBConnection,
  folder: string,
  translation: Translation,
  threads: number,
): Promise<() => Promise<void>> {
  const { distinct, table, columns, line, elsewhere, before } = translation
  const path = join(folder, `${table}-${process.pid}`)
  const raw = `${table}_raw`
  await connection.run(`create or replace temp table ${raw} as select v as raw from (${distinct}) as d(v) where v <> '' and length(v) <= 10000`)
  await before?.(raw)
  const count = await numberOf(connection, `select count(*) from ${raw}`)
  await connection.run(
    `copy (select raw from ${raw} where not (${odd})) to ${literal(`${path}.txt`)} (format csv, header false, delimiter '\t', quote '')`,
  )
  const translated =
    elsewhere && count >= worthThreads
      ? translateInParts(`${path}.txt`, elsewhere, threads)
      : Promise.resolve([translateFile({ path: `${path}.txt`, out: `${path}.tsv` }, writerOf(line))])
  translated.catch(() => undefined)
  return async () => {
    const parts = await translated
    await read(connection, table, { raw: 'VARCHAR', ...columns }, parts)
    await addOdd(connection, translation)
    await connection.run(`drop table ${raw}`)
    for (const file of [`${path}.txt`, ...parts]) await rm(file, { force: true })
  }
}

async function read(connection: DuckDBConnection, table: string, columns: Readonly<Record<string, string>>, parts: readonly string[]): Promise<void> {
  const types = Object.entries(columns).map(([name, type]) => `'${name}': '${type}'`)
  await connection.run(
    `create or replace temp table ${table} as select * from read_csv([${parts.map(literal).join(', ')}], columns = {${types.join(', ')}},
      header = false, delim = '\t', quote = '', escape = '', auto_detect = false, nullstr = '', strict_mode = false, max_line_size = 4000000)`,
  )
}

/** The few texts with tabs or ends of line in them; named by their place, since a byte-order mark is lost on the way here and back. */
async function addOdd(connection: DuckDBConnection, { table, columns, line }: Translation): Promise<void> {
  const places = Object.values(columns).map((type, at) => `$${at + 2}::${type}`)
  for (const { at: place, raw } of await rowsOf(connection, `select rowid as at, raw from ${table}_raw where ${odd}`)) {
    const values = line(String(raw)).split('\t')
    const cells = Object.keys(columns).map((_, at) => values[at] || null)
    await connection.run(`insert into ${table} select ${['raw', ...places].join(', ')} from ${table}_raw where rowid = $1`, [Number(place), ...cells])
  }
}
