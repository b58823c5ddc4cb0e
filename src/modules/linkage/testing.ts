import type { DuckDBConnection } from '@duckdb/node-api'
import { birthDate, identityNumber, nameParts, placeCode, sexCode, standardName, swapped } from '../standardisation/index.ts'
import { compare, type Side } from './compare.ts'
import { duckdb } from './dialect.ts'
import { decisionColumn, standsColumn } from './edges.ts'
import { classOf, decided } from './judgement.ts'
import { patternCode } from './level.ts'
import { levelColumns } from './pair-sql.ts'
import type { Plan } from './plan.ts'
import { weighed } from './queries.ts'
import { classColumn } from './verdict.ts'
import { type Rarity, type Weights, weightOf } from './weights.ts'

/** A person or record as written, for comparing what both executors say. */
export type Written = { name: string; birth: string; number: string; card: string; sex: string; place: string }

/** A written person or record in standard form. */
export function standardSide(written: Written): Side {
  const name = standardName(written.name)
  const date = birthDate(written.birth)
  return {
    name: name && { ...nameParts(name), text: name.key },
    date,
    swapped: date === null ? null : swapped(date),
    personal: identityNumber(written.number).personal,
    card: identityNumber(written.card).card,
    sex: sexCode(written.sex),
    place: placeCode(written.place),
  }
}

const cell = (value: number | string | null | undefined) =>
  value === null || value === undefined ? 'null' : typeof value === 'string' ? `'${value}'` : value

const tuple = (side: Side, at: number) =>
  `(${[at, side.personal, side.card, side.name?.key, side.name?.full, side.name?.given, side.name?.outer, side.name?.sorted, side.name?.words, side.name?.text, side.date, side.swapped, side.place, side.sex].map(cell).join(', ')})`

const columns = 'rid, pid, card, kid, fid, gid, oid, sid, words, words_key, dob, swap, prov, sex'

async function sideTable(connection: DuckDBConnection, table: string, sides: readonly Side[]): Promise<void> {
  await connection.run(
    `create or replace temp table ${table} (rid bigint, pid bigint, card integer, kid bigint, fid bigint, gid integer, oid integer, sid integer, words integer, words_key varchar, dob integer, swap integer, prov integer, sex integer)`,
  )
  for (let from = 0; from < sides.length; from += 500)
    await connection.run(
      `insert into ${table} (${columns}) values ${sides
        .slice(from, from + 500)
        .map((side, at) => tuple(side, from + at))
        .join(', ')}`,
    )
}

/** What a pair differs in between the engines, if anything. */
export type Difference = { record: number; person: number; bulk: string; online: string }

/** What is compared: both sides, and what a run has learned; each record takes the next of the rarities. */
export type Compared = {
  plan: Plan
  weights: Weights
  /** from how many bits of standing on links are accepted */
  bits: number
  rarities: readonly [Rarity, ...Rarity[]]
  records: readonly Side[]
  people: readonly Side[]
}

const all = 10_000_000

/** What a pair is made to stand in, by the places of both: its lead over a second, whether the record's number leads to somebody, whether another holds the person. */
const margin = (record: number, person: number): number => ((record * 31 + person * 17) % 80) / 4
const leads = (record: number, person: number): boolean => (record + person) % 3 === 0
const taken = (record: number, person: number): boolean => (record + 2 * person) % 5 < 2

/** How many people of all share each value of a record, so that its rarity is what was asked for. */
const sharedBy = (rarities: readonly Rarity[]) =>
  rarities
    .map(
      (each, at) =>
        `(${[at, ...(['full', 'key', 'date', 'swapped', 'year', 'place'] as const).map((field) => `${all * 2 ** -each[field]}e0`)].join(', ')})`,
    )
    .join(', ')

/** Every pair as the bulk engine judges it. */
const judgedPairs = ({ plan, weights, bits, rarities }: Compared): string => {
  const compiled = { plan, dialect: duckdb }
  const pairs = `select q.*, case l_name when 1 then s.f else s.k end as n_name, case l_date when 2 then s.w when 3 then s.y else s.d end as n_date, s.l as n_place
    from (select r.rid, p.rid as pid, case when (r.rid + 2 * p.rid) % 5 < 2 then 1 else 2 end as l_taken, ${levelColumns(plan, duckdb, 'either')}
      from (select *, pid as number from side_record) as r cross join (select *, card as id9 from side_person) as p
      left join side_record as rn on rn.rid = r.rid and rn.kid is not null left join side_person as pn on pn.rid = p.rid and pn.kid is not null) as q
    join (values ${sharedBy(rarities)}) as s(nth, f, k, d, w, y, l) on s.nth = q.rid % ${rarities.length}`
  const stood = `select w.*, (w.rid * 31 + w.pid * 17) % 80 / 4.0e0 as margin, case when (w.rid + w.pid) % 3 = 0 then 1 else 0 end as leads,
      ${classColumn(duckdb, '(r.pid is not null or r.card is not null)')} as class
    from (${weighed(pairs, { weights, people: all })}) as w join side_record as r on r.rid = w.rid`
  return `select rid::integer, pid::integer, pattern::integer, weight, class, ${decisionColumn(compiled, bits)} as decision
    from (select *, ${standsColumn} from (${stood}) as v) as u`
}

/**
 * Compares every record with every person in the bulk engine and in TypeScript: patterns, classes and decisions must be equal, weights to 1e-9.
 * Answers how many pairs were compared, how often each class and decision came, and the first pairs that differ.
 */
export async function compareExecutors(
  connection: DuckDBConnection,
  compared: Compared,
): Promise<{ pairs: number; came: Record<string, number>; differing: Difference[] }> {
  const { plan, weights, bits, rarities, records, people } = compared
  await sideTable(connection, 'side_record', records)
  await sideTable(connection, 'side_person', people)
  const columns = (await connection.runAndReadAll(judgedPairs(compared))).getColumns()
  const [rids = [], pids = [], patterns = [], weighted = [], classes = [], decisions = []] = columns
  const differing: Difference[] = []
  const came: Record<string, number> = {}
  for (const [at, rid] of rids.entries()) {
    const [record, person] = [Number(rid), Number(pids[at])]
    const side = records[record] as Side
    const pattern = compare(side, people[person] as Side, taken(record, person), plan)
    const weight = weightOf(weights, pattern, rarities[record % rarities.length] ?? rarities[0])
    const evidence = classOf(pattern, side)
    const decision = decided({ weight, margin: margin(record, person), pattern, evidence, leads: leads(record, person) }, { bits }, plan)
    const [bulk, online] = [`${patterns[at]} ${classes[at]} ${decisions[at]}`, `${patternCode(pattern)} ${evidence} ${decision}`]
    const kind = `${evidence} ${decision}`
    came[kind] = (came[kind] ?? 0) + 1
    if ((bulk !== online || Math.abs(weight - Number(weighted[at])) > 1e-9) && differing.length < 10)
      differing.push({ record, person, bulk: `${bulk} ${weighted[at]}`, online: `${online} ${weight}` })
  }
  return { pairs: rids.length, came, differing }
}
