import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { download, form, goTo, page, show } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { may } from '../../platform/rights.ts'
import { indicatorsOn, readIndicators } from '../indicators/index.ts'
import { arrange, dashboardFile, dashboardOn, publishDashboard, reproduction, restoreVersion } from './actions.ts'
import { arranged } from './arrangement.ts'
import { ArrangePage, DashboardPage, PublicationPage } from './dashboard.view.tsx'
import { publicationUnknown, versionUnknown } from './problems.ts'
import { keepDashboard } from './rights.ts'

const title = { vi: 'Bảng chỉ số', en: 'Dashboard' }
const above = { words: { vi: 'Chỉ số', en: 'Indicators' }, href: '/indicators' }
const crumb = { words: title, href: '/dashboards' }
const Which = Type.Object({ publication: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }) })
type Typed = Readonly<Record<string, unknown>>

async function showArranging(ctx: Ctx, refused?: Problem, typed?: Typed) {
  const { arrangement } = await dashboardOn({ ...ctx, asOf: ctx.today() })
  return show(
    { vi: 'Sắp xếp bảng chỉ số', en: 'Arrange the dashboard' },
    <ArrangePage arrangement={arrangement} definitions={indicatorsOn(ctx.today())} refused={refused} typed={typed} />,
    { crumbs: [above, crumb], ...(refused && { status: refused.status }) },
  )
}

const placesIn = (ctx: Ctx, typed: Typed) =>
  indicatorsOn(ctx.today()).map(({ code }) => ({ code, place: typeof typed[`place.${code}`] === 'string' ? String(typed[`place.${code}`]) : '' }))

export const pages = [
  page({
    path: '/dashboards',
    may: readIndicators,
    run: async (ctx) =>
      show(title, <DashboardPage {...(await dashboardFile(ctx))} mayKeep={may(ctx.actor, keepDashboard)} />, {
        crumbs: [above],
        figures: true,
        wide: true,
      }),
  }),
  page({ path: '/dashboards/arranging', may: keepDashboard, run: (ctx) => showArranging(ctx) }),
  form({
    path: '/dashboards/arranging',
    may: keepDashboard,
    body: Type.Object({ title: Type.String({ minLength: 3, maxLength: 200 }), reason: Type.String({ minLength: 3, maxLength: 500 }) }),
    run: async (ctx, { title: name, reason }, { typed }) => {
      const number = await arrange(ctx, { title: name, reason, indicators: arranged(placesIn(ctx, typed)) })
      return goTo('/dashboards', { vi: `Đã lưu bố cục phiên bản ${number}.`, en: `Version ${number} is kept.` })
    },
    retry: (ctx, _input, refused, { typed }) => showArranging(ctx, refused, typed),
  }),
  form({
    path: '/dashboards/versions/:version/restoring',
    may: keepDashboard,
    params: Type.Object({ version: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }) }),
    problems: [versionUnknown],
    run: async (ctx, { version }) => {
      const number = await restoreVersion(ctx, version)
      return goTo('/dashboards#versions', {
        vi: `Bố cục phiên bản ${version} đã trở lại, ghi là phiên bản ${number}.`,
        en: `Version ${version} is back as version ${number}.`,
      })
    },
  }),
  form({
    path: '/dashboards/publications',
    may: keepDashboard,
    run: async (ctx) => {
      const number = await publishDashboard(ctx)
      return goTo(`/dashboards/publications/${number}`, { vi: `Đã công bố lần ${number}.`, en: `Publication ${number} is kept.` })
    },
  }),
  page({
    path: '/dashboards/publications/:publication',
    may: readIndicators,
    params: Which,
    problems: [publicationUnknown],
    run: async (ctx, { publication }) =>
      show(
        { vi: `Bảng chỉ số, công bố lần ${publication}`, en: `Dashboard, publication ${publication}` },
        <PublicationPage made={await reproduction(ctx, publication)} />,
        {
          crumbs: [above, crumb],
          wide: true,
        },
      ),
  }),
  page({
    path: '/dashboards/publications/:publication/content.json',
    may: readIndicators,
    params: Which,
    problems: [publicationUnknown],
    run: async (ctx, { publication }) => {
      const made = await reproduction(ctx, publication)
      return download(
        new TextEncoder().encode(made.publication.content),
        'application/json; charset=utf-8',
        `bang-chi-so-${made.publication.asOf}.json`,
      )
    },
  }),
]
