import { givens, middles, places, rareSurnames, surnameShares } from '../../../definitions/linkage/names.ts'
import { literal } from '../bulk/index.ts'
import { type Form, forms, inForms, placeVariants, ranked, slots } from './forms.ts'

const list = (words: readonly string[]) => `[${words.map(literal).join(',')}]`

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
const placeSlots = slots(places.map(([, , share], at) => [String(at + 1), share]))

/** Statements that set the lists and the dice: `dice(i, salt)` lies in [0, 1) and depends on nothing else. */
export const preparation = (seed: number): string[] => [
  `create or replace temp macro dice(i, salt) as (hash(i::bigint * 4096 + salt, ${seed}::bigint) % 1000000007) / 1000000007.0`,
  ...Object.entries(byKind).flatMap(([kind, words]) =>
    Object.entries(inForms(words)).map(([form, written]) => `set variable ${kind}_${form} = ${list(written)}`),
  ),
  `set variable place = [${placeSlots.join(',')}]`,
  `set variable code = ${list(places.map(([code]) => code))}`,
  `set variable number = [${Array.from({ length: 100 }, (_, at) => literal(String(at).padStart(2, '0'))).join(',')}]`,
  ...[0, 1, 2, 3, 4, 5].map((at) => `set variable place_${at} = ${list(places.map(([code, name]) => placeVariants(name, code)[at] ?? name))}`),
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

/** What the last six digits of a person's number are made with; odd and no multiple of five, so that a million people in a row have a million of them. */
const stride = 766_411
const serials = 1_000_000

/** Six digits of a number below a million. */
const digits = (number: string) => `substr((1000000 + ${number})::text, 2)`

/**
 * People by the numbers a query gives as `i`, each a function of that number alone: about one in eighty is a twin of the one before
 * (surname, birth date and place shared); a quarter of those born before 1960 know only the year.
 */
export const people = (numbers: string): string => `
  select i, fam, sex, two, dob, place, home,
    place || (case when born >= 2000 then case sex when 'M' then '2' else '3' end else case sex when 'M' then '0' else '1' end end)
      || getvariable('number')[1 + born % 100] || ${digits(`(i * ${stride} + (i // ${serials}) * 137) % ${serials}`)} as person_id,
    case when born < 2002 and dice(i, 11) < 0.85 then substr(((place_at * 6 + floor(dice(i, 13) * 6)::int) % 400 + 1010)::text, 2) || ${digits('(dice(i, 12) * 1000000)::int % 1000000')} end as id9
  from (
    select i, fam, case when dice(i, 5) < 0.5 then 'F' else 'M' end as sex, dice(i, 6) < 0.12 as two, born, place_at, getvariable('code')[place_at] as place,
      case when dice(i, 14) < 0.72 then place_at else draw(getvariable('place'), dice(i, 9)) end as home,
      case when born < 1960 and dice(fam, 15) < 0.25 then make_date(born, 1, 1) else make_date(born, 1, 1) + floor(dice(fam, 7) * 365)::int end as dob
    from (
      select i, fam, (2024 - floor(90 * pow(dice(fam, 10), 1.25)))::int as born, draw(getvariable('place'), dice(fam, 8)) as place_at
      from (select i, case when dice(i, 16) < 0.012 then i - 1 else i end as fam from (${numbers}) as all_numbers(i))
    )
  )`

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

/** All numbers below `count`, each once, in an order that has nothing to do with them. */
export function shuffled(count: number, share: number): string {
  let step = Math.max(1, Math.floor(count * share))
  while (divisor(step, count) !== 1) step += 1
  return `select (j * ${step}) % ${count} from range(${count}) as places(j)`
}

/** The number by which `stride` becomes 1, where only the last six digits count. */
const unstride = (() => {
  let inverse = 1n
  for (let at = 0; at < 6; at += 1) inverse = (inverse * (2n - BigInt(stride) * inverse)) % BigInt(serials)
  return Number(((inverse % BigInt(serials)) + BigInt(serials)) % BigInt(serials))
})()

/** Below `count` the numbers of all whose personal number ends in digits from `from` to `to`: only among those two can be alike. */
export const endingIn = (from: number, to: number, count: number): string => `
  select i from (select b * ${serials} + (((s - 137 * b) % ${serials} + ${serials}) % ${serials} * ${unstride}) % ${serials} as i
    from range(${Math.ceil(count / serials)}) as blocks(b), range(${from}, ${to}) as ends(s)) where i < ${count}`

/** What the population database holds of them. */
export const populationRows = `
  select person_id, id9, name_plain(i, fam, sex, two, false, false) as full_name, dob::text as date_of_birth,
    case sex when 'F' then 'Nữ' else 'Nam' end as sex, getvariable('place_0')[home] as province`
