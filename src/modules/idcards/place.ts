import { provinces } from '../../../definitions/agencies/provinces.ts'
import { numbers } from '../../../definitions/idcards/numbers.ts'
import type { PlainDate } from '../../platform/dates.ts'

/** Where a birth was registered, as the first three digits tell it; `unknown` means that we cannot say, not that it is wrong. */
export type BirthPlace =
  | { readonly kind: 'province'; readonly id: string; readonly name: string; readonly until: PlainDate | null }
  | { readonly kind: 'abroad'; readonly code: string }
  | { readonly kind: 'unknown'; readonly code: string }

const lastOldDay = '2025-06-30'

/** The 63 provinces of the numbers' own table: those there were on 30/6/2025. Numbers never change when provinces merge. */
const byCode = new Map<string, (typeof provinces)[number]>(
  provinces.filter(({ from }) => from === undefined || from <= lastOldDay).map((province) => [`0${province.code}`, province] as const),
)

/** The place behind a code of three digits. */
export function birthPlaceOf(code: string): BirthPlace {
  const province = byCode.get(code)
  if (province) return { kind: 'province', id: province.id, name: province.names[0]?.name ?? province.id, until: province.to ?? null }
  const number = Number(code)
  const { from, to } = numbers.abroad
  return { kind: number >= from && number <= to ? 'abroad' : 'unknown', code }
}
