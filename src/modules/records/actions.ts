import { createHash } from 'node:crypto'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { type Instant, isDay, type PlainDate } from '../../platform/dates.ts'
import type { Fault } from '../../platform/problems.ts'
import { demand, forbidden } from '../../platform/rights.ts'
import { nfc } from '../../platform/text.ts'
import { recordRead } from '../identity/index.ts'
import { type RegistryDefinition, registryOn } from '../registries/index.ts'
import { holderOf } from './belonging.store.ts'
import { changedBy, ended, heldOn, type Patch, stated } from './history.ts'
import { alreadyDecided, cannotMerge, fieldsWrong, nothingChanges, proposalUnknown, recordUnknown, registryUnknown, valueMoved } from './problems.ts'
import { insertProposal, proposalById, saveDecision } from './proposal.store.ts'
import { decideRecords, writeRecords } from './rights.ts'
import { isPersonal, ownerOfField, seenFields, sightOf } from './sight.ts'
import { insertChange, insertOrigin, insertRedirect, knownPieces, pieceAt, redirectOf, replacePieces, takeNumbers } from './store.ts'
import type { OriginRow } from './tables.ts'
import { tellDecided, tellProposed } from './tell.actions.ts'

/** The registry's definition in force on the day shown. @throws registry-not-defined */
export function registryFor(ctx: Ctx, code: string): RegistryDefinition {
  const registry = registryOn(code, ctx.asOf)
  if (!registry) throw registryUnknown({ registry: code })
  return registry
}

/** Under this name the journal tells who saw or changed a record: it must not name the person itself. */
export const subjectOf = (registry: string, key: string): string =>
  `${registry}:${createHash('sha256').update(`${registry}\n${key}`).digest('hex').slice(0, 24)}`

/** A record as it held on a day and was known at a moment; every look at a person's record is journalled. @throws record-unknown */
export async function readRecord(ctx: Ctx, registry: RegistryDefinition, key: string, on: PlainDate, known: Instant | null = null) {
  const leads = await redirectOf(ctx, registry.code, key)
  const piece = await pieceAt(ctx, registry.code, leads ?? key, on, known)
  if (!piece) throw recordUnknown({})
  const sight = sightOf(ctx.actor, registry)
  const holder = await holderOf(ctx, registry.code, piece.key, personOf(registry, piece.fields))
  if (isPersonal(registry) && sight !== 'open') {
    await record(ctx, { action: 'records.read', subject: subjectOf(registry.code, piece.key), details: { registry: registry.code, on } })
    await tellPerson(ctx, registry, holder.person, seenFields(registry, sight, piece.fields))
  }
  return { piece, sight, leads, holder }
}

/** Lets the person of a record, by the number it bears, know which of their fields were seen. */
async function tellPerson(
  ctx: Ctx,
  { name, matching, basis, fields }: RegistryDefinition,
  subject: string | null,
  seen: Readonly<Record<string, string>>,
): Promise<void> {
  if (ctx.actor.role === 'system' || !matching || subject === null || !/^\d{12}$/.test(subject)) return
  const usual: Readonly<Record<string, string>> = {
    [matching.number]: 'personal_id',
    [matching.name]: 'name',
    [matching.bornOn]: 'birthdate',
    ...(matching.sex && { [matching.sex]: 'gender' }),
    ...(matching.province && { [matching.province]: 'residence' }),
  }
  const told = fields.flatMap(({ field, label }) => (seen[field] === undefined ? [] : [usual[field] ?? label.vi]))
  await recordRead(ctx, { subject, fields: told, purpose: `Xem bản ghi trong ${name.vi}`, basis })
}

function faultsIn(registry: RegistryDefinition, fields: Patch): Fault[] {
  const fault = (at: string, vi: string, en: string): Fault => ({ at, words: { vi, en } })
  return Object.entries(fields).flatMap(([name, value]) => {
    const field = registry.fields.find((each) => each.field === name)
    if (!field) return [fault(name, `Không có trường “${name}”.`, `There is no field “${name}”.`)]
    if (value === null || value === '')
      return field.required ? [fault(name, `${field.label.vi}: phải có giá trị.`, `${field.label.en}: a value is needed.`)] : []
    if (name === registry.key) return []
    if ((field.kind === 'day' || field.kind === 'birth-day') && !isDay(value) && !/^\d{4}$/.test(value))
      return [fault(name, `${field.label.vi}: phải là một ngày có thật.`, `${field.label.en}: a day that exists.`)]
    if (field.codes && !field.codes.includes(value)) {
      const words = (language: 'vi' | 'en') => field.codes?.map((code) => field.codeWords?.[code]?.[language] ?? code).join(', ')
      return [fault(name, `${field.label.vi}: phải là một trong ${words('vi')}.`, `${field.label.en}: one of ${words('en')}.`)]
    }
    if (field.kind === 'personal-id' && !/^\d{12}$/.test(value))
      return [fault(name, `${field.label.vi}: phải gồm 12 chữ số.`, `${field.label.en}: twelve digits.`)]
    if (field.pattern !== undefined && !new RegExp(`^(?:${field.pattern})$`, 'u').test(value))
      return [fault(name, `${field.label.vi}: không đúng dạng quy định.`, `${field.label.en}: not of the form laid down.`)]
    return []
  })
}

