import { sql } from 'kysely'
import { numbers } from '../../platform/arrays.ts'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { Instant } from '../../platform/dates.ts'
import type { Weights } from './weights.ts'

/** A person as the online path holds them: standard keys, no text but the accent-free name. */
export type PersonRow = {
  pid: number
  person_id: string
  kid: number | null
  fid: number | null
  gid: number | null
  oid: number | null
  sid: number | null
  words: number | null
  words_key: string | null
  dob: number | null
  id9: number | null
  prov: number | null
  sex: number | null
}
/** A rule the last run could afford; `rareMost`: how often a name may occur where it asks for rare ones; `alike`: as in `Chosen`. */
export type RuleTaken = { rule: string; rareMost: number; alike?: boolean }
type ModelRow = { registry: string; plan: string; people: number; weights: Weights; bits: number; rules: RuleTaken[] | null; learned_at: Instant }
export type Tables = {
  'linkage.person': Omit<PersonRow, 'person_id'> & { person_id: string | null }
  'linkage.frequency': { kind: string; value: number; people: number }
  'linkage.held': { registry: string; pid: number; held: number }
  'linkage.shared_number': { registry: string; number: number }
  'linkage.model': ModelRow
}

const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

/** Standard keys of a record that candidates are sought by. */
export type Sought = {
  personal: number | null
  card: number | null
  key: number | null
  full: number | null
  given: number | null
  outer: number | null
  sorted: number | null
  date: number | null
  swapped: number | null
  place: number | null
}

export type Model = { weights: Weights; people: number; bits: number; plan: string; rules: RuleTaken[] | null }

export const modelOf = (ctx: Ctx, registry: string): Promise<Model | undefined> =>
  db(ctx).selectFrom('linkage.model').select(['weights', 'people', 'bits', 'plan', 'rules']).where('registry', '=', registry).executeTakeFirst()

export async function keepModel(ctx: Ctx, registry: string, model: Model): Promise<void> {
  const { weights, rules, ...rest } = model
  const row = {
    registry,
    ...rest,
    weights: JSON.stringify(weights) as unknown as Weights,
    rules: rules && (JSON.stringify(rules) as unknown as RuleTaken[]),
    learned_at: ctx.now(),
  }
  await db(ctx)
    .insertInto('linkage.model')
    .values(row)
    .onConflict((each) => each.column('registry').doUpdateSet(row))
    .execute()
}

/** Empties the reference before another is loaded. */
export const clearReference = (ctx: Ctx) => sql`truncate linkage.person, linkage.frequency, linkage.held, linkage.shared_number`.execute(db(ctx))

/** A reference small enough to be written row by row. */
export async function insertReference(ctx: Ctx, people: readonly PersonRow[], frequencies: readonly Tables['linkage.frequency'][]): Promise<void> {
  for (let at = 0; at < people.length; at += 1000)
    await db(ctx)
      .insertInto('linkage.person')
      .values(people.slice(at, at + 1000))
      .execute()
  for (let at = 0; at < frequencies.length; at += 1000)
    await db(ctx)
      .insertInto('linkage.frequency')
      .values(frequencies.slice(at, at + 1000))
      .execute()
}

/** Changes how many records hold each person by number, name and date; answers how many hold them now. */
export async function changeHeld(ctx: Ctx, registry: string, by: readonly (readonly [pid: number, more: number])[]): Promise<Map<number, number>> {
  const { rows } = await sql<{ pid: number; held: number }>`
    insert into linkage.held as h (registry, pid, held)
    select ${registry}, pid, more from unnest(${numbers(by.map(([pid]) => pid))}::bigint[], ${numbers(by.map(([, more]) => more))}::integer[]) as c (pid, more) order by pid
    on conflict (registry, pid) do update set held = greatest(0, h.held + excluded.held) returning pid, held`.execute(db(ctx))
  return new Map(rows.map(({ pid, held }) => [pid, held]))
}

/** Which of these numbers so many records of the registry bear that they count as missing. */
export async function sharedAmong(ctx: Ctx, registry: string, wanted: readonly number[]): Promise<Set<number>> {
  if (wanted.length === 0) return new Set()
  const { rows } = await sql<{
    number: number
  }>`select number from linkage.shared_number where registry = ${registry} and number = any(${numbers(wanted)}::bigint[])`.execute(db(ctx))
  return new Set(rows.map(({ number }) => number))
}

/** Which of these people some record of the registry holds. */
export async function heldAmong(ctx: Ctx, registry: string, pids: readonly number[]): Promise<Set<number>> {
  if (pids.length === 0) return new Set()
  const { rows } = await sql<{
    pid: number
  }>`select pid from linkage.held where registry = ${registry} and pid = any(${numbers(pids)}::bigint[]) and held > 0`.execute(db(ctx))
  return new Set(rows.map(({ pid }) => pid))
}
