import type { Generated } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { OrganisationKind } from './organisation.ts'

type OrganisationRow = {
  id: Generated<string>
  kind: OrganisationKind
  code: string
  name: string
  about: Record<string, string>
  evidence: string
  opened_at: Date
  opened_by: string
  closed_at: Date | null
  closed_reason: string | null
}

type MandateRow = {
  id: Generated<string>
  organisation: string
  account: string | null
  person: string | null
  label: string
  capacity: 'representative' | 'delegate'
  actions: string[] | null
  from_day: PlainDate
  to_day: PlainDate | null
  reason: string
  post: string | null
  term: number | null
  given_at: Date
  given_by: string
  ended_at: Date | null
  ended_by: string | null
  ended_reason: string | null
}

type HandoverRow = {
  id: Generated<string>
  organisation: string
  person: string
  label: string
  document_number: string
  document_day: PlainDate
  document_issuer: string
  proposed_at: Date
  proposed_by: string
  decided_at: Date | null
  decided_by: string | null
  outcome: 'confirmed' | 'refused' | null
  decided_reason: string | null
}

type Tables = {
  'organisations.organisation': OrganisationRow
  'organisations.mandate': MandateRow
  'organisations.handover': HandoverRow
  'organisations.acting': { token_hash: Buffer; account: string; mandate: string; since: Date }
}

/** The tables of this module. */
export const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)
