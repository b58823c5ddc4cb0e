import type { Dialect } from './dialect.ts'
import { alike, anyName, keysOf, levelColumns, mostBits, patternColumn, ruleCondition, sharedBy, takenColumn, weightColumn } from './pair-sql.ts'
import type { BlockingRule, Plan } from './plan.ts'
import { peopleIn, recordsIn, type Shard } from './shard.ts'
import { levelIn, nearlyAgrees } from './verdict.ts'
import type { Weights } from './weights.ts'

/** What one run compiles to: a plan in an engine's words. */
export type Compiled = { plan: Plan; dialect: Dialect }

/** What a run has learned when pairs are weighed, and of how many people each value's rarity is told. */
export type Learned = { weights: Weights; people: number }

const pairColumns = 'l_name, l_date, l_number, l_sex, l_place, n_name, n_date, n_place'

/** Records and the people who bear their number, with how they agree as far as numbers tell. */
export const numberHits = ({ plan, dialect }: Compiled): string => {
  const columns = `r.rid, p.pid, r.kid, p.kid as pkid, ${levelColumns(plan, dialect, 'known', { number: '1' })}, ${sharedBy}`
  return `select ${columns} from records as r join people as p on r.number = p.pid
    union all select ${columns} from records as r join people as p on r.card = p.id9 where r.number is null`
}

const wholly = 'l_name in (1, 2, 3) and l_date in (1, 6)'

/** Records whose number several people bear; `sure`: 1 where name and date agree with only one of them. */
export const several = `
  select rid, case when min(case when ${wholly} then pid end) = max(case when ${wholly} then pid end) then 1 else 0 end as sure
  from hit where rid in (select r.rid from records as r join people_twice as t on t.number = coalesce(r.number, r.card)) group by rid`

const least = pairColumns
  .split(', ')
  .map((column) => `min(${column}) as ${column}`)
  .join(', ')

const ofSeveral = (sure: number) => `h.rid in (select rid from several where sure = ${sure})`

/** Evidence class A: number, key name and birth date agree, and only one person has them. */
export const certain = ({ dialect }: Compiled): string => `
  select h.rid, h.pid, ${pairColumns}, 0 as l_taken from hit as h ${dialect.antiJoin} several as s on s.rid = h.rid where ${wholly}
  union all
  select h.rid, min(h.pid) as pid, ${least}, 0 from hit as h where ${wholly} and ${ofSeveral(1)} group by h.rid`

/** Hits of records that have no certain link, each once. */
export const uncertain = ({ dialect }: Compiled): string => `
  select h.* from hit as h ${dialect.antiJoin} several as s on s.rid = h.rid where not (${wholly})
  union all
  select distinct h.* from hit as h where ${ofSeveral(0)}`

const otherColumns = pairColumns.replace('l_name, ', '')

/** The same with names compared word by word where their keys differ. */
export const doubtful = ({ plan, dialect }: Compiled): string => `
  select rid, pid, ${pairColumns} from uncertain where l_name <> 9
  union all
  select d.rid, d.pid, ${anyName(plan, dialect, ['rn.gid', 'pn.gid'])} as l_name, ${otherColumns}
  from uncertain as d left join record_names as rn on rn.kid = d.kid left join people_names as pn on pn.kid = d.pkid where d.l_name = 9`

const openColumns = 's.kid, s.fid, s.gid, s.dob, s.swap, s.prov, s.sex'

/**
 * Records without a certain link; and of certain ones each `every`th that plays unknown (`rid` negative, number hidden, the
 * answer in `truth`), on which the run measures itself; null: none does.
 */
export const open = ({ dialect }: Compiled, every: number | null): string => `
  select s.rid, s.number, s.card, ${openColumns}, cast(null as bigint) as truth
  from records as s ${dialect.antiJoin} certain as c on c.rid = s.rid${every === null ? '' : unknown(every)}`

const unknown = (every: number) => `
  union all
  select -1 - s.rid, cast(null as bigint), cast(null as integer), ${openColumns}, k.pid
  from records as s join answered as k on k.rid = s.rid where k.pid % ${every} = ${Math.floor(every / 2)}`

/** Number links whose person is right beyond reasonable doubt: those that play unknown may be drawn from them. */
export const answered = `
  select rid, pid from certain union all
  select rid, pid from doubtful where (l_date in (1, 6) and l_name between 3 and 7) or (l_name in (1, 2) and l_date between 2 and 4)`

