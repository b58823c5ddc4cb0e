import { calendars } from '../../../definitions/calendars/all.ts'
import { reportPhrases } from '../../../definitions/demo/reports.ts'
import { draftConsolidated, issueConsolidated, removeConsolidated } from '../../modules/consolidation/index.ts'
import { reachOf } from '../../modules/directory/index.ts'
import { removeNumbersOf } from '../../modules/letters/index.ts'
import {
  addItem,
  type Campaign,
  campaigns,
  expectedAgencies,
  linesOf,
  lockCampaign,
  openCampaign,
  removeCampaigns,
  startReport,
  takeStep,
  totalOf,
  windowOf,
  dueDay,
  lastClosed,
  periodBefore,
  nextWindow,
} from '../../modules/reporting/index.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, monthOf, type PlainDate } from '../../platform/dates.ts'
import { Problem } from '../../platform/problems.ts'
import type { Actor } from '../../platform/rights.ts'
import { type Cast, onDay } from './acting.ts'
import { worked } from './days.ts'

const regime = 'ke-hoach'
const counting = { dayOff: 'previous', strict: true, calendar: calendars } as const
const dueIn = (period: string): PlainDate => dueDay({ before: 25 }, period, counting)

/** The working day on which a round is locked and reported on. */
const lockedOn = (dueOn: PlainDate): PlainDate => worked(addDays(dueOn, 2))

/** Whoever writes or approves for an agency: its persona, else a post without an account. */
const actorFor = (agency: string, name: string, role: 'agency-clerk' | 'agency-leader', known: readonly Actor[]): Actor =>
  known.find((actor) => actor.agency === agency) ?? {
    account: null,
    name: `${role === 'agency-clerk' ? 'Chuyên viên' : 'Lãnh đạo'} ${name} (trình diễn)`,
    role,
    agency,
    agencies: new Set(reachOf(agency, null)),
  }

type Own = { ctx: Ctx; cast: Cast; campaign: Campaign; agency: string; name: string; nth: number }

/** Begins an agency's report and adds what it says of its late tasks; the revision at which it then stands. */
async function write({ ctx, cast, campaign, agency, name, nth }: Own, day: PlainDate): Promise<number> {
  const at = (minute: number) => onDay(ctx, day, minute + nth, actorFor(agency, name, 'agency-clerk', cast.agencies))
  const begun = await startReport(at(30), { campaign: campaign.code, agency })
  const late = (await linesOf(ctx, begun.id)).find(({ state }) => state === 'overdue')
  const { causes, proposals } = reportPhrases
  if (!late) return begun.revision
  const of = { campaign: campaign.code, agency, task: late.task }
  await addItem(at(60), { ...of, revision: begun.revision, kind: 'cause', words: causes[nth % causes.length] ?? '' })
  await addItem(at(60), { ...of, revision: begun.revision + 1, kind: 'proposal', words: proposals[nth % proposals.length] ?? '' })
  return begun.revision + 2
}

async function step(
  own: Own,
  revision: number,
  day: PlainDate,
  minute: number,
  by: Actor,
  what: 'submit' | 'approve' | 'accept' | 'return',
  words?: string,
): Promise<void> {
  await takeStep(onDay(own.ctx, day, minute + own.nth, by), { campaign: own.campaign.code, agency: own.agency, revision, step: what, words })
}

/** The whole way of one report; the third is sent back once, the fifth comes late. */
async function report(own: Own, dueOn: PlainDate): Promise<void> {
  const { cast, agency, name, nth } = own
  const clerk = actorFor(agency, name, 'agency-clerk', cast.agencies)
  const head = actorFor(agency, name, 'agency-leader', cast.heads)
  const approved = nth === 4 ? addDays(dueOn, 1) : dueOn
  let revision = await write(own, addDays(dueOn, -4))
  await step(own, revision, addDays(dueOn, -3), 90, clerk, 'submit')
  if (nth === 2) {
    await step(own, revision + 1, addDays(dueOn, -2), 30, head, 'approve')
    await step(own, revision + 2, addDays(dueOn, -1), 120, cast.second, 'return', reportPhrases.returned)
    revision = 1
    await step(own, revision, addDays(dueOn, -1), 200, clerk, 'submit')
  }
  await step(own, revision + 1, approved, 60, head, 'approve')
  await step(own, revision + 2, addDays(dueOn, 1), 240, cast.second, 'accept')
}

