import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { demand, may } from '../../platform/rights.ts'
import { agencyOn, nameOn, successorsOf } from '../directory/index.ts'
import { readAgencies } from '../names/index.ts'
import { taskOf } from '../steering/index.ts'
import { clockFrom } from './clock.ts'
import { kindsOn } from './kind.ts'
import { fits, type Obstacle, stateAt, stepKinds, type StepKind } from './obstacle.ts'
import { kindUnknown, obstacleMoved, obstacleUnknown, raiserNeeded, removerSame, removerUnclear, stepUnfit } from './problems.ts'
import { answerObstacles, raiseObstacles } from './rights.ts'
import { lockObstacle, stepsOf } from './store.ts'
import { insertObstacle, insertStep } from './step.store.ts'
import { tellStep } from './tell.actions.ts'
import { stateWords } from './words.ts'

/** The one living agency that typed words or an id name. @throws remover-unclear */
function agencyTyped(ctx: Ctx, typed: string): string {
  const today = ctx.today()
  const direct = agencyOn(typed, today)
  const named = direct ? [direct.id] : readAgencies(typed, today).map(({ id }) => id)
  const living = [...new Set(named.flatMap((id) => (id === null ? [''] : successorsOf(id, today))))]
  const [only] = living
  const agency = only === undefined ? null : agencyOn(only, today)
  if (living.length !== 1 || agency === null || agency.kind === 'collective') throw removerUnclear({ typed }, [faultAt('remover', typed)])
  return agency.id
}

const faultAt = (at: string, typed: string) => ({ at, words: removerUnclear({ typed }).words })

/** What somebody says is in the way; `task` is the code of what is stuck, `remover` an agency by name or id. */
export type Raising = {
  task?: string | undefined
  raisedBy?: string | undefined
  kind: string
  stuck: string
  remover: string
  proposed: string
  legal?: string | undefined
}

/** Who is stuck: the clerk's own agency, or for the standing body the lead of the task; null where it speaks for itself. */
function raiserOf(ctx: Ctx, raisedBy: string | undefined, lead: readonly string[]): string | null {
  if (raisedBy) return agencyTyped(ctx, raisedBy)
  if (ctx.actor.role === 'standing-clerk' || ctx.actor.role === 'system') return lead[0] ?? null
  if (ctx.actor.agency === null) throw raiserNeeded({})
  return ctx.actor.agency
}

/** The agency that is stuck says in what, and asks who must remove it; the clock begins. @throws remover-unclear, remover-same, task-unknown */
export async function raiseObstacle(ctx: Ctx, { task: code, raisedBy, kind, stuck, remover: typed, proposed, legal }: Raising): Promise<Obstacle> {
  const task = code ? await taskOf(ctx, code) : null
  const raiser = raiserOf(ctx, raisedBy, task?.lead ?? [])
  demand(ctx, raiseObstacles, raiser === null ? [] : [raiser])
  if (!kindsOn(ctx.today()).some(({ id }) => id === kind)) throw kindUnknown({ kind })
  const remover = agencyTyped(ctx, typed)
  const name = nameOn(remover, ctx.today())
  if (remover === raiser) throw removerSame({ remover: name }, [{ at: 'remover', words: removerSame({ remover: name }).words }])
  const at = ctx.now()
  const words = [name, ...(raiser === null ? [] : [nameOn(raiser, ctx.today())])]
  const made = await insertObstacle(ctx, { task, raisedBy: raiser, kind, stuck, proposed, legal: legal || null, words }, at)
  await insertStep(ctx, made.id, { n: 1, kind: 'raised', remover, round: 1, clock: clockFrom(at), at, words: null })
  await record(ctx, { action: 'obstacles.raised', subject: made.code, details: { remover, task: task?.code ?? null } })
  return told(ctx, 'raised', await standing(ctx, made.code))
}

/** @throws obstacle-unknown also where the reader may not see it */
async function standing(ctx: Ctx, code: string): Promise<Obstacle> {
  const obstacle = await lockObstacle(ctx, code)
  if (!obstacle) throw obstacleUnknown({ obstacle: code })
  return obstacle
}

/** The obstacle a person saw at its step `seen`, ready for the next one. @throws obstacle-moved, step-unfit */
async function takenFor(ctx: Ctx, kind: StepKind, { obstacle: code, seen }: Seen): Promise<Obstacle> {
  const obstacle = await standing(ctx, code)
  const side = kind === 'answered' || kind === 'transferred' ? [obstacle.remover] : obstacle.raisedBy === null ? [] : [obstacle.raisedBy]
  demand(ctx, kind === 'answered' || kind === 'transferred' ? answerObstacles : raiseObstacles, side)
  if (seen !== undefined && seen !== obstacle.version) {
    const last = (await stepsOf({ ...ctx, asOf: ctx.today() }, obstacle.id)).at(-1)
    if (last) throw obstacleMoved({ by: last.byName, did: stepKinds[last.kind], at: last.at })
  }
  if (!fits(kind, obstacle.standing)) throw stepUnfit({ step: stepKinds[kind], state: stateWords[stateAt(obstacle, ctx.now())] })
  return obstacle
}

