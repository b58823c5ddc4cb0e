import type { Ctx } from '../../platform/ctx.ts'
import { dayAt } from '../../platform/dates.ts'
import { compareNames } from '../../platform/text.ts'
import { indicatorCards, standingWords, targetWritten, written } from '../indicators/index.ts'
import {
  asCorrected,
  asSubmitted,
  bareLinesOf,
  type Campaign,
  campaignBefore,
  countStates,
  expectationsOf,
  isLate,
  itemsOf,
  nextWindow,
  regimeOf,
  type Report,
  standingOf,
  versionsOf,
} from '../reporting/index.ts'
import type { AgencyFacts, Facts, FactsBefore, View } from './facts.ts'

/** The version of each agency that a view counts. */
const chosenIn = (versions: readonly Report[], view: View): Report | null => (view === 'submitted' ? asSubmitted(versions) : asCorrected(versions))

/** The agencies of a round with their lines; `whole` brings their statements too. */
async function agenciesIn(ctx: Ctx, campaign: Campaign, view: View, whole: boolean): Promise<AgencyFacts[]> {
  const expected = (await expectationsOf(ctx, campaign.id)).filter(({ kind }) => kind === 'agency')
  const versions = Map.groupBy(await versionsOf(ctx, campaign.id), ({ agency }) => agency)
  const chosen = new Map(expected.map(({ reporter }) => [reporter, chosenIn(versions.get(reporter) ?? [], view)]))
  const ids = [...chosen.values()].flatMap((report) => (report === null ? [] : [report.id]))
  const lines = Map.groupBy(await bareLinesOf(ctx, ids), ({ report }) => report)
  const parts = Map.groupBy(whole ? await bareLinesOf(ctx, ids, true) : [], ({ report }) => report)
  const items = Map.groupBy(whole ? await itemsOf(ctx, ids) : [], ({ report }) => report)
  const today = ctx.today()
  return expected
    .map(({ reporter, name, counts, parts: partsHeld }): AgencyFacts => {
      const own = versions.get(reporter) ?? []
      const report = chosen.get(reporter) ?? null
      const held = report === null ? [] : (lines.get(report.id) ?? [])
      return {
        agency: reporter,
        name,
        standing: standingOf(own, { dueOn: campaign.dueOn, locked: campaign.lockedAt !== null }, today),
        late: isLate(own, campaign.dueOn),
        version: report?.version ?? null,
        report: report?.id ?? null,
        expected: counts,
        counts: report === null ? null : countStates(held),
        yearDone: report?.yearDone ?? null,
        lines: held,
        partsHeld,
        parts: report === null ? [] : (parts.get(report.id) ?? []),
        items: report === null ? [] : (items.get(report.id) ?? []),
      }
    })
    .toSorted((a, b) => compareNames(a.name, b.name))
}

async function before(ctx: Ctx, campaign: Campaign, view: View): Promise<FactsBefore | null> {
  const earlier = await campaignBefore(ctx, campaign)
  if (!earlier) return null
  return { period: earlier.period, last: earlier.last, agencies: await agenciesIn(ctx, earlier, view, false) }
}

/** Indicators as they were published by the day of the lock; a later value belongs to the next round. */
async function indicatorsIn(ctx: Ctx, { lockedAt }: Campaign): Promise<Pick<Facts, 'indicators' | 'silentIndicators'>> {
  const cards = await indicatorCards({ ...ctx, asOf: lockedAt === null ? ctx.today() : dayAt(lockedAt) })
  const indicators = cards.flatMap(({ definition, latest, target, standing }) =>
    latest === null || latest.value === null
      ? []
      : [
          {
            code: definition.code,
            name: definition.name.vi,
            period: latest.period,
            value: written(latest.value, definition, 'vi'),
            target: target === null ? null : targetWritten(target, definition, 'vi'),
            standing: standingWords[standing].words.vi.toLowerCase(),
          },
        ],
  )
  return { indicators, silentIndicators: cards.length - indicators.length }
}

/** Everything the round's report says, read anew from what agencies sent. */
export async function factsOf(ctx: Ctx, campaign: Campaign, view: View = 'corrected'): Promise<Facts> {
  const shared = (await expectationsOf(ctx, campaign.id)).filter(({ kind }) => kind !== 'agency')
  return {
    code: campaign.code,
    period: campaign.period,
    first: campaign.first,
    last: campaign.last,
    dueOn: campaign.dueOn,
    nextLast: nextWindow(campaign).last,
    regime: regimeOf(campaign),
    view,
    agencies: await agenciesIn(ctx, campaign, view, true),
    shared: shared.map(({ reporter, name, kind, counts }) => ({ reporter, name, kind: kind as 'collective' | 'unknown', counts })),
    ...(await indicatorsIn(ctx, campaign)),
    before: await before(ctx, campaign, view),
  }
}
