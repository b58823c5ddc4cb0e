import { provinces } from '../../../definitions/agencies/provinces.ts'
import { givens, middles, rareSurnames, surnameShares } from '../../../definitions/linkage/names.ts'
import type { FieldDefinition, RegistryDefinition } from '../registries/index.ts'
import { fieldOf } from '../registries/index.ts'
import { literal } from '../bulk/index.ts'
import { namesOn, placeLetters } from './commune.ts'
import type { Rule } from './rule.ts'

/** When a rule applies to a record, and when it fails: two conditions over the prepared columns of `scan.ts`. */
export type Condition = { readonly applies: string; readonly fails: string }

/** Prepared columns of a field: the trimmed text; the day; whether the day is whole; the code it was read as. */
export const text = (field: string) => `"v_${field}"`
export const day = (field: string) => `"d_${field}"`
export const whole = (field: string) => `"w_${field}"`
export const code = (field: string) => `"c_${field}"`
const unknownCommune = (field: string) => `"before_${field}" is null and "since_${field}" is null`
/** The day a field tells, or today where none is asked. */
const dayOr = (today: number, field: string | undefined) => (field === undefined ? String(today) : day(field))

const list = (values: readonly string[]) => values.map(literal).join(', ')
const has = (field: string) => `${text(field)} is not null`
/** The digits as a number where there are so many of them and nothing else. */
const number = (field: string, ...lengths: number[]) => `(strlen(${text(field)}) in (${lengths.join(', ')}) and "n_${field}" is not null)`
const digits = (field: string) => number(field, 12)
/** The first three of the twelve digits. */
const placeOf = (field: string) => `"n_${field}" // 1000000000`
/** Letters of more than one byte are the marked ones: only such texts can hold loose marks. */
const ascii = (field: string) => `strlen(${text(field)}) = length(${text(field)})`

const oldCodes = provinces.filter(({ from }) => from === undefined || from <= '2025-06-30').map((each) => Number(each.code))
const endedCodes = provinces
  .filter(({ from, to }) => (from === undefined || from <= '2025-06-30') && to !== undefined && to <= '2025-06-30')
  .map((each) => Number(each.code))
  .filter((each) => !provinces.some(({ from, code: own }) => from === '2025-07-01' && Number(own) === each))

const scientific = "'(?i)[0-9]([.,][0-9]+)?e\\+?[0-9]{1,2}'"
const madeUp = (field: string) =>
  `(${onlyIf(`left(${text(field)}, 1) = right(${text(field)}, 1)`, `length(replace(${text(field)}, left(${text(field)}, 1), '')) = 0`)} or ${text(field)} in ('123456789', '012345678', '123456789012', '012345678901'))`
const combining = "'[\\x{300}\\x{301}\\x{302}\\x{303}\\x{306}\\x{309}\\x{31b}\\x{323}]'"

const withoutMarks = (words: readonly string[]) => words.filter((word) => /^[a-z]+$/i.test(word)).map((word) => word.toLowerCase())
const surnames = withoutMarks([...surnameShares.map(([word]) => word), ...rareSurnames.split(' ')])
const furtherNames = withoutMarks([middles.female, middles.male, givens.female, givens.male].flatMap((words) => words.split(' ')))
/** Names that have no marks to lose: Phan Minh Anh. */
const markless = `(${surnames.join('|')})( (${[...new Set(furtherNames)].join('|')}))+`

/** A dear condition that is looked at only where a cheap one holds. */
const onlyIf = (cheap: string, dear: string) => `case when ${cheap} then ${dear} else false end`

/** Whether the place is one of some codes: a letter for each code from 1 on is cheaper to look up than a list. */
const placeIn = (field: string, codes: readonly number[]) =>
  `substr('${Array.from({ length: Math.max(...codes) }, (_, at) => (codes.includes(at + 1) ? 'x' : '.')).join('')}', (${placeOf(field)})::integer, 1) = 'x'`

/** All letters capitals, or all small: then the first three are so too. */
const oneCase = (value: string) => {
  const alike = (of: string) => `(${of} = upper(${of}) or ${of} = lower(${of}))`
  return onlyIf(alike(`left(${value}, 3)`), `length(${value}) > 3 and ${alike(value)}`)
}

/** The birth year that the digits of a personal number tell. */
const yearOf = (field: string) => `(1900 + (("n_${field}" // 100000000) % 10 // 2) * 100 + ("n_${field}" // 1000000) % 100)`

const yearsLater = (field: string, years: number) => `(${day(field)} + ${years * 10_000})`

