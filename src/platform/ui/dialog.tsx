import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import type { Words } from './reader.ts'
import { Say } from './say.tsx'

/**
 * A question before something that cannot be undone. The button opens it without any script (popover);
 * a browser that knows none simply shows it on the page. Inside stands the form that does the thing.
 */
export function Dialog({
  id,
  open,
  title,
  children,
  variant = 'secondary',
}: {
  id: string
  open: Words
  title: Words
  children: ComponentChildren
  variant?: 'primary' | 'secondary' | 'tertiary'
}) {
  return (
    <>
      <Button type="button" variant={variant} popovertarget={id} aria-haspopup="dialog" words={open} />
      <div class="dialog" id={id} popover="auto" role="dialog" aria-labelledby={`${id}-title`}>
        <Say as="h2" id={`${id}-title`} words={title} />
        <div class="stack">{children}</div>
        <div class="dialog-close">
          <Button
            type="button"
            variant="tertiary"
            size="sm"
            popovertarget={id}
            popovertargetaction="hide"
            words={{ vi: 'Thôi, quay lại', en: 'Go back' }}
          />
        </div>
      </div>
    </>
  )
}
