import { afterCover, depthAt, inBody, keyAt, type NamedBody, type Reading, spanOf } from './clause-reading.ts'
import { verbAt } from './verb.ts'

/** A list of bodies as it stands, and the token after it. */
export type BodyList = { bodies: NamedBody[]; next: number }

const quantifiers = new Set(['các', 'những', 'mọi', 'tất', 'cả', 'từng', 'toàn', 'thể', 'mỗi'])
const titles = new Set([
  'đồng',
  'chí',
  'ông',
  'bà',
  'cho',
  'lãnh',
  'đạo',
  'thủ',
  'trưởng',
  'người',
  'đứng',
  'đầu',
  'của',
  'cả',
  'tất',
  'các',
  'riêng',
  'giao',
  'với',
])
/** First words of bodies that no directory lists: kinds of office, of enterprise, of people in charge. */
const kinds = new Set(
  'cơ đơn tổ doanh nhà chủ ban sở ngành huyện xã phường thôn địa trường bệnh ngân tập tổng công hiệp hội đoàn cục vụ viện trung phòng chi học báo đài cán lãnh người thủ chánh giám trưởng thành nhóm hợp hộ quận thị bộ ủy thanh văn kho chủ lực phó cấp thường'.split(
    ' ',
  ),
)
const kindPairs = new Set(
  'cơ quan,cơ sở,đơn vị,tổ chức,tổ công,doanh nghiệp,nhà mạng,nhà thầu,nhà đầu,nhà trường,chủ đầu,chủ rừng,chủ tịch,chủ hồ,chủ tàu,ban quản,ban chỉ,ban ngành,ban dân,sở ngành,sở giao,địa phương,trường đại,trường học,trường cao,bệnh viện,ngân hàng,tập đoàn,tổng công,tổng cục,tổng giám,công ty,công an,công chức,công đoàn,hiệp hội,hội đồng,hội nông,hội liên,đoàn thể,đoàn thanh,trung tâm,chi cục,chi nhánh,học viện,cán bộ,lãnh đạo,người đứng,thủ trưởng,chánh văn,chánh thanh,giám đốc,trưởng ban,trưởng phòng,thành viên,thành phố,hợp tác,hộ gia,hộ kinh,bộ phận,bộ chỉ,bộ đội,bộ tư,ủy ban,ủy viên,thanh tra,văn phòng,kho bạc,thường trực,lực lượng,cấp ủy,cấp xã,cấp huyện,cấp tỉnh,các cấp,bộ ngành,bộ trưởng,trưởng ngành,đài truyền,đài phát,đài khí,phó chủ,phó giám,nhóm công,phòng chuyên'.split(
    ',',
  ),
)
const soleKinds = new Set(['cục', 'vụ', 'viện', 'sở', 'phòng', 'báo', 'ngành', 'huyện', 'xã', 'phường', 'quận', 'trường', 'ban', 'tổ', 'hội', 'đài'])

const stops = ['adverb', 'modal', 'past', 'lead', 'support', 'negation', 'delegate', 'speech', 'exhort', 'permit'] as const

const shortVerb = /^(cử|cấp|trình|lập|gửi|ký|nộp|giảm|tăng|mở|mua|chuyển|nâng|dừng|thu)$/

/** A verb of one syllable right after a capital or a figure: "Kho bạc khu vực XX cấp đủ kinh phí". */
export const endsName = (reading: Reading, at: number): boolean =>
  shortVerb.test(keyAt(reading, at)) && /^[\p{Lu}\d]/u.test(reading.tokens[at - 1]?.text ?? '')

/** Verbs of one syllable that no name holds, but for "chương trình" and the like. */
function alwaysVerb(reading: Reading, at: number): boolean {
  const key = keyAt(reading, at)
  if (key === 'căn') return keyAt(reading, at + 1) === 'cứ'
  if (key === 'trình' || key === 'lập') return !/^(chương|quy|tiến|lộ|giáo|công|hành|quá|độc|thành|thiết|phiên|xác)$/.test(keyAt(reading, at - 1))
  return /^(cử|gửi|ký|nộp|đưa)$/.test(key)
}

