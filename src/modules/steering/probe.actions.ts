import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { indicatorProbe } from './indicator.probe.ts'
import { checkOf, type MadeCheck, type OfferedCheck, partsOfCheck, type Probe } from './probe.ts'
import { checkFailed, checkUnknown } from './problems.ts'
import type { Task } from './task.ts'

const probes = new Map<string, Probe>([[indicatorProbe.id, indicatorProbe]])

/** The seam for rooms above: what they know can prove products too. */
export const probedBy = (probe: Probe): void => void probes.set(probe.id, probe)

const nowOf = (ctx: Ctx): Ctx => ({ ...ctx, asOf: ctx.today() })

/** Every check that may prove the product of a task today. */
export async function checksOffered(ctx: Ctx, task: Pick<Task, 'code' | 'lead'>): Promise<OfferedCheck[]> {
  const found = await Promise.all(
    [...probes.values()].map(async (probe) =>
      (await probe.offered(nowOf(ctx), task)).map((subject) => ({ check: checkOf(probe, subject), probe: probe.name, name: subject.name })),
    ),
  )
  return found.flat()
}

/** Where a person sees what a check looked at; null for a kind of check that is gone. */
export function addressOf(check: string): string | null {
  const { probe, subject } = partsOfCheck(check)
  return probes.get(probe)?.address(subject) ?? null
}

/** Looks at something now, whoever asks, for a task completed on a day. @throws check-unknown, check-failed */
export async function makeCheck(ctx: Ctx, check: string, on: PlainDate): Promise<MadeCheck> {
  const { probe, subject } = partsOfCheck(check)
  const finding = (await probes.get(probe)?.look(nowOf(ctx), subject, on)) ?? null
  if (finding === null) throw checkUnknown({ check })
  if (!finding.holds) throw checkFailed({ words: finding.words })
  return { ...finding, check, at: ctx.now().toISOString() }
}

/** Makes a check that is offered for this task. @throws check-unknown, check-failed */
export async function makeOfferedCheck(ctx: Ctx, task: Task, check: string, on: PlainDate): Promise<MadeCheck> {
  if (!(await checksOffered(ctx, task)).some((each) => each.check === check)) throw checkUnknown({ check })
  return makeCheck(ctx, check, on)
}