/** A past round: all but the last agency report, in the first one few of those that hold only parts; it is locked, consolidated and issued. */
async function past(ctx: Ctx, cast: Cast, period: string, first: boolean): Promise<void> {
  const { last } = windowOf('decree-09', period)
  const campaign = await openCampaign(onDay(ctx, addDays(last, 1), 10, cast.clerk), { regime, period })
  const expected = await expectedAgencies(ctx, campaign)
  const personas = new Set(cast.agencies.map(({ agency }) => agency))
  const silent = expected.findLast(({ reporter }) => !personas.has(reporter))?.reporter
  let nth = 0
  for (const [at, { reporter: agency, name, counts }] of expected.entries())
    if (agency !== silent && !(first && totalOf(counts) === 0 && at % 3 !== 0)) {
      await report({ ctx, cast, campaign, agency, name, nth }, campaign.dueOn)
      nth += 1
    }
  const locking = (minute: number) => onDay(ctx, lockedOn(campaign.dueOn), minute, cast.clerk)
  await lockCampaign(locking(60), campaign.code)
  const { revision } = await draftConsolidated(locking(70), campaign.code)
  await issueConsolidated(locking(90), { campaign: campaign.code, revision, answer: reportPhrases.answer, signer: reportPhrases.signer })
}

/** The round that runs: drafts of the agencies that personas work for, one of them waiting for its head. */
async function running(ctx: Ctx, cast: Cast, period: string): Promise<void> {
  const { last } = windowOf('decree-09', period)
  const day = last < addDays(ctx.today(), -1) ? addDays(last, 1) : addDays(ctx.today(), -1)
  const campaign = await openCampaign(onDay(ctx, day, 10, cast.clerk), { regime, period })
  const expected = await expectedAgencies(ctx, campaign)
  const own = expected.filter(({ reporter }) => cast.agencies.some((actor) => actor.agency === reporter))
  for (const [nth, { reporter: agency, name }] of own.slice(0, 2).entries()) {
    const each: Own = { ctx, cast, campaign, agency, name, nth }
    const revision = await write(each, day)
    if (nth === 0 && last < day) await step(each, revision, day, 200, actorFor(agency, name, 'agency-clerk', cast.agencies), 'submit')
  }
}

const unlessNobody = (refused: unknown) => {
  if (refused instanceof Problem && refused.slug === 'nobody-reports') return
  throw refused
}

/** Two past rounds, issued, and the one that runs. */
export async function playReports(ctx: Ctx, cast: Cast): Promise<void> {
  let period = lastClosed('monthly', 'decree-09', addDays(ctx.today(), -1))
  while (lockedOn(dueIn(period)) >= ctx.today()) period = periodBefore('monthly', period)
  const earlier = periodBefore('monthly', period)
  for (const each of [earlier, period]) await past(ctx, cast, each, each === earlier).catch(unlessNobody)
  const next = nextWindow({ ...windowOf('decree-09', period), windowRule: 'decree-09', period })
  if (worked(next.first) <= ctx.today()) await running(ctx, cast, monthOf(next.last)).catch(unlessNobody)
}

/** Takes out every round that a persona opened, and the numbers of documents that personas took. */
export async function removeReports(ctx: Ctx, names: ReadonlySet<string>, accounts: readonly string[]): Promise<void> {
  const codes = (await campaigns(ctx)).filter(({ openedBy }) => names.has(openedBy)).map(({ code }) => code)
  await removeConsolidated(ctx, codes)
  await removeCampaigns(ctx, codes)
  await removeNumbersOf(ctx, accounts)
}
