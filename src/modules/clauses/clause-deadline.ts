import { afterAdverbs } from './clause-opener.ts'
import { depthAt, inCitation, keyAt, type Reading, type Run, type TimedPhrase } from './clause-reading.ts'
import { verbAt } from './verb.ts'

/** A deadline of a clause and whether it closes the sentence. */
export type ClauseDeadline = { phrase: TimedPhrase; from: number; to: number }

/** Nouns that own the year or period after them: "Kế hoạch năm 2025" is a name, not a term. */
const owners = new Set(
  'kế hoạch,dự toán,ngân sách,nhiệm vụ,chương trình,chiến lược,đề án,quy hoạch,tầm nhìn,định hướng,giai đoạn,báo cáo,mục tiêu,chỉ tiêu,kết quả,tình hình,chủ đề,năm học,niên vụ,vụ,kỳ,danh mục,dự án,nghị quyết,công tác,hoạt động,tổng kết,vốn,kinh phí,quyết toán,họp,giao ban,thường kỳ,phiên họp,dịp,tết,lễ,luật,nghị định,quyết định,chỉ thị,thông tư,công điện,văn bản,thông báo,năm,số liệu,phát triển,xã hội,đầu tư,hành chính'.split(
    ',',
  ),
)

const frame = /^(trước|đến|hết|trong|vào|từ|ngay|chậm|muộn|xong|thành|kể|tới|cuối|đầu|giữa|sau|nội|sang|tại|quá|là|tiếp)/u

/** Deadlines stated in a run of tokens, in order, without dates of documents, programme periods and vague urgency. */
export function deadlinesIn(reading: Reading, run: Run): ClauseDeadline[] {
  const found: ClauseDeadline[] = []
  for (let at = run.from; at < run.to; at++) {
    const index = reading.deadlineAt[at] ?? -1
    const phrase = index >= 0 ? reading.deadlines[index] : undefined
    if (!phrase) continue
    let to = at + 1
    while (to < run.to && reading.deadlineAt[to] === index) to++
    if (counts(reading, run, phrase, at, to)) found.push({ phrase, from: at, to })
    at = to - 1
  }
  return found
}

function counts(reading: Reading, run: Run, phrase: TimedPhrase, from: number, to: number): boolean {
  const { kind } = phrase.deadline
  if (kind === 'vague' || inCitation(reading, from) || isEnumerator(reading, from, to)) return false
  if (depthAt(reading, from) > depthAt(reading, run.from) && !bracketed(reading, from)) return false
  if (kind === 'continuous') return qualifiesWork(reading, run, from, to)
  if (kind === 'periodic') return !ownedPeriod(reading, run, from, to)
  if (kind === 'roadmap' || kind === 'event') return true
  return !belongsToName(reading, run, phrase, from)
}

/** "(hoàn thành trong tháng 8/2025)": a term may stand alone in brackets. */
const bracketed = (reading: Reading, from: number): boolean =>
  keyAt(reading, from - 1) === '(' && /^(hoàn|xong|trước|trong|chậm|thời|hạn)$/.test(keyAt(reading, from))

/** "Thứ tư, …" counts points, not days. */
const isEnumerator = (reading: Reading, from: number, to: number): boolean =>
  keyAt(reading, from) === 'thứ' && to - from === 2 && (from === 0 || /^[.:;]$/.test(keyAt(reading, from - 1))) && keyAt(reading, to) === ','

/** "thường xuyên kiểm tra" and "thực hiện thường xuyên" are continuous duties; "chi thường xuyên" is money. */
function qualifiesWork(reading: Reading, run: Run, from: number, to: number): boolean {
  const next = afterAdverbs(reading, to, run.to)
  const before = keyAt(reading, from - 1)
  if (/^(chi|nguồn|sử|dụng|hoạt|vốn|kinh|phí|họp|kỳ)$/.test(before)) return false
  if (verbAt(reading.tokens, next, ['order', 'lead', 'support']) && next < run.to) return true
  return to >= run.to || /^[,;.]$/.test(keyAt(reading, to))
}

