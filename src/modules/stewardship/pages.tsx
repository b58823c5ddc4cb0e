import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { type Caller, download, form, goTo, page, show } from '../../platform/http/index.ts'
import { isOfAgency, may } from '../../platform/rights.ts'
import { csvOf, xlsxOf } from '../../platform/spreadsheet.ts'
import { crossChecks, CrossPart } from '../crosschecks/index.ts'
import { countWaiting, declareDatabases } from '../declarations/index.ts'
import { type Import, importById, importRecords, lastImports, provincesOf, readImports } from '../intake/index.ts'
import { rulesOf } from '../quality/index.ts'
import { decideRecords, params, readRecords, registryFor, seesKeys, sightOf } from '../records/index.ts'
import { crossRulesOn, type Dimension, dimensions, registryOn, stages } from '../registries/index.ts'
import { acceptFault, crossTicket, standings, stageRuleOn } from './actions.ts'
import { boardOn } from './board.ts'
import { sheetOf } from './board.sheet.ts'
import { BoardPage } from './board.view.tsx'
import { codeOf, provinceOf } from './places.ts'
import { scoreUnder } from './preview.ts'
import { notMeasured } from './problems.ts'
import { QualityPage } from './quality.view.tsx'
import { type ProvinceShare, RegistryPage, RulesPage } from './registry.view.tsx'
import { closeTickets, readRegistries } from './rights.ts'
import { openTickets, type Ticket, ticketsOf } from './store.ts'
import { ticketSheet } from './tickets.sheet.ts'
import { TicketsPage } from './tickets.view.tsx'

const title = { vi: 'Cơ sở dữ liệu', en: 'Registries' }
const crumb = { words: title, href: '/registries' }
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function standingOf(ctx: Ctx, code: string) {
  const registry = registryFor(ctx, code)
  const standing = (await standings(ctx)).find((each) => each.registry.code === registry.code)
  if (!standing) throw notMeasured({})
  return standing
}

/** The counts of an import by the provinces of the day shown. */
async function provinceShares(ctx: Ctx, id: string): Promise<ProvinceShare[]> {
  const sums = new Map<string, ProvinceShare>()
  for (const row of await provincesOf(ctx, id)) {
    const province = provinceOf(row.place, ctx.asOf)
    if (province === null) continue
    const held = sums.get(province) ?? { province, code: codeOf(province), records: 0, checked: 0, failed: 0 }
    sums.set(province, {
      ...held,
      records: held.records + (row.dimension === dimensions[0] ? row.records : 0),
      checked: held.checked + row.checked,
      failed: held.failed + row.failed,
    })
  }
  return [...sums.values()]
}

const seesImports = (ctx: Ctx, owner: string) => may(ctx.actor, readImports, [owner])
const namesIn = (value: unknown): ReadonlySet<string> => new Set(Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [])

async function showRules(ctx: Ctx, code: string, dimension: Dimension | undefined, { typed }: Caller) {
  const { registry, spoken } = await standingOf(ctx, code)
  const file: Import | undefined = spoken ? await importById(ctx, spoken.id) : undefined
  if (!file?.report) throw notMeasured({})
  const change = { off: namesIn(typed['off']), turned: namesIn(typed['turn']) }
  const score = change.off.size + change.turned.size > 0 ? scoreUnder(file.report, change) : null
  return show(
    { vi: `Chất lượng: ${registry.name.vi}`, en: `Quality: ${registry.name.en}` },
    <RulesPage registry={registry} file={file} report={file.report} dimension={dimension} change={change} score={score} />,
    { crumbs: [crumb, { words: registry.name, href: `/registries/${code}` }], wide: true },
  )
}

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
const Names = Type.Optional(Type.Union([Type.String({ maxLength: 200 }), Type.Array(Type.String({ maxLength: 200 }), { maxItems: 200 })]))

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
          mine={ctx.actor.agencies}
        />,
        { wide: true, figures: true },
      ),
  }),
  page({
    path: '/registries/list.xlsx',
    may: readRegistries,
    run: async (ctx) => download(await xlsxOf(sheetOf(ctx, await boardOn(ctx))), xlsx, `danh-muc-co-so-du-lieu-${ctx.asOf}.xlsx`),
  }),
  page({
    path: '/registries/list.csv',
    may: readRegistries,
    run: async (ctx) => download(csvOf(sheetOf(ctx, await boardOn(ctx))), 'text/csv; charset=utf-8', `danh-muc-co-so-du-lieu-${ctx.asOf}.csv`),
  }),
  page({
    path: '/registries/quality',
    may: readRegistries,
    query: Type.Object({ owner: Type.Optional(Type.String({ maxLength: 100 })) }),
    run: async (ctx, { owner }) =>
      show({ vi: 'Bảng chất lượng dữ liệu', en: 'Quality of data' }, <QualityPage standings={await standings(ctx)} owner={owner} />, {
        crumbs: [crumb],
        wide: true,
      }),
  }),
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
  page({
    path: '/registries/tickets.xlsx',
    may: readRegistries,
    query: Of,
    run: async (ctx, { registry }) =>
      download(await xlsxOf(ticketSheet(ctx, await ticketsShown(ctx, registry))), xlsx, `phieu-sua-du-lieu-${ctx.asOf}.xlsx`),
  }),
  page({
    path: '/registries/tickets.csv',
    may: readRegistries,
    query: Of,
    run: async (ctx, { registry }) =>
      download(csvOf(ticketSheet(ctx, await ticketsShown(ctx, registry))), 'text/csv; charset=utf-8', `phieu-sua-du-lieu-${ctx.asOf}.csv`),
  }),
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
          provinces={spoken ? await provinceShares(ctx, spoken.id) : []}
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
  page({
    path: '/registries/:registry/quality',
    may: readRegistries,
    params,
    query: Type.Object({ dimension: Type.Optional(Type.Enum([...dimensions])), off: Names, turn: Names }),
    run: (ctx, { registry, dimension }, caller) => showRules(ctx, registry, dimension, caller),
  }),
]
