import { bodiesFrom } from '../clauses/index.ts'
import { inBody, inDeadline, keyAt, type NamedBody, type Reading, type TimedPhrase, wordsOf } from '../clauses/index.ts'
import type { ProseContext } from './prose.ts'
import type { Clause } from './prose-order.ts'
import type { Marker } from './prose-paragraph.ts'
import type { Carry, Subject } from './prose-scope.ts'
import type { Zone } from './prose-zone.ts'
import { verbAt } from '../clauses/index.ts'

/** A clause found to order something, with whom it addresses. */
export type Order = { clause: Clause; lead: readonly NamedBody[]; support: readonly NamedBody[]; carried: boolean; zone: Zone; trimmedTo: number }

/** What a sentence came to: its orders and, where it ends in a colon, what it hands to the list below. */
export type Judged = { orders: Order[]; opens: Subject | null; deadline: TimedPhrase | null; intro: boolean }

export type Place = { first: boolean; last: boolean; alone: boolean; marker: Marker | null; elaborated: boolean }

/** Decides which clauses of a sentence are tasks, and moves the subject and the zone on. */
export function judge(context: ProseContext, carry: Carry, reading: Reading, clauses: readonly Clause[], place: Place): Judged {
  const judged: Judged = { orders: [], opens: null, deadline: null, intro: false }
  let listed = false
  let reported = false
  for (const [k, clause] of clauses.entries()) {
    const closing = k === clauses.length - 1 && place.last && keyAt(reading, clause.to - 1) === ':'
    if (clause.opens || closing) {
      introduce(context, carry, reading, clause, place, judged)
      judged.intro = closing
      listed = true
      continue
    }
    if (k === 0 && place.first) settleZone(context, carry, clause, place)
    if (context.press && announces(reading, clause)) command(carry)
    if (k === 0 && tellsResults(reading, clause)) carry.telling = true
    if (clause.head.commanded || clause.head.roles) carry.telling = false
    reported ||= clause.head.past || (clause.head.form === 'report' && !clause.head.commanded)
    if (reported && !clause.head.roles && !clause.head.commanded && !clause.head.modal) continue
    const order = orderOf(context, carry, reading, clause, { ...place, listed, after: judged.orders.length > 0, topic: isTopic(clauses, place) })
    if (k === 0 && !order && clause.head.form === 'nominal' && !listed) reported = true
    if (order) judged.orders.push(order)
    else if (clause.head.form === 'exhort' && clause.head.lead.length > 0) carrySubject(carry, clause)
  }
  return judged
}

/** "Thủ tướng vừa ký Công điện số …": a report of a directive, whose orders follow. */
const announces = (reading: Reading, clause: Clause): boolean =>
  clause.head.form === 'view' &&
  /(vừa|đã) (có|ký|ban hành|ký ban hành)\s+(công điện|chỉ thị|công văn|văn bản|thông báo|nghị quyết|kế hoạch)/iu.test(wordsOf(reading, clause))

/** A sentence about the past or about what somebody said; what follows in its paragraph without a subject goes on with it. */
const tellsResults = (reading: Reading, { head }: Clause): boolean =>
  !head.commanded && (head.past || head.form === 'view' || (head.form === 'report' && /^(đã|vừa|đang|từng|chưa)$/.test(keyAt(reading, head.verb))))

/** "Thứ ba, đẩy mạnh …; hoàn thiện …": a sentence that only announces what the next ones order. */
const isTopic = (clauses: readonly Clause[], place: Place): boolean =>
  place.first &&
  place.elaborated &&
  clauses[0]?.head.enumerated === true &&
  clauses.every(({ head, ownDeadline }) => !head.commanded && head.lead.length === 0 && !ownDeadline)

/** The first words of a paragraph may turn the page from orders to results or views. */
function settleZone(context: ProseContext, carry: Carry, { head }: Clause, place: Place): void {
  if (head.commanded) return
  const reports = head.past || head.form === 'report' || (head.enumerated && head.form === 'nominal')
  if (reports && !place.marker && head.lead.length === 0 && context.press) carry.zone = 'report'
  else if (head.form === 'view' && !place.marker && context.press) carry.zone = 'view'
}

const generic =
  /(các|những|một số|tốt|hiệu quả|vào)?\s*(nhiệm vụ|giải pháp|nội dung|công việc|biện pháp|yêu cầu|vấn đề|công tác)\s*(,\s*(nhiệm vụ|giải pháp|biện pháp))?\s*(trọng tâm|chủ yếu|cụ thể|sau|sau đây|sau đây|cấp bách|chính|nêu trên|này|trên)*\s*[:,]?$/iu

