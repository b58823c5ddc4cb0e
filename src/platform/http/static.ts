import type { FastifyInstance } from 'fastify'
import { assets } from '../ui/index.ts'

/** Style, fonts and script at addresses that carry their content's hash: kept by browsers for a year. */
export function mountAssets(app: FastifyInstance) {
  for (const asset of assets()) {
    app.get(asset.url, { schema: { hide: true } }, (_request, reply) =>
      reply.type(asset.mediaType).header('cache-control', 'public, max-age=31536000, immutable').send(Buffer.from(asset.bytes)),
    )
  }
}
