import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { type Limits, literal, name, openEngine, rowsOf, translate } from '../bulk/index.ts'
import { openSource } from '../linkage/index.ts'
import { type DayOrder, orderShown } from '../standardisation/index.ts'
import { type About, aboutFile } from './about.ts'
import type { Columns } from './columns.ts'
import { keysOf } from './key.ts'
import { type Encoding, parametersHash } from './parameters.ts'
import { outTaken } from './problems.ts'
import { between, doorColumns, encodingWriter, type Given, lineOf, writerModule } from './writer.ts'

/** What is to be encoded, with which key, and where to: `send` leaves the house, `keep` does not. */
export type EncodingOrder = {
  records: string
  columns: Columns
  key: Buffer
  encoding: Encoding
  out: string
  tell?: (done: number, all: number) => void
} & Pick<Limits, 'threads' | 'memoryMb'>

const perSlice = 500_000

async function dayOrderIn(connection: DuckDBConnection, from: string, birth: string): Promise<DayOrder> {
  const rows = await rowsOf(connection, `select distinct ${name(birth)} as v from ${from} where length(${name(birth)}) between 6 and 12 limit 100000`)
  const shown = rows.map(({ v }) => orderShown(String(v)))
  return shown.filter((each) => each === 'month-first').length > shown.filter((each) => each === 'day-first').length ? 'month-first' : 'day-first'
}

/** No cell of a person is longer. */
const longest = 1_000

const text = (column: string | null) =>
  column === null ? `''` : `left(replace(coalesce(${name(column)}, ''), chr(${between.charCodeAt(0)}), ' '), ${longest})`

/** A slice of the file's rows as lines, chance deciding which row comes into which. */
const linesIn = (from: string, { key, numbers, name, birth, sex, place }: Columns, slices: number, at: number) =>
  `select concat_ws(chr(${between.charCodeAt(0)}), "row", ${[key, name, birth, sex, place, ...numbers].map(text).join(', ')}) as v from ${from}
   where hash("row") % ${slices} = ${at}`

const tableColumns = ({ doors }: Encoding) =>
  Object.fromEntries([
    ['rid', 'BIGINT'],
    ...doors.flatMap((door) => {
      const { token, bits, fields } = doorColumns(door)
      return [
        [token, 'BIGINT'],
        [bits, 'VARCHAR'],
        [fields, 'BIGINT'],
      ] as const
    }),
  ] as const) as Record<string, 'BIGINT' | 'VARCHAR'>

const sent = ({ doors }: Encoding) =>
  ['rid', ...doors.map(doorColumns).flatMap(({ token, bits, fields }) => [token, `from_base64(${bits}) as ${bits}`, fields])].join(', ')

async function encodeSlice(connection: DuckDBConnection, { encoding, out, threads }: EncodingOrder, given: Given, distinct: string, at: number) {
  await translate(
    connection,
    join(out, 'keep'),
    {
      distinct,
      table: 'encoded',
      columns: tableColumns(encoding),
      line: lineOf(given),
      elsewhere: { module: writerModule, name: encodingWriter.name, given },
    },
    threads,
  )
  const write = (query: string, folder: string, file: string) =>
    connection.run(
      `copy (${query}) to ${literal(join(out, folder, `${file}-${at}.parquet`))} (format parquet, compression zstd, compression_level 1)`,
    )
  await write(`select ${sent(encoding)} from encoded order by rid`, 'send', 'encoded')
  await write(`select rid, split_part(raw, chr(${between.charCodeAt(0)}), 2) as record_key from encoded`, 'keep', 'keys')
  await connection.run('drop table encoded')
}

/** Makes both folders; what an encoding that broke off left in them is taken away, a finished one never. @throws outTaken */
function prepare(out: string): void {
  if (existsSync(join(out, 'send', aboutFile))) throw outTaken({ folder: out })
  for (const folder of ['send', 'keep']) {
    rmSync(join(out, folder), { recursive: true, force: true })
    mkdirSync(join(out, folder), { recursive: true, mode: 0o700 })
  }
}

/**
 * Encodes a file of records: `send` holds encodings under pseudonyms and what they were made with, `keep` holds which pseudonym is
 * which record. Answers what `send` says of itself, and which lines of the file could not be read.
 * @throws outTaken, bulk-file-unreadable, bulk-file-empty, linkage-column-missing
 */
export async function encodeFile(order: EncodingOrder): Promise<{ about: About; unreadable: number; lines: readonly number[] }> {
  const { columns, out, encoding, key, threads, memoryMb } = order
  prepare(out)
  const work = join(out, 'keep', 'work')
  const engine = await openEngine({ threads, memoryMb, spill: work })
  try {
    const wanted = [columns.key, ...columns.numbers, columns.name, columns.birth, columns.sex, columns.place].filter((each) => each !== null)
    const { from, read } = await openSource(
      engine.connection,
      join(out, 'keep'),
      'clear',
      order.records,
      [...new Set(wanted)],
      [columns.key, columns.name],
    )
    const given: Given = { key, encoding, order: await dayOrderIn(engine.connection, from, columns.birth) }
    const slices = Math.ceil(read.rows / perSlice)
    for (let at = 0; at < slices; at += 1) {
      await encodeSlice(engine.connection, order, given, linesIn(from, columns, slices, at), at)
      order.tell?.(at + 1, slices)
    }
    const about: About = { encoding, parameters: parametersHash(encoding), keyCheck: keysOf(key, encoding).check, records: read.rows }
    writeFileSync(join(out, 'send', aboutFile), `${JSON.stringify(about, null, 2)}\n`)
    return { about, unreadable: read.faultCount, lines: read.faults.map(({ line }) => line) }
  } finally {
    engine.close()
    for (const left of ['work', 'clear_read-utf8.csv', 'clear_read.csv']) rmSync(join(out, 'keep', left), { recursive: true, force: true })
  }
}
