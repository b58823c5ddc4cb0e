import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { downloadSheet, form, goTo, page, sheetEndings, show } from '../../platform/http/index.ts'
import { isOfAgency, may } from '../../platform/rights.ts'
import { crossChecks, CrossPart } from '../crosschecks/index.ts'
import { countWaiting, declareDatabases } from '../declarations/index.ts'
import { readDiscrepancies } from '../discrepancies/index.ts'
import { importRecords, lastImports } from '../intake/index.ts'
import { rulesOf } from '../quality/index.ts'
import { decideRecords, params, readRecords, seesKeys, sightOf } from '../records/index.ts'
import { crossRulesOn, registryOn, stages } from '../registries/index.ts'
import { acceptFault, crossTicket, stageRuleOn } from './actions.ts'
import { boardOn } from './board.ts'
import { sheetOf } from './board.sheet.ts'
import { BoardPage } from './board.view.tsx'
import { provinceShares, qualityPages, seesImports, standingOf } from './quality.pages.tsx'
import { RegistryPage } from './registry.view.tsx'
import { closeTickets, readRegistries } from './rights.ts'
import { openTickets, type Ticket, ticketsOf } from './store.ts'
import { ticketSheet } from './tickets.sheet.ts'
import { TicketsPage } from './tickets.view.tsx'

const title = { vi: 'Cơ sở dữ liệu', en: 'Registries' }
const crumb = { words: title, href: '/registries' }

function shown(ctx: Ctx, ticket: Ticket) {
  const registry = registryOn(ticket.registry, ctx.asOf)
  const across = crossRulesOn(ctx.asOf).find((each) => each.registry === ticket.registry && crossTicket({ rule: each }) === ticket.rule)
  const rule = registry && rulesOf(registry).find(({ id }) => id === ticket.rule)
  const label = (language: 'vi' | 'en') =>
    rule?.fields.map((field) => registry?.fields.find((each) => each.field === field)?.label[language] ?? field).join(', ')
  return {
    ...ticket,
    name: registry?.name ?? { vi: ticket.registry, en: ticket.registry },
    href: across
      ? `/registries/${ticket.registry}/cross/${across.name}`
      : `/registries/${ticket.registry}/imports/${ticket.last_import}/findings?rule=${encodeURIComponent(ticket.rule)}`,
    ruleWords: across
      ? across.words
      : rule
        ? { vi: `${label('vi')}: ${rule.words.vi}`, en: `${label('en')}: ${rule.words.en}` }
        : { vi: ticket.rule, en: ticket.rule },
    mayClose: may(ctx.actor, closeTickets, [ticket.owner]),
  }
}

/** Tickets an account sees: those of its agencies, all for bodies that look over all; of one registry where it is named. */
async function ticketsShown(ctx: Ctx, registry: string | undefined) {
  const tickets = await ticketsOf(ctx, isOfAgency(ctx.actor) ? [...ctx.actor.agencies] : null)
  return tickets.filter((ticket) => registry === undefined || ticket.registry === registry).map((ticket) => shown(ctx, ticket))
}

const Of = Type.Object({ registry: Type.Optional(Type.String({ maxLength: 60 })) })

export const pages = [
  page({
    path: '/registries',
    may: readRegistries,
    query: Type.Object({ stage: Type.Optional(Type.Enum([...stages, 'named'])) }),
    run: async (ctx, { stage }) =>
      show(
        title,
        <BoardPage
          board={await boardOn(ctx)}
          chosen={stage}
          rule={stageRuleOn(ctx.asOf)}
          waiting={await countWaiting(ctx)}
          mayDecide={may(ctx.actor, decideRecords)}
          mayDeclare={may(ctx.actor, declareDatabases)}
          maySeeDiscrepancies={may(ctx.actor, readDiscrepancies)}
          mine={ctx.actor.agencies}
        />,
        { wide: true, figures: true },
      ),
  }),
  ...sheetEndings.map((ending) =>
    page({
      path: `/registries/list.${ending}`,
      may: readRegistries,
      run: async (ctx) => downloadSheet(sheetOf(ctx, await boardOn(ctx)), ending, `danh-muc-co-so-du-lieu-${ctx.asOf}`),
    }),
  ),
  ...qualityPages,
  page({
    path: '/registries/tickets',
    may: readRegistries,
    query: Of,
    run: async (ctx, { registry }) =>
      show({ vi: 'Phiếu sửa dữ liệu', en: 'Repair tickets' }, <TicketsPage tickets={await ticketsShown(ctx, registry)} registry={registry} />, {
        crumbs: [crumb],
        wide: true,
      }),
  }),
  ...sheetEndings.map((ending) =>
    page({
      path: `/registries/tickets.${ending}`,
      may: readRegistries,
      query: Of,
      run: async (ctx, { registry }) => downloadSheet(ticketSheet(ctx, await ticketsShown(ctx, registry)), ending, `phieu-sua-du-lieu-${ctx.asOf}`),
    }),
  ),
  form({
    path: '/registries/tickets/:ticket',
    may: closeTickets,
    params: Type.Object({ ticket: Type.String({ format: 'uuid' }) }),
    body: Type.Object({ words: Type.String({ minLength: 1, maxLength: 2000 }) }),
    run: async (ctx, { ticket, words }) => {
      await acceptFault(ctx, ticket, words)
      return goTo('/registries/tickets', { vi: 'Đã đóng phiếu, lý do được lưu.', en: 'Closed; the reason is kept.' })
    },
  }),
  page({
    path: '/registries/:registry',
    may: readRegistries,
    params,
    run: async (ctx, { registry: code }) => {
      const standing = await standingOf(ctx, code)
      const { registry, spoken } = standing
      return show(
        registry.name,
        <RegistryPage
          standing={standing}
          imports={seesImports(ctx, registry.owner) ? await lastImports(ctx, code, 8) : null}
          provinces={spoken ? await provinceShares(ctx, [spoken]) : []}
          tickets={await openTickets(ctx, code)}
          across={
            <CrossPart
              checks={(await crossChecks(ctx)).filter(({ rule }) => rule.registry === code)}
              registry={registry}
              mayRun={may(ctx.actor, importRecords, [registry.owner])}
            />
          }
          maySteward={may(ctx.actor, importRecords, [registry.owner])}
          seesRecords={may(ctx.actor, readRecords) && seesKeys(registry, sightOf(ctx.actor, registry))}
        />,
        { crumbs: [crumb], figures: true, wide: true },
      )
    },
  }),
]
