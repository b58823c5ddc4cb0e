import type { PlainDate } from '../../platform/dates.ts'
import { type Match, matchAt, type Series } from './match.ts'
import { type AgencyMention, mentionsOf, unknownMention } from './mention.ts'
import { phraseAt, phrases } from './phrases.ts'
import { agencyById, latest } from '../directory/index.ts'
import { type Word, wordsOf } from './words.ts'

/** Words between the bodies of a list that name none. */
const noise = phrases([
  [
    true,
    [
      'chủ trì | phối hợp | phối hợp với | phối hợp cùng | chủ trì, phối hợp với | đồng chủ trì | cùng | cùng với | với | gồm',
      'bao gồm | gồm có | gồm các | cơ quan chủ trì | cơ quan phối hợp | cơ quan thực hiện | đơn vị chủ trì | đơn vị phối hợp',
      'đơn vị thực hiện | cơ quan đầu mối | cơ quan thường trực | đầu mối | thường trực | tham gia | giao | thực hiện | theo dõi',
      'kính gửi | nơi nhận | hoặc | như | cụ thể | do | riêng | trong đó | sự tham gia của | có sự tham gia của | thống nhất với',
      'đồng thời | cũng như | cơ quan chủ quản',
    ],
  ],
])
/** What follows says whose the body is, or what it is called elsewhere: it belongs to the one before. */
const links = phrases([
  [true, ['thuộc | trực thuộc | của | nay là | trước đây là | trước là | nay thuộc | tại | do | và trực thuộc | đổi tên thành', 'tiền thân là']],
])
const plurals = phrases([[true, ['các | những | một số | tất cả | toàn bộ']]])
/** Nouns with which the name of another body begins. */
const heads = phrases([
  [
    true,
    [
      'bộ | sở | cục | vụ | viện | trung tâm | công ty | tập đoàn | tổng công ty | tổng cục | ban | ủy ban | hội | hiệp hội | trường',
      'đại học | học viện | ngân hàng | văn phòng | các | hội đồng | tổ | tổ công tác | đoàn | đài | báo | quỹ | liên đoàn',
      'liên minh | liên hiệp | phòng | chi cục | công an | tòa án | viện kiểm sát | bệnh viện | thanh tra | kho bạc | xã | phường',
      'huyện | tỉnh | thành phố | tiểu ban | cơ quan | đơn vị | doanh nghiệp | tổng hội | chi nhánh | nhà | đảng ủy | khối | tạp chí',
      'bưu điện | điện lực | bảo hiểm | những | một số',
    ],
  ],
])

type Reader = {
  text: string
  words: Word[]
  day: PlainDate
  asOf: PlainDate | null
  found: AgencyMention[]
  series: Series | null
  last: Match | null
  swallow: boolean
}

const ministries: Series = { head: ['bo'] }
const opens = (word: Word | undefined): boolean => word !== undefined && word.between.lastIndexOf('(') > word.between.lastIndexOf(')')
const closes = (word: Word): boolean => word.between.includes(')')

/** Index of the first word after a bracket that opens before `words[at]`. */
function afterBracket(words: readonly Word[], at: number): number {
  let depth = 1
  for (let next = at + 1; next < words.length; next++) {
    for (const char of (words[next] as Word).between) depth += char === '(' ? 1 : char === ')' ? -1 : 0
    if (depth <= 0 || (closes(words[next] as Word) && opens(words[next]) && depth <= 1)) return next
  }
  return words.length
}

/** "các Bộ (Tài chính, Y tế)" means those; any other bracket only speaks of the body before it. */
function readBracket(reader: Reader, at: number): number {
  const { words, last, found } = reader
  const end = afterBracket(words, at)
  const nouns = last?.group?.nouns
  if (nouns?.has('ministry') || nouns?.has('locality') || nouns?.has('department')) {
    const inner: Reader = {
      ...reader,
      words: words.slice(at, end),
      found: [],
      series: nouns.has('department') ? { head: ['so'] } : ministries,
      last: null,
    }
    readFrom(inner, 0, true)
    if (inner.found.length > 0 && inner.found.every((one) => one.known))
      found.splice(-(last?.ids.length ?? 0), Number.POSITIVE_INFINITY, ...inner.found)
  }
  return end
}

