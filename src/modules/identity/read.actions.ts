import { createHmac } from 'node:crypto'
import { auditOfKind, record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { secretOf } from '../../platform/secrets.ts'
import type { Account } from './account.ts'
import { isPersonalNumber, type Reading, type SeenReading } from './read.ts'
import { accountById } from './store.ts'

const action = 'identity.data-read'

/** A person by their number, as keyed hash: the number itself stands neither in the journal nor beside a mandate. */
export const personKey = (ctx: Pick<Ctx, 'settings'>, number: string): string =>
  `person:${createHmac('sha256', secretOf(ctx.settings)('people named by their number')).update(number).digest('hex').slice(0, 32)}`

/** Writes in the journal that somebody's personal data was read; what people read of themselves is not written. */
export async function recordRead(ctx: Ctx, { subject, fields, purpose, basis, dossier, system }: Reading): Promise<void> {
  if (fields.length === 0 || (system === undefined && ctx.actor.account === subject)) return
  const details = { fields: [...fields], purpose, basis, ...(dossier && { dossier }), ...(system && { system: system.id, systemName: system.name }) }
  await record(ctx, { action, subject: isPersonalNumber(subject) ? personKey(ctx, subject) : subject, details })
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

type Entry = Awaited<ReturnType<typeof auditOfKind>>[number]

async function asSeen(ctx: Ctx, { seq, at, actor, role, agency, details }: Entry, names: Map<string, string>): Promise<SeenReading> {
  const said = details as Record<string, unknown>
  const system = text(said['systemName'])
  const account = /^[0-9a-f-]{36}$/.test(actor) ? actor : null
  if (account && !system && !names.has(account)) names.set(account, (await accountById(ctx, account))?.displayName ?? '')
  return {
    seq: Number(seq),
    at,
    reader: { name: system || (account ? (names.get(account) ?? '') : ''), role: system ? 'system' : role, agency, account: system ? null : account },
    fields: Array.isArray(said['fields']) ? (said['fields'] as string[]) : [],
    purpose: text(said['purpose']),
    basis: text(said['basis']),
    dossier: text(said['dossier']) || null,
  }
}

/** Who read a person's data, newest first: by their account, and by their number before they had one. */
export async function readingsOf(
  ctx: Ctx,
  person: Pick<Account, 'id' | 'profile'>,
  { before, limit = 50 }: { before?: number | undefined; limit?: number } = {},
): Promise<SeenReading[]> {
  const number = person.profile?.personalId
  const subjects = [person.id, ...(number ? [personKey(ctx, number)] : [])]
  const names = new Map<string, string>()
  const seen: SeenReading[] = []
  for (const entry of await auditOfKind(ctx, { subjects, action, before, limit })) seen.push(await asSeen(ctx, entry, names))
  return seen
}
