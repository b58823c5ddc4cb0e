import { accountability } from '../../../definitions/demo/accountability.ts'
import {
  decide,
  drawSample,
  generateProposals,
  lastClosed,
  listProposals,
  type Proposal,
  proposalFile,
  recordFinding,
  replyTo,
  tellAgency,
  windowOf,
  withdrawProposal,
  worksheetOf,
} from '../../modules/accountability/index.ts'
import { accounts, actorOf } from '../../modules/identity/index.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, addMonths, type PlainDate } from '../../platform/dates.ts'
import type { Actor, Role } from '../../platform/rights.ts'
import { type Cast, onDay } from './acting.ts'
import { worked } from './days.ts'

const { replies, upheld, dropped, praised, withdrawn, sample } = accountability

/** The persona of a role that only reads and decides. */
async function readerOf(ctx: Ctx, role: Role): Promise<Actor | null> {
  const account = (await accounts(ctx)).find((each) => each.persona && each.role === role)
  return account ? actorOf(account) : null
}

const replier = ({ agencies }: Cast, agency: string): Actor | undefined => agencies.find((actor) => actor.agencies.has(agency))

type Stage = { ctx: Ctx; cast: Cast; leader: Actor; today: PlainDate }

const stepsOf = async (ctx: Ctx, id: string): Promise<number> => (await proposalFile(ctx, id)).proposal.steps.length

/** What becomes of one proposal after it was told: a reply where a persona works there, then a decision, as far as the days have come. */
async function heard({ ctx, cast, leader, today }: Stage, { id, kind, agency }: Proposal, told: PlainDate, nth: number): Promise<void> {
  const [replied, decided] = [worked(addDays(told, 3)), worked(addDays(told, 9))]
  const own = replier(cast, agency)
  if (kind === 'criticism' && own && replied <= today) {
    const at = onDay(ctx, replied, 60 + nth, own)
    await replyTo(at, { proposal: id, seen: await stepsOf(at, id), words: replies[nth % replies.length] ?? '' })
  }
  if (decided > today) return
  const at = onDay(ctx, decided, 120 + nth, leader)
  const [outcome, words] =
    kind === 'praise' ? (['upheld', praised] as const) : own && nth % 2 === 1 ? (['dropped', dropped] as const) : (['upheld', upheld] as const)
  await decide(at, { proposal: id, seen: await stepsOf(at, id), outcome, words })
}

/** The proposals of one month, told on the next working day, heard and decided; of the latest month some still wait. */
async function month(stage: Stage, closed: string, latest: boolean): Promise<void> {
  const { ctx, cast, today } = stage
  const made = worked(addDays(windowOf(closed).last, 1))
  if (made > today) return
  await generateProposals(onDay(ctx, made, 30, cast.clerk), closed)
  const told = worked(addDays(made, 1))
  if (told > today) return
  const proposals = await listProposals(onDay(ctx, told, 40, cast.clerk), { month: closed })
  for (const [nth, proposal] of proposals.entries()) {
    const at = onDay(ctx, told, 45 + nth, cast.clerk)
    if (latest && nth === proposals.length - 1) continue
    if (!latest && nth === 4) await withdrawProposal(at, { proposal: proposal.id, seen: 1, words: withdrawn })
    else {
      await tellAgency(at, { proposal: proposal.id, seen: 1 })
      await heard(stage, proposal, told, nth)
    }
  }
}

async function inspected(ctx: Ctx, today: PlainDate): Promise<void> {
  const inspector = await readerOf(ctx, 'inspector')
  if (inspector === null) return
  const day = worked(addDays(today, -9))
  const at = onDay(ctx, day > today ? today : day, 90, inspector)
  const id = await drawSample(at, { size: sample.size, by: 'risk', seed: sample.seed, note: sample.note })
  const { items } = await worksheetOf(at, id)
  for (const [nth, finding] of sample.findings.entries()) {
    const code = items[nth]?.code
    if (code !== undefined) await recordFinding(onDay(ctx, at.today(), 100 + nth, inspector), { sample: id, code, ...finding })
  }
}

/** Months of proposals, replies and decisions, and a sample half looked into. */
export async function playAccountability(ctx: Ctx, cast: Cast, today: PlainDate): Promise<void> {
  const leader = await readerOf(ctx, 'leader')
  if (leader === null) return
  const last = lastClosed(today)
  const months = Array.from({ length: accountability.months }, (_, at) => addMonths(`${last}-01`, -at).slice(0, 7)).toReversed()
  for (const each of months) await month({ ctx, cast, leader, today }, each, each === last)
  await inspected(ctx, today)
}
