import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Ctx } from '../ctx.ts'
import { dayAt } from '../dates.ts'
import { type Actor, anonymous, roleWords } from '../rights.ts'
import type { Text } from '../text.ts'
import { renderPage } from '../ui/index.ts'
import { languageOf } from './ctx-of-request.ts'
import { isSecure, type House } from './house.ts'
import type { Cookie, View } from './route.ts'
import { ownPath } from './switches.ts'

const noticeCookie = 'notice'

function setCookie(house: House, reply: FastifyReply, cookie: Cookie) {
  reply.setCookie(cookie.name, cookie.value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(house),
    maxAge: cookie.seconds,
  })
}

/** The words left for the next page by an action, read once. */
function takeNotice(house: House, request: FastifyRequest, reply: FastifyReply): Text | null {
  const left = request.cookies?.[noticeCookie]
  if (!left) return null
  setCookie(house, reply, { name: noticeCookie, value: '', seconds: 0 })
  try {
    const words: unknown = JSON.parse(Buffer.from(left, 'base64url').toString('utf8'))
    const { vi, en } = words as Text
    return typeof vi === 'string' && typeof en === 'string' ? { vi, en } : null
  } catch {
    return null
  }
}

/** Where this page can be read again: for the answer to a form, the page on which the form stood. */
function addressOf(request: FastifyRequest): string {
  if (request.method === 'GET' || request.method === 'HEAD') return request.url
  const from = URL.parse(request.headers.referer ?? '')
  return from?.host === request.host ? ownPath(`${from.pathname}${from.search}`) : '/'
}

const themes = ['light', 'dark'] as const
const sizes = ['large', 'larger'] as const

/** A file name as RFC 8187 writes it: no quote, line or header of its own can be smuggled in. */
const encodedName = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** What an uploader called the content, where it is a media type at all. */
const safeMediaType = (named: string): string => (/^[\w.+-]+\/[\w.+-]+(; ?charset=[\w-]+)?$/.test(named) ? named : 'application/octet-stream')

/** Whoever signed in, and for whom they act just now. */
const personOf = ({ name, role, organisation }: Actor) => ({
  name,
  role: organisation ? { vi: `Làm việc thay cho ${organisation.name}`, en: `Acting for ${organisation.name}` } : roleWords[role],
  href: organisation ? '/account/organisations' : '/account',
})

/** Sends what a page answered: in the frame of the house, as another address, or as a file. */
export async function sendView(house: House, request: FastifyRequest, reply: FastifyReply, view: View) {
  if (view.kind === 'redirect') {
    for (const cookie of view.cookies ?? []) setCookie(house, reply, cookie)
    if (view.notice)
      setCookie(house, reply, { name: noticeCookie, value: Buffer.from(JSON.stringify(view.notice)).toString('base64url'), seconds: 60 })
    return reply
      .code(303)
      .header('location', view.abroad ? view.to : ownPath(view.to))
      .send()
  }
  if (view.kind === 'file') {
    const disposition = `${view.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodedName(view.fileName)}`
    return reply.type(safeMediaType(view.mediaType)).header('content-disposition', disposition).send(Buffer.from(view.bytes))
  }
  const ctx = (request as FastifyRequest & { ctx?: Ctx }).ctx
  const actor = ctx?.actor ?? anonymous
  const html = renderPage({
    title: view.title,
    main: view.main,
    crumbs: view.crumbs ?? [],
    wide: view.wide ?? false,
    figures: view.figures ?? false,
    language: ctx?.language ?? languageOf(request),
    theme: themes.find((theme) => theme === request.cookies?.['theme']),
    typeSize: sizes.find((size) => size === request.cookies?.['typeSize']),
    person: actor.role === 'public' ? undefined : personOf(actor),
    unread: ctx && (await house.unreadOf?.(ctx).catch(() => undefined)),
    address: addressOf(request),
    asOf: ctx?.asOf ?? dayAt(house.now()),
    nav: house.nav.filter((entry) => entry.shown(actor)),
    notice: takeNotice(house, request, reply) ?? undefined,
    demo: ctx ? await house.demonstrates(ctx).catch(() => false) : false,
    version: house.version,
  })
  if (view.formsTo) {
    const policy = String(reply.getHeader('content-security-policy'))
    reply.header('content-security-policy', policy.replace("form-action 'self'", `form-action 'self' ${view.formsTo.join(' ')}`))
  }
  if (view.refresh !== undefined) reply.header('refresh', String(view.refresh))
  return reply
    .code(view.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(html)
}
