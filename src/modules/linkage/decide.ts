import { rowsOf } from '../bulk/index.ts'
import { absentShare, type Bin, interval, threshold } from './calibrate.ts'
import { candidates, friends, links, verdicts } from './edges.ts'
import { writeLinks } from './output.ts'
import type { Run, Stage } from './stages.ts'
import { learnedOf } from './seek.ts'
import { mayBeAnothers, namesAnother } from './verdict.ts'

const total = (run: Run, query: string) => rowsOf(run.connection, query).then(([row]) => row ?? {})

/** The best candidate of every open record, its lead over the second, its class and its standing. */
async function judge({ connection, compiled }: Run): Promise<void> {
  await connection.run(`create or replace temp table candidate as ${candidates(compiled)}`)
  await connection.run(`create or replace temp table verdict as ${verdicts(compiled)}`)
  await connection.run(`create or replace temp table friend as ${friends(compiled)}`)
}

/** Of answers by number of which name or date differs, one in so many is itself wrong: a twin's number, a father's. */
const answersPerFault = 1000

/**
 * How surely a candidate that is not the answer is a mistake: wholly where number, name and date give the answer; else the less,
 * the further the candidate stands above chance, since then the number may be another's.
 */
const mistaken = `case when -1 - rid in (select rid from certain) then 1.0e0 else 1 / (1 + pow(2.0e0, stands) / ${answersPerFault}) end`

/** A bin with how many of its links of known answer were led to another, mistakes or not. */
type Told = Bin & { elsewhere: number }

async function binsOf(run: Run): Promise<Told[]> {
  const rows = await rowsOf(
    run.connection,
    `select bits, sum(known) as known, sum(elsewhere) as elsewhere, sum(wrong) as wrong, sum(friends) as friends, sum(open) as open from (
      select cast(floor(stands) as integer) as bits, case when rid < 0 then 1 else 0 end as known, case when rid < 0 and pid <> truth then 1 else 0 end as elsewhere,
        case when rid < 0 and pid <> truth then ${mistaken} else 0 end as wrong,
        0 as friends, case when rid >= 0 then 1 else 0 end as open from verdict where pid is not null and class in ('D', 'E') and not ${namesAnother}
      union all select cast(floor(stands) as integer), 0, 0, 0, ${mistaken}, 0 from friend) as b group by bits order by bits`,
  )
  return rows.map((row) => ({
    bits: Number(row['bits']),
    known: Number(row['known']),
    elsewhere: Number(row['elsewhere']),
    wrong: Number(row['wrong']),
    friends: Number(row['friends']),
    open: Number(row['open']),
  }))
}

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
      `select ${Number(run.facts['numbers']?.['certain'])} + count(*) as n, coalesce(sum(1 / (1 + pow(2.0e0, weight))), 0) as errors from verdict where rid >= 0 and class in ('A', 'B') and not ${mayBeAnothers(run.compiled.dialect)} and weight >= ${plan.bits.number} and margin >= ${plan.bits.lead}`,
    )
    const knownAll = bins.reduce((sum, { known }) => sum + known, 0) + Number(silent['known'])
    const absent = absentShare(bins, { known: Number(silent['known']), open: Number(silent['open']) })
    const openAll = bins.reduce((sum, { open }) => sum + open, 0) + Number(silent['open'])
    const linked = { all: Number(byNumber['n']), errors: Number(byNumber['errors']) }
    const chosen = threshold(bins, knownAll, { all: openAll, absent }, linked, plan.precision)
    await writeLinks(run, links(run.compiled, learnedOf(run), chosen.bits))
    await run.connection.run('drop table candidate; drop table verdict; drop table friend')
    const elsewhere = bins.reduce((sum, bin) => sum + (bin.bits >= chosen.bits ? bin.elsewhere : 0), 0)
    return { bins, threshold: chosen, expected: { ...expectation(chosen, linked), elsewhere } }
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
    wrong: Math.round(chosen.wrong * 10) / 10,
  }
}
