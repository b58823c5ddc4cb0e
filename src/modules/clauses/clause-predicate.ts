import { afterBrackets, bodiesFrom, endsName } from './clause-body.ts'
import { afterCover, depthAt, inBody, inDeadline, keyAt, type NamedBody, type Reading } from './clause-reading.ts'
import { isAt, verbAt, type VerbMatch } from './verb.ts'
import type { VerbClass } from './verb-lexicon.ts'

/** What is said of the subject: an order, a result, a wish, a permission, or no verb at all. */
export type PredicateKind = 'order' | 'report' | 'exhort' | 'permit' | 'speech' | 'delegate' | 'none'

export type Predicate = { kind: PredicateKind; verb: number; support: NamedBody[]; leads: boolean; modal: boolean; next: number }

const strongPast = new Set(['đã', 'đang', 'vừa', 'từng', 'chưa', 'sẽ', 'dự', 'vẫn'])
const has = (match: VerbMatch | null, kind: VerbClass): boolean => match?.classes.includes(kind) === true

type Walk = { at: number; unknown: number; weakPast: boolean; adverb: number; predicate: Predicate }

/** Reads what follows a subject (or opens a clause without one) up to its main verb. */
export function predicateFrom(reading: Reading, from: number, to: number): Predicate {
  const predicate: Predicate = { kind: 'none', verb: from, support: [], leads: false, modal: false, next: from }
  const walk: Walk = { at: from, unknown: 0, weakPast: false, adverb: -1, predicate }
  const limit = Math.min(to, from + 60)
  while (walk.at < limit && walk.unknown < 30) {
    if (step(reading, walk, to)) return predicate
  }
  return settle(reading, walk)
}

/** Moves past one phrase; true once the main verb is known. */
function step(reading: Reading, walk: Walk, to: number): boolean {
  const { at } = walk
  if (inDeadline(reading, at)) {
    const next = afterCover(reading.deadlineAt, at)
    return /^(hoàn|xong)$/.test(keyAt(reading, at)) ? end(walk, 'order', at, next) : move(walk, next)
  }
  if (depthAt(reading, at) > 0) return move(walk, Math.max(at + 1, afterBrackets(reading, at, to)))
  const key = keyAt(reading, at)
  if (key === ':') return true
  if (key === 'căn' && keyAt(reading, at + 1) === 'cứ') return grounds(reading, walk, to)
  if (key === ',' || key === 'và' || key === '-' || key === '–') return move(walk, at + 1)
  if (inBody(reading, at) && walk.predicate.leads && partner(reading, walk, to)) return false
  if (inBody(reading, at)) return tail(walk, afterCover(reading.bodyAt, at))
  const match = verbAt(reading.tokens, at)
  if (!match) return tail(walk, at + 1)
  return decide(reading, walk, match, to)
}

/** "Bộ A chủ trì, Bộ B phối hợp": bodies between the role and "phối hợp" help. */
function partner(reading: Reading, walk: Walk, to: number): boolean {
  const list = bodiesFrom(reading, walk.at, to)
  if (keyAt(reading, list.next) !== 'phối' || keyAt(reading, list.next + 1) !== 'hợp') return false
  walk.predicate.support.push(...list.bodies)
  walk.unknown = 0
  walk.at = list.next + 2
  return true
}

/** "căn cứ chức năng, nhiệm vụ, tổ chức …" states a ground up to the last short comma before a verb; alone it orders nothing. */
function grounds(reading: Reading, walk: Walk, to: number): boolean {
  for (let at = walk.at + 2; at < Math.min(to, walk.at + 40); at++) {
    if (keyAt(reading, at) === ',' && leadsToVerb(reading, at + 1)) return move(walk, at + 1)
    if (verbAt(reading.tokens, at, ['lead', 'modal'])) return move(walk, at)
  }
  return end(walk, 'order', walk.at, walk.at + 2)
}

function move(walk: Walk, next: number): false {
  walk.at = next
  return false
}

/** An unknown word: part of the subject, unless an adverb of order came before it. */
function tail(walk: Walk, next: number): boolean {
  walk.unknown++
  walk.at = next
  return walk.predicate.leads && walk.unknown > 12
}

