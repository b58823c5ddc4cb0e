import type { ComponentChildren } from 'preact'
import { sayIn, useReader, type Words } from './reader.ts'
import { Say } from './say.tsx'

/** Titles that are whole sentences, as those of tasks and documents, are set smaller. */
const isLong = (words: ComponentChildren): boolean => typeof words === 'string' && words.length > 60

/**
 * The head of a page: its only `<h1>`.
 * @param above a line over it (a code, a kind of thing)
 * @param lead one or two sentences under it
 * @param actions buttons at its right
 */
export function PageHead({ title, above, lead, actions }: { title: Words; above?: Words; lead?: Words; actions?: ComponentChildren }) {
  const { language } = useReader()
  return (
    <div class="page-head">
      <div>
        {above !== undefined && <Say as="p" class="above" words={above} />}
        <h1 class={isLong(sayIn(language, title)) ? 'long' : undefined}>
          <Say words={title} />
        </h1>
        {lead !== undefined && <Say as="p" class="lead" words={lead} />}
      </div>
      {actions !== undefined && <div class="buttons">{actions}</div>}
    </div>
  )
}

/**
 * A part of a page under a rule, with its heading.
 * @param aside what stands at the right of the heading: a link to all, an export
 * @param note one sentence under it: what is counted, from what
 */
export function Part({
  title,
  id,
  note,
  aside,
  children,
}: {
  title: Words
  id?: string
  note?: Words
  aside?: ComponentChildren
  children: ComponentChildren
}) {
  return (
    <section class="part" id={id}>
      <header>
        <Say as="h2" words={title} />
        {aside !== undefined && <div>{aside}</div>}
        {note !== undefined && <Say as="p" words={note} />}
      </header>
      {children}
    </section>
  )
}
