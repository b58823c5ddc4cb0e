import { createHash } from 'node:crypto'
import type { Ctx } from '../../platform/ctx.ts'
import type { Period } from '../../platform/dates.ts'
import { may } from '../../platform/rights.ts'
import { definitionFor } from './actions.ts'
import { territories } from './catalogue.ts'
import { country, type IndicatorDefinition } from './indicator.ts'
import { byPlace, type LinePoint, pointOf } from './line.ts'
import { type Observation, wholeKey } from './observation.ts'
import { type Proposal, proposalById, proposedIn } from './proposal.store.ts'
import { readProposals } from './rights.ts'
import { proofOf } from './series.actions.ts'
import { everyWord, knownObservations } from './store.ts'

/** Who sent a figure, who let it pass, and the cell of the sheet it came in; null where the reader may not know. */
export type Passage = { proposal: Proposal; place: string | null } | null

/** One observation under a value, with the words before it on the same place. */
export type Origin = { observation: Observation; earlier: readonly Observation[]; passage: Passage; open: boolean }

/** A value led back to what it is made of. */
export type Lineage = {
  definition: IndicatorDefinition
  definitionHash: string
  unit: string
  point: LinePoint
  proof: string
  origins: readonly Origin[]
}

/** The hash of a definition as it is written: whoever has the same has the same formula, rounding and frame. */
export const definitionHash = (definition: IndicatorDefinition): string => createHash('sha256').update(canonical(definition)).digest('hex')

/** JSON with its keys in order: the same thing always gives the same bytes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const own = Object.entries(value).filter(([, each]) => each !== undefined)
  return `{${own
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
    .join(',')}}`
}

/**
 * Where the value of a unit and period comes from, as it was known on the day shown: observations for all, the people behind them for those who may.
 * @throws indicator-unknown
 */
export async function lineageOf(ctx: Ctx, code: string, asked: { unit?: string | undefined; period: Period }): Promise<Lineage> {
  const definition = definitionFor(code, asked.period)
  const unit = definition.units === 'provinces' && asked.unit !== undefined && territories.has(asked.unit) ? asked.unit : country
  const observations = (await knownObservations(ctx, { codes: [code], wholes: true })).filter(
    ({ period, version }) => period === asked.period && version === definition.version,
  )
  const known = byPlace(observations, (each) => wholeKey(each.unit, each.period))
  const point = pointOf(definition, territories, known, unit, asked.period)
  const words = Map.groupBy(
    (await everyWord(ctx, code)).filter(({ period }) => period === asked.period),
    (each) => each.unit,
  )
  const under = observations.filter(({ id }) => point.of.includes(id))
  const passages = await passagesOf(ctx, under)
  const origins = under.map((observation): Origin => {
    const open = may(ctx.actor, readProposals, [definition.owner, observation.unit])
    return {
      observation,
      earlier: (words.get(observation.unit) ?? []).filter(({ id }) => id < observation.id),
      passage: open ? (passages.get(observation.id) ?? null) : null,
      open,
    }
  })
  return { definition, definitionHash: definitionHash(definition), unit, point, proof: proofOf(code, point), origins }
}

async function passagesOf(ctx: Ctx, observations: readonly Observation[]): Promise<Map<number, Passage>> {
  const ids = [...new Set(observations.flatMap(({ proposal }) => proposal ?? []))]
  const found = new Map<string, { proposal: Proposal; values: Awaited<ReturnType<typeof proposedIn>> }>()
  for (const id of ids) {
    const proposal = await proposalById(ctx, id)
    if (proposal) found.set(id, { proposal, values: await proposedIn(ctx, id) })
  }
  return new Map(
    observations.map(({ id, proposal, unit, period }) => {
      const one = proposal === null ? undefined : found.get(proposal)
      const value = one?.values.find((each) => each.unit === unit && each.period === period && each.dimension === '')
      return [id, one ? { proposal: one.proposal, place: value?.place ?? null } : null]
    }),
  )
}
