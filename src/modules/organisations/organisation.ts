import Type, { type Static } from 'typebox'
import { actions as given, longest } from '../../../definitions/organisations/actions.ts'
import { addMonths, PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'

export const OrganisationKind = Type.Enum(['enterprise', 'agency', 'household-business'], { label: { vi: 'Loại tổ chức', en: 'Kind' } })
export type OrganisationKind = Static<typeof OrganisationKind>

export const kindWords: Readonly<Record<OrganisationKind, Text>> = {
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  agency: { vi: 'Cơ quan, đơn vị', en: 'Agency' },
  'household-business': { vi: 'Hộ kinh doanh', en: 'Household business' },
}

/** Who legally speaks for an organisation of that kind. */
export const headWords: Readonly<Record<OrganisationKind, Text>> = {
  enterprise: { vi: 'Người đại diện theo pháp luật', en: 'Legal representative' },
  agency: { vi: 'Người đứng đầu', en: 'Head' },
  'household-business': { vi: 'Chủ hộ kinh doanh', en: 'Owner' },
}

/** Account of an organisation (tài khoản định danh tổ chức). */
export type Organisation = {
  id: string
  kind: OrganisationKind
  code: string
  name: string
  about: Readonly<Record<string, string>>
  evidence: string
  openedAt: Date
  closedAt: Date | null
}

/** Ten digits, or ten and three for a branch (mã số thuế); the check digit is the tax office's to judge. */
export const TaxCode = Type.String({ pattern: '^\\d{10}(-\\d{3})?$' })
/** A person by their number of 12 digits, a business by the number of its owner. */
export const PersonalNumber = Type.String({ pattern: '^\\d{12}$' })

/** An action that can be given to staff, while its days last. */
export type ActionDefinition = { key: string; words: Text; from: PlainDate; to?: PlainDate; kinds: readonly OrganisationKind[] }

const all: readonly ActionDefinition[] = given

/** What staff of an organisation of that kind can be given to do on a day. */
export const actionsOn = (kind: OrganisationKind, day: PlainDate): ActionDefinition[] =>
  all.filter(({ kinds, from, to }) => kinds.includes(kind) && from <= day && (to === undefined || day <= to))

export const actionWords = (key: string): Text => all.find((each) => each.key === key)?.words ?? { vi: key, en: key }

/** The last day for which work can be given on a day. */
export function latestEnd(day: PlainDate): PlainDate {
  const { months } = longest.findLast(({ from }) => from <= day) ?? longest[0]
  return addMonths(day, months)
}

/** Passing work on is itself given; the legal representative always may. */
export const passesOn = 'giao-viec'
