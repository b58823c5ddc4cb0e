import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Faults, licences, usualFaults } from './licences.ts'
import { people, populationRows, preparation } from './people.ts'

/** How many, from which seed, and which faults: the same wish gives the same files. */
export type Wish = { people: number; records: number; seed: number; faults?: Partial<Faults>; threads?: number; memory?: string }

/** Files that a generation leaves: the reference, the records, and which person each record truly is (null: nobody in the reference). */
export const generatedFiles = { people: 'people.parquet', records: 'records.parquet', truth: 'truth.parquet' } as const

const toParquet = (query: string, path: string) =>
  `copy (${query}) to '${path.replaceAll("'", "''")}' (format parquet, compression zstd, compression_level 1)`

/** Adults of before November 2006 among people born as the generator has it. */
const adultShare = 1 - (18 / 90) ** (1 / 1.25)

/** Writes a synthetic population and its driving licences, the truth kept. Answers how many of each. */
export async function generate(out: string, wish: Wish): Promise<{ people: number; records: number }> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  await mkdir(out, { recursive: true })
  const faults = { ...usualFaults, ...wish.faults }
  const share = wish.records / (wish.people * (1 + faults.stranger) * adultShare * (1 + faults.twice))
  if (share > 1) throw new RangeError('more records than adults')
  const instance = await DuckDBInstance.create(':memory:', {
    ...(wish.threads && { threads: String(wish.threads) }),
    ...(wish.memory && { memory_limit: wish.memory }),
    temp_directory: join(out, 'spill'),
  })
  const connection = await instance.connect()
  const count = async (table: string) => Number((await connection.runAndReadAll(`select count(*) from ${table}`)).getRows()[0]?.[0])
  const path = (name: keyof typeof generatedFiles) => join(out, generatedFiles[name])
  try {
    await connection.run('set preserve_insertion_order = false')
    for (const statement of preparation(wish.seed)) await connection.run(statement)
    await connection.run(
      `create temp table person as select * from (${people(0, wish.people)}) qualify row_number() over (partition by person_id order by i) = 1`,
    )
    await connection.run(toParquet(`${populationRows} from person`, path('people')))
    await connection.run(`create temp table licence as ${licences({ people: wish.people, share }, faults)} order by hash(r, ${wish.seed})`)
    await connection.run('set preserve_insertion_order = true')
    await connection.run(toParquet('select * exclude (true_person, i, r) from licence', path('records')))
    await connection.run(
      toParquet('select licence_no as record_key, p.person_id from licence as l left join person as p on p.i = l.i', path('truth')),
    )
    return { people: await count(`'${path('people')}'`), records: await count('licence') }
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
