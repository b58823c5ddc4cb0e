import { agencies } from '../../../definitions/agencies/all.ts'
import { localBodies } from '../../../definitions/agencies/local.ts'
import { provinceMergers, provinces } from '../../../definitions/agencies/provinces.ts'
import { successions as namedSuccessions } from '../../../definitions/agencies/successions.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { fold, type Language, type Text } from '../../platform/text.ts'
import type { AgencyDefinition, AgencyId, DatedName, LocalBodyDefinition, ProvinceDefinition, Succession } from './agency.ts'
import { localBodyAnywhere, localBodyOf, peoplesCommittee } from './province.ts'

/** The last day there is: the definitions as they stand now. */
export const latest: PlainDate = '9999-12-31'

/** Every body with an id of its own, those of single provinces left out. */
export const definedAgencies: readonly AgencyDefinition[] = [...agencies, ...provinces.map(peoplesCommittee), ...localBodies.map(localBodyAnywhere)]

/** Every dated passing of work from one body to another. */
export const successions: readonly Succession[] = [
  ...namedSuccessions,
  ...provinceMergers.flatMap(({ from, into, ...rest }) => from.map((one): Succession => ({ ...rest, from: one, to: into, functions: 'all' }))),
]

const known = new Map(definedAgencies.map((agency) => [agency.id, agency]))
const provinceById = new Map(provinces.map((province) => [province.id, province]))
const localById = new Map(localBodies.map((body) => [body.id, body]))
const localAgencies = new Map<AgencyId, AgencyDefinition>()

/** `so-noi-vu-bac-ninh` → Sở Nội vụ and Bắc Ninh. */
export function splitLocal(id: AgencyId): { body: LocalBodyDefinition; province: ProvinceDefinition } | null {
  for (let cut = id.indexOf('-'); cut > 0; cut = id.indexOf('-', cut + 1)) {
    const body = localById.get(id.slice(0, cut))
    const province = body && provinceById.get(id.slice(cut + 1))
    if (body && province) return { body, province }
  }
  return null
}

/** The body of that id, whenever it lived; null where there is none. */
export function agencyById(id: AgencyId): AgencyDefinition | null {
  const direct = known.get(id) ?? localAgencies.get(id)
  if (direct) return direct
  const local = splitLocal(id)
  if (local === null) return null
  const agency = localBodyOf(local.body, local.province)
  localAgencies.set(id, agency)
  return agency
}

type Span = { from?: PlainDate; to?: PlainDate }
export const holdsOn = (span: Span, day: PlainDate): boolean => (span.from ?? '') <= day && day <= (span.to ?? latest)

/** Days by which a span misses a day, as an order: 0 where it holds, later ended before earlier ended, then what had not begun. */
export function distance(span: Span, day: PlainDate): string {
  if (holdsOn(span, day)) return '0'
  if (span.to !== undefined && span.to < day) return `1${String(99_999_999 - Number(span.to.replaceAll('-', '')))}`
  return `2${span.from?.replaceAll('-', '')}`
}

const nearest = <T extends Span>(spans: readonly T[], day: PlainDate): T | undefined =>
  spans.length < 2 ? spans[0] : spans.toSorted((a, b) => (distance(a, day) < distance(b, day) ? -1 : distance(a, day) > distance(b, day) ? 1 : 0))[0]

const datedNameOn = (agency: AgencyDefinition, day: PlainDate): DatedName => nearest(agency.names, day) as DatedName

/** What the body was called on that day; before it was formed its first name, after it ended its last. */
export function nameOn(id: AgencyId, day: PlainDate | null, language: Language = 'vi'): string {
  const agency = agencyById(id)
  return agency === null ? id : datedNameOn(agency, day ?? latest).name[language]
}

/** The name in both languages, for words that are read later by whoever. */
export const bothNames = (id: AgencyId, day: PlainDate | null): Text => ({ vi: nameOn(id, day), en: nameOn(id, day, 'en') })

/** A body as it stood on one day. */
export type AgencyOnDay = { id: AgencyId; kind: AgencyDefinition['kind']; name: string; head: string | null; parent: AgencyId | null; lives: boolean }

/** The body as it stood on `day`, or null where no body has that id. */
export function agencyOn(id: AgencyId, day: PlainDate, language: Language = 'vi'): AgencyOnDay | null {
  const agency = agencyById(id)
  if (agency === null) return null
  return {
    id,
    kind: agency.kind,
    name: datedNameOn(agency, day).name[language],
    head: agency.head?.[language] ?? null,
    parent: agency.parent ?? null,
    lives: holdsOn(agency, day),
  }
}

const bySource = Map.groupBy(successions, (succession) => succession.from)
const byTarget = Map.groupBy(successions, (succession) => succession.to)

