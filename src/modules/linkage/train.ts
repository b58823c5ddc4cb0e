import type { DuckDBConnection } from '@duckdb/node-api'
import { rowsOf } from '../bulk/index.ts'
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
  hits: { all: number; strangers: number; apart: number }
  /** personal numbers of records: how many, how many of them somebody bears; and of those who are surely there how many are written right */
  numbered: { all: number; met: number; there: number; right: number }
}

type Row = Record<string, unknown>

/** How often each combination of the columns `l_FIELD` (and others named) occurs in a query's rows. */
const combinations = (connection: DuckDBConnection, query: string, columns: readonly string[]): Promise<Row[]> =>
  rowsOf(connection, `select ${columns.join(', ')}, count(*) as n from (${query}) as q group by ${columns.join(', ')}`)

/** How often each level of a field occurs among combinations. */
function levelCounts(rows: readonly Row[], field: Field, where: (row: Row) => boolean = () => true): number[] {
  const counts = levels[field].map(() => 0)
  for (const row of rows) if (where(row)) counts[Number(row[`l_${field}`])] = (counts[Number(row[`l_${field}`])] ?? 0) + Number(row['n'])
  return counts
}

const columnsOf = (...names: Field[]) => names.map((field) => `l_${field}`)

const hitLevels =
  'select 1 as certain, l_name, l_date, l_sex, l_place from certain union all select 0 as certain, l_name, l_date, l_sex, l_place from doubtful'

/** One in so many names is enough to learn from. */
const oneIn = (records: number, enough: number) => Math.max(1, Math.floor(records / enough))
const sampled = (side: string, every: number) => `${side}.kid % ${every} = ${Math.floor(every / 5)}`

/** Counts levels where the answer is known: hits by number whose other evidence agrees. */
async function matchCounts(
  connection: DuckDBConnection,
  { plan, dialect }: Compiled,
  hits: readonly Row[],
  records: number,
): Promise<Pick<Counts, 'matches' | 'numbered'>> {
  const every = oneIn(records, 300_000)
  const near = `select case when r.number is null then 0 else 1 end as numbered, ${levelColumns(plan, dialect, 'equal')} from (select *, cast(null as bigint) as truth from records as s where ${sampled('s', every)} and (number is not null or card is not null)) as r
    join (select * from people as s where ${sampled('s', every)}) as p on r.kid = p.kid and r.dob = p.dob and r.prov = p.prov`
  const isCertain = (row: Row) => Number(row['certain']) === 1
  const numbers = await combinations(connection, near, ['numbered', ...columnsOf('number')])
  const matches = {
    name: levelCounts(hits, 'name', (row) => Number(row['l_date']) === 1),
    date: levelCounts(hits, 'date', (row) => [1, 2].includes(Number(row['l_name']))),
    sex: levelCounts(hits, 'sex', isCertain),
    place: levelCounts(hits, 'place', isCertain),
    number: levelCounts(numbers, 'number'),
    taken: await takenCounts(connection, oneIn(records, 500_000)),
  }
  const [, right = 0, close = 0, other = 0] = levelCounts(numbers, 'number', (row) => Number(row['numbered']) === 1)
  return { matches, numbered: { ...(await metCounts(connection, every)), there: right + close + other, right } }
}

/** How many records bear a personal number, and of how many somebody bears it. */
async function metCounts(connection: DuckDBConnection, every: number): Promise<Pick<Counts['numbered'], 'all' | 'met'>> {
  const numbered = `(select rid from records as s where ${sampled('s', every)} and number is not null)`
  const [row] = await rowsOf(
    connection,
    `select (select count(*) from ${numbered}) as n,
      (select count(*) from certain as c join ${numbered} as r on r.rid = c.rid) + (select count(distinct d.rid) from doubtful as d join ${numbered} as r on r.rid = d.rid) as met`,
  )
  return { all: Number(row?.['n'] ?? 0), met: Number(row?.['met'] ?? 0) }
}

