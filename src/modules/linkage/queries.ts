import type { Dialect } from './dialect.ts'
import { keysOf, levelColumns, patternColumn, mostBits, ruleCondition, takenColumn, weightColumn } from './pair-sql.ts'
import type { BlockingRule, Plan } from './plan.ts'
import { levelIn, nearlyAgrees } from './verdict.ts'
import type { Weights } from './weights.ts'

/** What one run compiles to: a plan in an engine's words. */
export type Compiled = { plan: Plan; dialect: Dialect }

const personColumns = 'p.pid, p.kid as pkid, p.fid as pfid, p.gid as pgid, p.dob as pdob, p.id9 as pid9, p.prov as pprov, p.sex as psex'
const recordColumns = 'r.rid, r.number, r.card, r.kid, r.fid, r.gid, r.dob, r.swap, r.prov, r.sex'

/** Records and the people who bear their number; `same`: name and date agree too, and then at which levels and on which values. */
export const numberHits = ({ plan, dialect }: Compiled): string => {
  const columns = `r.rid, p.pid, case when r.kid = p.kid and r.dob = p.dob then 1 else 0 end as same, case when r.fid = p.fid and r.fid <> r.kid then r.fid else r.kid end as name_id,
    r.dob, r.prov, ${levelColumns(plan, dialect, 'equal')}`
  return `select ${columns} from records as r join people as p on r.number = p.pid
    union all select ${columns} from records as r join people as p on r.card = p.id9 where r.number is null`
}

/** Records whose number, name and date agree with a person more than once. */
export const twice = 'select rid from hit where same = 1 group by rid having count(*) > 1'

const certainColumns = 'rid, pid, name_id, dob, prov, l_name, l_date, l_number, l_sex, l_place'

/** Evidence class A: number, key name and birth date agree, and only one person has them. */
export const certain = `
  select ${certainColumns}, 0 as l_taken from hit as h where same = 1 and not exists (select 1 from twice as t where t.rid = h.rid)
  union all
  select rid, min(pid) as pid, min(name_id), min(dob), min(prov), min(l_name), min(l_date), min(l_number), min(l_sex), min(l_place), 0
  from hit as h where same = 1 and exists (select 1 from twice as t where t.rid = h.rid) group by rid having min(pid) = max(pid)`

/** Which columns of a hit stand for the record and which for the person. */
const asPair = (columns: string): string =>
  columns
    .replaceAll(/\bp\.(kid|fid|gid|dob|id9|prov|sex)\b/g, 'h.p$1')
    .replaceAll(/\bp\.pid\b/g, 'h.pid')
    .replaceAll(/\br\./g, 'h.')

const bothNames = 'left join record_names as rn on rn.kid = h.kid left join people_names as pn on pn.kid = h.pkid'

/** The levels of hits that are not certain. */
export const doubtful = ({ plan, dialect }: Compiled): string => `
  select h.rid, h.pid, ${asPair(levelColumns(plan, dialect, 'either'))}
  from (
    select ${recordColumns}, ${personColumns} from (
      select distinct o.rid, o.pid from hit as o
      where (o.same = 0 or exists (select 1 from twice as t where t.rid = o.rid)) and not exists (select 1 from certain as c where c.rid = o.rid)
    ) as q join records as r on r.rid = q.rid join people as p on p.pid = q.pid
  ) as h ${bothNames}`

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

const bitColumns = 'truth, b_full, b_key, b_date, b_swapped, b_year, b_place'
const prefixed = (side: string) => bitColumns.replaceAll(/\b(?=[tb])/g, `${side}.`)

const nameColumns = (side: string) => ['n_kid', 'n_oid', 'n_sid', 'n_words', 'n_words_key'].map((column) => `${side}.${column}`).join(', ')

/** What a rule's pairs are sought by: the rule, and how often a name may occur where it asks for rare ones. */
export type Chosen = { rule: BlockingRule; rareMost: number }

const joined = ({ dialect }: Compiled, { rule, rareMost }: Chosen, records: string, columns: string): string =>
  `select ${columns} from ${records} as r join people as p on ${ruleCondition(rule, dialect)}${rule.rareName ? ` and r.key_n <= ${rareMost}` : ''}`

/** Pairs that blocking rules bring together, in one slice of the records; names are looked up once for all rules under which they differ. */
export function rulePairs(compiled: Compiled, rules: readonly Chosen[], records: string): string {
  const { plan, dialect } = compiled
  const alike = rules.filter(({ rule }) => keysOf(rule) === 'equal')
  const other = rules.filter(({ rule }) => keysOf(rule) === 'any')
  const same = alike.map((chosen) => joined(compiled, chosen, records, `r.rid, p.pid, ${prefixed('r')}, ${levelColumns(plan, dialect, 'equal')}`))
  const wide = other.map((chosen) => joined(compiled, chosen, records, `${recordColumns}, ${nameColumns('r')}, ${prefixed('r')}, ${personColumns}`))
  const columns = asPair(levelColumns(plan, dialect, 'any')).replaceAll(/\brn\./g, 'h.n_')
  const any = `select h.rid, h.pid, ${prefixed('h')}, ${columns} from (${wide.join('\nunion all\n')}) as h left join people_names as pn on pn.kid = h.pkid`
  return [...same, ...(wide.length > 0 ? [any] : [])].join('\nunion all\n')
}

/** Pairs that may reach `least` bits, with what is known of each person beside: whether another record holds them already. */
export const withHeld = (pairs: string, weights: Weights, least: number): string =>
  `select r.*, ${takenColumn} from (select * from (${pairs}) as q where ${mostBits(weights)} >= ${least}) as r left join held as t on t.pid = r.pid`

/** The two best candidates of each record that stand above `least` bits; of equals the smaller personal number stands first. */
export const topTwo = (candidates: string, least: number): string => `
  select rid, pid, weight, pattern from (
    select *, row_number() over (partition by rid order by weight desc, pid, pattern) as standing from (${candidates}) as c where weight >= ${least}
  ) as s where standing <= 2`

/** Number hits that are not certain, weighed with the rarities of their records. */
export const weighedHits = (weights: Weights, least: number): string =>
  weighed(
    withHeld(
      `select h.rid, h.pid, ${prefixed('r')}, h.l_name, h.l_date, h.l_number, h.l_sex, h.l_place from doubtful as h join open as r on r.rid = h.rid`,
      weights,
      least,
    ),
    weights,
  )

/** Records that no number link settles. */
export const unsettledByNumber = ({ plan, dialect }: Compiled): string =>
  `select o.* from open as o where not exists (select 1 from number_links as n where n.rid = o.rid and n.weight >= ${plan.bits.number}
    and ${levelIn(dialect, 'number', 'n.pattern')} = 1 and ${nearlyAgrees(dialect, 'n.pattern')})`

/** Open records without a candidate that agrees on name, date and more: whoever agrees less could not overtake one that does. */
export const unsettledByExact = (compiled: Compiled): string => `
  select o.*, n.kid as n_kid, n.oid as n_oid, n.sid as n_sid, n.words as n_words, n.words_key as n_words_key
  from (${unsettledByNumber(compiled)}) as o left join (select rid, max(weight) as best from exact group by rid) as e on e.rid = o.rid
  left join record_names as n on n.kid = o.kid
  where e.best is null or e.best < ${compiled.plan.bits.settled}`