/** Whether a new line or a joint before `words[at]` ends the body before it. */
const separated = (word: Word): boolean => word.gap !== 'none' || (word.between.includes('\n') && word.capital)

/** Index after "thuộc Bộ Y tế", "nay là …" and the body it names. */
function afterLink({ words, day }: Reader, at: number): number {
  const next = phraseAt(words, at, links)?.next ?? at + 1
  return matchAt(words, next, 'cell', day, ministries)?.next ?? next
}

/** Skips what is said about the body just read, up to the next one. */
function skipTail(reader: Reader, from: number): number {
  const { words, day } = reader
  let at = from
  for (let word = words[at]; word !== undefined && !separated(word); word = words[at]) {
    const link = phraseAt(words, at, links)
    if (link !== null) {
      at = afterLink(reader, at)
      continue
    }
    if (phraseAt(words, at, noise) !== null) return at
    const match = matchAt(words, at, 'cell', day, null)
    if (match && (match.how === 'name' || match.how === 'head') && word.capital) return at
    at++
  }
  return at
}

/** Longer than any name; what goes on after it is something else. */
const longestName = 300

const wordOf = (words: readonly Word[], at: number): string => words[at]?.plain ?? ''

/** The series that a named body opens: after "Bộ Tài chính" a bare "Y tế" is a ministry, after "Sở Nội vụ" a department. */
function seriesAfter(words: readonly Word[], at: number, match: Match, before: Series | null): Series | null {
  if (match.series) return match.series
  if (match.how === 'ellipsis') return before
  const id = match.ids[0]?.id ?? ''
  if (id.startsWith('so-')) return { head: ['so'] }
  return wordOf(words, at) === 'tap' ? { head: ['tap', 'doan'] } : ministries
}

/** "Cục C06 - Bộ Công an": the dash brings the body it stands under. */
function isParent(reader: Reader, at: number, match: Match): boolean {
  const before = reader.found.at(-1)?.id
  return before != null && /^\s*[-–—]\s*$/.test((reader.words[at] as Word).between) && agencyById(before)?.parent === match.ids[0]?.id
}

/** "UBND huyện Yên Dũng, tỉnh Bắc Giang": the province says where the district is. */
const liesIn = (reader: Reader, at: number, match: Match, part: AgencyMention): boolean =>
  match.how === 'place' &&
  !part.known &&
  /^,\s*$/.test((reader.words[at] as Word).between) &&
  /(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu|tp)(?!\p{L})/iu.test(part.raw.normalize('NFC'))

function take(reader: Reader, at: number, match: Match): number {
  const { words, found, text, asOf, last } = reader
  if (isParent(reader, at, match)) return skipTail(reader, match.next)
  const part = found.at(-1)
  if (part && liesIn(reader, at, match, part)) {
    found.splice(-1, 1, unknownMention(text, part.start, (words[match.next - 1] as Word).end, false))
    return skipTail(reader, match.next)
  }
  const colon = /:/.test((words[at] as Word).between)
  if (colon && last?.group && match.how !== 'group') found.splice(-last.ids.length)
  found.push(...mentionsOf(match, text, words, at, asOf))
  reader.last = match
  reader.series = seriesAfter(words, at, match, reader.series)
  const next = skipTail(reader, match.next)
  reader.swallow = match.group !== null && next > match.next
  return next
}

/** Index after a body that no name fits, joints inside its name included. */
function unknownEnd(reader: Reader, at: number): number {
  const { words, day } = reader
  const plural = phraseAt(words, at, plurals) !== null
  let next = at + 1
  for (let word = words[next]; word !== undefined; word = words[next]) {
    if (word.gap === 'break') return next
    if (separated(word) && !joins(reader, at, next)) return next
    if (!separated(word) && phraseAt(words, next, links) !== null && words[at]?.capital && !plural) return next
    if (
      !separated(word) &&
      !plural &&
      next > at + 1 &&
      word.capital &&
      !words[next - 1]?.capital &&
      matchAt(words, next, 'cell', day, null)?.how === 'name'
    ) {
      if (phraseAt(words, next - 1, links) === null) return next
      next = matchAt(words, next, 'cell', day, null)?.next ?? next + 1
      continue
    }
    if (!separated(word) && phraseAt(words, next, noise) !== null && !word.capital && wordOf(words, next) !== 'do') return next
    next++
  }
  return next
}