/** The conditions of one rule on a day (YYYYMMDD). */
export function conditionOf(registry: RegistryDefinition, rule: Rule, today: number): Condition {
  const { check } = rule
  switch (check.is) {
    case 'present':
      return { applies: 'true', fails: `${text(check.field)} is null` }
    case 'valid':
      return { applies: has(check.field), fails: invalid(fieldOf(registry, check.field)) }
    case 'known-place':
      return {
        applies: `${has(check.field)} and ${digits(check.field)}`,
        fails: onlyIf(digits(check.field), `not (${placeIn(check.field, oldCodes)})`),
      }
    case 'unrounded':
      return {
        applies: has(check.field),
        fails: onlyIf(`not ${number(check.field, 9, 12)}`, `regexp_full_match(${text(check.field)}, ${scientific})`),
      }
    case 'not-future':
      return { applies: `${day(check.field)} is not null`, fails: `${day(check.field)} > ${today}` }
    case 'whole-day':
      return { applies: `${day(check.field)} is not null`, fails: `${whole(check.field)} = 0` }
    case 'composed':
      return {
        applies: has(check.field),
        fails: onlyIf(`not (${ascii(check.field)})`, `regexp_matches(${text(check.field)}, ${combining})`),
      }
    case 'single-spaced':
      return { applies: has(check.field), fails: `"s_${check.field}"` }
    case 'cased':
      return {
        applies: has(check.field),
        fails: oneCase(text(check.field)),
      }
    case 'marked':
      return {
        applies: has(check.field),
        fails: onlyIf(ascii(check.field), `not regexp_full_match(lower(${text(check.field)}), ${literal(markless)})`),
      }
    case 'typed-out':
      return { applies: has(check.field), fails: onlyIf(ascii(check.field), telex(text(check.field))) }
    case 'number-year':
      return {
        applies: `${digits(check.field)} and ${day(check.other)} is not null`,
        fails: `${yearOf(check.field)} <> ${day(check.other)} // 10000`,
      }
    case 'number-sex':
      return {
        applies: `${digits(check.field)} and ${code(check.other)} is not null`,
        fails: `(("n_${check.field}" // 100000000) % 2) <> ${code(check.other)} - 1`,
      }
    case 'number-place':
      return {
        applies: `${digits(check.field)} and ${day(check.other)} is not null`,
        fails: onlyIf(`${day(check.other)} >= 20250701`, placeIn(check.field, endedCodes)),
      }
    case 'commune-on': {
      const then = dayOr(today, check.other)
      return { applies: `not (${unknownCommune(check.field)}) and ${then} is not null`, fails: `${namesOn(check.field, then)} is null` }
    }
    case 'commune-place':
      return {
        applies: `"p_${check.field}" is not null and ${code(check.other)} is not null`,
        fails: `not contains("p_${check.field}", substr('${placeLetters}', ${code(check.other)}, 1))`,
      }
    case 'commune-called': {
      const [own, other] = [check.field, check.other].map((field) => `string_split(${namesOn(field, dayOr(today, check.on))}, '|')`)
      return { applies: `${own} is not null and not (${unknownCommune(check.other)})`, fails: `not coalesce(list_has_any(${own}, ${other}), false)` }
    }
    case 'not-before':
      return {
        applies: `${day(check.field)} is not null and ${day(check.other)} is not null`,
        fails: `${day(check.field)} < ${yearsLater(check.other, check.years ?? 0)}`,
      }
    case 'within-years':
      return { applies: `${day(check.field)} is not null`, fails: `${yearsLater(check.field, check.years)} < ${today}` }
    case 'one-of':
      return { applies: 'true', fails: `coalesce(${check.fields.map(text).join(', ')}) is null` }
    case 'needs':
      return { applies: `${text(check.field)} = ${literal(check.value)}`, fails: `${text(check.other)} is null` }
    case 'unique':
      return { applies: check.fields.map(has).join(' and '), fails: `"u_${rule.id}" is not null` }
  }
}

/** Letters that end no Vietnamese syllable, doubled vowels and keys of VNI between letters. */
const telex = (value: string) =>
  `regexp_matches(${value}, '(?i)(^| )[a-z]*[aeiouy]+(nh|ng|ch|[cmnpt])?[sfrxj]( |$)|(aa|ee|aw|ow|uw|dd)|(^|[^m])oo|[a-z][1-9][a-z]|[aeiouy][1-9]( |$)')`

function invalid({ field, kind, codes, pattern, least, most }: FieldDefinition): string {
  const value = text(field)
  switch (kind) {
    case 'name':
      return `regexp_matches(${value}, '[0-9@#$%&*_=+<>{}\\[\\]|\\\\/?!;]') or ${onlyIf(`strlen(${value}) < 12`, `length(replace(${value}, ' ', '')) < 2`)}`
    case 'day':
    case 'birth-day':
      return `${day(field)} is null`
    case 'personal-id':
      return `not ${number(field, 12)} or ${madeUp(field)}`
    case 'identity-number':
      return `case when ${number(field, 9, 12)} then ${madeUp(field)} else not regexp_full_match(${value}, ${scientific}) end`
    case 'sex':
      return `${code(field)} is null`
    case 'province':
      return `${code(field)} is null`
    case 'code':
      return codes
        ? `upper(${value}) not in (${list(codes.map((each) => each.toUpperCase()))})`
        : `not regexp_full_match(${value}, ${literal(pattern ?? '[\\pL0-9][\\pL0-9./_-]*')})`
    case 'number':
    case 'whole': {
      const number = `try_cast(replace(${value}, ',', '.') as double)`
      const range = [least === undefined ? '' : ` or ${number} < ${least}`, most === undefined ? '' : ` or ${number} > ${most}`].join('')
      return `${number} is null${kind === 'whole' ? ` or ${number} <> floor(${number})` : ''}${range}`
    }
    case 'phone':
      return `not regexp_full_match(regexp_replace(${value}, '[ .-]', '', 'g'), '(0|\\+?84)[0-9]{9}')`
    case 'tax-code':
      return `not regexp_full_match(${value}, '[0-9]{10}(-?[0-9]{3})?|[0-9]{12}')`
    case 'insurance-number':
      return `not regexp_full_match(${value}, '[0-9]{10}')`
    case 'commune':
      return unknownCommune(field)
    case 'text':
      return pattern ? `not regexp_full_match(${value}, ${literal(pattern)})` : 'false'
  }
}