async function takenCounts(connection: DuckDBConnection, every: number): Promise<number[]> {
  const [row] = await rowsOf(
    connection,
    `select sum(held) as n, sum(case when held > 1 then held else 0 end) as again
      from (select pid, count(*) as held from certain where pid % ${every} = ${Math.floor(every / 3)} group by pid) as h`,
  )
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
  const every = oneIn(records, 80_000)
  const year = (side: string) => dialect.quotient(`${side}.dob`, '10000')
  const named = (table: string, query: string, names: string) =>
    connection.run(
      `create or replace temp table ${table} as select s.*, n.oid as n_oid, n.sid as n_sid, n.words, n.words_key from ${query} as s left join ${names} as n on n.kid = s.kid`,
    )
  await named('drawn_record', sample.records, 'record_names')
  await named('drawn_person', sample.people, 'people_names')
  const pairs = `select ${levelColumns(plan, dialect, 'either')
    .replaceAll(/\b([rp])n\.(oid|sid)\b/g, '$1.n_$2')
    .replaceAll(/\b([rp])n\./g, '$1.')} from drawn_record as r cross join drawn_person as p`
  await connection.run(
    `create or replace temp table namesake as select p.pid, ${levelColumns(plan, dialect, 'equal')}
      from (select * from records as s where ${sampled('s', every)}) as r
      join (select * from people as s where ${sampled('s', every)}) as p on r.kid = p.kid and ${year('r')} = ${year('p')} and r.dob <> p.dob`,
  )
  const namesakes = `select case when n.pid in (select pid from certain where pid in (select pid from namesake)) then 1 else 2 end as l_taken, l_sex from namesake as n`
  const random = await combinations(connection, pairs, columnsOf('name', 'date', 'number', 'place'))
  const namesake = await combinations(connection, namesakes, columnsOf('sex', 'taken'))
  await connection.run('drop table drawn_record; drop table drawn_person; drop table namesake')
  return {
    name: levelCounts(random, 'name'),
    date: levelCounts(random, 'date'),
    number: levelCounts(random, 'number'),
    place: levelCounts(random, 'place'),
    sex: levelCounts(namesake, 'sex'),
    taken: levelCounts(namesake, 'taken'),
  }
}

const equalName = new Set([1, 2, 3])
const equalDate = new Set([1, 6])

/** Everything weights are learned from. */
export async function trainingCounts(connection: DuckDBConnection, compiled: Compiled, people: number, records: number): Promise<Counts> {
  const [marks = {}] = await rowsOf(
    connection,
    `select count(case when fid <> kid then 1 end) as marked, count(case when fid = kid then 1 end) as unmarked,
      count(case when dob % 10000 = 101 then 1 end) as placeholder, count(dob) as dated from records`,
  )
  const hits = await combinations(connection, hitLevels, ['certain', ...columnsOf('name', 'date', 'sex', 'place')])
  const sum = (where: (row: Row) => boolean) => hits.reduce((total, row) => total + (where(row) ? Number(row['n']) : 0), 0)
  return {
    people,
    records: {
      marked: Number(marks['marked']),
      unmarked: Number(marks['unmarked']),
      placeholder: Number(marks['placeholder']),
      dated: Number(marks['dated']),
    },
    ...(await matchCounts(connection, compiled, hits, records)),
    random: await randomCounts(connection, compiled, people, records),
    hits: {
      all: sum(() => true),
      strangers: sum((row) => Number(row['l_name']) >= 8 && Number(row['l_date']) === 5),
      apart: sum((row) => !equalName.has(Number(row['l_name'])) && !equalDate.has(Number(row['l_date']))),
    },
  }
}

const log2Of = (a: number, b: number) => Math.log2(a / b)
const bounded = (bits: number) => Math.max(-14, Math.min(14, bits))

/** How often a number one digit away belongs to somebody else with the same prefix: 200 of a million. */
const nearByChance = 2e-4

/**
 * Bits by which the person of a record is likelier than not to be there and found: a number that nobody bears is another's who is
 * absent, or written wrong, which happens as often as where name, date and place say whose it is; and nothing seeks by a name and a date both wrong.
 */
export function presence({ numbered: { all, met, there, right }, hits }: Pick<Counts, 'numbered' | 'hits'>): number {
  const [strangers, missed] = [hits.strangers / Math.max(1, hits.all), Math.max(0, hits.apart - hits.strangers) / Math.max(1, hits.all)]
  const present = Math.min(1, ((met + 1) / (all + 2)) * (1 - strangers) * ((there + 1) / (right + 1)))
  const share = Math.max(1 / 128, Math.min(1 / 2, 1 - present + missed))
  return Math.log2((1 - share) / share)
}

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
  const prior = presence(counts) - log2n
  return {
    prior,
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
        -prior + Math.min(14, log2Of(Math.max(1, counts.hits.all - strangers), strangers)),
        bounded(log2Of(at(m.number, 2), nearByChance)),
        bounded(Math.log2(at(m.number, 3))),
      ],
      sex: [0, ratio('sex', 1), ratio('sex', 2)],
      place: [0, Math.log2(at(m.place, 1)), ratio('place', 2), ratio('place', 3)],
      taken: [0, ratio('taken', 1), ratio('taken', 2)],
    },
  }
}
