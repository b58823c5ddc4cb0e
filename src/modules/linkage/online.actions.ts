import type { Ctx } from '../../platform/ctx.ts'
import type { Verdict, WrittenRecord } from './judgement.ts'
import { hear, judge } from './many.actions.ts'

/** The person a record is thought to be, how surely, and why. */
export type Match = Omit<Verdict, 'pattern' | 'reach'>

/**
 * Which person one record is: candidates by index, sought and scored as in bulk with the weights its last run learned.
 * Problems: notLearned where no run of the registry has been loaded.
 */
export async function matchOnline(ctx: Ctx, registry: string, record: WrittenRecord): Promise<Match> {
  const [verdict] = await judge(ctx, registry, await hear(ctx, registry, [record]))
  const { pattern: _pattern, reach: _reach, ...match } = verdict as Verdict
  return match
}
