import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { feedPositions } from '../records/index.ts'
import { crossId, type CrossRule, crossRulesOn, registryOn } from '../registries/index.ts'
import { compareRegistries } from './compare.store.ts'
import { type CheckResult, results, saveResult } from './store.ts'

/** Keys kept of what fails; the count is of all. */
export const mostKeys = 20_000

/** A rule with what its last comparison found; null before the first. */
export type CrossCheck = { readonly rule: CrossRule; readonly result: Omit<CheckResult, 'keys'> | null }

/** Every rule in force with its last result, if that was made by the day shown. */
export async function crossChecks(ctx: Ctx): Promise<CrossCheck[]> {
  const held = new Map((await results(ctx)).filter(({ day }) => day <= ctx.asOf).map((result) => [result.rule, result]))
  return crossRulesOn(ctx.asOf).map((rule) => ({ rule, result: held.get(crossId(rule)) ?? null }))
}

const isDue = ({ result, rule }: CrossCheck, positions: ReadonlyMap<string, number>, today: string): boolean =>
  result === null ||
  result.day !== today ||
  Number(result.own_last) !== (positions.get(rule.registry) ?? 0) ||
  Number(result.other_last) !== (positions.get(rule.other.registry) ?? 0)

/** Compares what moved since the last look (all of one registry's rules where it is named); answers how many rules ran. */
export async function checkAcross(ctx: Ctx, registry?: string): Promise<number> {
  const positions = await feedPositions(ctx)
  const due = (await crossChecks(ctx)).filter((each) =>
    registry === undefined ? isDue(each, positions, ctx.today()) : each.rule.registry === registry,
  )
  for (const { rule } of due) {
    const found = await compareRegistries(ctx, rule, mostKeys)
    await saveResult(ctx, {
      rule: crossId(rule),
      at: ctx.now(),
      day: ctx.today(),
      own_last: positions.get(rule.registry) ?? 0,
      other_last: positions.get(rule.other.registry) ?? 0,
      checked: found.checked,
      failed: found.failed,
      keys: [...found.keys],
    })
  }
  return due.length
}

/** The agency whose record a rule finds wrong. */
export function menderOf(rule: CrossRule, day: string): string | null {
  const code = rule.mendedBy === 'other' ? rule.other.registry : rule.registry
  return registryOn(code, day)?.owner ?? null
}

/** Notes in the journal that somebody saw which records fail a rule. */
export const noteLook = (ctx: Ctx, rule: CrossRule) =>
  record(ctx, { action: 'crosschecks.listed', subject: crossId(rule), details: { registry: rule.registry, other: rule.other.registry } })