/** A change somebody wants: what fields hold from a day on (or until another), and why. */
export type Wish = { registry: string; key: string; fields: Patch; from?: PlainDate | undefined; until?: PlainDate | undefined; reason: string }

/** What became of a wish: the number in the feed where something was written, and proposals to those who own the other fields. */
export type Outcome = { seq: number | null; proposals: string[] }

const personOf = ({ matching }: RegistryDefinition, fields: Readonly<Record<string, string>>): string | null =>
  matching ? (fields[matching.number] ?? null) : null

type Order = {
  registry: RegistryDefinition
  key: string
  patch: Patch
  from: PlainDate
  until: PlainDate | null
  rule: OriginRow['rule']
  reason: string | null
}

/** Writes what an owner says; the number in the feed. */
async function write(ctx: Ctx, { registry, key, patch, from, until, rule, reason }: Order): Promise<number> {
  const seq = (await takeNumbers(ctx, registry.code, 1)) + 1
  const known = await knownPieces(ctx, registry.code, key)
  const origin = await insertOrigin(ctx, { registry: registry.code, import: null, rule, reason })
  const { superseded, opened } = stated(known, { from, until, patch, origin })
  const latest = opened.at(-1)?.fields ?? {}
  await replacePieces(ctx, registry.code, key, { seq, pieces: opened, superseded, person: personOf(registry, latest), origin })
  await insertChange(ctx, {
    registry: registry.code,
    seq,
    key,
    kind: known.length === 0 ? 'created' : 'changed',
    fields: known.length === 0 ? null : Object.keys(patch),
    into_key: null,
    valid_from: from,
    origin,
  })
  await record(ctx, {
    action: 'records.written',
    subject: subjectOf(registry.code, key),
    details: { registry: registry.code, seq, fields: Object.keys(patch) },
  })
  return seq
}

/** Whether the actor answers for a field. */
const answersFor = (ctx: Ctx, agency: string) => ctx.actor.role === 'system' || ctx.actor.agencies.has(agency)

const clean = (fields: Patch): Patch =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value === null || value.trim() === '' ? null : nfc(value.trim())]))

/**
 * Changes a record (one source per field): fields the actor's agency answers for are written, for every other owner a proposal is
 * made; a record that is not there yet is entered whole by the owner of the registry. @throws record-fields-wrong, record-nothing-changes
 */
export async function changeRecord(ctx: Ctx, wish: Wish): Promise<Outcome> {
  demand(ctx, writeRecords)
  const registry = registryFor(ctx, wish.registry)
  const key = (await redirectOf(ctx, registry.code, wish.key)) ?? wish.key
  const from = wish.from ?? ctx.today()
  const faults = faultsIn(registry, wish.fields)
  if (wish.until !== undefined && wish.until <= from)
    faults.push({ at: 'until', words: { vi: 'Phải sau ngày bắt đầu.', en: 'After the first day.' } })
  if (faults.length > 0) throw fieldsWrong({}, faults)
  const known = await knownPieces(ctx, registry.code, key)
  const held = heldOn(known, from)?.fields ?? {}
  const fresh = known.length === 0
  const patch = fresh ? { ...clean(wish.fields), [registry.key]: key } : clean(wish.fields)
  const changed = changedBy(held, patch)
  if (changed.length === 0) throw nothingChanges({})
  const byOwner = Map.groupBy(changed, (field) => (fresh ? registry.owner : ownerOfField(registry, field, from)))
  const outcome: Outcome = { seq: null, proposals: [] }
  for (const [owner, names] of byOwner) {
    const own = Object.fromEntries(names.map((name) => [name, patch[name] ?? null]))
    if (answersFor(ctx, owner))
      outcome.seq = await write(ctx, { registry, key, patch: own, from, until: wish.until ?? null, rule: 'own-write', reason: wish.reason })
    else outcome.proposals.push(await propose(ctx, registry, { key, owner, from, reason: wish.reason, fields: own, held }))
  }
  return outcome
}

type Asked = { key: string; owner: string; from: PlainDate; reason: string; fields: Patch; held: Patch }

