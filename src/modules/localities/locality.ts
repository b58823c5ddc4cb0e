import type { PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'

export const levels = ['province', 'district', 'commune'] as const
export type Level = (typeof levels)[number]

/** Which list of codes a locality stands in: merged before 30/6/2025, of that day, of 1/7/2025 and later. */
export type ListId = 'former' | 'until' | 'from'

/** A province, district or commune as one list knows it, over the days on which it bore this name. */
export type Locality = {
  /** Two, three or five digits by level; none known of some that were merged early. */
  readonly code: string | null
  readonly level: Level
  /** With its class: Phường Cửa Nam. */
  readonly name: string
  /** Other spellings that are in use. */
  readonly also: readonly string[]
  readonly list: ListId
  /** Code of its province, and of its district where there were any; of the same list. */
  readonly province: string
  readonly district: string | null
  readonly from?: PlainDate
  readonly to?: PlainDate
  /** From which day on its list is known to be whole; before it, nobody can say whether it was there yet. */
  readonly knownFrom?: PlainDate
  /** False where list or day were not confirmed by a second source. */
  readonly certain: boolean
}

export const levelWords: Readonly<Record<Level, Text>> = {
  province: { vi: 'Cấp tỉnh', en: 'Province' },
  district: { vi: 'Cấp huyện', en: 'District' },
  commune: { vi: 'Cấp xã', en: 'Commune' },
}

/** Whether a locality was there, under this name, on a day. */
export const isOn = ({ from, to }: Pick<Locality, 'from' | 'to'>, day: PlainDate): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to)

/** Whether the lists know that a locality was there as they have it, if it was there at all. */
export const isKnownOn = ({ knownFrom }: Pick<Locality, 'knownFrom'>, day: PlainDate): boolean => knownFrom === undefined || knownFrom <= day

/** The list whose codes were in use on a day. */
export const listOn = (day: PlainDate): Exclude<ListId, 'former'> => (day < '2025-07-01' ? 'until' : 'from')

const classes = /^(phường|xã|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh) (?=\S)/iu

/** Class and proper name of "Phường Cửa Nam"; names without a class have an empty one. */
export function partsOfName(name: string): { class: string; proper: string } {
  const found = classes.exec(name)?.[0] ?? ''
  return { class: found.trim().toLowerCase(), proper: name.slice(found.length) }
}