/** Words before a colon: they address the list, state its deadline, and order something only when they say what. */
function introduce(context: ProseContext, carry: Carry, reading: Reading, clause: Clause, place: Place, judged: Judged): void {
  const { head } = clause
  if (head.commanded) command(carry)
  if (presents(context, reading, clause)) return
  if (head.lead.length > 0 && head.form !== 'report' && head.form !== 'view') {
    carrySubject(carry, clause)
    if (carry.zone === 'none' || head.commanded || head.roles) setZone(carry, 'order')
  }
  judged.opens = head.lead.length > 0 ? carry.subject : null
  judged.deadline = clause.deadline?.deadline.due != null ? clause.deadline : null
  carry.deadline = judged.deadline ?? carry.deadline
  const to = beforeTail(reading, clause)
  const words = wordsOf(reading, { from: Math.max(head.verb, clause.from), to })
  if (head.form !== 'order' || to >= clause.to - 1 || to - head.verb < 5 || generic.test(words)) return
  const order = orderOf(context, carry, reading, { ...clause, to }, { ...place, listed: false, after: false, topic: false })
  if (order) judged.orders.push(order)
}

/** "UBND tỉnh ban hành Kế hoạch … như sau:": the issuer presents its own document. */
function presents({ issuer }: ProseContext, reading: Reading, { head, to }: Clause): boolean {
  const own = head.lead.length === 1 && issuer !== null && `${issuer} `.startsWith(`${head.lead[0]?.name} `)
  const verb = wordsOf(reading, { from: head.verb, to: Math.min(to, head.verb + 2) }).toLowerCase()
  return own && !head.commanded && /^(ban hành|xây dựng|hướng dẫn|thông báo|triển khai|báo cáo|đề xuất)/u.test(verb)
}

const tails =
  /,?\s*(trong đó\s*)?(,?\s*(chú trọng|tập trung)( vào)?\s*)?(các |một số )?(trọng tâm là|cụ thể là|cụ thể như sau|cụ thể|như sau|bao gồm|nhất là|tập trung vào)\s*:$/iu

/** The token before a tail such as ", trọng tâm là:". */
function beforeTail(reading: Reading, clause: Clause): number {
  const words = wordsOf(reading, clause)
  const match = tails.exec(words)
  if (!match) return clause.to
  const start = (reading.tokens[clause.from]?.start ?? 0) + match.index
  let to = clause.to
  while (to > clause.from && (reading.tokens[to - 1]?.start ?? 0) >= start) to--
  return to
}

type Surroundings = Place & { listed: boolean; after: boolean; topic: boolean }

/** The order a clause gives, or null; a named addressee becomes the subject of what follows. */
function orderOf(context: ProseContext, carry: Carry, reading: Reading, clause: Clause, place: Surroundings): Order | null {
  const { head } = clause
  if (head.commanded) command(carry)
  if (head.form === 'bodies') {
    carrySubject(carry, clause)
    if (carry.zone === 'none') setZone(carry, 'order')
    return null
  }
  if (!counts(context, carry, reading, clause, place)) return null
  const named = leadOf(reading, clause)
  const start = pastCarryingOut(reading, clause)
  if (!clause.deadline && carry.deadline && (place.listed || place.marker)) clause = { ...clause, deadline: carry.deadline }
  if (start > head.start) clause = { ...clause, head: { ...head, start, verb: start } }
  if (head.roles && named.length > 0) setZone(carry, 'order')
  const carried = carry.local ?? carry.subject
  const lead = named.length > 0 && !(carried && named.every(isAnyone)) ? named : (carried?.lead ?? [])
  const support = clause.support.length > 0 ? clause.support : named.length > 0 || place.marker === null ? [] : (carried?.support ?? [])
  if (named.length > 0) name(carry, { lead, support: [] })
  return { clause, lead, support, carried: named.length === 0, zone: carry.zone, trimmedTo: clause.to }
}

