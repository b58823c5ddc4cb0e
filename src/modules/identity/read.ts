import { fields as fieldNames } from '../../../definitions/reads/fields.ts'
import type { Text } from '../../platform/text.ts'

/**
 * One reading of somebody's personal data (lượt truy cập dữ liệu cá nhân): whose, which fields, what for, on which
 * legal basis, for which dossier; `system` where a registered system reads, otherwise whoever acts.
 */
export type Reading = {
  /** The account of the person, or their number of 12 digits where they need not have one. */
  subject: string
  /** Names of fields, never their values. */
  fields: readonly string[]
  /** Says nothing of any person: it is kept for ever. */
  purpose: string
  basis: string
  dossier?: string
  system?: { id: string; name: string }
}

/** A reading as its person sees it. */
export type SeenReading = {
  seq: number
  at: Date
  reader: { name: string; role: string; agency: string | null; account: string | null }
  fields: readonly string[]
  purpose: string
  basis: string
  dossier: string | null
}

export const isPersonalNumber = (subject: string): boolean => /^\d{12}$/.test(subject)

/** A field as people call it. */
export const fieldWords = (field: string): Text => fieldNames[field] ?? { vi: field, en: field }
