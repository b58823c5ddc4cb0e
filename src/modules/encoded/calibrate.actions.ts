import type { DuckDBConnection } from '@duckdb/node-api'
import { rowsOf } from '../bulk/index.ts'
import { type Bin, interval, threshold } from '../linkage/index.ts'
import type { EncodedPlan } from './parameters.ts'

/** Share of right links to be expected of all that are made, with bounds at 95 of 100 and the sample they rest on. */
export type Expected = { value: number; low: number; high: number; sample: number; wrong: number }

const binned = (of: string, known: string, wrong: string, isFriend: 0 | 1, isOpen: string) =>
  `select cast(floor(least(40, greatest(-20, v.stands))) as integer) as bits, ${known} as known, ${wrong} as wrong, ${isFriend} as friends, ${isOpen} as open from ${of} as v left join known as k on k.rid = v.rid`

async function binsOf(connection: DuckDBConnection): Promise<Bin[]> {
  const known = 'case when k.rid is null then 0 else 1 end'
  const rows = await rowsOf(
    connection,
    `select bits, sum(known) as known, sum(wrong) as wrong, sum(friends) as friends, sum(open) as open from (
      ${binned('verdict', known, 'case when k.pid <> v.pid then 1 else 0 end', 0, `1 - ${known}`)} union all ${binned('friend', '0', '0', 1, '0')}) as b group by bits`,
  )
  const number = (value: unknown) => Number(value)
  return rows.map(({ bits, known, wrong, friends, open }) => ({
    bits: number(bits),
    known: number(known),
    wrong: number(wrong),
    friends: number(friends),
    open: number(open),
  }))
}

/** From how many bits on candidates are accepted, and what is to be expected of all links together. */
export async function calibrate(
  connection: DuckDBConnection,
  plan: EncodedPlan,
  sure: { all: number; errors: number },
): Promise<{ bits: number; expected: Expected }> {
  const bins = await binsOf(connection)
  const [none] = await rowsOf(
    connection,
    `select count(*) filter (where k.rid is not null) as known, count(*) filter (where k.rid is null) as open from open as o left join known as k using (rid) anti join verdict as v on v.rid = o.rid`,
  )
  const silent = { known: Number(none?.['known']), open: Number(none?.['open']) }
  const kind = { bins, silent, befriended: bins.reduce((total, { known }) => total + known, silent.known) }
  const chosen = threshold([kind], sure, plan.precision, { step: 1, lowest: 1 })
  const links = Math.max(1, sure.all + chosen.accepted)
  const sum = (of: keyof Bin) => bins.reduce((total, bin) => total + (bin.bits >= chosen.bits ? bin[of] : 0), 0)
  const [known, wrong] = [sum('known'), sum('wrong')]
  const [low, high] = interval(wrong, known)
  const rate = chosen.accepted === 0 ? 0 : chosen.errors / chosen.accepted
  const precision = (wrongRate: number) => 1 - (sure.errors + wrongRate * chosen.accepted) / links
  return {
    bits: chosen.bits,
    expected: {
      value: precision(rate),
      low: precision(Math.max(high, rate)),
      high: precision(Math.min(low, rate)),
      sample: known,
      wrong,
    },
  }
}
