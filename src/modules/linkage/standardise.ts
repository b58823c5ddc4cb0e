import type { DuckDBConnection } from '@duckdb/node-api'
import { beginTranslation, rowsOf, translate } from '../bulk/index.ts'
import {
  birthDate,
  type DayOrder,
  identityNumber,
  nameLine,
  nameModule,
  orderShown,
  placeCode,
  sexCode,
  swapped,
  writeName,
} from '../standardisation/index.ts'
import type { Source } from './source.ts'

/** An engine, a folder for what is on its way, and how many threads may work. */
export type Workshop = { connection: DuckDBConnection; folder: string; threads: number }

const dateLine = (order: DayOrder) => (text: string) => {
  const date = birthDate(text, order)
  return date === null ? '\t' : `${date}\t${swapped(date) ?? ''}`
}

const numberLine = (text: string) => {
  const { personal, card } = identityNumber(text)
  return `${personal ?? ''}\t${card ?? ''}`
}

/** Names of a source's columns, by what they hold. */
export type Held = { name: string; birth: string; sex: string; place: string }

const once = (from: string, column: string) => `select distinct ${column} from ${from} where ${column} is not null`

const leastOf = { 12: 1_000_000_000, 9: 10_000_000 } as const

/** Whether a text is anything but so many digits: with signs, or the 7.9E+10 of a spreadsheet. */
const isOdd = (column: string, ...digits: (9 | 12)[]) => {
  const lengths = digits.map((length) => `when ${length} then coalesce(try_cast(${column} as bigint), 0) < ${leastOf[length]}`)
  const signs = ['.', 'e', 'E', '+'].map((sign) => `contains(${column}, '${sign}')`)
  return `(case length(${column}) ${lengths.join(' ')} else true end or ${signs.join(' or ')})`
}

const counted = { 12: '123456789012', 9: '123456789, 12345678' } as const

/** What an odd text was translated to, else its digits as a number, unless they are repeated or counted ones, which are nobody's. */
const numberIn = (odd: string, translated: string, text: string, digits: 9 | 12) => {
  const value = `try_cast(${text} as bigint)`
  return `case when ${odd}.raw is not null then ${odd}.${translated}
    when length(${text}) = ${digits} and ${value} % ${'1'.repeat(digits)} <> 0 and ${value} not in (${counted[digits]}) then ${value} end`
}

/** Which order a column's dates are in, by those that prove one. */
async function orderOf(connection: DuckDBConnection, table: string): Promise<DayOrder> {
  const texts = await rowsOf(connection, `select raw as v from ${table} where length(raw) between 6 and 12 order by md5(raw) limit 100000`)
  let lead = 0
  for (const { v } of texts) {
    const shown = orderShown(String(v))
    lead += shown === 'day-first' ? 1 : shown === 'month-first' ? -1 : 0
  }
  return lead < 0 ? 'month-first' : 'day-first'
}

/** Makes the tables `${side}_name`, `_date`, `_sex`, `_place` and `_number` that translate a source's texts. */
async function translations({ connection, folder, threads }: Workshop, side: string, { from }: Source, held: Held, number: string): Promise<void> {
  const name = { kid: 'BIGINT', fid: 'BIGINT', gid: 'INTEGER', oid: 'INTEGER', sid: 'INTEGER', words: 'INTEGER', words_key: 'VARCHAR' } as const
  const elsewhere = { module: nameModule, name: writeName.name }
  const names = { distinct: once(from, held.name), table: `${side}_name`, columns: name, line: nameLine, elsewhere }
  const endNames = await beginTranslation(connection, folder, names, Math.max(1, threads - 1))
  let order: DayOrder = 'day-first'
  const date = { dob: 'INTEGER', swap: 'INTEGER' } as const
  await translate(connection, folder, {
    distinct: once(from, held.birth),
    table: `${side}_date`,
    columns: date,
    before: async (table) => void (order = await orderOf(connection, table)),
    line: (text) => dateLine(order)(text),
  })
  await translate(connection, folder, {
    distinct: once(from, held.sex),
    table: `${side}_sex`,
    columns: { sex: 'INTEGER' },
    line: (text) => String(sexCode(text) ?? ''),
  })
  await translate(connection, folder, {
    distinct: once(from, held.place),
    table: `${side}_place`,
    columns: { prov: 'INTEGER' },
    line: (text) => String(placeCode(text) ?? ''),
  })
  const odd = `${once(from, number)} and ${isOdd(number, 12, 9)}`
  await translate(connection, folder, { distinct: odd, table: `${side}_number`, columns: { number: 'BIGINT', card: 'INTEGER' }, line: numberLine })
  await endNames()
}

