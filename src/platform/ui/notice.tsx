import type { ComponentChildren } from 'preact'
import type { Words } from './reader.ts'
import { Say } from './say.tsx'

export type Tone = 'info' | 'success' | 'warning' | 'danger'

/** Something to know about this page: a rule and a sign at its left, a title, a sentence, perhaps a link. */
export function Notice({ tone = 'info', title, words, children }: { tone?: Tone; title?: Words; words?: Words; children?: ComponentChildren }) {
  return (
    <div class="ds-alert" data-color={tone} role={tone === 'danger' ? 'alert' : undefined}>
      {title !== undefined && (
        <h2>
          <Say words={title} />
        </h2>
      )}
      {(words ?? children) !== undefined && <div>{words === undefined ? children : <Say words={words} />}</div>}
    </div>
  )
}

/** What was just done, said once at the top of the next page. */
export function Flash({ words, tone = 'success', undo }: { words: Words; tone?: Tone; undo?: ComponentChildren }) {
  return (
    <div class="ds-alert flash" data-color={tone} role="status">
      <div class="row">
        <Say words={words} />
        {undo}
      </div>
    </div>
  )
}
