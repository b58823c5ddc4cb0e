import type { Pool } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { copiedBytes } from './blocks.ts'
import { type Ctx, tables } from './ctx.ts'
import type { Instant } from './dates.ts'

type Row = { hash: string; upload: string; size: number; name: string; media_type: string; stored_at: Instant }

export type Tables = { 'platform.file': Row; 'platform.file_part': { upload: string; n: number; bytes: Uint8Array } }

export const insertPart = (ctx: Ctx, upload: string, n: number, bytes: Uint8Array) =>
  tables<Tables>(ctx).insertInto('platform.file_part').values({ upload, n, bytes }).execute()

export const deleteParts = (ctx: Ctx, upload: string) => tables<Tables>(ctx).deleteFrom('platform.file_part').where('upload', '=', upload).execute()

/** False where the same content is kept already; waits for a transaction that is just storing it. */
export async function insertFile(ctx: Ctx, row: Row): Promise<boolean> {
  const query = tables<Tables>(ctx).insertInto('platform.file').values(row)
  const { numInsertedOrUpdatedRows } = await query.onConflict((on) => on.column('hash').doNothing()).executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export const deleteFile = (ctx: Ctx, hash: string) => tables<Tables>(ctx).deleteFrom('platform.file').where('hash', '=', hash).execute()

export const fileByHash = (ctx: Ctx, hash: string) =>
  tables<Tables>(ctx).selectFrom('platform.file').selectAll().where('hash', '=', hash).executeTakeFirst()

export async function partOf(ctx: Ctx, upload: string, n: number): Promise<Uint8Array | undefined> {
  const query = tables<Tables>(ctx).selectFrom('platform.file_part').select('bytes').where('upload', '=', upload)
  return (await query.where('n', '=', n).executeTakeFirst())?.bytes
}

/** The content of a file that is kept for good, on a connection of its own: large files come quicker so, and without a text of each part in memory. */
export async function* copiedParts(pool: Pool, upload: string): AsyncGenerator<Uint8Array> {
  const client = await pool.connect()
  let broken = true
  try {
    await client.query('begin; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0')
    const parts = `select bytes from platform.file_part where upload = ${client.escapeLiteral(upload)} order by n`
    yield* copiedBytes(client.query(copyTo(`copy (${parts}) to stdout (format binary)`)))
    await client.query('commit')
    broken = false
  } finally {
    client.release(broken)
  }
}
