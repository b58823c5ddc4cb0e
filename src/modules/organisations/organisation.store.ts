import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { Organisation, OrganisationKind } from './organisation.ts'
import { db } from './tables.ts'

const columns = [
  'organisation.id',
  'organisation.kind',
  'organisation.code',
  'organisation.name',
  'organisation.about',
  'organisation.evidence',
  'organisation.opened_at as openedAt',
  'organisation.closed_at as closedAt',
] as const

const organisations = (ctx: Ctx) => db(ctx).selectFrom('organisations.organisation as organisation').select(columns)

export const organisationById = (ctx: Ctx, id: string): Promise<Organisation | undefined> =>
  organisations(ctx).where('organisation.id', '=', id).executeTakeFirst()

export const organisationByCode = (ctx: Ctx, kind: OrganisationKind, code: string): Promise<Organisation | undefined> =>
  organisations(ctx).where('kind', '=', kind).where('code', '=', code).executeTakeFirst()

/** Codes among these that the register knows, open or closed: about them it alone decides. */
export async function knownCodes(ctx: Ctx, codes: readonly string[]): Promise<Set<string>> {
  if (codes.length === 0) return new Set()
  const rows = await db(ctx).selectFrom('organisations.organisation').select('code').where('code', 'in', codes).execute()
  return new Set(rows.map(({ code }) => code))
}

/** Every organisation, or those whose name or code has the words, by name. */
export const allOrganisations = (ctx: Ctx, { q, ids }: { q?: string | undefined; ids?: readonly string[] | undefined }): Promise<Organisation[]> =>
  organisations(ctx)
    .$if(q !== undefined && q !== '', (rows) =>
      rows.where((where) => where.or([where('name', 'ilike', `%${(q ?? '').replaceAll(/[%_\\]/g, String.raw`\$&`)}%`), where('code', '=', q ?? '')])),
    )
    .$if(ids !== undefined, (rows) => rows.where('organisation.id', '=', sql<string>`any(${ids ?? []}::uuid[])`))
    .orderBy('name')
    .limit(500)
    .execute()

export const insertOrganisation = (
  ctx: Ctx,
  { kind, code, name, about, evidence }: Pick<Organisation, 'kind' | 'code' | 'name' | 'about' | 'evidence'>,
) =>
  db(ctx)
    .insertInto('organisations.organisation')
    .values({
      kind,
      code,
      name,
      about: sql`${JSON.stringify(about)}::jsonb`,
      evidence,
      opened_at: ctx.now(),
      opened_by: ctx.actor.account ?? ctx.actor.role,
      closed_at: null,
      closed_reason: null,
    })
    .onConflict((code_) => code_.columns(['kind', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst()

export const saveClosed = (ctx: Ctx, id: string, reason: string) =>
  db(ctx).updateTable('organisations.organisation').set({ closed_at: ctx.now(), closed_reason: reason }).where('id', '=', id).execute()

export const deleteOrganisations = (ctx: Ctx, codes: readonly string[]) =>
  db(ctx).deleteFrom('organisations.organisation').where('code', 'in', codes).execute()

/** A change of representative that waits for, or had, its second person. */
export type Handover = {
  id: string
  organisation: string
  person: string
  label: string
  documentNumber: string
  documentDay: PlainDate
  documentIssuer: string
  proposedAt: Date
  proposedBy: string
  decidedAt: Date | null
  outcome: 'confirmed' | 'refused' | null
  decidedReason: string | null
}

export const handoversOf = (ctx: Ctx, organisation: string): Promise<Handover[]> =>
  db(ctx)
    .selectFrom('organisations.handover')
    .select(['id', 'organisation', 'person', 'label', 'document_number as documentNumber', 'document_day as documentDay'])
    .select(['document_issuer as documentIssuer', 'proposed_at as proposedAt', 'proposed_by as proposedBy'])
    .select(['decided_at as decidedAt', 'outcome', 'decided_reason as decidedReason'])
    .where('organisation', '=', organisation)
    .orderBy('proposed_at')
    .execute()

/** Organisations with a change that waits. */
export const waitingOrganisations = (ctx: Ctx): Promise<Organisation[]> =>
  organisations(ctx)
    .innerJoin('organisations.handover as handover', 'handover.organisation', 'organisation.id')
    .where('handover.outcome', 'is', null)
    .orderBy('handover.proposed_at')
    .execute()

export type NewHandover = Pick<Handover, 'organisation' | 'person' | 'label' | 'documentNumber' | 'documentDay' | 'documentIssuer'>

export const insertHandover = (ctx: Ctx, handover: NewHandover) =>
  db(ctx)
    .insertInto('organisations.handover')
    .values({
      organisation: handover.organisation,
      person: handover.person,
      label: handover.label,
      document_number: handover.documentNumber,
      document_day: handover.documentDay,
      document_issuer: handover.documentIssuer,
      proposed_at: ctx.now(),
      proposed_by: ctx.actor.account ?? ctx.actor.role,
      decided_at: null,
      decided_by: null,
      outcome: null,
      decided_reason: null,
    })
    .onConflict((open) => open.column('organisation').where('outcome', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()

export const saveDecided = (ctx: Ctx, id: string, outcome: 'confirmed' | 'refused', reason: string | null) =>
  db(ctx)
    .updateTable('organisations.handover')
    .set({ outcome, decided_at: ctx.now(), decided_by: ctx.actor.account ?? ctx.actor.role, decided_reason: reason })
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .executeTakeFirst()
