import { localBodies } from '../../../definitions/agencies/local.ts'
import { type PlainDate } from '../../platform/dates.ts'
import type { AgencyId } from '../directory/index.ts'
import { beginsGroup, type Collective, collectiveAt } from './collective.ts'
import { beginsName, type Hit, hitAt, type Reading, senseOn } from './gazetteer.ts'
import { phraseAt, phrases } from './phrases.ts'
import type { Word } from './words.ts'

/** How the text spoke of the body: by name, through its head, as a place, as a group, or leaving out the first word. */
export type How = 'name' | 'head' | 'place' | 'group' | 'ellipsis' | 'unknown'

/** What begins at a word: one body or several groups, and the index of the word after it. */
export type Match = {
  /** Index of the first word of the name itself, after the posts of its head. */
  name: number
  next: number
  how: How
  /** `words` are those to keep as written, after `begins` where the name begins otherwise. */
  ids: readonly { id: AgencyId | null; asWritten: boolean; words?: readonly [from: number, to: number]; begins?: string }[]
  series: Series | null
  group: Collective | null
}

/** What the following bare names belong to: "các Bộ: Tài chính, Y tế", "Công an các tỉnh A, B". */
export type Series = { head: readonly string[] } | { body: AgencyId }

const posts = phrases([
  [
    true,
    [
      'bộ trưởng | thứ trưởng | thủ trưởng | phó thủ trưởng | thống đốc | phó thống đốc | chủ nhiệm | phó chủ nhiệm | tổng thanh tra',
      'phó tổng thanh tra | chủ tịch | phó chủ tịch | giám đốc | phó giám đốc | tổng giám đốc | phó tổng giám đốc | chánh văn phòng',
      'trưởng | trưởng ban | phó trưởng ban | viện trưởng | chánh án | tổng kiểm toán | cục trưởng | tổng cục trưởng | vụ trưởng',
      'bí thư | bí thư thứ nhất | bí thư ban cán sự đảng | lãnh đạo | người đứng đầu | đồng chí | các đồng chí | hiệu trưởng',
      'tổng biên tập | chánh thanh tra | chủ tịch hội đồng quản trị | chủ tịch hội đồng thành viên | tư lệnh | chỉ huy trưởng',
      'tổng cục trưởng | tổng thư ký | giám đốc các | đồng chí bộ trưởng | cơ quan',
    ],
  ],
])
/** Posts that name their body by themselves. */
const offices = phrases<AgencyId>([
  ['ngan-hang-nha-nuoc', ['thống đốc', 'phó thống đốc']],
  ['thanh-tra-chinh-phu', ['tổng thanh tra', 'tổng thanh tra chính phủ', 'phó tổng thanh tra', 'phó tổng thanh tra chính phủ']],
  ['kiem-toan-nha-nuoc', ['tổng kiểm toán', 'tổng kiểm toán nhà nước']],
])
const plurals = phrases<readonly string[]>([
  [['bo'], ['các bộ | bộ | những bộ | bộ trưởng | bộ trưởng các bộ | các bộ ngành | các bộ, ngành | bộ, ngành | các bộ, cơ quan']],
  [['so'], ['các sở', 'sở', 'các sở, ngành', 'các sở, ban, ngành']],
  [['tap', 'doan'], ['các tập đoàn']],
  [['tong', 'cong', 'ty'], ['các tổng công ty']],
  [['uy', 'ban'], ['các ủy ban']],
  [['ban'], ['các ban']],
  [['cuc'], ['các cục']],
])
const placeHeads = phrases<'class' | 'classes'>([
  ['class', ['tỉnh | thành phố | thủ đô | tỉnh, thành phố | địa phương | địa bàn tỉnh']],
  ['classes', ['các tỉnh | các thành phố | các tỉnh, thành phố | các tỉnh, thành | các địa phương | hai tỉnh | hai thành phố']],
])
const everywhere = phrases([
  [
    true,
    [
      'các tỉnh | các tỉnh, thành phố | các tỉnh, thành | các địa phương | các tỉnh, thành phố trực thuộc trung ương | cấp tỉnh',
      'các cấp | tỉnh, thành phố | tỉnh | thành phố | tỉnh, thành phố trực thuộc trung ương | địa phương',
      'các tỉnh, thành phố liên quan | các đơn vị, địa phương | các đơn vị',
    ],
  ],
])
const committeeOf = phrases([[true, ['ủy ban nhân dân', 'chính quyền']]])
const bodies = new Map(localBodies.map((body) => [body.id, body]))

