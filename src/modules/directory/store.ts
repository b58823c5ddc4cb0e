import { sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { AgencyDefinition, AgencyKind, Succession } from './agency.ts'

type Days = { from_day: PlainDate | null; to_day: PlainDate | null }
type Tables = {
  'directory.agency': { id: string; kind: AgencyKind; parent: string | null } & Days
  'directory.agency_name': { agency: string; name_vi: string; name_en: string } & Days
  'directory.agency_code': { agency: string; notation: string; code: string; certain: boolean } & Days
  'directory.post': { agency: string; title_vi: string; title_en: string } & Days
  'directory.succession': { source: string; target: string; on_day: PlainDate; functions: string | null; basis: string | null; certain: boolean }
  'directory.definitions': { only_one: boolean; checksum: string; loaded_at: Date }
}

const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)
const days = ({ from, to }: { from?: PlainDate; to?: PlainDate }): Days => ({ from_day: from ?? null, to_day: to ?? null })

/** The checksum of the definitions last written, or undefined before the first time. */
export async function definitionsChecksum(ctx: Ctx): Promise<string | undefined> {
  const row = await db(ctx).selectFrom('directory.definitions').select('checksum').executeTakeFirst()
  return row?.checksum
}

/** One start of the program writes definitions at a time; the others wait until its transaction ends. */
export const lockDefinitions = (ctx: Ctx) => sql`select pg_advisory_xact_lock(hashtext('directory.definitions'))`.execute(ctx.db)

/** Puts the definitions in the place of whatever stood there, in the caller's transaction. */
export async function replaceDefinitions(ctx: Ctx, agencies: readonly AgencyDefinition[], successions: readonly Succession[], checksum: string) {
  await db(ctx).deleteFrom('directory.agency').execute()
  await db(ctx)
    .insertInto('directory.agency')
    .values(agencies.map((agency) => ({ id: agency.id, kind: agency.kind, parent: agency.parent ?? null, ...days(agency) })))
    .execute()
  await insertNames(ctx, agencies)
  await insertCodes(ctx, agencies)
  await insertPosts(ctx, agencies)
  await db(ctx)
    .insertInto('directory.succession')
    .values(
      successions.map((step) => ({
        source: step.from,
        target: step.to,
        on_day: step.on,
        functions: step.functions === 'all' ? null : JSON.stringify(step.functions),
        basis: step.basis ?? null,
        certain: step.certain,
      })),
    )
    .execute()
  await db(ctx)
    .insertInto('directory.definitions')
    .values({ only_one: true, checksum, loaded_at: ctx.now() })
    .onConflict((conflict) => conflict.column('only_one').doUpdateSet({ checksum, loaded_at: ctx.now() }))
    .execute()
}

const insertNames = (ctx: Ctx, agencies: readonly AgencyDefinition[]) =>
  db(ctx)
    .insertInto('directory.agency_name')
    .values(
      agencies.flatMap((agency) => agency.names.map((name) => ({ agency: agency.id, name_vi: name.name.vi, name_en: name.name.en, ...days(name) }))),
    )
    .execute()

const insertCodes = (ctx: Ctx, agencies: readonly AgencyDefinition[]) =>
  db(ctx)
    .insertInto('directory.agency_code')
    .values(
      agencies.flatMap((agency) =>
        (agency.codes ?? []).map(({ notation, code, certain, ...span }) => ({ agency: agency.id, notation, code, certain, ...days(span) })),
      ),
    )
    .execute()

/** The post of a head lasts as long as its body. */
const insertPosts = (ctx: Ctx, agencies: readonly AgencyDefinition[]) =>
  db(ctx)
    .insertInto('directory.post')
    .values(
      agencies.flatMap((agency) => (agency.head ? [{ agency: agency.id, title_vi: agency.head.vi, title_en: agency.head.en, ...days(agency) }] : [])),
    )
    .execute()
