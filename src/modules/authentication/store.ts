import type { Generated } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { Passkey } from './passkey.ts'

/** `second`: to sign in, by mail; `sms`: the same by text message. */
export type CodeKind = 'recovery' | 'second' | 'sms' | 'password'
type PasskeyRow = {
  id: string
  account: string
  name: string
  public_key: Buffer
  counter: number | string
  transports: string[]
  model: string
  format: Generated<string>
  hardware: boolean
  added_at: Date
  used_at: Date | null
}
type Tables = {
  'authentication.passkey': PasskeyRow
  'authentication.totp': { account: string; sealed: Buffer; step: number | string; made_at: Date; confirmed_at: Date | null }
  'authentication.code': { account: string; kind: CodeKind; hash: Buffer; made_at: Date; until: Date | null }
  'authentication.spent': { hash: Buffer; until: Date }
}

const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

const passkeys = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('authentication.passkey')
    .select([
      'id',
      'account',
      'name',
      'public_key as publicKey',
      'counter',
      'transports',
      'model',
      'format',
      'hardware',
      'added_at as addedAt',
      'used_at as usedAt',
    ])

const counted = <T extends { counter: number | string }>(row: T) => ({ ...row, counter: Number(row.counter) })

export const passkeysOf = async (ctx: Ctx, account: string): Promise<Passkey[]> =>
  (await passkeys(ctx).where('account', '=', account).orderBy('added_at').execute()).map(counted)

export async function passkeyById(ctx: Ctx, id: string): Promise<Passkey | undefined> {
  const row = await passkeys(ctx).where('id', '=', id).executeTakeFirst()
  return row && counted(row)
}

/** False when the key is here already, whoever has it. */
export async function insertPasskey(ctx: Ctx, { publicKey, addedAt, usedAt, ...same }: Passkey): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db(ctx)
    .insertInto('authentication.passkey')
    .values({ ...same, public_key: Buffer.from(publicKey), added_at: addedAt, used_at: usedAt })
    .onConflict((key) => key.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Notes a use; false where the counter did not go on, as with a copy of the key (keys that do not count stay at 0). */
export async function usePasskey(ctx: Ctx, id: string, counter: number): Promise<boolean> {
  const { numUpdatedRows } = await db(ctx)
    .updateTable('authentication.passkey')
    .set({ counter, used_at: ctx.now() })
    .where('id', '=', id)
    .where((row) => (counter === 0 ? row('counter', '=', 0) : row('counter', '<', counter)))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function deletePasskey(ctx: Ctx, account: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db(ctx).deleteFrom('authentication.passkey').where('account', '=', account).where('id', '=', id).executeTakeFirst()
  return numDeletedRows === 1n
}

export const totpOf = (ctx: Ctx, account: string) =>
  db(ctx).selectFrom('authentication.totp').select(['sealed', 'confirmed_at as confirmedAt']).where('account', '=', account).executeTakeFirst()

/** Begins with a new secret where none is confirmed. */
export const beginTotp = (ctx: Ctx, account: string, sealed: Buffer) =>
  db(ctx)
    .insertInto('authentication.totp')
    .values({ account, sealed, step: 0, made_at: ctx.now(), confirmed_at: null })
    .onConflict((one) =>
      one
        .column('account')
        .doUpdateSet({ sealed, step: 0, made_at: ctx.now() })
        .where('totp.confirmed_at' as never, 'is', null),
    )
    .execute()

/** Takes the code of a step; false where that step or a later one was taken before. */
export async function takeStep(ctx: Ctx, account: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db(ctx)
    .updateTable('authentication.totp')
    .set({ step })
    .where('account', '=', account)
    .where('step', '<', step)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export const confirmTotp = (ctx: Ctx, account: string) =>
  db(ctx).updateTable('authentication.totp').set({ confirmed_at: ctx.now() }).where('account', '=', account).execute()

export const deleteTotp = (ctx: Ctx, account: string) => db(ctx).deleteFrom('authentication.totp').where('account', '=', account).execute()

/** New codes of a kind; those before are worth nothing from then on. */
export async function replaceCodes(ctx: Ctx, account: string, kind: CodeKind, hashes: readonly Buffer[], until: Date | null): Promise<void> {
  await db(ctx).deleteFrom('authentication.code').where('account', '=', account).where('kind', '=', kind).execute()
  if (hashes.length === 0) return
  await db(ctx)
    .insertInto('authentication.code')
    .values(hashes.map((hash) => ({ account, kind, hash, made_at: ctx.now(), until })))
    .execute()
}

/** Takes a code: it is there once. */
export async function takeCode(ctx: Ctx, account: string, kind: CodeKind, hash: Buffer): Promise<boolean> {
  const { numDeletedRows } = await db(ctx)
    .deleteFrom('authentication.code')
    .where('account', '=', account)
    .where('kind', '=', kind)
    .where('hash', '=', hash)
    .where((row) => row.or([row('until', 'is', null), row('until', '>', ctx.now())]))
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export async function countCodes(ctx: Ctx, account: string, kind: CodeKind): Promise<number> {
  const row = await db(ctx)
    .selectFrom('authentication.code')
    .select((each) => each.fn.countAll<number>().as('count'))
    .where('account', '=', account)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Marks something as answered; false when it was before. */
export async function spend(ctx: Ctx, hash: Buffer, until: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db(ctx)
    .insertInto('authentication.spent')
    .values({ hash, until })
    .onConflict((key) => key.column('hash').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function sweep(ctx: Ctx): Promise<void> {
  await db(ctx).deleteFrom('authentication.spent').where('until', '<', ctx.now()).execute()
  await db(ctx).deleteFrom('authentication.code').where('until', '<', ctx.now()).execute()
}
