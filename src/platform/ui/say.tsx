import { createElement, type JSX } from 'preact'
import { sayIn, useReader, type Words } from './reader.ts'

type Tag = 'a' | 'b' | 'h2' | 'h3' | 'li' | 'mark' | 'p' | 'span' | 'strong' | 'summary' | 'th'
type Element = { [T in Tag]: { as: T } & Omit<JSX.IntrinsicElements[T], 'children'> }[Tag]

/** Shows words in the reader's language, bare or `as` an element of their own. */
export function Say({ words, as, ...rest }: { words: Words } & (Element | { as?: undefined })) {
  const said = sayIn(useReader().language, words)
  return as === undefined ? <>{said}</> : createElement(as, rest, said)
}
