import type { DuckDBConnection } from '@duckdb/node-api'
import { rowsOf } from './engine.ts'
import { type Field, fields, levels } from './level.ts'
import { levelColumns } from './pair-sql.ts'
import type { Compiled } from './queries.ts'
import { shares, type Weights } from './weights.ts'

/** How often each level of each field was seen, in pairs known to be the same and in pairs drawn at random. */
export type Counts = {
  people: number
  records: { marked: number; unmarked: number; placeholder: number; dated: number }
  matches: Readonly<Record<Field, readonly number[]>>
  random: Readonly<Record<Field, readonly number[]>>
  /** hits by number, and those among them whose name and date are both another's */
  hits: { all: number; strangers: number }
}

async function levelCounts(connection: DuckDBConnection, field: Field, query: string): Promise<number[]> {
  const counts = levels[field].map(() => 0)
  for (const { at, n } of await rowsOf(connection, `select l_${field} as at, count(*) as n from (${query}) as q group by 1`))
    counts[Number(at)] = Number(n)
  return counts
}

const hitLevels =
  'select l_name, l_date, l_number, l_sex, l_place from certain union all select l_name, l_date, l_number, l_sex, l_place from doubtful'

/** Counts levels where the answer is known: hits by number whose other evidence agrees. */
async function matchCounts(connection: DuckDBConnection, { plan, dialect }: Compiled): Promise<Counts['matches']> {
  const count = (field: Field, query: string) => levelCounts(connection, field, query)
  const near = `select ${levelColumns(plan, dialect, 'equal')} from (select *, cast(null as bigint) as truth from records where kid % 16 = 3 and (number is not null or card is not null)) as r
    join people as p on r.kid = p.kid and r.dob = p.dob and r.prov = p.prov`
  return {
    name: await count('name', `select * from (${hitLevels}) as h where l_date = 1`),
    date: await count('date', `select * from (${hitLevels}) as h where l_name in (1, 2)`),
    sex: await count('sex', 'select l_sex from certain'),
    place: await count('place', 'select l_place from certain'),
    number: await count('number', near),
    taken: await takenCounts(connection, 'select sum(held) as n, sum(case when held > 1 then held else 0 end) as again from held'),
  }
}

async function takenCounts(connection: DuckDBConnection, query: string): Promise<number[]> {
  const [row] = await rowsOf(connection, query)
  const [all, again] = [Number(row?.['n'] ?? 0), Number(row?.['again'] ?? 0)]
  return [0, again, all - again]
}

/** People and records drawn by arithmetic on what they hold, never by their place in a file. */
const drawn = (people: number, records: number) => {
  const of = (count: number) => Math.max(1, Math.floor(count / 1100))
  return {
    people: `(select * from people where pid % ${of(people)} = ${Math.floor(of(people) / 3)})`,
    records: `(select *, cast(null as bigint) as truth from records where (kid + coalesce(dob, 0)) % ${of(records)} = ${Math.floor(of(records) / 3)})`,
  }
}

async function randomCounts(connection: DuckDBConnection, { plan, dialect }: Compiled, people: number, records: number): Promise<Counts['random']> {
  const sample = drawn(people, records)
  const names = 'left join record_names as rn on rn.kid = r.kid left join people_names as pn on pn.kid = p.kid left join held as t on t.pid = p.pid'
  await connection.run(
    `create or replace temp table random_pair as select ${levelColumns(plan, dialect, 'either')} from ${sample.records} as r cross join ${sample.people} as p ${names}`,
  )
  const namesake = `select case when coalesce(t.held, 0) > 0 then 1 else 2 end as l_taken, ${levelColumns(plan, dialect, 'equal')} from (select *, cast(null as bigint) as truth from records where kid % 64 = 7) as r
    join people as p on r.kid = p.kid and ${dialect.quotient('r.dob', '10000')} = ${dialect.quotient('p.dob', '10000')} and r.dob <> p.dob left join held as t on t.pid = p.pid`
  const count = (field: Field, query = 'select * from random_pair') => levelCounts(connection, field, query)
  return {
    name: await count('name'),
    date: await count('date'),
    number: await count('number'),
    place: await count('place'),
    sex: await count('sex', namesake),
    taken: await count('taken', namesake),
  }
}

