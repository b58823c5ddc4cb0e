import type { Ctx } from '../../platform/ctx.ts'
import type { Side } from './compare.ts'
import { explain, type Reason } from './explain.ts'
import {
  agreement,
  byWeight,
  certainVerdict,
  namesWholly,
  rarityIn,
  type Scale,
  type Scored,
  scored,
  sideOf,
  sought,
  type Verdict,
  verdictOf,
  type WrittenRecord,
} from './judgement.ts'
import type { Pattern } from './level.ts'
import { bearersOfMany, countKey, countsOfMany, peopleByNumber, peopleOf } from './many.store.ts'
import { holdingIn, knownBy, knownOf, opened, seek, weigh } from './open.actions.ts'
import { planOf } from './run.ts'
import { most } from './shared.ts'
import { heldAmong, modelOf, type PersonRow, sharedAmong } from './store.ts'
import type { Rarity } from './weights.ts'

/** A record in standard form with those who bear its number. */
export type Heard = {
  readonly side: Side
  readonly bearers: readonly PersonRow[]
  /** the only person whom it names by number, name and birth date: it holds them, whoever else does */
  readonly certain: PersonRow | null
}

const slice = 2000

async function sliced<Each, Made>(all: readonly Each[], work: (part: readonly Each[]) => Promise<readonly Made[]>): Promise<Made[]> {
  const made: Made[] = []
  for (let from = 0; from < all.length; from += slice) made.push(...(await work(all.slice(from, from + slice))))
  return made
}

function byPlace<Each extends { at: number }>(rows: readonly Each[], count: number): Each[][] {
  const at = Array.from({ length: count }, (): Each[] => [])
  for (const row of rows) at[row.at]?.push(row)
  return at
}

const numberless = (side: Side): Side => ({ ...side, personal: null, card: null })

/** Records without the numbers that so many bear that the run in bulk took them for missing. */
async function withoutSharedNumber(ctx: Ctx, registry: string, sides: readonly Side[]): Promise<Side[]> {
  const numberOf = ({ personal, card }: Side) => personal ?? card
  const shared = await sharedAmong(
    ctx,
    registry,
    sides.flatMap((side) => numberOf(side) ?? []),
  )
  return sides.map((side) => (shared.has(numberOf(side) ?? 0) ? numberless(side) : side))
}

/** Brings many records to standard form and finds those who bear their numbers. */
export function hear(ctx: Ctx, registry: string, records: readonly WrittenRecord[]): Promise<Heard[]> {
  const scale = { plan: planOf(registry) }
  return sliced(records, async (part) => {
    const sides = await withoutSharedNumber(ctx, registry, part.map(sideOf))
    const found = byPlace(await bearersOfMany(ctx, sides.map(sought)), sides.length)
    return sides.map((asWritten, at): Heard => {
      const crowd = (found[at]?.length ?? 0) > most.people
      const side = crowd ? numberless(asWritten) : asWritten
      const bearers = crowd ? [] : (found[at] ?? [])
      const wholly = bearers.filter((row) => namesWholly(agreement(scale, side, row)))
      return { side, bearers, certain: wholly.length === 1 ? (wholly[0] ?? null) : null }
    })
  })
}

/** People by their numbers, and whether so few have their name that records are compared with them on the name and less. */
export async function peopleWithRarity(ctx: Ctx, registry: string, pids: readonly number[]): Promise<(PersonRow & { rare: boolean })[]> {
  const { rules } = await knownOf(ctx, registry)
  const most = Math.max(0, ...rules.map(({ rareMost }) => rareMost))
  return sliced(pids, async (part) => {
    const people = await peopleByNumber(ctx, part)
    const counts = await countsOfMany(
      ctx,
      people.map(({ kid }) => ({ ...nothing, key: kid })),
    )
    return people.map((row) => ({ ...row, rare: row.kid !== null && (counts.get(countKey('key', row.kid)) ?? 0) <= most }))
  })
}

const nothing = { personal: null, card: null, full: null, given: null, outer: null, sorted: null, date: null, swapped: null, place: null }

/** A verdict, and of whom it was asked whether another record holds them, with the answer: as long as that stands, so does the verdict. */
export type Judged = { readonly verdict: Verdict; readonly asked: ReadonlyMap<number, boolean> }

