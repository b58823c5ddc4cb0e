import { provinces } from '../../../definitions/agencies/provinces.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { agencyById, answeringOn } from '../directory/index.ts'

const before = '2025-06-30'

/** The province of a day that holds the place of registration with this code: codes of before the mergers lead to what they became. */
export function provinceOf(place: number, day: PlainDate): string | null {
  const code = String(place).padStart(2, '0')
  const old = provinces.find((each) => each.code === code && (each.from === undefined || each.from <= before))
  return old ? answeringOn(old.id, day) : null
}

/** Stands for the province of records that tell none, or one that nobody knows. */
export const unknownProvince = 'unknown'

/** The codes of registration whose records are counted with a province of a day. */
export const placesOf = (province: string, day: PlainDate): number[] =>
  Array.from({ length: 100 }, (_, place) => place).filter((place) => (provinceOf(place, day) ?? unknownProvince) === province)

/** The code of a province since 1 July 2025, as maps know it. */
export const codeOf = (id: string): string | null => agencyById(id)?.codes?.find(({ notation }) => notation === 'province')?.code ?? null
