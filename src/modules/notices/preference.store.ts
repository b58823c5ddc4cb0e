import type { Ctx } from '../../platform/ctx.ts'
import { type Preference, usualPreference } from './preference.ts'
import { db } from './store.ts'

const columns = [
  'account',
  'address',
  'confirmed_at as confirmedAt',
  'mail',
  'kinds',
  'quiet_from',
  'quiet_to',
  'quiet_days_off',
  'digest',
  'language',
] as const

/** How accounts want to be reached, each in the order asked for; who has not chosen has the usual. */
export async function preferencesOf(ctx: Ctx, accounts: readonly string[]): Promise<Preference[]> {
  if (accounts.length === 0) return []
  const rows = await db(ctx)
    .selectFrom('notices.preference')
    .select(columns)
    .where('account', 'in', [...accounts])
    .execute()
  const chosen = new Map(
    rows.map(({ quiet_from, quiet_to, quiet_days_off, ...same }) => [
      same.account,
      { ...same, quiet: { from: quiet_from, to: quiet_to, daysOff: quiet_days_off } } satisfies Preference,
    ]),
  )
  return accounts.map((account) => chosen.get(account) ?? usualPreference(account))
}

const rowOf = ({ account, address, confirmedAt, mail, kinds, quiet, digest, language }: Preference) => ({
  account,
  address,
  confirmed_at: confirmedAt,
  mail,
  kinds: [...kinds],
  quiet_from: quiet.from,
  quiet_to: quiet.to,
  quiet_days_off: quiet.daysOff,
  digest,
  language,
})

export async function savePreference(ctx: Ctx, preference: Preference): Promise<void> {
  const { account, ...rest } = rowOf(preference)
  await db(ctx)
    .insertInto('notices.preference')
    .values({ account, ...rest, code_hash: null, code_at: null })
    .onConflict((one) => one.column('account').doUpdateSet(rest))
    .execute()
}

/** The code that proves an address, and since when it has been under way. */
export const saveCode = (ctx: Ctx, account: string, codeHash: string | null) =>
  db(ctx)
    .updateTable('notices.preference')
    .set({ code_hash: codeHash, code_at: codeHash === null ? null : ctx.now() })
    .where('account', '=', account)
    .execute()

export const codeOf = (ctx: Ctx, account: string) =>
  db(ctx).selectFrom('notices.preference').select(['code_hash as codeHash', 'code_at as codeAt']).where('account', '=', account).executeTakeFirst()
