import type { Generated } from 'kysely'
import type { PlainDate } from '../../platform/dates.ts'
import type { OfficialDocument } from '../letters/index.ts'
import type { Finding } from './check.ts'
import type { DraftBlock } from './draft.ts'
import type { PublishedRow } from './published.ts'

export type ConsolidatedRow = {
  id: Generated<string>
  campaign: string
  version: number
  state: 'draft' | 'issued'
  revision: Generated<number>
  body: DraftBlock[]
  findings: Finding[]
  answer: string | null
  document: OfficialDocument | null
  agencies: PublishedRow[] | null
  number: number | null
  symbol: string | null
  issued_on: PlainDate | null
  made_at: Date
  made_by: string
  issued_at: Date | null
  issued_by: string | null
}

export type Tables = { 'consolidation.consolidated': ConsolidatedRow }
