import Type from 'typebox'
import { download, page } from '../../platform/http/index.ts'
import { documentOriginal } from './actions.ts'
import { documentUnknown } from '../formats/index.ts'
import { readDocuments } from './rights.ts'

/** The original stands here; the page with the tasks marked belongs to the module that knows tasks. */
export const pages = [
  page({
    path: '/documents/:id/original',
    may: readDocuments,
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    problems: [documentUnknown],
    run: async (ctx, { id }) => {
      const file = await documentOriginal(ctx, id)
      return download(Buffer.concat(await Array.fromAsync(file.content)), file.mediaType, file.name)
    },
  }),
]
