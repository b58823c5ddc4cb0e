import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { ages } from '../../../definitions/synthesis/words.ts'
import { strangerShare } from '../../../definitions/synthesis/rates.ts'
import { literal } from '../bulk/index.ts'
import type { RegistryDefinition } from '../registries/index.ts'
import { type Faults, licences, usualFaults } from './licences.ts'
import { endingIn, people, populationRows, preparation, shuffled } from './people.ts'
import { numberField } from './person.ts'
import { register, type RegisterWish } from './register.ts'
import { drawnPeople, writeRegister } from './write.ts'

/** How many, from which seed, and which faults: the same wish gives the same files. */
export type Wish = { people: number; records: number; seed: number; faults?: Partial<Faults>; threads?: number; memory?: string }

/** Files that a generation leaves: the reference, the records, and which person each record truly is (null: nobody in the reference). */
export const generatedFiles = { people: 'people.parquet', records: 'records.parquet', truth: 'truth.parquet' } as const

const toParquet = (query: string, path: string) => `copy (${query}) to ${literal(path)} (format parquet, compression zstd, compression_level 1)`

/** Adults of before November 2006 among people born as the generator has it. */
const adultShare = 1 - (18 / 90) ** (1 / 1.25)

/** So many people are looked at together. */
const together = 5_000_000

/** Leaves in the table `double` the numbers of those whose personal number somebody before them has. */
async function findDoubles(connection: DuckDBConnection, all: number): Promise<void> {
  const parts = Math.max(1, Math.ceil(all / together))
  const bound = (at: number) => Math.floor((1_000_000 / parts) * at)
  await connection.run('create temp table double (i bigint)')
  for (let at = 0; at < parts; at += 1) {
    await connection.run(
      `create or replace temp table numbered as select i, person_id::bigint as id from (${people(endingIn(bound(at), bound(at + 1), all))})`,
    )
    await connection.run(
      `insert into double select i from numbered where id in (select id from numbered group by id having count(*) > 1) qualify row_number() over (partition by id order by i) > 1`,
    )
  }
  await connection.run('drop table numbered')
}

type Limits = Pick<Wish, 'threads' | 'memory'>

/** Works in an engine of its own, with the dice and lists of a seed. */
async function inEngine<T>(out: string, seed: number, { threads, memory }: Limits, work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  await mkdir(out, { recursive: true })
  const instance = await DuckDBInstance.create(':memory:', {
    ...(threads && { threads: String(threads) }),
    ...(memory && { memory_limit: memory }),
    temp_directory: join(out, 'spill'),
  })
  const connection = await instance.connect()
  try {
    for (const statement of preparation(seed)) await connection.run(statement)
    return await work(connection)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** Writes the population of so many people. */
async function writePeople(connection: DuckDBConnection, count: number, path: string): Promise<void> {
  await connection.run(`create temp table number as select i from (${shuffled(count, 0.618)}) as n(i) anti join double using (i)`)
  await connection.run(toParquet(`${populationRows} from (${people('select i from number')}) as p`, path))
}

/** Writes a synthetic population and its driving licences, the truth kept. Answers how many of each. */
export async function generate(out: string, wish: Wish): Promise<{ people: number; records: number }> {
  const faults = { ...usualFaults, ...wish.faults }
  const adults = wish.people * (1 + faults.stranger) * adultShare * (1 + faults.twice)
  const share = wish.records === 0 ? 0 : wish.records / adults
  if (share > 1) throw new RangeError('more records than adults')
  const path = (name: keyof typeof generatedFiles) => join(out, generatedFiles[name])
  return inEngine(out, wish.seed, wish, async (connection) => {
    const count = async (table: string) => Number((await connection.runAndReadAll(`select count(*) from ${table}`)).getRows()[0]?.[0])
    await findDoubles(connection, wish.people)
    await writePeople(connection, wish.people, path('people'))
    const strangers = Math.ceil(wish.people * faults.stranger)
    await connection.run(
      `create or replace temp table number as select i from (${shuffled(wish.people + strangers, 0.382)}) as n(i) where dice(i, 42) < ${share}`,
    )
    const drawn = licences(wish.people, faults)
    await connection.run(toParquet(`select * exclude (true_person, i) from (${drawn}) as l`, path('records')))
    const truth = 'case when d.i is null then true_person end as person_id'
    await connection.run(
      toParquet(`select licence_no as record_key, ${truth} from (${drawn}) as l left join double as d on d.i = l.i`, path('truth')),
    )
    return { people: await count(literal(path('people'))), records: await count(literal(path('records'))) }
  })
}

/** Writes records of a registry and the truth about them, where they name people with the population they are of. @throws RangeError when there are not people or keys enough */
export async function generateRegister(
  out: string,
  registry: RegistryDefinition,
  wish: RegisterWish & { readonly people: number } & Limits,
): Promise<{ people: number; records: number }> {
  const [records, truth] = [join(out, generatedFiles.records), join(out, generatedFiles.truth)]
  const ofPeople = numberField(registry) !== undefined
  return inEngine(out, wish.seed, wish, async (connection) => {
    if (!ofPeople)
      return { people: 0, records: await writeRegister(connection, registry, register(registry, wish, null), { records, truth, ofPeople }) }
    const strangers = Math.ceil(wish.people * strangerShare)
    await findDoubles(connection, wish.people + strangers)
    await writePeople(connection, wish.people, join(out, generatedFiles.people))
    const drawn = drawnPeople(connection, { people: wish.people, strangers, today: wish.today, ages: ages[registry.code] })
    const count = await writeRegister(connection, registry, register(registry, wish, drawn), { records, truth, ofPeople })
    return { people: wish.people, records: count }
  })
}
