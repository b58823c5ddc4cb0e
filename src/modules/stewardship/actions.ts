import { calendars } from '../../../definitions/calendars/all.ts'
import { repairTerms } from '../../../definitions/registries/repairs.ts'
import { stageRules } from '../../../definitions/registries/stages.ts'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, dayAt } from '../../platform/dates.ts'
import { demand } from '../../platform/rights.ts'
import { importById, type Measure, measuresOf } from '../intake/index.ts'
import { countsOf } from '../records/index.ts'
import { registriesOn, type RegistryDefinition, registryOn, type Stage } from '../registries/index.ts'
import { ticketClosed, ticketUnknown } from './problems.ts'
import { closeTickets } from './rights.ts'
import { type Measured, nothing, speaking, stageOf, type StageRule } from './stage.ts'
import { carryTicket, closeTicket, insertTicket, noteSeen, openTickets, seenImports, type Ticket, ticketById } from './store.ts'
import { mendBy, ticketsAfter } from './ticket.ts'

/** A registry on the board: what is measured of it and how far it has come. */
export type Standing = { registry: RegistryDefinition; measured: Measured; stage: Stage; spoken: Measure | null; tickets: number; late: number }

const noRule: StageRule = { from: '', connectedDays: 92, cleanShare: 1, liveShare: 1, certain: false }
export const stageRuleOn = (day: string): StageRule => stageRules.filter(({ from }) => from <= day).at(-1) ?? noRule

/** How every defined registry stands on the day shown. */
export async function standings(ctx: Ctx): Promise<Standing[]> {
  const registries = registriesOn(ctx.asOf)
  const counts = new Map(
    (await countsOf(ctx, Object.fromEntries(registries.map(({ code, freshForDays }) => [code, addDays(ctx.asOf, -freshForDays)])))).map((row) => [
      row.registry,
      row,
    ]),
  )
  const imports = Map.groupBy(
    (await measuresOf(ctx)).filter(({ finishedAt }) => dayAt(finishedAt) <= ctx.asOf),
    ({ registry }) => registry,
  )
  const tickets = Map.groupBy(await openTickets(ctx), ({ registry }) => registry)
  return registries.map((registry) => {
    const own = imports.get(registry.code) ?? []
    const { records = 0, fresh = 0, last = null } = counts.get(registry.code) ?? {}
    const measured: Measured = { ...nothing, records, fresh, last, imports: own }
    const open = tickets.get(registry.code) ?? []
    return {
      registry,
      measured,
      stage: stageOf(measured, stageRuleOn(ctx.asOf), ctx.asOf),
      spoken: speaking(own),
      tickets: open.length,
      late: open.filter(({ due_on }) => due_on < ctx.asOf).length,
    }
  })
}

/** Makes tickets of what imports found since the last look; does nothing twice. */
export async function followImports(ctx: Ctx, demonstration = false): Promise<void> {
  const seen = await seenImports(ctx)
  const byRegistry = Map.groupBy(await measuresOf(ctx), ({ registry }) => registry)
  for (const [code, measures] of byRegistry) {
    const last = measures.findIndex(({ id }) => id === seen.get(code))
    for (const measure of (last < 0 ? measures : measures.slice(0, last)).toReversed()) await follow(ctx, measure, demonstration)
  }
}

async function follow(ctx: Ctx, { id, registry: code, rows, finishedAt }: Measure, demonstration: boolean): Promise<void> {
  await noteSeen(ctx, code, id)
  const [file, on] = [await importById(ctx, id), dayAt(finishedAt)]
  const registry = registryOn(code, on)
  if (!file?.report || !registry) return
  const found = file.report.rules.map(({ id: rule, weight, dimension, checked, failed }) => ({ rule, weight, dimension, checked, failed }))
  const { opened, carried, mended } = ticketsAfter(await openTickets(ctx, code), found, rows)
  for (const fault of opened)
    await insertTicket(ctx, {
      registry: code,
      rule: fault.rule,
      weight: fault.weight,
      dimension: fault.dimension,
      owner: registry.owner,
      import: id,
      rows,
      failed: fault.failed,
      opened_on: on,
      due_on: mendBy(repairTerms, calendars, fault, on),
      demonstration: demonstration || file.demonstration,
    })
  for (const { id: ticket, failed } of carried) await carryTicket(ctx, ticket, id, failed)
  for (const ticket of mended) await closeTicket(ctx, ticket, 'mended', null, null)
}

/** The owner closes a ticket because what the rule found is right as it is, and says why. @throws repair-ticket-unknown, repair-ticket-closed */
export async function acceptFault(ctx: Ctx, id: string, words: string): Promise<Ticket> {
  const ticket = await ticketById(ctx, id)
  if (!ticket) throw ticketUnknown({})
  demand(ctx, closeTickets, [ticket.owner])
  if (ticket.closed_at) throw ticketClosed({})
  await closeTicket(ctx, id, 'accepted', ctx.actor.name, words)
  await record(ctx, { action: 'stewardship.ticket-accepted', subject: id, details: { registry: ticket.registry, rule: ticket.rule } })
  return ticket
}
