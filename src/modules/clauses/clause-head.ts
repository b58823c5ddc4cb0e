import { bodiesFrom } from './clause-body.ts'
import { afterAdverbs, isSuperiorAt, openerOf } from './clause-opener.ts'
import { predicateFrom, type Predicate } from './clause-predicate.ts'
import { depthAt, inBody, inDeadline, keyAt, type NamedBody, type Reading, type Run } from './clause-reading.ts'
import { isAt, verbAt } from './verb.ts'

/** order: a task; bodies: only an addressee ("1. Bộ Công an:"); perform: done by signing; nominal: no verb of its own. */
export type ClauseForm = 'order' | 'report' | 'view' | 'exhort' | 'permit' | 'perform' | 'bodies' | 'nominal' | 'empty'

/** What the beginning of a clause says: its form, whom it addresses and where its own words start. */
export type Head = {
  form: ClauseForm
  commanded: boolean
  lead: NamedBody[]
  support: NamedBody[]
  /** Token at which the ordering words begin, after connectives and "Thủ tướng yêu cầu". */
  start: number
  verb: number
  /** "chủ trì" or "phối hợp" was said. */
  roles: boolean
  modal: boolean
  enumerated: boolean
  past: boolean
  /** Token of a deadline put in front ("Đến hết năm 2025, …"), or -1. */
  frontDeadline: number
  rule: string
}

export type HeadContext = {
  issueYear: number | null
  /** Name of the body that signed the document, if known. */
  issuer: string | null
  /** A press report, where posts named one by one give orders. */
  press: boolean
  /** A superior has already been heard giving orders, so "Bộ A yêu cầu …" is work of Bộ A. */
  commanded: boolean
}

export function headOf(reading: Reading, run: Run, context: HeadContext): Head {
  const opener = openerOf(reading, run.from, run.to, context.issueYear)
  const head: Head = {
    form: 'empty',
    commanded: false,
    lead: [],
    support: [],
    start: opener.next,
    verb: opener.next,
    roles: false,
    modal: false,
    enumerated: opener.enumerated,
    past: opener.past,
    frontDeadline: opener.deadline,
    rule: 'prose.verb',
  }
  if (opener.next >= run.to) return head
  const command = commandAt(reading, opener.next, run.to)
  if (command === 'speech') return { ...head, form: 'view', rule: 'prose.speech' }
  if (command !== null) {
    const parsed = commanded(reading, head, command, run.to, context)
    return parsed.lead.length > 0 ? parsed : { ...parsed, lead: frontBodies(reading, run) }
  }
  if (isSelfReference(reading, opener.next)) return { ...head, form: 'view', rule: 'prose.self' }
  if (/^(nhiều|không ít)$/.test(keyAt(reading, opener.next))) return { ...head, form: 'report', rule: 'prose.some' }
  const parsed = addressed(reading, head, opener.next, run.to, context)
  return parsed.form === 'nominal' || parsed.form === 'empty' ? (afterUnknownFront(reading, head, run, context) ?? parsed) : parsed
}

/** "Đối với các xã, phường, …": bodies that a fronted phrase names and nothing else. */
function frontBodies(reading: Reading, run: Run): NamedBody[] {
  if (keyAt(reading, run.from) !== 'đối' || keyAt(reading, run.from + 1) !== 'với') return []
  const list = bodiesFrom(reading, run.from + 2, run.to)
  return keyAt(reading, list.next) === ',' || keyAt(reading, list.next - 1) === ',' ? list.bodies : []
}

/** After "yêu cầu" too, adverbs and a phrase such as "đối với vấn đề …," may stand before the verb. */
function fronted(reading: Reading, at: number, to: number, context: HeadContext): number {
  const next = afterAdverbs(reading, at, to)
  return next > at || bodiesFrom(reading, at, to).bodies.length > 0 ? next : openerOf(reading, at, to, context.issueYear).next
}

/** "yêu cầu Bộ này …": the body just spoken of. */
const isAnaphor = (reading: Reading, at: number): boolean =>
  keyAt(reading, at + 1) === 'này' && /^(bộ|sở|tỉnh|ngành|ban|cục|huyện|xã)$/.test(keyAt(reading, at)) && !inBody(reading, at)

/** "Quyết định này có hiệu lực …" speaks of the document itself. */
const isSelfReference = (reading: Reading, at: number): boolean =>
  /^(quyết định|nghị quyết|chỉ thị|công điện|kế hoạch|thông báo|quy chế|văn bản) này$/.test([0, 1, 2].map((k) => keyAt(reading, at + k)).join(' '))

