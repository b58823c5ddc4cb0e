import type { DuckDBConnection } from '@duckdb/node-api'
import { rowsOf } from '../bulk/index.ts'
import { keysOf } from './pair-sql.ts'
import type { BlockingRule, Plan } from './plan.ts'
import type { Chosen, Compiled, Learned } from './queries.ts'
import type { Weights } from './weights.ts'

/** A rule the budget did not allow. */
export type RuleLeft = { rule: string; pairs: number }

/** What rules will cost: pairs each brings together, the rules that stay within the budget, and in how many slices. */
export type Forecast = {
  rules: (Chosen & { pairs: number })[]
  /** rules that would break the budget, with the pairs each would bring at its narrowest */
  left: RuleLeft[]
  slices: number
}

/** Records whose share of pairs is told from so many of them. */
const enough = 40_000

const shares = (people: number, dialect: Compiled['dialect']) => `
  left join (select kid, n as key_n, n / ${people}.0e0 as share from people_key) as k on k.kid = o.kid
  left join (select dob, n / ${people}.0e0 as share from people_date) as d on d.dob = o.dob
  left join (select dob, n / ${people}.0e0 as share from people_date) as w on w.dob = o.swap
  left join (select prov, n / ${people}.0e0 as share from people_place) as l on l.prov = o.prov
  left join (select gid, n / ${people}.0e0 as share from people_given) as g on g.gid = o.gid
  left join (select ${dialect.quotient('dob', '10000')} as year, sum(n) / ${people}.0e0 as share from people_date group by 1) as y
    on y.year = ${dialect.quotient('o.dob', '10000')}`

/** How often a name may occur for the rules on rare names, dearest first. */
const rareSteps = [1000, 300, 100, 30, 10, 0]

const most = (bits: readonly number[], ...places: number[]) => Math.max(...places.map((place) => bits[place] ?? 0))

/** A rarity that hardly any value exceeds, in bits. */
const [placeRarity, yearRarity, dateRarity] = [8, 8, 16]

/** The most bits that date, sex and place can add under a rule that leaves the date open, where no number speaks for the pair. */
function besides({ bits }: Weights, { on }: BlockingRule): number {
  const place = on.includes('place') ? most(bits.place, 1) + placeRarity : most(bits.place, 0, 2, 3)
  const date = Math.max(most(bits.date, 4, 5), on.includes('year') ? most(bits.date, 3) + yearRarity : 0)
  return date + place + most(bits.sex, 0, 1, 2) + most(bits.taken, 0, 1, 2)
}

/**
 * How often a name may occur so that a pair with little else in common can still be linked: agreeing on a name of n of all people
 * lifts a pair from the prior by −log2 of n's share.
 */
const worthwhile = (weights: Weights, people: number, rule: BlockingRule, { bits }: Plan): number =>
  2 ** Math.min(40, weights.prior + Math.log2(people) + besides(weights, rule) - bits.settled)

/** Whether people with the same date and place, but a wholly different name and no number alike, stay below all that counts. */
function namesMustBeAlike({ bits, prior }: Weights, plan: Plan, { on }: BlockingRule): boolean {
  const apart = on.includes('date') && !on.includes('given') && !on.includes('name')
  return apart && prior + most(bits.name, 9) + dateRarity + placeRarity + most(bits.sex, 0, 1, 2) < plan.bits.least
}

const column = (name: string) => (name === 'month-day' ? '(1.0e0 / 365)' : name === 'swapped-date' ? 'share_swapped' : `share_${name}`)

/** Pairs that each of the rules would bring together, from a sample of the records. */
async function pairsOf(
  connection: DuckDBConnection,
  { dialect }: Compiled,
  open: string,
  people: number,
  choices: readonly Chosen[],
): Promise<number[]> {
  const [all] = await rowsOf(connection, `select count(*) as n from ${open}`)
  const every = Math.max(1, Math.floor(Number(all?.['n']) / enough))
  const sums = choices.map(({ rule, rareMost, alike }, at) => {
    const rare = rule.rareName ? `key_n <= ${rareMost}` : 'true'
    const placeholder = rule.on.includes('date') && keysOf(rule) === 'any' ? 'dob % 10000 <> 101' : 'true'
    const product = rule.on.map(column).join(' * ')
    return `coalesce(sum(case when ${rare} and ${placeholder} then ${people}.0e0 * ${product} end), 0) * ${alike ? every * 0.15 : every} as pairs_${at}`
  })
  const [row] = await rowsOf(
    connection,
    `select ${sums.join(', ')} from (select o.*, k.key_n, k.share as share_name, d.share as share_date, w.share as share_swapped, l.share as share_place, g.share as share_given,
      y.share as share_year from (select * from ${open} where (coalesce(kid, 0) + coalesce(dob, 0)) % ${every} = 0) as o ${shares(people, dialect)}) as q`,
  )
  return choices.map((_, at) => Number(row?.[`pairs_${at}`]))
}

/** Chooses the rules by what they cost; a rule on rare names is narrowed, another left out, once the budget is spent. One that could lead to no link is neither sought nor missed. */
export async function forecast(connection: DuckDBConnection, compiled: Compiled, open: string, { weights, people }: Learned): Promise<Forecast> {
  const { plan } = compiled
  const choices = plan.further.flatMap((rule): Chosen[] =>
    rule.rareName
      ? rareSteps.map((step) => ({ rule, rareMost: Math.floor(Math.min(step, worthwhile(weights, people, rule, plan))) }))
      : [{ rule, rareMost: 0, alike: namesMustBeAlike(weights, plan, rule) }],
  )
  const pairs = await pairsOf(connection, compiled, open, people, choices)
  const chosen: Forecast = { rules: [], left: [], slices: 1 }
  let spent = 0
  for (const rule of plan.further) {
    const at = choices.findIndex((choice, place) => choice.rule === rule && spent + (pairs[place] ?? 0) <= plan.budget.pairs)
    const choice = choices[at]
    if (!choice || (rule.rareName && choice.rareMost === 0)) {
      const narrowest = choices.findLastIndex((each) => each.rule === rule && (!rule.rareName || each.rareMost > 0))
      if (narrowest >= 0) chosen.left.push({ rule: rule.name, pairs: Math.round(pairs[narrowest] ?? 0) })
    } else {
      chosen.rules.push({ ...choice, pairs: Math.round(pairs[at] ?? 0) })
      spent += pairs[at] ?? 0
    }
  }
  return { ...chosen, slices: Math.max(1, Math.ceil(spent / plan.budget.pairsPerSlice)) }
}
