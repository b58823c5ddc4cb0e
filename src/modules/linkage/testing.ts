import type { DuckDBConnection } from '@duckdb/node-api'
import { birthDate, identityNumber, nameParts, placeCode, sexCode, standardName, swapped } from '../standardisation/index.ts'
import { compare, type Side } from './compare.ts'
import { duckdb } from './dialect.ts'
import { rowsOf } from '../bulk/index.ts'
import { patternCode, patternOf } from './level.ts'
import { levelColumns } from './pair-sql.ts'
import type { Plan } from './plan.ts'
import { weighed } from './queries.ts'
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

/**
 * Compares every record with every person in the bulk engine and in TypeScript: patterns must be equal, weights to 1e-9.
 * Answers how many pairs were compared and the first that differ.
 */
export async function compareExecutors(
  connection: DuckDBConnection,
  plan: Plan,
  weights: Weights,
  rarity: Rarity,
  records: readonly Side[],
  people: readonly Side[],
): Promise<{ pairs: number; differing: Difference[] }> {
  await sideTable(connection, 'side_record', records)
  await sideTable(connection, 'side_person', people)
  const all = 10_000_000
  const sharedBy = (field: keyof Rarity) => `${all} * pow(2.0e0, ${-rarity[field]}e0)`
  const pairs = `select *, case l_name when 1 then ${sharedBy('full')} else ${sharedBy('key')} end as n_name,
      case l_date when 2 then ${sharedBy('swapped')} when 3 then ${sharedBy('year')} else ${sharedBy('date')} end as n_date, ${sharedBy('place')} as n_place
    from (select r.rid, p.rid as pid, 2 as l_taken, ${levelColumns(plan, duckdb, 'either')}
      from (select *, pid as number from side_record) as r cross join (select *, card as id9 from side_person) as p
      left join side_record as rn on rn.rid = r.rid and rn.kid is not null left join side_person as pn on pn.rid = p.rid and pn.kid is not null) as q`
  const rows = await rowsOf(connection, weighed(pairs, { weights, people: all }))
  const differing: Difference[] = []
  for (const row of rows) {
    const [record, person] = [Number(row['rid']), Number(row['pid'])]
    const pattern = compare(records[record] as Side, people[person] as Side, false, plan)
    const weight = weightOf(weights, pattern, rarity)
    const same = patternCode(pattern) === Number(row['pattern']) && Math.abs(weight - Number(row['weight'])) <= 1e-9
    if (!same && differing.length < 10)
      differing.push({
        record,
        person,
        bulk: JSON.stringify([patternOf(Number(row['pattern'])), row['weight']]),
        online: JSON.stringify([pattern, weight]),
      })
  }
  return { pairs: rows.length, differing }
}