const only = (name: number, next: number, how: How, id: AgencyId, series: Series | null = null): Match => ({
  name,
  next,
  how,
  ids: [{ id, asWritten: false }],
  series,
  group: null,
})

const listed = (word: Word | undefined): boolean => word !== undefined && (word.gap !== 'break' || /^\s*[:(]\s*$/.test(word.between))

/** A province at `words[at]`, with or without its class before it. */
function placeAt(
  words: readonly Word[],
  at: number,
  reading: Reading,
  day: PlainDate,
): { next: number; id: AgencyId; many: boolean; classed: boolean } | null {
  const head = phraseAt(words, at, placeHeads)
  for (const start of head ? [head.next, at] : [at]) {
    if (start !== at && !listed(words[start])) continue
    const hit = hitAt(words, start, reading)
    const places = hit?.senses.filter((sense) => sense.of === 'place') ?? []
    if (hit && places.length > 0)
      return { next: start + hit.words, id: senseOn(places, day).id, many: start !== at && head?.means === 'classes', classed: start !== at }
  }
  return null
}

/** UBND tỉnh Bắc Ninh, tỉnh Bắc Ninh, Bắc Ninh. */
function provinceAt(words: readonly Word[], at: number, reading: Reading, day: PlainDate): Match | null {
  const head = phraseAt(words, at, committeeOf)
  if (head !== null && words[head.next]?.gap === 'none') {
    const place = placeAt(words, head.next, reading, day)
    if (place) return only(at, place.next, 'name', place.id)
  }
  const place = head === null ? placeAt(words, at, reading, day) : null
  if (place === null) return null
  return reading === 'prose' && !place.classed && isPerson(words, at) ? null : only(at, place.next, 'place', place.id)
}

/** Hồ Chí Minh is first a person; "Hòa Bình" after another capital is the end of a person's name. */
const isPerson = (words: readonly Word[], at: number): boolean =>
  (words[at]?.plain === 'ho' && words[at + 1]?.plain === 'chi') ||
  (words[at]?.gap === 'none' && words[at - 1]?.capital === true && words[at - 1]?.text.length !== 1)

/** "Công an các tỉnh, thành phố", "Bộ CHQS tỉnh"; departments are named alone. */
function everywhereOf(id: AgencyId, at: number, after: number, next: number): Match {
  const body = bodies.get(id)
  const begins = body?.names.at(-1)?.name.vi
  if (body?.kind === 'department' || begins === undefined) return only(at, next, 'name', id)
  return { name: at, next, how: 'name', ids: [{ id, asWritten: true, words: [after, next], begins }], series: null, group: null }
}

/** A body that every province has, with the province where one is printed. */
function localMatch(words: readonly Word[], at: number, hit: Hit, reading: Reading, day: PlainDate): Match | null {
  const local = hit.senses.filter((sense) => sense.of === 'local')
  if (local.length === 0) return null
  const { id } = senseOn(local, day)
  const after = at + hit.words
  if (words[after]?.gap === 'none') {
    const place = placeAt(words, after, reading, day)
    if (place) return only(at, place.next, 'name', `${id}-${place.id}`, place.many ? { body: id } : null)
    const all = phraseAt(words, after, everywhere)
    if (all) return everywhereOf(id, at, after, all.next)
  }
  return bodies.get(id)?.onlyWithProvince ? null : only(at, after, 'name', id)
}

/** "BHXH" in a sentence is as often the insurance as the body. */
const isVague = (hit: Hit): boolean => hit.senses.some((sense) => sense.of === 'local' && bodies.get(sense.id)?.onlyWithProvince)

function namedAt(words: readonly Word[], at: number, reading: Reading, day: PlainDate): Match | null {
  const hit = hitAt(words, at, reading)
  if (hit === null || (reading === 'prose' && hit.words === 1 && isVague(hit))) return provinceAt(words, at, reading, day)
  const local = localMatch(words, at, hit, reading, day)
  const named = hit.senses.filter((sense) => sense.of === 'agency')
  if (local && (named.length === 0 || local.next > at + hit.words)) return local
  if (named.length > 0) return only(at, at + hit.words, 'name', senseOn(named, day).id)
  return provinceAt(words, at, reading, day)
}

/** Bare names after a common head: whole between two joints, or it is no name. */
function bareAt(words: readonly Word[], at: number, series: Series, reading: Reading, day: PlainDate): Match | null {
  const word = words[at]
  if (word === undefined || (reading === 'prose' && !word.capital)) return null
  if ('body' in series) {
    const place = placeAt(words, at, reading, day)
    return place && only(at, place.next, 'ellipsis', `${series.body}-${place.id}`, series)
  }
  const hit = hitAt(words, at, reading, series.head)
  if (hit === null) return null
  const next = at + hit.words
  if (words[next]?.gap === 'none' && !words[next]?.capital && reading === 'cell' && phraseAt(words, next, qualifying) === null) return null
  const senses = hit.senses.filter((sense) => sense.of !== 'place')
  return senses.length === 0 ? null : only(at, next, 'ellipsis', senseOn(senses, day).id, series)
}

const qualifying = phrases([[true, ['chủ trì | phối hợp | cùng | và | chịu trách nhiệm | cũ | nay là']]])

/** "các Bộ: Tài chính, Y tế": the head, then the first of its bare names. */
function seriesAt(words: readonly Word[], at: number, reading: Reading, day: PlainDate): Match | null {
  const head = phraseAt(words, at, plurals)
  if (head === null || !listed(words[head.next])) return null
  const plural = head.words > 1 || words[head.next]?.gap === 'break'
  const whole = words[at + head.words - 1]
  if (!plural || whole === undefined || words[head.next]?.gap === 'joint') return null
  return bareAt(words, head.next, { head: head.means }, reading, day)
}

/** Where the name of a body may begin after the posts of its head: "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ". */
function afterPosts(words: readonly Word[], at: number): number[] {
  const starts: number[] = []
  let next = at
  for (let step = 0; step < 4; step++) {
    const post = phraseAt(words, next, posts)
    if (post === null) break
    if (words[next]?.plain === 'truong' && post.words === 2) starts.push(next + 1)
    next = post.next
    if (words[next] === undefined || words[next]?.gap === 'break') break
    starts.push(next)
  }
  return starts
}

function headAt(words: readonly Word[], at: number, reading: Reading, day: PlainDate): Match | null {
  const said = phraseAt(words, at, offices)
  const office = said && (reading === 'cell' || words[at]?.capital) ? only(at, said.next, 'head', said.means) : null
  const body = headOfBody(words, at, reading, day)
  return office && (body === null || body.next <= office.next) ? office : body
}

function headOfBody(words: readonly Word[], at: number, reading: Reading, day: PlainDate): Match | null {
  for (const start of afterPosts(words, at)) {
    const joined = words[start]?.gap === 'joint'
    const match = joined
      ? null
      : (namedAt(words, start, reading, day) ?? seriesAt(words, start, reading, day) ?? bareMinister(words, at, start, reading, day))
    if (match && match.how !== 'place') return { ...match, how: 'head' }
    if (match && reading === 'cell') return { ...match, how: 'head' }
  }
  return null
}

/** "Bộ trưởng Tài chính". */
const bareMinister = (words: readonly Word[], post: number, start: number, reading: Reading, day: PlainDate): Match | null =>
  words[post]?.plain === 'bo' && words[start]?.capital ? bareAt(words, start, { head: ['bo'] }, reading, day) : null

const openers = [posts, offices, plurals, placeHeads, committeeOf]

/** Whether any name, post or group begins with the word: most words of a text begin nothing. */
const mayBegin = (word: Word | undefined): boolean =>
  word !== undefined && (beginsName(word.plain) || beginsGroup(word) || openers.some((each: ReadonlyMap<string, unknown>) => each.has(word.plain)))

/** Whatever body or group begins at `words[at]`; a longer reading wins over a shorter. */
export function matchAt(words: readonly Word[], at: number, reading: Reading, day: PlainDate, series: Series | null): Match | null {
  if (!mayBegin(words[at])) return series ? bareAt(words, at, series, reading, day) : null
  const named = namedAt(words, at, reading, day)
  const general = named?.ids.every(({ id }) => bodies.has(id ?? '')) ? collectiveAt(words, at, reading) : null
  if (named && named.how === 'name' && (general === null || general.next <= named.next)) return named
  const head = headAt(words, at, reading, day)
  const collective = collectiveAt(words, at, reading)
  if (head && (collective === null || head.next >= collective.next)) return head
  const plural = seriesAt(words, at, reading, day)
  if (plural && (collective === null || plural.next > collective.next)) return plural
  if (series && 'body' in series && named?.how === 'place') return bareAt(words, at, series, reading, day)
  if (named && general === null) return named
  if (collective) return { name: at, next: collective.next, how: 'group', ids: collective.groups, series: null, group: collective }
  return series ? bareAt(words, at, series, reading, day) : null
}
