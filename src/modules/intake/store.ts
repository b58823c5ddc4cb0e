import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Kysely, PostgresDialect, type PostgresPool, sql, type Selectable } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { blocksOf } from '../../platform/blocks.ts'
import { type Ctx, tables } from '../../platform/ctx.ts'
import { type PlainDate, plusMinutes } from '../../platform/dates.ts'
import type { Heads } from './order.ts'
import type { ImportRow, ImportStage, Tables } from './tables.ts'

export const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

export type Import = Selectable<ImportRow>

type Fresh = { registry: string; sender: string; file: string; file_name: string; size: number; heads: Heads; demonstration?: boolean }

export async function insertImport(ctx: Ctx, { heads, ...row }: Fresh): Promise<string> {
  const { account, name, agency } = ctx.actor
  const at = ctx.now()
  const values = { ...row, heads: JSON.stringify(heads) as never, agency, account, by_name: name, received_at: at, stage_at: at, beat_at: at }
  return (await db(ctx).insertInto('intake.import').values(values).returning('id').executeTakeFirstOrThrow()).id
}

export const importById = (ctx: Ctx, id: string, lock = false): Promise<Import | undefined> => {
  const query = db(ctx).selectFrom('intake.import').selectAll().where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

/** The last imports of a registry, newest first; without a registry, of all. */
export const lastImports = (ctx: Ctx, registry: string | undefined, limit: number, stage?: ImportStage): Promise<Import[]> => {
  let query = db(ctx).selectFrom('intake.import').selectAll()
  if (registry !== undefined) query = query.where('registry', '=', registry)
  if (stage !== undefined) query = query.where('stage', '=', stage)
  return query.orderBy('received_at', 'desc').limit(limit).execute()
}

/** An import of the same content that was carried out before. */
export const sameFile = (ctx: Ctx, registry: string, file: string, not: string): Promise<Import | undefined> =>
  db(ctx)
    .selectFrom('intake.import')
    .selectAll()
    .where('registry', '=', registry)
    .where('file', '=', file)
    .where('id', '<>', not)
    .where('stage', '=', 'done')
    .orderBy('finished_at', 'desc')
    .executeTakeFirst()

type Change = Partial<
  Pick<
    Import,
    | 'done'
    | 'total'
    | 'valid_from'
    | 'origin'
    | 'rejects'
    | 'broken'
    | 'step'
    | 'accepted'
    | 'absent'
    | 'findings'
    | 'complete'
    | 'finished_at'
    | 'tries'
  >
> & {
  stage?: ImportStage
  columns?: Record<string, string>
  report?: Import['report']
  refusal?: Import['refusal']
  seconds?: Record<string, number>
}

export const saveImport = (ctx: Ctx, id: string, { columns, report, refusal, seconds, ...change }: Change) =>
  db(ctx)
    .updateTable('intake.import')
    .set({
      ...change,
      ...(change.stage && { stage_at: ctx.now() }),
      ...(columns && { columns: JSON.stringify(columns) as never }),
      ...(report !== undefined && { report: JSON.stringify(report) as never }),
      ...(refusal !== undefined && { refusal: (refusal === null ? null : JSON.stringify(refusal)) as never }),
      ...(seconds && { seconds: sql`seconds || ${JSON.stringify(seconds)}::jsonb` as never }),
      beat_at: ctx.now(),
    })
    .where('id', '=', id)
    .execute()

export const mappingOf = async (ctx: Ctx, registry: string, sender: string): Promise<Record<string, string> | undefined> =>
  (await db(ctx).selectFrom('intake.mapping').select('columns').where('registry', '=', registry).where('sender', '=', sender).executeTakeFirst())
    ?.columns

export async function saveMapping(ctx: Ctx, registry: string, sender: string, columns: Readonly<Record<string, string>>): Promise<void> {
  const row = { registry, sender, columns: JSON.stringify(columns) as never, saved_at: ctx.now(), by_name: ctx.actor.name }
  await db(ctx)
    .insertInto('intake.mapping')
    .values(row)
    .onConflict((on) => on.columns(['registry', 'sender']).doUpdateSet(row))
    .execute()
}

/** Imports under way that nobody has been at work on for a minute: their process died. */
export const abandoned = (ctx: Ctx): Promise<{ id: string; stage: ImportStage }[]> =>
  db(ctx)
    .selectFrom('intake.import')
    .select(['id', 'stage'])
    .where('stage', 'in', ['checking', 'staging', 'applying'])
    .where('beat_at', '<', plusMinutes(ctx.now(), -1))
    .execute()

/** Keeps one import to one process as long as its connection lives; null where another has it. */
export async function holdImport(pool: Pool, id: string): Promise<PoolClient | null> {
  const client = await pool.connect()
  const { rows } = await client.query<{ held: boolean }>(`select pg_try_advisory_lock(hashtextextended($1, 6)) as held`, [id])
  if (rows[0]?.held) return client
  client.release()
  return null
}

/** Lets go of an import before the connection goes back: whoever asks next finds it free. */
export async function letGo(client: PoolClient, id: string): Promise<void> {
  try {
    await client.query('select pg_advisory_unlock(hashtextextended($1, 6))', [id])
    client.release()
  } catch (error) {
    client.release(error instanceof Error ? error : true)
  }
}

/** A connection of its own, for COPY. */
export type Connection = PoolClient

/** One transaction on a connection of its own, with the connection for what only COPY can do; what takes long may take long. */
export async function onOneConnection<T>(ctx: Ctx, pool: Pool, run: (within: Ctx, client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: unknown = true
  try {
    const alone = { connect: async () => ({ query: client.query.bind(client), release: () => undefined }), end: async () => undefined }
    const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: alone as unknown as PostgresPool }) })
    await client.query(
      'begin; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local synchronous_commit = off',
    )
    const result = await run({ ...ctx, db: db as Ctx['db'] }, client)
    await client.query('commit')
    broken = false
    return result
  } finally {
    if (broken) await client.query('rollback').catch(() => undefined)
    client.release(broken === true)
  }
}

