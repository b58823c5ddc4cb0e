import { repairRungs } from '../../../definitions/registries/repairs.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { daysBetween, formatDay, type PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { bothNames } from '../directory/index.ts'
import { notifyAll, type Telling } from '../notices/index.ts'
import { registryOn } from '../registries/index.ts'
import { openTickets, type Ticket } from './store.ts'
import { rungOf } from './ticket.ts'

/** Tickets of one registry and owner, told of together. */
type Bundle = readonly [Ticket, ...Ticket[]]

const bundledBy = (tickets: readonly Ticket[], keyOf: (ticket: Ticket) => string): Bundle[] =>
  [...Map.groupBy(tickets, keyOf).values()].filter((each): each is [Ticket, ...Ticket[]] => each.length > 0)

const wordsFor = (ctx: Ctx, tickets: Bundle) => {
  const [{ registry, owner }] = tickets
  const [due = ''] = tickets.map(({ due_on }) => due_on).toSorted()
  const name: Text = registryOn(registry, ctx.asOf)?.name ?? { vi: registry, en: registry }
  return { registry: name, agency: bothNames(owner, ctx.asOf), count: tickets.length, due: formatDay(due) }
}

const addressed = ([{ registry, owner }]: Bundle) => ({ to: { agency: owner }, href: `/registries/tickets?registry=${registry}` })

/** Tells owners of tickets that were just opened: one notice for a registry, however many there are. */
export async function tellOpened(ctx: Ctx, opened: readonly (Ticket | undefined)[]): Promise<void> {
  const tickets = opened.filter((ticket) => ticket !== undefined)
  const bundles = bundledBy(tickets, ({ registry, owner }) => `${registry} ${owner}`)
  await notifyAll(
    ctx,
    bundles.map(
      (bundle): Telling => ({
        ...addressed(bundle),
        key: `repair-opened:${bundle.map(({ id }) => id).toSorted()[0]}`,
        template: 'repair-opened',
        words: wordsFor(ctx, bundle),
      }),
    ),
  )
}

const termWords = (left: number): Text =>
  left === 0 ? { vi: 'đến hạn hôm nay', en: 'today' } : { vi: `còn ${left} ngày`, en: left === 1 ? 'in 1 day' : `in ${left} days` }

/** Tells owners again of open tickets whose day is near or past, each rung once; answers how many notices were new. */
export async function remindOwners(ctx: Ctx): Promise<number> {
  const today = ctx.today()
  const rungs = repairRungs.filter(({ from }) => from <= today).at(-1)
  if (!rungs) return 0
  const rungAt = ({ due_on }: Ticket) => rungOf(rungs, due_on, today)
  const standing = (await openTickets(ctx)).filter((ticket) => ticket.opened_on < today && rungAt(ticket) !== null)
  const keyOf = (ticket: Ticket) => `repair:${ticket.registry}:${ticket.owner}:${ticket.due_on}:${rungAt(ticket)}`
  return notifyAll(
    ctx,
    bundledBy(standing, keyOf).map((bundle) => reminderOf(ctx, bundle, keyOf(bundle[0]), today)),
  )
}

function reminderOf(ctx: Ctx, bundle: Bundle, key: string, today: PlainDate): Telling {
  const left = daysBetween(today, bundle[0].due_on)
  const words = wordsFor(ctx, bundle)
  return left < 0
    ? { ...addressed(bundle), key, template: 'repair-late', words: { ...words, days: -left } }
    : { ...addressed(bundle), key, template: 'repair-due', words: { ...words, term: termWords(left) } }
}
