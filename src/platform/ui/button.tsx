import type { ComponentChildren, JSX } from 'preact'
import type { Words } from './reader.ts'
import { Say } from './say.tsx'

type Look = {
  /** `primary` (lacquer) for the one thing that matters on a page; `secondary` for others; `tertiary` reads as a link. */
  variant?: 'primary' | 'secondary' | 'tertiary'
  size?: 'sm' | 'md'
  /** A key that presses it (with `page.js`); shown beside the words. */
  hotkey?: string
  words?: Words
  children?: ComponentChildren
}
type AsButton = Look & Omit<JSX.IntrinsicElements['button'], 'size' | 'children' | 'href'> & { href?: undefined }
type AsLink = Look & Omit<JSX.IntrinsicElements['a'], 'size' | 'children'> & { href: string }

/**
 * A button, or with `href` a link that looks like one. Say the consequence in its words: "Gửi báo cáo tháng 6", not "OK".
 * Every attribute of `<button>` or `<a>` passes through (`name`, `value`, `disabled`, `hx-post` …).
 */
export function Button({ variant = 'primary', size, hotkey, words, children, ...rest }: AsButton | AsLink) {
  const look = {
    class: 'ds-button',
    'data-variant': variant,
    'data-size': size === 'sm' ? 'sm' : undefined,
    'data-key': hotkey,
    'aria-keyshortcuts': hotkey,
  }
  const face = (
    <>
      {words !== undefined && <Say words={words} />}
      {children}
      {hotkey && <kbd aria-hidden="true">{hotkey}</kbd>}
    </>
  )
  if (rest.href !== undefined)
    return (
      <a {...rest} {...look}>
        {face}
      </a>
    )
  return (
    <button type="submit" {...rest} {...look}>
      {face}
    </button>
  )
}

/** Buttons side by side; on a phone, for citizens, one under another. The one that matters stands first. */
export function Buttons({ children }: { children: ComponentChildren }) {
  return <div class="buttons">{children}</div>
}

/** The one button at the end of a form. */
export const Submit = (button: Omit<AsButton, 'children'>) => (
  <Buttons>
    <Button {...button} />
  </Buttons>
)
