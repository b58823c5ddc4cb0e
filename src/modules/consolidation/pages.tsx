import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { csvType, download, form, goTo, page, show, type View } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problems.ts'
import { demand, may } from '../../platform/rights.ts'
import { periodWords } from '../../platform/ui/index.ts'
import { AgencyId, agencyOn } from '../directory/index.ts'
import { campaignOf, readReports } from '../reporting/index.ts'
import { consolidatedAs, consolidatedFile, draftConsolidated, issueConsolidated as issue, publishedRounds } from './actions.ts'
import { ConsolidatedPage, NoConsolidated } from './consolidated.view.tsx'
import { Drill } from './drill.ts'
import { DrillPage } from './drill.view.tsx'
import { factsOf } from './facts.actions.ts'
import { headSheet, type HeadSheet } from './head-sheet.ts'
import { headSheetPdf } from './head-sheet.pdf.ts'
import { HeadSheetPage } from './head-sheet.view.tsx'
import { agencyNotThere, consolidatedUnknown } from './problems.ts'
import { ProgressPage } from './progress.view.tsx'
import { publishedCsv } from './published.ts'
import { issueConsolidated, readConsolidated, readProgress } from './rights.ts'

const CampaignCode = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{3,60}$' })
const params = Type.Object({ campaign: CampaignCode })
const sheetParams = Type.Object({ campaign: CampaignCode, agency: AgencyId })
const Version = Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 }))
const title = { vi: 'Báo cáo tổng hợp', en: 'Consolidated report' }

const crumbsOf = ({ code, period }: { code: string; period: string }) => [
  { words: { vi: 'Báo cáo', en: 'Reports' }, href: '/reports' },
  { words: periodWords(period), href: `/reports/${code}` },
]

async function showConsolidated(
  ctx: Ctx,
  code: string,
  more: { version?: number; refused?: Problem; typed?: Readonly<Record<string, unknown>> } = {},
): Promise<View> {
  const mayIssue = may(ctx.actor, issueConsolidated)
  try {
    const file = await consolidatedFile(ctx, code, more.version)
    return show(title, <ConsolidatedPage file={file} mayIssue={mayIssue} refused={more.refused} typed={more.typed} />, {
      crumbs: crumbsOf(file.campaign),
    })
  } catch (refused) {
    if (!(refused instanceof Problem) || refused.slug !== consolidatedUnknown.slug || more.version !== undefined) throw refused
    const campaign = await campaignOf(ctx, code)
    return show(title, <NoConsolidated campaign={campaign} mayIssue={mayIssue} refused={more.refused} />, { crumbs: crumbsOf(campaign) })
  }
}

/** The sheet of an agency's head. @throws agency-not-there */
async function sheetOf(ctx: Ctx, { campaign: code, agency }: { campaign: string; agency: string }): Promise<HeadSheet> {
  demand(ctx, readReports, [agency])
  const campaign = await campaignOf(ctx, code)
  const sheet = headSheet(await factsOf(ctx, campaign), agency, agencyOn(agency, campaign.last)?.head ?? null)
  if (!sheet) throw agencyNotThere({})
  return sheet
}

export const pages = [
  page({
    path: '/reports/progress',
    may: readProgress,
    run: async (ctx) =>
      show({ vi: 'Tiến độ đã công bố', en: 'Published progress' }, <ProgressPage rounds={await publishedRounds(ctx)} />, { wide: true }),
  }),
  page({
    path: '/reports/progress.csv',
    may: readProgress,
    run: async (ctx) => download(new TextEncoder().encode(publishedCsv(await publishedRounds(ctx))), csvType, 'tien-do.csv'),
  }),
  page({
    path: '/reports/:campaign/consolidated',
    may: readConsolidated,
    params,
    query: Type.Object({ version: Version }),
    run: (ctx, { campaign, version }) => showConsolidated(ctx, campaign, version === undefined ? {} : { version }),
  }),
  form({
    path: '/reports/:campaign/consolidated',
    may: issueConsolidated,
    params,
    run: async (ctx, { campaign }) => {
      const { findings } = await draftConsolidated(ctx, campaign)
      return goTo(
        `/reports/${campaign}/consolidated`,
        findings.length === 0
          ? { vi: 'Đã lập dự thảo; số liệu khớp.', en: 'Drafted; everything adds up.' }
          : { vi: `Đã lập dự thảo; có ${findings.length} điểm cần xử lý.`, en: `Drafted; ${findings.length} things to settle.` },
      )
    },
    retry: (ctx, { campaign }, refused) => showConsolidated(ctx, campaign, { refused }),
  }),
  form({
    path: '/reports/:campaign/consolidated/issue',
    may: issueConsolidated,
    params,
    body: Type.Object({
      revision: Type.Integer({ minimum: 1 }),
      answer: Type.Optional(Type.String({ maxLength: 4000 })),
      signer: Type.Optional(Type.String({ maxLength: 50 })),
    }),
    run: async (ctx, issuing) => {
      const { number, symbol } = await issue(ctx, issuing)
      return goTo(`/reports/${issuing.campaign}/consolidated`, { vi: `Đã ban hành, số ${number}/${symbol}.`, en: `Issued as ${number}/${symbol}.` })
    },
    retry: (ctx, { campaign }, refused, { typed }) => showConsolidated(ctx, campaign, { refused, typed }),
  }),
  page({
    path: '/reports/:campaign/consolidated/file',
    may: readConsolidated,
    params,
    query: Type.Object({ format: Type.Enum(['docx', 'pdf', 'xlsx']), version: Version }),
    run: async (ctx, { campaign, format, version }) => {
      const { bytes, mediaType, fileName } = await consolidatedAs(ctx, campaign, format, version)
      return download(bytes, mediaType, fileName)
    },
  }),
  page({
    path: '/reports/:campaign/figures',
    may: readConsolidated,
    params,
    query: Drill,
    run: async (ctx, { campaign: code, ...drill }) => {
      const campaign = await campaignOf(ctx, code)
      const facts = await factsOf(ctx, campaign, drill.view)
      return show({ vi: 'Con số gồm những gì', en: 'What the figure counts' }, <DrillPage facts={facts} drill={drill} />, {
        crumbs: crumbsOf(campaign),
        wide: true,
      })
    },
  }),
  page({
    path: '/reports/:campaign/:agency/sheet',
    may: readReports,
    params: sheetParams,
    run: async (ctx, at) => {
      const sheet = await sheetOf(ctx, at)
      return show({ vi: `Phiếu một trang: ${sheet.name}`, en: `One page: ${sheet.name}` }, <HeadSheetPage sheet={sheet} campaign={at.campaign} />, {
        crumbs: crumbsOf({ code: at.campaign, period: sheet.period }),
      })
    },
  }),
  page({
    path: '/reports/:campaign/:agency/sheet.pdf',
    may: readReports,
    params: sheetParams,
    run: async (ctx, at) => download(await headSheetPdf(await sheetOf(ctx, at), ctx.now()), 'application/pdf', `${at.campaign}-${at.agency}.pdf`),
  }),
]
