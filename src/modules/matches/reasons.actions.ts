import type { Ctx } from '../../platform/ctx.ts'
import { type Candidate, candidatesFor, patternOf, type Reason, reasonsOf } from '../linkage/index.ts'
import { mayNode } from './access.ts'
import { type EdgeKept, type NodeKept, recordsByNode } from './edge.store.ts'

/** Why a link weighs what it weighs, as it was judged; where its bits were not written down, as the person weighs for the record now. */
export const reasonsFor = ({ bits, pattern }: Pick<EdgeKept, 'bits' | 'pattern'>, now: Candidate | undefined): readonly Reason[] =>
  bits && pattern !== null ? reasonsOf(patternOf(pattern), bits) : (now?.reasons ?? [])

/** Why each of these links weighs what it weighs, for whoever may see both its ends. */
export async function reasonsAmong(ctx: Ctx, edges: readonly EdgeKept[], nodes: readonly NodeKept[]): Promise<Map<number, readonly Reason[]>> {
  const of = new Map(nodes.filter(({ registry }) => mayNode(ctx, registry)).map((node) => [node.id, node]))
  const seen = edges.filter(({ a, b, kind, pattern }) => kind === 'link' && pattern !== null && of.has(a) && of.has(b))
  const unweighed = seen.filter(({ bits }) => bits === null)
  const records = new Map(
    (
      await recordsByNode(
        ctx,
        unweighed.map(({ a }) => a),
      )
    ).map((row) => [row.node, row]),
  )
  const found = new Map(seen.map((edge) => [edge.id, reasonsFor(edge, undefined)]))
  for (const edge of unweighed) {
    const [mine, person, row] = [of.get(edge.a), of.get(edge.b), records.get(edge.a)]
    if (!mine || !person || !row) continue
    const near = await candidatesFor(ctx, mine.registry, row, [person.key])
    const own = near.find(({ personId }) => personId === person.key)
    found.set(edge.id, reasonsFor(edge, own))
  }
  return found
}
