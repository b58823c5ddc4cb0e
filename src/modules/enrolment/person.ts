import Type, { type Static } from 'typebox'
import { enrolmentRules } from '../../../definitions/enrolment/rules.ts'
import { PlainDate } from '../../platform/dates.ts'

export const PersonKind = Type.Enum(['adult', 'child', 'foreigner', 'abroad'], { label: { vi: 'Đối tượng', en: 'Kind' } })
export type PersonKind = Static<typeof PersonKind>

const Number12 = Type.String({ pattern: '^[0-9 ]{12,20}$', label: { vi: 'Số định danh cá nhân', en: 'Personal number' } })

/** Somebody as they are written down when they are enrolled (người đề nghị cấp tài khoản định danh). */
export const Person = Type.Object({
  personalId: Number12,
  fullName: Type.String({ minLength: 2, maxLength: 120, label: { vi: 'Họ, chữ đệm và tên', en: 'Full name' } }),
  bornOn: PlainDate,
  sex: Type.Enum(['male', 'female'], { label: { vi: 'Giới tính', en: 'Sex' } }),
  residence: Type.Optional(Type.String({ maxLength: 300 })),
})
export type Person = Static<typeof Person>

/** The person as an enrolment keeps them, sealed. */
export type Enrolled = Person & { nationality: string; guardianId?: string }

/** The same person with the spaces people type left out of the number and the name in one form. */
export const tidy = <P extends Person>(person: P): P => ({
  ...person,
  personalId: person.personalId.replaceAll(' ', ''),
  fullName: person.fullName.normalize('NFC').trim().replaceAll(/\s+/g, ' '),
})

/** Whole years on a day. */
export function ageOn(bornOn: PlainDate, day: PlainDate): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years
}

/** The rules that hold on a day. */
export function rulesOn(day: PlainDate) {
  const found = enrolmentRules.findLast(({ validFrom }) => validFrom <= day) ?? enrolmentRules[0]
  return found
}

/** A name as the readable zone of a card writes it: capitals without marks. */
export const nameWithoutMarks = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'D')
    .toUpperCase()
    .replaceAll(/[^A-Z ]/g, '')
    .trim()
    .replaceAll(/\s+/g, ' ')
