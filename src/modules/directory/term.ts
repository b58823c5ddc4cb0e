import type { Instant, PlainDate } from '../../platform/dates.ts'
import type { PostId } from './post.ts'

/** One stretch of days in which somebody held a post (nhiệm kỳ, thời gian giữ chức); the name is for an installation to fill in. */
export type Term = {
  id: number
  post: PostId
  holder: string | null
  from: PlainDate
  /** Last day; null while it lasts. */
  to: PlainDate | null
  basis: string | null
  /** The row this one puts right; that row stays in the history. */
  replaces: number | null
  /** A row that only takes back the one it replaces. */
  void: boolean
  reason: string | null
  recordedAt: Instant
  recordedBy: string
}

export type Span = Pick<Term, 'from' | 'to'>

const last = '9999-12-31'

/** Whether two stretches share a day; both ends count. */
export const overlap = (a: Span, b: Span): boolean => a.from <= (b.to ?? last) && b.from <= (a.to ?? last)

/** Rows that still hold: neither put right nor taken back by a later one. */
export function standing(rows: readonly Term[]): Term[] {
  const replaced = new Set(rows.map(({ replaces }) => replaces))
  return rows.filter((row) => !row.void && !replaced.has(row.id)).toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

/** Who held the post on a day: one at most, since terms never share a day. */
export const termOn = (rows: readonly Term[], day: PlainDate): Term | null =>
  standing(rows).find(({ from, to }) => from <= day && day <= (to ?? last)) ?? null
