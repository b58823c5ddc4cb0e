import { createHash, hash } from 'node:crypto'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { demand } from '../../platform/rights.ts'
import { hear, judgeAhead, type Reach, reaches, referenceSign, timesHeld, type Verdict, type WrittenRecord } from '../linkage/index.ts'
import { decidedOf, type Edged, type Ends, keepEdges, keepReach, keepRecords, letGo, markRemoved, supersede } from './change.store.ts'
import { nodesFor, population } from './edge.store.ts'
import { type Foresight, nothingForeseen, peopleNow, standing, textOf, verdictsNow } from './foresight.actions.ts'
import { holdsOf, type Job, moreHeld, neighboursOf, placed, type Portion, portionOf, type RecordChange, turned, turnedBy } from './portion.actions.ts'
import { drawLinks, openDoubts } from './review.store.ts'
import { keepRuns } from './rights.ts'
import { settle } from './settle.actions.ts'
import type { RecordRow } from './tables.ts'
import { tellTouched } from './touched.ts'

/** What a day's changes came to. */
export type Linked = { changed: number; removed: number; neighbours: number; linked: number; review: number; none: number; conflicts: number }

const reachCode = (reach: Reach): number => reaches.indexOf(reach)

/** Whom a record holds as it is written, whatever people said of that. */
export const heldBy = async (ctx: Ctx, registry: string, written: WrittenRecord): Promise<number[]> =>
  (await hear(ctx, registry, [written])).flatMap(holdsOf)

const rowOf = ({ node, record: { number, name, birth, sex, place }, heard, holds }: Job, reach: Reach): RecordRow => ({
  node,
  number,
  name,
  birth,
  sex,
  place,
  personal: heard.side.personal,
  card: heard.side.card,
  kid: heard.side.name?.key ?? null,
  gid: heard.side.name?.given ?? null,
  dob: heard.side.date,
  swap: heard.side.swapped,
  prov: heard.side.place,
  reach: reachCode(reach),
  holds,
})

/**
 * Links the records of a registry that were added, changed or removed; those that are as they were are left out, and of
 * the rest only the ones whose person gained or lost another record are judged again. The answer is that of judging all,
 * whatever was foreseen.
 */
export async function linkChanges(ctx: Ctx, registry: string, changes: readonly RecordChange[], foreseen = nothingForeseen): Promise<Linked> {
  demand(ctx, keepRuns)
  const foresight = await standing(ctx, foreseen)
  const portion = await placed(ctx, registry, await portionOf(ctx, registry, changes, foresight))
  const { gone, jobs } = portion
  const neighbours = await neighboursOf(ctx, registry, await turned(ctx, registry, moreHeld(portion), foresight), portion, foresight)
  const all = [...jobs, ...neighbours]
  const verdicts = await verdictsNow(ctx, registry, all, foresight)
  await kept(ctx, portion, neighbours, verdicts)
  const conflicts = await applied(ctx, all, verdicts, portion)
  await tellTouched(
    ctx,
    [...jobs, ...gone].map(({ node }) => ({ id: node, registry })),
  )
  const count = (decision: Verdict['decision']) => verdicts.filter((each) => each.decision === decision).length
  const linked = {
    changed: jobs.length,
    removed: gone.length,
    neighbours: neighbours.length,
    linked: count('link'),
    review: count('review'),
    none: count('none'),
    conflicts,
  }
  await record(ctx, { action: 'matches.changes-linked', subject: registry, details: linked })
  return linked
}

/** Reads and thinks ahead what linking these changes will need; writes nothing. */
export async function foresee(ctx: Ctx, registry: string, changes: readonly RecordChange[]): Promise<Foresight> {
  demand(ctx, keepRuns)
  const reference = await referenceSign(ctx)
  const portion = await portionOf(ctx, registry, changes, nothingForeseen)
  const more = moreHeld(portion)
  const now = await timesHeld(ctx, registry, [...more.keys()])
  const turning = turnedBy(more, new Map([...more].map(([pid, change]) => [pid, (now.get(pid) ?? 0) + change])))
  const people = await peopleNow(ctx, registry, [...turning.keys()], nothingForeseen)
  const all = [...portion.jobs, ...(await neighboursOf(ctx, registry, people, portion, nothingForeseen))]
  const judged = await judgeAhead(
    ctx,
    registry,
    all.map(({ heard }) => heard),
    turning,
  )
  return {
    reference,
    known: portion.known,
    people: new Map(people.map((each) => [each.pid, each])),
    thoughts: new Map(all.flatMap(({ record: written, heard }, at) => (judged[at] ? [[textOf(written), { heard, judged: judged[at] }]] : []))),
  }
}

