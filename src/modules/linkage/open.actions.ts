import type { Ctx } from '../../platform/ctx.ts'
import type { Side } from './compare.ts'
import { agreement, byWeight, type Scale, type Scored, scored, settlesByNumber, sought, type Verdict } from './judgement.ts'
import type { Pattern } from './level.ts'
import { candidatesOfMany, type Counts, countKey, type Found } from './many.store.ts'
import type { Plan } from './plan.ts'
import { notLearned } from './problems.ts'
import type { Chosen } from './queries.ts'
import { planOf } from './run.ts'
import { heldAmong, type Model, modelOf, type PersonRow } from './store.ts'
import type { Rarity } from './weights.ts'

/** All that judging needs to know of a registry. */
type Known = { plan: Plan; model: Model; rules: readonly Chosen[] }

/** Where no run in bulk has said how rare a name must be. */
const usualRare = 100

export function knownBy(plan: Plan, model: Model): Known {
  const taken = new Map(model.rules?.map((each) => [each.rule, each]))
  const rules = plan.further.flatMap((rule): Chosen[] => {
    const chosen = model.rules ? taken.get(rule.name) : { rareMost: usualRare }
    return chosen === undefined ? [] : [{ ...chosen, rule }]
  })
  return { plan, model, rules }
}

export async function knownOf(ctx: Ctx, registry: string): Promise<Known> {
  const plan = planOf(registry)
  const model = await modelOf(ctx, registry)
  if (!model) throw notLearned({ registry })
  return knownBy(plan, model)
}

/** One record on its way to a verdict. */
type Open = {
  side: Side
  bearers: readonly PersonRow[]
  rarity: Rarity
  found: Scored[]
  met: Set<number>
  asked: Map<number, boolean>
  over: boolean
}

export const opened = (side: Side, bearers: readonly PersonRow[], rarity: Rarity): Open => ({
  side,
  bearers,
  rarity,
  found: [],
  met: new Set(),
  asked: new Map(),
  over: false,
})

/** Which of some people other records hold. */
type Holding = (pids: readonly number[]) => Promise<ReadonlySet<number>>

/** What the database says of it, but for people of whom it is known better. */
export const holdingIn =
  (ctx: Ctx, registry: string, turned: ReadonlyMap<number, boolean>): Holding =>
  async (pids) => {
    const held = await heldAmong(ctx, registry, pids)
    return turned.size === 0 ? held : new Set(pids.filter((pid) => turned.get(pid) ?? held.has(pid)))
  }

/** Weighs those who were found, and keeps who stands above the least; somebody held by another record weighs less. */
export async function weigh(holding: Holding, scale: Scale, pairs: readonly { open: Open; row: PersonRow }[]): Promise<void> {
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
  const held = await holding([...new Set(likely.map(({ row }) => row.pid))])
  for (const { open, row, pattern } of likely) {
    open.asked.set(row.pid, held.has(row.pid))
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
export async function seek(
  ctx: Ctx,
  holding: Holding,
  { plan, model, rules }: Known,
  counts: Counts,
  opens: readonly Open[],
  whole = false,
): Promise<Map<Open, Verdict['reach']>> {
  const scale = { plan, weights: model.weights }
  const reach = new Map<Open, Verdict['reach']>(opens.map((open) => [open, 'number']))
  const ask = async (who: readonly Open[], asked: readonly Chosen[]) =>
    weigh(
      holding,
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
    holding,
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
