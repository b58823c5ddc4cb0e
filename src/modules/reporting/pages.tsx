import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays } from '../../platform/dates.ts'
import { type Caller, download, form, goTo, page, show, xlsxType } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { isOfAgency, may } from '../../platform/rights.ts'
import { periodWords } from '../../platform/ui/index.ts'
import { AgencyId } from '../directory/index.ts'
import { lockCampaign, openCampaign, regimesToday } from './campaign.actions.ts'
import { type BoardGroup, boardGroups, CampaignPage } from './campaign.view.tsx'
import { CampaignCode, Opening, StepTaken } from './inputs.ts'
import { WrittenItem } from './item.ts'
import { CampaignsPage } from './list.view.tsx'
import { campaignBoard, campaignList, disciplineIn, reportFile } from './reading.actions.ts'
import { addItem, refreshReport, removeItem, startReport, takeStep } from './report.actions.ts'
import { ReportPage } from './report.view.tsx'
import { stepWords } from './report.ts'
import { importReturn, returnWorkbook } from './return.actions.ts'
import { importReturns, keepCampaigns, readReports, takeSteps, writeReports } from './rights.ts'
import { unitFile } from './unit.actions.ts'
import { UnitsTellingPage } from './unit.view.tsx'
import { lastClosed } from './window.ts'

const title = { vi: 'Báo cáo', en: 'Reports' }
const crumb = { words: title, href: '/reports' }
const campaignParams = Type.Object({ campaign: CampaignCode })
const params = Type.Object({ campaign: CampaignCode, agency: AgencyId })
const Revision = Type.Integer({ minimum: 1 })

async function showList(ctx: Ctx, refused?: Problem, caller?: Caller) {
  const summaries = await campaignList(ctx)
  const regimes = regimesToday(ctx)
  const [first] = regimes
  const suggested = first ? lastClosed(first.every, first.window, addDays(ctx.today(), -1)) : ''
  const own = isOfAgency(ctx.actor) ? ctx.actor.agency : null
  const discipline = own === null ? disciplineIn(summaries) : []
  const view = { summaries, discipline, regimes, suggested, own, mayOpen: may(ctx.actor, keepCampaigns), refused, typed: caller?.typed }
  return show(title, <CampaignsPage {...view} />)
}

async function showCampaign(ctx: Ctx, code: string, group?: BoardGroup, refused?: Problem) {
  const board = await campaignBoard(ctx, code)
  return show(periodWords(board.campaign.period), <CampaignPage board={board} group={group} refused={refused} />, { crumbs: [crumb], wide: true })
}

type On = 'step' | 'item' | 'return' | 'start'

async function showReport(
  ctx: Ctx,
  { campaign, agency }: { campaign: string; agency: string },
  more: { version?: number; on?: On; refused?: Problem; caller?: Caller } = {},
) {
  const file = await reportFile(ctx, campaign, agency, more.version)
  return show(
    { vi: `Báo cáo của ${file.name}`, en: `Report of ${file.name}` },
    <ReportPage file={file} on={more.on} refused={more.refused} typed={more.caller?.typed} />,
    {
      crumbs: [crumb, { words: periodWords(file.campaign.period), href: `/reports/${campaign}` }],
      wide: true,
    },
  )
}

const retryOn = (on: On) => (ctx: Ctx, at: { campaign: string; agency: string }, refused: Problem, caller: Caller) =>
  showReport(ctx, at, { on, refused, caller })
const back = ({ campaign, agency }: { campaign: string; agency: string }, vi: string, en: string) =>
  goTo(`/reports/${campaign}/${agency}`, { vi, en })

