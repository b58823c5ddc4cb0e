import Type from 'typebox'
import { route } from '../../platform/http/index.ts'
import { citationsIn, documentOf, documentText } from './actions.ts'
import { Citations, DocumentList, DocumentText } from './answer.ts'
import { documentUnknown } from '../formats/index.ts'
import { StoredDocument } from './stored.ts'
import { readDocuments } from './rights.ts'
import { countDocuments, documentsReceived } from './store.ts'

const params = Type.Object({ id: Type.String({ format: 'uuid' }) })

export const api = [
  route({
    method: 'GET',
    path: '/api/documents',
    may: readDocuments,
    summary: 'Documents, newest first',
    reply: DocumentList,
    query: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })), offset: Type.Optional(Type.Integer({ minimum: 0 })) }),
    run: async (ctx, { limit, offset }) => ({
      total: await countDocuments(ctx),
      documents: await documentsReceived(ctx, { limit: limit ?? 50, offset: offset ?? 0 }),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/documents/:id',
    may: readDocuments,
    summary: 'One document',
    params,
    reply: StoredDocument,
    problems: [documentUnknown],
    run: (ctx, { id }) => documentOf(ctx, id),
  }),
  route({
    method: 'GET',
    path: '/api/documents/:id/text',
    may: readDocuments,
    summary: 'The text of a document in NFC, with its passages and their offsets',
    params,
    reply: DocumentText,
    problems: [documentUnknown],
    run: (ctx, { id }) => documentText(ctx, id),
  }),
  route({
    method: 'GET',
    path: '/api/documents/:id/citations',
    may: readDocuments,
    summary: 'What a document cites, and what is wrong with its citations',
    params,
    reply: Citations,
    problems: [documentUnknown],
    run: (ctx, { id }) => citationsIn(ctx, id),
  }),
]
