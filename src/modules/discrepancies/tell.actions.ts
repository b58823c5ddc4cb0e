import type { Ctx } from '../../platform/ctx.ts'
import { addDays, formatDay } from '../../platform/dates.ts'
import { bothNames } from '../directory/index.ts'
import { notifyAll, type Telling } from '../notices/index.ts'
import type { Claim } from '../records/index.ts'
import { fieldOf, registryOn } from '../registries/index.ts'
import { actorOf, ownerOf, partiesOf } from './discrepancy.ts'
import { type Discrepancy, type Kept, lateSince } from './store.ts'

const board = '/registries/discrepancies'

/** Each with every agency it concerns. */
const byAgency = <D extends Kept>(all: readonly D[], agenciesOf: (each: D) => readonly (string | null)[]) =>
  Map.groupBy(
    all.flatMap((each) => [...new Set(agenciesOf(each))].flatMap((agency) => (agency === null ? [] : [{ agency, each }]))),
    ({ agency }) => agency,
  )

/** Tells both owners that something was found: one notice for an agency and a day, however many portions of feeds it takes, without key or value. */
export async function tellFound(ctx: Ctx, found: readonly Kept[]): Promise<void> {
  const owners = byAgency(found, ({ standing, differing }) => [ownerOf(standing, ctx.asOf), ownerOf(differing, ctx.asOf)])
  await notifyAll(
    ctx,
    [...owners].map(
      ([agency, own]): Telling => ({
        key: `discrepancies-found:${agency}:${ctx.today()}`,
        to: { agency },
        template: 'discrepancies-found',
        words: { agency: bothNames(agency, ctx.asOf), due: formatDay(own[0]?.each.due_on ?? ctx.today()) },
        href: board,
      }),
    ),
  )
}

/** Tells the agencies of a discrepancy that somebody of another said which value is right; `wrong` is what is to be corrected. */
export async function tellProposed(ctx: Ctx, { id, standing, differing }: Discrepancy, wrong: Claim): Promise<void> {
  const registry = registryOn(wrong.registry, ctx.asOf)
  if (!registry) return
  const others = partiesOf({ standing, differing }, ctx.asOf).filter((agency) => !ctx.actor.agencies.has(agency))
  await notifyAll(
    ctx,
    others.map(
      (agency): Telling => ({
        key: `discrepancy-proposed:${id}:${agency}:${ctx.now().getTime()}`,
        to: { agency },
        template: 'discrepancy-proposed',
        words: {
          registry: registry.name,
          agency: ctx.actor.agency === null ? ctx.actor.name : bothNames(ctx.actor.agency, ctx.asOf),
          field: fieldOf(registry, wrong.field).label,
        },
        href: `${board}/${id}`,
      }),
    ),
  )
}

/** Tells whoever must act what became late yesterday; once each. */
export async function tellLate(ctx: Ctx): Promise<number> {
  const day = addDays(ctx.today(), -1)
  const late = byAgency(await lateSince(ctx, day), (each) => [actorOf(each, each.asked, ctx.asOf)])
  return notifyAll(
    ctx,
    [...late].map(
      ([agency, own]): Telling => ({
        key: `discrepancies-late:${agency}:${day}`,
        to: { agency },
        template: 'discrepancies-late',
        words: { agency: bothNames(agency, ctx.asOf), count: own.length, due: formatDay(day) },
        href: `${board}?late=1`,
      }),
    ),
  )
}
