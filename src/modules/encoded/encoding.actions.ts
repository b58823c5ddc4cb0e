import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { type Limits, literal, name, openEngine, rowsOf, translate } from '../bulk/index.ts'
import { openSource } from '../linkage/index.ts'
import { type DayOrder, orderShown } from '../standardisation/index.ts'
import { type About, aboutFile } from './about.ts'
import type { Columns } from './columns.ts'
import { secretsOf } from './secret.ts'
import { type Encoding, parametersHash } from './parameters.ts'
import { outForeign, outTaken } from './problems.ts'
import { between, doorColumns, encodingWriter, type Given, lineOf, writerModule } from './writer.ts'

/** What is to be encoded, with which secret, and where to: `send` leaves the house, `keep` does not. */
export type EncodingOrder = {
  records: string
  columns: Columns
  secret: Buffer
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

const folders = ['send', 'keep'] as const

/** Stands in both folders until an encoding is whole: what lies beside it is ours, and may be taken away. */
const unfinished = 'unfinished'

/** Makes both folders; what an encoding that broke off left in them is taken away, all else never. @throws outTaken, outForeign */
function prepare(out: string): void {
  const paths = folders.map((folder) => join(out, folder))
  for (const folder of paths) {
    const held = existsSync(folder) ? readdirSync(folder) : []
    if (held.includes(aboutFile)) throw outTaken({ folder: out })
    if (held.length > 0 && !held.includes(unfinished)) throw outForeign({ folder })
  }
  for (const folder of paths) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, unfinished), '')
  }
}

/** Says in both folders what they hold; from then on no encoding is made over them. */
function finish(out: string, about: About): void {
  for (const folder of folders.toReversed()) {
    writeFileSync(join(out, folder, aboutFile), `${JSON.stringify(about, null, 2)}\n`)
    rmSync(join(out, folder, unfinished))
  }
}

/** Takes away whatever holds records in clear, however far the encoding came. */
function clear(keep: string): void {
  const ours = (file: string) => file.startsWith('keys-') || file === aboutFile || file === unfinished
  for (const file of readdirSync(keep)) if (!ours(file)) rmSync(join(keep, file), { recursive: true, force: true })
}

/**
 * Encodes a file of records: `send` holds encodings under pseudonyms and what they were made with, `keep` holds which pseudonym is
 * which record. Answers what `send` says of itself, and which lines of the file could not be read.
 * @throws outTaken, outForeign, bulk-file-unreadable, bulk-file-empty, linkage-column-missing
 */
export async function encodeFile(order: EncodingOrder): Promise<{ about: About; unreadable: number; lines: readonly number[] }> {
  const { columns, out, encoding, secret, threads, memoryMb } = order
  prepare(out)
  const work = join(out, 'keep', 'work')
  const engine = await openEngine({ threads, memoryMb, spill: work })
  try {
    const wanted = [columns.key, ...columns.numbers, columns.name, columns.birth, columns.sex, columns.place].filter((each) => each !== null)
    const { from, read } = await openSource(engine.connection, join(out, 'keep'), 'clear', order.records, {
      wanted: [...new Set(wanted)],
      needed: [columns.key, columns.name],
    })
    const given: Given = { secret, encoding, order: await dayOrderIn(engine.connection, from, columns.birth) }
    const slices = Math.ceil(read.rows / perSlice)
    for (let at = 0; at < slices; at += 1) {
      await encodeSlice(engine.connection, order, given, linesIn(from, columns, slices, at), at)
      order.tell?.(at + 1, slices)
    }
    const about: About = { encoding, parameters: parametersHash(encoding), secretCheck: secretsOf(secret, encoding).check, records: read.rows }
    finish(out, about)
    return { about, unreadable: read.faultCount, lines: read.faults.map(({ line }) => line) }
  } finally {
    engine.close()
    clear(join(out, 'keep'))
  }
}
