import Type, { type Static } from 'typebox'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { PlainDate, partsOf } from '../../platform/dates.ts'
import { demand } from '../../platform/rights.ts'
import { nfc } from '../../platform/text.ts'
import { agencyById } from '../directory/index.ts'
import { heldByAnother, issuerUnknown, numberUnknown } from './problems.ts'
import { checkDay, checkState, hasExpired, holdUntil, numberToGive, type RegisteredNumber, SeriesKey } from './register.ts'
import { lockedSeries, numbersIn, saveNumber } from './register.store.ts'
import { takeNumbers } from './rights.ts'

const Words = Type.String({ minLength: 1, maxLength: 500 })

/** What a number is taken for; `stampOf` names the host where a committee uses its stamp, the run stays the committee's own. */
export const Taking = Type.Object({
  issuer: SeriesKey.properties.issuer,
  kind: SeriesKey.properties.kind,
  symbol: Type.String({ minLength: 2, maxLength: 30 }),
  abstract: Words,
  stampOf: Type.Optional(Type.String({ maxLength: 100 })),
})
export type Taking = Static<typeof Taking>

export const Cancellation = Type.Object({ ...SeriesKey.properties, number: Type.Integer({ minimum: 1 }), reason: Words })
export type Cancellation = Static<typeof Cancellation>

export const Issuing = Type.Object({ ...SeriesKey.properties, number: Type.Integer({ minimum: 1 }), issuedOn: Type.Optional(PlainDate) })
export type Issuing = Static<typeof Issuing>

const lapse = 'Hết hạn giữ số; số sau đã ban hành'
const by = (ctx: Ctx) => ctx.actor.account ?? ctx.actor.role

/** @throws letter-issuer-unknown, sign-in-needed, forbidden */
function demandIssuer(ctx: Ctx, issuer: string): void {
  if (agencyById(issuer) === null) throw issuerUnknown({ issuer })
  demand(ctx, takeNumbers, [issuer])
}

type Given = { key: SeriesKey; series: string; entry: RegisteredNumber; run: RegisteredNumber[] }

async function given(ctx: Ctx, { issuer, kind, symbol, abstract, stampOf }: Taking): Promise<Given> {
  demandIssuer(ctx, issuer)
  const key = { issuer, kind, year: partsOf(ctx.today()).year }
  const series = await lockedSeries(ctx, key)
  const run = await numbersIn(ctx, series)
  const now = ctx.now()
  const { number, lapsed } = numberToGive(run, { now, today: ctx.today() })
  for (const each of run.filter((entry) => lapsed.includes(entry.number)))
    await saveNumber(ctx, series, { ...each, state: 'cancelled', expiresAt: null, reason: lapse })
  const words = { symbol: nfc(symbol.trim()), abstract: nfc(abstract.trim()) }
  const entry: RegisteredNumber = {
    number,
    ...words,
    state: 'reserved',
    stampOf: stampOf || null,
    takenAt: now,
    takenBy: by(ctx),
    expiresAt: holdUntil(now),
    issuedOn: null,
    reason: null,
  }
  return { key, series, entry, run }
}

const written = (ctx: Ctx, action: string, { issuer, kind, year }: SeriesKey, number: number) =>
  record(ctx, { action: `letters.${action}`, subject: `${issuer}/${kind}/${year}`, details: { number } })

/** Holds the next number for three days; one whose reservation ran out is given first, so that no gap stays. */
export async function reserveNumber(ctx: Ctx, taking: Taking): Promise<RegisteredNumber> {
  const { key, series, entry } = await given(ctx, taking)
  await saveNumber(ctx, series, entry)
  await written(ctx, 'number-reserved', key, entry.number)
  return entry
}

/** Gives the next number to a document issued today. */
export async function takeNumber(ctx: Ctx, taking: Taking): Promise<RegisteredNumber> {
  const { key, series, entry, run } = await given(ctx, taking)
  checkDay(run, { number: entry.number, day: ctx.today(), year: key.year, today: ctx.today() })
  const issued: RegisteredNumber = { ...entry, state: 'issued', expiresAt: null, issuedOn: ctx.today() }
  await saveNumber(ctx, series, issued)
  await written(ctx, 'number-issued', key, issued.number)
  return issued
}

async function entryOf(ctx: Ctx, { number, ...key }: SeriesKey & { number: number }) {
  demandIssuer(ctx, key.issuer)
  const series = await lockedSeries(ctx, key)
  const run = await numbersIn(ctx, series)
  const entry = run.find((each) => each.number === number)
  if (entry === undefined) throw numberUnknown({ number })
  return { series, run, entry }
}

/** The document under a reserved number is issued, today or on a day that keeps days in the order of numbers. */
export async function issueNumber(ctx: Ctx, { issuer, kind, year, number, issuedOn }: Issuing): Promise<RegisteredNumber> {
  const key = { issuer, kind, year }
  const { series, run, entry } = await entryOf(ctx, { ...key, number })
  checkState(entry, ['reserved'])
  if (entry.takenBy !== by(ctx) || hasExpired(entry, ctx.now())) throw heldByAnother({ number })
  const day = issuedOn ?? ctx.today()
  checkDay(run, { number, day, year, today: ctx.today() })
  const issued: RegisteredNumber = { ...entry, state: 'issued', expiresAt: null, issuedOn: day }
  await saveNumber(ctx, series, issued)
  await written(ctx, 'number-issued', key, number)
  return issued
}

/** A number no longer wanted stays in the register with the reason; nobody gets it again. */
export async function cancelNumber(ctx: Ctx, { issuer, kind, year, number, reason }: Cancellation): Promise<RegisteredNumber> {
  const key = { issuer, kind, year }
  const { series, entry } = await entryOf(ctx, { ...key, number })
  checkState(entry, ['reserved', 'issued'])
  const cancelled: RegisteredNumber = { ...entry, state: 'cancelled', expiresAt: null, reason: nfc(reason.trim()) }
  await saveNumber(ctx, series, cancelled)
  await written(ctx, 'number-cancelled', key, number)
  return cancelled
}
