import cluster from 'node:cluster'
import type { FastifyInstance } from 'fastify'
import { AggregatorRegistry, collectDefaultMetrics, Histogram, register } from 'prom-client'

collectDefaultMetrics()

const seconds = new Histogram({
  name: 'nt06_http_request_seconds',
  help: 'Time to answer a request',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5, 10],
})

/** Times every request by its route, never by its address: addresses may name people. */
export function measure(app: FastifyInstance) {
  app.addHook('onResponse', async (request, reply) => {
    seconds.observe({ method: request.method, route: request.routeOptions.url ?? 'unknown', status: reply.statusCode }, reply.elapsedTime / 1000)
  })
}

/** A web process answers the first one when that collects. */
const answerer = () => new AggregatorRegistry()
if (cluster.isWorker) answerer()

const question = 'nt06:metrics?'

/** In the first process: answers its web processes with the sum over all of them. */
export function answerMetrics() {
  const all = new AggregatorRegistry()
  cluster.on('message', (worker, message) => {
    if (message !== question) return
    all.clusterMetrics().then(
      (text) => worker.send({ metrics: text }),
      () => worker.send({ metrics: '' }),
    )
  })
}

/** Prometheus text of this process, or of all web processes where there are several. */
export function metricsPage(): Promise<string> {
  if (!cluster.isWorker || !process.send) return register.metrics()
  return new Promise((answered) => {
    const listen = (message: unknown) => {
      const text = (message as { metrics?: unknown })?.metrics
      if (typeof text !== 'string') return
      process.off('message', listen)
      answered(text)
    }
    process.on('message', listen)
    process.send?.(question)
  })
}
