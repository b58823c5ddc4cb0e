import { type Words } from './reader.ts'
import { Say } from './say.tsx'

/** A quiet word about a thing: its kind, a label. For states use `StateTag`. */
export function Tag({ words, href }: { words: Words; href?: string }) {
  return href === undefined ? (
    <Say as="span" class="ds-tag" data-variant="outline" words={words} />
  ) : (
    <Say as="a" class="ds-tag" data-variant="outline" href={href} words={words} />
  )
}
