import type { ComponentChildren } from 'preact'
import type { Words } from './reader.ts'
import { Say } from './say.tsx'

type Props = { title: Words; words?: Words; children?: ComponentChildren; action?: ComponentChildren }

/** Where nothing stands yet: what will stand here, and the first step towards it. */
export function EmptyState({ title, words, children, action }: Props) {
  return (
    <div class="empty">
      <p class="empty-title">
        <Say words={title} />
      </p>
      {words !== undefined && <Say as="p" class="soft" words={words} />}
      {children !== undefined && <p class="soft">{children}</p>}
      {action !== undefined && <div class="buttons">{action}</div>}
    </div>
  )
}
