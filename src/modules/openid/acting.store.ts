import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { db } from './tables.ts'

/** Leave that some token, code or request still carries to act for an organisation. */
export type Acting = { account: string; organisation: string; actions: string[] | null }

/** Every such leave there is, once. */
export async function actingNow(ctx: Ctx): Promise<Acting[]> {
  const { rows } = await sql<Acting>`
    select distinct account, detail->>'organisation' as organisation,
      case when detail ? 'actions' then array(select jsonb_array_elements_text(detail->'actions')) end as actions
    from openid.model, jsonb_array_elements(payload->'rar') as detail
    where payload->'rar' is not null and account is not null and jsonb_typeof(payload->'rar') = 'array' and detail->>'type' = 'act-for-organisation'
      and (expires_at is null or expires_at > ${ctx.now()})`.execute(ctx.db)
  return rows
}

/** Ends every token, code and request by which an account acts for an organisation; the others stay. */
export const endActing = (ctx: Ctx, { account, organisation }: Pick<Acting, 'account' | 'organisation'>) =>
  db(ctx)
    .deleteFrom('openid.model')
    .where('account', '=', account)
    .where(sql<boolean>`payload->'rar' @> ${JSON.stringify([{ type: 'act-for-organisation', organisation }])}::jsonb`)
    .execute()
