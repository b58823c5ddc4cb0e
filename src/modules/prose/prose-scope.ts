import type { NamedBody, TimedPhrase } from '../clauses/index.ts'
import type { Marker } from './prose-paragraph.ts'
import type { Zone } from './prose-zone.ts'

/** Whom the words around address: bodies that lead, bodies that help. */
export type Subject = { lead: readonly NamedBody[]; support: readonly NamedBody[] }

/** One list item, heading or introduction that holds what stands below it. */
export type Scope = { rank: number; label: string | null; zone: Zone; subject: Subject | null; deadline: TimedPhrase | null; intro: boolean }

/** What is carried from paragraph to paragraph while a document is read. */
export type Carry = {
  scopes: Scope[]
  zone: Zone
  /** Bodies in force until others are named. */
  subject: Subject | null
  /** Bodies named by description only ("các nhà mạng"), in force to the end of their paragraph. */
  local: Subject | null
  commanded: boolean
  /** The paragraph has been telling results or views. */
  telling: boolean
  deadline: TimedPhrase | null
}

export const freshCarry = (zone: Zone): Carry => ({ scopes: [], zone, subject: null, local: null, commanded: false, telling: false, deadline: null })

/**
 * Enters a paragraph: items close the scopes that do not hold them, and start again from the subject of the one that does;
 * running text goes on with the subject before it.
 */
export function enter(carry: Carry, marker: Marker | null): void {
  carry.local = null
  carry.telling = false
  if (!marker) {
    carry.deadline = null
    return
  }
  const { scopes } = carry
  let closed = false
  while ((scopes.at(-1)?.rank ?? -1) >= marker.rank) {
    scopes.pop()
    closed = true
  }
  const holder = scopes.at(-1)
  const subject = scopes.findLast((scope) => scope.subject !== null)?.subject ?? null
  if (subject && (closed || holder?.intro)) carry.subject = subject
  carry.deadline = holder?.intro ? holder.deadline : null
  if (holder) carry.zone = holder.zone
}

/** Opens the scope of a paragraph once it has been read; an introduction without a marker stands just below the last one. */
export function open(carry: Carry, marker: Marker | null, own: { subject: Subject | null; deadline: TimedPhrase | null; intro: boolean }): void {
  if (!marker && !own.intro) return
  const rank = marker?.rank ?? (carry.scopes.findLast((scope) => Number.isInteger(scope.rank * 10))?.rank ?? 0) + 0.05
  if (!marker) while ((carry.scopes.at(-1)?.rank ?? -1) >= rank) carry.scopes.pop()
  carry.scopes.push({ rank, label: marker?.label ?? null, zone: carry.zone, ...own })
}

/** Path of the labels around a passage, as III.2.a; null outside any list. */
export function pathOf(carry: Carry): string | null {
  const labels = carry.scopes.flatMap(({ label }) => (label === null ? [] : [label.replace(/^(Phần(?: thứ)?|Chương|Mục|Điều)\s+/iu, '')]))
  return labels.length > 0 ? labels.join('.') : null
}
