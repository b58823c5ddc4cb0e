import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { literal, openEngine, rowsOf } from '../src/modules/bulk/index.ts'
import { planOf, startLinkage } from '../src/modules/linkage/index.ts'
import { judgedByTruth } from '../src/modules/quality/testing.ts'
import { registriesOn } from '../src/modules/registries/index.ts'
import { generatedFiles } from '../src/modules/synthesis/index.ts'
import { dayAt, systemClock } from '../src/platform/dates.ts'
import { type Bench, rounded } from './figure.ts'

/** How many of the links of a folder are right, and how many of the records with a person and a key of their own were linked. */
async function accuracy(out: string): Promise<{ precision: number; recall: number }> {
  const { connection, close } = await openEngine({ threads: 2, memoryMb: 512, spill: join(out, 'spill') })
  try {
    const [truth, links] = [generatedFiles.truth, 'links.parquet'].map((name) => literal(join(out, name)))
    const [found = {}] = await rowsOf(
      connection,
      `select count(t.person_id)::double as linkable, count(*) filter (decision = 'link')::double as linked,
        count(*) filter (decision = 'link' and l.person_id = t.person_id)::double as good
       from read_parquet(${links}) as l
         join (select * from read_parquet(${truth}) qualify count(*) over (partition by record_key) = 1) as t using (record_key)`,
    )
    const { linkable, linked, good } = found as Record<'linkable' | 'linked' | 'good', number>
    return { precision: good / linked, recall: good / linkable }
  } finally {
    close()
  }
}

/** Every registry as its definition generates it: which planted faults its rules find, and, where it matches people, how it is linked. `--records` (5,000 of each unless said), `--people`, `--seed`. */
export const bench: Bench = async ({ records = 5_000, people = records * 12, seed = 6 }, tell) => {
  const [today, threads] = [dayAt(systemClock()), cpus().length]
  const folder = await mkdtemp(join(tmpdir(), 'bench-truth-'))
  try {
    for (const registry of registriesOn(today)) {
      const out = join(folder, registry.code)
      const { planted, missed, alarms } = await judgedByTruth(registry, out, { people, records, seed, today, threads })
      const seen = planted.filter(({ rule }) => rule !== null).length
      const figure = (name: string, value: number, target: number, against: string) =>
        tell({ name: `truth.${registry.code}.${name}`, value, unit: '', target, against, ratio: null })
      figure('found', Number(((seen - missed.length) / seen).toFixed(5)), 1, `${seen} planted faults`)
      figure('falseAlarms', alarms.length, 0, `${records} records`)
      if (!registry.matching || registry.code === 'population') continue
      const [from, to] = [generatedFiles.people, generatedFiles.records].map((name) => join(out, name))
      await startLinkage({ plan: planOf(registry.code), people: from ?? '', records: to ?? '', out, threads, memoryMb: 1_500, keep: false }).report
      const { precision, recall } = await accuracy(out)
      figure('precision', Number(precision.toFixed(5)), 0.9995, 'links made')
      figure('recall', rounded(recall), 0.93, 'records of people who are there')
      await rm(out, { recursive: true, force: true })
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
