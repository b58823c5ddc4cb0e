import { calendars } from '../../../definitions/calendars/all.ts'
import { regimes } from '../../../definitions/reports/all.ts'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, formatDay, type Period } from '../../platform/dates.ts'
import { demand } from '../../platform/rights.ts'
import { compareNames } from '../../platform/text.ts'
import { nameOn } from '../directory/index.ts'
import { doneInYear, partsInWindow, stateOn, tasksInWindow } from '../steering/index.ts'
import { type Campaign, campaignCode, type Expectation } from './campaign.ts'
import { campaignByCode, campaigns, expectationsOf, holdCampaign, insertCampaign, markLocked, saveExpectations } from './campaign.store.ts'
import { countStates } from './count.ts'
import { byReporter, partsByReporter } from './prefill.ts'
import { campaignClosed, campaignThere, campaignUnknown, nobodyReports, periodWrong, regimeUnknown, windowRunning } from './problems.ts'
import { type RegimeDefinition, regimeOn, regimesOn } from './regime.ts'
import { keepCampaigns } from './rights.ts'
import { tellOpened } from './tell.actions.ts'
import { type DayOffRule, dueDay, fits, lastClosed, type WindowRule, windowOf } from './window.ts'

/** What the standing body decides when it opens a round; what is left out is as the regime says. */
export type Opening = {
  regime: string
  period: Period
  window?: WindowRule | undefined
  dayOff?: DayOffRule | undefined
  dueOn?: string | undefined
}

/** The regimes in force today. */
export const regimesToday = (ctx: Ctx): RegimeDefinition[] => regimesOn(regimes, ctx.today())

/** The version of a regime that governs a campaign: the one in force when its window ended. @throws regime-unknown */
export function regimeOf({ regime, last }: Pick<Campaign, 'regime' | 'last'>): RegimeDefinition {
  const found = regimeOn(regimes, regime, last) ?? regimes.find(({ code }) => code === regime)
  if (!found) throw regimeUnknown({ regime })
  return found
}

/** @throws campaign-unknown */
export async function campaignOf(ctx: Ctx, code: string): Promise<Campaign> {
  const campaign = await campaignByCode(ctx, code)
  if (!campaign) throw campaignUnknown({ campaign: code })
  return campaign
}

/** The campaign, held for the transaction. @throws campaign-unknown */
export async function heldCampaign(ctx: Ctx, code: string, how: 'share' | 'update' = 'share'): Promise<Campaign> {
  const campaign = await holdCampaign(ctx, code, how)
  if (!campaign) throw campaignUnknown({ campaign: code })
  return campaign
}

/** The days of a round. @throws period-wrong */
function daysOfRound(ctx: Ctx, regime: RegimeDefinition, { period, window, dayOff, dueOn }: Opening) {
  if (!fits(regime.every, period))
    throw periodWrong({
      why: {
        vi: `“${period}” không phải là một kỳ của chế độ này (ví dụ: 2025-06).`,
        en: `“${period}” is no period of this regime (example: 2025-06).`,
      },
    })
  const windowRule = window ?? regime.window
  const days = windowOf(windowRule, period)
  const rule = dayOff ?? regime.dayOff
  const due = dueOn ?? dueDay(regime.due, period, { dayOff: rule, strict: ctx.settings.strictBefore, calendar: calendars })
  if (due <= days.last)
    throw periodWrong({
      why: {
        vi: `Hạn gửi ${formatDay(due)} phải sau ngày chốt số liệu ${formatDay(days.last)}; hãy chọn hạn khác hoặc cách chốt khác.`,
        en: `The day due, ${formatDay(due)}, must be after data close on ${formatDay(days.last)}.`,
      },
    })
  if (days.first > ctx.today()) throw periodWrong({ why: { vi: `Kỳ ${period} chưa bắt đầu.`, en: `Period ${period} has not begun.` } })
  return { windowRule, ...days, dueOn: due, dayOff: rule }
}

const unknownName = 'Chưa rõ cơ quan chủ trì'