async function propose(ctx: Ctx, registry: RegistryDefinition, { key, owner, from, reason, fields, held }: Asked): Promise<string> {
  const now = Object.fromEntries(Object.keys(fields).map((name) => [name, held[name] ?? null]))
  const id = await insertProposal(ctx, { registry: registry.code, key, fields, held: now, valid_from: from, owner, reason })
  await record(ctx, {
    action: 'records.proposed',
    subject: subjectOf(registry.code, key),
    details: { registry: registry.code, owner, fields: Object.keys(fields) },
  })
  await tellProposed(ctx, registry, { id, owner, fields: Object.keys(fields) })
  return id
}

export type Decision = { outcome: 'accepted' | 'refused'; words?: string | undefined }

/** The owner accepts a proposal, which writes it, or refuses it with a reason. @throws record-proposal-unknown, record-proposal-decided, record-value-moved */
export async function decideProposal(ctx: Ctx, id: string, { outcome, words }: Decision): Promise<void> {
  const proposal = await proposalById(ctx, id, true)
  if (!proposal) throw proposalUnknown({})
  if (!answersFor(ctx, proposal.owner)) throw forbidden({ action: decideRecords.words })
  if (proposal.outcome) throw alreadyDecided({ by: proposal.decided_by ?? '' })
  if (outcome === 'refused' && !words)
    throw fieldsWrong({}, [{ at: 'words', words: { vi: 'Hãy nêu lý do không tiếp nhận.', en: 'Say why it is refused.' } }])
  const registry = registryFor(ctx, proposal.registry)
  if (outcome === 'accepted') {
    const held = heldOn(await knownPieces(ctx, proposal.registry, proposal.key), proposal.valid_from)?.fields ?? {}
    if (changedBy(held, proposal.held).length > 0) throw valueMoved({})
    await write(ctx, {
      registry,
      key: proposal.key,
      patch: proposal.fields,
      from: proposal.valid_from,
      until: null,
      rule: 'proposal',
      reason: proposal.reason,
    })
  }
  await saveDecision(ctx, id, outcome, words ?? null)
  await tellDecided(ctx, registry, proposal, outcome, words)
  await record(ctx, {
    action: `records.proposal-${outcome}`,
    subject: subjectOf(proposal.registry, proposal.key),
    details: { registry: proposal.registry },
  })
}

/** Ends a record from a day on; its history stays. @throws record-unknown */
export async function removeRecord(
  ctx: Ctx,
  { registry: code, key, from, reason }: { registry: string; key: string; from: PlainDate; reason: string },
): Promise<number> {
  const registry = registryFor(ctx, code)
  demand(ctx, writeRecords, [registry.owner])
  return end(ctx, registry, { key, from, reason, into: null })
}

type Ending = { key: string; from: PlainDate; reason: string; into: string | null }

async function end(ctx: Ctx, registry: RegistryDefinition, { key, from, reason, into }: Ending): Promise<number> {
  const seq = (await takeNumbers(ctx, registry.code, 1)) + 1
  const known = await knownPieces(ctx, registry.code, key)
  const { superseded, opened } = ended(known, from)
  if (superseded.length === 0) throw recordUnknown({})
  const origin = await insertOrigin(ctx, { registry: registry.code, import: null, rule: into === null ? 'removal' : 'merge', reason })
  await replacePieces(ctx, registry.code, key, { seq, pieces: opened, superseded, person: personOf(registry, opened.at(-1)?.fields ?? {}), origin })
  await insertChange(ctx, {
    registry: registry.code,
    seq,
    key,
    kind: into === null ? 'removed' : 'merged',
    fields: null,
    into_key: into,
    valid_from: from,
    origin,
  })
  return seq
}

/** Two keys were one thing: the first ends and leads to the second for ever. @throws record-cannot-merge, record-unknown */
export async function mergeRecords(
  ctx: Ctx,
  { registry: code, key, into, reason }: { registry: string; key: string; into: string; reason: string },
): Promise<number> {
  const registry = registryFor(ctx, code)
  demand(ctx, writeRecords, [registry.owner])
  const target = (await redirectOf(ctx, code, into)) ?? into
  if (target === key) throw cannotMerge({ why: { vi: 'Khóa không nhập vào chính nó được.', en: 'A key cannot be merged into itself.' } })
  if (!heldOn(await knownPieces(ctx, code, target), ctx.today())) throw recordUnknown({})
  const seq = await end(ctx, registry, { key, from: ctx.today(), reason, into: target })
  await insertRedirect(ctx, code, key, target, reason)
  await record(ctx, { action: 'records.merged', subject: subjectOf(code, key), details: { registry: code, seq } })
  return seq
}
