import Type, { type Static } from 'typebox'
import { numbers } from '../../../definitions/idcards/numbers.ts'
import { formatDay, type PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { type BirthPlace, birthPlaceOf } from './place.ts'

/** Personal identification number (số định danh cá nhân): place, century and sex, year, six digits at random; no check digit. */
export const PersonalId = Type.String({ pattern: '^\\d{12}$' })
export type PersonalId = Static<typeof PersonalId>

export type Sex = 'male' | 'female'

/** What the number says of its holder. */
export type PersonalIdReading = { readonly place: BirthPlace; readonly sex: Sex; readonly birthYear: number }

/** Reads the three prefixes; null unless there are twelve digits. */
export function readPersonalId(number: string): PersonalIdReading | null {
  if (!/^\d{12}$/.test(number)) return null
  const digit = Number(number[3])
  const century = numbers.centuries[digit >> 1] as number
  return { place: birthPlaceOf(number.slice(0, 3)), sex: digit % 2 === 0 ? 'male' : 'female', birthYear: century + Number(number.slice(4, 6)) }
}

export type PersonalIdRule = 'digits' | 'old-number' | 'placeholder' | 'future' | 'year' | 'sex' | 'place' | 'place-on-day'

/** `wrong`: the number and what is known cannot both be right; `unverified`: we cannot tell, and nobody is turned away for it. */
export type PersonalIdFinding = { readonly rule: PersonalIdRule; readonly weight: 'wrong' | 'unverified'; readonly words: Text }
export type PersonalIdCheck = { readonly outcome: 'consistent' | 'unverified' | 'wrong'; readonly findings: readonly PersonalIdFinding[] }

/** What else is known of the holder. A birth date of which only the year is sure is given as `birthYear`. */
export type KnownOfHolder = { bornOn?: PlainDate | null; birthYear?: number | null; sex?: Sex | null }

const wrong = (rule: PersonalIdRule, words: Text): PersonalIdFinding => ({ rule, weight: 'wrong', words })
const unverified = (rule: PersonalIdRule, words: Text): PersonalIdFinding => ({ rule, weight: 'unverified', words })

/** Everything that can be said of a number without asking the register. */
export function checkPersonalId(number: string, known: KnownOfHolder, today: PlainDate): PersonalIdCheck {
  const reading = readPersonalId(number)
  const findings = reading === null ? [shapeOf(number)] : [...contents(number, reading, known, today)]
  const outcome = findings.some(({ weight }) => weight === 'wrong') ? 'wrong' : findings.length > 0 ? 'unverified' : 'consistent'
  return { outcome, findings }
}

function shapeOf(number: string): PersonalIdFinding {
  if (/^\d{9}$/.test(number))
    return wrong('old-number', {
      vi: 'Đây là số chứng minh nhân dân 9 số; cần số định danh cá nhân 12 số.',
      en: 'This is an old identity card number of nine digits; the personal number of twelve is needed.',
    })
  return wrong('digits', { vi: 'Số định danh cá nhân gồm đúng 12 chữ số.', en: 'A personal number has exactly twelve digits.' })
}

function* contents(
  number: string,
  { place, sex, birthYear }: PersonalIdReading,
  known: KnownOfHolder,
  today: PlainDate,
): Generator<PersonalIdFinding> {
  if (/^(\d)\1+$/.test(number))
    yield wrong('placeholder', { vi: 'Dãy một chữ số lặp lại không phải số định danh.', en: 'One digit repeated is no personal number.' })
  if (birthYear > Number(today.slice(0, 4)))
    yield wrong('future', { vi: `Số này ghi năm sinh ${birthYear}, chưa tới.`, en: `The number says born in ${birthYear}, which has not come yet.` })
  const year = known.bornOn ? Number(known.bornOn.slice(0, 4)) : known.birthYear
  if (year && year !== birthYear)
    yield wrong('year', {
      vi: `Số định danh ghi năm sinh ${birthYear}, khác năm sinh ${year}.`,
      en: `The number says born in ${birthYear}, not in ${year}.`,
    })
  if (known.sex && known.sex !== sex)
    yield wrong('sex', {
      vi: `Số định danh ghi giới tính ${sex === 'male' ? 'nam' : 'nữ'}, khác giới tính đã khai.`,
      en: `The number says ${sex}, which is not what was told.`,
    })
  yield* placeFindings(place, known.bornOn ?? null)
}

function* placeFindings(place: BirthPlace, bornOn: PlainDate | null): Generator<PersonalIdFinding> {
  const { day } = numbers.mergedCodesAfter
  if (place.kind !== 'province')
    yield unverified('place', {
      vi: `Ba số đầu ${place.code} không thuộc 63 tỉnh, thành phố trong bảng mã; có thể khai sinh ở nước ngoài, cần đối chiếu cơ sở dữ liệu dân cư.`,
      en: `The first three digits ${place.code} are none of the 63 provinces' codes; the birth may have been registered abroad: ask the population register.`,
    })
  else if (place.until !== null && bornOn !== null && bornOn >= day && place.until < day)
    yield unverified('place-on-day', {
      vi: `Mã ${place.name} là của tỉnh cũ, trong khi ngày sinh ${formatDay(bornOn)} sau ngày sắp xếp đơn vị hành chính; cần đối chiếu.`,
      en: `The code of ${place.name} is a former province's, yet the birth on ${bornOn} is after the mergers: check it.`,
    })
}
