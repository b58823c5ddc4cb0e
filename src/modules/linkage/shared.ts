import { numberOf } from '../bulk/index.ts'
import { leaveForRun, type Run, see } from './stages.ts'
import { join } from 'node:path'

/** A number that more people of the register bear, or more records, says nothing of whom a record means: it counts as missing. */
export const most = { people: 10, records: 20 } as const

/** Numbers that count as missing: how many, and in how many records they stood. */
export type SharedNumbers = { values: number; records: number }

/** Where a run leaves the numbers that count as missing, each once. */
export const sharedPath = (out: string): string => join(out, 'shared-numbers.parquet')

/** Numbers that several people of the register bear, with how many. Old cards have nine digits, personal numbers more. */
export const borneTwice = `
  select pid as number, count(*) as n from people group by pid having count(*) > 1
  union all select cast(id9 as bigint), count(*) from people where id9 is not null group by id9 having count(*) > 1`

const shared = `
  select number from (select coalesce(number, card) as number from records) as r where number is not null group by number having count(*) > ${most.records}
  union
  select number from people_twice where n > ${most.people} and number in (select card from records where number is null)`

const unshared = `
  select r.* replace (case when s.number is null then r.number end as number, case when s.number is null then r.card end as card)
  from records as r left join shared_number as s on s.number = coalesce(r.number, r.card)`

/** Takes numbers that too many bear out of the records in standard form, and leaves which those were. */
export async function withoutShared(run: Run, records: number): Promise<SharedNumbers> {
  const { connection, compiled, order } = run
  await see(run, 'records')
  await connection.run(`create or replace temp table shared_number as ${shared}`)
  await connection.run(compiled.dialect.writeParquet('select number from shared_number order by number', sharedPath(order.out)))
  const values = await numberOf(connection, 'select count(*) from shared_number')
  const of = 'select count(*) from records where coalesce(number, card) in (select number from shared_number)'
  const found = { values, records: values === 0 ? 0 : await numberOf(connection, of) }
  if (values > 0) await leaveForRun(run, 'records', unshared, records)
  await connection.run('drop table shared_number')
  return found
}
