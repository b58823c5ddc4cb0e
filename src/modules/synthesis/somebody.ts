import { provinces } from '../../../definitions/agencies/provinces.ts'
import { givens, middles, surnameShares } from '../../../definitions/linkage/names.ts'
import { addDays, type PlainDate } from '../../platform/dates.ts'
import { between, type Dice, diceOf, pick } from './dice.ts'
import type { Person } from './person.ts'

const surnames = surnameShares.flatMap(([word, share]) => Array.from({ length: Math.ceil(share / 5) }, () => word))
const sexes = [
  { sex: 'Nam', digit: 0, middle: middles.male.split(' '), given: givens.male.split(' ') },
  { sex: 'Nữ', digit: 1, middle: middles.female.split(' '), given: givens.female.split(' ') },
] as const

/** Names of provinces of today. */
export const provinceNames = provinces.filter(({ to }) => to === undefined).map(({ names }) => names[0]?.name ?? '')
const former = provinces.filter(({ from }) => from === undefined).map(({ code }) => code)

/** A name of somebody who is nobody in particular. */
export function someName(dice: Dice, purpose: number, { middle, given } = pick(sexes, dice(purpose))): string {
  return [surnames, middle, given].map((words, at) => pick(words, dice(purpose + 1 + at))).join(' ')
}

/** Births lie within fifty years from here. */
const firstBirth: PlainDate = '1955-03-01'

/** An adult who is in no generated population; number, name, birth and sex fit one another, and are the same for a seed and a place. */
export function somebody(seed: number, at: number): Person {
  const dice = diceOf(seed, at)
  const sex = pick(sexes, dice(1))
  const day = addDays(firstBirth, between(0, 50 * 365, dice(2)))
  const bornOn = day.endsWith('-01-01') ? addDays(day, 1) : day
  const century = bornOn < '2000' ? 0 : 2
  const serial = String((at * 766_411) % 1_000_000).padStart(6, '0')
  const number = `0${pick(former, dice(3))}${century + sex.digit}${bornOn.slice(2, 4)}${serial}`
  return { number, card: '', name: someName(dice, 4, sex), bornOn, sex: sex.sex, home: pick(provinceNames, dice(9)), held: true }
}
