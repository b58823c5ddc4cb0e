import { givens, middles, places, rareSurnames, surnameShares } from '../../../definitions/linkage/names.ts'
import { type Form, forms, inForms, placeVariants, ranked, slots } from './forms.ts'

const text = (word: string) => `'${word.replaceAll("'", "''")}'`
const list = (words: readonly string[]) => `[${words.map(text).join(',')}]`

const left = 1000 - surnameShares.reduce((sum, [, share]) => sum + share, 0)
const rare = rareSurnames.split(' ')
const surnames = slots([...surnameShares, ...rare.map((word) => [word, left / rare.length] as const)])
const byKind: Record<string, string[]> = {
  surname: surnames,
  mid_f: middles.female.split(' '),
  mid_m: middles.male.split(' '),
  given_f: ranked(givens.female, 0.55, 600),
  given_m: ranked(givens.male, 0.55, 600),
}
const placeSlots = slots(places.map(([code, , share]) => [code, share]))

/** Statements that set the lists and the dice: `dice(i, salt)` lies in [0, 1) and depends on nothing else. */
export const preparation = (seed: number): string[] => [
  `create or replace temp macro dice(i, salt) as (hash(i::bigint * 4096 + salt, ${seed}::bigint) % 1000000007) / 1000000007.0`,
  ...Object.entries(byKind).flatMap(([kind, words]) =>
    Object.entries(inForms(words)).map(([form, written]) => `set variable ${kind}_${form} = ${list(written)}`),
  ),
  `set variable place = ${list(placeSlots)}`,
  ...[0, 1, 2, 3, 4, 5].map(
    (at) =>
      `set variable place_${at} = map {${places.map(([code, name]) => `${text(code)}: ${text(placeVariants(name, code)[at] ?? name)}`).join(', ')}}`,
  ),
  `create or replace temp macro draw(words, chance) as words[1 + floor(chance * len(words))::int]`,
  ...forms.map((form) => `create or replace temp macro name_${form}(i, fam, sex, two, drop_middle, western) as (${spelled(form)})`),
]

const word = (kind: string, form: Form, chance: string) => `draw(getvariable('${kind}_${form}'), ${chance})`
const bySex = (kind: string, form: Form, chance: string) =>
  `case when sex = 'F' then ${word(`${kind}_f`, form, chance)} else ${word(`${kind}_m`, form, chance)} end`

function spelled(form: Form): string {
  const surname = word('surname', form, 'dice(fam, 1)')
  const given = bySex('given', form, 'dice(i, 2)')
  const middle = `case when drop_middle then ' ' else ' ' || ${bySex('mid', form, 'dice(i, 3)')} || case when two then ' ' || ${bySex('mid', form, '(dice(i, 4) * 0.7 + 0.3)')} else '' end || ' ' end`
  return `case when western then ${given} || ${middle} || ${surname} else ${surname} || ${middle} || ${given} end`
}

/**
 * People `from` to `to`, each a function of its number alone: about one in eighty is a twin of the one before
 * (surname, birth date and place shared); a quarter of those born before 1960 know only the year.
 */
export const people = (from: number, to: number): string => `
  select i, fam, sex, two, dob, place, home,
    place || (case when year(dob) >= 2000 then case sex when 'M' then '2' else '3' end else case sex when 'M' then '0' else '1' end end)
      || lpad((year(dob) % 100)::text, 2, '0') || lpad(((i * 766411 + (i // 1000000) * 137) % 1000000)::text, 6, '0') as person_id,
    case when year(dob) < 2002 and dice(i, 11) < 0.85
      then lpad(((substr(place, 1, 3)::int * 4 + dice(i, 13) * 4)::int % 400 + 10)::text, 3, '0') || lpad((dice(i, 12) * 1000000)::int::text, 6, '0') end as id9
  from (
    select i, fam, case when dice(i, 5) < 0.5 then 'F' else 'M' end as sex, dice(i, 6) < 0.12 as two,
      draw(getvariable('place'), dice(fam, 8)) as place,
      case when dice(i, 14) < 0.72 then draw(getvariable('place'), dice(fam, 8)) else draw(getvariable('place'), dice(i, 9)) end as home,
      case when born < 1960 and dice(fam, 15) < 0.25 then make_date(born, 1, 1) else make_date(born, 1, 1) + floor(dice(fam, 7) * 365)::int end as dob
    from (
      select i, fam, (2024 - floor(90 * pow(dice(fam, 10), 1.25)))::int as born
      from (select i, case when dice(i, 16) < 0.012 then i - 1 else i end as fam from range(${from}, ${to}) as all_numbers(i))
    )
  )`

/** What the population database holds of them. */
export const populationRows = `
  select person_id, id9, name_plain(i, fam, sex, two, false, false) as full_name, strftime(dob, '%Y-%m-%d') as date_of_birth,
    case sex when 'F' then 'Nữ' else 'Nam' end as sex, getvariable('place_0')[home] as province`
