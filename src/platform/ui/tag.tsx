import { type Words } from './reader.ts'
import { Say } from './say.tsx'

/** A quiet word about a thing: its kind, a label. For states use `StateTag`. */
export function Tag({ words, href }: { words: Words; href?: string }) {
  return href === undefined ? (
    <span class="ds-tag" data-variant="outline">
      <Say words={words} />
    </span>
  ) : (
    <a class="ds-tag" data-variant="outline" href={href}>
      <Say words={words} />
    </a>
  )
}
