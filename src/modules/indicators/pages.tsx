import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { daysOf, Period } from '../../platform/dates.ts'
import { type Caller, csvType, download, form, goTo, page, show, xlsxType } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { may } from '../../platform/rights.ts'
import { unitsAsked, valuesCsv } from './api.ts'
import { ApprovalsPage, ProposalPage } from './approval.view.tsx'
import { decideProposal, linkTask, proposalFile, proposeWithdrawal, unlinkTask } from './actions.ts'
import { versionsOf } from './catalogue.ts'
import { entryOf, mayEnter, sendEntry } from './entry.actions.ts'
import { EntryPage } from './entry.view.tsx'
import { emptySheet, importSheet } from './import.actions.ts'
import { IndicatorCode } from './indicator.ts'
import { IndicatorPage } from './indicator.view.tsx'
import { IndicatorList } from './list.view.tsx'
import { lineageOf } from './lineage.actions.ts'
import { LineagePage } from './lineage.view.tsx'
import { lastEnded } from './period.ts'
import { indicatorUnknown } from './problems.ts'
import { decidedProposals, openProposals, type Proposal } from './proposal.store.ts'
import { approveIndicators, linkIndicators, readIndicators, readProposals, reportIndicators } from './rights.ts'
import { Decision, Grounds, ProposalId, UnitId, Withdrawal } from './sending.ts'
import { definitionOn, indicatorCards, indicatorFile } from './series.actions.ts'
import { Wall, wallRefresh } from './wall.view.tsx'

const title = { vi: 'Chỉ số', en: 'Indicators' }
const crumb = { words: title, href: '/indicators' }
const params = Type.Object({ indicator: IndicatorCode })
const Which = Type.Object({ unit: Type.Optional(UnitId), period: Type.Optional(Period) })
const TaskCode = Type.Object({ task: Type.String({ minLength: 1, maxLength: 60, pattern: '^[\\p{L}\\p{N}._/-]+$' }) })

/** Those of the proposals that concern an agency's clerk: its own indicators and those it sent. */
const concerning = (ctx: Ctx, proposals: readonly Proposal[]): Proposal[] =>
  proposals.filter(
    ({ indicator, madeBy }) => may(ctx.actor, readProposals, [versionsOf(indicator).at(-1)?.owner ?? '']) || madeBy === ctx.actor.account,
  )

type EntryAsked = { indicator: string; period?: string | undefined; unit?: string | undefined }

async function showEntry(
  ctx: Ctx,
  { indicator, period, unit }: EntryAsked,
  on?: 'entry' | 'import' | 'withdrawal',
  refused?: Problem,
  caller?: Caller,
) {
  const entry = await entryOf(ctx, indicator, { period, unit })
  return show({ vi: 'Nhập số liệu', en: 'Enter figures' }, <EntryPage entry={entry} on={on} refused={refused} typed={caller?.typed} />, {
    crumbs: [crumb, { words: entry.definition.short, href: `/indicators/${indicator}` }],
  })
}

const typedWord = (caller: Caller, name: string) => (typeof caller.typed[name] === 'string' ? caller.typed[name] : undefined)
const retryOf =
  (on: 'entry' | 'import' | 'withdrawal') =>
  (ctx: Ctx, { indicator }: { indicator: string }, refused: Problem, caller: Caller) =>
    showEntry(ctx, { indicator, period: typedWord(caller, 'period'), unit: typedWord(caller, 'unit') }, on, refused, caller)

const sent = (id: string) =>
  goTo(`/indicators/proposals/${id}`, {
    vi: 'Đã gửi; số được công bố khi người thứ hai duyệt.',
    en: 'Sent; published once a second person approves.',
  })

async function showProposal(ctx: Ctx, id: string, refused?: Problem, caller?: Caller) {
  const file = await proposalFile(ctx, id)
  const own = file.proposal.madeBy !== null && file.proposal.madeBy === ctx.actor.account
  return show(
    file.definition.name,
    <ProposalPage
      file={file}
      own={own}
      mayDecide={may(ctx.actor, approveIndicators, [file.definition.owner])}
      refused={refused}
      typed={caller?.typed}
    />,
    { crumbs: [crumb, { words: { vi: 'Duyệt số liệu', en: 'Approvals' }, href: '/indicators/approvals' }] },
  )
}

