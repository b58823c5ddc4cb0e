import type { FastifyRequest } from 'fastify'
import { tooLarge } from './faults.ts'
import type { Upload } from './route.ts'

/**
 * Reads a multipart form: fields as text, files whole.
 * @throws too-large as soon as a file passes the limit (bytes); the rest is not read
 */
export async function receiveUploads(request: FastifyRequest, limit: number): Promise<{ fields: Record<string, unknown>; uploads: Upload[] }> {
  const fields: Record<string, unknown> = {}
  const uploads: Upload[] = []
  try {
    for await (const part of request.parts({ limits: { fileSize: limit, files: 10, fields: 200, fieldSize: 100_000 } })) {
      if (part.type === 'field') fields[part.fieldname] = part.value
      else {
        const bytes = await part.toBuffer()
        if (part.filename) uploads.push({ fileName: part.filename.normalize('NFC').slice(0, 255), mediaType: part.mimetype, bytes })
      }
    }
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('FST_') && (error as { statusCode?: number }).statusCode === 413) throw tooLarge({})
    throw error
  }
  return { fields, uploads }
}
