import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodedPlan } from '../definitions/linkage/encoding.ts'
import { columnsOf, encodeFile, linkEncoded } from '../src/modules/encoded/index.ts'
import { planOf, startLinkage } from '../src/modules/linkage/index.ts'
import { generate } from '../src/modules/synthesis/index.ts'
import { dayAt, systemClock } from '../src/platform/dates.ts'
import { type Bench, rounded } from './figure.ts'
import { accuracy, ask } from './linkage.ts'

const registry = 'driving-licences'
const limits = { threads: cpus().length, memoryMb: 2048 }

/** Precision and recall of links in a file of `record_key`, `person_id` and `decision`. */
async function judged(links: string, truth: string): Promise<{ precision: number; recall: number }> {
  const [found = {}] = await ask(accuracy(links, truth))
  return { precision: Number(found['good']) / Number(found['linked']), recall: Number(found['good']) / Number(found['linkable']) }
}

/** Lays the pseudonyms that both sides kept beside the pairs, as nobody could outside a bench; answers the file of links. */
async function opened(folder: string): Promise<string> {
  const links = join(folder, 'encoded-links.parquet')
  const kept = (side: string) => `read_parquet('${join(folder, side, 'keep', 'keys-*.parquet')}')`
  await ask(`copy (select r.record_key, p.record_key as person_id, d.decision from read_parquet('${join(folder, 'out', 'pairs.parquet')}') as d
    join ${kept('records')} as r using (rid) left join ${kept('people')} as p on p.rid = d.pid) to '${links}' (format parquet)`)
  return links
}

/** Encodes a population and licences, links them without the secret, and links them in clear too. `--people`, `--records`, `--seed`. */
export const bench: Bench = async ({ people = 100_000, records = 50_000, seed = 6 }, tell) => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-encoded-'))
  const file = (name: string) => join(folder, `${name}.parquet`)
  try {
    const made = await generate(folder, { people, records, seed })
    const secret = randomBytes(32)
    const before = process.cpuUsage()
    for (const [side, columns] of [
      ['people', columnsOf('population')],
      ['records', columnsOf(registry)],
    ] as const)
      await encodeFile({ records: file(side), columns, secret, encoding: encodedPlan.encoding, out: join(folder, side), ...limits })
    const { user, system } = process.cpuUsage(before)
    const sides = { people: join(folder, 'people', 'send'), records: join(folder, 'records', 'send') }
    const report = await linkEncoded({ ...sides, plan: encodedPlan, out: join(folder, 'out'), pairs: true, today: dayAt(systemClock()), ...limits })
    const clear = await startLinkage({
      plan: planOf(registry),
      people: file('people'),
      records: file('records'),
      out: join(folder, 'clear'),
      ...limits,
    }).report
    const [ours, theirs] = [await judged(await opened(folder), file('truth')), await judged(join(folder, 'clear', 'links.parquet'), file('truth'))]
    const perMillion = (microseconds: number, rows: number) => rounded(microseconds / rows)
    tell({
      name: 'encoded.encode.cpuSPerMillion',
      value: perMillion(user + system, made.people + made.records),
      unit: 's',
      target: null,
      against: 'linkage in clear, both sides',
      ratio: rounded((user + system) / 1e6 / clear.cpuSeconds),
    })
    tell({
      name: 'encoded.link.cpuSPerMillion',
      value: perMillion(report.cpuSeconds * 1e6, made.records),
      unit: 's',
      target: null,
      against: 'linkage in clear',
      ratio: rounded(report.cpuSeconds / clear.cpuSeconds),
    })
    for (const what of ['precision', 'recall'] as const)
      tell({
        name: `encoded.${what}`,
        value: Number(ours[what].toFixed(5)),
        unit: '',
        target: what === 'precision' ? 0.9995 : 0.93,
        against: 'linkage in clear',
        ratio: Number((ours[what] / theirs[what]).toFixed(5)),
      })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