/** An obstacle by its code, and the number of the last step its reader saw. */
export type Seen = { obstacle: string; seen?: number | undefined }

type Next = { kind: StepKind; words: string | null; remover?: string; again?: boolean; details?: Readonly<Record<string, unknown>> }

async function follow(ctx: Ctx, obstacle: Obstacle, { kind, words, remover, again = false, details }: Next): Promise<Obstacle> {
  const at = ctx.now()
  await insertStep(ctx, obstacle.id, {
    n: obstacle.version + 1,
    kind,
    remover: remover ?? obstacle.remover,
    round: obstacle.round + (again ? 1 : 0),
    clock: again ? clockFrom(at) : obstacle,
    at,
    words,
    ...(details && { details }),
  })
  await record(ctx, { action: `obstacles.${kind}`, subject: obstacle.code, details: { remover: remover ?? obstacle.remover } })
  return told(ctx, kind, await standing(ctx, obstacle.code))
}

async function told(ctx: Ctx, kind: StepKind, obstacle: Obstacle): Promise<Obstacle> {
  await tellStep(ctx, kind, obstacle)
  return obstacle
}

/** The remover answers; `number` is the document that says so, where there is one. @throws obstacle-moved, step-unfit */
export async function answerObstacle(
  ctx: Ctx,
  { words, number, ...which }: Seen & { words: string; number?: string | undefined },
): Promise<Obstacle> {
  const obstacle = await takenFor(ctx, 'answered', which)
  const late = stateAt(obstacle, ctx.now()) === 'overdue'
  return follow(ctx, obstacle, { kind: 'answered', words, details: { late, ...(number && { number }) } })
}

/** Whoever was asked says that another must answer; the clock runs on, and each holder's hours are counted. @throws remover-same */
export async function transferObstacle(ctx: Ctx, { to, words, ...which }: Seen & { to: string; words: string }): Promise<Obstacle> {
  const obstacle = await takenFor(ctx, 'transferred', which)
  const remover = agencyTyped(ctx, to)
  const name = nameOn(remover, ctx.today())
  if (remover === obstacle.remover || remover === obstacle.raisedBy)
    throw removerSame({ remover: name }, [{ at: 'to', words: removerSame({ remover: name }).words }])
  return follow(ctx, obstacle, { kind: 'transferred', words, remover, details: { was: obstacle.remover } })
}

/** Whoever was stuck says that it is so no longer. */
export async function acceptAnswer(ctx: Ctx, { words, ...which }: Seen & { words?: string | undefined }): Promise<Obstacle> {
  return follow(ctx, await takenFor(ctx, 'accepted', which), { kind: 'accepted', words: words || null })
}

/** Whoever is stuck still says why the answer does not help; the clock starts again. */
export async function reopenObstacle(ctx: Ctx, { words, ...which }: Seen & { words: string }): Promise<Obstacle> {
  return follow(ctx, await takenFor(ctx, 'reopened', which), { kind: 'reopened', words, again: true })
}

/** It was none, or it went away by itself. */
export async function withdrawObstacle(ctx: Ctx, { words, ...which }: Seen & { words: string }): Promise<Obstacle> {
  return follow(ctx, await takenFor(ctx, 'withdrawn', which), { kind: 'withdrawn', words })
}

/** A meeting's conclusion removes it; `meeting` is the meeting's code. Only the standing body records this. */
export async function removeByConclusion(ctx: Ctx, { words, meeting, ...which }: Seen & { words: string; meeting: string }): Promise<Obstacle> {
  return follow(ctx, await takenFor(ctx, 'concluded', which), { kind: 'concluded', words, details: { meeting } })
}

/** What the reader may do with an obstacle as it stands. */
export const doable = (ctx: Ctx, obstacle: Obstacle) => {
  const answers = ctx.asOf >= ctx.today() && may(ctx.actor, answerObstacles, [obstacle.remover])
  const raised = ctx.asOf >= ctx.today() && may(ctx.actor, raiseObstacles, obstacle.raisedBy === null ? [] : [obstacle.raisedBy])
  return {
    answer: answers && fits('answered', obstacle.standing),
    /** The standing body writes down what the remover answered on paper. */
    behalf: !ctx.actor.agencies.has(obstacle.remover),
    accept: raised && fits('accepted', obstacle.standing),
    reopen: raised && fits('reopened', obstacle.standing),
    withdraw: raised && fits('withdrawn', obstacle.standing),
  }
}
