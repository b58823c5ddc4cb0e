import { calendars } from '../../../definitions/calendars/all.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, formatDay } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { nameOn, reachOf } from '../directory/index.ts'
import { type Account, officials } from '../identity/index.ts'
import { getsDigests, notifyAll, preferencesOf, type Telling } from '../notices/index.ts'
import { ahead, type Digest, digestDay, digestOf } from './digest.ts'
import { everythingOwed } from './owed.actions.ts'
import type { Owed } from './reminder.ts'

/** Whose things a digest or a calendar holds: those of an agency with all whose work it does, or all. */
export const ofAgency = (ctx: Ctx, owed: readonly Owed[], agency: string | null): readonly Owed[] => {
  if (agency === null) return owed
  const reach = reachOf(agency, ctx.asOf)
  return owed.filter((each) => reach.has(each.agency))
}

/** Everything a digest may hold: all that is late, and what comes within a fortnight. */
export const owedNow = (ctx: Ctx): Promise<Owed[]> => everythingOwed(ctx, { first: '1900-01-01', last: addDays(ctx.asOf, ahead) })

export async function digestFor(ctx: Ctx, agency: string | null): Promise<Digest> {
  return digestOf(ofAgency(ctx, await owedNow(ctx), agency), ctx.asOf)
}

const whole: Text = { vi: 'Toàn chương trình', en: 'The whole programme' }

/** Whose work a digest tells of, by name. */
export const scopeName = (ctx: Ctx, agency: string | null): Text =>
  agency === null ? whole : { vi: nameOn(agency, ctx.asOf), en: nameOn(agency, ctx.asOf, 'en') }

const reads = (account: Account): boolean => account.disabledAt === null && getsDigests(account)

/** One digest for everybody who wants one, each day or each week, with the figures of the moment; nothing where there is nothing. */
export async function sendDigests(ctx: Ctx): Promise<number> {
  const today = ctx.today()
  const readers = (await officials(ctx)).filter(reads)
  const preferences = new Map(
    (
      await preferencesOf(
        ctx,
        readers.map(({ id }) => id),
      )
    ).map((each) => [each.account, each]),
  )
  const due = readers.flatMap((reader) => {
    const day = digestDay(preferences.get(reader.id)?.digest ?? 'none', today, calendars)
    return day === null ? [] : [{ reader, day }]
  })
  if (due.length === 0) return 0
  const owed = await owedNow(ctx)
  const byAgency = new Map<string | null, Digest>()
  const tellings = due.flatMap(({ reader: { id, agency }, day }) => {
    const digest = byAgency.get(agency) ?? digestOf(ofAgency(ctx, owed, agency), today)
    byAgency.set(agency, digest)
    return tellingOf(ctx, id, agency, day, digest)
  })
  return notifyAll(ctx, tellings)
}

function tellingOf(ctx: Ctx, account: string, agency: string | null, day: string, { late, soon, waiting }: Digest): Telling[] {
  if (late.length + soon.length + waiting.length === 0) return []
  const words = { scope: scopeName(ctx, agency), day: formatDay(ctx.today()), late: late.length, soon: soon.length, waiting: waiting.length }
  return [{ key: `digest:${account}:${day}`, to: { account }, template: 'digest', words, href: '/digest' }]
}
