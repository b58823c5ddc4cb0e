import { fullOf, keyOf, wordsOfAddress } from './address-words.ts'
import { lists } from './lists.actions.ts'
import { type Level, type ListId, type Locality, partsOfName } from './locality.ts'

/** A locality under one of its spellings: class, proper name with marks and tone in its place. */
export type Named = { readonly locality: Locality; readonly class: string; readonly full: string }

type Index = ReadonlyMap<string, readonly Named[]>
let known: ReadonlyMap<string, Index> | undefined

const indexKey = (list: ListId, level: Level) => `${list === 'former' ? 'until' : list}:${level}`

const namedOf = (locality: Locality, name: string): [key: string, Named] => {
  const parts = partsOfName(name)
  const words = wordsOfAddress(parts.proper)
  return [keyOf(words, 0, words.length), { locality, class: parts.class, full: fullOf(words, 0, words.length) }]
}

function read(): ReadonlyMap<string, Index> {
  const made = new Map<string, Map<string, Named[]>>()
  for (const locality of lists().localities) {
    const at = indexKey(locality.list, locality.level)
    const index = made.get(at) ?? new Map<string, Named[]>()
    made.set(at, index)
    for (const name of [locality.name, ...locality.also]) {
      const [key, named] = namedOf(locality, name)
      index.set(key, [...(index.get(key) ?? []), named])
    }
  }
  return made
}

/** Localities of a level by proper name without marks, in the list of before 1 July 2025 (with those merged earlier) or since. */
export const named = (list: 'until' | 'from', level: Level, key: string): readonly Named[] => {
  known ??= read()
  return known.get(indexKey(list, level))?.get(key) ?? []
}

/** All proper names of a level without marks, each with its localities. */
export const allNamed = (list: 'until' | 'from', level: Level): Index => {
  known ??= read()
  return known.get(indexKey(list, level)) ?? new Map()
}
