import type { ComponentChildren } from 'preact'
import type { Words } from './reader.ts'
import { Say } from './say.tsx'

export type Definition = { readonly term: Words; readonly value: ComponentChildren; readonly note?: Words }

/** What is known of one thing, term by term; what is not known says so instead of standing empty. */
export function DefinitionList({ definitions }: { definitions: readonly Definition[] }) {
  return (
    <dl class="definitions">
      {definitions.map(({ term, value, note }, index) => (
        <div key={index}>
          <dt>
            <Say words={term} />
          </dt>
          <dd>
            {isNothing(value) ? <Say as="span" class="soft" words={{ vi: 'chưa có', en: 'not given' }} /> : value}
            {note !== undefined && <Say as="p" class="soft small" words={note} />}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const isNothing = (value: ComponentChildren): boolean => value === null || value === undefined || value === '' || value === false
