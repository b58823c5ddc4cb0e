import type { Ctx } from '../../platform/ctx.ts'
import { prepared } from '../../platform/prepared.ts'
import type { Held, Mandate } from './mandate.ts'
import type { Organisation } from './organisation.ts'
import { db } from './tables.ts'

const columns = [
  'mandate.id',
  'mandate.organisation',
  'mandate.account',
  'mandate.person',
  'mandate.label',
  'mandate.capacity',
  'mandate.actions',
  'mandate.from_day as from',
  'mandate.to_day as to',
  'mandate.reason',
  'mandate.post',
  'mandate.term',
  'mandate.given_at as givenAt',
  'mandate.ended_at as endedAt',
  'mandate.ended_reason as endedReason',
] as const

const ofOrganisation = ['organisation.kind', 'organisation.code', 'organisation.name', 'organisation.about', 'organisation.evidence'] as const

/** Every mandate of one organisation, also those that ended, in the order in which they were given. */
export const mandatesOf = (ctx: Ctx, organisation: string): Promise<Mandate[]> =>
  db(ctx)
    .selectFrom('organisations.mandate as mandate')
    .select(columns)
    .where('organisation', '=', organisation)
    .orderBy('given_at')
    .orderBy('id')
    .execute()

type Row = Mandate & Pick<Organisation, 'kind' | 'code' | 'name' | 'about' | 'evidence' | 'openedAt' | 'closedAt'>

const asHeld = ({ kind, code, name, about, evidence, openedAt, closedAt, ...mandate }: Row): Held => ({
  ...mandate,
  for: { id: mandate.organisation, kind, code, name, about, evidence, openedAt, closedAt },
})

const held = (ctx: Pick<Ctx, 'db'>) =>
  db(ctx)
    .selectFrom('organisations.mandate as mandate')
    .innerJoin('organisations.organisation as organisation', 'organisation.id', 'mandate.organisation')
    .select([...columns, ...ofOrganisation, 'organisation.opened_at as openedAt', 'organisation.closed_at as closedAt'])

/** The mandates of a person that nobody ended, whatever their days, at organisations that are open. */
export async function standingMandates(ctx: Ctx, { account, person }: { account: string; person: string | null }): Promise<Held[]> {
  const rows = await held(ctx)
    .where((where) => where.or([where('mandate.account', '=', account), ...(person === null ? [] : [where('mandate.person', '=', person)])]))
    .where('ended_at', 'is', null)
    .where('closed_at', 'is', null)
    .orderBy('organisation.name')
    .execute()
  return rows.map(asHeld)
}

export type NewMandate = Pick<Mandate, 'organisation' | 'account' | 'person' | 'label' | 'capacity' | 'from' | 'to' | 'reason' | 'post' | 'term'> & {
  actions: readonly string[] | null
}

export async function insertMandate(ctx: Ctx, { from, to, actions, ...mandate }: NewMandate): Promise<string> {
  const { id } = await db(ctx)
    .insertInto('organisations.mandate')
    .values({
      ...mandate,
      actions: actions === null ? null : [...actions],
      from_day: from,
      to_day: to,
      given_at: ctx.now(),
      given_by: ctx.actor.account ?? ctx.actor.role,
      ended_at: null,
      ended_by: null,
      ended_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const saveEnded = (ctx: Ctx, id: string, reason: string) =>
  db(ctx)
    .updateTable('organisations.mandate')
    .set({ ended_at: ctx.now(), ended_by: ctx.actor.account ?? ctx.actor.role, ended_reason: reason })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()

/** The posts an account was ever tied to, with the term each goes by: its official rights last as long as one of them. */
export const tiesOf = (ctx: Ctx, account: string): Promise<{ post: string | null; term: number | null; endedAt: Date | null }[]> =>
  db(ctx)
    .selectFrom('organisations.mandate')
    .select(['post', 'term', 'ended_at as endedAt'])
    .where('account', '=', account)
    .where('post', 'is not', null)
    .execute()

/** One session acts for one organisation at a time. */
export const saveActing = (ctx: Ctx, acting: { token_hash: Buffer; account: string; mandate: string }) =>
  db(ctx)
    .insertInto('organisations.acting')
    .values({ ...acting, since: ctx.now() })
    .onConflict((session) => session.column('token_hash').doUpdateSet({ mandate: acting.mandate, since: ctx.now() }))
    .execute()

export const deleteActing = (ctx: Ctx, tokenHash: Buffer) => db(ctx).deleteFrom('organisations.acting').where('token_hash', '=', tokenHash).execute()

const ofSession = prepared<Row>('organisations.mandate-of-session', (ctx) =>
  held(ctx).innerJoin('organisations.acting as acting', 'acting.mandate', 'mandate.id').where('acting.token_hash', '=', Buffer.alloc(0)),
)

/** The mandate by which a session acts, ended or not. */
export async function mandateOfSession(ctx: Ctx, tokenHash: Buffer): Promise<Held | null> {
  const [row] = (await ofSession(ctx, [tokenHash])).rows
  return row ? asHeld(row) : null
}

/** Every session that acts for somebody, with its mandate; only those of one mandate where it is named. */
export async function actingSessions(ctx: Ctx, mandate?: string): Promise<{ hash: Buffer; account: string; mandate: Held }[]> {
  const rows = await held(ctx)
    .innerJoin('organisations.acting as acting', 'acting.mandate', 'mandate.id')
    .select(['acting.token_hash as hash', 'acting.account as sitting'])
    .$if(mandate !== undefined, (all) => all.where('acting.mandate', '=', mandate ?? ''))
    .execute()
  return rows.map(({ hash, sitting, ...row }) => ({ hash, account: sitting, mandate: asHeld(row) }))
}