export const pages = [
  page({
    path: '/indicators',
    may: readIndicators,
    query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 200 })), standing: Type.Optional(Type.String({ maxLength: 20 })) }),
    run: async (ctx, { q, standing }) => {
      const waiting = may(ctx.actor, readProposals) ? concerning(ctx, await openProposals(ctx)).length : null
      return show(title, <IndicatorList cards={await indicatorCards(ctx)} q={q} standing={standing} waiting={waiting} />, {
        figures: true,
        wide: true,
      })
    },
  }),
  page({
    path: '/indicators/wall',
    may: readIndicators,
    run: async (ctx) =>
      show({ vi: 'Màn hình điều hành', en: 'Wall screen' }, <Wall cards={await indicatorCards(ctx)} at={ctx.now()} />, {
        figures: true,
        wide: true,
        refresh: wallRefresh,
      }),
  }),
  page({
    path: '/indicators/approvals',
    may: readProposals,
    run: async (ctx) =>
      show(
        { vi: 'Duyệt số liệu', en: 'Approve figures' },
        <ApprovalsPage open={concerning(ctx, await openProposals(ctx))} decided={concerning(ctx, await decidedProposals(ctx, 30))} />,
        { crumbs: [crumb] },
      ),
  }),
  page({
    path: '/indicators/proposals/:proposal',
    may: readProposals,
    params: ProposalId,
    run: (ctx, { proposal }) => showProposal(ctx, proposal),
  }),
  form({
    path: '/indicators/proposals/:proposal',
    may: approveIndicators,
    params: ProposalId,
    body: Decision,
    run: async (ctx, { proposal, ...decision }) => {
      await decideProposal(ctx, proposal, decision)
      return goTo(
        '/indicators/approvals',
        decision.outcome === 'approved'
          ? { vi: 'Đã duyệt và công bố.', en: 'Approved and published.' }
          : { vi: 'Đã trả lại, không công bố.', en: 'Refused, not published.' },
      )
    },
    retry: (ctx, { proposal }, refused, caller) => showProposal(ctx, proposal, refused, caller),
  }),
  page({
    path: '/indicators/:indicator',
    may: readIndicators,
    params,
    query: Which,
    run: async (ctx, { indicator, unit, period }) => {
      const file = await indicatorFile(ctx, indicator, { unit, period })
      return show(
        file.card.definition.name,
        <IndicatorPage
          file={file}
          mayReport={mayEnter(ctx, file.card.definition)}
          mayLink={may(ctx.actor, linkIndicators)}
          staff={ctx.actor.role !== 'public'}
        />,
        { crumbs: [crumb], figures: true },
      )
    },
  }),
  page({
    path: '/indicators/:indicator/lineage',
    may: readIndicators,
    params,
    query: Type.Object({ unit: Type.Optional(UnitId), period: Period }),
    problems: [indicatorUnknown],
    run: async (ctx, { indicator, unit, period }) => {
      const lineage = await lineageOf(ctx, indicator, { unit, period })
      const back = { words: lineage.definition.short, href: `/indicators/${indicator}` }
      return show({ vi: 'Nguồn gốc số liệu', en: 'Where a value comes from' }, <LineagePage lineage={lineage} />, {
        crumbs: [crumb, back],
        figures: true,
      })
    },
  }),
  page({
    path: '/indicators/:indicator/values.csv',
    may: readIndicators,
    params,
    query: Type.Object({ unit: Type.Optional(Type.String({ maxLength: 100 })) }),
    run: async (ctx, { indicator, unit }) => {
      unitsAsked(ctx, indicator, unit)
      return download(await valuesCsv(ctx, indicator, unit), csvType, `${indicator}.csv`)
    },
  }),
  page({ path: '/indicators/:indicator/entry', may: reportIndicators, params, query: Which, run: (ctx, asked) => showEntry(ctx, asked) }),
  form({
    path: '/indicators/:indicator/entry',
    may: reportIndicators,
    params,
    body: Type.Object({ period: Period, unit: Type.Optional(UnitId), ...Grounds.properties }),
    run: async (ctx, { indicator, ...own }, { typed }) => sent(await sendEntry(ctx, indicator, own, typed)),
    retry: retryOf('entry'),
  }),
  form({
    path: '/indicators/:indicator/import',
    may: reportIndicators,
    params,
    uploads: true,
    body: Type.Pick(Grounds, ['reason']),
    run: async (ctx, { indicator, reason }, { uploads }) => sent(await importSheet(ctx, { code: indicator, upload: uploads[0], reason })),
    retry: retryOf('import'),
  }),
  form({
    path: '/indicators/:indicator/withdrawal',
    may: reportIndicators,
    params,
    body: Withdrawal,
    run: async (ctx, { indicator, ...withdrawal }) => sent(await proposeWithdrawal(ctx, indicator, withdrawal)),
    retry: retryOf('withdrawal'),
  }),
  page({
    path: '/indicators/:indicator/sheet.xlsx',
    may: reportIndicators,
    params,
    query: Type.Object({ period: Type.Optional(Period) }),
    run: async (ctx, { indicator, period }) => {
      const definition = definitionOn(ctx, indicator)
      const asked = period ?? lastEnded(definition.every, ctx.today())
      return download(await emptySheet(ctx, indicator, asked), xlsxType, `${indicator}-${daysOf(asked).last}.xlsx`)
    },
  }),
  form({
    path: '/indicators/:indicator/links',
    may: linkIndicators,
    params,
    body: TaskCode,
    run: async (ctx, { indicator, task }) => {
      await linkTask(ctx, { code: indicator, task })
      return goTo(`/indicators/${indicator}#tasks`, { vi: 'Đã gắn với nhiệm vụ.', en: 'Linked.' })
    },
  }),
  form({
    path: '/indicators/:indicator/links/removal',
    may: linkIndicators,
    params,
    body: TaskCode,
    run: async (ctx, { indicator, task }) => {
      await unlinkTask(ctx, { code: indicator, task })
      return goTo(`/indicators/${indicator}#tasks`, { vi: 'Đã gỡ khỏi nhiệm vụ.', en: 'Link removed.' })
    },
  }),
]
