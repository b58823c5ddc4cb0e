import { localBodies } from '../../../definitions/agencies/local.ts'
import { provinces } from '../../../definitions/agencies/provinces.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { agencyById, type AgencyDefinition, type AgencyId, type AgencyKind, definedAgencies, distance } from '../directory/index.ts'
import { type Word, wordsOf } from './words.ts'

/** What a run of words may stand for: a body, a body every province has, or a territory. */
export type Sense = { of: 'agency' | 'local' | 'place'; id: AgencyId; kind: AgencyKind; rank: 0 | 1 | 2; span: { from?: PlainDate; to?: PlainDate } }

/** One spelling of one name, word by word, kept to check what the unmarked trie found. */
type Spelling = { keys: readonly string[]; joints: readonly boolean[]; short: boolean; text: readonly string[]; sense: Sense }
type Node = { next: Map<string, Node>; ends: Spelling[] }

const newNode = (): Node => ({ next: new Map(), ends: [] })
const root = newNode()

function insert(name: string, short: boolean, sense: Sense) {
  const words = wordsOf(name)
  let node = root
  for (const word of words) {
    let next = node.next.get(word.plain)
    if (next === undefined) node.next.set(word.plain, (next = newNode()))
    node = next
  }
  node.ends.push({
    keys: words.map((word) => word.key),
    joints: words.map((word) => word.gap === 'joint'),
    short,
    text: words.map((word) => word.text),
    sense,
  })
}

/** `TT&TT` → TT&TT and TTTT; three parts → every way of writing neighbours together. */
function shortForms(short: string): string[] {
  const [head, ...rest] = short.split('&')
  return rest.reduce<string[]>((forms, part) => forms.flatMap((form) => [`${form}&${part}`, form + part]), [head as string])
}

/** Names that end in "Việt Nam" are said without it. */
function spoken(name: string): string[] {
  const bare = name.replace(/ Việt Nam$/, '')
  return bare !== name && bare.split(' ').length >= 3 ? [bare] : []
}

function insertNames(names: AgencyDefinition['names'], sense: Omit<Sense, 'rank'>) {
  for (const { name, aliases, short } of names) {
    insert(name.vi, false, { ...sense, rank: 0 })
    for (const alias of [...(aliases ?? []), ...spoken(name.vi)]) insert(alias, !/\s/.test(alias), { ...sense, rank: 1 })
    for (const form of (short ?? []).flatMap(shortForms)) insert(form, true, { ...sense, rank: 2 })
  }
}

const localIds = new Set(localBodies.map((body) => body.id))
for (const agency of definedAgencies) {
  if (agency.kind === 'province' || (agency.kind === 'collective' && agency.names.every((name) => name.aliases === undefined))) continue
  insertNames(agency.names, { of: localIds.has(agency.id) ? 'local' : 'agency', id: agency.id, kind: agency.kind, span: agency })
}
for (const province of provinces) {
  for (const { name, aliases } of province.names) {
    const sense: Sense = { of: 'place', id: province.id, kind: 'province', rank: 0, span: province }
    insert(name, false, sense)
    for (const alias of aliases ?? []) insert(alias, false, { ...sense, rank: 1 })
  }
}

/** How much a reader may overlook: in prose only missing marks, in a cell that holds nothing but agencies misplaced ones and small letters too. */
export type Reading = 'prose' | 'cell'

const lettersOnly = /^[\p{L}\p{N}]+$/u

function fits(spelling: Spelling, words: readonly Word[], at: number, reading: Reading, skip: number): number | null {
  let misses = 0
  let capitals = 0
  for (let k = 0; k + skip < spelling.keys.length; k++) {
    const word = words[at + k] as Word
    if (k > 0 && word.gap === 'joint' && !spelling.joints[k + skip]) return null
    if (word.capital) capitals++
    const key = spelling.keys[k + skip]
    if (spelling.short && reading === 'prose' && word.text.normalize('NFC') !== spelling.text[k + skip]) return null
    if (word.key === key) continue
    if (reading === 'prose' && (word.key !== word.plain || spelling.keys.length < 2)) return null
    misses++
  }
  if (reading === 'prose' && capitals === 0 && spelling.sense.kind !== 'collective') return null
  return misses
}

/** What stands at `words[at]`, longest first, and how many words it takes. */
export type Hit = { words: number; senses: Sense[] }

function sensesAt(node: Node, words: readonly Word[], at: number, reading: Reading, skip: number): Sense[] {
  const fitting = node.ends.flatMap((spelling) => {
    const misses = fits(spelling, words, at, reading, skip)
    return misses === null ? [] : [{ misses, sense: spelling.sense }]
  })
  const fewest = Math.min(...fitting.map((one) => one.misses))
  return fitting.filter((one) => one.misses === fewest).map((one) => one.sense)
}

/**
 * The longest name that begins at `words[at]`.
 * @param head a word the text leaves out but the name begins with: "bộ" in a list of bare names
 */
export function hitAt(words: readonly Word[], at: number, reading: Reading, head?: readonly string[]): Hit | null {
  let node: Node | undefined = root
  for (const part of head ?? []) node = node?.next.get(part)
  let best: Hit | null = null
  for (let k = 0; node !== undefined && at + k < words.length; k++) {
    const word = words[at + k] as Word
    if (k > 0 && word.gap === 'break') break
    node = node.next.get(word.plain)
    if (node === undefined || node.ends.length === 0) continue
    const senses = sensesAt(node, words, at, reading, head?.length ?? 0)
    if (senses.length > 0) best = { words: k + 1, senses }
  }
  return best
}

/** Whether some name begins with that unmarked word. */
export const beginsName = (plain: string): boolean => root.next.has(plain)

const order = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0)

/** Of bodies that share a spelling the one that lived on the day; of those the one whose proper name it is. */
export const senseOn = (senses: readonly Sense[], day: PlainDate): Sense =>
  senses.toSorted((a, b) => order(distance(a.span, day), distance(b.span, day)) || order(a.rank, b.rank))[0] as Sense

export const isShortWord = (word: Word): boolean => word.text.length > 1 && word.text === word.text.toUpperCase() && lettersOnly.test(word.text)

/** Kind of a body of any id, `unit` where it is not known. */
export const kindOf = (id: AgencyId): AgencyKind => agencyById(id)?.kind ?? 'unit'
