import type { Dialect } from './dialect.ts'
import { keysOf, levelColumns, patternColumn, ruleCondition, takenColumn, weightColumn } from './pair-sql.ts'
import type { BlockingRule, Plan } from './plan.ts'
import { levelIn, nearlyAgrees } from './verdict.ts'
import type { Weights } from './weights.ts'

/** What one run compiles to: a plan in an engine's words. */
export type Compiled = { plan: Plan; dialect: Dialect }

const personColumns = 'p.pid, p.kid as pkid, p.fid as pfid, p.gid as pgid, p.dob as pdob, p.id9 as pid9, p.prov as pprov, p.sex as psex'

/** Records and the people who bear their number, each with all its columns. */
export const numberHits = `
  select r.*, ${personColumns} from records as r join people as p on r.number = p.pid
  union all select r.*, ${personColumns} from records as r join people as p on r.card = p.id9 where r.number is null`

/** Evidence class A: number, key name and birth date agree, and only one person has them. */
export const certain = `
  select rid, min(pid) as pid, min(case when fid = pfid and fid <> kid then 1 when fid = kid or pfid = pkid then 2 else 3 end) as l_name,
    min(case when dob % 10000 = 101 then 6 else 1 end) as l_date, 1 as l_number,
    min(case when sex is null or psex is null then 0 when sex = psex then 1 else 2 end) as l_sex,
    min(case when prov is null or pprov is null then 0 when prov = pprov then 1 else 2 end) as l_place, 0 as l_taken
  from hit where kid = pkid and dob = pdob group by rid having min(pid) = max(pid)`

/** Which columns of a hit stand for the record and which for the person. */
const asPair = (columns: string): string =>
  columns
    .replaceAll(/\bp\.(kid|fid|gid|dob|id9|prov|sex)\b/g, 'h.p$1')
    .replaceAll(/\bp\.pid\b/g, 'h.pid')
    .replaceAll(/\br\./g, 'h.')

/** The levels of hits that are not certain. */
export const doubtful = ({ plan, dialect }: Compiled): string => `
  select h.rid, h.pid, ${asPair(levelColumns(plan, dialect, 'either'))}
  from (select * from hit as h where not exists (select 1 from certain as c where c.rid = h.rid)) as h
  left join record_names as rn on rn.kid = h.kid left join people_names as pn on pn.kid = h.pkid`

/** How often each person is held by a certain link. */
export const held = 'select pid, count(*) as held from certain group by pid'

const rarities = `
  left join rare_full as a on a.fid = r.fid left join rare_key as b on b.kid = r.kid left join rare_date as c on c.dob = r.dob
  left join rare_date as d on d.dob = r.swap left join rare_year as e on e.year = r.birth_year left join rare_place as f on f.prov = r.prov`
const rarityColumns = 'a.bits as b_full, b.bits as b_key, c.bits as b_date, d.bits as b_swapped, e.bits as b_year, f.bits as b_place, b.n as key_n'

/**
 * Records without a certain link, each with the rarity of what it holds; and a sample of certain ones that play
 * unknown (`rid` negative, number hidden, the answer in `truth`), on which the run measures itself.
 */
export const open = ({ dialect }: Compiled, every: number): string => `
  select r.rid, r.number, r.card, r.kid, r.fid, r.gid, r.dob, r.swap, r.prov, r.sex, r.truth, ${rarityColumns}
  from (
    select rid, number, card, kid, fid, gid, dob, swap, prov, sex, cast(null as bigint) as truth, ${dialect.quotient('dob', '10000')} as birth_year
    from records as s where not exists (select 1 from certain as c where c.rid = s.rid)
    union all
    select -1 - s.rid, cast(null as bigint), cast(null as integer), s.kid, s.fid, s.gid, s.dob, s.swap, s.prov, s.sex, k.pid, ${dialect.quotient('s.dob', '10000')}
    from records as s join answered as k on k.rid = s.rid where k.pid % ${every} = ${Math.floor(every / 2)}
  ) as r ${rarities}`

/** Number links whose person is right beyond reasonable doubt: those that play unknown may be drawn from them. */
export const answered = `
  select rid, pid from certain union all
  select rid, pid from doubtful where (l_date in (1, 6) and l_name between 3 and 7) or (l_name in (1, 2) and l_date between 2 and 4)`

/** Rows of pairs with levels and rarities, weighed. */
export const weighed = (pairs: string, weights: Weights): string =>
  `select rid, pid, weight, ${patternColumn} from (select *, ${weightColumn(weights)} from (${pairs}) as q) as w`

const carried = 'r.rid, p.pid, r.truth, r.b_full, r.b_key, r.b_date, r.b_swapped, r.b_year, r.b_place'

/** Pairs that one blocking rule brings together, in one slice of the records. */
export function rulePairs({ plan, dialect }: Compiled, rule: BlockingRule, records: string, rareMost: number): string {
  const keys = keysOf(rule)
  const names = keys === 'any' ? 'left join record_names as rn on rn.kid = r.kid left join people_names as pn on pn.kid = p.kid' : ''
  const rare = rule.rareName ? ` and r.key_n <= ${rareMost}` : ''
  return `select ${carried}, ${levelColumns(plan, dialect, keys)}
    from ${records} as r join people as p on ${ruleCondition(rule, dialect)}${rare} ${names}`
}

/** Pairs of several rules with what is known of each person beside: whether another record holds them already. */
export const withHeld = (pairs: readonly string[]): string =>
  `select r.*, ${takenColumn} from (${pairs.join('\nunion all\n')}) as r left join held as t on t.pid = r.pid`

/** The two best candidates of each record that stand above `least` bits; of equals the smaller personal number stands first. */
export const topTwo = (candidates: string, least: number): string => `
  select rid, pid, weight, pattern from (
    select *, row_number() over (partition by rid order by weight desc, pid, pattern) as standing from (${candidates}) as c where weight >= ${least}
  ) as s where standing <= 2`

/** Number hits that are not certain, weighed with the rarities of their records. */
export const weighedHits = (weights: Weights): string =>
  weighed(
    withHeld([
      `select h.rid, h.pid, r.truth, r.b_full, r.b_key, r.b_date, r.b_swapped, r.b_year, r.b_place, h.l_name, h.l_date, h.l_number, h.l_sex, h.l_place
       from doubtful as h join open as r on r.rid = h.rid`,
    ]),
    weights,
  )

/** Records that no number link settles. */
export const unsettledByNumber = ({ plan, dialect }: Compiled): string =>
  `select o.* from open as o where not exists (select 1 from number_links as n where n.rid = o.rid and n.weight >= ${plan.bits.number}
    and ${levelIn(dialect, 'number', 'n.pattern')} = 1 and ${nearlyAgrees(dialect, 'n.pattern')})`

/** Open records without a candidate that agrees on name, date and more: whoever agrees less could not overtake one that does. */
export const unsettledByExact = (compiled: Compiled): string => `
  select o.* from (${unsettledByNumber(compiled)}) as o left join (select rid, max(weight) as best from exact group by rid) as e on e.rid = o.rid
  where e.best is null or e.best < ${compiled.plan.bits.settled}`
