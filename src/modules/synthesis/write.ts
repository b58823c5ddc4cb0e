import { open, rm } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { addDays, addMonths, type PlainDate } from '../../platform/dates.ts'
import { literal } from '../bulk/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { people, shuffled } from './people.ts'
import type { Person } from './person.ts'
import type { Written } from './register.ts'

/** Whom records may be about: people of the population and strangers, by their age on a day. */
export type Circle = {
  readonly people: number
  readonly strangers: number
  readonly today: PlainDate
  readonly ages?: readonly [number, number] | undefined
}

/** People of a circle one by one, in an order that has nothing to do with them; none who knows only the year of birth, nobody whose number is another's. */
export async function* drawnPeople(connection: DuckDBConnection, { people: held, strangers, today, ages }: Circle): AsyncGenerator<Person> {
  await connection.run(
    `create or replace temp table drawn as select i from (${shuffled(held + strangers, 0.382)}) as n(i) anti join double using (i)`,
  )
  const [least, most] = ages ?? [0, 120]
  const bounds = [addDays(addMonths(today, -12 * (most + 1)), 1), addMonths(today, -12 * least)].map((day) => `date ${literal(day)}`)
  const result = await connection.stream(
    `select person_id, coalesce(id9, ''), name_plain(i, fam, sex, two, false, false), dob::text, sex, getvariable('place_0')[home], i < ${held}
     from (${people('select i from drawn')}) as p where dob between ${bounds.join(' and ')} and not (month(dob) = 1 and day(dob) = 1)`,
  )
  for await (const rows of result.yieldRows())
    for (const [number, card, name, bornOn, sex, home, isHeld] of rows as [string, string, string, string, string, string, boolean][])
      yield { number, card, name, bornOn, sex: sex === 'F' ? 'Nữ' : 'Nam', home, held: isHeld }
}

/** So many records are written at once. */
const together = 5_000

const cells = (columns: Readonly<Record<string, string>>) =>
  `{${Object.entries(columns)
    .map(([column, type]) => `${literal(column)}: ${literal(type)}`)
    .join(', ')}}`

const truthColumns = { row: 'BIGINT', record_key: 'VARCHAR', person_id: 'VARCHAR' } as const
const faultType = 'STRUCT(field VARCHAR, kind VARCHAR, right_value VARCHAR, "rule" VARCHAR)[]'

/** Writes records and the truth about them as lines first, then as Parquet. Answers how many. */
export async function writeRegister(
  connection: DuckDBConnection,
  registry: RegistryDefinition,
  written: AsyncIterable<Written>,
  paths: { records: string; truth: string; ofPeople: boolean },
): Promise<number> {
  const lines = { records: `${paths.records}.jsonl`, truth: `${paths.truth}.jsonl` }
  const [records, truth] = await Promise.all([open(lines.records, 'w'), open(lines.truth, 'w')])
  let [row, said, known] = [0, '', '']
  const flush = async () => {
    await Promise.all([records.write(said), truth.write(known)])
    said = known = ''
  }
  try {
    for await (const { values, person, faults } of written) {
      row += 1
      said += `${JSON.stringify(values)}\n`
      const done = faults.map(({ field, kind, right, breaks }) => ({ field, kind, right_value: right, rule: breaks }))
      known += `${JSON.stringify({ row, record_key: values[registry.key] || null, person_id: person?.held ? person.number : null, faults: done })}\n`
      if (row % together === 0) await flush()
    }
    await flush()
    const { person_id, ...others } = truthColumns
    const fields = Object.fromEntries(registry.fields.map(({ field }) => [field, 'VARCHAR']))
    await asParquet(connection, "nullif(columns(*), '')", lines.records, fields, paths.records)
    await asParquet(connection, '*', lines.truth, { ...others, ...(paths.ofPeople && { person_id }), faults: faultType }, paths.truth)
    return row
  } finally {
    await Promise.all([records.close(), truth.close()])
    await Promise.all(Object.values(lines).map((path) => rm(path, { force: true })))
  }
}

const asParquet = (connection: DuckDBConnection, chosen: string, lines: string, columns: Readonly<Record<string, string>>, path: string) =>
  connection.run(
    `copy (select ${chosen} from read_json(${literal(lines)}, format = 'newline_delimited', columns = ${cells(columns)})) to ${literal(path)}
     (format parquet, compression zstd, compression_level 1)`,
  )
