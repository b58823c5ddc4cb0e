import type { ComponentChildren } from 'preact'
import type { Words } from './reader.ts'
import { Say } from './say.tsx'

/** Something most readers do not need: closed until asked for. */
export function Details({ summary, open, children }: { summary: Words; open?: boolean; children: ComponentChildren }) {
  return (
    <details class="ds-details" open={open}>
      <Say as="summary" words={summary} />
      <div>{children}</div>
    </details>
  )
}
