import type { FastifyInstance, FastifyRequest } from 'fastify'
import { notReady } from './faults.ts'
import type { House } from './house.ts'
import { isBusy } from './errors.ts'

/** Whether an address belongs to a mount, which guards itself against foreign pages. */
export const underMount = ({ mounts = [] }: House, { url }: Pick<FastifyRequest, 'url'>): boolean =>
  mounts.some(({ path }) => url.startsWith(`${path}/`))

/** Hands every address below a mount's path to it: body unread, our security headers set, the mount's own path cut off. */
export async function mountOthers(app: FastifyInstance, house: House): Promise<void> {
  for (const { path, open } of house.mounts ?? []) {
    const answer = open(house)
    await app.register(async (scope) => {
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
      scope.all(`${path}/*`, { schema: { hide: true } }, async (request, reply) => {
        reply.hijack()
        const { raw } = reply
        for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value)
        Object.assign(request.raw, { originalUrl: request.raw.url })
        request.raw.url = (request.raw.url ?? '').slice(path.length)
        await answer(request.raw, raw, { address: request.ip, requestId: request.id, log: request.log }).catch((error: unknown) => {
          request.log.error({ err: error, requestId: request.id }, 'unexpected failure')
          if (raw.headersSent) return raw.destroy()
          raw.writeHead(isBusy(error) ? notReady.status : 500, { 'retry-after': '30', 'content-type': 'application/json' })
          raw.end(JSON.stringify({ error: isBusy(error) ? 'temporarily_unavailable' : 'server_error' }))
        })
      })
    })
  }
}
