import { randomUUID } from 'node:crypto'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { asAsked, ctxOfRequest } from './ctx-of-request.ts'
import { answerProblem, problemOf } from './errors.ts'
import { foreignOrigin, notFound, tooMany, unreadable } from './faults.ts'
import { mountHealth } from './health.ts'
import { isSecure, type House } from './house.ts'
import { serializers } from './log.ts'
import { measure } from './metrics.ts'
import { mount } from './mount.ts'
import { openapi, problemSchema } from './openapi.ts'
import { fromOurPages } from './origin.ts'
import { mountOthers, underMount } from './mounts.ts'
import { mountAssets } from './static.ts'
import { mountSwitches } from './switches.ts'

const csp = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'base-uri': ["'none'"],
  'manifest-src': ["'self'"],
}

/** Addresses that know nobody. */
const bare = /^\/(assets\/|healthz|readyz|metrics)/

async function protect(app: FastifyInstance, house: House) {
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: csp },
    strictTransportSecurity: isSecure(house),
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(rateLimit, {
    max: (request) => house.config.rateLimit * (underMount(house, request) ? 100 : 1),
    timeWindow: '1 minute',
    allowList: (request) => bare.test(request.url),
    errorResponseBuilder: () => tooMany({}),
  })
  await app.register(formbody, { bodyLimit: 1024 * 1024 })
  await app.register(multipart)
  await app.register(compress, {
    threshold: 1024,
    encodings: ['br', 'gzip', 'identity'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } },
  })
}

/** The web server, ready to listen or to be asked by `inject`. */
export async function buildServer(house: House): Promise<FastifyInstance> {
  const app = Fastify({
    logger: {
      level: house.config.logLevel,
      redact: ['req.headers', 'req.remoteAddress'],
      serializers,
      ...(house.logTo && { stream: house.logTo }),
    },
    genReqId: () => randomUUID(),
    // One proxy is trusted: what senders claim before it is not.
    trustProxy: house.config.trustProxy ? (_address: string, hop: number) => hop === 0 : false,
    bodyLimit: 1024 * 1024,
    requestTimeout: 120_000,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
    ajv: { customOptions: { allErrors: true, coerceTypes: 'array', useDefaults: true, removeAdditional: false, keywords: ['label'] } },
    forceCloseConnections: 'idle',
    frameworkErrors: (_error, request, reply) =>
      void answerProblem(house, request as FastifyRequest, reply as unknown as FastifyReply, unreadable({})),
  })
  await protect(app, house)
  await app.register(swagger, openapi)
  app.addSchema(problemSchema)
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    if (underMount(house, request)) return
    if (!fromOurPages(request)) throw foreignOrigin({})
    if (bare.test(request.url)) return
    reply.header('cache-control', 'no-store')
    const ctx = await ctxOfRequest(house, request)
    Object.assign(request, { ctx })
    Object.assign(request, { ctx: asAsked(ctx, request) })
  })
  measure(app)
  mountSwitches(app, house)
  app.setErrorHandler((error, request, reply) => answerProblem(house, request, reply, problemOf(error, request)))
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) => answerProblem(house, request, reply, notFound({})))
  mountHealth(app, house)
  mountAssets(app)
  await mountOthers(app, house)
  await app.register(async (rows) => {
    for (const row of house.routes) mount(rows, house, row)
    rows.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
  })
  return app
}
