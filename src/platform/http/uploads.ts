import type { FastifyRequest } from 'fastify'
import { Problem } from '../problems.ts'
import { tooLarge, unreadable } from './faults.ts'
import type { Upload } from './route.ts'

/** Room for the fields and for the boundaries between parts, bytes. */
const frame = 1_048_576

type Sent = { fields: Record<string, unknown>; uploads: Upload[] }

/**
 * Reads a multipart form: fields as text, files whole.
 * @param limit bytes of all files together
 * @throws too-large as soon as the limit is passed, by what the sender announces or by what comes; the rest is not kept
 */
export async function receiveUploads(request: FastifyRequest, limit: number): Promise<Sent> {
  try {
    if (Number(request.headers['content-length'] ?? 0) > limit + frame) throw tooLarge({})
    return await readParts(request, limit)
  } catch (error) {
    request.raw.unpipe()
    request.raw.resume()
    if (error instanceof Problem) throw error
    throw (error as { statusCode?: number }).statusCode === 413 ? tooLarge({}) : unreadable({})
  }
}

async function readParts(request: FastifyRequest, limit: number): Promise<Sent> {
  const fields: Record<string, unknown> = {}
  const uploads: Upload[] = []
  let left = limit
  for await (const part of request.parts({ limits: { fileSize: limit, files: 10, fields: 200, fieldSize: 100_000 } })) {
    if (part.type === 'field') {
      fields[part.fieldname] = part.value
      continue
    }
    const bytes = await part.toBuffer()
    left -= bytes.length
    if (left < 0) throw tooLarge({})
    if (part.filename) uploads.push({ fileName: part.filename.toWellFormed().normalize('NFC').slice(0, 255), mediaType: part.mimetype, bytes })
  }
  return { fields, uploads }
}
