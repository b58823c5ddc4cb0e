import type { ComponentChildren, JSX } from 'preact'

type Look = {
  /** `primary` (lacquer) for the one thing that matters on a page; `secondary` for others; `tertiary` reads as a link. */
  variant?: 'primary' | 'secondary' | 'tertiary'
  size?: 'sm' | 'md'
  /** A key that presses it (with `page.js`); shown beside the words. */
  hotkey?: string
  children: ComponentChildren
}
type AsButton = Look & Omit<JSX.IntrinsicElements['button'], 'size' | 'children' | 'href'> & { href?: undefined }
type AsLink = Look & Omit<JSX.IntrinsicElements['a'], 'size' | 'children'> & { href: string }

/**
 * A button, or with `href` a link that looks like one. Say the consequence in its words: "Gửi báo cáo tháng 6", not "OK".
 * Every attribute of `<button>` or `<a>` passes through (`name`, `value`, `disabled`, `hx-post` …).
 */
export function Button({ variant = 'primary', size, hotkey, children, ...rest }: AsButton | AsLink) {
  const look = {
    class: 'ds-button',
    'data-variant': variant,
    'data-size': size === 'sm' ? 'sm' : undefined,
    'data-key': hotkey,
    'aria-keyshortcuts': hotkey,
  }
  const words = (
    <>
      {children}
      {hotkey && <kbd aria-hidden="true">{hotkey}</kbd>}
    </>
  )
  if (rest.href !== undefined)
    return (
      <a {...rest} {...look}>
        {words}
      </a>
    )
  return (
    <button type="submit" {...rest} {...look}>
      {words}
    </button>
  )
}

/** Buttons side by side; on a phone, for citizens, one under another. The one that matters stands first. */
export function Buttons({ children }: { children: ComponentChildren }) {
  return <div class="buttons">{children}</div>
}
