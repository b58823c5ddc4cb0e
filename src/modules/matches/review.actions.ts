import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { demand } from '../../platform/rights.ts'
import { type Candidate, candidatesFor, peopleOf, type Reason } from '../linkage/index.ts'
import { registriesFor } from './access.ts'
import { kappa, type Stratum, weightedShare, type wilson } from './agreement.ts'
import { tellPeople } from './cluster.actions.ts'
import { type EdgeKept, edgeById, nodeById, personsWritten, recordsByNode } from './edge.store.ts'
import { reasonsFor } from './reasons.actions.ts'
import {
  countWaiting,
  type Kind,
  pairsOf,
  readersOf,
  type Reader,
  standingOf,
  strataOf,
  type Tally,
  tallies,
  type Waiting,
  waitingFor,
} from './review.store.ts'
import { reviewLinks } from './rights.ts'
import type { WrittenRow } from './tables.ts'

export type Written = WrittenRow & { id: string }
/** One link as a reader sees it: what the record says, who may be meant, why, and how far the next one is. */
export type Question = Waiting & {
  edgeRow: EdgeKept
  record: Written
  person: Written
  reasons: readonly Reason[]
  second: (Written & Pick<Candidate, 'weight' | 'reasons'>) | null
}

const day = (date: number | null): string | null =>
  date === null
    ? null
    : `${String(date % 100).padStart(2, '0')}/${String(Math.floor(date / 100) % 100).padStart(2, '0')}/${Math.floor(date / 10_000)}`

/** People as written where that is kept, otherwise as their standard form tells. */
export async function peopleShown(ctx: Ctx, ids: readonly string[], near: readonly Candidate[] = []): Promise<Map<string, Written>> {
  const written = await personsWritten(ctx, ids)
  const rest = await peopleOf(
    ctx,
    ids.filter((id) => !written.has(id)),
  )
  const standard = [...rest, ...near.map(({ person }) => person)].map((row): [string, Written] => [
    row.person_id,
    {
      id: row.person_id,
      number: row.person_id,
      name: row.words_key?.toUpperCase() ?? null,
      birth: day(row.dob),
      sex: row.sex === null ? null : row.sex === 1 ? 'Nam' : 'Nữ',
      place: row.prov === null ? null : String(row.prov).padStart(3, '0'),
    },
  ])
  const kept = [...written.values()].map(({ person_id, card, name, birth, sex, place }): [string, Written] => [
    person_id,
    { id: person_id, number: card === null ? person_id : `${person_id}, CMND ${card}`, name, birth, sex, place },
  ])
  return new Map([...standard, ...kept])
}

async function questionOf(ctx: Ctx, waiting: Waiting): Promise<Question | null> {
  const edge = await edgeById(ctx, waiting.edge)
  const [row] = edge ? await recordsByNode(ctx, [edge.a]) : []
  const node = edge ? await nodeById(ctx, edge.b) : undefined
  if (!edge || !row || !node) return null
  const near = await candidatesFor(ctx, waiting.registry, row, [node.key])
  const other = near.find(({ personId }) => personId !== node.key)
  const people = await peopleShown(ctx, [node.key, ...(other ? [other.personId] : [])], near)
  const own = near.find(({ personId }) => personId === node.key)
  const reasons = reasonsFor(edge, own)
  const { number, name, birth, sex, place } = row
  const person = people.get(node.key) ?? { id: node.key, number: node.key, name: null, birth: null, sex: null, place: null }
  const second = other && people.get(other.personId)
  return {
    ...waiting,
    edgeRow: edge,
    record: { id: row.key, number, name, birth, sex, place },
    person,
    reasons,
    second: second ? { ...second, weight: other.weight, reasons: other.reasons } : null,
  }
}

export type Queue = { total: number; questions: Question[]; next: number | null; run: string | null; kind: Kind | null }

/** What waits for this reader, doubts before samples, with the people concerned; every one of them is journalled as read, and why. */
export async function reviewQueue(
  ctx: Ctx,
  { run = null, kind = null, after = 0 }: { run?: string | null; kind?: Kind | null; after?: number },
  limit = 5,
): Promise<Queue> {
  demand(ctx, reviewLinks)
  const registries = registriesFor(ctx, reviewLinks)
  const first = kind ?? ((await countWaiting(ctx, registries, run, 'doubt')) > 0 ? 'doubt' : 'sample')
  const waiting = await waitingFor(ctx, registries, run, first, { limit: limit + 1, after })
  const questions: Question[] = []
  for (const each of waiting.slice(0, limit)) {
    const question = await questionOf(ctx, each)
    if (question) questions.push(question)
  }
  for (const { edge, code, kind: why, person, second } of questions) {
    await record(ctx, {
      action: 'matches.person-read',
      subject: `link:${edge}`,
      details: { run: code, purpose: why === 'sample' ? 'review of a sample' : 'review of a doubt' },
    })
    await tellPeople(ctx, second ? [person.id, second.id] : [person.id], 'Rà soát liên kết giữa cơ sở dữ liệu ngành và dữ liệu dân cư')
  }
  return {
    total: await countWaiting(ctx, registries, run, kind),
    questions,
    next: waiting.length > limit ? (waiting[limit - 1]?.edge ?? null) : null,
    run,
    kind,
  }
}

/** What readers have made of a run: how much, how fast, how far they agree, and the share of right links they found. */
export type Findings = {
  tallies: readonly Tally[]
  readers: readonly Reader[]
  pairs: number
  kappa: number | null
  measured: ReturnType<typeof wilson>
  sampled: number
  strata: readonly Stratum[]
  standing: readonly { class: string; state: string; n: number }[]
}

export async function findingsOf(ctx: Ctx, run: string): Promise<Findings> {
  const [counted, readers, pairs, standing, strata] = [
    await tallies(ctx, run),
    await readersOf(ctx, run),
    await pairsOf(ctx, run),
    await standingOf(ctx, run),
    await strataOf(ctx, run),
  ]
  const sampled = strata.reduce((sum, each) => sum + each.sampled, 0)
  return { tallies: counted, readers, pairs: pairs.length, kappa: kappa(pairs), measured: weightedShare(strata), sampled, strata, standing }
}
