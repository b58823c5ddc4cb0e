import Type, { type Static } from 'typebox'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { PlainDate } from '../../platform/dates.ts'
import { demand } from '../../platform/rights.ts'
import { nfc } from '../../platform/text.ts'
import { postById, PostId } from './post.ts'
import { postUnknown, termEndsFirst, termOutsidePost, termOverlaps, termUnknown } from './problems.ts'
import { holdsOn, latest } from './register.ts'
import { keepTerms } from './rights.ts'
import { overlap, type Span, standing, type Term } from './term.ts'
import { insertTerm, lockPost, termsOf } from './term.store.ts'

/** What is recorded of a term: first and last day, the decision, and a name only where the installation wants one. */
export const TermGiven = Type.Object({
  post: PostId,
  from: PlainDate,
  to: Type.Optional(PlainDate),
  holder: Type.Optional(Type.String({ maxLength: 200 })),
  basis: Type.Optional(Type.String({ maxLength: 300 })),
})
export type TermGiven = Static<typeof TermGiven>

const said = (words: string | undefined): string | null => (words?.trim() ? nfc(words.trim()) : null)

/** @throws post-unknown, term-ends-first, term-outside-post, term-unknown, term-overlaps */
async function checked(ctx: Ctx, given: TermGiven, but: number | null): Promise<Span> {
  const post = postById(given.post)
  if (post === null) throw postUnknown({ id: given.post })
  const span: Span = { from: given.from, to: given.to ?? null }
  if (span.to !== null && span.to < span.from) throw termEndsFirst({ from: span.from, to: span.to })
  if (!holdsOn(post, span.from) || (span.to !== null && !holdsOn(post, span.to)))
    throw termOutsidePost({ title: post.title, from: post.from ?? null, to: post.to ?? null })
  await lockPost(ctx, given.post)
  const rows = await termsOf(ctx, [given.post])
  if (but !== null) heldRow(rows, but)
  const other = standing(rows).find((row) => row.id !== but && overlap(row, span))
  if (other) throw termOverlaps({ from: other.from, to: other.to })
  return { from: span.from, to: span.to ?? (post.to !== undefined && post.to < latest ? post.to : null) }
}

/** Records who held a post from when to when. @throws term-overlaps, term-ends-first, term-outside-post, post-unknown */
export async function recordTerm(ctx: Ctx, given: TermGiven): Promise<number> {
  demand(ctx, keepTerms)
  const span = await checked(ctx, given, null)
  const row = { post: given.post, ...span, holder: said(given.holder), basis: said(given.basis), replaces: null, void: false, reason: null }
  const id = await insertTerm(ctx, row)
  await record(ctx, { action: 'directory.term-recorded', subject: given.post, details: { term: id, from: span.from, to: span.to } })
  return id
}

export type TermCorrection = TermGiven & { term: number; reason: string }

const heldRow = (rows: readonly Term[], id: number): Term => {
  const found = standing(rows).find((row) => row.id === id)
  if (!found) throw termUnknown({})
  return found
}

/** Puts a term right; what was recorded before stays in the history. @throws term-unknown where somebody was quicker */
export async function correctTerm(ctx: Ctx, { term, reason, ...given }: TermCorrection): Promise<number> {
  demand(ctx, keepTerms)
  const span = await checked(ctx, given, term)
  const row = {
    post: given.post,
    ...span,
    holder: said(given.holder),
    basis: said(given.basis),
    replaces: term,
    void: false,
    reason: nfc(reason.trim()),
  }
  const id = await insertTerm(ctx, row)
  await record(ctx, { action: 'directory.term-corrected', subject: given.post, details: { term: id, replaces: term, from: span.from, to: span.to } })
  return id
}

/** Takes back a term that never was; the row stays in the history. */
export async function withdrawTerm(ctx: Ctx, { post, term, reason }: { post: PostId; term: number; reason: string }): Promise<void> {
  demand(ctx, keepTerms)
  await lockPost(ctx, post)
  const { id: _id, recordedAt: _at, recordedBy: _by, ...was } = heldRow(await termsOf(ctx, [post]), term)
  await insertTerm(ctx, { ...was, replaces: term, void: true, reason: nfc(reason.trim()) })
  await record(ctx, { action: 'directory.term-withdrawn', subject: post, details: { term } })
}
