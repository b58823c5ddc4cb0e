import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, plusMinutes, startOf } from '../../platform/dates.ts'
import { demand } from '../../platform/rights.ts'
import { type IndicatorCard, indicatorCards, indicatorCardsUpTo, indicatorsOn, lastObservation } from '../indicators/index.ts'
import { type Arrangement, changed, everything, type Version } from './arrangement.ts'
import { type Content, contentOf, differing } from './content.ts'
import { arrangementEmpty, arrangementSame, publicationUnknown, versionUnknown } from './problems.ts'
import { keepDashboard } from './rights.ts'
import {
  deleteDemonstration,
  insertPublication,
  insertVersion,
  type Publication,
  publicationNumbered,
  publications,
  takeTurn,
  versionNumbered,
  versionOn,
  versions,
} from './store.ts'

/** The dashboard of the day shown: its arrangement, its indicators in order, and its content with hash. */
export type Dashboard = { arrangement: Arrangement; version: number | null; cards: readonly IndicatorCard[]; content: Content }

const standard = (ctx: Ctx): Arrangement => everything(indicatorsOn(ctx.asOf).map(({ code }) => code))

function drawn(ctx: Ctx, version: Version | null, cards: readonly IndicatorCard[]): Dashboard {
  const arrangement: Arrangement = version ?? standard(ctx)
  const byCode = new Map(cards.map((card) => [card.definition.code, card]))
  const shown = arrangement.indicators.flatMap((code) => byCode.get(code) ?? [])
  return { arrangement, version: version?.number ?? null, cards: shown, content: contentOf(ctx.asOf, arrangement, shown) }
}

/** The dashboard as it stood at the end of the day shown: that day's arrangement over what was known then. */
export const dashboardOn = async (ctx: Ctx): Promise<Dashboard> => drawn(ctx, await versionOn(ctx, ctx.asOf), await indicatorCards(ctx))

/**
 * Publishes the dashboard of today: its bytes and their hash are kept for good, with the last observation they rest on.
 * @returns the number of the publication
 */
export async function publishDashboard(ctx: Ctx, demonstration = false): Promise<number> {
  demand(ctx, keepDashboard)
  await takeTurn(ctx)
  const now: Ctx = { ...ctx, asOf: ctx.today() }
  const upTo = await lastObservation(now)
  const current = await versionOn(now, now.asOf)
  const number = current?.number ?? (await insertVersion(now, standard(now), { reason: 'Bố cục đầu tiên', restores: null, demonstration }))
  const version = current ?? (await versionNumbered(now, number))
  const { content } = drawn(now, version, await indicatorCardsUpTo(now, upTo))
  const made = await insertPublication(now, { version: number, upTo, content: content.bytes, sha256: content.sha256 }, demonstration)
  await record(ctx, { action: 'dashboards.published', subject: String(made), details: { asOf: now.asOf, sha256: content.sha256 } })
  return made
}

/** A publication, made again from the figures: whether the bytes are the same, and which indicators differ where they are not. */
export type Reproduction = {
  publication: Publication & { content: string }
  arrangement: Version
  again: Content
  same: boolean
  differing: readonly string[]
  cards: readonly IndicatorCard[]
}

/** @throws dashboard-publication-unknown */
export async function reproduction(ctx: Ctx, number: number): Promise<Reproduction> {
  const publication = await publicationNumbered(ctx, number)
  const arrangement = publication && (await versionNumbered(ctx, publication.version))
  if (!publication || !arrangement) throw publicationUnknown({ number })
  const then: Ctx = { ...ctx, asOf: publication.asOf }
  const { content: again, cards } = drawn(then, arrangement, await indicatorCardsUpTo(then, publication.upTo))
  const same = again.bytes === publication.content && again.sha256 === publication.sha256
  return { publication, arrangement, again, same, cards, differing: same ? [] : differing(publication.content, again.bytes) }
}

/** Makes a new version of the arrangement. @throws dashboard-empty, dashboard-same */
export async function arrange(ctx: Ctx, { title, indicators, reason }: Arrangement & { reason: string }): Promise<number> {
  demand(ctx, keepDashboard)
  await takeTurn(ctx)
  const known = new Set(indicatorsOn(ctx.today()).map(({ code }) => code))
  const arrangement = { title: title.trim(), indicators: indicators.filter((code) => known.has(code)) }
  if (arrangement.indicators.length === 0) throw arrangementEmpty({})
  await refuseSame(ctx, arrangement)
  const number = await insertVersion(ctx, arrangement, { reason, restores: null })
  await record(ctx, { action: 'dashboards.arranged', subject: String(number), details: { indicators: arrangement.indicators } })
  return number
}

async function refuseSame(ctx: Ctx, arrangement: Arrangement): Promise<void> {
  const current: Arrangement = (await versions(ctx))[0] ?? standard({ ...ctx, asOf: ctx.today() })
  const { added, removed, moved } = changed(current, arrangement)
  if (added.length + removed.length === 0 && !moved && current.title === arrangement.title) throw arrangementSame({})
}

/** Brings an earlier arrangement back, as a new version: nothing is taken out of the history. @throws dashboard-version-unknown, dashboard-same */
export async function restoreVersion(ctx: Ctx, number: number): Promise<number> {
  demand(ctx, keepDashboard)
  await takeTurn(ctx)
  const earlier = await versionNumbered(ctx, number)
  if (!earlier) throw versionUnknown({ number })
  await refuseSame(ctx, earlier)
  const made = await insertVersion(ctx, earlier, { reason: `Khôi phục phiên bản ${number}`, restores: number })
  await record(ctx, { action: 'dashboards.restored', subject: String(made), details: { version: number } })
  return made
}

/** All that the page of the dashboard shows. */
export async function dashboardFile(ctx: Ctx) {
  return { dashboard: await dashboardOn(ctx), versions: await versions(ctx), publications: await publications(ctx) }
}

const steps = [
  { back: 95, drop: ['CS-21'], reason: 'Bố cục đầu tiên (trình diễn)' },
  { back: 40, drop: [], reason: 'Thêm tốc độ tăng trưởng theo kết luận giao ban (trình diễn)' },
]

/** Two arrangements and a publication for each of the last three months, as they would have been made. */
export async function loadDashboardDemonstration(ctx: Ctx): Promise<void> {
  if ((await versions(ctx)).length > 0) return
  const onDay = (back: number): Ctx => {
    const day = addDays(ctx.today(), -back)
    const actor = { ...ctx.actor, name: 'Chuyên viên cơ quan thường trực (trình diễn)' }
    return { ...ctx, actor, now: () => plusMinutes(startOf(day), 600), today: () => day, asOf: day }
  }
  for (const { back, drop, reason } of steps) {
    const then = onDay(back)
    const all = standard(then)
    const indicators = all.indicators.filter((code) => !drop.includes(code))
    await insertVersion(then, { ...all, indicators }, { reason, restores: null, demonstration: true })
  }
  for (const back of [90, 60, 30]) await publishDashboard(onDay(back), true)
}

export const removeDashboardDemonstration = deleteDemonstration
