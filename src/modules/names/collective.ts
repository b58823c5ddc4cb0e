import type { AgencyId } from '../directory/index.ts'
import { committee, heads, nouns, others, qualifiers, quantifiers, sets, type Noun } from './collective-words.ts'
import type { Reading } from './gazetteer.ts'
import { phraseAt } from './phrases.ts'
import type { Word } from './words.ts'

/** "Bộ X", "xã X", "bộ chỉ số": the noun begins a name or means something else. */
function isNamed(words: readonly Word[], noun: { means: Noun; next: number }, plural: boolean): boolean {
  const after = words[noun.next]
  if (after?.gap !== 'none') return false
  if (noun.means === 'ministry' && sets.has(after.plain) && !after.capital) return true
  if (noun.means === 'branch' && after.plain === 'dang') return true
  if ((noun.means === 'locality' || noun.means === 'commune') && others.has(after.plain) && !after.capital) return true
  return after.capital && phraseAt(words, noun.next, qualifiers) === null && (!plural || noun.means === 'district' || noun.means === 'commune')
}

type Listed = { noun: Noun; at: number; next: number; quantified: boolean; concerned: boolean; committee: boolean }

/** A group addressed as one; `asWritten` where the directory has no fixed wording for it. */
export type Group = { id: AgencyId | null; asWritten: boolean; words?: readonly [from: number, to: number] }
export type Collective = { next: number; groups: Group[]; qualified: boolean; nouns: ReadonlySet<Noun> }

/** "34 tỉnh": a number of two or more right before what it counts. */
const isCount = (words: readonly Word[], at: number): boolean =>
  /^\d{1,5}$/.test(words[at]?.text ?? '') && Number(words[at]?.text) > 1 && !words[at + 1]?.between.includes('\n')

function quantified(words: readonly Word[], at: number): { next: number; any: boolean } {
  let next = at
  for (let any = false; ; any = true) {
    const phrase = phraseAt(words, next, quantifiers)
    const skip = phrase?.next ?? (isCount(words, next) && words[next + 1]?.gap === 'none' ? next + 1 : next)
    if (skip === next || words[skip]?.gap !== 'none') return { next, any }
    next = skip
  }
}

function qualified(words: readonly Word[], at: number): { next: number; concerned: boolean } {
  let next = at
  let concerned = false
  for (let gap = words[next]?.gap; gap !== undefined && gap !== 'break'; gap = words[next]?.gap) {
    const phrase = phraseAt(words, next, qualifiers)
    if (phrase === null || (gap === 'joint' && phrase.means === 'plain')) break
    if (phrase.means === 'concerned') concerned = true
    next = phrase.next
  }
  return { next, concerned }
}

/** Index after "Thủ trưởng", "Chủ tịch, Phó Chủ tịch". */
function skipHeads(words: readonly Word[], at: number): number {
  let next = at
  for (let phrase = phraseAt(words, next, heads); phrase !== null; phrase = phraseAt(words, next, heads)) {
    if (next > at && words[next]?.gap === 'break') break
    next = phrase.next
  }
  return next
}

function nounAt(words: readonly Word[], at: number): Listed | null {
  const first = quantified(words, skipHeads(words, at))
  const body = phraseAt(words, first.next, committee)
  const second = body === null ? first : quantified(words, body.next)
  const noun = phraseAt(words, second.next, nouns)
  const any = first.any || second.any
  if (body !== null && (noun === null || words[second.next]?.gap !== 'none' || !['locality', 'district', 'commune', 'level'].includes(noun.means))) {
    if (words[body.next - 1]?.plain === 'quyen') return null
    return { noun: 'locality', at, next: body.next, quantified: any, concerned: false, committee: true }
  }
  if (noun === null) return null
  if (isNamed(words, noun, any)) return null
  const { next, concerned } = qualified(words, noun.next)
  return { noun: body !== null && noun.means === 'level' ? 'locality' : noun.means, at, next, quantified: any, concerned, committee: body !== null }
}

/** A following noun belongs to the list unless a new "các" begins another group; ministry-level bodies are taken with the ministries either way. */
function continues(words: readonly Word[], last: Listed): Listed | null {
  if (words[last.next]?.gap !== 'joint') return null
  const noun = nounAt(words, last.next)
  if (noun === null) return null
  if (noun.noun === 'level-body' || noun.noun === 'government') return noun
  if (skipHeads(words, last.next) !== last.next || noun.committee) return null
  return noun.quantified && noun.noun !== 'level' && last.noun !== 'level' ? null : noun
}

/** No text lists more kinds of bodies than this; the bound keeps reading linear. */
const longestList = 12

function listAt(words: readonly Word[], at: number): Listed[] {
  const list: Listed[] = []
  const ministers = phraseAt(words, at, heads)
  if (ministers?.means === 'ministers' && words[ministers.next]?.gap === 'joint') {
    const level = nounAt(words, ministers.next)
    if (level?.noun === 'level-body')
      list.push({ noun: 'ministry', at, next: ministers.next, quantified: true, concerned: false, committee: false }, level)
  }
  if (list.length === 0) {
    const first = nounAt(words, at)
    if (first === null) return []
    list.push(first)
  }
  for (let more = continues(words, list.at(-1) as Listed); more !== null && list.length < longestList; more = continues(words, list.at(-1) as Listed))
    list.push(more)
  return list
}

