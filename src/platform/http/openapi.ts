import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import Type from 'typebox'

/** RFC 9457 with every fault listed. */
export const problemSchema = {
  $id: 'Problem',
  ...Type.Object({
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    instance: Type.String(),
    errors: Type.Optional(Type.Array(Type.Object({ at: Type.String(), detail: Type.String() }))),
  }),
}

/** OpenAPI 3.1, folded from the route tables. */
export const openapi: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: { title: 'Nền tảng 06', version: '1', description: 'Chỉ đạo thành nhiệm vụ, nhiệm vụ có người chịu trách nhiệm. Directives become tasks.' },
    servers: [{ url: '/' }],
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'nt06_session' } } },
  },
  refResolver: { buildLocalReference: (json, _base, _fragment, index) => (typeof json['$id'] === 'string' ? json['$id'] : `schema-${index}`) },
}
