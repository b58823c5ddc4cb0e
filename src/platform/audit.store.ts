import { type Kysely, sql } from 'kysely'
import { type Ctx, tables } from './ctx.ts'
import type { Instant } from './dates.ts'
import { prepared } from './prepared.ts'

type Entry = {
  at: Instant
  actor: string
  role: string
  agency: string | null
  action: string
  subject: string | null
  details: unknown
  request: string
}

type Chained = Entry & { seq: number; previous: Buffer; hash: Buffer }

export type Tables = { 'platform.audit_draft': Entry; 'platform.audit': Chained; 'platform.audit_head': { seq: number; hash: Buffer } }

const drafted = prepared(
  'platform.audit-draft',
  () => 'insert into platform.audit_draft (at, actor, role, agency, action, subject, details, request) values ($1, $2, $3, $4, $5, $6, $7, $8)',
)

export const insertDraft = (ctx: Pick<Ctx, 'db'>, { at, actor, role, agency, action, subject, details, request }: Entry) =>
  drafted(ctx, [at, actor, role, agency, action, subject, JSON.stringify(details), request])

/** Lets what the transaction recorded so far join the chain now, not at its end. */
export const chainNow = (ctx: Pick<Ctx, 'db'>) => sql`set constraints platform.chain immediate`.execute(ctx.db)

export const entriesAbout = (ctx: Pick<Ctx, 'db'>, subject: string, limit: number) =>
  tables<Tables>(ctx)
    .selectFrom('platform.audit')
    .select(['seq', 'at', 'actor', 'role', 'agency', 'action', 'subject', 'details'])
    .where('subject', '=', subject)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()

export const entriesOfKind = (
  ctx: Pick<Ctx, 'db'>,
  { subjects, action, before, limit }: { subjects: readonly string[]; action: string; before?: number | undefined; limit: number },
) =>
  tables<Tables>(ctx)
    .selectFrom('platform.audit')
    .select(['seq', 'at', 'actor', 'role', 'agency', 'action', 'subject', 'details'])
    .where('subject', 'in', subjects)
    .where('action', '=', action)
    .$if(before !== undefined, (rows) => rows.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()

/** The end of the chain as the last transaction left it. */
export const headOf = (db: Kysely<Tables>) =>
  db
    .selectFrom('platform.audit_head')
    .select(['seq', sql<string>`encode(hash, 'hex')`.as('hash')])
    .executeTakeFirstOrThrow()

/** The links that follow `seq`; `whole` says whether the entry still has its own hash. */
export const linksAfter = (db: Kysely<Tables>, seq: number, limit: number) =>
  db
    .selectFrom('platform.audit as entry')
    .select([
      'seq',
      sql<string>`encode(previous, 'hex')`.as('previous'),
      sql<string>`encode(hash, 'hex')`.as('hash'),
      sql<boolean>`hash = platform.audit_hash(entry)`.as('whole'),
    ])
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()

/** Entries with the very text their hash was taken of. */
export const contentsAfter = (db: Kysely<Tables>, seq: number, limit: number) =>
  db
    .selectFrom('platform.audit as entry')
    .select(['seq', 'at', 'actor', 'role', 'agency', 'action', 'subject', 'details'])
    .select([sql<string>`platform.audit_content(entry)`.as('content'), sql<string>`encode(hash, 'hex')`.as('hash')])
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