const joins = (side: string, held: Held, number: string, kind = '') => `
  left join ${side}_name${kind} as n on n.raw = s.${held.name}
  left join ${side}_date${kind} as d on d.raw = s.${held.birth}
  left join ${side}_sex as x on x.raw = s.${held.sex}
  left join ${side}_place${kind} as l on l.raw = s.${held.place}
  left join ${side}_number as o on o.raw = s.${number}`

const names = (side: string) =>
  `select kid, any_value(gid) as gid, any_value(oid) as oid, any_value(sid) as sid, any_value(words) as words, any_value(words_key) as words_key from ${side}_name where kid is not null group by kid`
const drop = async (connection: DuckDBConnection, side: string) => {
  for (const part of ['name', 'date', 'sex', 'place', 'number', 'name_shared', 'date_shared', 'place_shared'])
    await connection.run(`drop table if exists ${side}_${part}`)
}

type Write = (name: string, query: string) => Promise<void>

/** Texts of a column in the standard form of `columns`, each with how many people have it. */
const countedTexts = (source: Source, id: string, text: string, side: string, columns: string) => `
  select ${columns}, c.n from (select ${text} as raw, count(*) as n from ${source.from} where ${id} is not null group by 1) as c
    join people_${side} as t on t.raw = c.raw`

/** Leaves how often each value occurs, and brings it beside the values themselves. */
async function frequencies({ connection }: Workshop, source: Source, columns: Held & { id: string }, write: Write): Promise<void> {
  await connection.run(
    `create or replace temp table counted_name as ${countedTexts(source, columns.id, columns.name, 'name', 't.kid, t.fid, t.gid')}`,
  )
  const frequency = async (table: string, standard: string, from: string) => {
    await connection.run(
      `create or replace temp table held_${table} as select ${standard}, sum(n)::bigint as n from (${from}) as c where ${standard} is not null group by 1`,
    )
    await write(`people-${table}`, `select * from held_${table}`)
  }
  for (const [table, standard] of [
    ['key', 'kid'],
    ['full', 'fid'],
    ['given', 'gid'],
  ] as const)
    await frequency(table, standard, 'select * from counted_name')
  await frequency('date', 'dob', countedTexts(source, columns.id, columns.birth, 'date', 't.dob'))
  await frequency('place', 'prov', countedTexts(source, columns.id, columns.place, 'place', 't.prov'))
  await connection.run(
    `create or replace temp table people_name_shared as select t.*, f.n::integer as n_full, k.n::integer as n_key
     from people_name as t left join held_full as f on f.fid = t.fid left join held_key as k on k.kid = t.kid`,
  )
  await connection.run(
    `create or replace temp table people_date_shared as select t.*, d.n::integer as n_date, y.n::integer as n_year
     from people_date as t left join held_date as d on d.dob = t.dob
     left join (select dob // 10000 as year, sum(n) as n from held_date group by 1) as y on y.year = t.dob // 10000`,
  )
  await connection.run(
    `create or replace temp table people_place_shared as select t.*, l.n::integer as n_place from people_place as t left join held_place as l on l.prov = t.prov`,
  )
  for (const table of ['counted_name', 'held_key', 'held_full', 'held_given', 'held_date', 'held_place']) await connection.run(`drop table ${table}`)
}

