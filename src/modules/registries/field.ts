import type { Text } from '../../platform/text.ts'
import type { FieldDefinition, FieldKind, RuleDefinition, Sensitivity } from './definition.ts'

type More = Partial<Omit<FieldDefinition, 'field' | 'label' | 'kind'>>

/** A field as most are: open unless it says otherwise, known in files by its Vietnamese label. */
export const field = (name: string, kind: FieldKind, vi: string, en: string, more: More = {}): FieldDefinition => ({
  field: name,
  label: { vi, en },
  kind,
  sensitivity: 'open',
  ...more,
})

/** The codes of a field with the words people read for them. */
export const coded = (words: Readonly<Record<string, readonly [vi: string, en: string]>>): Pick<FieldDefinition, 'codes' | 'codeWords'> => ({
  codes: Object.keys(words),
  codeWords: Object.fromEntries(Object.entries(words).map(([code, [vi, en]]) => [code, { vi, en }])),
})

const own = (sensitivity: Sensitivity, more: More): More => ({ sensitivity, source: 'population', ...more })

/** What every register of people says of its person; the population register is right where they differ. */
export const person = (sensitivity: Sensitivity = 'personal'): FieldDefinition[] => [
  field('personal_id', 'personal-id', 'Số định danh cá nhân', 'Personal number', own(sensitivity, { columns: ['so dinh danh', 'cccd', 'so cccd'] })),
  field('full_name', 'name', 'Họ, chữ đệm và tên', 'Full name', own(sensitivity, { required: true, columns: ['ho ten', 'ho va ten'] })),
  field('date_of_birth', 'birth-day', 'Ngày sinh', 'Date of birth', own(sensitivity, { required: true, columns: ['ngay thang nam sinh'] })),
  field('sex', 'sex', 'Giới tính', 'Sex', own(sensitivity, {})),
]

/** How people of such a register are found in the population. */
export const matching = { number: 'personal_id', name: 'full_name', bornOn: 'date_of_birth', sex: 'sex' } as const

const rule = (
  id: string,
  dimension: RuleDefinition['dimension'],
  weight: RuleDefinition['weight'],
  words: Text,
  check: RuleDefinition['check'],
): RuleDefinition => ({
  id,
  dimension,
  weight,
  words,
  check,
})

/** The number agrees with the birth and the sex. */
export const numberFits = rule(
  'personal_id.fits',
  'correct',
  'warn',
  { vi: 'Số định danh phải khớp năm sinh và giới tính', en: 'The number agrees with the year of birth and the sex' },
  { is: 'number-fits', field: 'personal_id', bornOn: 'date_of_birth', sex: 'sex' },
)

/** The commune was there on the day of the record and lies in its province; `called` is the field that repeats its name. */
export const communeFits = (more: { on?: string; called?: string } = {}): RuleDefinition =>
  rule(
    'commune.fits',
    'correct',
    'warn',
    { vi: 'Xã, phường phải còn vào ngày ghi và thuộc đúng tỉnh', en: 'The commune was there on the day and lies in the province' },
    { is: 'commune-fits', field: 'commune', province: 'province', ...more },
  )

export const notBefore = (name: string, other: string, words: Text, years?: number): RuleDefinition =>
  rule(`${name}.after-${other}`, 'correct', 'reject', words, { is: 'not-before', field: name, other, ...(years !== undefined && { years }) })

export const fresh = (name: string, years: number, words: Text): RuleDefinition =>
  rule(`${name}.fresh`, 'live', 'warn', words, { is: 'within-years', field: name, years })

export const once = (fields: readonly string[], words: Text): RuleDefinition =>
  rule(`${fields.join('+')}.once`, 'clean', 'warn', words, { is: 'unique', fields })

export const needs = (name: string, value: string, other: string, words: Text): RuleDefinition =>
  rule(`${other}.needed`, 'complete', 'reject', words, { is: 'needs', field: name, value, other })

export const oneOf = (fields: readonly string[], words: Text): RuleDefinition =>
  rule(`${fields.join('+')}.one`, 'complete', 'reject', words, { is: 'one-of', fields })