export const pages = [
  page({ path: '/reports', may: readReports, run: (ctx) => showList(ctx) }),
  form({
    path: '/reports',
    may: keepCampaigns,
    body: Opening,
    run: async (ctx, opening) => {
      const { code } = await openCampaign(ctx, opening)
      return goTo(`/reports/${code}`, { vi: 'Đã mở kỳ báo cáo và lập danh sách cơ quan.', en: 'The round is open.' })
    },
    retry: (ctx, _params, refused, caller) => showList(ctx, refused, caller),
  }),
  page({
    path: '/reports/:campaign',
    may: readReports,
    params: campaignParams,
    query: Type.Object({ group: Type.Optional(Type.Enum([...boardGroups])) }),
    run: (ctx, { campaign, group }) => showCampaign(ctx, campaign, group),
  }),
  form({
    path: '/reports/:campaign/lock',
    may: keepCampaigns,
    params: campaignParams,
    run: async (ctx, { campaign }) => {
      await lockCampaign(ctx, campaign)
      return goTo(`/reports/${campaign}`, { vi: 'Đã khóa kỳ báo cáo; có thể lập báo cáo tổng hợp.', en: 'The round is locked.' })
    },
    retry: (ctx, { campaign }, refused) => showCampaign(ctx, campaign, undefined, refused),
  }),
  page({
    path: '/reports/:campaign/:agency',
    may: readReports,
    params,
    query: Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })) }),
    run: (ctx, { campaign, agency, version }) => showReport(ctx, { campaign, agency }, version === undefined ? {} : { version }),
  }),
  form({
    path: '/reports/:campaign/:agency/start',
    may: writeReports,
    params,
    run: async (ctx, at) => {
      await startReport(ctx, at)
      return back(at, 'Đã lập báo cáo từ số liệu của bảng theo dõi.', 'The report is filled in from the board.')
    },
    retry: retryOn('start'),
  }),
  form({
    path: '/reports/:campaign/:agency/refresh',
    may: writeReports,
    params,
    body: Type.Object({ revision: Revision }),
    run: async (ctx, seen) => {
      await refreshReport(ctx, seen)
      return back(seen, 'Đã lấy lại số liệu; các ý cơ quan thêm được giữ.', 'Filled again; what you added was kept.')
    },
    retry: retryOn('step'),
  }),
  form({
    path: '/reports/:campaign/:agency/items',
    may: writeReports,
    params,
    body: Type.Object({ revision: Revision, ...WrittenItem.properties }),
    run: async (ctx, item) => {
      await addItem(ctx, item)
      return back(item, 'Đã thêm vào báo cáo.', 'Added.')
    },
    retry: retryOn('item'),
  }),
  form({
    path: '/reports/:campaign/:agency/items/:item/removal',
    may: writeReports,
    params: Type.Object({ ...params.properties, item: Type.Integer({ minimum: 1 }) }),
    body: Type.Object({ revision: Revision }),
    run: async (ctx, item) => {
      await removeItem(ctx, item)
      return back(item, 'Đã bỏ ý này khỏi báo cáo.', 'Taken out.')
    },
    retry: retryOn('step'),
  }),
  form({
    path: '/reports/:campaign/:agency/steps',
    may: takeSteps,
    params,
    body: StepTaken,
    run: async (ctx, taken) => {
      await takeStep(ctx, taken)
      return back(taken, `Đã ghi: ${stepWords[taken.step].vi}.`, `Done: ${stepWords[taken.step].en}.`)
    },
    retry: retryOn('step'),
  }),
  page({
    path: '/reports/:campaign/:agency/units',
    may: readReports,
    params,
    run: async (ctx, { campaign, agency }) => {
      const file = await unitFile(ctx, campaign, agency)
      return show({ vi: `Đơn vị trực thuộc: ${file.name}`, en: `Units: ${file.name}` }, <UnitsTellingPage file={file} />, {
        crumbs: [crumb, { words: periodWords(file.campaign.period), href: `/reports/${campaign}` }],
      })
    },
  }),
  page({
    path: '/reports/:campaign/:agency/return.xlsx',
    may: importReturns,
    params,
    run: async (ctx, { campaign, agency }) => download(await returnWorkbook(ctx, campaign, agency), xlsxType, `${campaign}-${agency}.xlsx`),
  }),
  form({
    path: '/reports/:campaign/:agency/return',
    may: importReturns,
    params,
    uploads: true,
    body: Type.Object({ revision: Revision }),
    run: async (ctx, seen, caller) => {
      await importReturn(ctx, { ...seen, upload: caller.uploads[0] })
      return back(seen, 'Đã ghi toàn bộ tệp vào báo cáo.', 'The whole file was taken in.')
    },
    retry: retryOn('return'),
  }),
]
