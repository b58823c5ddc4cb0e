import type { Ctx } from '../../platform/ctx.ts'
import { compare, type Side } from './compare.ts'
import { explain, type Reason } from './explain.ts'
import { type Pattern, patternCode } from './level.ts'
import { candidatesOfMany, frequenciesOfMany, peopleOf } from './many.store.ts'
import { classOf, judged, type Match, ranked, sideOf, sideOfPerson, sought, type WrittenRecord } from './online.actions.ts'
import { notLearned } from './problems.ts'
import { planOf } from './run.ts'
import { type Frequencies, type Model, modelOf, type PersonRow } from './store.ts'

/** A record's verdict with the six levels of its best candidate as one number. */
export type Verdict = Match & { pattern: number | null }

/** A record in standard form with everybody who may be meant: fetched once, judged as often as others change. */
export type Heard = {
  readonly side: Side
  readonly rows: readonly PersonRow[]
  readonly found: Frequencies
  /** people whom the record names by number, name and birth date: it holds them, whoever else does */
  readonly holds: readonly number[]
}

async function modelFor(ctx: Ctx, registry: string): Promise<Model> {
  const model = await modelOf(ctx, registry)
  if (!model) throw notLearned({ registry })
  return model
}

const slice = 500

/** Finds everybody whom many records may mean, 500 records at a time. Problems: notLearned. */
export async function hear(ctx: Ctx, registry: string, records: readonly WrittenRecord[]): Promise<Heard[]> {
  const plan = planOf(registry)
  await modelFor(ctx, registry)
  const heard: Heard[] = []
  for (let from = 0; from < records.length; from += slice) {
    const sides = records.slice(from, from + slice).map(sideOf)
    const keys = sides.map(sought)
    const [rows, found] = [await candidatesOfMany(ctx, keys), await frequenciesOfMany(ctx, keys)]
    const rowsAt = sides.map((): PersonRow[] => [])
    for (const { at, ...row } of rows) rowsAt[at]?.push(row)
    sides.forEach((side, at) => {
      const own = rowsAt[at] ?? []
      const holds = own.filter((row) => classOf(compare(side, sideOfPerson(row), false, plan), side) === 'A').map(({ pid }) => pid)
      heard.push({ side, rows: own, found: found[at] ?? {}, holds })
    })
  }
  return heard
}

/** Judges records that were heard; `held` says how many records hold a person where that has changed since. A record does not count against itself. */
export async function judge(ctx: Ctx, registry: string, heard: readonly Heard[], held: ReadonlyMap<number, number>): Promise<Verdict[]> {
  const [plan, model] = [planOf(registry), await modelFor(ctx, registry)]
  return heard.map(({ holds, ...each }) => {
    const taken = (row: PersonRow) => (held.get(row.pid) ?? row.held) - (holds.includes(row.pid) ? 1 : 0) > 0
    const { pattern, ...match } = judged({ ...each, model, plan, taken })
    return { ...match, pattern: pattern === null ? null : patternCode(pattern) }
  })
}

/** Somebody a record may mean, and why. */
export type Candidate = { personId: string; weight: number; pattern: Pattern; reasons: Reason[]; person: PersonRow }

/** The likeliest people for one record, for a reader to choose among, and `also` those asked for by number; empty where no run has been loaded. */
export async function candidatesFor(ctx: Ctx, registry: string, record: WrittenRecord, also: readonly string[] = [], most = 3): Promise<Candidate[]> {
  const model = await modelOf(ctx, registry)
  if (!model) return []
  const [heard] = await hear(ctx, registry, [record])
  if (!heard) return []
  const wanted = (await peopleOf(ctx, also)).filter(({ pid }) => !heard.rows.some((row) => row.pid === pid))
  const taken = (row: PersonRow) => row.held - (heard.holds.includes(row.pid) ? 1 : 0) > 0
  const { rarity, scored } = ranked({ ...heard, rows: [...heard.rows, ...wanted], model, plan: planOf(registry), taken })
  return scored
    .filter(({ row }, at) => at < most || also.includes(row.person_id))
    .map(({ row, pattern, weight }) => ({ personId: row.person_id, weight, pattern, reasons: explain(model.weights, pattern, rarity), person: row }))
}
