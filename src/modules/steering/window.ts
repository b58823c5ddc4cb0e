import type { Passage } from '../documents/index.ts'

/** A part of a document that is shown at once: passages `first` up to but not including `last`. */
export type Window = { first: number; last: number; start: number; end: number }

/** Characters shown at once: about eight printed pages. */
const most = 20_000

/** Cuts a document between passages into windows of readable length; only the one looked at is sent. */
export function windowsOf(passages: readonly Passage[]): Window[] {
  const windows: Window[] = []
  let first = 0
  passages.forEach((passage, at) => {
    const begun = passages[first] as Passage
    const next = passages[at + 1]
    if (next && next.end - begun.start <= most) return
    windows.push({ first, last: at + 1, start: begun.start, end: passage.end })
    first = at + 1
  })
  return windows
}

/** Which window holds an offset; the first where none does. */
export const windowAt = (windows: readonly Window[], offset: number): number => Math.max(0, windows.findIndex(({ end }) => offset < end))
