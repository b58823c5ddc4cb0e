import type { Ctx } from '../../platform/ctx.ts'
import { prepared } from '../../platform/prepared.ts'
import { db } from './tables.ts'

/** One line of the ledger of consents (sổ đồng ý). */
export type Consent = {
  id: string
  client: string
  clientName: string
  purpose: string
  claims: string[]
  grantId: string
  givenAt: Date
  usedAt: Date
  withdrawnAt: Date | null
}

const consents = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('openid.consent as consent')
    .innerJoin('openid.client as client', 'client.id', 'consent.client')
    .select([
      'consent.id',
      'consent.client',
      'client.name as clientName',
      'consent.purpose',
      'consent.claims',
      'consent.grant_id as grantId',
      'consent.given_at as givenAt',
      'consent.used_at as usedAt',
      'consent.withdrawn_at as withdrawnAt',
    ])

export const consentsOf = (ctx: Ctx, account: string): Promise<Consent[]> =>
  consents(ctx)
    .where('account', '=', account)
    .orderBy('consent.withdrawn_at', (by) => by.desc().nullsFirst())
    .orderBy('consent.given_at', 'desc')
    .execute()

export const openConsent = (ctx: Ctx, account: string, client: string): Promise<Consent | undefined> =>
  consents(ctx).where('account', '=', account).where('consent.client', '=', client).where('withdrawn_at', 'is', null).executeTakeFirst()

export const consentById = (ctx: Ctx, account: string, id: string): Promise<Consent | undefined> =>
  consents(ctx).where('account', '=', account).where('consent.id', '=', id).executeTakeFirst()

export type Given = { account: string; client: string; purpose: string; claims: readonly string[]; details: unknown; grantId: string }

const agreed = prepared(
  'openid.save-consent',
  () => `insert into openid.consent (account, client, purpose, claims, details, grant_id, given_at, used_at)
    values ($1, $2, $3, $4, $5, $6, $7, $7)
    on conflict (account, client) where withdrawn_at is null do update set
      claims = (select array_agg(distinct claim order by claim) from unnest(consent.claims || excluded.claims) as claim),
      details = consent.details || excluded.details, grant_id = excluded.grant_id, used_at = excluded.used_at`,
)

/** Writes down that somebody agreed; agreeing again widens the open line. */
export const saveConsent = (ctx: Ctx, { account, client, purpose, claims, details, grantId }: Given) =>
  agreed(ctx, [account, client, purpose, [...claims], JSON.stringify(details), grantId, ctx.now()])

export const saveWithdrawn = (ctx: Ctx, id: string) =>
  db(ctx).updateTable('openid.consent').set({ withdrawn_at: ctx.now() }).where('id', '=', id).execute()