/** Judges records that were heard; `turned`: people who are held, or free, otherwise than the database says yet. Problems: notLearned. */
export async function judgeAhead(
  ctx: Ctx,
  registry: string,
  heard: readonly Heard[],
  turned: ReadonlyMap<number, boolean> = new Map(),
): Promise<Judged[]> {
  if (heard.length === 0) return []
  const known = await knownOf(ctx, registry)
  const { plan, model } = known
  const holding = holdingIn(ctx, registry, turned)
  const counts = await countsOfMany(
    ctx,
    heard.map(({ side }) => sought(side)),
  )
  return sliced(heard, async (part) => {
    const opens = part.map(({ side, bearers }) => opened(side, bearers, rarityIn(counts, side, model.people)))
    const doubtful = opens.filter((_open, at) => part[at]?.certain === null)
    const reach = await seek(ctx, holding, known, counts, doubtful)
    return opens.map((open, at): Judged => {
      const { side, rarity, found, over, asked } = open
      const certain = part[at]?.certain
      const verdict = certain
        ? certainVerdict(model.weights, certainly({ plan, weights: model.weights }, side, certain, rarity), rarity)
        : verdictOf(side, found, rarity, model, plan, { reach: reach.get(open) ?? 'further', over, leads: open.bearers.length > 0 })
      return { verdict, asked }
    })
  })
}

/** Judges records that were heard, with what is known now of whom other records hold. Problems: notLearned. */
export const judge = async (ctx: Ctx, registry: string, heard: readonly Heard[]): Promise<Verdict[]> =>
  (await judgeAhead(ctx, registry, heard)).map(({ verdict }) => verdict)

/** Verdicts as they are now: what was judged ahead, but for those in which somebody has a say who is held since, or free; what was not judged is. */
export async function judgeStill(ctx: Ctx, registry: string, heard: readonly Heard[], ahead: readonly (Judged | undefined)[]): Promise<Verdict[]> {
  const held = await heldAmong(ctx, registry, [...new Set(ahead.flatMap((each) => [...(each?.asked.keys() ?? [])]))])
  const still = ahead.map((each) => (each && [...each.asked].every(([pid, then]) => held.has(pid) === then) ? each.verdict : undefined))
  const anew = await judge(
    ctx,
    registry,
    heard.filter((_each, at) => still[at] === undefined),
  )
  let next = 0
  return still.map((verdict) => verdict ?? (anew[next++] as Verdict))
}

const certainly = (scale: Scale, side: Side, row: PersonRow, rarity: Rarity): Scored =>
  scored(scale, row, agreement(scale, side, row), 'missing', rarity)

/** Somebody a record may mean, and why. */
export type Candidate = { personId: string; weight: number; pattern: Pattern; reasons: Reason[]; person: PersonRow }

/** The likeliest people for one record, for a reader to choose among, and `also` those asked for by number; empty where no run has been loaded. */
export async function candidatesFor(ctx: Ctx, registry: string, record: WrittenRecord, also: readonly string[] = [], most = 3): Promise<Candidate[]> {
  const [plan, model] = [planOf(registry), await modelOf(ctx, registry)]
  const [heard] = model ? await hear(ctx, registry, [record]) : []
  if (!model || !heard) return []
  const { side, bearers, certain } = heard
  const counts = await countsOfMany(ctx, [sought(side)])
  const open = opened(side, bearers, rarityIn(counts, side, model.people))
  const holding = holdingIn(ctx, registry, new Map())
  await seek(ctx, holding, knownBy(plan, model), counts, [open], true)
  const scale = { plan, weights: model.weights }
  const missing = (await peopleOf(ctx, also)).filter(({ pid }) => !open.found.some(({ row }) => row.pid === pid))
  for (const row of missing) open.met.delete(row.pid)
  await weigh(
    holding,
    { ...scale, plan: { ...plan, bits: { ...plan.bits, least: -100 } } },
    missing.map((row) => ({ open, row })),
  )
  const found = open.found.map((each) => (each.row.pid === certain?.pid ? certainly(scale, side, certain, open.rarity) : each)).toSorted(byWeight)
  return found
    .filter(({ row }, at) => at < most || also.includes(row.person_id))
    .map(({ row, pattern, weight }) => ({
      personId: row.person_id,
      weight,
      pattern,
      reasons: explain(model.weights, pattern, open.rarity),
      person: row,
    }))
}
