import { actorOf, addPersona } from '../../modules/identity/index.ts'
import { reachOf } from '../../modules/directory/index.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, type PlainDate, plusMinutes, startOf } from '../../platform/dates.ts'
import type { Actor } from '../../platform/rights.ts'
import type { Persona } from './shape.ts'

/** The same database on a past day, at a minute of its office hours, seen by a persona; the journal knows it as demonstration. */
export function onDay(ctx: Ctx, day: PlainDate, minute: number, actor: Actor): Ctx {
  const moment = plusMinutes(startOf(day), 8 * 60 + minute)
  return { ...ctx, now: () => moment, today: () => day, asOf: day, actor, language: 'vi', requestId: 'demonstration' }
}

/** Personas as they act. */
export type Cast = { clerk: Actor; second: Actor; agencies: readonly Actor[]; heads: readonly Actor[] }

/** Makes the personas, in the order in which they are offered. */
export async function castOf(ctx: Ctx, personas: readonly Persona[], day: PlainDate): Promise<Cast> {
  const actors: { part: Persona['part']; actor: Actor }[] = []
  for (const [at, { part, ...persona }] of personas.entries()) {
    const made = onDay(ctx, addDays(day, -1), at, ctx.actor)
    const account = { ...persona, id: await addPersona(made, persona), persona: true, disabledAt: null }
    actors.push({ part, actor: { ...actorOf(account), agencies: new Set(account.agency ? reachOf(account.agency, ctx.today()) : []) } })
  }
  const whose = (part: Persona['part']) => actors.filter((each) => each.part === part).map(({ actor }) => actor)
  const [[clerk], [second]] = [whose('clerk'), whose('second')]
  if (!clerk || !second) throw new Error('the demonstration needs two clerks of the standing body')
  return { clerk, second, agencies: whose('agency'), heads: whose('head') }
}

/** Who reports on a task: a clerk of its lead where there is one, else the standing body for it. */
export const reporterOf = ({ clerk, agencies }: Cast, lead: readonly string[]): Actor =>
  agencies.find((actor) => lead.some((id) => actor.agencies.has(id))) ?? clerk
