import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify'
import type { Ctx } from '../ctx.ts'
import { Problem } from '../problems.ts'
import { demand } from '../rights.ts'
import type { House } from './house.ts'
import { faultsOf, type Finding, inputInvalid } from './faults.ts'
import { inputOf, refuseNul, withDays, withoutEmpty } from './input.ts'
import type { AnyRoute, ApiRoute, Caller, PageRoute, Upload } from './route.ts'
import { receiveUploads } from './uploads.ts'
import { sendView } from './views.ts'

/** A request as our hooks leave it: with its ctx and what was typed. */
type Prepared = FastifyRequest & { ctx: Ctx; uploads?: Upload[]; typed?: Record<string, unknown> }

const callerOf = (request: Prepared): Caller => ({
  address: request.ip,
  device: request.headers['user-agent'] ?? null,
  cookies: request.cookies,
  uploads: request.uploads ?? [],
  typed: request.typed ?? {},
})

async function prepare(row: AnyRoute, house: House, request: Prepared) {
  if (row.uploads && request.isMultipart()) {
    demand(request.ctx, row.may)
    const { fields, uploads } = await receiveUploads(request, house.config.uploadLimit)
    request.uploads = uploads
    request.body = fields
  }
  refuseNul(request)
  if (row.kind === 'api') return
  request.typed = { ...(request.query as object), ...(request.body as object) }
  request.query = withDays(withoutEmpty(request.query), row.query)
  if (row.method === 'POST') request.body = withDays(withoutEmpty(request.body), row.body)
}

/** Runs a row: reads on the pool, writes in one transaction. */
function perform<T>(house: House, row: AnyRoute, ctx: Ctx, run: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (row.method === 'GET') return run(ctx)
  return house.database.db.transaction().execute((db) => run({ ...ctx, db }))
}

async function answerApi(house: House, row: ApiRoute, request: Prepared, reply: FastifyReply) {
  demand(request.ctx, row.may)
  const answer = await perform(house, row, request.ctx, (ctx) => row.run(ctx, inputOf(row, request) as never, callerOf(request)))
  return answer === undefined ? reply.code(204).send() : reply.send(answer)
}

async function answerPage(house: House, row: PageRoute, request: Prepared, reply: FastifyReply) {
  const caller = callerOf(request)
  try {
    demand(request.ctx, row.may)
    if (request.validationError?.validation) throw inputInvalid({}, faultsOf(request.validationError.validation as unknown as Finding[]))
    const view = await perform(house, row, request.ctx, (ctx) => row.run(ctx, inputOf(row, request) as never, caller))
    return sendView(house, request, reply, view)
  } catch (refused) {
    if (!(refused instanceof Problem) || !row.retry || refused.status === 401 || refused.status === 403) throw refused
    const view = await row.retry(request.ctx, { ...(request.params as object) } as never, refused, caller)
    return sendView(house, request, reply, view.kind === 'page' ? { ...view, status: refused.status } : view)
  }
}

/** Mounts one row of a module's table. */
export function mount(app: FastifyInstance, house: House, row: AnyRoute) {
  const schema: Record<string, unknown> = {}
  if (row.params) schema['params'] = row.params
  if (row.query) schema['querystring'] = row.query
  if (row.body) schema['body'] = row.body
  if (row.kind === 'page') schema['hide'] = true
  if (row.kind === 'api') {
    schema['summary'] = row.summary
    schema['response'] = { ...(row.reply && { 200: row.reply }), default: { $ref: 'Problem#' } }
  }
  const options: RouteShorthandOptions = {
    schema,
    attachValidation: row.kind === 'page',
    preValidation: (request) => prepare(row, house, request as Prepared),
    serializerCompiler: () => (body) => JSON.stringify(body),
  }
  app.route({
    ...options,
    method: row.method,
    url: row.path,
    handler: (request, reply) =>
      row.kind === 'api' ? answerApi(house, row, request as Prepared, reply) : answerPage(house, row, request as Prepared, reply),
  })
}