function counts(context: ProseContext, carry: Carry, reading: Reading, clause: Clause, place: Surroundings): boolean {
  const { head } = clause
  const timed = clause.ownDeadline && clause.deadline?.deadline.due !== null
  if (!timed && invitesReports(reading, clause)) return false
  if (head.past && !head.commanded && !timed) return false
  if (place.topic) return false
  if (head.form === 'nominal' && carry.zone === 'order' && leadOf(reading, clause).length > 0) return true
  if (head.form === 'nominal' || head.form === 'report') return stated(carry, reading, clause, place)
  if (head.form !== 'order' || merelyCarriesOut(reading, clause)) return false
  if (head.commanded) return true
  if (performs(context, reading, clause, place)) return false
  if (head.lead.length > 0) return addressedCounts(context, carry, clause, place)
  if (carry.telling && !head.modal && !timed) return false
  if (carry.zone === 'order') return head.rule !== 'prose.duty' || timed || dutyOfBodies(reading, clause)
  return carry.zone === 'none' && !context.press && place.marker !== null && place.marker.rank >= 5
}

function addressedCounts(context: ProseContext, carry: Carry, { head, ownDeadline }: Clause, place: Surroundings): boolean {
  if (carry.zone === 'order') return true
  if (carry.zone === 'report' || carry.zone === 'view') return head.roles && head.modal
  return !context.press || head.roles || head.modal || ownDeadline || place.marker !== null
}

/** A number or a thing with its own deadline ("100% bệnh viện … trong quý II") where orders are being given. */
function stated(carry: Carry, reading: Reading, clause: Clause, place: Surroundings): boolean {
  if (carry.zone !== 'order' || clause.head.lead.length > 0) return false
  const timed = clause.ownDeadline && clause.deadline?.deadline.due !== null
  const percent = /^\d/.test(keyAt(reading, clause.head.start)) && keyAt(reading, clause.head.start + 1) === '%'
  if (place.listed && (clause.numbered || percent)) return true
  return timed && (percent || clause.numbered || place.after) && clause.head.form === 'nominal'
}

const selfReference = /(này|trên|được giao|nêu trên)\s*[.;,/]*$/u
/** "thực hiện đồng bộ các nhiệm vụ, giải pháp đã đề ra" asks for nothing that was not asked before. */
const goesOn = /(nhiệm vụ|giải pháp|chỉ đạo)[^,;]{0,40} (đã (được )?(đề ra|nêu|giao|ban hành)|được giao|trọng tâm)/u

const broad = /^(tổ chức )?(triển khai|thực hiện|thi hành|quán triệt|nghiêm túc|chấp hành|tổ chức thực hiện)/u

/** "tổ chức thực hiện nghiêm Chỉ thị này", "chịu trách nhiệm thi hành Quyết định này" close a document and order nothing of their own. */
function merelyCarriesOut(reading: Reading, clause: Clause): boolean {
  const words = wordsOf(reading, { from: clause.head.verb, to: clause.to }).toLowerCase()
  const before = wordsOf(reading, { from: clause.head.start, to: Math.min(clause.to, clause.head.verb + 1) }).toLowerCase()
  if (/chịu trách nhiệm (toàn diện |chính )?(trước|về|nếu|thi|thực)/u.test(before)) return true
  if (/^(nghiêm túc )?(tổ chức )?(triển khai|thực hiện)( thực hiện)?\s*([;.,/]|$)/u.test(words)) return true
  if (/^căn cứ [^,]*thực hiện$/u.test(words.replace(/[\s./]+$/u, '').replace(/\s+/gu, ' '))) return true
  if (/^chịu trách nhiệm (thi hành|thực hiện|trước|về|toàn diện)/u.test(words)) return true
  if (/chịu trách nhiệm thi hành|^thông báo .{0,200}biết/u.test(words)) return true
  if (broad.test(words) && !clause.ownDeadline && goesOn.test(words)) return true
  return (
    broad.test(words) &&
    words.length < 220 &&
    selfReference.test(words) &&
    /(chỉ thị|quyết định|công điện|nghị quyết|kế hoạch|thông báo|kết luận) này/u.test(words) &&
    !clause.ownDeadline
  )
}

/** "Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan báo cáo về …" closes a document and asks for nothing in particular. */
const invitesReports = (reading: Reading, clause: Clause): boolean =>
  /^trong quá trình (tổ chức )?(triển khai|thực hiện)[^,]{0,60},?\s*(nếu|trường hợp|khi) (có|gặp|phát sinh|còn|xảy)/iu.test(
    wordsOf(reading, { from: clause.from, to: Math.min(clause.to, clause.from + 30) }),
  )

