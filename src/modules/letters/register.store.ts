import { type Generated, sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import type { NumberState, RegisteredNumber, SeriesKey } from './register.ts'

type Tables = {
  'letters.series': { id: Generated<string>; issuer: string; kind: string; year: number }
  'letters.number': {
    series: string
    number: number
    symbol: string
    abstract: string
    state: NumberState
    stamp_of: string | null
    taken_at: Date
    taken_by: string
    expires_at: Date | null
    issued_on: PlainDate | null
    reason: string | null
  }
}

const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

/** The run of numbers, made where it is the first time, held against everybody else until the transaction ends. */
export async function lockedSeries(ctx: Ctx, { issuer, kind, year }: SeriesKey): Promise<string> {
  await db(ctx)
    .insertInto('letters.series')
    .values({ issuer, kind, year })
    .onConflict((conflict) => conflict.columns(['issuer', 'kind', 'year']).doNothing())
    .execute()
  const { id } = await db(ctx)
    .selectFrom('letters.series')
    .select('id')
    .where('issuer', '=', issuer)
    .where('kind', '=', kind)
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return id
}

const columns = [
  'number',
  'symbol',
  'abstract',
  'state',
  'stamp_of as stampOf',
  'taken_at as takenAt',
  'taken_by as takenBy',
  'expires_at as expiresAt',
  'reason',
] as const
const issuedOn = sql<PlainDate | null>`to_char(issued_on, 'YYYY-MM-DD')`.as('issuedOn')

export const numbersIn = (ctx: Ctx, series: string): Promise<RegisteredNumber[]> =>
  db(ctx).selectFrom('letters.number').select(columns).select(issuedOn).where('series', '=', series).orderBy('number').execute()

/** Writes a number as it now stands; a number whose reservation ran out is given again in its place. */
export async function saveNumber(ctx: Ctx, series: string, entry: RegisteredNumber): Promise<void> {
  const { number, stampOf, takenAt, takenBy, expiresAt, issuedOn: issued_on, ...same } = entry
  const values = { ...same, stamp_of: stampOf, taken_at: takenAt, taken_by: takenBy, expires_at: expiresAt, issued_on }
  await db(ctx)
    .insertInto('letters.number')
    .values({ series, number, ...values })
    .onConflict((conflict) => conflict.columns(['series', 'number']).doUpdateSet(values))
    .execute()
}

/** A page of a run, highest number first, with how many there are. */
export async function registerPage(
  ctx: Ctx,
  key: SeriesKey,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; rows: RegisteredNumber[] }> {
  const run = db(ctx)
    .selectFrom('letters.number')
    .innerJoin('letters.series', 'letters.series.id', 'letters.number.series')
    .where('issuer', '=', key.issuer)
    .where('kind', '=', key.kind)
    .where('year', '=', key.year)
  const { total } = await run.select((each) => each.fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  const rows = await run.select(columns).select(issuedOn).orderBy('number', 'desc').offset(offset).limit(limit).execute()
  return { total: Number(total), rows }
}

/** Whose registers there are, for the choice on the page. */
export async function issuersKept(ctx: Ctx): Promise<string[]> {
  const rows = await db(ctx).selectFrom('letters.series').select('issuer').distinct().orderBy('issuer').execute()
  return rows.map(({ issuer }) => issuer)
}
