import type { ComponentChildren } from 'preact'
import type { PlainDate } from '../dates.ts'
import type { Language, Text } from '../text.ts'

/** One entry of the main navigation; `section` is the path under which it counts as the current one, `aside` puts it behind the first ones. */
export type NavEntry = { readonly words: Text; readonly href: string; readonly section?: string; readonly aside?: boolean }

/** A step on the way to this page. */
export type Crumb = { readonly words: Text; readonly href: string }

/** Staff pages are a dense desk, citizen pages a counter with large type. */
export type Density = 'staff' | 'citizen'

/** Everything around the content of a page. */
export type Frame = {
  /** Title of the document; also its first heading, unless `main` brings its own `PageHead`. */
  title: Text
  main: ComponentChildren
  language: Language
  /** Path and query as the reader sees them; links that change one thing keep the rest. */
  address: string
  /** The day for which figures are shown. */
  asOf: PlainDate
  /** Whether anything on the page depends on `asOf`; without figures the line is left out. */
  figures?: boolean
  nav?: readonly NavEntry[]
  crumbs?: readonly Crumb[]
  /** What the reader chose; absent, the machine decides. */
  theme?: 'light' | 'dark' | undefined
  density?: Density
  /** Type the reader wants bigger: by a quarter or by half; absent, the usual. */
  typeSize?: 'large' | 'larger' | undefined
  /** Uses the whole width of a large screen. */
  wide?: boolean
  /** Name and role of whoever signed in; absent, a link to sign in. */
  person?: { name: string; role?: Text; href?: string } | undefined
  /** How many notices the reader has not read; absent, there is no inbox to link to. */
  unread?: number | undefined
  /** Whether demonstration data is loaded: every page says so. */
  demo?: boolean
  /** What was just done, said once at the top of the next page. */
  notice?: Text | undefined
  /** Shown in the footer, as 0.1.0. */
  version?: string
}

/** Names in the query that the frame itself reads and writes. */
export const frameQuery = { language: 'lang', asOf: 'asOf', typeSize: 'typeSize' } as const
/** Where the frame's forms go: search (GET, `q`), choice of theme and language (POST, `theme`, `lang`, `back`), sign in and out; what was told. */
export const framePaths = { search: '/search', preferences: '/preferences', signIn: '/sign-in', signOut: '/sign-out', inbox: '/inbox' } as const