/** "Quá thời hạn trên, Bộ A tổng hợp …": the order begins with the first body after a comma that is told to do something. */
function afterUnknownFront(reading: Reading, head: Head, run: Run, context: HeadContext): Head | null {
  for (let at = head.start; at < Math.min(run.to, head.start + 40); at++) {
    if (keyAt(reading, at) !== ',' || depthAt(reading, at) > 0 || keyAt(reading, at - 1) === 'trì') continue
    const next = afterAdverbs(reading, at + 1, run.to)
    if (!inBody(reading, next) && bodiesFrom(reading, next, run.to).bodies.length === 0) continue
    const parsed = addressed(reading, { ...head, start: next, verb: next }, next, run.to, context)
    return parsed.form === 'order' ? parsed : null
  }
  return null
}

/** After "Thủ tướng Chính phủ yêu cầu": bodies and what they must do, or at once a verb. */
function commanded(reading: Reading, head: Head, at: number, to: number, context: HeadContext): Head {
  let next = at
  while (next < to && ['cho', ':', ',', 'rằng', 'là'].includes(keyAt(reading, next))) next++
  const start = next
  if (isAnaphor(reading, next)) next += 2
  while (next < to && (inDeadline(reading, next) || (next > start && keyAt(reading, next) === ','))) next++
  if (!inBody(reading, next)) next = fronted(reading, next, to, context)
  const ordered = addressed(reading, { ...head, start, commanded: true }, next, to, { ...context, commanded: true })
  if (ordered.form === 'nominal' && next >= to) return { ...ordered, form: 'bodies' }
  return { ...ordered, start: Math.min(start, ordered.start), commanded: true, rule: ordered.lead.length > 0 ? 'prose.assigned' : 'prose.commanded' }
}

/** A clause that begins with bodies, with a verb, or with neither. */
function addressed(reading: Reading, head: Head, at: number, to: number, context: HeadContext): Head {
  if (!head.commanded && isSuperiorAt(reading, at)) return { ...head, form: 'view', rule: 'prose.superior' }
  const list = bodiesFrom(reading, at, to)
  if (list.bodies.length === 0) return verbal(reading, head, at, to)
  const named = { ...head, start: at, lead: list.bodies, rule: 'prose.subject' }
  const after = afterName(reading, list.next, to)
  const delegates = delegateAt(reading, after, to)
  if (delegates !== null && !head.commanded && delegatesDown(list.bodies, after > list.next, context)) {
    return commanded(reading, { ...named, lead: [] }, delegates, to, context)
  }
  if (after > list.next && !list.bodies.some((body) => !body.known)) return { ...named, form: 'report', rule: 'prose.person' }
  const predicate = predicateFrom(reading, list.next, to)
  return withPredicate(named, predicate, 'bodies')
}

/** Whether the body hands work down rather than doing it: it signed the document, or nobody above it has spoken. */
function delegatesDown(bodies: readonly NamedBody[], personal: boolean, context: HeadContext): boolean {
  if (bodies.length !== 1) return false
  if (bodies[0]?.name === context.issuer || bodies[0]?.known === false) return true
  if (context.press && /^(phó )?(chủ tịch|bộ trưởng|thứ trưởng|giám đốc|bí thư|tổng giám đốc|chủ nhiệm|thống đốc) /iu.test(bodies[0]?.raw ?? ''))
    return true
  return !context.commanded && (personal || context.issuer === null)
}

function verbal(reading: Reading, head: Head, at: number, to: number): Head {
  const first = predicateFrom(reading, at, to)
  const duty = first.kind === 'order' && !first.modal && !isDirect(reading, at, first) ? dutyAt(reading, first.next, to) : null
  const predicate = duty ?? first
  const direct = predicate.kind !== 'none' && isDirect(reading, at, predicate)
  const parsed = withPredicate(head, predicate, 'nominal')
  if (direct || parsed.form !== 'order') return direct ? parsed : { ...parsed, form: parsed.form === 'report' ? 'report' : 'nominal' }
  if (predicate.modal || /^\d/.test(keyAt(reading, at))) return { ...parsed, rule: 'prose.duty' }
  return { ...parsed, form: 'nominal' }
}

/** "Kế hoạch thực hiện phải hoàn thành …": the verb after a modal rules a verb that is part of the subject. */
function dutyAt(reading: Reading, from: number, to: number): Predicate | null {
  for (let at = from; at < Math.min(to, from + 25); at++) {
    if (/^[,;:]$/.test(keyAt(reading, at))) return null
    if (depthAt(reading, at) > 0 || keyAt(reading, at) !== 'phải') continue
    const predicate = predicateFrom(reading, at, to)
    return predicate.kind === 'none' ? null : predicate
  }
  return null
}

/** The verb stands at the head of the clause, with at most adverbs before it. */
function isDirect(reading: Reading, at: number, predicate: Predicate): boolean {
  if (predicate.leads && isAt(reading.tokens, afterAdverbs(reading, at, predicate.verb), 'lead')) return true
  return predicate.verb <= afterRoles(reading, at, predicate.verb)
}

