import { spark } from './dialect.ts'
import { candidates, links, verdicts } from './edges.ts'
import type { Plan } from './plan.ts'
import type { Report } from './output.ts'
import {
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
import { undivided } from './shard.ts'

const named = (table: string) => table.replaceAll('-', '_')
const seen = (table: string, path: string) => `create or replace temporary view ${named(table)} as select * from ${spark.readParquet(path)}`

/** Tables in standard form that a run on one machine leaves and a job begins with. */
const jobInputs = ['people', 'odd-people', 'people-names', 'people-twice', 'records', 'record-keys', 'record-names'] as const

/** What a job must be told by a run on one machine: weights, the rules chosen and from how many bits on links are accepted. */
export type Ran = Pick<Report, 'learned' | 'people' | 'rules' | 'threshold'>

const rulesOf = (plan: Plan, { rules }: Ran): Chosen[] => {
  const chosen = rules as readonly (Omit<Chosen, 'rule'> & { rule: string })[]
  return plan.further.flatMap((rule) => chosen.filter((each) => each.rule === rule.name).map((each) => ({ ...each, rule })))
}

/**
 * The statements of a whole run for Spark SQL, over the tables in standard form that `folder` holds, with what a run on one machine
 * has learned: the same queries in another dialect. Every step leaves its rows in `folder/spark`, the last one every record's verdict in `folder/spark/links`.
 */
export function sparkJob(plan: Plan, ran: Ran, folder: string): string[] {
  const compiled = { plan, dialect: spark }
  const learned: Learned = { weights: ran.learned, people: ran.people }
  const { least } = plan.bits
  /** Each step's rows are computed once: a view would be computed again wherever it is read. */
  const step = (table: string, query: string) => {
    const path = `${folder}/spark/${table}`
    return [spark.leaveParquet(query, path), seen(table, path)]
  }
  const best = (table: string, pairs: string) => [
    ...step(`${table}_pair`, pairs),
    ...step(table, topTwo(weighed(withHeld(`${table}_pair`), learned), least)),
  ]
  const found = (rules: readonly Chosen[], records: string) => likely(rulePairs(compiled, rules, { records, shard: undivided }), learned, least)
  return [
    ...spark.begins,
    ...jobInputs.map((table) => seen(table, `${folder}/${table}.parquet`)),
    ...step('hit', numberHits(compiled)),
    ...step('several', several),
    ...step('certain', certain(compiled)),
    ...step('uncertain', uncertain(compiled)),
    ...step('doubtful', doubtful(compiled)),
    ...step('open', open(compiled, null)),
    ...best('number_links', likelyHits(learned, least)),
    ...step('unsettled_first', unsettledByNumber(compiled)),
    ...best('exact', found([{ rule: plan.exact, rareMost: 0 }], 'unsettled_first')),
    ...step('unsettled', unsettledByExact(compiled)),
    ...best('further', found(rulesOf(plan, ran), 'unsettled')),
    ...step('candidate', candidates(compiled)),
    ...step('verdict', verdicts(compiled)),
    spark.writeParquet(links(compiled, learned, ran.threshold), `${folder}/spark/links`),
  ]
}
