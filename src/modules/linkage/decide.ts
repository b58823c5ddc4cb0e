import { rowsOf } from '../bulk/index.ts'
import { absentShare, type Bin, interval, threshold } from './calibrate.ts'
import { topTwo, weighed } from './queries.ts'
import { writeLinks } from './output.ts'
import type { Run, Stage } from './stages.ts'
import { learnedOf } from './steps.ts'
import { classColumn, nameDiffers, standing } from './verdict.ts'

const total = (run: Run, query: string) => rowsOf(run.connection, query).then(([row]) => row ?? {})

const judged = (candidates: string, least: number) => `
  select rid, pid, weight, pattern, weight - coalesce(second, ${least}.0e0) as margin from (
    select rid, max(case when place = 1 then pid end) as pid, max(case when place = 1 then weight end) as weight,
      max(case when place = 1 then pattern end) as pattern, max(case when place = 2 then weight end) as second
    from (select *, row_number() over (partition by rid order by weight desc, pid, pattern) as place from (${candidates}) as c) as s
    where place <= 2 group by rid) as j`

const candidates = `select * from number_links union select * from exact union select * from further`

/** The best candidate of every open record, its lead over the second, its class and its standing. */
async function judge(run: Run): Promise<void> {
  const { dialect } = run.compiled
  const stands = `least(40.0e0, greatest(-20.0e0, ${standing('greatest(-60.0e0, weight)', 'greatest(0.0e0, margin)')})) as stands`
  await run.connection.run(`create or replace temp table candidate as ${topTwo(candidates, run.order.plan.bits.least)}`)
  await run.connection.run(
    `create or replace temp table verdict as select *, ${stands} from (
      select o.rid, o.truth, j.pid, j.weight, j.margin, j.pattern, ${classColumn(dialect, '(o.number is not null or o.card is not null)')} as class
      from open as o left join (${judged('select * from candidate', run.order.plan.bits.least)}) as j on j.rid = o.rid) as v`,
  )
  await run.connection.run(
    `create or replace temp table friend as select *, ${stands} from (${judged(
      'select c.* from candidate as c join open as o on o.rid = c.rid where o.truth <> c.pid',
      run.order.plan.bits.least,
    )}) as v`,
  )
}

async function binsOf(run: Run): Promise<Bin[]> {
  const rows = await rowsOf(
    run.connection,
    `select bits, sum(known) as known, sum(wrong) as wrong, sum(friends) as friends, sum(open) as open from (
      select cast(floor(stands) as integer) as bits, case when rid < 0 then 1 else 0 end as known, case when rid < 0 and pid <> truth then 1 else 0 end as wrong,
        0 as friends, case when rid >= 0 then 1 else 0 end as open from verdict where pid is not null and class in ('D', 'E')
      union all select cast(floor(stands) as integer), 0, 0, 1, 0 from friend) as b group by bits order by bits`,
  )
  return rows.map((row) => ({
    bits: Number(row['bits']),
    known: Number(row['known']),
    wrong: Number(row['wrong']),
    friends: Number(row['friends']),
    open: Number(row['open']),
  }))
}

const decision = (run: Run, bits: number) => `case when pid is null then 'none'
  when class = 'B' and ${nameDiffers(run.compiled.dialect)} and weight >= ${run.order.plan.bits.review} then 'review'
  when class in ('A', 'B') and weight >= ${run.order.plan.bits.number} and margin >= 2 then 'link'
  when class in ('D', 'E') and stands >= ${bits} then 'link'
  when weight >= ${run.order.plan.bits.review} then 'review' else 'none' end`

const edges = (run: Run, bits: number) => `
  select rid, case when decision = 'none' then null else pid end as pid, class, weight, margin, pattern, decision
  from (select *, ${decision(run, bits)} as decision from verdict where rid >= 0) as v
  union all select rid, pid, 'A', weight, weight, pattern, 'link' from (${weighed('select * from certain', learnedOf(run))}) as c`

/** Chooses what is accepted, by what the sample that played unknown shows, and leaves every record's verdict. */
export const decide: Stage = {
  name: 'edges',
  leaves: [],
  run: async (run) => {
    await judge(run)
    const { plan } = run.order
    const bins = await binsOf(run)
    const silent = await total(
      run,
      "select count(case when rid < 0 then 1 end) as known, count(case when rid >= 0 then 1 end) as open from verdict where pid is null and class in ('D', 'E')",
    )
    const byNumber = await total(
      run,
      `select ${Number(run.facts['numbers']?.['certain'])} + count(*) as n, coalesce(sum(1 / (1 + pow(2.0e0, weight))), 0) as errors from verdict where rid >= 0 and class in ('A', 'B') and not ${nameDiffers(run.compiled.dialect)} and weight >= ${plan.bits.number} and margin >= 2`,
    )
    const knownAll = bins.reduce((sum, { known }) => sum + known, 0) + Number(silent['known'])
    const absent = absentShare(bins, { known: Number(silent['known']), open: Number(silent['open']) })
    const openAll = bins.reduce((sum, { open }) => sum + open, 0) + Number(silent['open'])
    const linked = { all: Number(byNumber['n']), errors: Number(byNumber['errors']) }
    const chosen = threshold(bins, knownAll, { all: openAll, absent }, linked, plan.precision)
    await writeLinks(run, edges(run, chosen.bits))
    await run.connection.run('drop table candidate; drop table verdict; drop table friend')
    return { bins, threshold: chosen, expected: expectation(chosen, linked) }
  },
}

type Linked = { all: number; errors: number }

/** Expected share of right links with bounds at 95 of 100; the sample's own spread carries over to all that was accepted. */
function expectation(chosen: ReturnType<typeof threshold>, { all, errors }: Linked) {
  const links = Math.max(1, all + chosen.accepted)
  const [low, high] = interval(chosen.wrong, chosen.known)
  const rate = chosen.accepted === 0 ? 0 : chosen.errors / chosen.accepted
  const precision = (wrongRate: number) => Math.max(0, Math.min(1, 1 - (errors + wrongRate * chosen.accepted) / links))
  return {
    precision: precision(rate),
    low: precision(Math.max(high, rate)),
    high: precision(Math.min(low, rate)),
    sample: chosen.known,
    wrong: chosen.wrong,
  }
}
