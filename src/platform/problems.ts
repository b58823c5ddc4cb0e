import type { Language, Text } from './text.ts'

/** One fault of an input: where it stands (JSON pointer, field or place) and what to do about it. */
export type Fault = { at: string; words: Text }

/** A declared refusal (RFC 9457): the caller can act on it; `words` may speak of the particulars. */
export type ProblemKind<P> = {
  (particulars: P, faults?: readonly Fault[]): Problem
  slug: string
  status: number
  title: Text
}

/** Thrown by decisions and actions, answered as `application/problem+json` or as a page in the reader's language. */
export class Problem extends Error {
  readonly slug: string
  readonly status: number
  readonly title: Text
  readonly words: Text
  readonly particulars: Readonly<Record<string, unknown>>
  readonly faults: readonly Fault[]
  constructor(
    kind: { slug: string; status: number; title: Text },
    words: Text,
    particulars: Readonly<Record<string, unknown>>,
    faults: readonly Fault[],
  ) {
    super(`${kind.slug}: ${words.en}`)
    this.slug = kind.slug
    this.status = kind.status
    this.title = kind.title
    this.words = words
    this.particulars = particulars
    this.faults = faults
  }
}

/**
 * Declares a kind of refusal.
 * @param title a short name of what went wrong, the same every time
 * @param detail one sentence that says what happened and what to do; absent, the title serves
 */
export function problem<P extends object = Record<never, never>>(
  slug: string,
  status: number,
  title: Text,
  detail?: (particulars: P) => Text,
): ProblemKind<P> {
  const kind = (particulars: P, faults: readonly Fault[] = []) =>
    new Problem({ slug, status, title }, detail ? detail(particulars) : title, particulars as Record<string, unknown>, faults)
  return Object.assign(kind, { slug, status, title })
}

/** The body of an answer that refuses, as RFC 9457 lays it out. */
export function problemBody(refused: Problem, language: Language, instance: string) {
  return {
    type: `/problems/${refused.slug}`,
    title: refused.title[language],
    status: refused.status,
    detail: refused.words[language],
    instance,
    ...(refused.faults.length > 0 && { errors: refused.faults.map((fault) => ({ at: fault.at, detail: fault.words[language] })) }),
  }
}
