import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { addMonths, type Period, PlainDate } from '../../platform/dates.ts'
import { type Caller, downloadWorkbook, form, goTo, page, show } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { may } from '../../platform/rights.ts'
import { nameOn } from '../directory/index.ts'
import { readAgencyLights } from '../performance/index.ts'
import { lastClosed } from './criterion.ts'
import { ProposalsPage } from './list.view.tsx'
import { OverduePage } from './overdue.view.tsx'
import { accountabilityOverview, overdueCounted } from './overview.actions.ts'
import { OverviewPage } from './overview.view.tsx'
import { decide, generateProposals, listProposals, proposalFile, replyTo, tellAgency, withdrawProposal } from './proposal.actions.ts'
import { kindWords } from './proposal.ts'
import { ProposalPage } from './proposal.view.tsx'
import { decideProposals, drawSamples, makeProposals, readProposals, readSamples, replyToProposals } from './rights.ts'
import { drawSample, recordFinding, worksheetOf } from './sample.actions.ts'
import { samplesLatest } from './sample.store.ts'
import { SamplesPage, WorksheetPage } from './sample.view.tsx'
import { proposalTables, worksheetTable } from './tables.ts'

const title = { vi: 'Trách nhiệm', en: 'Accountability' }
const crumb = { words: title, href: '/accountability' }
const proposalsTitle = { vi: 'Đề nghị khen thưởng, phê bình', en: 'Proposals' }
const proposalsCrumb = { words: proposalsTitle, href: '/accountability/proposals' }
const samplesTitle = { vi: 'Mẫu kiểm tra', en: 'Samples' }
const Month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' })
const Id = Type.String({ format: 'uuid' })
const Words = Type.String({ minLength: 1, maxLength: 10_000 })
const Short = Type.String({ maxLength: 500 })
const InMonth = Type.Object({ month: Type.Optional(Month) })
const OfProposal = Type.Object({ proposal: Id })
const OfSample = Type.Object({ sample: Id })
const seen = { seen: Type.Integer({ minimum: 1, maximum: 100_000 }) }

const lastMonths = (closed: Period): Period[] => Array.from({ length: 12 }, (_, at) => addMonths(`${closed}-01`, -at).slice(0, 7))

async function showProposals(ctx: Ctx, month: Period | undefined, refused?: Problem) {
  const closed = lastClosed(ctx.today())
  return show(
    proposalsTitle,
    <ProposalsPage
      proposals={await listProposals(ctx, { month })}
      months={lastMonths(closed)}
      month={month}
      closed={closed}
      mayMake={may(ctx.actor, makeProposals)}
      refused={refused}
    />,
    { crumbs: [crumb], wide: true, ...(refused && { status: refused.status }) },
  )
}

async function showProposal(ctx: Ctx, id: string, on?: string, refused?: Problem, caller?: Caller) {
  const file = await proposalFile(ctx, id)
  const name = nameOn(file.proposal.agency, file.proposal.last, ctx.language)
  const kind = kindWords[file.proposal.kind]
  return show(
    { vi: `${kind.vi}: ${name}`, en: `${kind.en}: ${name}` },
    <ProposalPage file={file} on={on} refused={refused} typed={caller?.typed} />,
    { crumbs: [crumb, proposalsCrumb], wide: true, ...(refused && { status: refused.status }) },
  )
}

const retryOf =
  (on: string) =>
  (ctx: Ctx, { proposal }: { proposal: string }, refused: Problem, caller: Caller) =>
    showProposal(ctx, proposal, on, refused, caller)
const done = (proposal: string, vi: string, en: string) => goTo(`/accountability/proposals/${proposal}`, { vi, en })

async function showSamples(ctx: Ctx, refused?: Problem, caller?: Caller) {
  return show(
    samplesTitle,
    <SamplesPage samples={await samplesLatest(ctx)} mayDraw={may(ctx.actor, drawSamples)} refused={refused} typed={caller?.typed} />,
    { crumbs: [crumb], ...(refused && { status: refused.status }) },
  )
}

async function showSheet(ctx: Ctx, sample: string, refused?: Problem, caller?: Caller) {
  return show(
    { vi: 'Phiếu kiểm tra', en: 'Worksheet' },
    <WorksheetPage sheet={await worksheetOf(ctx, sample)} refused={refused} typed={caller?.typed} />,
    { crumbs: [crumb, { words: samplesTitle, href: '/accountability/samples' }], wide: true, ...(refused && { status: refused.status }) },
  )
}