/** "giao ban hàng tháng" names a meeting; at the end of a clause the cycle is the duty's own. */
function ownedPeriod(reading: Reading, run: Run, from: number, to: number): boolean {
  const atEnd = to >= run.to || /^[,;.)]$/.test(keyAt(reading, to))
  return atEnd ? plannedFor(reading, run, from) : isOwner(reading, from)
}

/** "… vào kế hoạch phát triển hằng năm": the plan is yearly, not the duty. */
function plannedFor(reading: Reading, run: Run, from: number): boolean {
  for (let at = from - 1; at > Math.max(run.from, from - 12); at--) {
    if (keyAt(reading, at) === ',') return false
    if (/^(kế hoạch|dự toán|chương trình|ngân sách)$/.test(`${keyAt(reading, at)} ${keyAt(reading, at + 1)}`))
      return !verbAt(reading.tokens, at - 1, ['order'])
  }
  return false
}

function isOwner(reading: Reading, at: number): boolean {
  const one = keyAt(reading, at - 1)
  return owners.has(one) || owners.has(`${keyAt(reading, at - 2)} ${one}`)
}

/** A bare year or period that stands after a noun is part of that noun's name. */
function belongsToName(reading: Reading, run: Run, phrase: TimedPhrase, from: number): boolean {
  const first = keyAt(reading, from)
  const before = keyAt(reading, from - 1)
  if (/^(đoạn|nhìn|hướng)$/.test(before)) return true
  if (from === run.from || /^[,;:(]$/.test(before)) return false
  if (/^(thành|xong|ngay|trong|trước|đến|hết|vào|thúc|tiêu|duyệt|hành)$/.test(before) && first !== 'giai') return false
  if (first === 'đến' && phrase.deadline.kind === 'year') return namedBefore(reading, run, from)
  if (frame.test(first)) return false
  return isOwner(reading, from) || phrase.deadline.kind === 'year' || phrase.deadline.relation === null
}

/** "Chương trình … đến năm 2030": the programme's own horizon, when no comma or verb parts them. */
function namedBefore(reading: Reading, run: Run, from: number): boolean {
  for (let at = from - 1; at >= Math.max(run.from, from - 25); at--) {
    const key = keyAt(reading, at)
    if (key === ',' || key === ';') return false
    if (/^(chương|chiến|kế|đề|quy|tầm|định)$/.test(key) && owners.has(`${key} ${keyAt(reading, at + 1)}`)) return true
  }
  return false
}

/** The deadline of a clause among those it states: one it is to be finished by, else the last that names a day. */
export function chosenDeadline(reading: Reading, run: Run, candidates: readonly ClauseDeadline[]): ClauseDeadline | null {
  const finished = candidates.findLast(
    ({ from, phrase }) =>
      phrase.deadline.kind !== 'event' &&
      (/^(thành|xong|trước|chậm)$/.test(keyAt(reading, from - 1)) || /^(trước|chậm|hoàn)$/.test(keyAt(reading, from))),
  )
  if (finished) return finished
  const last = candidates.at(-1)
  if (last && last.to >= run.to - 1 && last.phrase.deadline.due !== null) return last
  const dated = candidates.find(({ phrase }) => phrase.deadline.due !== null)
  return dated ?? candidates[0] ?? null
}

/** Whether a deadline ends its sentence, so that it governs the clauses before it. */
export function closesSentence(reading: Reading, deadline: ClauseDeadline, sentence: Run): boolean {
  const { kind, relation } = deadline.phrase.deadline
  if (['periodic', 'continuous', 'roadmap', 'vague', 'event', 'relative'].includes(kind) || relation === 'from' || relation === 'after') return false
  let words = 0
  for (let at = deadline.to; at < sentence.to; at++) {
    if (keyAt(reading, at) === ';') return false
    if (reading.tokens[at]?.word) words++
    if (words > 12) return false
  }
  return words === 0 || /^(để|gửi|báo|theo|về|\.|\/|,|\)|nhằm|làm|trên)$/.test(keyAt(reading, deadline.to))
}