const group = (id: AgencyId): Group => ({ id, asWritten: false })

const keptAsWritten: Readonly<Partial<Record<Noun, AgencyId>>> = {
  enterprise: 'cac-doanh-nghiep',
  bank: 'cac-ngan-hang',
  association: 'cac-to-chuc-chinh-tri-xa-hoi',
}

/** Enterprises have no fixed wording: the words that name them are kept. */
function asWritten(id: AgencyId, list: readonly Listed[]): Group {
  const named = list.filter(({ noun }) => keptAsWritten[noun] === id)
  return { id, asWritten: true, words: [named[0]?.at ?? 0, named.at(-1)?.next ?? 0] }
}

/** Which groups a list of common nouns addresses, in the order they are named. */
function groupsOf(list: readonly Listed[]): Group[] {
  const has = (noun: Noun) => list.some((one) => one.noun === noun)
  const central = has('department')
    ? group('cac-so-ban-nganh')
    : has('level-body') && !has('branch')
      ? group('cac-bo-co-quan-ngang-bo')
      : group('cac-bo-nganh')
  const found = new Map<string, Group>()
  const add = (one: Group) => found.set(one.id ?? '', one)
  const municipal = list[0]?.noun === 'district' || list[0]?.noun === 'commune'
  list.forEach(({ noun }, at) => {
    const before = list[at - 1]?.noun
    if (noun === 'branch' && list[0]?.noun === 'agency') return
    if (noun === 'ministry' || noun === 'branch' || noun === 'level-body' || noun === 'department') add(central)
    else if (noun === 'government') add(group('cac-co-quan-thuoc-chinh-phu'))
    else if (noun === 'district') add(group('cac-ubnd-cap-huyen'))
    else if (noun === 'commune') add(group('cac-ubnd-cap-xa'))
    else if (noun === 'locality' || noun === 'level') {
      if (!municipal) add(group('cac-dia-phuong'))
    } else if (noun === 'agency') {
      if (before !== 'ministry' && before !== 'branch') add(group('cac-co-quan-lien-quan'))
    } else if (!has('agency')) add(asWritten(keptAsWritten[noun] ?? 'cac-doanh-nghiep', list))
  })
  return [...found.values()]
}

/** Whether a list is enough to speak of a group, or only a noun in a sentence ("địa phương", "ngành y tế"). */
function isGroup(list: readonly Listed[], words: readonly Word[], reading: Reading): boolean {
  const first = list[0] as Listed
  const last = list.at(-1) as Listed
  const after = words[last.next]
  const open = after !== undefined && after.gap === 'none'
  const names = new Set(list.map((one) => one.noun))
  const plural = list.length > 1 || list.some((one) => one.quantified || one.concerned || one.committee)
  if (reading === 'prose' && !plural) return false
  if (first.noun === 'ministry' && !first.quantified && words[first.at - 1]?.plain === 'cap') return false
  if (list.every(isLoose)) return list.some((one) => one.concerned) || (reading === 'cell' && !open)
  if (names.has('level') && names.size === 1 && !first.committee) return false
  if (reading === 'prose' && names.size === 1 && names.has('branch')) return false
  const central = names.has('ministry') || names.has('department')
  if (reading === 'prose' && !central && !list.some((one) => one.quantified || one.committee)) return false
  return true
}

const isLoose = ({ noun }: Listed): boolean => noun === 'agency' || keptAsWritten[noun] !== undefined

/** In a sentence "các bộ, ngành, cơ quan" may go on with anything: only "cơ quan liên quan" is a group. */
function dropLoose(list: Listed[]) {
  while (
    list.length > 0 &&
    !list.some((one) => one.concerned) &&
    isLoose(list.at(-1) as Listed) &&
    !(list.length === 2 && list[0]?.noun === 'ministry')
  )
    list.pop()
}

/** Whether a group may begin with the word. */
export const beginsGroup = (word: Word): boolean =>
  /^\d/.test(word.plain) || [nouns, quantifiers, committee, heads].some((each: ReadonlyMap<string, unknown>) => each.has(word.plain))

/** The group addressed at `words[at]`: "các bộ, ngành có liên quan", "UBND các tỉnh, thành phố trực thuộc Trung ương". */
export function collectiveAt(words: readonly Word[], at: number, reading: Reading): Collective | null {
  const list = listAt(words, at)
  if (reading === 'prose') dropLoose(list)
  while (list.length > 0 && !isGroup(list, words, reading)) list.pop()
  const last = list.at(-1)
  if (last === undefined) return null
  return { next: last.next, groups: groupsOf(list), qualified: true, nouns: new Set(list.map((one) => one.noun)) }
}
