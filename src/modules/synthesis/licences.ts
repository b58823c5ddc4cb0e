import { people } from './people.ts'

/** Chances of each fault where records are neither well nor badly kept. */
export type Faults = Readonly<Record<keyof typeof usualFaults, number>>

export const usualFaults = {
  twice: 0.02,
  stranger: 0.023,
  digitWrong: 0.08,
  oldNumber: 0.34,
  oldDigitWrong: 0.02,
  neighbourNumber: 0.002,
  numberEmpty: 0.07,
  numberText: 0.07,
  upper: 0.3,
  bare: 0.25,
  early: 0.06,
  decomposed: 0.04,
  telex: 0.006,
  typo: 0.03,
  middleDropped: 0.03,
  reordered: 0.01,
  abbreviated: 0.005,
  daySwapped: 0.03,
  yearOnly: 0.02,
  dayWrong: 0.015,
  yearOff: 0.01,
  sexWrong: 0.005,
  placeWrong: 0.08,
} as const

/** Offices that keep their books worse do so in every column: the factor by which all their faults grow. */
const negligence = `case when dice(office, 40) < 0.65 then 0.55 when dice(office, 40) < 0.9 then 1.1 else 3.2 end`
const typoAt = `1 + floor(dice(r, 51) * greatest(1, length(name) - 1))::int`
const letter = `substr('aeiouhntgcm', 1 + floor(dice(r, 53) * 11)::int, 1)`

/** A letter lost, changed, doubled or changing places with the next. */
const mistyped = `case floor(dice(r, 52) * 4)::int
  when 0 then substr(name, 1, spot - 1) || substr(name, spot + 1)
  when 1 then substr(name, 1, spot - 1) || ${letter} || substr(name, spot + 1)
  when 2 then substr(name, 1, spot) || substr(name, spot, 1) || substr(name, spot + 1)
  else substr(name, 1, spot - 1) || substr(name, spot + 1, 1) || substr(name, spot, 1) || substr(name, spot + 2) end`

const wrongDigit = (number: string, salt: number) => {
  const at = `(1 + floor(dice(r, ${salt}) * length(${number}))::int)`
  return `substr(${number}, 1, ${at} - 1) || ((substr(${number}, ${at}, 1)::int + 1 + floor(dice(r, ${salt + 1}) * 9)::int) % 10)::text || substr(${number}, ${at} + 1)`
}

const dayFirst = (date: string, sign: string) =>
  `getvariable('number')[1 + day(${date})] || '${sign}' || getvariable('number')[1 + month(${date})] || '${sign}' || year(${date})`

/** One record of a driving licence for each adult in the table `number`, some twice, some of people from `known` on, whom the population does not hold. */
export function licences(known: number, faults: Faults): string {
  const f = (name: keyof Faults, salt: number) => `dice(r, ${salt}) < ${faults[name]} * q`
  return `
  with drawn as (
    select *, i * 2 + copy as r, ${negligence} as q
    from (select *, place || (dice(i, 41) * 12)::int as office_name, hash(place || (dice(i, 41) * 12)::int) % 100000 as office from (${people('select i from number')})) as p,
      (values (0), (1)) as copies(copy)
    where dob < date '2006-11-01' and (copy = 0 or dice(i, 43) < ${faults.twice})
  ), spelled as (
    select *, case
        when ${f('telex', 60)} then name_telex(i, fam, sex, two, mdrop, west)
        when ${f('bare', 61)} or oldbook and dice(r, 62) < 0.3 then name_bare(i, fam, sex, two, mdrop, west)
        when ${f('early', 63)} then name_early(i, fam, sex, two, mdrop, west)
        when ${f('decomposed', 64)} then name_decomposed(i, fam, sex, two, mdrop, west)
        else name_plain(i, fam, sex, two, mdrop, west) end as name
    from (select *, ${f('middleDropped', 65)} as mdrop, ${f('reordered', 66)} as west, dice(r, 67) < 0.35 as oldbook from drawn)
  ), typed as (
    select *, case when ${f('typo', 68)} then ${mistyped} when ${f('abbreviated', 69)} then replace(replace(name, 'Nguyễn', 'Ng.'), 'Nguyen', 'Ng.') else name end as typed_name
    from (select *, ${typoAt} as spot from spelled)
  ), numbered as (
    select *, case
        when ${f('numberEmpty', 70)} then null
        when ${f('numberText', 71)} then ['KHONG', 'không có', '0', 'x', '000000000', 'CHUA CAP'][1 + floor(dice(r, 72) * 6)::int]
        when ${f('neighbourNumber', 73)} then right(person_id, 0) || place || substr(person_id, 4, 3) || lpad(((i + 1) * 766411 % 1000000)::text, 6, '0')
        when oldbook and id9 is not null or id9 is not null and dice(r, 74) < ${faults.oldNumber} * 0.35 then case when ${f('oldDigitWrong', 75)} then ${wrongDigit('id9', 76)} else id9 end
        when ${f('digitWrong', 78)} then ${wrongDigit('person_id', 79)}
        else person_id end as number,
      case when ${f('daySwapped', 82)} and day(dob) <= 12 then make_date(year(dob), day(dob), month(dob))
        when ${f('dayWrong', 84)} then dob + (1 + floor(dice(r, 85) * 27))::int
        when ${f('yearOff', 86)} then (dob + case when dice(r, 87) < 0.5 then interval '1 year' else interval '-1 year' end)::date
        else dob end as said_dob,
      ${f('yearOnly', 83)} or oldbook and dice(r, 88) < 0.02 as year_only
    from typed
  )
  select '79' || lpad((r * 48271 % 9999999967)::text, 10, '0') as licence_no, number as id_number,
    case when ${f('upper', 90)} or oldbook then upper(typed_name) else typed_name end as full_name,
    case when year_only then case when dice(r, 91) < 0.5 then '01/01/' || year(said_dob) else year(said_dob)::text end
      else case when dice(office, 92) < 0.7 then ${dayFirst('said_dob', '/')} when dice(office, 92) < 0.9 then said_dob::text else ${dayFirst('said_dob', '-')} end end as date_of_birth,
    case when (sex = 'F') = (dice(r, 93) >= ${faults.sexWrong} * q) then 'Nữ' else 'Nam' end as sex,
    case floor(dice(office, 94) * 6)::int ${[0, 1, 2, 3, 4, 5].map((at) => `when ${at} then getvariable('place_${at}')[living]`).join(' ')} end as province,
    ['A1', 'A', 'B1', 'B', 'C', 'D'][1 + floor(dice(r, 95) * 6)::int] as licence_class,
    ${dayFirst("(date '2005-01-01' + floor(dice(r, 96) * 7300)::int)", '/')} as issued_on,
    case when i < ${known} then person_id end as true_person, i
  from (select *, case when ${f('placeWrong', 97)} then draw(getvariable('place'), dice(r, 98)) else home end as living from numbered)`
}
