import { type Ctx, tables } from '../../platform/ctx.ts'
import type { Notice, To } from './notice.ts'
import type { MailMode } from './preference.ts'
import type { Tables } from './tables.ts'
import type { NoticeKind } from './template.ts'

export const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

const columns = ['n.id', 'n.key', 'n.at', 'n.template', 'n.kind', 'n.urgent', 'n.words', 'n.href'] as const

/** Writes notices, each unless its key was told before; those that are new, in their order. */
export async function insertNotices<N extends { notice: Omit<Notice, 'id'>; to: To }>(
  ctx: Ctx,
  all: readonly N[],
): Promise<(N & { notice: Notice })[]> {
  const rows = await db(ctx)
    .insertInto('notices.notice')
    .values(
      all.map(({ notice: { words, ...same }, to }) => ({
        ...same,
        words: JSON.stringify(words) as never,
        to_account: 'account' in to ? to.account : null,
        to_agency: 'agency' in to ? to.agency : null,
        to_role: 'role' in to ? (to.role ?? null) : null,
      })),
    )
    .onConflict((key) => key.column('key').doNothing())
    .returning(['id', 'key'])
    .execute()
  const ids = new Map(rows.map(({ key, id }) => [key, id]))
  const first = new Map(all.map((each) => [each.notice.key, each] as const).toReversed())
  return [...first.values()].toReversed().flatMap((each) => {
    const id = ids.get(each.notice.key)
    return id === undefined ? [] : [{ ...each, notice: { ...each.notice, id } }]
  })
}

export const insertReceipts = (ctx: Ctx, all: readonly { notice: string; account: string; mail: MailMode }[]) =>
  all.length === 0
    ? Promise.resolve()
    : db(ctx)
        .insertInto('notices.receipt')
        .values(all.map((each) => ({ ...each, read_at: null })))
        .onConflict((pair) => pair.columns(['notice', 'account']).doNothing())
        .execute()

export type InboxFilter = { unread?: boolean | undefined; kind?: NoticeKind | undefined }

/** A notice as it lies in somebody's inbox. */
export type Received = Notice & { readAt: Date | null }

const inboxOf = (ctx: Ctx, account: string, { unread, kind }: InboxFilter) => {
  const all = db(ctx).selectFrom('notices.receipt as r').innerJoin('notices.notice as n', 'n.id', 'r.notice').where('r.account', '=', account)
  const kept = unread ? all.where('r.read_at', 'is', null) : all
  return kind === undefined ? kept : kept.where('n.kind', '=', kind)
}

/** A page of an inbox, unread first, newest first within. */
export async function inboxPage(
  ctx: Ctx,
  account: string,
  filter: InboxFilter,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; rows: Received[] }> {
  const { total } = await inboxOf(ctx, account, filter)
    .select((each) => each.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await inboxOf(ctx, account, filter)
    .select([...columns, 'r.read_at as readAt'])
    .orderBy((each) => each('r.read_at', 'is not', null))
    .orderBy('n.at', 'desc')
    .orderBy('n.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return { total: Number(total), rows }
}

/** How many notices an account has not read; counted up to a hundred. */
export async function countUnread(ctx: Pick<Ctx, 'db'>, account: string): Promise<number> {
  const some = db(ctx).selectFrom('notices.receipt').select('notice').where('account', '=', account).where('read_at', 'is', null).limit(100)
  const { count } = await db(ctx)
    .selectFrom(some.as('some'))
    .select((each) => each.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Marks what is unread as read: one notice, or all that fit the filter; how many there were. */
export async function markRead(ctx: Ctx, account: string, which: { notice: string } | InboxFilter): Promise<number> {
  const unread = db(ctx)
    .updateTable('notices.receipt as r')
    .set({ read_at: ctx.now() })
    .where('r.account', '=', account)
    .where('r.read_at', 'is', null)
  const narrowed =
    'notice' in which
      ? unread.where('r.notice', '=', which.notice)
      : which.kind === undefined
        ? unread
        : unread.where('r.notice', 'in', db(ctx).selectFrom('notices.notice').select('id').where('kind', '=', which.kind))
  const { numUpdatedRows } = await narrowed.executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Marks as read what everybody was told before a moment. */
export const markReadBefore = (ctx: Ctx, moment: Date) =>
  db(ctx)
    .updateTable('notices.receipt')
    .set({ read_at: moment })
    .where('read_at', 'is', null)
    .where('notice', 'in', (each) => each.selectFrom('notices.notice').select('id').where('at', '<', moment))
    .execute()

export const receivedNotice = (ctx: Ctx, account: string, notice: string): Promise<Received | undefined> =>
  inboxOf(ctx, account, {})
    .select([...columns, 'r.read_at as readAt'])
    .where('n.id', '=', notice)
    .executeTakeFirst()

/** Notices that nobody has before them any more and no system was told of. */
export const deleteOrphans = (ctx: Ctx) =>
  db(ctx)
    .deleteFrom('notices.notice as n')
    .where((each) =>
      each.and([
        each.not(each.exists(each.selectFrom('notices.receipt as r').select('r.notice').whereRef('r.notice', '=', 'n.id'))),
        each.not(each.exists(each.selectFrom('notices.delivery as d').select('d.notice').whereRef('d.notice', '=', 'n.id'))),
      ]),
    )
    .execute()
