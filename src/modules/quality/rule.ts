import { formatNumber, type Text } from '../../platform/text.ts'
import type { Check, Dimension, FieldDefinition, RegistryDefinition } from '../registries/index.ts'
import { communeRules } from './commune.ts'

/** What kinds of fields bring with them, beside the checks a registry states. */
export type KindCheck =
  | { readonly is: 'present'; readonly field: string }
  | { readonly is: 'valid'; readonly field: string }
  | { readonly is: 'known-place'; readonly field: string }
  | { readonly is: 'not-future'; readonly field: string }
  | { readonly is: 'whole-day'; readonly field: string }
  | { readonly is: 'unrounded'; readonly field: string }
  | { readonly is: 'composed'; readonly field: string }
  | { readonly is: 'single-spaced'; readonly field: string }
  | { readonly is: 'cased'; readonly field: string }
  | { readonly is: 'marked'; readonly field: string }
  | { readonly is: 'typed-out'; readonly field: string }
  | { readonly is: 'number-year' | 'number-sex' | 'number-place'; readonly field: string; readonly other: string }
  | { readonly is: 'commune-on'; readonly field: string; readonly other?: string }
  | { readonly is: 'commune-place'; readonly field: string; readonly other: string }
  | { readonly is: 'commune-called'; readonly field: string; readonly other: string; readonly on?: string }

/** Checks a registry states that are one rule each. */
type Single = Exclude<Check, { is: 'number-fits' | 'commune-fits' }>

/** One rule as it is counted; `fields` are those a reason names. */
export type Rule = {
  readonly id: string
  readonly dimension: Dimension
  readonly weight: 'reject' | 'warn'
  readonly words: Text
  readonly fields: readonly string[]
  readonly check: KindCheck | Single
}

type Made = Omit<Rule, 'id' | 'fields'> & { readonly id: string }

/** All rules of a registry: those its kinds of fields bring, then those it states. */
export function rulesOf(registry: RegistryDefinition): Rule[] {
  return [
    ...registry.fields.flatMap((field) => [...ofEvery(field, field.field === registry.key), ...ofKind(field)].map((made) => ruleOf(field, made))),
    unique(registry),
    ...registry.rules.flatMap(({ check, ...rule }): Rule[] => {
      if (check.is === 'number-fits') return numberRules(check.field, check.bornOn, check.sex)
      return check.is === 'commune-fits' ? communeRules(check) : [{ ...rule, check, fields: fieldsIn(check) }]
    }),
  ]
}

const ruleOf = ({ field }: FieldDefinition, { id, ...made }: Made): Rule => ({ id: `${field}.${id}`, fields: [field], ...made })

const fieldsIn = (check: Single): string[] =>
  check.is === 'unique' || check.is === 'one-of' ? [...check.fields] : 'other' in check ? [check.field, check.other] : [check.field]

const unique = (registry: RegistryDefinition): Rule => ({
  id: `${registry.key}.unique`,
  dimension: 'clean',
  weight: 'reject',
  words: { vi: 'Khóa không được trùng', en: 'The key occurs once' },
  fields: [registry.key],
  check: { is: 'unique', fields: [registry.key] },
})

const ofEvery = ({ field, required }: FieldDefinition, isKey: boolean): Made[] =>
  required === false && !isKey
    ? []
    : [
        {
          id: 'present',
          dimension: 'complete',
          weight: required || isKey ? 'reject' : 'warn',
          words: { vi: 'Phải có giá trị', en: 'There is a value' },
          check: { is: 'present', field },
        },
      ]

const valid = (field: string, words: Text): Made => ({ id: 'valid', dimension: 'correct', weight: 'reject', words, check: { is: 'valid', field } })

const clean = (id: string, check: KindCheck, words: Text): Made => ({ id, dimension: 'clean', weight: 'warn', words, check })

