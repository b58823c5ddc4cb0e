import { provinceMergers, provinces } from '../../../definitions/agencies/provinces.ts'
import { places } from '../../../definitions/linkage/names.ts'
import { hash53 } from './hash.ts'
import { unmarked } from './syllable.ts'

const spelled = (text: string): string =>
  unmarked(text.normalize('NFC').toLowerCase())
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^(?:tinh|thanh pho|t p|tp|tpho|t|province of|city of)\s+/, '')
    .replace(/\s+(?:province|city)$/, '')

const aliases: Record<string, string> = {
  hcm: 'ho chi minh',
  tphcm: 'ho chi minh',
  'sai gon': 'ho chi minh',
  hn: 'ha noi',
  hue: 'thua thien hue',
  brvt: 'ba ria vung tau',
  'vung tau': 'ba ria vung tau',
  daklak: 'dak lak',
  'dac lac': 'dak lak',
  'dac nong': 'dak nong',
  'bac can': 'bac kan',
  kontum: 'kon tum',
  'ha tay': 'ha noi',
}
const codes = new Map(places.map(([code, name]) => [spelled(name), Number(code)]))
const numbers = new Set(places.map(([code]) => Number(code)))

/** The registration code (1 to 96) of a province however written; a place we do not know gets a number of its own above 1000; null where none. */
export function placeCode(raw: string): number | null {
  const last = spelled(raw.split(/[,;]/).findLast((part) => part.trim() !== '') ?? '')
  if (last === '' || last === 'khong' || last === 'null') return null
  if (/^\d{1,3}$/.test(last)) return numbers.has(Number(last)) ? Number(last) : null
  return codes.get(aliases[last] ?? last) ?? 1000 + (hash53(last) % 30_000)
}

const codeOf = new Map(provinces.map(({ id, code }) => [id, Number(code)]))
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * One letter for each registration code from 1 on: codes with the same letter lie in one province since 1 July 2025; a point
 * where nothing was merged. As text it can be asked in any engine's SQL.
 */
export const mergedPlaces: string = Array.from({ length: 99 }, (_, at) => {
  const group = provinceMergers.filter(({ on }) => on === '2025-07-01').findIndex(({ from }) => from.some((id) => codeOf.get(id) === at + 1))
  return letters[group] ?? '.'
}).join('')

/** Whether two different provinces of before 1 July 2025 are one since, so that either name may stand for the other. */
export function isMerged(a: number, b: number): boolean {
  const group = mergedPlaces[a - 1]
  return group !== undefined && group !== '.' && group === mergedPlaces[b - 1]
}

const men = new Set(['nam', 'm', 'male', 'trai', 'men', 'man'])
const women = new Set(['nu', 'f', 'female', 'gai', 'women', 'woman', 'n'])

/** 1 for men, 2 for women, null where it cannot be read. */
export function sexCode(raw: string): 1 | 2 | null {
  const word = spelled(raw)
  return men.has(word) ? 1 : women.has(word) ? 2 : null
}