/** Whose tasks are counted, as the board stood at the end of the window. */
async function expectationsOn(ctx: Ctx, regime: RegimeDefinition, window: Pick<Campaign, 'first' | 'last'>): Promise<Expectation[]> {
  const groups = byReporter(await tasksInWindow(ctx, window), regime, window.last)
  const done = byReporter(await doneInYear(ctx, window), regime, window.last)
  const parts = partsByReporter(await partsInWindow(ctx, window), regime, window.last)
  const holders = [...parts.keys()].filter((id) => !groups.has(id)).map((id) => ({ reporter: { kind: 'agency' as const, id }, tasks: [] }))
  return [...groups.values(), ...holders]
    .map(({ reporter: { kind, id }, tasks }) => ({
      reporter: id,
      kind,
      name: kind === 'unknown' ? unknownName : nameOn(id, window.last),
      counts: countStates(tasks.map((task) => ({ state: stateOn(task, window.last) }))),
      yearDone: done.get(id)?.tasks.length ?? 0,
      parts: parts.get(id)?.length ?? 0,
    }))
    .toSorted((a, b) => compareNames(a.name, b.name))
}

/** Opens a round: lists every agency that holds a task, or its part of one, in its days. @throws regime-unknown, period-wrong, campaign-there, nobody-reports */
export async function openCampaign(ctx: Ctx, opening: Opening): Promise<Campaign> {
  demand(ctx, keepCampaigns)
  const regime = regimeOn(regimes, opening.regime, ctx.today())
  if (!regime) throw regimeUnknown({ regime: opening.regime })
  const code = campaignCode(regime.code, opening.period)
  const days = daysOfRound(ctx, regime, opening)
  const campaign = await insertCampaign(ctx, { code, regime: regime.code, period: opening.period, ...days })
  if (!campaign) throw campaignThere({ campaign: code })
  const expected = await expectationsOn(ctx, regime, campaign)
  if (!expected.some(({ kind }) => kind === 'agency')) throw nobodyReports({})
  await saveExpectations(ctx, campaign.id, expected)
  await record(ctx, { action: 'reporting.campaign-opened', subject: code, details: { agencies: expected.length, dueOn: campaign.dueOn } })
  await tellOpened(ctx, campaign, expected)
  return campaign
}

/** No agency sends any more; what is counted is taken from the board once again. @throws campaign-closed, window-running */
export async function lockCampaign(ctx: Ctx, code: string): Promise<Campaign> {
  demand(ctx, keepCampaigns)
  const campaign = await heldCampaign(ctx, code, 'update')
  if (campaign.lockedAt !== null) throw campaignClosed({ period: campaign.period, on: campaign.lockedAt })
  if (campaign.last >= ctx.today()) throw windowRunning({ last: campaign.last })
  await saveExpectations(ctx, campaign.id, await expectationsOn(ctx, regimeOf(campaign), campaign))
  await markLocked(ctx, campaign.id)
  await record(ctx, { action: 'reporting.campaign-locked', subject: code })
  return { ...campaign, lockedAt: ctx.now(), lockedBy: ctx.actor.name }
}

/** Every day: opens the round whose window closed last, where nobody has yet and its day due has not passed. */
export async function openDueCampaigns(ctx: Ctx): Promise<string[]> {
  const there = new Set((await campaigns(ctx)).map(({ code }) => code))
  const opened: string[] = []
  for (const regime of regimesToday(ctx)) {
    const period = lastClosed(regime.every, regime.window, addDays(ctx.today(), -1))
    const due = dueDay(regime.due, period, { dayOff: regime.dayOff, strict: ctx.settings.strictBefore, calendar: calendars })
    if (there.has(campaignCode(regime.code, period)) || due < ctx.today()) continue
    const groups = byReporter(await tasksInWindow(ctx, windowOf(regime.window, period)), regime, windowOf(regime.window, period).last)
    if (![...groups.values()].some(({ reporter }) => reporter.kind === 'agency')) continue
    opened.push((await openCampaign(ctx, { regime: regime.code, period })).code)
  }
  return opened
}

/** The agencies that must report, in the order of their names. */
export async function expectedAgencies(ctx: Ctx, campaign: Pick<Campaign, 'id'>): Promise<Expectation[]> {
  const all = await expectationsOf(ctx, campaign.id)
  return all.filter(({ kind }) => kind === 'agency').toSorted((a, b) => compareNames(a.name, b.name))
}
