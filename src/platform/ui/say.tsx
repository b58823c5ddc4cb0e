import { sayIn, useReader, type Words } from './reader.ts'

/** Shows words in the reader's language. */
export function Say({ words }: { words: Words }) {
  return <>{sayIn(useReader().language, words)}</>
}
