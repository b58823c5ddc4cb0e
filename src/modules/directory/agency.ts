import Type, { type Static } from 'typebox'
import type { PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'

export const AgencyKind = Type.Enum([
  'government',
  'ministry',
  'ministerial',
  'government-agency',
  'party',
  'assembly',
  'judicial',
  'province',
  'local',
  'department',
  'corporation',
  'association',
  'committee',
  'unit',
  'collective',
])
export type AgencyKind = Static<typeof AgencyKind>

/** Stable handle of one body across its names and codes; a body that was merged into a new one of the same name has another id. */
export const AgencyId = Type.String({ pattern: '^[a-z0-9-]{2,100}$' })
export type AgencyId = Static<typeof AgencyId>

/**
 * A name with the days on which it held; no `from` means since before this directory begins, no `to` that it still holds.
 * `short` is an abbreviation whose parts may be written together or apart: `TT&TT` stands for TTTT, TT-TT and TT và TT.
 */
export type DatedName = { name: Text; short?: readonly string[]; aliases?: readonly string[]; from?: PlainDate; to?: PlainDate }

/** A code in one notation: Decision 20/2020 left to right (G22), the statistical code of a province (24), or the symbol in document numbers (BKHCN). */
export type DatedCode = { notation: 'decision-20' | 'province' | 'symbol'; code: string; from?: PlainDate; to?: PlainDate; certain: boolean }

/** A body of the state, the Party, an association or a corporation (cơ quan), with everything that changes over time dated. */
export type AgencyDefinition = {
  id: AgencyId
  kind: AgencyKind
  /** The post that answers for it (người đứng đầu): "Bộ trưởng Bộ Nội vụ". Posts, never people. */
  head?: Text
  parent?: AgencyId
  /** First and last day of its life. */
  from?: PlainDate
  to?: PlainDate
  names: readonly DatedName[]
  codes?: readonly DatedCode[]
}

/** A province (tỉnh, thành phố trực thuộc Trung ương) as a territory of one extent: a merged one is a new territory even under an old name. */
export type ProvinceDefinition = {
  id: AgencyId
  from?: PlainDate
  to?: PlainDate
  names: readonly { name: string; class: 'tỉnh' | 'thành phố' | 'Thành phố'; aliases?: readonly string[]; from?: PlainDate; to?: PlainDate }[]
  /** Statistical code, two digits. */
  code: string
  /** Code of Decision 20/2020 (H26); null where none has been published. */
  egov: { code: string; certain: boolean } | null
  seat?: string
}

/** A kind of body every province has (Sở Nội vụ, Công an tỉnh): it takes the name of its province where one is printed. */
export type LocalBodyDefinition = {
  id: AgencyId
  kind: AgencyKind
  head?: Text
  from?: PlainDate
  to?: PlainDate
  names: readonly DatedName[]
  /** Whether the class of the province stands between ("Sở Nội vụ tỉnh Bắc Ninh") or not ("Tỉnh ủy Bắc Ninh"). */
  bare?: boolean
  /** The name alone is too short to stand for the body: "Công an", "Thuế". */
  onlyWithProvince?: boolean
}

/** From the day `on`, what `from` did is done by `to`: all of it, or only the functions named. */
export type Succession = { from: AgencyId; to: AgencyId; on: PlainDate; functions: 'all' | readonly Text[]; basis?: string; certain: boolean }
