import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { House } from './house.ts'
import { metricsPage } from './metrics.ts'

/** `/healthz`: the process answers. `/readyz`: the database answers too. `/metrics`: Prometheus text. */
export function mountHealth(app: FastifyInstance, house: House) {
  app.get('/healthz', { schema: { hide: true } }, () => ({ status: 'ok' }))
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    try {
      await sql`select 1`.execute(house.database.db)
      return { status: 'ready' }
    } catch {
      return reply.code(503).header('retry-after', '5').send({ status: 'waiting for the database' })
    }
  })
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => reply.type('text/plain; version=0.0.4').send(await metricsPage()))
}