/** "… thực hiện nghiêm Chỉ thị này, …, xây dựng Kế hoạch …": where the first verb with a product of its own begins. */
function pastCarryingOut(reading: Reading, { head, to }: Clause): number {
  const words = wordsOf(reading, { from: head.verb, to: Math.min(to, head.verb + 40) }).toLowerCase()
  const closing = broad.test(words) ? /(chỉ thị|quyết định|công điện|nghị quyết|kế hoạch|thông báo|kết luận) này,/u.exec(words) : null
  if (!closing) return head.start
  const after = (reading.tokens[head.verb]?.start ?? 0) + closing.index
  for (let at = head.verb; at < to; at++) {
    if ((reading.tokens[at]?.start ?? 0) < after || keyAt(reading, at) !== ',') continue
    const match = verbAt(reading.tokens, at + 1, ['order'])
    if (match && match.length > 1) return at + 1
  }
  return head.start
}

/** "Điều 1. Phê duyệt …": done by being signed. */
function performs(context: ProseContext, reading: Reading, { head }: Clause, place: Surroundings): boolean {
  if (!context.decision || head.lead.length > 0 || place.marker?.rank !== 4) return false
  return verbAt(reading.tokens, head.verb, ['perform']) !== null
}

const people =
  /(cán bộ|công chức|viên chức|lãnh đạo|người đứng đầu|thủ trưởng|doanh nghiệp|cơ quan|đơn vị|tổ chức|bệnh viện|nhà trường|cơ sở|chủ đầu tư|nhà thầu|ngân hàng|địa phương|hộ gia đình|chính quyền|lực lượng)/iu

/** Whether people or bodies are told what to do, rather than a thing what it should be like. */
function dutyOfBodies(reading: Reading, { head, from }: Clause): boolean {
  const subject = wordsOf(reading, { from: Math.max(from, head.start), to: head.verb })
  return people.test(subject) || /^\d/.test(subject)
}

/** Bodies named as those who do it: the subject, or "do Bộ A chủ trì". */
function leadOf(reading: Reading, { head, from, to }: Clause): NamedBody[] {
  if (head.lead.length > 0) return head.lead
  for (let at = from; at + 1 < to; at++) {
    if (keyAt(reading, at) !== 'do' || !inBody(reading, at + 1)) continue
    const list = bodiesFrom(reading, at + 1, to)
    if (verbAt(reading.tokens, list.next, ['lead']) && !inDeadline(reading, list.next)) return list.bodies
  }
  return []
}

/** "Mỗi đơn vị", "các cơ quan" are those spoken of before. */
const isAnyone = ({ known, kind, name }: NamedBody): boolean =>
  !known &&
  kind === null &&
  /^(chủ tịch|giám đốc|thủ trưởng|bộ trưởng|trưởng ban)$|^(mỗi|từng|các|những) (đơn vị|cơ quan|địa phương|tổ chức)( này| trên)?$/iu.test(name)

/** Makes bodies the subject of what follows: those with a name until others are named, descriptions for their paragraph. */
function name(carry: Carry, subject: Subject): void {
  if (subject.lead.some(({ known, name: words }) => known || /\p{Lu}.*\s\p{Lu}/u.test(words))) {
    carry.subject = subject
    carry.local = null
  } else carry.local = subject
}

function carrySubject(carry: Carry, clause: Clause): void {
  if (clause.head.lead.length > 0 && !(carry.subject && clause.head.lead.every(isAnyone)))
    carry.subject = { lead: clause.head.lead, support: clause.support }
}

function command(carry: Carry): void {
  carry.commanded = true
  setZone(carry, 'order')
}

function setZone(carry: Carry, zone: Zone): void {
  carry.zone = zone
  for (const scope of carry.scopes) if (scope.zone === 'none') scope.zone = zone
}

const topicWords = new Set(['đối', 'với', 'về', 'phía', 'trách', 'nhiệm', 'vụ', 'của', 'giao', 'các', 'nhiệm', 'thuộc', 'tại', 'cho'])

/** Bodies a heading is wholly about: "Bộ Y tế", "Trách nhiệm của Sở Tài chính". */
export function bodiesOfHeading(reading: Reading): NamedBody[] {
  let at = 0
  while (
    at < reading.tokens.length &&
    !inBody(reading, at) &&
    topicWords.has(keyAt(reading, at)) &&
    !(keyAt(reading, at) === 'vụ' && keyAt(reading, at - 1) !== 'nhiệm')
  )
    at++
  const list = bodiesFrom(reading, at, reading.tokens.length)
  return list.bodies.length > 0 && reading.tokens.length - list.next <= 3 ? list.bodies : []
}
