import { calendars } from '../../../definitions/calendars/all.ts'
import { repairTerms } from '../../../definitions/registries/repairs.ts'
import { stageRules } from '../../../definitions/registries/stages.ts'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, dayAt } from '../../platform/dates.ts'
import { demand } from '../../platform/rights.ts'
import { type CrossCheck, crossChecks, menderOf } from '../crosschecks/index.ts'
import { importById, type Measure, measuresOf } from '../intake/index.ts'
import { countsOf, tellProposedBy } from '../records/index.ts'
import { registriesOn, type RegistryDefinition, registryOn, type Stage } from '../registries/index.ts'
import { ticketClosed, ticketUnknown } from './problems.ts'
import { closeTickets } from './rights.ts'
import { type Measured, nothing, speaking, stageOf, type StageRule } from './stage.ts'
import { acceptedOf, carryTicket, closeTicket, insertTicket, noteSeen, openTickets, seenImports, type Ticket, ticketById } from './store.ts'
import { tellOpened } from './tell.actions.ts'
import { mendBy, ticketsAfter } from './ticket.ts'

/** How many records were laid beside other registries, and how many of those agree with none of the rules. */
export type Agreement = { readonly checked: number; readonly failed: number }

/** A registry on the board: what is measured of it and how far it has come. */
export type Standing = {
  registry: RegistryDefinition
  measured: Measured
  stage: Stage
  spoken: Measure | null
  agreement: Agreement
  tickets: number
  late: number
}

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
  const across = Map.groupBy(await crossChecks(ctx), ({ rule }) => rule.registry)
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
      agreement: agreementOf(across.get(registry.code) ?? []),
      tickets: open.length,
      late: open.filter(({ due_on }) => due_on < ctx.asOf).length,
    }
  })
}

const agreementOf = (checks: readonly CrossCheck[]): Agreement => ({
  checked: checks.reduce((sum, { result }) => sum + Number(result?.checked ?? 0), 0),
  failed: checks.reduce((sum, { result }) => sum + Number(result?.failed ?? 0), 0),
})

/** Makes tickets of what imports found since the last look; does nothing twice. */
export async function followImports(ctx: Ctx, demonstration = false): Promise<void> {
  const seen = await seenImports(ctx)
  const byRegistry = Map.groupBy(await measuresOf(ctx), ({ registry }) => registry)
  for (const [code, measures] of byRegistry) {
    const last = measures.findIndex(({ id }) => id === seen.get(code))
    for (const measure of (last < 0 ? measures : measures.slice(0, last)).toReversed()) await follow(ctx, measure, demonstration)
  }
}

const ticketsOfImports = async (ctx: Ctx, code: string) => (await openTickets(ctx, code)).filter((ticket) => ticket.import !== null)

async function follow(ctx: Ctx, { id, registry: code, rows, finishedAt }: Measure, demonstration: boolean): Promise<void> {
  await noteSeen(ctx, code, id)
  const [file, on] = [await importById(ctx, id), dayAt(finishedAt)]
  const registry = registryOn(code, on)
  if (!file?.report || !registry) return
  if (file.agency !== null) await tellProposedBy(ctx, registry, { id, agency: file.agency, since: file.received_at })
  const found = file.report.rules.map(({ id: rule, weight, dimension, checked, failed }) => ({ rule, weight, dimension, checked, failed }))
  const { opened, carried, mended } = ticketsAfter(await ticketsOfImports(ctx, code), found, rows)
  const fresh: (Ticket | undefined)[] = []
  for (const fault of opened) {
    const accepted = await acceptedOf(ctx, code, fault.rule)
    if (accepted !== null && fault.failed <= accepted) continue
    fresh.push(
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
      }),
    )
  }
  await tellOpened(ctx, fresh)
  for (const { id: ticket, failed } of carried) await carryTicket(ctx, ticket, id, failed)
  for (const ticket of mended) await closeTicket(ctx, ticket, 'mended', null, null)
}

/** Under this name a ticket tells which comparison it is of. */
export const crossTicket = (check: Pick<CrossCheck, 'rule'>): string => `cross:${check.rule.name}`

/** Makes tickets of what comparisons of registries found: opened, carried on, closed when nothing fails any more. */
export async function followChecks(ctx: Ctx, demonstration = false): Promise<void> {
  const open = new Map((await openTickets(ctx)).map((ticket) => [`${ticket.registry}.${ticket.rule}`, ticket]))
  const fresh: (Ticket | undefined)[] = []
  for (const check of await crossChecks(ctx)) {
    const { rule, result } = check
    if (!result || Number(result.checked) === 0) continue
    const held = open.get(`${rule.registry}.${crossTicket(check)}`)
    const failed = Number(result.failed)
    if (held && failed === 0) await closeTicket(ctx, held.id, 'mended', null, null)
    else if (held && Number(held.last_failed) !== failed) await carryTicket(ctx, held.id, null, failed)
    else if (!held && failed > 0) fresh.push(await openCross(ctx, check, failed, demonstration))
  }
  await tellOpened(ctx, fresh)
}

/** What the owner said stands as it is opens again only when more fails. */
async function openCross(ctx: Ctx, check: CrossCheck, failed: number, demonstration: boolean): Promise<Ticket | undefined> {
  const { rule, result } = check
  const [owner, on] = [menderOf(rule, ctx.asOf), ctx.today()]
  const accepted = await acceptedOf(ctx, rule.registry, crossTicket(check))
  if (owner === null || (accepted !== null && failed <= accepted)) return undefined
  return insertTicket(ctx, {
    registry: rule.registry,
    rule: crossTicket(check),
    weight: rule.weight,
    dimension: rule.dimension,
    owner,
    import: null,
    rows: Number(result?.checked ?? 0),
    failed,
    opened_on: on,
    due_on: mendBy(repairTerms, calendars, rule, on),
    demonstration,
  })
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
