import { sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { Signature, Signed } from './signature.ts'

type Tables = {
  'enrolment.signature': {
    enrolment: string
    officer: string
    post: string
    agency: string
    means: Signed['means']
    evidence: unknown
    signed_at: Date
  }
  'enrolment.signing': { enrolment: string; officer: string; request: string; asked_at: Date }
}

const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

export const insertSignature = (ctx: Ctx, enrolment: string, { officer, post, agency, means, evidence, signedAt }: Signature) =>
  db(ctx)
    .insertInto('enrolment.signature')
    .values({ enrolment, officer, post, agency, means, evidence: sql`${JSON.stringify(evidence)}::jsonb`, signed_at: signedAt })
    .execute()

export async function signatureByEnrolment(ctx: Ctx, enrolment: string): Promise<Signature | undefined> {
  const row = await db(ctx)
    .selectFrom('enrolment.signature')
    .select(['officer', 'post', 'agency', 'means', 'evidence', 'signed_at as signedAt'])
    .where('enrolment', '=', enrolment)
    .executeTakeFirst()
  return row as Signature | undefined
}

/** Notes which approval an officer was asked for; the one before counts no more. */
export const saveSigning = (ctx: Ctx, signing: Tables['enrolment.signing']) =>
  db(ctx)
    .insertInto('enrolment.signing')
    .values(signing)
    .onConflict((one) => one.column('enrolment').doUpdateSet({ officer: signing.officer, request: signing.request, asked_at: signing.asked_at }))
    .execute()

export const signingOf = (ctx: Ctx, enrolment: string, officer: string) =>
  db(ctx).selectFrom('enrolment.signing').select('request').where('enrolment', '=', enrolment).where('officer', '=', officer).executeTakeFirst()
