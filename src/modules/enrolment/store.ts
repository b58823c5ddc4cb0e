import { sql } from 'kysely'
import type { Generated } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { EvidenceFinding } from './evidence.ts'
import type { PersonKind } from './person.ts'

export type EnrolmentState = 'prepared' | 'confirmed' | 'refused'
type EnrolmentRow = {
  id: Generated<string>
  desk: string
  officer: string
  kind: PersonKind
  sealed: Buffer
  findings: EvidenceFinding[]
  digest: Buffer
  score: number
  enough: boolean
  state: Generated<EnrolmentState>
  account: string | null
  level: 1 | 2 | null
  made_at: Date
  decided_at: Date | null
  decided_by: string | null
}
type Tables = {
  'enrolment.application': { account: string; sealed: Buffer; code_hash: Buffer; until: Date }
  'enrolment.enrolment': EnrolmentRow
  'enrolment.authority': { id: Generated<string>; name: string; certificate: Buffer; revoked: Buffer | null; added_at: Date }
  'enrolment.activation': { account: string; hash: Buffer; until: Date }
}

const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

export const insertApplication = (ctx: Ctx, account: string, sealed: Buffer, codeHash: Buffer, until: Date) =>
  db(ctx).insertInto('enrolment.application').values({ account, sealed, code_hash: codeHash, until }).execute()

/** Takes an application by its account and code: it is confirmed once. */
export const takeApplication = (ctx: Ctx, account: string, codeHash: Buffer) =>
  db(ctx)
    .deleteFrom('enrolment.application')
    .where('account', '=', account)
    .where('code_hash', '=', codeHash)
    .where('until', '>', ctx.now())
    .returning('sealed')
    .executeTakeFirst()

/** Applications nobody confirmed in time: their accounts. */
export const lapsedApplications = (ctx: Ctx) => db(ctx).selectFrom('enrolment.application').select('account').where('until', '<', ctx.now()).execute()

export type Prepared = Pick<EnrolmentRow, 'desk' | 'officer' | 'kind' | 'sealed' | 'digest' | 'score' | 'enough' | 'level'> & {
  findings: EvidenceFinding[]
}

export async function insertEnrolment(ctx: Ctx, { findings, ...rest }: Prepared): Promise<string> {
  const { id } = await db(ctx)
    .insertInto('enrolment.enrolment')
    .values({
      ...rest,
      findings: sql`${JSON.stringify(findings)}::jsonb` as never,
      account: null,
      made_at: ctx.now(),
      decided_at: null,
      decided_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const enrolments = (ctx: Ctx) =>
  db(ctx)
    .selectFrom('enrolment.enrolment')
    .select([
      'id',
      'desk',
      'kind',
      'sealed',
      'findings',
      'digest',
      'score',
      'enough',
      'state',
      'level',
      'made_at as madeAt',
      'decided_at as decidedAt',
    ])

export const enrolmentById = (ctx: Ctx, id: string) => enrolments(ctx).where('id', '=', id).executeTakeFirst()

export const enrolmentsAt = (ctx: Ctx, desks: readonly string[]) =>
  enrolments(ctx)
    .where('desk', 'in', [...desks])
    .orderBy('made_at', 'desc')
    .limit(50)
    .execute()

export type EnrolmentRead = NonNullable<Awaited<ReturnType<typeof enrolmentById>>>

/** Decides what was prepared; false when somebody was faster. */
export async function decide(ctx: Ctx, id: string, state: EnrolmentState, account: string | null): Promise<boolean> {
  const { numUpdatedRows } = await db(ctx)
    .updateTable('enrolment.enrolment')
    .set({ state, account, decided_at: ctx.now(), decided_by: ctx.actor.account })
    .where('id', '=', id)
    .where('state', '=', 'prepared')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export const authorities = (ctx: Ctx) =>
  db(ctx).selectFrom('enrolment.authority').select(['id', 'name', 'certificate', 'revoked', 'added_at as addedAt']).orderBy('added_at').execute()

export const insertAuthority = (ctx: Ctx, name: string, certificate: Buffer, revoked: Buffer | null) =>
  db(ctx).insertInto('enrolment.authority').values({ name, certificate, revoked, added_at: ctx.now() }).execute()

export const saveActivation = (ctx: Ctx, account: string, hash: Buffer, until: Date) =>
  db(ctx)
    .insertInto('enrolment.activation')
    .values({ account, hash, until })
    .onConflict((one) => one.column('account').doUpdateSet({ hash, until }))
    .execute()

export async function takeActivation(ctx: Ctx, account: string, hash: Buffer): Promise<boolean> {
  const { numDeletedRows } = await db(ctx)
    .deleteFrom('enrolment.activation')
    .where('account', '=', account)
    .where('hash', '=', hash)
    .where('until', '>', ctx.now())
    .executeTakeFirst()
  return numDeletedRows === 1n
}