/** Where records are laid aside, as a file of them has its columns. */
export const stagedColumns = 'intake.staged (import, n, key, fields, originals, person, digest)'

/** Takes a file of lines in the order of the columns named; how many came. */
export async function copyInto(client: PoolClient, into: string, path: string): Promise<number> {
  const stream = client.query(copyFrom(`copy ${into} from stdin`))
  await pipeline(blocksOf(path), stream)
  return stream.rowCount ?? 0
}

/** What is wanted of the records held: on which day, and whether with every field. */
export type Holding = { registry: string; from: PlainDate; today: PlainDate; place: string | null; fields: boolean }

/** Writes what a registry holds on a day or later into a file, a line for each key; false where it holds nothing. */
export async function copyHeld(client: PoolClient, { registry, from, today, place, fields }: Holding, path: string): Promise<boolean> {
  const [code, day, now] = [registry, from, today].map((text) => client.escapeLiteral(text))
  const stream = client.query(
    copyTo(`copy (select key, digest, valid_from <= ${day}::date, confirmed_on >= ${now}::date, ${place === null ? 'null' : `fields->>${client.escapeLiteral(place)}`}, ${fields ? 'fields::text' : 'null'}
      from records.version where registry = ${code} and superseded_at is null and (valid_to is null or valid_to > ${day}::date)
      union all select from_key, null, false, false, null, null from records.redirect where registry = ${code}) to stdout (format csv)`),
  )
  await pipeline(stream, createWriteStream(path))
  return (stream as unknown as { rowCount: number | null }).rowCount !== 0
}

/** Takes away what was laid aside of an import, for good. */
export const clearStaged = (ctx: Ctx, id: string) => db(ctx).deleteFrom('intake.staged').where('import', '=', id).execute()

/** What an import that was carried out tells of the quality of its registry, without the rest of its report. */
export type Measure = {
  id: string
  registry: string
  fileName: string
  finishedAt: Date
  rows: number
  rejected: number
  unreadable: number
  dimensions: NonNullable<ImportRow['report']>['dimensions']
}

/** Measures of every registry, newest first. */
export async function measuresOf(ctx: Ctx, registry?: string): Promise<Measure[]> {
  const { rows } = await sql<Measure>`
    select id, registry, file_name as "fileName", finished_at as "finishedAt", (report->>'rows')::int as rows, (report->>'rejected')::int as rejected,
      (report->>'unreadable')::int as unreadable, report->'dimensions' as dimensions
    from intake.import where stage = 'done' and report is not null ${registry === undefined ? sql`` : sql`and registry = ${registry}`} order by finished_at desc limit 2000`.execute(
    db(ctx),
  )
  return rows
}

/** Lays a few records beside the registry without a copy. */
export const insertStaged = (ctx: Ctx, id: string, rows: readonly Record<string, unknown>[]) =>
  sql`insert into intake.staged select ${id}::uuid, r.n, r.key, r.fields::jsonb, r.originals::jsonb, r.person, r.digest::bigint
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(n bigint, key text, fields text, originals text, person text, digest text)`.execute(
    db(ctx),
  )
