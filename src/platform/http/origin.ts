import type { FastifyRequest } from 'fastify'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request that changes something comes from our own pages (Fetch Metadata, with the Origin header for
 * browsers that do not send it). Programs send neither and carry no cookies by accident, so they pass.
 */
export function fromOurPages(request: Pick<FastifyRequest, 'method' | 'headers' | 'host'>): boolean {
  if (safe.has(request.method)) return true
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  if (request.headers.origin === undefined) return true
  const from = URL.parse(request.headers.origin)
  return from !== null && from.host === URL.parse(`${from.protocol}//${request.host}`)?.host
}
