import type { VNode } from 'preact'
import type { Static, TSchema } from 'typebox'
import type { Ctx } from '../ctx.ts'
import type { Problem, ProblemKind } from '../problems.ts'
import type { Right } from '../rights.ts'
import type { Text } from '../text.ts'

/** What a page answers: a view in the frame of the house (asked for again every `refresh` seconds, its forms may lead to the origins `formsTo`), another address, or a file. */
export type View =
  | {
      kind: 'page'
      title: Text
      main: VNode
      crumbs?: readonly Crumb[]
      status?: number
      wide?: boolean
      figures?: boolean
      refresh?: number
      formsTo?: readonly string[]
    }
  | { kind: 'redirect'; to: string; notice?: Text; cookies?: readonly Cookie[]; abroad?: true }
  | { kind: 'file'; bytes: Uint8Array; mediaType: string; fileName: string; inline?: boolean }

export type Crumb = { words: Text; href: string }
/** A cookie to set; `seconds` 0 removes it. Always http-only, same-site, whole site. */
export type Cookie = { name: string; value: string; seconds: number }

export const show = (
  title: Text,
  main: VNode,
  more: { crumbs?: readonly Crumb[]; status?: number; wide?: boolean; figures?: boolean; refresh?: number; formsTo?: readonly string[] } = {},
): View => ({
  kind: 'page',
  title,
  main,
  ...more,
})
export const goTo = (to: string, notice?: Text, cookies?: readonly Cookie[]): View => ({
  kind: 'redirect',
  to,
  ...(notice && { notice }),
  ...(cookies && { cookies }),
})
export const download = (bytes: Uint8Array, mediaType: string, fileName: string): View => ({ kind: 'file', bytes, mediaType, fileName })

/** To another host: an address the program made itself, never one somebody sent. */
export const goAbroad = (to: string, cookies: readonly Cookie[] = []): View => ({ kind: 'redirect', to, cookies, abroad: true })

/** A file somebody sent with a form. */
export type Upload = { fileName: string; mediaType: string; bytes: Uint8Array }

type Known<S> = S extends TSchema ? Static<S> : unknown
/** What `run` receives: path, query and body, parsed once at the edge. */
export type Input<P, Q, B> = Known<P> & Known<Q> & Known<B>

type Common = { may: Right; path: string; problems?: readonly ProblemKind<never>[] }

/** What the caller of a route must know besides its input. */
export type Caller = {
  address: string
  /** What the browser says of itself. */
  device: string | null
  cookies: Readonly<Record<string, string | undefined>>
  uploads: readonly Upload[]
  typed: Readonly<Record<string, unknown>>
}

export type ApiRoute = Common & {
  kind: 'api'
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  summary: string
  params?: TSchema
  query?: TSchema
  body?: TSchema
  reply?: TSchema
  uploads?: boolean
  run: (ctx: Ctx, input: never, caller: Caller) => Promise<unknown>
}

export type PageRoute = Common & {
  kind: 'page'
  method: 'GET' | 'POST'
  params?: TSchema
  query?: TSchema
  body?: TSchema
  uploads?: boolean
  run: (ctx: Ctx, input: never, caller: Caller) => Promise<View>
  retry?: (ctx: Ctx, input: never, refused: Problem, caller: Caller) => Promise<View>
}

type Shaped<P, Q, B> = { params?: P; query?: Q; body?: B }

/** One row of a module's `api.ts`. Writes run in one transaction. */
export const route = <
  P extends TSchema | undefined = undefined,
  Q extends TSchema | undefined = undefined,
  B extends TSchema | undefined = undefined,
  R extends TSchema | undefined = undefined,
>(
  row: Common &
    Shaped<P, Q, B> & {
      method: ApiRoute['method']
      summary: string
      reply?: R
      uploads?: boolean
      run: (ctx: Ctx, input: Input<P, Q, B>, caller: Caller) => Promise<R extends TSchema ? Static<R> : unknown>
    },
): ApiRoute => ({ ...row, kind: 'api' }) as unknown as ApiRoute

/** One row of a module's `pages.tsx` that shows. */
export const page = <P extends TSchema | undefined = undefined, Q extends TSchema | undefined = undefined>(
  row: Common & Shaped<P, Q, undefined> & { run: (ctx: Ctx, input: Input<P, Q, undefined>, caller: Caller) => Promise<View> },
): PageRoute => ({ ...row, kind: 'page', method: 'GET' }) as unknown as PageRoute

/**
 * One row of a module's `pages.tsx` that does: one transaction, then usually another address (303).
 * When it is refused, `retry` shows the form again with what was typed; without it the refusal is a page.
 */
export const form = <P extends TSchema | undefined = undefined, B extends TSchema | undefined = undefined>(
  row: Common &
    Shaped<P, undefined, B> & {
      uploads?: boolean
      run: (ctx: Ctx, input: Input<P, undefined, B>, caller: Caller) => Promise<View>
      retry?: (ctx: Ctx, input: Input<P, undefined, undefined>, refused: Problem, caller: Caller) => Promise<View>
    },
): PageRoute => ({ ...row, kind: 'page', method: 'POST' }) as unknown as PageRoute

export type AnyRoute = ApiRoute | PageRoute
