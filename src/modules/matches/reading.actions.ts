import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { demand } from '../../platform/rights.ts'
import { type Candidate, candidatesFor, patternCode } from '../linkage/index.ts'
import { mayIn } from './access.ts'
import { type Opinion, outcomeOf, type Said } from './agreement.ts'
import { keepEdges } from './change.store.ts'
import { decide, linkByHand } from './cluster.actions.ts'
import { edgeBetween, type EdgeKept, edgeById, nodeById, nodesFor, population, recordsByNode } from './edge.store.ts'
import { alreadyDecided, alreadyRead, edgeUnknown, notNear } from './problems.ts'
import { closeReview, insertReading, lockReview, readingsOf, waitingEdge } from './review.store.ts'
import { reviewLinks } from './rights.ts'

/** `person`: whom a reader means who says that it is the second. */
export type Read = { edge: number; verdict: Opinion; person?: string | undefined; words?: string | undefined; seconds?: number | undefined }

/**
 * A reader's opinion on a link. Nobody sees another's before giving their own; what they come to takes full effect at once.
 * @throws link-unknown, link-already-read, link-already-decided, person-not-near
 */
export async function readLink(ctx: Ctx, { edge: id, words, seconds, ...read }: Read): Promise<Opinion | null> {
  demand(ctx, reviewLinks)
  const review = await lockReview(ctx, id)
  const waiting = await waitingEdge(ctx, id)
  if (!review || (waiting && !mayIn(ctx, reviewLinks, waiting.registry))) throw edgeUnknown({ edge: id })
  if (!waiting) throw alreadyDecided({})
  const account = ctx.actor.account ?? 'system'
  const before = await readingsOf(ctx, review)
  if (before.some((each) => each.account === account)) throw alreadyRead({})
  const said = await saidOf(ctx, id, waiting.registry, read)
  const row = { edge: id, round: review.round, account, by_name: ctx.actor.name, ...said, words: words ?? null }
  await insertReading(ctx, { ...row, seconds: seconds === undefined ? null : Math.min(seconds, 3600) })
  const outcome = outcomeOf([...before, said], review.readers)
  await record(ctx, {
    action: 'matches.link-read',
    subject: `link:${id}`,
    details: { run: waiting.code, verdict: said.verdict, reading: before.length + 1, outcome: outcome?.verdict ?? null },
  })
  if (outcome !== null) await carryOut(ctx, id, waiting.registry, outcome, words ?? '')
  return outcome?.verdict ?? null
}

/** A reading as it counts: who says that it is the second person says somebody whom the record may mean. */
async function saidOf(ctx: Ctx, id: number, registry: string, { verdict, person = '' }: Pick<Read, 'verdict' | 'person'>): Promise<Said> {
  if (verdict !== 'second') return { verdict, person: null }
  const edge = await edgeById(ctx, id)
  const own = edge && (await nodeById(ctx, edge.b))?.key
  if (!edge || person === own || !(await candidateOf(ctx, edge, registry, person))) throw notNear({})
  return { verdict, person }
}

async function candidateOf(ctx: Ctx, edge: EdgeKept, registry: string, person: string): Promise<Candidate | undefined> {
  const [row] = await recordsByNode(ctx, [edge.a])
  return row && (await candidatesFor(ctx, registry, row)).find(({ personId }) => personId === person)
}

async function carryOut(ctx: Ctx, id: number, registry: string, { verdict, person }: Said, reason: string): Promise<void> {
  await closeReview(ctx, id, verdict === 'second' ? 'refuse' : verdict)
  const edge = await edgeById(ctx, id)
  if (!edge || verdict === 'unsure') return
  if (verdict === 'accept') return void (edge.state !== 'linked' && (await linkByHand(ctx, { edge: id, reason })))
  await decide(ctx, edge, { state: 'refused', kind: 'unlinked', reason })
  if (person !== null) await linkSecond(ctx, edge, registry, person, reason)
}

/** Links the record of a refused link to the person whom its readers mean instead. */
async function linkSecond(ctx: Ctx, edge: EdgeKept, registry: string, person: string, reason: string): Promise<void> {
  const chosen = await candidateOf(ctx, edge, registry, person)
  const b = (await nodesFor(ctx, population, [person])).get(person)?.id
  if (!chosen || b === undefined) throw notNear({})
  const { weight, pattern, reasons } = chosen
  const why = { class: null, weight, margin: null, pattern: patternCode(pattern), bits: reasons.map(({ bits }) => bits) }
  await keepEdges(ctx, [{ a: edge.a, b, ...why, verdict: null, run: edge.run, state: 'superseded' }])
  await linkByHand(ctx, { edge: (await edgeBetween(ctx, edge.a, b)).id, reason })
}