/** Rows of pairs with levels and what they share, weighed. */
export const weighed = (pairs: string, { weights, people }: Learned): string =>
  `select rid, pid, weight, ${patternColumn} from (select *, ${weightColumn(weights, people)} from (${pairs}) as q) as w`

/** What a rule's pairs are sought by: the rule, and how often a name may occur where it asks for rare ones; `alike`: names that have nothing in common are passed over. */
export type Chosen = { rule: BlockingRule; rareMost: number; alike?: boolean }

/** Where pairs are sought: the records' table, and which shard of it and of the people. */
export type Place = { records: string; shard: Shard }

const found = ({ dialect }: Compiled, { rule, rareMost }: Chosen, { records, shard }: Place, columns: string, further = ''): string =>
  `select ${columns} from ${recordsIn(records, rule, shard)} as r join ${peopleIn(rule, shard)} as p on ${ruleCondition(rule, dialect)}${further}${rule.rareName ? ` and p.n_key <= ${rareMost}` : ''}`

/** Pairs that blocking rules bring together in one shard; names that differ are looked up once for all rules. */
export function rulePairs(compiled: Compiled, rules: readonly Chosen[], place: Place): string {
  const { plan, dialect } = compiled
  const same = rules
    .filter(({ rule }) => keysOf(rule) === 'equal')
    .map((chosen) => found(compiled, chosen, place, `r.rid, p.pid, r.truth, ${levelColumns(plan, dialect, 'equal')}, ${sharedBy}`))
  const known = `r.rid, p.pid, r.truth, r.kid, r.gid, r.oid, r.sid, r.words, r.words_key, p.kid as pkid, ${levelColumns(plan, dialect, 'known')}, ${sharedBy}`
  const other = rules
    .filter(({ rule }) => keysOf(rule) === 'any')
    .flatMap((chosen) => (chosen.alike ? alike('r').map((each) => ` and ${each}`) : ['']).map((each) => found(compiled, chosen, place, known, each)))
  const any = `select rn.rid, rn.pid, rn.truth, ${anyName(plan, dialect, ['rn.gid', 'pn.gid'])} as l_name, ${otherColumns}
    from (${other.join('\nunion all\n')}) as rn left join people_names as pn on pn.kid = rn.pkid`
  return [...same, ...(other.length > 0 ? [any] : [])].join('\nunion all\n')
}

/** Pairs that may reach `least` bits. */
export const likely = (pairs: string, { weights, people }: Learned, least: number): string =>
  `select * from (${pairs}) as q where ${mostBits(weights, people)} >= ${least}`

/** The same pairs with what is known of each person beside: whether another record holds them already. */
export const withHeld = (pairs: string): string =>
  `select r.*, ${takenColumn} from ${pairs} as r
    left join (select c.pid, count(*) as held from certain as c where c.pid in (select pid from ${pairs}) group by c.pid) as t on t.pid = r.pid`

/** The two best candidates of each record that stand above `least` bits; of equals the smaller personal number stands first. */
export const topTwo = (candidates: string, least: number): string => `
  select rid, pid, weight, pattern from (
    select *, row_number() over (partition by rid order by weight desc, pid, pattern) as standing from (${candidates}) as c where weight >= ${least}
  ) as s where standing <= 2`

/** Number hits that are not certain and may reach `least` bits. */
export const likelyHits = (learned: Learned, least: number): string =>
  likely(`select rid, pid, cast(null as bigint) as truth, ${pairColumns} from doubtful`, learned, least)

/** Records that no number link settles. */
export const unsettledByNumber = ({ plan, dialect }: Compiled): string =>
  `select o.* from open as o ${dialect.antiJoin} (select rid from number_links where weight >= ${plan.bits.number}
    and ${levelIn(dialect, 'number')} = 1 and ${nearlyAgrees(dialect)}) as n on n.rid = o.rid`

/** Every fourth of those who play unknown is compared by every rule, whatever was found before: so it is seen whom an absent person's record would be led to. */
export const playedWhole = (truth: string): string => `${truth} % 9973 % 4 = 0`

/** Of records unsettled by number those without a candidate that agrees on name, date and more: whoever agrees less could not overtake one that does. */
export const unsettledByExact = ({ plan, dialect }: Compiled): string => `
  select o.*, n.oid, n.sid, n.words, n.words_key
  from (select u.* from unsettled_first as u ${dialect.antiJoin} (select rid from exact where weight >= ${plan.bits.settled}) as e
    on e.rid = case when ${playedWhole('u.truth')} then null else u.rid end) as o
  left join record_names as n on n.kid = o.kid`