/** Whether a phrase that can end a subject begins at `at`: single syllables are too often part of a name. */
export function endsSubject(reading: Reading, at: number, direct: boolean): boolean {
  if (inBody(reading, at) || /^\p{Lu}\p{Ll}/u.test(reading.tokens[at]?.text ?? '')) return false
  if (alwaysVerb(reading, at)) return true
  const order = verbAt(reading.tokens, at, ['order', 'delegate', 'lead', 'support', 'negation', 'exhort', 'speech'])
  if (order && (direct || order.length > 1 || endsName(reading, at))) return true
  return verbAt(reading.tokens, at, stops) !== null && (direct || keyAt(reading, at) !== 'cùng')
}

/** "thường trực Ban Chỉ huy …": a post or bureau in small letters before a name. */
const isPost = (reading: Reading, at: number): boolean =>
  /^(thường trực|lãnh đạo|chủ tịch|giám đốc|thủ trưởng)$/.test(`${keyAt(reading, at)} ${keyAt(reading, at + 1)}`) &&
  /^\p{Lu}/u.test(reading.tokens[at + 2]?.text ?? '')

/** A body no directory lists ("các nhà mạng", "Cục Viễn thông"), from its kind word to the verb after it. */
export function genericBodyAt(reading: Reading, at: number, to: number, comrades = at): { body: NamedBody; next: number } | null {
  let kind = comrades
  while (kind < to && kind < at + 3 && quantifiers.has(keyAt(reading, kind))) kind++
  const first = keyAt(reading, kind)
  const quantified = kind > at
  const text = reading.tokens[kind]?.text ?? ''
  const capital = text !== text.toLowerCase()
  if (!kinds.has(first) || (!quantified && ((!capital && !isPost(reading, kind)) || verbAt(reading.tokens, kind, ['order', 'delegate'])))) return null
  const pair = kindPairs.has(`${first} ${keyAt(reading, kind + 1)}`)
  if (!pair && !soleKinds.has(first)) return null
  let next = kind + (pair ? 2 : 1)
  while (next < to && next < at + 30 && !boundary(reading, next) && (describes(reading, next) || !endsSubject(reading, next, false))) next++
  if (next >= at + 30) return null
  while (next > kind + 1 && /^(và|của|tại)$/.test(keyAt(reading, next - 1))) next--
  const span = spanOf(reading, { from: comrades, to: next })
  const raw = reading.text.slice(span.start, span.end)
  const collective = collectiveName(raw)
  const name = collective ?? asName(raw)
  return { body: { ...span, raw, name, kind: collective ? 'collective' : null, known: collective !== null && collective !== 'Các địa phương' }, next }
}

/** Words that go on describing a body: "các đơn vị thuộc Bộ", "các doanh nghiệp trên địa bàn". */
const describes = (reading: Reading, at: number): boolean => /^(thuộc|trực)$/.test(keyAt(reading, at)) && keyAt(reading, at + 1) !== 'tiếp'

/** After "các đồng chí", which shows that posts follow. */
function pastComrades(reading: Reading, at: number): number {
  const start = quantifiers.has(keyAt(reading, at)) ? at + 1 : at
  return keyAt(reading, start) === 'đồng' && keyAt(reading, start + 1) === 'chí' ? start + 2 : at
}

/** Those in charge stand for their office: "Thủ trưởng các đơn vị" are the units. */
function asName(raw: string): string {
  const office = raw.replace(/^((thủ trưởng|giám đốc|lãnh đạo|người đứng đầu|chủ tịch|trưởng) )+(?=các |những )/iu, '')
  return office.charAt(0).toUpperCase() + office.slice(1)
}

