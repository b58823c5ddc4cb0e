import { type Generated, sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import { addDays, type PlainDate, startOf } from '../../platform/dates.ts'
import type { Arrangement, Version } from './arrangement.ts'

type VersionRow = {
  number: number
  title: string
  indicators: string[] | string
  reason: string
  restores: number | null
  at: Date
  by_account: string | null
  by_name: string
  demonstration: Generated<boolean>
}
type PublicationRow = {
  number: number
  as_of: string
  version: number
  up_to: string | number
  content: string
  sha256: string
  at: Date
  by_account: string | null
  by_name: string
  demonstration: Generated<boolean>
}
type Tables = { 'dashboards.version': VersionRow; 'dashboards.publication': PublicationRow }

const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

/** What was published: of which day, in which arrangement, resting on which last observation. */
export type Publication = { number: number; asOf: PlainDate; version: number; upTo: number; sha256: string; at: Date; byName: string }

const versionColumns = ['number', 'title', 'indicators', 'reason', 'restores', 'at', 'by_name as byName'] as const
const versionOf = ({ indicators, ...row }: Omit<Version, 'indicators'> & { indicators: string[] | string }): Version => ({
  ...row,
  indicators: typeof indicators === 'string' ? (JSON.parse(indicators) as string[]) : indicators,
})

/** Every version, newest first. */
export const versions = async (ctx: Ctx): Promise<Version[]> =>
  (await db(ctx).selectFrom('dashboards.version').select(versionColumns).orderBy('number', 'desc').execute()).map(versionOf)

export async function versionNumbered(ctx: Ctx, number: number): Promise<Version | null> {
  const row = await db(ctx).selectFrom('dashboards.version').select(versionColumns).where('number', '=', number).executeTakeFirst()
  return row ? versionOf(row) : null
}

/** The version in force at the end of a day. */
export async function versionOn(ctx: Ctx, day: PlainDate): Promise<Version | null> {
  const row = await db(ctx)
    .selectFrom('dashboards.version')
    .select(versionColumns)
    .where('at', '<', startOf(addDays(day, 1)))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? versionOf(row) : null
}

/** Lets one person at a time number a version or a publication. */
export const takeTurn = (ctx: Ctx): Promise<unknown> => sql`select pg_advisory_xact_lock(hashtext('dashboards'))`.execute(ctx.db)

export async function insertVersion(
  ctx: Ctx,
  { title, indicators }: Arrangement,
  more: { reason: string; restores: number | null; demonstration?: boolean },
): Promise<number> {
  const { number } = await db(ctx)
    .insertInto('dashboards.version')
    .values({
      number: sql<number>`(select coalesce(max(number), 0) + 1 from dashboards.version)`,
      title,
      indicators: JSON.stringify(indicators),
      reason: more.reason,
      restores: more.restores,
      at: ctx.now(),
      by_account: ctx.actor.account,
      by_name: ctx.actor.name,
      demonstration: more.demonstration ?? false,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

const publicationColumns = ['number', 'as_of as asOf', 'version', 'up_to as upTo', 'sha256', 'at', 'by_name as byName'] as const
const publicationOf = <T extends { upTo: string | number }>(row: T) => ({ ...row, upTo: Number(row.upTo) })

/** The latest publications, newest first. */
export const publications = async (ctx: Ctx, limit = 60): Promise<Publication[]> =>
  (await db(ctx).selectFrom('dashboards.publication').select(publicationColumns).orderBy('number', 'desc').limit(limit).execute()).map(publicationOf)

/** One publication with its bytes. */
export async function publicationNumbered(ctx: Ctx, number: number): Promise<(Publication & { content: string }) | null> {
  const row = await db(ctx)
    .selectFrom('dashboards.publication')
    .select([...publicationColumns, 'content'])
    .where('number', '=', number)
    .executeTakeFirst()
  return row ? publicationOf(row) : null
}

export async function insertPublication(
  ctx: Ctx,
  made: { version: number; upTo: number; content: string; sha256: string },
  demonstration = false,
): Promise<number> {
  const { number } = await db(ctx)
    .insertInto('dashboards.publication')
    .values({
      number: sql<number>`(select coalesce(max(number), 0) + 1 from dashboards.publication)`,
      as_of: ctx.asOf,
      version: made.version,
      up_to: made.upTo,
      content: made.content,
      sha256: made.sha256,
      at: ctx.now(),
      by_account: ctx.actor.account,
      by_name: ctx.actor.name,
      demonstration,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** Takes out the demonstration, and whatever these accounts arranged or published. */
export async function deleteDemonstration(ctx: Ctx, accounts: readonly string[]): Promise<void> {
  await sql`select set_config('dashboards.removing', 'on', true)`.execute(ctx.db)
  const who = [...accounts, '']
  await db(ctx)
    .deleteFrom('dashboards.publication')
    .where((where) =>
      where.or([
        where('demonstration', '=', true),
        where('by_account', 'in', who),
        where('version', 'in', (of) =>
          of
            .selectFrom('dashboards.version')
            .select('number')
            .where((version) => version.or([version('demonstration', '=', true), version('by_account', 'in', who)])),
        ),
      ]),
    )
    .execute()
  await db(ctx)
    .deleteFrom('dashboards.version')
    .where((where) => where.or([where('demonstration', '=', true), where('by_account', 'in', who)]))
    .execute()
  await sql`select set_config('dashboards.removing', 'off', true)`.execute(ctx.db)
}
