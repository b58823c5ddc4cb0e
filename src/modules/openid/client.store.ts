import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import type { Client } from './client.ts'
import { type ClientRow, db } from './tables.ts'

const columns = [
  'id',
  'name',
  'purpose',
  'legal_basis as legalBasis',
  'profile',
  'metadata',
  'made_at as madeAt',
  'rotated_at as rotatedAt',
  'disabled_at as disabledAt',
] as const

export const clientList = (ctx: Ctx): Promise<Client[]> => db(ctx).selectFrom('openid.client').select(columns).orderBy('name').execute()

export const clientById = (ctx: Ctx, id: string): Promise<Client | undefined> =>
  db(ctx).selectFrom('openid.client').select(columns).where('id', '=', id).executeTakeFirst()

/** False when the name is taken. */
export async function insertClient(
  ctx: Ctx,
  client: Pick<ClientRow, 'id' | 'name' | 'purpose' | 'legal_basis' | 'profile' | 'metadata'>,
): Promise<boolean> {
  const inserted = await db(ctx)
    .insertInto('openid.client')
    .values({ ...client, metadata: sql`${JSON.stringify(client.metadata)}::jsonb`, made_at: ctx.now(), rotated_at: null, disabled_at: null })
    .onConflict((id) => id.column('id').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export const saveClientKeys = (ctx: Ctx, id: string, keys: readonly unknown[]) =>
  db(ctx)
    .updateTable('openid.client')
    .set({ metadata: sql`jsonb_set(metadata, '{jwks}', ${JSON.stringify({ keys })}::jsonb)`, rotated_at: ctx.now() })
    .where('id', '=', id)
    .execute()

export const saveClientDisabled = (ctx: Ctx, id: string, at: Date | null) =>
  db(ctx).updateTable('openid.client').set({ disabled_at: at }).where('id', '=', id).execute()

/** Ends everything issued to a client. */
export const deleteModelsOfClient = (ctx: Ctx, id: string) =>
  db(ctx).deleteFrom('openid.model').where(sql<boolean>`payload->>'clientId' = ${id}`).execute()

/** The demonstration's relying parties and what hangs on them. */
export async function deleteClients(ctx: Ctx, ids: readonly string[]) {
  if (ids.length === 0) return
  await db(ctx).deleteFrom('openid.consent').where('client', 'in', ids).execute()
  await db(ctx).deleteFrom('openid.client').where('id', 'in', ids).execute()
}
