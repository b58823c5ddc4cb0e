import type { ComponentChildren } from 'preact'
import type { Words } from './reader.ts'
import { Say } from './say.tsx'

/** Where nothing stands yet: what will stand here, and the first step towards it. */
export function EmptyState({ title, children, action }: { title: Words; children?: ComponentChildren; action?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">
        <Say words={title} />
      </p>
      {children !== undefined && <p class="soft">{children}</p>}
      {action !== undefined && <div class="buttons">{action}</div>}
    </div>
  )
}
