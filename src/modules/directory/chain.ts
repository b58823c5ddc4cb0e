import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { AgencyId } from './agency.ts'
import { chargesOn, deputyPost, headPost, postById, type PostDefinition, primeMinister } from './post.ts'
import { agencyById, holdsOn, predecessorsOf, whoAnswers } from './register.ts'
import { termOn } from './term.ts'
import { termsOf } from './term.store.ts'

/** A post and, where an installation recorded it, who held it on the day. */
export type Holding = {
  post: PostDefinition
  agency: AgencyId
  /** Null: no term is recorded for the day; the post answers all the same. */
  holder: string | null
  since: PlainDate | null
  until: PlainDate | null
  recorded: boolean
  /** False: the assignment was not checked against its notice. */
  certain: boolean
}

/** Who answered for an agency on a day, from the nearest up: head, deputy in charge, Deputy Prime Minister, Prime Minister. */
export type Chain = {
  asked: AgencyId
  on: PlainDate
  /** The body that did its work on the day: itself, or whom it passed to; null before it was formed. */
  answering: AgencyId | null
  /** Before it was formed: whose work it was going to take over. */
  before: readonly AgencyId[]
  head: Holding | null
  deputy: Holding | null
  deputyPrimeMinisters: readonly Holding[]
  primeMinister: Holding | null
}

/** The body that answers on a day for what `id` did: its successor after a merger, null before its own first day. */
export function answeringOn(id: AgencyId, day: PlainDate): AgencyId | null {
  const [found] = whoAnswers(id, day)
  const agency = found === undefined ? null : agencyById(found)
  return agency === null || (agency.from !== undefined && day < agency.from) ? null : agency.id
}

/** The nearest body at or above `id` that has a head. */
function headed(id: AgencyId | null): AgencyId | null {
  const seen = new Set<AgencyId>()
  for (let at = id; at !== null && !seen.has(at); at = agencyById(at)?.parent ?? null) {
    if (headPost(at) !== null) return at
    seen.add(at)
  }
  return null
}

/** The body below the Government that `id` belongs to: that is what a Deputy Prime Minister follows. */
function followed(id: AgencyId, day: PlainDate) {
  const seen = new Set<AgencyId>()
  for (let at: AgencyId | null = id; at !== null && !seen.has(at); at = agencyById(at)?.parent ?? null) {
    const found = chargesOn(at, day)
    if (found.length > 0) return found
    seen.add(at)
  }
  return []
}

async function holding(ctx: Ctx, post: PostDefinition | null, day: PlainDate, certain = true): Promise<Holding | null> {
  if (post === null || !holdsOn(post, day)) return null
  const term = termOn(await termsOf(ctx, [post.id]), day)
  return {
    post,
    agency: post.agency,
    holder: term?.holder ?? null,
    since: term?.from ?? null,
    until: term?.to ?? null,
    recorded: term !== null,
    certain,
  }
}

/** The head that answered on a day for an agency, followed through mergers; for a unit without one, the head above it. */
export async function headOn(ctx: Ctx, agency: AgencyId, day: PlainDate): Promise<Holding | null> {
  const at = headed(answeringOn(agency, day))
  return at === null ? null : holding(ctx, headPost(at), day)
}

/** The deputy in charge on a day, followed through mergers. */
export async function deputyInCharge(ctx: Ctx, agency: AgencyId, day: PlainDate): Promise<Holding | null> {
  const at = headed(answeringOn(agency, day))
  return at === null ? null : holding(ctx, deputyPost(at), day)
}

/** Everybody who answered for an agency on a day. */
export async function chainOn(ctx: Ctx, agency: AgencyId, day: PlainDate): Promise<Chain> {
  const answering = answeringOn(agency, day)
  const above = answering === null ? [] : followed(answering, day)
  const inGovernment = answering !== null && reachesGovernment(answering)
  const followers: Holding[] = []
  for (const { post, certain } of inGovernment ? above : []) {
    const found = await holding(ctx, postById(post), day, certain)
    if (found) followers.push(found)
  }
  return {
    asked: agency,
    on: day,
    answering,
    before: answering === null ? predecessorsOf(agency).map(({ id }) => id) : [],
    head: await headOn(ctx, agency, day),
    deputy: await deputyInCharge(ctx, agency, day),
    deputyPrimeMinisters: followers,
    primeMinister: inGovernment ? await holding(ctx, primeMinister, day) : null,
  }
}

/** Bodies of the Government answer to the Prime Minister; those of the Party, of the Assembly and associations do not. */
function reachesGovernment(id: AgencyId): boolean {
  const seen = new Set<AgencyId>()
  for (let at: AgencyId | null = id; at !== null && !seen.has(at); at = agencyById(at)?.parent ?? null) {
    if (at === primeMinister.agency || ['ministry', 'ministerial', 'government-agency', 'province'].includes(agencyById(at)?.kind ?? '')) return true
    seen.add(at)
  }
  return false
}

/** The term recorded in a post for a day, or null. */
export const termInPost = async (ctx: Ctx, post: string, day: PlainDate): Promise<number | null> =>
  termOn(await termsOf(ctx, [post]), day)?.id ?? null

/** Whether whoever came to a post with a term still holds it on a day: that very term, or what it was put right to. */
export async function stillHolds(ctx: Ctx, post: string, term: number, day: PlainDate): Promise<boolean> {
  const rows = await termsOf(ctx, [post])
  for (let at = termOn(rows, day); at !== null; at = rows.find(({ id }) => id === at?.replaces) ?? null)
    if (Number(at.id) === Number(term)) return true
  return false
}
