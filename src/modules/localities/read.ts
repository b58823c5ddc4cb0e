import type { PlainDate } from '../../platform/dates.ts'
import { placeCode } from '../standardisation/index.ts'
import { type AddressWord, classBefore, fullOf, keyOf, opensWithClass, wordsOfAddress } from './address-words.ts'
import { isOn, type Level, listOn, type Locality } from './locality.ts'
import { type Named, named } from './names.ts'
import { bearing, type Carried, carriedTo, provinceSince } from './register.ts'

type List = 'until' | 'from'

/** What a span at the end of some words was read as: the locality, where the span begins, and how well it fits; bare where neither a class nor a new part begins it. */
type Match = { readonly locality: Locality; readonly start: number; readonly fit: number; readonly bare: boolean }

/** A whole reading under one list: the deepest locality, where the words before it end, and how well all of it fits. */
type Parse = { readonly locality: Locality; readonly list: List; readonly start: number; readonly fit: number }

/**
 * An address as read: the localities it names as it was written, and where they are to be found on the day.
 * Several answers are all that fit equally well; none where nothing does. `rest` is what stands before: house and street.
 */
export type AddressReading = {
  readonly day: PlainDate
  readonly written: readonly Locality[]
  readonly found: readonly Carried[]
  readonly rest: string
}

const longestName = 7
const weight: Readonly<Record<Level, number>> = { commune: 8, district: 5, province: 4 }

/** A class that is written and right speaks for a reading, another against it; so do the right marks, where the address has any. */
const fitOf = (level: Level, { class: own, full }: Named, writtenClass: string | undefined, writtenName: string | null): number =>
  weight[level] + (writtenClass === undefined ? 0 : writtenClass === own ? 2 : -4) + (full === writtenName ? 1 : 0)

/** A span with its marks; null where the whole address has none, since then none tell anything. */
const marked = (words: readonly AddressWord[], from: number, to: number): string | null =>
  words.some(({ key, full }) => key !== full) ? fullOf(words, from, to) : null

/** Localities of a level whose names end where `end` does, with their class before it if one is written. */
function matchesAt(words: readonly AddressWord[], end: number, list: List, level: Level, within: (one: Locality) => boolean): Match[] {
  const found: Match[] = []
  for (let start = end - 1; start >= Math.max(0, end - longestName); start -= 1) {
    const own = named(list, level, keyOf(words, start, end))
    if (own.length > 0) {
      const before = classBefore(words, start, level)
      const begins = before?.start ?? start
      const full = marked(words, start, end)
      const bare = before === null && (words[start]?.opens ?? null) === null
      for (const each of own)
        if (within(each.locality)) found.push({ locality: each.locality, start: begins, fit: fitOf(level, each, before?.class, full), bare })
    }
    if (words[start]?.opens === 'comma') break
  }
  return found
}

/** The province at the end, by any name it ever had; a former name under the newer list fits less well. */
function provincesAt(words: readonly AddressWord[], list: List): Match[] {
  const end = words.length
  const found: Match[] = []
  for (let start = Math.max(0, end - longestName); start < end; start += 1) {
    const registered = placeCode(keyOf(words, start, end))
    if (registered === null || registered > 1000 || /^\d+$/.test(keyOf(words, start, end))) continue
    const code = String(registered).padStart(2, '0')
    const locality = bearing(list === 'until' ? code : provinceSince(code)).findLast((one) => one.level === 'province' && one.list === list)
    if (!locality) continue
    const [begins, before] = classInside(words, start, end)
    const sameName = named(list, 'province', keyOf(words, begins, end)).find((each) => each.locality === locality)
    const fit = sameName ? fitOf('province', sameName, before, marked(words, begins, end)) : weight.province - (list === 'from' ? 1 : 0)
    found.push({ locality, start, fit, bare: false })
    break
  }
  return found
}

/** Where the proper name begins in a span that may begin with its class, and that class. */
function classInside(words: readonly AddressWord[], start: number, end: number): [begins: number, before: string | undefined] {
  for (const length of [2, 1]) {
    const before = start + length < end ? classBefore(words, start + length, 'province') : null
    if (before?.start === start) return [start + length, before.class]
  }
  return [start, undefined]
}

/** A part in the place of the district that begins as one and names none we know: passed over, at a price. */
function unknownDistrict(words: readonly AddressWord[], end: number): number | null {
  let start = end - 1
  while (start > 0 && words[start]?.opens !== 'comma') start -= 1
  return start > 0 && opensWithClass(words, start, 'district') && !opensWithClass(words, start, 'commune') ? start : null
}

