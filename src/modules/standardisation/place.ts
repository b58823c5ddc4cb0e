import { provinceMergers, provinces } from '../../../definitions/agencies/provinces.ts'
import { places } from '../../../definitions/linkage/names.ts'
import { mend } from '../formats/index.ts'
import { hash53 } from './hash.ts'
import { unmarked } from './syllable.ts'
import { asMeant } from './written.ts'

const spelled = (text: string): string =>
  unmarked(
    (mend(text)?.words ?? text)
      .replace(/\([^)]*\)?/g, ' ')
      .normalize('NFC')
      .toLowerCase(),
  )
    .replace(/\.0+$/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^(?:tinh|thanh pho|thu do|t p|tp|tpho|t|province of|city of)\s+/, '')
    .replace(/\s+(?:province|city|cu|moi)$/, '')

/** Names of provinces are known without their spaces too. */
const joined = (words: string): string => words.replaceAll(' ', '')

const aliases = new Map([
  ['hcm', 'ho chi minh'],
  ['hcmc', 'ho chi minh'],
  ['tphcm', 'ho chi minh'],
  ['saigon', 'ho chi minh'],
  ['hn', 'ha noi'],
  ['hue', 'thua thien hue'],
  ['tthue', 'thua thien hue'],
  ['thue', 'thua thien hue'],
  ['vungtau', 'ba ria vung tau'],
  ['daclac', 'dak lak'],
  ['dacnong', 'dak nong'],
  ['baccan', 'bac kan'],
  ['hatay', 'ha noi'],
])

/** Letters with which the words of several texts begin, where they begin those of one only. */
function initialsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const byLetters = Map.groupBy(names, (name) => name.replace(/(\w)\w*\s*/g, '$1'))
  return new Map([...byLetters].flatMap(([letters, [name = '', ...others]]) => (others.length === 0 ? [[letters, name]] : [])))
}

const codes = new Map(places.map(([code, name]) => [joined(spelled(name)), Number(code)]))
const numbers = new Set(places.map(([code]) => Number(code)))
const initials = initialsOf(places.map(([, name]) => spelled(name)))
const nowhere = new Set(['khong', 'khong ro', 'khong co', 'chua ro', 'null', 'none', 'na', 'n a', 'nan'])
const country = /^(?:viet ?nam|vn|vietnam)$/

function codeOfWords(words: string): number | undefined {
  const name = aliases.get(joined(words)) ?? initials.get(joined(words))
  return codes.get(joined(name ?? words))
}

/**
 * The registration code (1 to 96) of a province however written; a place we do not know gets a number of its own above 1000; null
 * where none is named, or by letters that may stand for several.
 */
export function placeCode(raw: string): number | null {
  const last = asMeant(raw)
    .split(/[,;]/)
    .map(spelled)
    .findLast((part) => part !== '' && !country.test(part))
  if (last === undefined || nowhere.has(last)) return null
  if (/^\d{1,3}$/.test(last)) return numbers.has(Number(last)) ? Number(last) : null
  return codeOfWords(last) ?? (last.length <= 3 ? null : 1000 + (hash53(last) % 30_000))
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

/** As written, or 1 and 2 as systems code them; 0 is “not known” in ISO 5218. */
const men = new Set(['nam', 'm', 'male', 'trai', 'men', 'man', 'con trai', 'nam gioi', 'ong', '1'])
const women = new Set(['nu', 'f', 'female', 'gai', 'women', 'woman', 'n', 'con gai', 'nu gioi', 'ba', '2'])

/** 1 for men, 2 for women, null where it cannot be read. */
export function sexCode(raw: string): 1 | 2 | null {
  const word = spelled(raw)
  return men.has(word) ? 1 : women.has(word) ? 2 : null
}
