import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { once } from 'node:events'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { literal } from './engine.ts'

/** A translation of distinct texts: what to make of each, and the columns it makes. */
export type Translation = {
  /** a query of one column of texts, each once */
  distinct: string
  /** name of the table that is made: `raw` and the columns below */
  table: string
  columns: Readonly<Record<string, 'BIGINT' | 'INTEGER' | 'VARCHAR'>>
  /** the values of a text, tab between them, nothing where there is none */
  line: (text: string) => string
  /** looks at all texts, in the table named, before the first is translated */
  before?: (table: string) => Promise<void>
}

/** Translates each distinct text once, in TypeScript, and leaves the result as a table to be joined. */
export async function translate(
  connection: DuckDBConnection,
  folder: string,
  { distinct, table, columns, line, before }: Translation,
): Promise<void> {
  const path = join(folder, `${table}-${process.pid}.tsv`)
  await connection.run(
    `create or replace temp table ${table}_raw as select (row_number() over ())::integer as n, v as raw from (${distinct}) as d(v)`,
  )
  await before?.(`${table}_raw`)
  await writeLines(connection, `select n, raw from ${table}_raw`, path, line)
  const types = Object.entries({ n: 'INTEGER', ...columns }).map(([name, type]) => `'${name}': '${type}'`)
  await connection.run(
    `create or replace temp table ${table} as select w.raw, t.* exclude (n) from ${table}_raw as w
     join read_csv(${literal(path)}, columns = {${types.join(', ')}}, header = false, delim = '\t', quote = '', escape = '', auto_detect = false, nullstr = '') as t using (n)`,
  )
  await connection.run(`drop table ${table}_raw`)
  await rm(path, { force: true })
}

async function writeLines(connection: DuckDBConnection, query: string, path: string, line: (text: string) => string): Promise<void> {
  const out = createWriteStream(path, { highWaterMark: 1 << 20 })
  const result = await connection.stream(query)
  for (;;) {
    const chunk = await result.fetchChunk()
    if (!chunk || chunk.rowCount === 0) break
    const [numbers = [], texts = []] = chunk.getColumns()
    let lines = ''
    for (let at = 0; at < texts.length; at += 1) lines += `${String(numbers[at])}\t${line(String(texts[at]))}\n`
    if (!out.write(lines)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}