function decide(reading: Reading, walk: Walk, match: VerbMatch, to: number): boolean {
  const { at, predicate } = walk
  const next = at + match.length
  const direct = walk.unknown === 0 || endsName(reading, at)
  if (keyAt(reading, next) === 'của' && !has(match, 'lead')) return tail(walk, next)
  if (has(match, 'lead')) return role(walk, next)
  if (has(match, 'support')) return supported(reading, walk, next, to)
  if (has(match, 'modal') && (direct || match.length > 1 || keyAt(reading, at) === 'phải')) {
    predicate.modal = true
    walk.unknown = 0
    return move(walk, next)
  }
  if (has(match, 'adverb') && !(has(match, 'order') && !leadsToVerb(reading, next))) {
    walk.adverb = at
    if (predicate.modal && has(match, 'exhort') && rulesNoun(reading, next)) return end(walk, 'exhort', at, next)
    if (direct && /^(tập trung|ưu tiên|phấn đấu)$/.test(`${keyAt(reading, at)} ${keyAt(reading, at + 1)}`) && rulesNoun(reading, next))
      return end(walk, 'order', at, next)
    if (match.length > 1) walk.unknown = 0
    return move(walk, next)
  }
  if (has(match, 'past')) return past(reading, walk, match, to)
  if (has(match, 'permit') && (direct || match.length > 1)) return end(walk, 'permit', at, next)
  if (has(match, 'exhort') && !has(match, 'order') && (direct || match.length > 1)) return end(walk, 'exhort', at, next)
  if (has(match, 'speech') && (direct || match.length > 1)) return end(walk, 'speech', at, next)
  if ((has(match, 'order') || has(match, 'negation')) && (direct || match.length > 1)) return end(walk, 'order', at, next)
  if (has(match, 'delegate') && (direct || match.length > 1)) return end(walk, 'delegate', at, next)
  return has(match, 'connective') ? move(walk, next) : tail(walk, at + 1)
}

/** "tập trung mọi nguồn lực", "ưu tiên vốn cho …": the adverb stands as the verb itself. */
const rulesNoun = (reading: Reading, at: number): boolean =>
  reading.tokens[at]?.word === true && verbAt(reading.tokens, at) === null && !inBody(reading, at) && !inDeadline(reading, at)

function end(walk: Walk, kind: PredicateKind, verb: number, next: number): true {
  Object.assign(walk.predicate, { kind, verb, next })
  return true
}

function role(walk: Walk, next: number): false {
  walk.predicate.leads = true
  walk.unknown = 0
  return move(walk, next)
}

/** "phối hợp với Bộ A": bodies after it are support; without bodies it is a verb like others. */
function supported(reading: Reading, walk: Walk, next: number, to: number): boolean {
  let at = next
  while (at < to && (isAt(reading.tokens, at, 'adverb') || ['với', 'cùng', ':'].includes(keyAt(reading, at)))) at++
  const list = bodiesFrom(reading, at, to)
  if (list.bodies.length === 0) {
    if (keyAt(reading, walk.at) === 'cùng') return tail(walk, next)
    if (leadsToVerb(reading, at)) return move(walk, at)
    return end(walk, 'order', walk.at, next)
  }
  walk.predicate.support.push(...list.bodies)
  walk.predicate.leads = true
  walk.unknown = 0
  return move(walk, Math.max(list.next, next))
}

const leadsToVerb = (reading: Reading, at: number): boolean =>
  verbAt(reading.tokens, at, ['order', 'lead', 'support', 'adverb', 'negation', 'delegate']) !== null

/** "đã", "đang" make a report, unless they only describe a subject that is then told what to do. */
function past(reading: Reading, walk: Walk, match: VerbMatch, to: number): boolean {
  const strong = strongPast.has(keyAt(reading, walk.at))
  if (!strong && (walk.unknown > 0 || /^(có|còn|thuộc|nằm|bị)$/.test(keyAt(reading, walk.at)))) {
    walk.weakPast = true
    return tail(walk, walk.at + match.length)
  }
  const later = orderAfterRelative(reading, walk.at + match.length, to)
  if (later < 0) return end(walk, 'report', walk.at, walk.at + match.length)
  walk.unknown = 0
  return move(walk, later)
}

/** Where "khẩn trương", "phải" and a verb follow a relative clause such as "đã hoàn thành số hóa"; -1 if nowhere. */
function orderAfterRelative(reading: Reading, from: number, to: number): number {
  const limit = Math.min(to, from + 40)
  let verbs = 0
  for (let at = from; at < limit; at++) {
    if (keyAt(reading, at) === ';') return -1
    const match = inBody(reading, at) ? null : verbAt(reading.tokens, at)
    if (!match) continue
    const urges = (has(match, 'adverb') || has(match, 'modal')) && !has(match, 'order')
    if (urges && verbs > 0 && at > from + 1 && leadsToVerb(reading, at + match.length)) return at
    if (has(match, 'order')) verbs++
    at += match.length - 1
  }
  return -1
}

/** No main verb was found in reach. */
function settle(reading: Reading, walk: Walk): Predicate {
  const { predicate } = walk
  predicate.next = walk.at
  if (walk.weakPast) predicate.kind = 'report'
  else if (walk.adverb >= 0 && walk.unknown > 0 && /^(tập|ưu|phấn|tích|chủ|nghiêm)$/.test(keyAt(reading, walk.adverb))) {
    predicate.kind = isAt(reading.tokens, walk.adverb, 'exhort') ? 'exhort' : 'order'
    predicate.verb = walk.adverb
  }
  return predicate
}