/** The collective that a description stands for: "các đơn vị hành chính cấp xã" are localities. */
function collectiveName(raw: string): string | null {
  if (/liên quan/.test(raw) && /cơ quan|đơn vị|tổ chức/.test(raw)) return 'Các cơ quan liên quan'
  if (/^(các )?(bộ,? ngành|bộ trưởng)/iu.test(raw)) return 'Các bộ, ngành'
  return /đơn vị hành chính|chính quyền|cấp ủy/iu.test(raw) ? 'Các địa phương' : null
}

/** "Cục Khoa học, Công nghệ và Thông tin": a capital after the comma goes on with the name unless it begins another body. */
function namesOn(reading: Reading, at: number): boolean {
  const text = reading.tokens[at]?.text ?? ''
  return /^\p{Lu}\p{Ll}/u.test(text) && !inBody(reading, at) && !kinds.has(keyAt(reading, at))
}

function boundary(reading: Reading, at: number): boolean {
  const key = keyAt(reading, at)
  if (depthAt(reading, at) > 0) return false
  if (key === ',' && (namesOn(reading, at + 1) || (keyAt(reading, at - 1) === 'phòng' && keyAt(reading, at + 1) === 'chống'))) return false
  if (key === ',' && keyAt(reading, at + 1) === 'các' && [at - 1, at + 2].some((k) => /^\p{Lu}/u.test(reading.tokens[k]?.text ?? ''))) return true
  if (key === ',')
    return (
      !/^(đơn|tổ|ban|ngành|cơ|doanh|đoàn|các|địa|cá|công|viên|người|đặc|phường|xã|quận|huyện|thị|thành|trưởng|thủ|lãnh)$/.test(
        keyAt(reading, at + 1),
      ) || inBody(reading, at + 1)
    )
  return key === ';' || key === ':' || key === '.'
}

/** Skips words that stand before a body without naming one: "đồng chí", "lãnh đạo", "cho". */
export function skipTitles(reading: Reading, at: number, to: number): number {
  let next = at
  if (keyAt(reading, at) === 'bí' && keyAt(reading, at + 1) === 'thư' && /^(,|và)$/.test(keyAt(reading, at + 2))) next = at + 3
  while (next < to && next < at + 8 && !inBody(reading, next) && titles.has(keyAt(reading, next))) next++
  return inBody(reading, next) ? next : at
}

const separators = new Set([',', ';', 'và', 'cùng', '&', 'hoặc', '–', '-'])

/** The bodies listed from `at` on; brackets and appositions after a dash belong to the body before them. */
export function bodiesFrom(reading: Reading, at: number, to: number): BodyList {
  const bodies: NamedBody[] = []
  let next = at
  let last = at
  while (next < to) {
    const start = skipTitles(reading, next, to)
    const index = reading.bodyAt[start] ?? -1
    const known = index >= 0 && depthAt(reading, start) === 0 ? reading.bodies[index] : undefined
    if (known) {
      bodies.push(...known.bodies)
      next = afterCover(reading.bodyAt, start)
    } else {
      const generic = genericBodyAt(reading, next, to, pastComrades(reading, next))
      if (!generic) break
      bodies.push(generic.body)
      next = generic.next
    }
    next = afterBrackets(reading, next, to)
    last = next
    if (next >= to || !separators.has(keyAt(reading, next))) break
    if (/^[-–]$/.test(keyAt(reading, next))) last = next
    next++
    while (next < to && (keyAt(reading, next) === 'và' || keyAt(reading, next) === 'với')) next++
  }
  return { bodies, next: last }
}

/** The token after a bracketed remark that begins at `at`, or `at` itself. */
export function afterBrackets(reading: Reading, at: number, to: number): number {
  if (keyAt(reading, at) !== '(' || depthAt(reading, at) === 0) return at
  let next = at
  while (next < to && depthAt(reading, next) > 0 && keyAt(reading, next) !== ')') next++
  return Math.min(to, next + 1)
}
