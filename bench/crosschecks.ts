import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { migrations } from '../src/app.ts'
import { followPortion } from '../src/modules/discrepancies/index.ts'
import { compareRegistries } from '../src/modules/crosschecks/index.ts'
import { type CrossRule, crossRulesOn } from '../src/modules/registries/index.ts'
import { closeDatabase, openDatabase } from '../src/platform/database.ts'
import { dayAt, systemClock } from '../src/platform/dates.ts'
import { migrate } from '../src/platform/migrate.ts'
import { startEmbedded } from '../src/platform/postgres.ts'
import { ctxOnSystem } from '../src/system.ts'
import { type Bench, rounded, timed } from './figure.ts'
import { cpuSecondsOf } from './processes.ts'

/** Records of one registry as a query of n, which runs to a count: key, fields and the number of the person. */
type Made = { registry: string; count: number; key: string; fields: string; person: string }

const personOf = (n: string) => `lpad((1090000000 + ${n})::text, 12, '0')`
const bornOf = (n: string) => `(date '1950-01-01' + (${n} % 20000)::int)::text`

/** People; of every two one is insured, of every hundred of those one with another birth; of every twenty insured one is registered dead, and one of a thousand deaths is of nobody. */
const madeOf = (people: number, records: number): Made[] => [
  {
    registry: 'population',
    count: people,
    key: personOf('n'),
    person: personOf('n'),
    fields: `jsonb_build_object('person_id', ${personOf('n')}, 'full_name', 'Nguyễn Văn ' || n, 'date_of_birth', ${bornOf('n')}, 'sex', 'Nam', 'province', 'Hà Nội')`,
  },
  {
    registry: 'insurance',
    count: records,
    key: `'BH' || lpad(n::text, 10, '0')`,
    person: personOf('n * 2'),
    fields: `jsonb_build_object('insurance_no', 'BH' || lpad(n::text, 10, '0'), 'personal_id', ${personOf('n * 2')}, 'full_name', 'Nguyễn Văn ' || n * 2, 'date_of_birth', ${bornOf('case when n % 100 = 0 then n * 2 + 1 else n * 2 end')}, 'status', 'active', 'phone', '0912345678')`,
  },
  {
    registry: 'civil-status',
    count: Math.floor(records / 20),
    key: `'HT' || n`,
    person: personOf('case when n % 1000 = 0 then 900000000 + n else n * 40 end'),
    fields: `jsonb_build_object('entry_no', 'HT' || n, 'event', 'death', 'personal_id', ${personOf('case when n % 1000 = 0 then 900000000 + n else n * 40 end')}, 'registered_on', '2026-01-05')`,
  },
]

async function enter(pool: Pool, { registry, count, key, fields, person }: Made): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('set statement_timeout = 0; set synchronous_commit = off')
    await client.query(
      `insert into records.version (registry, key, seq, n, valid_from, recorded_at, fields, origin, person, digest, confirmed_on)
       select $1, ${key}, n, 0, '2026-01-01', '2026-01-01', ${fields}, 1, ${person}, n, '2026-01-01' from generate_series(1, ${count}) as n`,
      [registry],
    )
    await client.query('insert into records.feed (registry, last) values ($1, $2)', [registry, count])
  } finally {
    client.release()
  }
}

/** What a rule must find in these records; null where the rule is of other registries. */
function expected({ registry, name }: CrossRule, records: number): number | null {
  const deaths = Math.floor(records / 20)
  const nobody = Math.floor(deaths / 1000)
  const known: Readonly<Record<string, number>> = {
    'insurance.birth-differs': Math.floor(records / 100),
    'insurance.insured-deceased': deaths - nobody,
    'population.still-held-after-death': deaths - nobody,
    'civil-status.deceased-unknown': nobody,
  }
  return known[`${registry}.${name}`] ?? null
}

/** Portions of a feed that are looked at for discrepancies. */
const portions = 25

/** Rules across registries, and discrepancies between them, over generated records held in the database. `--people` (600,000 unless said), `--records` (300,000). */
export const bench: Bench = async ({ people = 600_000, records = 300_000 }, tell) => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-crosschecks-'))
  const server = await startEmbedded({ dataDir: join(folder, 'data'), say: () => undefined })
  const database = openDatabase(server.url, { max: 3, name: 'bench' })
  try {
    await migrate(database, migrations)
    for (const made of madeOf(people, records)) await enter(database.pool, made)
    await database.pool.query('analyze records.version')
    const against = 'counting all records'
    const floor = (await timed(() => database.pool.query('select count(*) from records.version where superseded_at is null'))) / 1000
    const figure = (name: string, value: number, unit: string, target: number | null = null, ratio: number | null = null) =>
      tell({ name: `crosschecks.${name}`, value: rounded(value), unit, target, against, ratio })
    figure('floor.s', floor, 's')
    const ctx = ctxOnSystem(database.db, 'bench')
    let all = 0
    for (const rule of crossRulesOn(dayAt(systemClock()))) {
      const wanted = expected(rule, records)
      if (wanted === null) continue
      const before = cpuSecondsOf(server.pid)
      const began = performance.now()
      const found = await database.db.transaction().execute((db) => compareRegistries({ ...ctx, db }, rule, 2_000))
      const seconds = (performance.now() - began) / 1000
      const cpu = cpuSecondsOf(server.pid) - before
      if (found.failed !== wanted) throw new Error(`${rule.name} found ${found.failed}, not ${wanted}`)
      all += cpu
      figure(`${rule.name}.s`, seconds, 's', null, rounded(seconds / floor))
      figure(`${rule.name}.cpu.s`, cpu, 's')
    }
    figure('cpu.s', all, 's', rounded((180 * records) / 5_000_000))
    const [before, began] = [cpuSecondsOf(process.pid), performance.now()]
    for (let portion = 0; portion < portions; portion += 1)
      await database.db.transaction().execute((db) => followPortion({ ...ctx, db }, 'insurance', records))
    const perMillion = 1_000_000 / Math.min(records, portions * 2_000)
    figure('discrepancies.perMillion.s', ((performance.now() - began) / 1000) * perMillion, 's')
    figure('discrepancies.perMillion.cpu.s', (cpuSecondsOf(process.pid) - before) * perMillion, 's', 300)
  } finally {
    await closeDatabase(database)
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
