import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { Period, PlainDate } from '../../platform/dates.ts'
import { demand, isOfAgency, may } from '../../platform/rights.ts'
import { nfc } from '../../platform/text.ts'
import { type AgencyId, deputyInCharge, headOn } from '../directory/index.ts'
import { documentById, textOf } from '../documents/index.ts'
import { type AgencyRow, type Board, boardOn, type Counted } from '../performance/index.ts'
import { sourceIn } from '../steering/index.ts'
import { itemOf, keptBy, newEpisodes, withEpisodes } from './bundle.ts'
import { cycleOn, metOn, type ProposalKind, windowOf } from './criterion.ts'
import { monthOpen, proposalMoved, proposalUnknown, stepUnfit } from './problems.ts'
import { mayFollow, type Proposal, replyBy, stateOn, type Step, type StepKind } from './proposal.ts'
import { chargedKeys, insertProposal, insertStep, lockedProposal, lockMaking, madeBefore, proposalById, proposalsBy } from './proposal.store.ts'
import { decideProposals, makeProposals, readProposals, replyToProposals } from './rights.ts'
import { tellMade, tellStep } from './tell.actions.ts'

/** At most so many obligations are quoted; the measures count all of them. */
const most = 40

async function quoted(ctx: Ctx, { task }: Counted, texts: Map<string, Awaited<ReturnType<typeof textOf>>>) {
  if (task.document === null) return { sentence: null, document: task.basis }
  if (!texts.has(task.document)) texts.set(task.document, await textOf(ctx, task.document))
  const read = texts.get(task.document)
  const named = await documentById(ctx, task.document)
  const document = named?.number ?? named?.title ?? task.basis
  if (!read || task.spanStart === null || task.spanEnd === null) return { sentence: null, document }
  const { words } = sourceIn(read.text, read.passages, { start: task.spanStart, end: task.spanEnd })
  return { sentence: words.replace(/\s+/g, ' ').trim().slice(0, 2000), document }
}

type Making = { board: Board; month: Period; first: PlainDate; last: PlainDate; charged: ReadonlySet<string> }

/** The proposal that the criteria make of an agency; null where none holds. */
async function proposed(ctx: Ctx, kind: ProposalKind, row: AgencyRow, { board, month, first, last, charged }: Making) {
  const episodes = newEpisodes(board, row.agency, { first, last }, charged)
  const measures = withEpisodes(row, episodes)
  const met = metOn(kind, measures, last)
  const chosen = kind === 'criticism' ? episodes : keptBy(board, row.agency)
  if (met.length === 0 || chosen.length === 0) return null
  const rows = new Map(row.tasks.map((each) => [each.task.id, each]))
  const texts = new Map<string, Awaited<ReturnType<typeof textOf>>>()
  const items = []
  for (const each of chosen.slice(0, most)) items.push(itemOf(each, rows.get(each.task.id), await quoted(ctx, each, texts)))
  const [head, deputy] = [await headOn(ctx, row.agency, last), await deputyInCharge(ctx, row.agency, last)]
  const score = row.score && { result: row.score.result, expected: row.score.expected, best: row.score.best, worst: row.score.worst }
  return {
    month,
    agency: row.agency,
    kind,
    first,
    last,
    bundle: { head: head?.post.title ?? null, deputy: deputy?.post.title ?? null, met, measures, score, items },
  }
}

/** Makes the proposals of a month by the published criteria; those made before stay as they are. How many were made. @throws month-still-open */
export async function generateProposals(ctx: Ctx, month: Period): Promise<number> {
  demand(ctx, makeProposals)
  const { first, last } = windowOf(month)
  if (last >= ctx.today()) throw monthOpen({ last })
  await lockMaking(ctx)
  const board = await boardOn(ctx, last)
  const making = { board, month, first, last, charged: await chargedKeys(ctx) }
  const before = await madeBefore(ctx, month)
  let made = 0
  for (const row of board.agencies)
    for (const kind of ['praise', 'criticism'] as const) {
      const fresh = before.has(`${row.agency} ${kind}`) ? null : await proposed(ctx, kind, row, making)
      if (fresh === null) continue
      await insertProposal(ctx, fresh)
      made++
    }
  await record(ctx, { action: 'accountability.proposals-made', subject: month, details: { made } })
  await tellMade(ctx, month, made)
  return made
}

