import { bodiesFrom } from './clause-body.ts'
import { afterAdverbs } from './clause-opener.ts'
import { afterCover, depthAt, inBody, inDeadline, keyAt, type Reading, type Run } from './clause-reading.ts'
import { verbAt } from './verb.ts'

/** A part of a sentence that may order something; `opens` marks the words before a colon that introduce the rest. */
export type Part = Run & { opens: boolean; numbered: boolean }

/** Parts of one sentence, cut where the convention cuts: semicolons, numbered parts, new subjects, "đồng thời". */
export function partsOf(reading: Reading, run: Run): Part[] {
  const parts: Part[] = []
  let from = run.from
  let numbered = false
  const cut = (at: number, next: number, opens: boolean, byNumber: boolean) => {
    if (at > from) parts.push({ from, to: at, opens, numbered })
    from = next
    numbered = byNumber
  }
  for (let at = run.from; at < run.to; at++) {
    const number = numberedAt(reading, at, run.to)
    if (number > 0 && at > run.from) {
      cut(at, number, keyAt(reading, at - 1) === ':', true)
      at = number - 1
    } else if (depthAt(reading, at) > 0 || inBody(reading, at)) continue
    else if (keyAt(reading, at) === ';') {
      if (!listsBodies(reading, from, at, run.to)) cut(at, at + 1, false, false)
    } else if (keyAt(reading, at) === ':' && introduces(reading, from, at, run.to)) cut(at + 1, at + 1, true, false)
    else if (handsOn(reading, from, at, run.to)) cut(at, at + 1, false, false)
    else if (keyAt(reading, at) === ',' && cutsAtComma(reading, from, at, run.to)) cut(at, at + 1, false, false)
  }
  cut(run.to, run.to, false, false)
  return parts
}

/** "yêu cầu các Bộ: …; Ủy ban nhân dân các tỉnh …": a semicolon inside a list of those addressed. */
function listsBodies(reading: Reading, from: number, at: number, to: number): boolean {
  if (bodiesFrom(reading, at + 1, to).bodies.length === 0) return false
  let start = at - 1
  while (start >= from && start > at - 120 && (inBody(reading, start) || listMark.test(keyAt(reading, start)))) start--
  if (start === at - 1) return false
  return start < from || verbAt(reading.tokens, start - 1, ['delegate']) !== null || verbAt(reading.tokens, start, ['delegate']) !== null
}

const listMark = /^(,|;|:|và|các|những|–|-|\(|\)|đồng|chí)$/

/** "… và yêu cầu Bộ B tổng hợp": another is given work in the same sentence. */
function handsOn(reading: Reading, from: number, at: number, to: number): boolean {
  const key = keyAt(reading, at)
  if (key !== 'và' && key !== ',') return false
  const verb = verbAt(reading.tokens, at + 1, ['delegate'])
  if (!verb || !/^(yêu|giao|đề|phân)$/.test(keyAt(reading, at + 1))) return false
  return verb.length <= 2 && at + 3 < to && inBody(reading, at + 1 + verb.length) && hasObject(reading, from, at)
}

/** The token after "(1)", "(ii)", "(a)" where such a mark opens a part; 0 elsewhere. */
function numberedAt(reading: Reading, at: number, to: number): number {
  if (keyAt(reading, at) !== '(' || keyAt(reading, at + 2) !== ')' || at + 3 >= to) return 0
  if (!/^(\d{1,2}|[ivx]{1,4}|[a-hđ])$/.test(keyAt(reading, at + 1))) return 0
  return at === 0 || /^[:;,.]$/.test(keyAt(reading, at - 1)) || keyAt(reading, at - 1) === 'và' ? at + 3 : 0
}

const introductions =
  /(^|\s)(sau|là|gồm|nội dung|nhiệm vụ|giải pháp|trọng tâm|việc|cụ thể|yêu cầu|trách nhiệm|như sau|sau đây|công tác|vấn đề|công việc|chỉ tiêu|mục tiêu|có nhiệm vụ|chỉ đạo|rõ)$/

/** Whether a colon opens a list of orders rather than of names. */
function introduces(reading: Reading, from: number, at: number, to: number): boolean {
  const before = reading.tokens
    .slice(Math.max(from, at - 3), at)
    .map((token) => token.key)
    .join(' ')
  if (introductions.test(before)) return true
  if (inBody(reading, at - 1) || keyAt(reading, at - 1) === ')') return startsClause(reading, at + 1, to)
  if (at - from > 12 && !/^(về|đối)$/.test(keyAt(reading, from))) return false
  return startsClause(reading, at + 1, to)
}

/** "Bộ A …, Bộ B chủ trì …" and "…, đồng thời rà soát …" begin a new clause at their comma. */
function cutsAtComma(reading: Reading, from: number, at: number, to: number): boolean {
  if ((inBody(reading, at - 1) && inBody(reading, at + 1)) || keyAt(reading, at - 1) === 'trì') return false
  const next = at + 1
  if (keyAt(reading, next) === 'đồng' && keyAt(reading, next + 1) === 'thời') {
    const verb = afterAdverbs(reading, next, to)
    return hasObject(reading, from, at) && startsClause(reading, keyAt(reading, verb) === ',' ? verb + 1 : verb, to)
  }
  if (!inBody(reading, next) || !hasObject(reading, from, at)) return false
  const list = bodiesFrom(reading, next, to)
  if (list.bodies.length === 0 || list.next >= to) return false
  const verb = afterAdverbs(reading, list.next, to)
  const match = verbAt(reading.tokens, list.next, ['modal']) ?? verbAt(reading.tokens, verb, ['order', 'lead', 'support', 'negation'])
  if (!match || inBody(reading, verb)) return false
  return match.classes.includes('lead') || match.length > 1 || /^(trình|lập|gửi|ký|phải)$/.test(keyAt(reading, verb))
}

/** Whether a verb with at least two words after it stands between `from` and `to`. */
function hasObject(reading: Reading, from: number, to: number): boolean {
  let at = Math.max(from, to - 300)
  while (at < to) {
    if (inBody(reading, at)) {
      at = afterCover(reading.bodyAt, at)
      continue
    }
    const match = verbAt(reading.tokens, at, ['order', 'lead', 'support', 'adverb'])
    if (match?.classes.includes('order') && !match.classes.includes('adverb')) {
      let words = 0
      for (let i = at + match.length; i < to; i++) if (reading.tokens[i]?.word && !inDeadline(reading, i)) words++
      return words >= 2
    }
    at += match?.length ?? 1
  }
  return false
}

/** Whether a body, an adverb of order or a verb begins at `at`. */
export function startsClause(reading: Reading, at: number, to: number): boolean {
  if (at >= to) return false
  if (inBody(reading, at) || /^["“(]$/.test(keyAt(reading, at))) return true
  if (inDeadline(reading, at) || /^\d+([.,]\d+)?$/.test(keyAt(reading, at))) return true
  return verbAt(reading.tokens, at, ['order', 'adverb', 'lead', 'support', 'negation', 'delegate', 'modal', 'connective']) !== null
}