/** Steps that `id` itself took up to `day`; a body of one province follows both its own line and its province's. */
function stepsFrom(id: AgencyId, day: PlainDate): { to: AgencyId; on: PlainDate }[] {
  const steps = (bySource.get(id) ?? []).filter((step) => step.functions === 'all' && step.on <= day)
  const local = known.has(id) ? null : splitLocal(id)
  if (local === null) return steps
  const { body, province } = local
  return [
    ...stepsFrom(body.id, day).map(({ to, on }) => ({ to: `${to}-${province.id}`, on })),
    ...stepsFrom(province.id, day).map(({ to, on }) => ({ to: `${body.id}-${to}`, on })),
  ].slice(0, 1)
}

/** Who does on `day` what the body did: itself while it lives, else whom its work as a whole passed to, step by step. */
export function successorsOf(id: AgencyId, day: PlainDate | null = null, seen: ReadonlySet<AgencyId> = new Set()): AgencyId[] {
  const on = day ?? latest
  if (seen.has(id)) return []
  const steps = stepsFrom(id, on)
  if (steps.length === 0) return [id]
  return [...new Set(steps.flatMap((step) => successorsOf(step.to, on, new Set([...seen, id]))))]
}

/** The bodies whose work, whole or in part, the body took over up to `day`. */
export function predecessorsOf(id: AgencyId, day: PlainDate | null = null): { id: AgencyId; on: PlainDate; functions: Succession['functions'] }[] {
  const on = day ?? latest
  const own = (byTarget.get(id) ?? []).filter((step) => step.on <= on)
  return own.map((step) => ({ id: step.from, on: step.on, functions: step.functions }))
}

const idsByName = Map.groupBy(
  definedAgencies.flatMap((agency) =>
    agency.names.flatMap((name) => [name.name.vi, ...(name.aliases ?? [])].map((one) => ({ key: fold(one), id: agency.id }))),
  ),
  (entry) => entry.key,
)

/** The bodies that a name stood for, nearest to `day` first. */
export const idsNamed = (name: string, day: PlainDate): AgencyId[] =>
  (idsByName.get(fold(name)) ?? [])
    .map((entry) => entry.id)
    .toSorted((a, b) => (distance(known.get(a) as Span, day) < distance(known.get(b) as Span, day) ? -1 : 1))

const concerns = (step: Succession, work: string): boolean =>
  step.functions !== 'all' &&
  step.functions.some(({ vi, en }) => fold(work).includes(fold(vi)) || fold(vi).includes(fold(work)) || fold(en) === fold(work))

/**
 * Who answers on `day` for what a body, given by id or name, once did.
 * @param work the function in question ("lý lịch tư pháp"); where it passed elsewhere than the rest, that body answers
 */
export function whoAnswers(nameOrId: string, day: PlainDate, work: string | null = null): AgencyId[] {
  const id = agencyById(nameOrId) ? nameOrId : idsNamed(nameOrId, day)[0]
  if (id === undefined) return []
  const moved = work === null ? [] : (bySource.get(id) ?? []).filter((step) => step.on <= day && concerns(step, work))
  if (moved.length > 0) return [...new Set(moved.flatMap((step) => successorsOf(step.to, day)))]
  return successorsOf(id, day)
}

const childrenOf = Map.groupBy(
  definedAgencies.filter((agency) => agency.parent !== undefined),
  (agency) => agency.parent as AgencyId,
)

/** The body, what stands under it on `day`, and every body whose work any of them has taken over: what its clerk may see. */
export function subtreeOf(id: AgencyId, day: PlainDate | null = null): Set<AgencyId> {
  const on = day ?? latest
  const found = new Set<AgencyId>()
  const queue = [id]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (found.has(next)) continue
    found.add(next)
    queue.push(
      ...predecessorsOf(next, on)
        .filter((step) => step.functions === 'all')
        .map((step) => step.id),
    )
    queue.push(...(childrenOf.get(next) ?? []).filter((child) => holdsOn(child, on)).map((child) => child.id))
  }
  return found
}

/** The collectives whose tasks a body of each kind shares. */
const sharedBy: Readonly<Partial<Record<AgencyDefinition['kind'], readonly AgencyId[]>>> = {
  ministry: ['cac-bo-nganh', 'cac-bo-co-quan-ngang-bo'],
  ministerial: ['cac-bo-nganh', 'cac-bo-co-quan-ngang-bo'],
  'government-agency': ['cac-bo-nganh', 'cac-co-quan-thuoc-chinh-phu'],
  province: ['cac-dia-phuong'],
  department: ['cac-so-ban-nganh'],
  corporation: ['cac-doanh-nghiep'],
}

/** The collectives ("Các bộ, ngành") that a body living on `day` is one of. */
export function collectivesCovering(id: AgencyId, day: PlainDate): AgencyId[] {
  const agency = agencyById(id)
  return agency !== null && holdsOn(agency, day) ? [...(sharedBy[agency.kind] ?? [])] : []
}
