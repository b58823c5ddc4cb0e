import { spark } from './dialect.ts'
import type { Plan } from './plan.ts'
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
import type { Weights } from './weights.ts'

const view = (name: string, query: string) => `create or replace temporary view ${name} as ${query}`
/** A step's rows, computed once and kept by the cluster for the steps after. */
const table = (name: string, query: string) => [`cache table ${name} as ${query}`]

const rarity = (name: string, column: string, source: string) =>
  view(`rare_${name}`, `select ${column}, n, -log2(cast(n as double) / (select count(*) from people)) as bits from ${source}`)

const inputs = ['people', 'people-names', 'people-full', 'people-key', 'people-date', 'people-place', 'records', 'record-names']

/**
 * The statements of a run for Spark SQL, over the tables in standard form that `folder` holds, with weights that a run on one
 * machine has learned: the same queries in another dialect, for data beyond one machine.
 */
export function sparkJob(plan: Plan, weights: Weights, folder: string): string[] {
  const compiled = { plan, dialect: spark }
  const year = spark.quotient('dob', '10000')
  const further = rulePairs(
    compiled,
    plan.further.map((rule) => ({ rule, rareMost: 100 })),
    'unsettled',
  )
  return [
    ...inputs.map((name) => view(name.replaceAll('-', '_'), `select * from ${spark.readParquet(`${folder}/${name}.parquet`)}`)),
    ...table('hit', numberHits(compiled)),
    ...table('twice', twice),
    ...table('certain', certain),
    ...table('doubtful', doubtful(compiled)),
    ...table('held', held),
    rarity('full', 'fid', 'people_full'),
    rarity('key', 'kid', 'people_key'),
    rarity('date', 'dob', 'people_date'),
    rarity('place', 'prov', 'people_place'),
    rarity('year', 'year', `(select ${year} as year, sum(n) as n from people_date group by 1)`),
    view('answered', answered),
    ...table('open', open(compiled, 1009)),
    ...table('number_links', topTwo(weighedHits(weights, plan.bits.least), plan.bits.least)),
    ...table('unsettled_first', unsettledByNumber(compiled)),
    ...table(
      'exact',
      topTwo(
        weighed(withHeld(rulePairs(compiled, [{ rule: plan.exact, rareMost: 0 }], 'unsettled_first'), weights, plan.bits.least), weights),
        plan.bits.least,
      ),
    ),
    ...table('unsettled', unsettledByExact(compiled)),
    ...table('further', topTwo(weighed(withHeld(further, weights, plan.bits.least), weights), plan.bits.least)),
    spark.writeParquet('select * from number_links union select * from exact union select * from further', `${folder}/candidates`),
  ]
}