/** What an agency may see: its own, once it was told. */
const shownTo = (ctx: Ctx, proposal: Proposal): boolean =>
  may(ctx.actor, readProposals, [proposal.agency]) && (!isOfAgency(ctx.actor) || proposal.steps.some(({ kind }) => kind === 'told'))

/** The proposals a reader may see, latest month first. */
export async function listProposals(ctx: Ctx, { month }: { month?: Period | undefined } = {}): Promise<Proposal[]> {
  demand(ctx, readProposals)
  const own = isOfAgency(ctx.actor) ? { agencies: [...ctx.actor.agencies] } : {}
  return (await proposalsBy(ctx, { month, ...own })).filter((proposal) => shownTo(ctx, proposal))
}

export type ProposalFile = { proposal: Proposal; may: { tell: boolean; reply: boolean; decide: boolean; withdraw: boolean } }

/** @throws proposal-unknown also where the reader may not see it */
export async function proposalFile(ctx: Ctx, id: string): Promise<ProposalFile> {
  demand(ctx, readProposals)
  const proposal = await proposalById(ctx, id)
  if (!proposal || !shownTo(ctx, proposal)) throw proposalUnknown({})
  const next = mayFollow(proposal, ctx.today())
  return {
    proposal,
    may: {
      tell: next.includes('told') && may(ctx.actor, makeProposals),
      reply: next.includes('replied') && may(ctx.actor, replyToProposals, [proposal.agency]),
      decide: next.includes('decided') && may(ctx.actor, decideProposals),
      withdraw: next.includes('withdrawn') && may(ctx.actor, makeProposals),
    },
  }
}

/** `seen`: the number of the last step the person had before their eyes. */
export type Seen = { proposal: string; seen: number }

/** @throws proposal-unknown, proposal-moved where somebody was quicker, step-unfit */
async function takenFor(ctx: Ctx, kind: StepKind, { proposal: id, seen }: Seen, allowed: (agency: AgencyId) => void): Promise<Proposal> {
  const proposal = await lockedProposal(ctx, id)
  if (!proposal || !shownTo(ctx, proposal)) throw proposalUnknown({})
  allowed(proposal.agency)
  const state = stateOn(proposal, ctx.today())
  if (proposal.steps.length !== seen) throw proposalMoved({ state })
  if (!mayFollow(proposal, ctx.today()).includes(kind)) throw stepUnfit({ state })
  return proposal
}

async function follow(ctx: Ctx, proposal: Proposal, kind: StepKind, words: string | null, details: Step['details']): Promise<void> {
  await insertStep(ctx, proposal.id, { n: proposal.steps.length + 1, kind, words: words === null ? null : nfc(words.trim()), details })
  await record(ctx, {
    action: `accountability.${kind}`,
    subject: proposal.id,
    details: { agency: proposal.agency, month: proposal.month, ...(details.outcome && { outcome: details.outcome }) },
  })
  await tellStep(ctx, proposal, kind, details)
}

/** The agency is told, and its days to reply begin. */
export async function tellAgency(ctx: Ctx, seen: Seen): Promise<Proposal> {
  const proposal = await takenFor(ctx, 'told', seen, () => demand(ctx, makeProposals))
  await follow(ctx, proposal, 'told', null, { replyBy: replyBy(ctx.today(), cycleOn(ctx.today()).replyDays) })
  return proposal
}

/** The agency's side (giải trình), which stands beside the proposal for good; it may add to it until a leader decides. */
export async function replyTo(ctx: Ctx, { words, ...seen }: Seen & { words: string }): Promise<void> {
  const proposal = await takenFor(ctx, 'replied', seen, (agency) => demand(ctx, replyToProposals, [agency]))
  await follow(ctx, proposal, 'replied', words, {})
}

/** A leader decides, with a reason; nothing is final before the agency was heard. @throws step-unfit, proposal-moved */
export async function decide(ctx: Ctx, { outcome, words, ...seen }: Seen & { outcome: 'upheld' | 'dropped'; words: string }): Promise<void> {
  const proposal = await takenFor(ctx, 'decided', seen, () => demand(ctx, decideProposals))
  await follow(ctx, proposal, 'decided', words, { outcome })
}

/** The standing body takes a proposal back before anything was decided; its latenesses may be weighed again. */
export async function withdrawProposal(ctx: Ctx, { words, ...seen }: Seen & { words: string }): Promise<void> {
  const proposal = await takenFor(ctx, 'withdrawn', seen, () => demand(ctx, makeProposals))
  await follow(ctx, proposal, 'withdrawn', words, {})
}
