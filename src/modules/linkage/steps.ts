import { answered, certain, doubtful, likelyHits, numberHits, open, several, uncertain, unsettledByExact, unsettledByNumber } from './queries.ts'
import { forecast } from './forecast.ts'
import { bestOf, fact, learnedOf, seekingOf } from './seek.ts'
import { closeSource, faultsOf, openSource } from './source.ts'
import { standardPeople, standardRecords } from './standardise.ts'
import { borneTwice, withoutShared } from './shared.ts'
import { count, leave, leaveForRun, make, type Run, see, type Stage, unmake } from './stages.ts'
import { learn, trainingCounts } from './train.ts'
import { seek } from './worker.ts'

const values = (columns: Readonly<Record<string, string>>) => Object.values(columns)
const workshop = ({ connection, folder, order }: Run) => ({ connection, folder, threads: order.threads })

/** The reference in standard form, with how often each value occurs. */
const people: Stage = {
  name: 'people',
  leaves: ['people', 'odd-people', 'people-names', 'people-twice', 'people-full', 'people-key', 'people-date', 'people-place', 'people-given'],
  run: async (run) => {
    const { plan, people: path } = run.order
    const { id, name } = plan.people
    const source = await openSource(run.connection, run.folder, 'people', path, {
      wanted: values(plan.people),
      needed: [id, name],
      registry: 'population',
    })
    await standardPeople(workshop(run), source, plan.people, (table, query) => leave(run, table, query))
    await closeSource(run.connection, 'people')
    await see(run, 'people')
    await leave(run, 'people-twice', borneTwice)
    return { people: await count(run, 'people'), source: faultsOf(source.read) }
  },
}

const records: Stage = {
  name: 'records',
  leaves: ['records', 'record-keys', 'record-names'],
  run: async (run) => {
    const { plan, records: path } = run.order
    const { key, name } = plan.records
    const source = await openSource(run.connection, run.folder, 'records', path, {
      wanted: values(plan.records),
      needed: [key, name],
      registry: plan.registry,
    })
    const doubted = await standardRecords(workshop(run), source, plan.records, (table, query) =>
      leaveForRun(run, table, query, table === 'record-keys' ? Number.POSITIVE_INFINITY : source.read.rows),
    )
    await closeSource(run.connection, 'records')
    const shared = await withoutShared(run, source.read.rows)
    return { records: source.read.rows, source: faultsOf(source.read), shared, ...doubted }
  },
}

/** Links by number: certain ones, and those of which something differs. */
const numbers: Stage = {
  name: 'numbers',
  leaves: ['certain', 'doubtful'],
  run: async (run) => {
    const all = fact(run, 'records', 'records')
    await make(run, 'hit', numberHits(run.compiled), all)
    await make(run, 'several', several, all)
    await make(run, 'uncertain', uncertain(run.compiled), all)
    await leaveForRun(run, 'doubtful', doubtful(run.compiled), all)
    await leaveForRun(run, 'certain', certain(run.compiled), all)
    for (const table of ['hit', 'several', 'uncertain']) await unmake(run, table)
    await see(run, 'certain')
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

/** Records still open, the sample that plays unknown, and links by number that something speaks against. */
const remaining: Stage = {
  name: 'open',
  leaves: ['open', 'number-links'],
  run: async (run) => {
    await run.connection.run(`create or replace temp view answered as ${answered}`)
    const every = Math.max(1, Math.floor(fact(run, 'numbers', 'certain') / run.order.plan.sample))
    await leaveForRun(run, 'open', open(run.compiled, every), fact(run, 'records', 'records'))
    await see(run, 'open')
    await leave(run, 'number-links', await bestOf(run, likelyHits(learnedOf(run), run.order.plan.bits.least)))
    await run.connection.run('drop table pair')
    return { open: await count(run, 'open') }
  },
}

/** In how many pieces candidates are sought: several for each process, so that none waits long for another. */
const piecesOf = ({ order: { slices, workers = 1 } }: Run, wanted: number) => slices ?? Math.max(1, wanted, workers === 1 ? 1 : 3 * workers)

/** The first rule, over all that numbers left open. */
const exact: Stage = {
  name: 'exact',
  leaves: ['exact'],
  run: async (run) => {
    const slices = piecesOf(run, Math.ceil(fact(run, 'open', 'open') / 8_000_000))
    await run.connection.run(`create or replace temp table unsettled_first as ${unsettledByNumber(run.compiled)}`)
    await seek(run, seekingOf(run, 'exact', [{ rule: run.order.plan.exact, rareMost: 0 }], 'unsettled_first', slices))
    return { slices }
  },
}

/** Every further rule, piece by piece, within the budget. */
const further: Stage = {
  name: 'further',
  leaves: ['further'],
  run: async (run) => {
    await run.connection.run(`create or replace temp view unsettled_first as ${unsettledByNumber(run.compiled)}`)
    await run.connection.run(`create or replace temp table unsettled as ${unsettledByExact(run.compiled)}`)
    await run.connection.run('drop view unsettled_first')
    const expected = await forecast(run.connection, run.compiled, 'unsettled', learnedOf(run))
    const slices = piecesOf(run, expected.slices)
    await seek(run, seekingOf(run, 'further', expected.rules, 'unsettled', slices))
    return {
      slices,
      rules: expected.rules.map(({ rule, pairs, rareMost: most, alike }) => ({ rule: rule.name, pairs, rareMost: most, alike: alike === true })),
      left: expected.left,
    }
  },
}

export const steps: readonly Stage[] = [people, records, numbers, weights, remaining, exact, further]
