import { calendars } from '../../../definitions/calendars/all.ts'
import { discrepancyTerms } from '../../../definitions/registries/repairs.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, type PlainDate, startOf } from '../../platform/dates.ts'
import { addWorkingDays } from '../../platform/workdays.ts'
import { feedPositions, piecesOfPersons, takeMoved, touchedPersons, turningPersons } from '../records/index.ts'
import { registriesOn } from '../registries/index.ts'
import { differencesOf, endOf, pairOf } from './discrepancy.ts'
import {
  blankClosed,
  closeDiscrepancy,
  dayFollowed,
  followedTo,
  type Kept,
  openOfPersons,
  saveDayFollowed,
  saveDifferences,
  saveFollowed,
} from './store.ts'
import { tellFound } from './tell.actions.ts'

/** Numbers of a feed that are followed in one transaction. */
const portion = 2_000

/** The day by which both owners are to agree on what was found on a day. */
const agreeBy = (on: PlainDate): PlainDate =>
  addWorkingDays(calendars, on, discrepancyTerms.filter(({ from }) => from <= on).at(-1)?.workingDays ?? 10)

/** Looks at what all registries say of some persons: opens what is new, keeps up what goes on, closes what agrees; the new ones. */
export async function judgePersons(ctx: Ctx, persons: readonly string[]): Promise<Kept[]> {
  const told = Map.groupBy(await piecesOfPersons(ctx, persons), ({ person }) => person)
  const found = [...told].flatMap(([person, own]) => differencesOf(person, own, ctx.asOf))
  const standing = new Set(found.map((each) => `${each.person} ${each.field} ${pairOf(each)}`))
  for (const open of await openOfPersons(ctx, persons))
    if (!standing.has(`${open.person} ${open.field} ${open.pair}`))
      await closeDiscrepancy(ctx, open.id, endOf(open, told.get(open.person) ?? [], ctx.asOf))
  return saveDifferences(ctx, found, agreeBy(ctx.today()))
}

/** Follows the next numbers of one registry's feed in the caller's transaction; whether more are to come. */
export async function followPortion(ctx: Ctx, registry: string, position: number, size = portion): Promise<boolean> {
  const after = await followedTo(ctx, registry)
  if (after >= position) return false
  const upTo = Math.min(after + size, position)
  const touched = await touchedPersons(ctx, registry, after, upTo)
  const alone = touched.filter(({ shared }) => !shared).map(({ person }) => person)
  const known = new Set((await openOfPersons(ctx, alone)).map(({ person }) => person))
  const persons = touched.filter(({ person, shared }) => shared || known.has(person)).map(({ person }) => person)
  await tellFound(ctx, await judgePersons(ctx, persons))
  await saveFollowed(ctx, registry, upTo)
  return upTo < position
}

/** Looks at the next persons whose records are others than before by linkage, in the caller's transaction; whether there may be more. */
async function followMoved(ctx: Ctx): Promise<boolean> {
  const persons = await takeMoved(ctx, portion)
  await tellFound(ctx, await judgePersons(ctx, persons))
  return persons.length > 0
}

/** Looks at whom something that was said before begins or ends to hold of today, or of a day since the last that was looked at; once a day. */
export async function followDay(ctx: Ctx): Promise<void> {
  const after = await dayFollowed(ctx)
  if (after >= ctx.today()) return
  const persons = await turningPersons(ctx, after, ctx.today())
  for (let at = 0; at < persons.length; at += portion) await tellFound(ctx, await judgePersons(ctx, persons.slice(at, at + portion)))
  await saveDayFollowed(ctx, ctx.today())
}

/** Forgets what was said where both agree, thirty days after; a discrepancy keeps that it was, and how it ended. */
export const forgetClosed = (ctx: Ctx) => blankClosed(ctx, startOf(addDays(ctx.today(), -30)))

/** Brings discrepancies to what registries hold now, portion by portion; what was followed stays so when it breaks off. `run` gives each portion a transaction. */
export async function followFeeds(ctx: Ctx, run: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>): Promise<void> {
  const positions = await feedPositions(ctx)
  for (const { code, matching } of registriesOn(ctx.today())) {
    const position = positions.get(code) ?? 0
    if (!matching) continue
    while (await run((within) => followPortion(within, code, position))) continue
  }
  while (await run(followMoved)) continue
}
