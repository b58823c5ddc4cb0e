import type { DuckDBConnection } from '@duckdb/node-api'
import { numberOf } from '../bulk/index.ts'
import type { BlockingRule } from './plan.ts'
import type { Compiled } from './queries.ts'

/** What rules will cost: pairs each brings together, the rules that stay within the budget, and in how many slices. */
export type Forecast = {
  rules: { rule: BlockingRule; pairs: number; rareMost: number }[]
  /** rules that would break the budget */
  left: string[]
  slices: number
}

const shares = (people: number, dialect: Compiled['dialect']) => `
  left join (select kid, n / ${people}.0e0 as share from people_key) as k on k.kid = o.kid
  left join (select dob, n / ${people}.0e0 as share from people_date) as d on d.dob = o.dob
  left join (select dob, n / ${people}.0e0 as share from people_date) as w on w.dob = o.swap
  left join (select prov, n / ${people}.0e0 as share from people_place) as l on l.prov = o.prov
  left join (select gid, count(*) / ${people}.0e0 as share from people group by 1) as g on g.gid = o.gid
  left join (select ${dialect.quotient('dob', '10000')} as year, sum(n) / ${people}.0e0 as share from people_date group by 1) as y
    on y.year = ${dialect.quotient('o.dob', '10000')}`

/** How often a name may occur for the rules on rare names, dearest first. */
const rareSteps = [1000, 300, 100, 30, 10, 0]

/** Chooses the rules by what they cost; a rule on rare names is narrowed, another left out, once the budget is spent. */
export async function forecast(connection: DuckDBConnection, { plan, dialect }: Compiled, open: string, people: number): Promise<Forecast> {
  const chosen: Forecast = { rules: [], left: [], slices: 1 }
  let spent = 0
  await connection.run(
    `create or replace temp table forecast_row as select o.*, k.share as share_name, d.share as share_date, w.share as share_swapped, l.share as share_place, g.share as share_given, y.share as share_year from ${open} as o ${shares(people, dialect)}`,
  )
  const column = (name: string) => (name === 'month-day' ? '(1.0e0 / 365)' : name === 'swapped-date' ? 'share_swapped' : `share_${name}`)
  for (const rule of plan.further) {
    for (const rareMost of rule.rareName ? rareSteps : [0]) {
      const condition = `${rule.rareName ? `key_n <= ${rareMost}` : 'true'}${rule.on.includes('date') && !rule.on.includes('name') ? ' and dob % 10000 <> 101' : ''}`
      const pairs = await numberOf(
        connection,
        `select coalesce(sum(${people}.0e0 * ${rule.on.map(column).join(' * ')}), 0) from forecast_row where ${condition}`,
      )
      if (spent + pairs > plan.budget.pairs) continue
      spent += pairs
      if (!rule.rareName || rareMost > 0) chosen.rules.push({ rule, pairs: Math.round(pairs), rareMost })
      break
    }
    if (!chosen.rules.some((each) => each.rule === rule)) chosen.left.push(rule.name)
  }
  await connection.run('drop table forecast_row')
  return { ...chosen, slices: Math.max(1, Math.ceil(spent / plan.budget.pairsPerSlice)) }
}
