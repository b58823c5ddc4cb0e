import { provinces } from '../../../definitions/agencies/provinces.ts'
import { communesMeant, type Locality, partsOfName, provinceSince } from '../localities/index.ts'
import type { Check } from '../registries/index.ts'
import { unmarked } from '../standardisation/index.ts'
import type { Rule } from './rule.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const letterOf = new Map(provinces.filter(({ to }) => to === undefined).map(({ code }, at) => [code, letters[at] ?? '']))
const letterSince = (code: string): string => letterOf.get(provinceSince(code)) ?? '.'

/** A letter for each registration code from 1 on: provinces that are one since 1 July 2025 have the same. */
export const placeLetters: string = Array.from({ length: 99 }, (_, at) => letterSince(String(at + 1).padStart(2, '0'))).join('')

/** The columns that `communeLine` makes of a field: its names until 30/6/2025 and since (none where no list of that time knows it), letters of its provinces. */
export const communeColumns = (field: string) =>
  ({ [`before_${field}`]: 'VARCHAR', [`since_${field}`]: 'VARCHAR', [`p_${field}`]: 'VARCHAR' }) as const

const joined = (all: readonly string[], by: string) => [...new Set(all)].toSorted().join(by)
const namesOf = (all: readonly Locality[]) =>
  joined(
    all.map(({ name }) => unmarked(partsOfName(name).proper.toLowerCase())),
    '|',
  )

/** What the code or name of a commune is to the scan; nothing where no list knows it. */
export function communeLine(text: string): string {
  const [since, before] = [[], []] as [Locality[], Locality[]]
  for (const one of communesMeant(text)) (one.list === 'from' ? since : before).push(one)
  const places = [...since.map(({ province }) => letterOf.get(province) ?? '.'), ...before.map(({ province }) => letterSince(province))]
  return [namesOf(before), namesOf(since), joined(places, '')].join('\t')
}

/** The names of a field that held on a day, as an expression. */
export const namesOn = (field: string, then: string): string => `case when ${then} < 20250701 then "before_${field}" else "since_${field}" end`

/** The rules of a commune that must fit its record. */
export function communeRules({ field, province, on, called }: Extract<Check, { is: 'commune-fits' }>): Rule[] {
  const rule = (id: string, words: Rule['words'], check: Rule['check'], ...others: string[]): Rule => ({
    id: `${field}.${id}`,
    dimension: id === 'on-day' && on === undefined ? 'live' : 'correct',
    weight: 'warn',
    words,
    fields: [field, ...others],
    check,
  })
  return [
    on === undefined
      ? rule('on-day', { vi: 'Mã hoặc tên xã phải còn dùng hôm nay', en: 'Its code or name is in use today' }, { is: 'commune-on', field })
      : rule(
          'on-day',
          { vi: 'Mã hoặc tên xã phải dùng vào ngày ghi', en: 'Its code or name was in use on that day' },
          { is: 'commune-on', field, other: on },
          on,
        ),
    rule(
      'place',
      { vi: 'Xã, phường phải thuộc tỉnh, thành phố đã ghi', en: 'It lies in the province that is told' },
      { is: 'commune-place', field, other: province },
      province,
    ),
    ...(called === undefined
      ? []
      : [
          rule(
            'called',
            { vi: 'Tên xã phải đúng với mã', en: 'Its name is that of its code' },
            { is: 'commune-called', field, other: called, ...(on !== undefined && { on }) },
            called,
            ...(on === undefined ? [] : [on]),
          ),
        ]),
  ]
}
