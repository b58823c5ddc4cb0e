import { courses } from '../../../definitions/indicators/demonstration.ts'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, daysOf, type Period, plusMinutes, startOf } from '../../platform/dates.ts'
import { territories, unitsOn, versionsOf } from './catalogue.ts'
import { country, type IndicatorDefinition } from './indicator.ts'
import { type Course, inventedFigure, inventedScore, partsOf, sizeOf } from './invented.ts'
import { promisedOn } from './freshness.ts'
import { lastEnded, periodAt, periodsFrom } from './period.ts'
import { insertProposal, saveDecision } from './proposal.store.ts'
import { countDemonstration, deleteDemonstration, type FreshObservation, insertLink, insertObservations } from './store.ts'

const source = 'Dữ liệu trình diễn'

/** The figures of one unit and period: the whole, then its parts. */
function figuresOf(definition: IndicatorDefinition, course: Course, unit: string, period: Period): FreshObservation[] {
  const common = { indicator: definition.code, version: definition.version, unit, period, source, reason: null, proposal: null }
  const [dimension] = definition.disaggregations
  const scored = definition.formula === 'score' && dimension ? inventedScore(definition, dimension, course, unit, period) : null
  const figure = scored?.figure ?? inventedFigure(definition, course, unit, period, unit === country ? 1 : sizeOf(territories, unit))
  const parts = dimension ? (scored?.parts ?? partsOf(definition, dimension, figure, unit, period)) : []
  return [{ ...common, dimension: '', category: '', figure }, ...parts.map((part) => ({ ...common, dimension: dimension?.code ?? '', ...part }))]
}

/** The periods a course has come to: those whose value was promised by today. */
function periodsTold(ctx: Ctx, definition: IndicatorDefinition, { lag = 0 }: Course): Period[] {
  const until = definition.to !== undefined && definition.to < ctx.today() ? definition.to : ctx.today()
  const all = periodsFrom(periodAt(definition.every, definition.from), lastEnded(definition.every, until))
  const told = all.filter((period) => promisedOn(definition, period) <= ctx.today())
  return lag === 0 ? told : told.slice(0, -lag)
}

const onDay = (ctx: Ctx, day: string): Ctx => ({
  ...ctx,
  now: () => plusMinutes(startOf(day), 9 * 60),
  today: () => day,
  asOf: day,
  requestId: 'demonstration',
})

async function loadCourse(ctx: Ctx, course: Course): Promise<number> {
  const definition = versionsOf(course.code).find(({ version }) => version === (course.version ?? 1))
  if (!definition) return 0
  const periods = periodsTold(ctx, definition, course)
  const rows = periods.flatMap((period, at) => {
    const late = at >= periods.length - 2
    const units = unitsOn(definition, daysOf(period).last).filter((unit) => !(late && course.silent?.includes(unit)))
    const knownAt = onDay(ctx, addDays(promisedOn(definition, period), -2)).now()
    return units.flatMap((unit) => figuresOf(definition, course, unit, period)).map((row) => ({ ...row, knownAt }))
  })
  await insertObservations(ctx, rows, { demonstration: true })
  return rows.length
}

/** A figure first told too high and put right a month later, so that first and latest differ. */
async function loadCorrection(ctx: Ctx, code: string, unit: string): Promise<void> {
  const [definition, course] = [versionsOf(code).at(-1), courses.findLast((each) => each.code === code)]
  if (!definition || !course) return
  const period = periodsTold(ctx, definition, course).at(-4)
  if (period === undefined || !unitsOn(definition, daysOf(period).last).includes(unit)) return
  const [whole] = figuresOf(definition, course, unit, period)
  if (!whole?.figure) return
  const figure = { ...whole.figure, numerator: Math.max(0, whole.figure.numerator - 1) }
  const reason = 'Trừ một đơn vị báo cáo trùng (trình diễn)'
  const day = addDays(promisedOn(definition, period), 25)
  const as = (name: string): Ctx => ({ ...onDay(ctx, day), actor: { ...ctx.actor, name } })
  const { version } = definition
  const proposed = { version, unit, period, dimension: '', category: '', figure, place: null }
  const made = { kind: 'correction', indicator: code, source, reason } as const
  const proposal = await insertProposal(as('Chuyên viên tỉnh (trình diễn)'), made, [proposed], true)
  await saveDecision(as('Chuyên viên cơ quan thường trực (trình diễn)'), proposal, 'approved', 'Đã đối chiếu với bảng kê của tỉnh.')
  await insertObservations(onDay(ctx, day), [{ ...whole, figure, reason, proposal }], { demonstration: true })
}

/** A correction that waits for a second person, so that the page of approvals has something to show. */
async function loadOpenProposal(ctx: Ctx, code: string, unit: string): Promise<void> {
  const [definition, course] = [versionsOf(code).at(-1), courses.findLast((each) => each.code === code)]
  const period = definition && course && periodsTold(ctx, definition, course).at(-1)
  if (!definition || !course || period === undefined || !unitsOn(definition, daysOf(period).last).includes(unit)) return
  const values = figuresOf(definition, { ...course, end: course.end - 4 }, unit, period).map(({ version, dimension, category, figure }) => ({
    version,
    unit,
    period,
    dimension,
    category,
    figure,
    place: null,
  }))
  await insertProposal(
    { ...onDay(ctx, addDays(ctx.today(), -1)), actor: { ...ctx.actor, name: 'Chuyên viên tỉnh (trình diễn)' } },
    { kind: 'correction', indicator: code, source, reason: 'Rà soát lại sau khi đối chiếu với hệ thống một cửa (trình diễn)' },
    values,
    true,
  )
}

/** Loads invented figures for every indicator, labelled as such, as they would have become known day by day; once. The number of observations. */
export async function loadIndicatorDemonstration(ctx: Ctx): Promise<number> {
  if ((await countDemonstration(ctx)) > 0) return 0
  let loaded = 0
  for (const course of courses) loaded += await loadCourse(ctx, course)
  await loadCorrection(ctx, 'CS-14', 'lam-dong-2025')
  await loadCorrection(ctx, 'CS-15', 'nghe-an')
  await loadOpenProposal(ctx, 'CS-04', 'lao-cai-2025')
  await record(ctx, { action: 'indicators.demonstration-loaded', subject: 'demonstration', details: { observations: loaded } })
  return loaded
}

/** Links indicators with tasks of the demonstration. */
export async function linkDemonstrationTasks(ctx: Ctx, links: readonly { indicator: string; task: string }[]): Promise<void> {
  for (const { indicator, task } of links) await insertLink(ctx, indicator, task, true)
}

/** Takes the invented figures out, and whatever the personas' accounts sent or decided. */
export async function removeIndicatorDemonstration(ctx: Ctx, accounts: readonly string[] = []): Promise<void> {
  await deleteDemonstration(ctx, accounts)
  await record(ctx, { action: 'indicators.demonstration-removed', subject: 'demonstration' })
}