/**
 * Notes that people are held by more of a registry's records, or by fewer, since somebody decided so; the records in whose verdict they
 * have a say are judged again, and what is found counts with `run`.
 */
export async function holdAnew(ctx: Ctx, registry: string, more: ReadonlyMap<number, number>, run: string | null): Promise<void> {
  const portion: Portion = { run, known: new Map(), gone: [], jobs: [] }
  const neighbours = await neighboursOf(ctx, registry, await turned(ctx, registry, more, nothingForeseen), portion, nothingForeseen)
  if (neighbours.length === 0) return
  const verdicts = await verdictsNow(ctx, registry, neighbours, nothingForeseen)
  await kept(ctx, portion, neighbours, verdicts)
  await applied(ctx, neighbours, verdicts, portion)
}

/** Keeps the records themselves as they are now. */
async function kept(ctx: Ctx, { known, gone, jobs }: Portion, neighbours: readonly Job[], verdicts: readonly Verdict[]): Promise<void> {
  const reachOf = (at: number): Reach => verdicts[at]?.reach ?? 'further'
  await keepRecords(
    ctx,
    jobs.map((job, at) => rowOf(job, reachOf(at))),
  )
  if (neighbours.length > 0)
    await keepReach(
      ctx,
      neighbours.map(({ node }, at) => ({ node, reach: reachCode(reachOf(jobs.length + at)) })),
    )
  await markRemoved(
    ctx,
    gone.map(({ node }) => node),
    true,
  )
  await markRemoved(
    ctx,
    jobs.flatMap(({ key, node }) => (known.get(key)?.removed ? [node] : [])),
    false,
  )
}

/** Of how many new links one is shown to readers: of those a number led to, and of others. */
const shares = { number: 2000, likeness: 200 }

/** New links that are drawn: by a hash of the record's key, so the same ones however a day is cut. */
function drawnOf(fresh: readonly Ends[], edges: readonly Edged[], jobs: readonly Job[]): Ends[] {
  const differ = new Set(fresh.map(({ a, b }) => `${a} ${b}`))
  const keys = new Map(jobs.map(({ node, key }) => [node, key]))
  return edges.filter(({ a, b, state, class: evidence }) => {
    if (state !== 'linked' || !differ.has(`${a} ${b}`)) return false
    const share = evidence === 'A' || evidence === 'B' ? shares.number : shares.likeness
    return hash('md5', keys.get(a) ?? '', 'buffer').readUInt32BE() % share === 0
  })
}

const inForce = (state: string) => state === 'linked' || state === 'conflict'

/** Writes the verdicts as edges and brings clusters to them; answers how many conflicts there are around. */
async function applied(ctx: Ctx, jobs: readonly Job[], verdicts: readonly Verdict[], { run, known, gone }: Portion): Promise<number> {
  const people = await nodesFor(
    ctx,
    population,
    verdicts.flatMap(({ personId }) => personId ?? []),
  )
  const before = jobs.filter(({ key, changed }) => !changed || known.has(key)).map(({ node }) => node)
  const decided = new Map((await decidedOf(ctx, before)).filter(({ state }) => inForce(state)).map((edge) => [edge.a, edge.b]))
  const edges = verdicts.flatMap((verdict, at): Edged[] => {
    const [job, person] = [jobs[at], people.get(verdict.personId ?? '')?.id]
    if (job === undefined || person === undefined) return []
    const chosen = decided.get(job.node)
    const elsewhere = chosen !== undefined && chosen !== person
    const state = elsewhere ? (job.changed ? 'review' : 'superseded') : verdict.decision === 'link' ? 'linked' : 'review'
    const { weight, margin, pattern, reasons } = verdict
    const bits = reasons.map((each) => each.bits)
    return [
      {
        a: job.node,
        b: person,
        class: verdict.class,
        weight,
        margin,
        pattern,
        bits,
        verdict: verdict.decision === 'link' ? 'link' : 'review',
        run,
        state,
      },
    ]
  })
  const away = gone.map(({ node }) => node)
  const aside = [...(await letGo(ctx, away)), ...(await supersede(ctx, [...before, ...away], edges))]
  const fresh = await keepEdges(ctx, edges)
  const { conflicts } = await settle(
    ctx,
    [...aside, ...fresh].flatMap(({ a, b }) => [a, b]),
  )
  if (run !== null) await drawLinks(ctx, run, drawnOf(fresh, edges, jobs))
  if (run !== null && edges.some(({ state }) => state === 'review'))
    await openDoubts(
      ctx,
      run,
      jobs.map(({ node }) => node),
    )
  return conflicts
}

/** One sign for what links a registry's records: the same for the same links, whatever the order in which they came. */
export const signOf = (links: readonly string[]): string => createHash('sha256').update(links.toSorted().join('\n')).digest('hex')
