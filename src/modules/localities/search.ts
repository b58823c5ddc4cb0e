import type { PlainDate } from '../../platform/dates.ts'
import { keyOf, wordsOfAddress } from './address-words.ts'
import { isOn, type Level, levels, listOn, type Locality } from './locality.ts'
import { allNamed } from './names.ts'
import { type AddressReading, readAddress } from './read.ts'
import { bearing } from './register.ts'

/** What was found: everything that bore a code; an address as read; localities whose names hold the words, those of the day first. */
export type Found = {
  readonly coded: readonly Locality[]
  readonly reading: AddressReading | null
  readonly named: readonly Locality[]
  /** How many more names hold the words than are listed. */
  readonly more: number
}

const mostNamed = 100

/** How well a name holds some words: as a whole, from its beginning, or somewhere between its words. */
const rankOf = (name: string, words: string): number | null => {
  if (name === words) return 0
  if (name.startsWith(`${words} `)) return 1
  return ` ${name} `.includes(` ${words} `) ? 2 : null
}

function holding(words: string, day: PlainDate): Locality[] {
  const lists = listOn(day) === 'from' ? (['from', 'until'] as const) : (['until', 'from'] as const)
  const ranked = lists.flatMap((list) =>
    levels.flatMap((level: Level) =>
      [...allNamed(list, level)].flatMap(([name, all]) => {
        const rank = rankOf(name, words)
        return rank === null ? [] : all.map(({ locality }) => ({ locality, rank, there: isOn(locality, day) ? 0 : 1 }))
      }),
    ),
  )
  return [...new Set(ranked.toSorted((a, b) => a.there - b.there || a.rank - b.rank).map(({ locality }) => locality))]
}

/** Looks a code, a name or a whole address up, for a day. */
export function findLocalities(asked: string, day: PlainDate): Found {
  const text = asked.trim()
  if (/^\d{2,5}$/.test(text)) return { coded: bearing(text), reading: null, named: [], more: 0 }
  const reading = readAddress(text, day)
  const words = wordsOfAddress(text)
  const named = words.length === 0 ? [] : holding(keyOf(words, 0, words.length), day)
  const isRead = reading.written.some(({ level }) => level !== 'province') || named.length === 0
  return {
    coded: [],
    reading: isRead && reading.written.length > 0 ? reading : null,
    named: named.slice(0, mostNamed),
    more: Math.max(0, named.length - mostNamed),
  }
}
