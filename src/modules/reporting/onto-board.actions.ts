import type { Ctx } from '../../platform/ctx.ts'
import { may } from '../../platform/rights.ts'
import { lockTask, reportOnTasks, reportProgress, reportShare, sharesOf, type Task } from '../steering/index.ts'
import type { ReportLine } from './line.ts'
import type { Seen } from './report.actions.ts'
import type { ReturnedLine } from './return-sheet.ts'

type Held = { lines: readonly ReportLine[]; parts: readonly ReportLine[] }

/** Whether a return says something new of a task: another share, or a result. */
const isNews = ({ progress, items }: ReturnedLine, before: number | null): boolean =>
  (progress !== null && progress !== before) || items.some(({ kind }) => kind === 'result')

/**
 * What a return newly says goes onto the board too, where the clerk might have written it: the next round begins from it, and
 * an office without a network is not taken for a silent one. Duties that come again and work done meanwhile are left alone.
 */
export async function tellBoard(
  ctx: Ctx,
  { campaign, agency }: Pick<Seen, 'campaign' | 'agency'>,
  { lines, parts }: Held,
  told: readonly ReturnedLine[],
) {
  const before = new Map([...lines, ...parts].map((line) => [line.task, line.progress]))
  const own = new Set(lines.map(({ task }) => task))
  for (const each of told.filter((line) => isNews(line, before.get(line.task) ?? null))) {
    const task = await lockTask(ctx, each.task)
    if (task === undefined || task.recurs !== null || task.withdrawnOn !== null || task.completedOn !== null) continue
    const news = { code: task.code, words: null, progress: each.progress ?? undefined, report: campaign }
    if (!own.has(each.task)) await tellShare(ctx, task, agency, news)
    else if (may(ctx.actor, reportOnTasks, task.lead)) await reportProgress(ctx, news)
  }
}

async function tellShare(ctx: Ctx, task: Task, agency: string, news: Parameters<typeof reportProgress>[1]): Promise<void> {
  const share = (await sharesOf({ ...ctx, asOf: ctx.today() }, task)).find((each) => each.agency === agency)
  if (share && !share.done && may(ctx.actor, reportOnTasks, [agency])) await reportShare(ctx, { ...news, agency })
}