export const pages = [
  page({
    path: '/accountability',
    may: readAgencyLights,
    run: async (ctx) =>
      show(
        title,
        <OverviewPage
          overview={await accountabilityOverview(ctx)}
          may={{ proposals: may(ctx.actor, readProposals), samples: may(ctx.actor, readSamples) }}
        />,
        { figures: true, wide: true },
      ),
  }),
  page({
    path: '/accountability/overdue',
    may: readAgencyLights,
    run: async (ctx) =>
      show({ vi: 'Việc quá hạn', en: 'Overdue tasks' }, <OverduePage {...(await overdueCounted(ctx))} />, {
        crumbs: [crumb],
        figures: true,
        wide: true,
      }),
  }),
  page({ path: '/accountability/proposals', may: readProposals, query: InMonth, run: (ctx, { month }) => showProposals(ctx, month) }),
  form({
    path: '/accountability/proposals',
    may: makeProposals,
    body: Type.Object({ month: Month }),
    run: async (ctx, { month }) => {
      const made = await generateProposals(ctx, month)
      return goTo(
        `/accountability/proposals?month=${month}`,
        made > 0
          ? { vi: `Đã lập ${made} đề nghị.`, en: `${made} proposals were made.` }
          : {
              vi: 'Không có đề nghị mới: chưa cơ quan nào chạm tiêu chí, hoặc đã lập rồi.',
              en: 'Nothing new: no criterion holds, or they were made before.',
            },
      )
    },
    retry: (ctx, _input, refused) => showProposals(ctx, undefined, refused),
  }),
  page({
    path: '/accountability/proposals.xlsx',
    may: readProposals,
    query: InMonth,
    run: async (ctx, { month }) => downloadWorkbook(proposalTables(await listProposals(ctx, { month }), ctx.today(), ctx.language), 'de-nghi'),
  }),
  page({
    path: '/accountability/proposals/:proposal',
    may: readProposals,
    params: OfProposal,
    run: (ctx, { proposal }) => showProposal(ctx, proposal),
  }),
  form({
    path: '/accountability/proposals/:proposal/telling',
    may: makeProposals,
    params: OfProposal,
    body: Type.Object(seen),
    run: async (ctx, input) => {
      await tellAgency(ctx, input)
      return done(input.proposal, 'Đã gửi cơ quan; thời hạn giải trình bắt đầu.', 'The agency was told; its days to reply have begun.')
    },
    retry: retryOf('telling'),
  }),
  form({
    path: '/accountability/proposals/:proposal/reply',
    may: replyToProposals,
    params: OfProposal,
    body: Type.Object({ ...seen, words: Words }),
    run: async (ctx, input) => {
      await replyTo(ctx, input)
      return done(input.proposal, 'Đã gửi giải trình; nội dung đứng cạnh đề nghị.', 'The reply was sent and stands beside the proposal.')
    },
    retry: retryOf('reply'),
  }),
  form({
    path: '/accountability/proposals/:proposal/decision',
    may: decideProposals,
    params: OfProposal,
    body: Type.Object({ ...seen, outcome: Type.Enum(['upheld', 'dropped']), words: Words }),
    run: async (ctx, input) => {
      await decide(ctx, input)
      return done(input.proposal, 'Đã ghi quyết định.', 'The decision was recorded.')
    },
    retry: retryOf('decision'),
  }),
  form({
    path: '/accountability/proposals/:proposal/withdrawal',
    may: makeProposals,
    params: OfProposal,
    body: Type.Object({ ...seen, words: Words }),
    run: async (ctx, input) => {
      await withdrawProposal(ctx, input)
      return done(input.proposal, 'Đã rút đề nghị; các bước vẫn được giữ.', 'The proposal was withdrawn; its steps stay.')
    },
    retry: retryOf('withdrawal'),
  }),
  page({ path: '/accountability/samples', may: readSamples, run: (ctx) => showSamples(ctx) }),
  form({
    path: '/accountability/samples',
    may: drawSamples,
    body: Type.Object({
      size: Type.Integer({ minimum: 1, maximum: 500 }),
      by: Type.Enum(['risk', 'agency']),
      seed: Type.Optional(Type.String({ maxLength: 100 })),
      day: Type.Optional(PlainDate),
      note: Type.Optional(Short),
    }),
    run: async (ctx, drawing) =>
      goTo(`/accountability/samples/${await drawSample(ctx, drawing)}`, { vi: 'Đã chọn mẫu.', en: 'The sample was drawn.' }),
    retry: (ctx, _input, refused, caller) => showSamples(ctx, refused, caller),
  }),
  page({ path: '/accountability/samples/:sample', may: readSamples, params: OfSample, run: (ctx, { sample }) => showSheet(ctx, sample) }),
  page({
    path: '/accountability/samples/:sample/worksheet.xlsx',
    may: readSamples,
    params: OfSample,
    run: async (ctx, { sample }) => downloadWorkbook([worksheetTable(await worksheetOf(ctx, sample), ctx.language)], 'phieu-kiem-tra'),
  }),
  form({
    path: '/accountability/samples/:sample/findings',
    may: drawSamples,
    params: OfSample,
    body: Type.Object({
      code: Type.String({ minLength: 1, maxLength: 60 }),
      outcome: Type.Enum(['agrees', 'differs', 'no-evidence', 'not-reached']),
      words: Type.Optional(Type.String({ maxLength: 5000 })),
    }),
    run: async (ctx, input) => {
      await recordFinding(ctx, input)
      return goTo(`/accountability/samples/${input.sample}`, {
        vi: `Đã ghi kết quả của ${input.code}.`,
        en: `The finding on ${input.code} was recorded.`,
      })
    },
    retry: (ctx, { sample }, refused, caller) => showSheet(ctx, sample, refused, caller),
  }),
]
