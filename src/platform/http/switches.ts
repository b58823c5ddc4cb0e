import type { FastifyInstance } from 'fastify'

const year = 365 * 86_400

/** `?lang=en` and `?theme=dark` on any address: the choice is kept in a cookie and the same address is shown. */
export function switched(app: FastifyInstance) {
  app.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'GET' || request.url.startsWith('/api/')) return
    const url = new URL(request.url, 'http://house')
    const language = url.searchParams.get('lang')
    const theme = url.searchParams.get('theme')
    if (language === null && theme === null) return
    if (language === 'vi' || language === 'en') reply.setCookie('lang', language, { path: '/', sameSite: 'lax', httpOnly: true, maxAge: year })
    if (theme === 'light' || theme === 'dark' || theme === 'auto')
      reply.setCookie('theme', theme, { path: '/', sameSite: 'lax', httpOnly: true, maxAge: year })
    url.searchParams.delete('lang')
    url.searchParams.delete('theme')
    return reply
      .code(303)
      .header('location', `${url.pathname.replace(/^\/+/, '/')}${url.search}`)
      .send()
  })
}
