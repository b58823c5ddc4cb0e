import type { FastifyInstance, FastifyRequest } from 'fastify'
import { assets, compressedAsset } from '../ui/index.ts'

const encodings = ['br', 'gzip'] as const
const encodingFor = (request: FastifyRequest) => encodings.find((each) => String(request.headers['accept-encoding'] ?? '').includes(each))

/** Style, fonts and script at addresses that carry their content's hash: compressed once, kept by browsers for a year. */
export function mountAssets(app: FastifyInstance) {
  for (const asset of assets()) {
    app.get(asset.url, { schema: { hide: true } }, (request, reply) => {
      const encoding = encodingFor(request)
      const small = encoding && compressedAsset(asset, encoding)
      if (encoding && small) reply.header('content-encoding', encoding)
      return reply
        .type(asset.mediaType)
        .header('vary', 'accept-encoding')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(Buffer.from(small ?? asset.bytes))
    })
  }
}