/** What it costs to pass over a part, and to take a bare name for a district: it may be the end of a longer name. */
const [skipping, bareDistrict] = [-2, -6]

function parsesIn(words: readonly AddressWord[], list: List): Parse[] {
  const parses: Parse[] = []
  const provinces: (Match | null)[] = [...provincesAt(words, list), null]
  for (const province of provinces) {
    const inside = (one: Locality) => province === null || one.province === province.locality.code
    const end = province?.start ?? words.length
    const before = province?.fit ?? 0
    if (province) parses.push({ ...province, list })
    const districts = list === 'until' ? matchesAt(words, end, list, 'district', inside) : []
    for (const district of districts) {
      const fit = before + district.fit + (district.bare ? bareDistrict : 0)
      parses.push({ ...district, fit, list })
      const own = (one: Locality) => one.district === district.locality.code
      for (const commune of matchesAt(words, district.start, list, 'commune', own))
        if (!commune.bare) parses.push({ ...commune, fit: fit + commune.fit, list })
    }
    const passed = unknownDistrict(words, end)
    for (const [at, price] of passed === null ? [[end, 0] as const] : [[end, 0] as const, [passed, skipping] as const])
      for (const commune of matchesAt(words, at, list, 'commune', inside))
        if (!commune.bare) parses.push({ ...commune, fit: before + price + commune.fit, list })
  }
  return parses
}

const country = new Set(['viet nam', 'vn'])

/** The words of an address without the country at its end. */
function wordsIn(text: string): AddressWord[] {
  const words = wordsOfAddress(text)
  const tail = [2, 1].find((length) => words.length > length && country.has(keyOf(words, words.length - length, words.length)))
  return tail === undefined ? words : words.slice(0, -tail)
}

/** All readings of an address that fit best, under the list of a day before the other where both fit alike. */
function bestParses(words: readonly AddressWord[], day: PlainDate): Parse[] {
  const all = [...parsesIn(words, 'until'), ...parsesIn(words, 'from')]
  const most = Math.max(...all.map(({ fit }) => fit))
  const best = all.filter(({ fit }) => fit === most)
  const ofDay = best.filter(({ list }) => list === listOn(day))
  return ofDay.length > 0 ? ofDay : best
}

const distinct = <T>(all: readonly T[]): T[] => [...new Set(all)]

/** Of the versions of one locality the one that was there on the day. */
const versionsOn = (localities: readonly Locality[], day: PlainDate): Locality[] => {
  const groups = Map.groupBy(localities, (one) => (one.code === null ? one : `${one.list}:${one.code}`))
  return [...groups.values()].flatMap((versions) => versions.find((one) => isOn(one, day)) ?? versions.at(-1) ?? [])
}

/** Reads a written address, in the form of before or since 1 July 2025, and says what it names on a day. */
export function readAddress(text: string, day: PlainDate): AddressReading {
  const words = wordsIn(text)
  const best = words.length === 0 ? [] : bestParses(words, day)
  if (best.length === 0) return { day, written: [], found: [], rest: text.trim() }
  const written = versionsOn(distinct(best.map(({ locality }) => locality)), day)
  const found = written.flatMap((one) => carriedTo(one, day))
  const groups = [...Map.groupBy(found, ({ locality }) => locality).values()].flatMap((same) => same[0] ?? [])
  const begins = words[Math.min(...best.map(({ start }) => start))]?.start ?? 0
  const rest = text.normalize('NFC').slice(0, begins)
  return { day, written, found: groups, rest: rest.replace(/[\s,;–-]+$/u, '').trim() }
}

/** Communes that a code or a name alone may mean, in any list: a name without its province is borne by many. */
export function communesMeant(text: string): Locality[] {
  const code = text.trim()
  if (/^\d{5}$/.test(code)) return bearing(code).filter(({ level }) => level === 'commune')
  const words = wordsIn(text)
  return (['until', 'from'] as const).flatMap((list) => {
    const parses = words.length === 0 ? [] : parsesIn(words, list).filter(({ locality }) => locality.level === 'commune')
    const most = Math.max(...parses.map(({ fit }) => fit))
    return distinct(parses.filter(({ fit }) => fit === most).map(({ locality }) => locality))
  })
}
