import { type Generated, type RawBuilder, sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import { addDays, type Instant, type PlainDate } from '../../platform/dates.ts'
import type { Claim } from '../records/index.ts'
import { type Asked, type Difference, type DiscrepancyState, pairOf } from './discrepancy.ts'

type Row = {
  id: Generated<string>
  person: string
  field: string
  standing: Claim
  differing: Claim
  registries: string[]
  pair: string
  opened_on: PlainDate
  due_on: PlainDate
  right_registry: string | null
  proposal: string | null
  proposed_by: string | null
  proposed_agency: string | null
  proposed_at: Date | null
  reason: string | null
  closed_at: Date | null
  closed_how: 'agreed' | 'gone' | null
}

/** A discrepancy as it is kept. */
export type Kept = Omit<Row, 'id'> & { id: string }

/** A discrepancy with what became of the proposal it led to. */
export type Discrepancy = Kept & { asked: Asked | null; answer: string | null }

const db = (ctx: Pick<Ctx, 'db'>) => tables<{ 'discrepancies.discrepancy': Row; 'discrepancies.followed': { registry: string; last: number } }>(ctx)

/** Up to which number of its feed a registry was followed; keeps others from following it until the transaction ends. */
export async function followedTo(ctx: Ctx, registry: string): Promise<number> {
  await db(ctx)
    .insertInto('discrepancies.followed')
    .values({ registry, last: 0 })
    .onConflict((on) => on.doNothing())
    .execute()
  const row = await db(ctx).selectFrom('discrepancies.followed').select('last').where('registry', '=', registry).forUpdate().executeTakeFirst()
  return Number(row?.last ?? 0)
}

export const saveFollowed = (ctx: Ctx, registry: string, last: number) =>
  db(ctx).updateTable('discrepancies.followed').set({ last }).where('registry', '=', registry).execute()

/** The last day on which what begins or ends to hold was looked at, the day before today where none was; keeps others from it until the transaction ends. */
export async function dayFollowed(ctx: Ctx): Promise<PlainDate> {
  await sql`insert into discrepancies.day_followed (day) values (${addDays(ctx.today(), -1)}::date) on conflict do nothing`.execute(db(ctx))
  const { rows } = await sql<{ day: PlainDate }>`select day from discrepancies.day_followed for update`.execute(db(ctx))
  return rows[0]?.day ?? ctx.today()
}

export const saveDayFollowed = (ctx: Ctx, day: PlainDate) => sql`update discrepancies.day_followed set day = ${day}::date`.execute(db(ctx))

/** What stands open of some persons. */
export const openOfPersons = (ctx: Ctx, persons: readonly string[]): Promise<Kept[]> =>
  persons.length === 0
    ? Promise.resolve([])
    : db(ctx)
        .selectFrom('discrepancies.discrepancy')
        .selectAll()
        .where('person', '=', sql<string>`any(${sql.val([...persons])}::text[])`)
        .where('closed_at', 'is', null)
        .execute()

/** Enters what is new, and brings what is known to what both sides say now; the new ones. */
export async function saveDifferences(ctx: Ctx, found: readonly Difference[], dueOn: PlainDate): Promise<Kept[]> {
  if (found.length === 0) return []
  const given = JSON.stringify(found.map((each) => ({ ...each, pair: pairOf(each), registries: [each.standing.registry, each.differing.registry] })))
  const { rows } = await sql<Kept & { fresh: boolean }>`
    insert into discrepancies.discrepancy as d (person, field, standing, differing, registries, pair, opened_on, due_on)
    select person, field, standing, differing, array(select jsonb_array_elements_text(registries)), pair, ${ctx.today()}::date, ${dueOn}::date
    from jsonb_to_recordset(${given}::jsonb) as g(person text, field text, standing jsonb, differing jsonb, registries jsonb, pair text)
    on conflict (person, field, pair) where closed_at is null do update set standing = excluded.standing, differing = excluded.differing
      where d.standing <> excluded.standing or d.differing <> excluded.differing
    returning *, xmax = 0 as fresh`.execute(db(ctx))
  return rows.filter(({ fresh }) => fresh)
}

export const closeDiscrepancy = (ctx: Ctx, id: string, how: 'agreed' | 'gone') =>
  db(ctx).updateTable('discrepancies.discrepancy').set({ closed_at: ctx.now(), closed_how: how }).where('id', '=', id).execute()

/** Blanks both values, and why one was said to be right, of what was closed before a moment; the registries keep what they hold. */
export const blankClosed = (ctx: Ctx, before: Instant) =>
  sql`update discrepancies.discrepancy set standing = standing || '{"value":""}', differing = differing || '{"value":""}', reason = null
    where closed_at < ${before}::timestamptz and (standing->>'value' <> '' or differing->>'value' <> '' or reason is not null)`.execute(db(ctx))

type Proposed = { right: string; proposal: string | null; reason: string }

/** Notes who said which value is right, and the proposal that came of it. */
export const saveProposed = (ctx: Ctx, id: string, { right, proposal, reason }: Proposed) =>
  db(ctx)
    .updateTable('discrepancies.discrepancy')
    .set({
      right_registry: right,
      proposal,
      reason,
      proposed_by: ctx.actor.name,
      proposed_agency: ctx.actor.agency,
      proposed_at: ctx.now(),
    })
    .where('id', '=', id)
    .execute()

/** Which discrepancies are wanted; `among`: those between some of these registries, or with a proposal that one of these agencies decides. */
export type Wanted = {
  among?: { registries: readonly string[]; agencies: readonly string[] } | undefined
  registry?: string | undefined
  field?: string | undefined
  state?: DiscrepancyState | undefined
  late?: boolean | undefined
}

const states: Readonly<Record<DiscrepancyState, RawBuilder<unknown>>> = {
  open: sql`d.closed_at is null and (p.id is null or p.outcome = 'accepted')`,
  proposed: sql`d.closed_at is null and p.id is not null and p.outcome is null`,
  refused: sql`d.closed_at is null and p.outcome = 'refused'`,
  closed: sql`d.closed_at is not null`,
}

const joined = sql`discrepancies.discrepancy d left join records.proposal p on p.id = d.proposal`

const matching = (ctx: Ctx, { among, registry, field, state, late }: Wanted) =>
  sql.join(
    [
      state === undefined ? sql`d.closed_at is null` : states[state],
      ...(among ? [sql`(d.registries && ${sql.val([...among.registries])}::text[] or p.owner = any(${sql.val([...among.agencies])}::text[]))`] : []),
      ...(registry === undefined ? [] : [sql`d.registries @> ${sql.val([registry])}::text[]`]),
      ...(field === undefined ? [] : [sql`d.field = ${field}`]),
      ...(late ? [sql`d.closed_at is null and d.due_on < ${ctx.today()}`] : []),
    ],
    sql` and `,
  )

type Joined = Kept & { owner: string | null; outcome: 'accepted' | 'refused' | null; answer: string | null }
const withAsked = ({ owner, outcome, ...row }: Joined): Discrepancy => ({ ...row, asked: owner === null ? null : { owner, outcome } })
const columns = sql`d.*, p.owner, p.outcome, p.decided_words as answer`

/** What is wanted, the nearest day first. */
export async function discrepanciesOf(ctx: Ctx, wanted: Wanted, limit: number, offset = 0): Promise<Discrepancy[]> {
  const { rows } = await sql<Joined>`
    select ${columns} from ${joined} where ${matching(ctx, wanted)} order by d.due_on, d.id limit ${limit} offset ${offset}`.execute(db(ctx))
  return rows.map(withAsked)
}

export async function countDiscrepancies(ctx: Ctx, wanted: Wanted): Promise<number> {
  const { rows } = await sql<{ n: string }>`select count(*) as n from ${joined} where ${matching(ctx, wanted)}`.execute(db(ctx))
  return Number(rows[0]?.n ?? 0)
}

export async function discrepancyById(ctx: Ctx, id: string): Promise<Discrepancy | undefined> {
  const { rows } = await sql<Joined>`select ${columns} from ${joined} where d.id = ${id}`.execute(db(ctx))
  return rows[0] && withAsked(rows[0])
}

/** Keeps others from settling a discrepancy until the transaction ends. */
export const lockDiscrepancy = (ctx: Ctx, id: string) =>
  db(ctx).selectFrom('discrepancies.discrepancy').select('id').where('id', '=', id).forUpdate().execute()

/** Open ones whose day was yesterday, by the registries they are between. */
export async function lateSince(ctx: Ctx, day: PlainDate): Promise<Discrepancy[]> {
  const { rows } = await sql<Joined>`select ${columns} from ${joined} where d.closed_at is null and d.due_on = ${day} limit 20000`.execute(db(ctx))
  return rows.map(withAsked)
}

/** Forgets what registries of a demonstration differed in, before its records are taken back; their feeds are followed anew. */
export async function forgetDiscrepancies(ctx: Ctx, registries: readonly string[]): Promise<void> {
  const chosen = sql`any(${sql.val([...registries])}::text[])`
  const shown = sql`select from records.origin o where o.demonstration and o.registry = ${chosen}
    and o.id in ((d.standing->>'origin')::bigint, (d.differing->>'origin')::bigint)`
  await sql`delete from discrepancies.discrepancy d where d.registries && ${sql.val([...registries])}::text[] and exists (${shown})`.execute(db(ctx))
  await sql`delete from discrepancies.followed where registry = ${chosen}`.execute(db(ctx))
}
