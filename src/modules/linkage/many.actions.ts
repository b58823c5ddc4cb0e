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
  settlesByNumber,
  sideOf,
  sought,
  type Verdict,
  verdictOf,
  type WrittenRecord,
} from './judgement.ts'
import type { Pattern } from './level.ts'
import { bearersOfMany, candidatesOfMany, type Counts, countKey, countsOfMany, type Found, peopleByNumber, peopleOf } from './many.store.ts'
import type { Plan } from './plan.ts'
import { notLearned } from './problems.ts'
import type { Chosen } from './queries.ts'
import { planOf } from './run.ts'
import { most } from './shared.ts'
import { heldAmong, type Model, modelOf, type PersonRow, sharedAmong } from './store.ts'
import type { Rarity } from './weights.ts'

/** A record in standard form with those who bear its number. */
export type Heard = {
  readonly side: Side
  readonly bearers: readonly PersonRow[]
  /** the only person whom it names by number, name and birth date: it holds them, whoever else does */
  readonly certain: PersonRow | null
}

/** All that judging needs to know of a registry. */
type Known = { plan: Plan; model: Model; rules: readonly Chosen[] }

/** Where no run in bulk has said how rare a name must be. */
const usualRare = 100

function knownBy(plan: Plan, model: Model): Known {
  const taken = new Map(model.rules?.map((each) => [each.rule, each]))
  const rules = plan.further.flatMap((rule): Chosen[] => {
    const chosen = model.rules ? taken.get(rule.name) : { rareMost: usualRare }
    return chosen === undefined ? [] : [{ ...chosen, rule }]
  })
  return { plan, model, rules }
}

async function knownOf(ctx: Ctx, registry: string): Promise<Known> {
  const plan = planOf(registry)
  const model = await modelOf(ctx, registry)
  if (!model) throw notLearned({ registry })
  return knownBy(plan, model)
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

/** One record on its way to a verdict. */
type Open = { side: Side; bearers: readonly PersonRow[]; rarity: Rarity; found: Scored[]; met: Set<number>; over: boolean }

/** Weighs those who were found, and keeps who stands above the least; somebody held by another record weighs less. */
async function weigh(ctx: Ctx, registry: string, scale: Scale, pairs: readonly { open: Open; row: PersonRow }[]): Promise<void> {
  const { plan, weights } = scale
  const likely: { open: Open; row: PersonRow; pattern: Pattern }[] = []
  const most = Math.max(...weights.bits.taken) + 1e-6
  for (const { open, row } of pairs) {
    if (open.met.has(row.pid)) continue
    open.met.add(row.pid)
    const pattern = agreement(scale, open.side, row)
    if (scored(scale, row, pattern, 'missing', open.rarity).weight - (weights.bits.taken[0] ?? 0) + most >= plan.bits.least)
      likely.push({ open, row, pattern })
  }
  const held = await heldAmong(ctx, registry, [...new Set(likely.map(({ row }) => row.pid))])
  for (const { open, row, pattern } of likely) {
    const each = scored(scale, row, pattern, held.has(row.pid) ? 'taken' : 'free', open.rarity)
    if (each.weight >= plan.bits.least) open.found.push(each)
  }
}

/** Who was found, beside the records asked about; a record of which a rule brought too many is noted. */
const rowsFor = (opens: readonly Open[], found: readonly Found[]) =>
  found.flatMap(({ at, over, ...row }) => {
    const open = opens[at]
    if (!open) return []
    if (over) open.over = true
    return [{ open, row }]
  })

type Sought = ReturnType<typeof sought> & { often: number }
const soughtIn = (counts: Counts, side: Side): Sought => ({
  ...sought(side),
  often: side.name === null ? 0 : (counts.get(countKey('key', side.name.key)) ?? 0),
})

/**
 * Seeks candidates as a run in bulk does: by number, then by name and date for whom no number settles, then by every further rule
 * for whom that does not; `whole`: by every rule, for a reader who compares. Answers how far each was sought.
 */
async function seek(
  ctx: Ctx,
  registry: string,
  { plan, model, rules }: Known,
  counts: Counts,
  opens: readonly Open[],
  whole = false,
): Promise<Map<Open, Verdict['reach']>> {
  const scale = { plan, weights: model.weights }
  const reach = new Map<Open, Verdict['reach']>(opens.map((open) => [open, 'number']))
  const ask = async (who: readonly Open[], asked: readonly Chosen[]) =>
    weigh(
      ctx,
      registry,
      scale,
      rowsFor(
        who,
        await candidatesOfMany(
          ctx,
          who.map(({ side }) => soughtIn(counts, side)),
          asked,
        ),
      ),
    )
  await weigh(
    ctx,
    registry,
    scale,
    opens.flatMap((open) => open.bearers.map((row) => ({ open, row }))),
  )
  const unsettled = whole ? opens : opens.filter(({ found }) => !found.some(settlesByNumber(plan)))
  for (const open of unsettled) reach.set(open, 'exact')
  const before = new Map(unsettled.map((open) => [open, open.found.length]))
  await ask(unsettled, [{ rule: plan.exact, rareMost: 0 }])
  const settled = (open: Open) => open.found.slice(before.get(open)).some(({ weight }) => weight >= plan.bits.settled)
  const left = whole ? unsettled : unsettled.filter((open) => !settled(open))
  for (const open of left) reach.set(open, 'further')
  await ask(left, rules)
  for (const { found } of opens) found.sort(byWeight)
  return reach
}

/** Judges records that were heard, with what is known now of whom other records hold. Problems: notLearned. */
export async function judge(ctx: Ctx, registry: string, heard: readonly Heard[]): Promise<Verdict[]> {
  if (heard.length === 0) return []
  const known = await knownOf(ctx, registry)
  const { plan, model } = known
  return sliced(heard, async (part) => {
    const counts = await countsOfMany(
      ctx,
      part.map(({ side }) => sought(side)),
    )
    const opens = part.map(({ side, bearers, certain }) => ({
      side,
      bearers,
      certain,
      rarity: rarityIn(counts, side, model.people),
      found: [] as Scored[],
      met: new Set<number>(),
      over: false,
    }))
    const reach = await seek(
      ctx,
      registry,
      known,
      counts,
      opens.filter(({ certain }) => certain === null),
    )
    return opens.map((open) => {
      const { side, certain, rarity, found } = open
      return certain
        ? certainVerdict(model.weights, certainly({ plan, weights: model.weights }, side, certain, rarity), rarity)
        : verdictOf(side, found, rarity, model, plan, { reach: reach.get(open) ?? 'further', over: open.over, leads: open.bearers.length > 0 })
    })
  })
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
  const open = { side, bearers, rarity: rarityIn(counts, side, model.people), found: [] as Scored[], met: new Set<number>(), over: false }
  await seek(ctx, registry, knownBy(plan, model), counts, [open], true)
  const scale = { plan, weights: model.weights }
  const missing = (await peopleOf(ctx, also)).filter(({ pid }) => !open.found.some(({ row }) => row.pid === pid))
  for (const row of missing) open.met.delete(row.pid)
  await weigh(
    ctx,
    registry,
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
