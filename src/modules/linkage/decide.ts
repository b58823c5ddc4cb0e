import { rowsOf } from '../bulk/index.ts'
import { type Bin, interval, type Kind, scale, threshold, type Threshold } from './calibrate.ts'
import { candidates, friends, links, stands, verdicts } from './edges.ts'
import { writeLinks } from './output.ts'
import { playedWhole } from './queries.ts'
import type { Run, Stage } from './stages.ts'
import { learnedOf } from './seek.ts'
import type { Counts } from './train.ts'
import { mayBeAnothers, namesAnother } from './verdict.ts'

const total = (run: Run, query: string) => rowsOf(run.connection, query).then(([row]) => row ?? {})

/** The best candidate of every open record, its lead over the second, its class and its standing. */
async function judge({ connection, compiled }: Run): Promise<void> {
  await connection.run(`create or replace temp table candidate as ${candidates(compiled)}`)
  await connection.run(`create or replace temp table verdict as ${verdicts(compiled)}`)
  await connection.run(`create or replace temp table friend as ${friends(compiled)}`)
}

const stepOf = `floor(stands / ${scale.step}e0) * ${scale.step}e0`

/** Of answers by number of which name or date differs, one in so many is itself wrong: a twin's number, a father's. */
const answersPerFault = 4000

/**
 * How surely a candidate that is not the answer is a mistake: wholly where number, name and date give the answer; else the less,
 * the further the candidate stands above chance, since then the number may be another's.
 */
const mistaken = `case when -1 - rid in (select rid from certain) then 1.0e0 else 1 / (1 + pow(2.0e0, stands) / ${answersPerFault}) end`

/** A bin with how many of its links of known answer were led to another, mistakes or not. */
type Told = Bin & { elsewhere: number }

/** How often a personal number that is written wrong is nearly right. */
const nearShare = (run: Run): number => {
  const { matches } = (run.facts['weights'] as { counts: Counts }).counts
  const [, , near = 0, other = 0] = matches.number
  return (near + 0.5) / (near + other + 1)
}

/** The sample as it stands, hidden numbers missing (E); and as if each number were written wrong (D): nearly right for so many, wholly another for the rest. */
function played(run: Run): string {
  const [, , near = 0, other = 0] = learnedOf(run).weights.bits.number
  const right = nearShare(run)
  const trials = (kind: 'D' | 'E', share: string, standing: string, where = 'true') =>
    `select '${kind}' as kind, rid, pid, truth, ${share} as share, ${standing} as stands from verdict where rid < 0 and pid is not null and ${where}`
  return [
    trials('E', '1.0e0', 'stands'),
    trials('D', `case when pid = truth then ${1 - right}e0 else 1.0e0 end`, stands(`weight + (${other}e0)`)),
    trials('D', `${right}e0`, stands(`weight + (${near}e0)`, `margin + (${near - other}e0)`), 'pid = truth'),
  ].join(' union all ')
}

const strangers = (run: Run) =>
  `select 'E' as kind, rid, stands from friend union all select 'D', rid, ${stands(`weight + (${learnedOf(run).weights.bits.number[3] ?? 0}e0)`)} from friend`

async function binsOf(run: Run, kind: 'D' | 'E'): Promise<Told[]> {
  const rows = await rowsOf(
    run.connection,
    `select bits, sum(known) as known, sum(elsewhere) as elsewhere, sum(wrong) as wrong, sum(friends) as friends, sum(open) as open from (
      select ${stepOf} as bits, share as known, case when pid <> truth then 1 else 0 end as elsewhere,
        case when pid <> truth then ${mistaken} else 0 end as wrong, 0 as friends, 0 as open from (${played(run)}) as t where kind = '${kind}'
      union all select ${stepOf}, 0, 0, 0, 0, 1 from verdict where rid >= 0 and pid is not null and class = '${kind}' and not ${namesAnother}
      union all select ${stepOf}, 0, 0, 0, ${mistaken}, 0 from (${strangers(run)}) as f where kind = '${kind}') as b group by bits order by bits`,
  )
  const number = (row: Record<string, unknown>, name: string) => Number(row[name])
  return rows.map((row) => ({
    bits: number(row, 'bits'),
    known: number(row, 'known'),
    elsewhere: number(row, 'elsewhere'),
    wrong: number(row, 'wrong'),
    friends: number(row, 'friends'),
    open: number(row, 'open'),
  }))
}

/** Records without a number, or with one of nobody's, by standing. */
async function kindOf(run: Run, kind: 'D' | 'E'): Promise<Kind & { bins: Told[] }> {
  const silent = await total(
    run,
    `select count(case when rid < 0 and pid is null then 1 end) as known, count(case when ${playedWhole('truth')} then 1 end) as befriended,
      count(case when rid >= 0 and pid is null and class = '${kind}' and not ${namesAnother} then 1 end) as open from verdict`,
  )
  return {
    bins: await binsOf(run, kind),
    silent: { known: Number(silent['known']), open: Number(silent['open']) },
    befriended: Number(silent['befriended']),
  }
}

/** Chooses what is accepted, by what the sample that played unknown shows, and leaves every record's verdict. */
export const decide: Stage = {
  name: 'edges',
  leaves: [],
  run: async (run) => {
    await judge(run)
    const { plan } = run.order
    const byNumber = await total(
      run,
      `select ${Number(run.facts['numbers']?.['certain'])} + count(*) as n, coalesce(sum(1 / (1 + pow(2.0e0, weight))), 0) as errors from verdict where rid >= 0 and class in ('A', 'B') and not ${mayBeAnothers(run.compiled.dialect)} and weight >= ${plan.bits.number} and margin >= ${plan.bits.lead}`,
    )
    const numberless = await kindOf(run, 'E')
    const linked = { all: Number(byNumber['n']), errors: Number(byNumber['errors']) }
    const numbered = await kindOf(run, 'D')
    const chosen = threshold([numberless, numbered], linked, plan.precision)
    await writeLinks(run, links(run.compiled, learnedOf(run), chosen.bits))
    await run.connection.run('drop table candidate; drop table verdict; drop table friend')
    const expected = expectation(chosen, numberless.bins, linked)
    return { bins: { D: numbered.bins, E: numberless.bins }, threshold: chosen, expected }
  },
}

type Linked = { all: number; errors: number }

/** Expected share of right links with bounds at 95 of 100; the sample's own spread carries over to all that was accepted. */
function expectation(chosen: Threshold, bins: readonly Told[], { all, errors }: Linked) {
  const links = Math.max(1, all + chosen.accepted)
  const sum = (of: keyof Told) => bins.reduce((total, bin) => total + (bin.bits >= chosen.bits ? bin[of] : 0), 0)
  const [sample, wrong] = [sum('known'), sum('wrong')]
  const [low, high] = interval(wrong, sample)
  const rate = chosen.accepted === 0 ? 0 : chosen.errors / chosen.accepted
  const precision = (wrongRate: number) => Math.max(0, Math.min(1, 1 - (errors + wrongRate * chosen.accepted) / links))
  return {
    precision: precision(rate),
    low: precision(Math.max(high, rate)),
    high: precision(Math.min(low, rate)),
    sample,
    wrong: Math.round(wrong * 10) / 10,
    elsewhere: sum('elsewhere'),
  }
}