/** Everything weights are learned from. */
export async function trainingCounts(connection: DuckDBConnection, compiled: Compiled, people: number, records: number): Promise<Counts> {
  const [marks = {}] = await rowsOf(
    connection,
    `select count(case when fid <> kid then 1 end) as marked, count(case when fid = kid then 1 end) as unmarked,
      count(case when dob % 10000 = 101 then 1 end) as placeholder, count(dob) as dated from records`,
  )
  const [hits = {}] = await rowsOf(
    connection,
    `select count(*) as n, count(case when l_name >= 8 and l_date = 5 then 1 end) as strangers from (${hitLevels}) as h`,
  )
  return {
    people,
    records: {
      marked: Number(marks['marked']),
      unmarked: Number(marks['unmarked']),
      placeholder: Number(marks['placeholder']),
      dated: Number(marks['dated']),
    },
    matches: await matchCounts(connection, compiled),
    random: await randomCounts(connection, compiled, people, records),
    hits: { all: Number(hits['n']), strangers: Number(hits['strangers']) },
  }
}

const log2Of = (a: number, b: number) => Math.log2(a / b)
const bounded = (bits: number) => Math.max(-14, Math.min(14, bits))

/** How often a number one digit away belongs to somebody else with the same prefix: 200 of a million. */
const nearByChance = 2e-4

/** Bits per level from the counts: log2 of how much likelier a level is among the same than among others. */
export function learn(counts: Counts): Weights {
  const present = (field: Field) => levels[field].map((_, at) => at).filter((at) => at > 0)
  const m = Object.fromEntries(fields.map((field) => [field, shares(counts.matches[field], present(field))])) as Record<Field, number[]>
  const u = Object.fromEntries(fields.map((field) => [field, shares(counts.random[field], present(field))])) as Record<Field, number[]>
  const at = (table: readonly number[], place: number) => table[place] ?? 0
  const ratio = (field: Field, place: number) => bounded(log2Of(at(m[field], place), at(u[field], place)))
  const { marked, unmarked, placeholder, dated } = counts.records
  const withMarks = (marked + 1) / (marked + unmarked + 2)
  const onFirst = (placeholder + 1) / (dated + 2)
  const log2n = Math.log2(Math.max(2, counts.people))
  const strangers = Math.max(0.5, counts.hits.strangers)
  return {
    prior: -log2n,
    bits: {
      name: [
        0,
        log2Of(at(m.name, 1), withMarks),
        log2Of(at(m.name, 2), 1 - withMarks),
        log2Of(at(m.name, 3), withMarks),
        ...[4, 5, 6, 7, 8, 9].map((place) => ratio('name', place)),
      ],
      date: [
        0,
        log2Of(at(m.date, 1), 1 - onFirst),
        log2Of(at(m.date, 2), 1 - onFirst),
        Math.min(0, log2Of(at(m.date, 3), onFirst)),
        ratio('date', 4),
        ratio('date', 5),
        Math.min(0, log2Of(at(m.date, 6), onFirst)),
      ],
      number: [
        0,
        log2n + Math.min(14, log2Of(Math.max(1, counts.hits.all - strangers), strangers)),
        bounded(log2Of(at(m.number, 2), nearByChance)),
        bounded(Math.log2(at(m.number, 3))),
      ],
      sex: [0, ratio('sex', 1), ratio('sex', 2)],
      place: [0, Math.log2(at(m.place, 1)), ratio('place', 2)],
      taken: [0, ratio('taken', 1), ratio('taken', 2)],
    },
  }
}