/** "Vụ Kế hoạch và Tổng hợp": what follows the joint begins no body of its own. */
function joins(reader: Reader, at: number, next: number): boolean {
  const { words, day } = reader
  const word = words[next] as Word
  if (/[;/\n]/.test(word.between)) return false
  if (/^\s*[-–—]\s*$/.test(word.between)) return true
  if (!words[at]?.capital && word.capital) return false
  return (
    phraseAt(words, next, heads) === null &&
    phraseAt(words, next, noise) === null &&
    !isShort(word) &&
    matchAt(words, next, 'cell', day, ministries) === null
  )
}

const isShort = (word: Word): boolean => word.text.length > 1 && word.text === word.text.toUpperCase()

function takeUnknown(reader: Reader, at: number): number {
  const { words, found, text } = reader
  const word = words[at] as Word
  const next = unknownEnd(reader, at)
  const end = (words[next - 1] as Word).end
  const before = found.at(-1)
  const goesOn = reader.swallow ? phraseAt(words, at, heads) === null : !word.capital && before?.how === 'unknown' && before.raw.length < longestName
  if (before && goesOn && phraseAt(words, at, plurals) === null && word.gap === 'joint') {
    if (before.how === 'unknown') found.splice(-1, 1, unknownMention(text, before.start, end, before.kind === 'collective'))
    return skipTail(reader, next)
  }
  if (/\p{L}/u.test(text.slice(word.start, end))) found.push(unknownMention(text, word.start, end, phraseAt(words, at, plurals) !== null))
  reader.last = null
  reader.swallow = false
  return skipTail(reader, next)
}

function readFrom(reader: Reader, from: number, inBracket = false) {
  const { words, day } = reader
  for (let at = from; at < words.length; ) {
    if (opens(words[at]) && !(inBracket && at === from) && reader.found.length > 0) {
      at = readBracket(reader, at)
      continue
    }
    const match = matchAt(words, at, 'cell', day, reader.series ?? ministries)
    const skip = phraseAt(words, at, noise)
    if (match === null && skip !== null) at = skip.next
    else if (match === null && phraseAt(words, at, links) !== null && reader.found.length > 0) at = skipTail(reader, afterLink(reader, at))
    else at = match === null ? takeUnknown(reader, at) : take(reader, at, match)
  }
}

/**
 * The bodies that a cell or list names, in its order: commas inside names, lists that leave out the first word, brackets, posts, groups.
 * What the directory does not know is kept as written.
 * @param asOf the day of the text; null reads it with the definitions as they stand now
 */
export function readAgencies(raw: string, asOf: PlainDate | null): AgencyMention[] {
  const reader: Reader = { text: raw, words: wordsOf(raw), day: asOf ?? latest, asOf, found: [], series: null, last: null, swallow: false }
  readFrom(reader, 0)
  return reader.found
}

const distinct = (names: readonly string[]): string[] => [...new Set(names)]

/** What `nt06 agencies` answers: names on the day of the text, and who they are today. */
export function agenciesAnswer(raw: string, asOf: PlainDate | null): { raw: string; agencies: string[]; current: string[] } {
  const mentions = readAgencies(raw, asOf)
  return { raw, agencies: distinct(mentions.map((one) => one.name)), current: distinct(mentions.flatMap((one) => one.current)) }
}

/** Ids of the bodies that these names stand for on a day; what the directory does not know has none. */
export const agencyIdsOf = (names: readonly string[], asOf: PlainDate | null): string[] =>
  distinct(names.flatMap((name) => readAgencies(name, asOf)).flatMap((one) => one.id ?? []))
