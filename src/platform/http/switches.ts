import type { FastifyInstance, FastifyReply } from 'fastify'
import { isSecure, type House } from './house.ts'

const year = 365 * 86_400
const allowed = { lang: ['vi', 'en'], theme: ['auto', 'light', 'dark'], typeSize: ['usual', 'large', 'larger'] } as const

function keep(house: House, reply: FastifyReply, name: keyof typeof allowed, value: unknown) {
  if (typeof value === 'string' && (allowed[name] as readonly string[]).includes(value))
    reply.setCookie(name, value, { path: '/', sameSite: 'lax', httpOnly: true, secure: isSecure(house), maxAge: year })
}

/** An address of ours, whatever was sent: a path, never another host; read as browsers read it, so without tabs and backslashes. */
export function ownPath(back: unknown): string {
  const address = typeof back === 'string' && back.startsWith('/') ? URL.parse(back, 'http://house') : null
  if (address?.origin !== 'http://house' || address.pathname.startsWith('//')) return '/'
  return `${address.pathname}${address.search}${address.hash}`
}

/** What a reader chooses for all pages: `?lang=en` or `?typeSize=large` on any address, or the form of theme and language in the footer. */
export function mountSwitches(app: FastifyInstance, house: House) {
  app.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'GET' || request.url.startsWith('/api/')) return
    const url = URL.parse(`http://house${request.url}`)
    const chosen = (['lang', 'typeSize'] as const).filter((name) => url?.searchParams.get(name))
    if (!url || chosen.length === 0) return
    for (const name of chosen) {
      keep(house, reply, name, url.searchParams.get(name))
      url.searchParams.delete(name)
    }
    return reply
      .code(303)
      .header('location', ownPath(`${url.pathname}${url.search}`))
      .send()
  })
  app.post('/preferences', { schema: { hide: true } }, async (request, reply) => {
    const chosen = (request.body ?? {}) as Record<string, unknown>
    keep(house, reply, 'lang', chosen['lang'])
    keep(house, reply, 'theme', chosen['theme'])
    keep(house, reply, 'typeSize', chosen['typeSize'])
    return reply.code(303).header('location', ownPath(chosen['back'])).send()
  })
}