/** Rules that follow from what a field holds. */
function ofKind({ field, kind, codes, codeWords, pattern, ahead, least, most }: FieldDefinition): Made[] {
  const written: Made[] = [
    clean('composed', { is: 'composed', field }, { vi: 'Chữ phải ở dạng Unicode dựng sẵn', en: 'Letters are composed Unicode' }),
    clean('spaces', { is: 'single-spaced', field }, { vi: 'Không thừa khoảng trắng', en: 'No spare spaces' }),
  ]
  switch (kind) {
    case 'name':
      return [
        valid(field, { vi: 'Họ tên không được có số, ký hiệu hoặc chỉ một chữ', en: 'A name has no digits, no signs and more than one letter' }),
        ...written,
        clean('case', { is: 'cased', field }, { vi: 'Không viết toàn chữ hoa hoặc toàn chữ thường', en: 'Not all in capitals or small letters' }),
        clean(
          'marks',
          { is: 'marked', field },
          { vi: 'Phải có dấu tiếng Việt, trừ tên vốn không có dấu', en: 'Vietnamese marks are there, unless the name has none' },
        ),
        clean('telex', { is: 'typed-out', field }, { vi: 'Không còn phím gõ Telex hoặc VNI', en: 'No keys of Telex or VNI are left' }),
      ]
    case 'day':
      return ahead ? daily(field).filter(({ id }) => id !== 'future') : daily(field)
    case 'birth-day':
      return [
        ...daily(field),
        clean(
          'whole',
          { is: 'whole-day', field },
          { vi: 'Đủ ngày, tháng, năm; không phải ngày 01/01 ghi tạm', en: 'Day, month and year; no 1 January put in its place' },
        ),
      ]
    case 'personal-id':
      return [
        valid(field, { vi: 'Phải gồm đúng 12 chữ số và không phải số đặt tạm', en: 'Twelve digits, and no number made up' }),
        place(field),
        rounded(field),
      ]
    case 'identity-number':
      return [
        valid(field, { vi: 'Phải gồm 12 hoặc 9 chữ số và không phải số đặt tạm', en: 'Twelve or nine digits, and no number made up' }),
        place(field),
        rounded(field),
      ]
    case 'sex':
      return [valid(field, { vi: 'Phải là nam hoặc nữ', en: 'Male or female' })]
    case 'province':
      return [
        valid(field, {
          vi: 'Phải là tên hoặc mã một tỉnh, thành phố, kể cả tỉnh trước ngày 01/7/2025',
          en: 'A province, of today or of before 1 July 2025',
        }),
        ...written,
      ]
    case 'code':
      return [
        codes
          ? valid(field, {
              vi: `Phải là một trong: ${codes.map((code) => codeWords?.[code]?.vi ?? code).join(', ')}`,
              en: `One of: ${codes.map((code) => codeWords?.[code]?.en ?? code).join(', ')}`,
            })
          : valid(field, pattern ? patternWords : { vi: 'Chỉ gồm chữ, số và dấu nối', en: 'Letters, digits and hyphens' }),
      ]
    case 'number':
    case 'whole':
      return [valid(field, rangeWords(kind, least, most))]
    case 'phone':
      return [valid(field, { vi: 'Phải là số điện thoại 10 chữ số', en: 'A telephone number of ten digits' })]
    case 'tax-code':
      return [valid(field, { vi: 'Phải gồm 10, 12 hoặc 13 chữ số', en: 'Ten, twelve or thirteen digits' })]
    case 'insurance-number':
      return [valid(field, { vi: 'Phải gồm 10 chữ số', en: 'Ten digits' })]
    case 'commune':
      return [
        {
          ...valid(field, {
            vi: 'Phải là mã hoặc tên một xã, phường, thị trấn, đặc khu có trong danh mục, kể cả trước ngày 01/7/2025',
            en: 'The code or name of a commune, of today or of before 1 July 2025',
          }),
          weight: 'warn',
        },
        ...written,
      ]
    case 'text':
      return pattern ? [valid(field, patternWords), ...written] : written
  }
}

const patternWords: Text = { vi: 'Phải viết đúng mẫu của trường này', en: 'Written as the field’s pattern says' }

const daily = (field: string): Made[] => [
  valid(field, { vi: 'Phải là một ngày có thật', en: 'A day that exists' }),
  {
    id: 'future',
    dimension: 'correct',
    weight: 'reject',
    words: { vi: 'Không được sau hôm nay', en: 'Not after today' },
    check: { is: 'not-future', field },
  },
]

const place = (field: string): Made => ({
  id: 'place',
  dimension: 'correct',
  weight: 'warn',
  words: {
    vi: 'Ba số đầu phải thuộc bảng mã nơi đăng ký khai sinh; số lạ cần đối chiếu',
    en: 'The first three digits are in the table of places; others are to be compared',
  },
  check: { is: 'known-place', field },
})

const rounded = (field: string): Made => ({
  id: 'unrounded',
  dimension: 'correct',
  weight: 'reject',
  words: { vi: 'Số bị bảng tính đổi thành dạng 7,9E+10, đã mất chữ số', en: 'A spreadsheet turned it to 7.9E+10 and digits are lost' },
  check: { is: 'unrounded', field },
})

function rangeWords(kind: 'number' | 'whole', least?: number, most?: number): Text {
  const said = (language: 'vi' | 'en', from: string, to: string) =>
    [least === undefined ? '' : ` ${from} ${formatNumber(least, language)}`, most === undefined ? '' : ` ${to} ${formatNumber(most, language)}`].join(
      '',
    )
  return {
    vi: `Phải là ${kind === 'whole' ? 'số nguyên' : 'số'}${said('vi', 'từ', 'đến')}`,
    en: `A ${kind === 'whole' ? 'whole number' : 'number'}${said('en', 'from', 'to')}`,
  }
}

const numberRules = (field: string, bornOn: string, sex: string): Rule[] => [
  {
    id: `${field}.year`,
    dimension: 'correct',
    weight: 'warn',
    words: { vi: 'Hai số năm và số thế kỷ phải khớp năm sinh', en: 'Its digits of the year and century agree with the birth' },
    fields: [field, bornOn],
    check: { is: 'number-year', field, other: bornOn },
  },
  {
    id: `${field}.sex`,
    dimension: 'correct',
    weight: 'warn',
    words: { vi: 'Số thứ tư phải khớp giới tính', en: 'Its fourth digit agrees with the sex' },
    fields: [field, sex],
    check: { is: 'number-sex', field, other: sex },
  },
  {
    id: `${field}.place-on-day`,
    dimension: 'correct',
    weight: 'warn',
    words: { vi: 'Mã nơi khai sinh phải còn dùng vào ngày sinh', en: 'The code of the place was in use on the day of birth' },
    fields: [field, bornOn],
    check: { is: 'number-place', field, other: bornOn },
  },
]
