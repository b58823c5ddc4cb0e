import type { Ctx } from '../../platform/ctx.ts'
import { addDays, dayAt, daysOf, monthOf, type PlainDate } from '../../platform/dates.ts'
import { importById, type KeptReport, measuresOf } from '../intake/index.ts'
import { type RuleChange, type Score, scoreUnder } from './preview.ts'
import { speaking } from './stage.ts'

/** What a registry scored on the last day of a month, and would have scored under changed rules. */
export type Earlier = { readonly on: PlainDate; readonly report: KeptReport; readonly score: Score }

const months = 3

/** The months before the day shown, newest first, as far as an import spoke for the registry then; each judged by the rules of its time. */
export async function earlierScores(ctx: Ctx, registry: string, change: RuleChange): Promise<Earlier[]> {
  const measures = await measuresOf(ctx, registry)
  const found: Earlier[] = []
  for (let nth = 0, on = endBefore(ctx.asOf); nth < months; nth += 1, on = endBefore(on)) {
    const spoken = speaking(measures.filter(({ finishedAt }) => dayAt(finishedAt) <= on))
    const report = spoken ? (await importById(ctx, spoken.id))?.report : undefined
    if (report) found.push({ on, report, score: scoreUnder(report, change) })
  }
  return found
}

/** The last day of the month before that of a day. */
const endBefore = (day: PlainDate): PlainDate => addDays(daysOf(monthOf(day)).first, -1)
