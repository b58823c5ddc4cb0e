import { sql } from 'kysely'
import type { Generated } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { Dimension } from '../registries/index.ts'

type TicketRow = {
  id: Generated<string>
  registry: string
  rule: string
  weight: 'reject' | 'warn'
  dimension: Dimension
  owner: string
  /** The import that showed the fault; null where a comparison of registries did. */
  import: string | null
  rows: number
  failed: number
  last_import: string | null
  last_failed: number
  opened_on: string
  due_on: string
  closed_at: Date | null
  closed_how: 'mended' | 'accepted' | null
  closed_by: string | null
  words: string | null
  demonstration: Generated<boolean>
}
type Tables = { 'stewardship.ticket': TicketRow; 'stewardship.seen': { registry: string; import: string; at: Date } }
export type Ticket = Omit<TicketRow, 'id' | 'demonstration'> & { id: string }

const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

export const seenImports = async (ctx: Ctx): Promise<Map<string, string>> =>
  new Map((await db(ctx).selectFrom('stewardship.seen').selectAll().execute()).map((row) => [row.registry, row.import]))

/** Notes that an import was looked at; keeps others from looking at the same registry until the transaction ends. */
export async function noteSeen(ctx: Ctx, registry: string, id: string): Promise<void> {
  const row = { registry, import: id, at: ctx.now() }
  await db(ctx)
    .insertInto('stewardship.seen')
    .values(row)
    .onConflict((on) => on.column('registry').doUpdateSet(row))
    .execute()
}

export const openTickets = (ctx: Ctx, registry?: string): Promise<Ticket[]> => {
  const query = db(ctx).selectFrom('stewardship.ticket').selectAll().where('closed_at', 'is', null)
  return (registry === undefined ? query : query.where('registry', '=', registry)).orderBy('due_on').execute()
}

/** Tickets of owners (all where none are named), the open ones first by their day. */
export const ticketsOf = (ctx: Ctx, owners: readonly string[] | null): Promise<Ticket[]> => {
  const query = db(ctx).selectFrom('stewardship.ticket').selectAll()
  return (owners ? query.where('owner', 'in', [...owners, '']) : query).orderBy(sql`closed_at is not null`).orderBy('due_on').limit(500).execute()
}

export const ticketById = (ctx: Ctx, id: string): Promise<Ticket | undefined> =>
  db(ctx).selectFrom('stewardship.ticket').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

type Fresh = Pick<Ticket, 'registry' | 'rule' | 'weight' | 'dimension' | 'owner' | 'import' | 'rows' | 'failed' | 'opened_on' | 'due_on'> & {
  demonstration: boolean
}

/** Opens a ticket; nothing where one is open already. */
export const insertTicket = (ctx: Ctx, ticket: Fresh): Promise<Ticket | undefined> =>
  db(ctx)
    .insertInto('stewardship.ticket')
    .values({ ...ticket, last_import: ticket.import, last_failed: ticket.failed, closed_at: null, closed_how: null, closed_by: null, words: null })
    .onConflict((on) => on.doNothing())
    .returningAll()
    .executeTakeFirst()

/** How many failed when the owner last said that they stand as they are; null where it never did. */
export const acceptedOf = async (ctx: Ctx, registry: string, rule: string): Promise<number | null> => {
  const row = await db(ctx)
    .selectFrom('stewardship.ticket')
    .select(['last_failed', 'closed_how'])
    .where('registry', '=', registry)
    .where('rule', '=', rule)
    .where('closed_at', 'is not', null)
    .orderBy('closed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.closed_how === 'accepted' ? Number(row.last_failed) : null
}

export const carryTicket = (ctx: Ctx, id: string, last: string | null, failed: number) =>
  db(ctx).updateTable('stewardship.ticket').set({ last_import: last, last_failed: failed }).where('id', '=', id).execute()

export const closeTicket = (ctx: Ctx, id: string, how: 'mended' | 'accepted', by: string | null, words: string | null) =>
  db(ctx).updateTable('stewardship.ticket').set({ closed_at: ctx.now(), closed_how: how, closed_by: by, words }).where('id', '=', id).execute()

export async function removeDemonstration(ctx: Ctx): Promise<void> {
  const gone = await db(ctx).deleteFrom('stewardship.ticket').where('demonstration', '=', true).returning('registry').execute()
  if (gone.length > 0)
    await db(ctx)
      .deleteFrom('stewardship.seen')
      .where(
        'registry',
        'in',
        gone.map(({ registry }) => registry),
      )
      .execute()
}