function afterRoles(reading: Reading, at: number, verb: number): number {
  let next = at
  while (next < verb) {
    if (inDeadline(reading, next) || inBody(reading, next) || depthAt(reading, next) > 0 || keyAt(reading, next) === ',') {
      next++
      continue
    }
    const match = verbAt(reading.tokens, next, ['adverb', 'modal', 'connective', 'support', 'lead'])
    if (!match) return isAt(reading.tokens, at, 'support') || isAt(reading.tokens, at, 'lead') ? verb : next
    next += match.length
  }
  return next
}

function withPredicate(head: Head, predicate: Predicate, none: ClauseForm): Head {
  const parsed = { ...head, verb: predicate.verb, support: predicate.support, roles: predicate.leads, modal: predicate.modal }
  switch (predicate.kind) {
    case 'order':
    case 'delegate':
      return { ...parsed, form: 'order' }
    case 'report':
      return { ...parsed, form: 'report' }
    case 'speech':
      return { ...parsed, form: 'view' }
    case 'exhort':
    case 'permit':
      return { ...parsed, form: predicate.kind }
    case 'none':
      return { ...parsed, form: none }
  }
}

/** Skips a personal name after a post: two to five capitalised words of no body. */
function afterName(reading: Reading, at: number, to: number): number {
  let next = at
  while (next < to && next < at + 5 && !inBody(reading, next) && isCapitalised(reading, next)) next++
  return next - at >= 2 ? next : at
}

const isCapitalised = (reading: Reading, at: number): boolean => /^\p{Lu}[\p{Ll}\p{M}]*$/u.test(reading.tokens[at]?.text ?? '')

const handsDown = new Set(['giao', 'yêu', 'phân', 'đề', 'ủy', 'lưu', 'quyết', 'đồng', 'thống', 'ra'])

/** The token after "yêu cầu", "giao", where such a verb stands within a few adverbs of `at`; null elsewhere. */
function delegateAt(reading: Reading, at: number, to: number): number | null {
  let next = at
  for (let k = 0; k < 4 && next < to; k++) {
    const match = verbAt(reading.tokens, next, ['delegate'])
    if (match && handsDown.has(keyAt(reading, next))) return next + match.length
    const adverb = verbAt(reading.tokens, next, ['adverb', 'modal', 'connective'])
    if (!adverb) return null
    next += adverb.length
  }
  return null
}

/**
 * Where the words of order begin after "Thủ tướng Chính phủ yêu cầu", "Chỉ thị nêu rõ," or a bare "Giao", "Yêu cầu";
 * 'speech' where a superior only says something; null where nobody commands.
 */
function commandAt(reading: Reading, at: number, to: number): number | 'speech' | null {
  if (!isSuperiorAt(reading, at)) {
    const bare = verbAt(reading.tokens, at, ['delegate'])
    return bare && handsDown.has(keyAt(reading, at)) && !inBody(reading, at) && addresses(reading, at + bare.length, to) ? at + bare.length : null
  }
  const limit = Math.min(to, at + 80)
  for (let i = at + 1; i < limit; i++) {
    if (depthAt(reading, i) > 0) continue
    if (keyAt(reading, i) === ';') return 'speech'
    const match = inBody(reading, i) || isCapitalised(reading, i) ? null : verbAt(reading.tokens, i)
    if (!match) continue
    if (match.classes.includes('delegate')) return i + match.length
    if (match.classes.includes('speech')) return afterSpeech(reading, i + match.length, to)
    if (match.classes.includes('past') && /^(đã|vừa|đang|sẽ)$/.test(keyAt(reading, i))) return 'speech'
    i += match.length - 1
  }
  return 'speech'
}

/** After a bare "giao", "yêu cầu" come bodies or, at once, what must be done; "giao chỉ tiêu" addresses nobody. */
function addresses(reading: Reading, at: number, to: number): boolean {
  const next = ['cho', ':'].includes(keyAt(reading, at)) ? at + 1 : at
  if (bodiesFrom(reading, next, to).bodies.length > 0 || inDeadline(reading, next)) return true
  return verbAt(reading.tokens, next, ['order', 'adverb', 'modal', 'lead', 'support', 'negation']) !== null
}

/** "Chỉ thị cũng nêu rõ, UBND các tỉnh …": the order stands after the comma; other speech orders nothing. */
function afterSpeech(reading: Reading, at: number, to: number): number | 'speech' {
  const mark = keyAt(reading, at)
  if ((mark === ',' || mark === ':') && at + 1 < to && inBody(reading, afterAdverbs(reading, at + 1, to))) return at + 1
  for (let i = at; i < Math.min(to, at + 40); i++) {
    const match = verbAt(reading.tokens, i, ['delegate'])
    if (match && handsDown.has(keyAt(reading, i)) && keyAt(reading, i) !== 'đồng') return i + match.length
  }
  return 'speech'
}
