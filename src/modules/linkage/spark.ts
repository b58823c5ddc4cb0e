import { spark } from './dialect.ts'
import type { Plan } from './plan.ts'
import type { Report } from './output.ts'
import {
  answered,
  certain,
  type Chosen,
  doubtful,
  type Learned,
  likely,
  likelyHits,
  numberHits,
  open,
  rulePairs,
  several,
  topTwo,
  uncertain,
  unsettledByExact,
  unsettledByNumber,
  weighed,
  withHeld,
} from './queries.ts'

const view = (name: string, query: string) => `create or replace temporary view ${name} as ${query}`
/** A step's rows, computed once and kept by the cluster for the steps after. */
const table = (name: string, query: string) => [`cache table ${name} as ${query}`]

const inputs = ['people', 'people-names', 'records', 'record-names']

/** Pairs that may be links, and the two best of each record. */
const best = (name: string, pairs: string, learned: Learned, least: number) => [
  ...table(`${name}_pair`, pairs),
  ...table(name, topTwo(weighed(withHeld(`${name}_pair`), learned), least)),
]

/**
 * The statements of a run for Spark SQL, over the tables in standard form that `folder` holds, with weights that a run on one
 * machine has learned and the rules it chose: the same queries in another dialect, for data beyond one machine.
 */
export function sparkJob(plan: Plan, ran: Pick<Report, 'learned' | 'people' | 'rules'>, folder: string): string[] {
  const compiled = { plan, dialect: spark }
  const learned = { weights: ran.learned, people: ran.people }
  const chosen = ran.rules as readonly (Omit<Chosen, 'rule'> & { rule: string })[]
  const { least } = plan.bits
  const rules = plan.further.flatMap((rule) =>
    chosen.filter(({ rule: name }) => name === rule.name).map(({ rule: _name, ...how }) => ({ ...how, rule })),
  )
  return [
    ...inputs.map((name) => view(name.replaceAll('-', '_'), `select * from ${spark.readParquet(`${folder}/${name}.parquet`)}`)),
    ...table('hit', numberHits(compiled)),
    ...table('several', several),
    view('certain', certain(compiled)),
    ...table('uncertain', uncertain(compiled)),
    ...table('doubtful', doubtful(compiled)),
    view('answered', answered),
    ...table('open', open(compiled, 1009)),
    ...best('number_links', likelyHits(learned, least), learned, least),
    ...table('unsettled_first', unsettledByNumber(compiled)),
    ...best('exact', likely(rulePairs(compiled, [{ rule: plan.exact, rareMost: 0 }], 'unsettled_first'), learned, least), learned, least),
    ...table('unsettled', unsettledByExact(compiled)),
    ...best('further', likely(rulePairs(compiled, rules, 'unsettled'), learned, least), learned, least),
    spark.writeParquet('select * from number_links union select * from exact union select * from further', `${folder}/candidates`),
  ]
}
