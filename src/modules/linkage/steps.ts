import {
  answered,
  certain,
  doubtful,
  held,
  numberHits,
  open,
  rulePairs,
  topTwo,
  twice,
  unsettledByExact,
  unsettledByNumber,
  weighed,
  weighedHits,
  withHeld,
} from './queries.ts'
import { forecast } from './forecast.ts'
import { closeSource, faultsOf, openSource } from './source.ts'
import { standardPeople, standardRecords } from './standardise.ts'
import { count, leave, type Run, see, type Stage } from './stages.ts'
import { learn, trainingCounts } from './train.ts'
import type { Weights } from './weights.ts'

const values = (columns: Readonly<Record<string, string>>) => Object.values(columns)
const workshop = ({ connection, folder, order }: Run) => ({ connection, folder, threads: order.threads })
const fact = (run: Run, stage: string, name: string) => Number(run.facts[stage]?.[name] ?? 0)
export const weightsOf = (run: Run) => run.facts['weights']?.['weights'] as Weights

/** The reference in standard form, with how often each value occurs. */
const people: Stage = {
  name: 'people',
  leaves: ['people', 'odd-people', 'people-names', 'people-full', 'people-key', 'people-date', 'people-place'],
  run: async (run) => {
    const { plan, people: path } = run.order
    const { id, name } = plan.people
    const source = await openSource(run.connection, run.folder, 'people', path, values(plan.people), [id, name])
    await standardPeople(workshop(run), source, plan.people, (table, query) => leave(run, table, query))
    await closeSource(run.connection, 'people')
    await see(run, 'people')
    for (const [table, column] of [
      ['people-full', 'fid'],
      ['people-key', 'kid'],
      ['people-date', 'dob'],
      ['people-place', 'prov'],
    ] as const)
      await leave(run, table, `select ${column}, count(*) as n from people where ${column} is not null group by 1`)
    return { people: await count(run, 'people'), source: faultsOf(source.read) }
  },
}

const records: Stage = {
  name: 'records',
  leaves: ['records', 'record-names'],
  run: async (run) => {
    const { plan, records: path } = run.order
    const { key, name } = plan.records
    const source = await openSource(run.connection, run.folder, 'records', path, values(plan.records), [key, name])
    const rounded = await standardRecords(workshop(run), source, plan.records, (table, query) => leave(run, table, query))
    await closeSource(run.connection, 'records')
    return { records: source.read.rows, source: faultsOf(source.read), rounded }
  },
}

/** Links by number: certain ones, and those of which something differs. */
const numbers: Stage = {
  name: 'numbers',
  leaves: ['certain', 'doubtful', 'held'],
  run: async (run) => {
    await run.connection.run(`create or replace temp table hit as ${numberHits(run.compiled)}`)
    await run.connection.run(`create or replace temp table twice as ${twice}`)
    await leave(run, 'certain', certain)
    await see(run, 'certain')
    await leave(run, 'doubtful', doubtful(run.compiled))
    await leave(run, 'held', held)
    await run.connection.run('drop table hit; drop table twice')
    return { certain: await count(run, 'certain') }
  },
}

const weights: Stage = {
  name: 'weights',
  leaves: [],
  run: async (run) => {
    const counts = await trainingCounts(run.connection, run.compiled, fact(run, 'people', 'people'), fact(run, 'records', 'records'))
    return { weights: learn(counts), counts }
  },
}

const rarity = (table: string, column: string, source: string, people: number) =>
  `create or replace temp view rare_${table} as select ${column}, n, -log2(cast(n as double) / ${people}.0e0) as bits from ${source}`

/** How rare each value is in the reference, as views that any later step may ask. */
export async function seeRarities(run: Run): Promise<void> {
  const total = fact(run, 'people', 'people')
  const year = run.compiled.dialect.quotient('dob', '10000')
  for (const [table, column, source] of [
    ['full', 'fid', 'people_full'],
    ['key', 'kid', 'people_key'],
    ['date', 'dob', 'people_date'],
    ['place', 'prov', 'people_place'],
    ['year', 'year', `(select ${year} as year, sum(n) as n from people_date group by 1)`],
  ] as const)
    await run.connection.run(rarity(table, column, source, total))
}

/** Records still open, with the rarity of what they hold, and the sample that plays unknown. */
const remaining: Stage = {
  name: 'open',
  leaves: ['open', 'number-links'],
  run: async (run) => {
    await seeRarities(run)
    await run.connection.run(`create or replace temp view answered as ${answered}`)
    const every = Math.max(1, Math.floor(fact(run, 'numbers', 'certain') / run.order.plan.sample))
    await leave(run, 'open', open(run.compiled, every))
    await see(run, 'open')
    await leave(run, 'number-links', topTwo(weighedHits(weightsOf(run), run.order.plan.bits.least), run.order.plan.bits.least))
    return { open: await count(run, 'open') }
  },
}

const slice = (from: string, slices: number, at: number) => `(select * from ${from} where abs(rid) % ${slices} = ${at})`

/** The first rule, over all that numbers left open. */
const exact: Stage = {
  name: 'exact',
  leaves: ['exact'],
  run: async (run) => {
    const { plan, slices = Math.ceil(fact(run, 'open', 'open') / 6_000_000) } = run.order
    await run.connection.run(`create or replace temp table unsettled as ${unsettledByNumber(run.compiled)}`)
    await run.connection.run('create or replace temp table exact_link (rid bigint, pid bigint, weight double, pattern integer)')
    for (let at = 0; at < slices; at += 1) {
      const pairs = rulePairs(run.compiled, [{ rule: plan.exact, rareMost: 0 }], slice('unsettled', slices, at))
      await run.connection.run(
        `insert into exact_link ${topTwo(weighed(withHeld(pairs, weightsOf(run), plan.bits.least), weightsOf(run)), plan.bits.least)}`,
      )
      run.tell('exact', `${at + 1}/${slices}`)
    }
    await leave(run, 'exact', 'select * from exact_link')
    await run.connection.run('drop table exact_link; drop table unsettled')
    return { slices }
  },
}

/** Every further rule, slice by slice, within the budget. */
const further: Stage = {
  name: 'further',
  leaves: ['further'],
  run: async (run) => {
    const { plan } = run.order
    await run.connection.run(`create or replace temp table unsettled as ${unsettledByExact(run.compiled)}`)
    const expected = await forecast(run.connection, run.compiled, 'unsettled', fact(run, 'people', 'people'))
    const slices = run.order.slices ?? expected.slices
    await run.connection.run('create or replace temp table further_link (rid bigint, pid bigint, weight double, pattern integer)')
    for (let at = 0; at < slices; at += 1) {
      const pairs = rulePairs(run.compiled, expected.rules, slice('unsettled', slices, at))
      await run.connection.run(
        `insert into further_link ${topTwo(weighed(withHeld(pairs, weightsOf(run), plan.bits.least), weightsOf(run)), plan.bits.least)}`,
      )
      run.tell('further', `${at + 1}/${slices}`)
    }
    await leave(run, 'further', 'select * from further_link')
    await run.connection.run('drop table further_link; drop table unsettled')
    return { slices, rules: expected.rules.map(({ rule, pairs, rareMost }) => ({ rule: rule.name, pairs, rareMost })), left: expected.left }
  },
}

export const steps: readonly Stage[] = [people, records, numbers, weights, remaining, exact, further]