/** Tables of the reference in standard form, by the file each goes to. */
export async function standardPeople(workshop: Workshop, source: Source, columns: Held & { id: string; card: string }, write: Write): Promise<void> {
  const { connection, folder } = workshop
  await translations(workshop, 'people', source, columns, columns.id)
  await frequencies(workshop, source, columns, write)
  await translate(connection, folder, {
    distinct: `${once(source.from, columns.card)} and ${isOdd(columns.card, 9)}`,
    table: 'people_card',
    columns: { card: 'INTEGER' },
    line: (text) => String(identityNumber(text).card ?? ''),
  })
  const { id, card } = columns
  await connection.run(
    `create or replace temp table odd_person as select v as raw, -row_number() over (order by v) as pid from (${once(source.from, id)} and ${isOdd(id, 12)}) as d(v)`,
  )
  await write(
    'people',
    `select coalesce(q.pid, try_cast(s.${id} as bigint)) as pid, n.kid, n.fid, n.gid, d.dob, (${numberIn('c', 'card', `s.${card}`, 9)})::integer as id9,
      l.prov::smallint as prov, x.sex::tinyint as sex, n.oid, n.sid, n.n_full, n.n_key, d.n_date, d.n_year, l.n_place
     from ${source.from} as s ${joins('people', columns, id, '_shared')} left join people_card as c on c.raw = s.${card} left join odd_person as q on q.raw = s.${id}
     where s.${id} is not null`,
  )
  await write('odd-people', 'select pid, raw as person_id from odd_person')
  await write('people-names', names('people'))
  await drop(connection, 'people')
}

/** Tables of the records in standard form. */
export async function standardRecords(
  workshop: Workshop,
  source: Source,
  columns: Held & { key: string; number: string },
  write: Write,
): Promise<Doubted> {
  const { connection } = workshop
  await translations(workshop, 'records', source, columns, columns.number)
  const { number } = columns
  await write(
    'records',
    `select s."row" as rid, ${numberIn('o', 'number', `s.${number}`, 12)} as number, (${numberIn('o', 'card', `s.${number}`, 9)})::integer as card,
      n.kid, n.fid, n.gid, d.dob, d.swap, l.prov::smallint as prov, x.sex::tinyint as sex
     from ${source.from} as s ${joins('records', columns, number)}`,
  )
  await write('record-keys', `select "row" as rid, ${columns.key} as record_key from ${source.from}`)
  await write('record-names', names('records'))
  const doubted = {
    rounded: await roundedNumbers(connection, source, number),
    shifted: await shiftedRows(connection, source, columns),
    keyless: await keylessRows(connection, source, columns.key),
  }
  await drop(connection, 'records')
  return doubted
}

/** Numbers that a spreadsheet turned to 7.9E+10 with digits lost: how many, and in which row the first stands. */
async function roundedNumbers(connection: DuckDBConnection, { from, heads }: Source, number: string): Promise<Found> {
  const [found] = await rowsOf(
    connection,
    `select count(*) as n, min(s."row") as first from records_number as o join ${from} as s on s.${number} = o.raw
     where o.number is null and o.card is null and regexp_full_match(o.raw, '\\s*[0-9][.,]?[0-9]*[eE]\\+?[0-9]{1,2}\\s*')`,
  )
  return foundOf(heads.get(number) ?? number, found)
}

/** Rows of which the birth date is written but none, and the name or the sex beside it none either: cells out of step, as many as there are heads. */
async function shiftedRows(connection: DuckDBConnection, { from, heads }: Source, { name, birth, sex }: Held): Promise<Found> {
  const [row] = await rowsOf(
    connection,
    `select count(*) as n, min("row") as first from (select * from ${from} where ${birth} in (select raw from records_date where dob is null))
     where ${name} in (select raw from records_name where kid is null) or ${sex} in (select raw from records_sex where sex is null)`,
  )
  return foundOf(heads.get(birth) ?? birth, row)
}

/** Rows without a key: whom they lead to is found, but not of which record it is said. */
async function keylessRows(connection: DuckDBConnection, { from, heads }: Source, key: string): Promise<Found> {
  const [row] = await rowsOf(connection, `select count(*) as n, min("row") as first from ${from} where coalesce(trim(${key}), '') = ''`)
  return foundOf(heads.get(key) ?? key, row)
}

function foundOf(column: string, row: Record<string, unknown> | undefined): Found {
  const count = Number(row?.['n'] ?? 0)
  return { count, column, first: count === 0 ? null : Number(row?.['first']) }
}

/** Cells that say nothing of whom they speak: in which column, how many, the first one's row. */
export type Found = { count: number; column: string; first: number | null }

/** Numbers that a spreadsheet turned to 7.9E+10 and rows whose cells are out of step, which link nobody; and rows without a key. */
export type Doubted = { rounded: Found; shifted: Found; keyless: Found }
