import { type Generated, sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { PostId } from './post.ts'
import type { Term } from './term.ts'

type Tables = {
  'directory.term': {
    id: Generated<number>
    post: string
    holder: string | null
    from_day: PlainDate
    to_day: PlainDate | null
    basis: string | null
    replaces: number | null
    void: boolean
    reason: string | null
    recorded_at: Date
    recorded_by: string
  }
}

const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

/** Two people at one post take turns until the transaction ends. */
export const lockPost = (ctx: Ctx, post: PostId) => sql`select pg_advisory_xact_lock(hashtext(${`directory.term ${post}`}))`.execute(ctx.db)

/** Every row ever written about these posts, as written. */
export const termsOf = (ctx: Ctx, posts: readonly PostId[]): Promise<Term[]> =>
  posts.length === 0
    ? Promise.resolve([])
    : db(ctx)
        .selectFrom('directory.term')
        .select(['id', 'post', 'holder', 'from_day as from', 'to_day as to', 'basis', 'replaces', 'void', 'reason'])
        .select(['recorded_at as recordedAt', 'recorded_by as recordedBy'])
        .where('post', 'in', posts)
        .orderBy('id')
        .execute()

/** Adds a row; nothing is ever changed or deleted. */
export async function insertTerm(ctx: Ctx, term: Omit<Term, 'id' | 'recordedAt' | 'recordedBy'>): Promise<number> {
  const { from, to, ...same } = term
  const { id } = await db(ctx)
    .insertInto('directory.term')
    .values({ ...same, from_day: from, to_day: to, recorded_at: ctx.now(), recorded_by: ctx.actor.name })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
