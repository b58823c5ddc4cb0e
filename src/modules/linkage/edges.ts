import { type Compiled, type Learned, playedWhole, topTwo, weighed } from './queries.ts'
import { classColumn, mayBeAnothers, namesAnother, standing } from './verdict.ts'

/** The two best of all that the steps found of each record; a person found in two ways is one candidate. */
export const candidates = ({ plan }: Compiled): string =>
  topTwo('select * from number_links union select * from exact union select * from further', plan.bits.least)

/** The best candidate of each record and its lead over the second. */
const judged = (from: string, least: number) => `
  select rid, max(case when place = 1 then pid end) as pid, max(case when place = 1 then weight end) as weight,
    max(case when place = 1 then pattern end) as pattern,
    max(case when place = 1 then weight end) - coalesce(max(case when place = 2 then weight end), ${least}.0e0) as margin
  from (select *, row_number() over (partition by rid order by weight desc, pid, pattern) as place from (${from}) as c) as s
  where place <= 2 group by rid`

/** Standing of a row by its weight and margin, within bounds. */
export const stands = (weight = 'weight', margin = 'margin'): string =>
  `least(40.0e0, greatest(-20.0e0, ${standing(`greatest(-60.0e0, ${weight})`, `greatest(0.0e0, ${margin})`)}))`
export const standsColumn = `${stands()} as stands`

/** Every open record with its best of `candidate`, its class, its standing, and in `leads` whether its number leads to somebody (1 or 0). */
export const verdicts = ({ plan, dialect }: Compiled): string => `
  select *, ${standsColumn} from (
    select o.rid, o.truth, j.pid, j.weight, j.margin, j.pattern, ${classColumn(dialect, '(o.number is not null or o.card is not null)')} as class,
      case when d.rid is null then 0 else 1 end as leads
    from open as o left join (select distinct rid from doubtful) as d on d.rid = o.rid left join (${judged('select * from candidate', plan.bits.least)}) as j on j.rid = o.rid) as v`

/** Whom records that play unknown and were compared by every rule would be linked to if their own person were not there. */
export const friends = ({ plan }: Compiled): string => `
  select *, ${standsColumn} from (${judged(`select c.* from candidate as c join open as o on o.rid = c.rid where o.truth <> c.pid and ${playedWhole('o.truth')}`, plan.bits.least)}) as v`

/** What becomes of a record, accepted from so many bits of standing on (see `decided`, which says the same in TypeScript). */
export const decisionColumn = ({ plan, dialect }: Compiled, bits: number) => `case when pid is null then 'none'
  when ((class = 'B' and ${mayBeAnothers(dialect)}) or ${namesAnother}) and weight >= ${plan.bits.review} then 'review'
  when class in ('A', 'B') and weight >= ${plan.bits.number} and margin >= ${plan.bits.lead} then 'link'
  when class in ('D', 'E') and stands >= ${bits} then 'link'
  when weight >= ${plan.bits.review} then 'review' else 'none' end`

const edges = (compiled: Compiled, learned: Learned, bits: number) => `
  select rid, case when decision = 'none' then null else pid end as pid, class, weight, margin, pattern, decision
  from (select *, ${decisionColumn(compiled, bits)} as decision from verdict where rid >= 0) as v
  union all select rid, pid, 'A', weight, weight, pattern, 'link' from (${weighed('select * from certain', learned)}) as c`

const personId = `case when e.pid is null then null when e.pid >= 0 then lpad(cast(e.pid as string), 12, '0') else o.person_id end`

/** Every record with its verdict, accepted from so many bits of standing on, in `rid` its row in the file and in `pattern` how each field agrees. */
export const links = (compiled: Compiled, learned: Learned, bits: number): string => `
  select e.rid, k.record_key, ${personId} as person_id, e.class, round(e.weight, 3) as weight, round(e.margin, 3) as margin, e.decision, e.pattern
  from (${edges(compiled, learned, bits)}) as e join record_keys as k on k.rid = e.rid left join odd_people as o on o.pid = e.pid`
