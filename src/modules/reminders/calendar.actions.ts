import { createHash, randomBytes } from 'node:crypto'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays } from '../../platform/dates.ts'
import { demand, signInNeeded } from '../../platform/rights.ts'
import { agencyById, agencyUnknown } from '../directory/index.ts'
import { officials } from '../identity/index.ts'
import { readTasks } from '../steering/index.ts'
import { calendarOf, entriesOf, fingerprintOf, type Numbered } from './calendar.ts'
import { ofAgency, scopeName } from './digest.actions.ts'
import { everythingOwed } from './owed.actions.ts'
import { feedUnknown } from './problems.ts'
import { type Feed, feedRead, insertFeed, numbered, revokeFeed } from './store.ts'

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

export function ownAccount(ctx: Ctx): string {
  if (ctx.actor.account === null) throw signInNeeded({})
  return ctx.actor.account
}

/** Makes an address for calendars; who knows it reads the days due until it is revoked. @returns its secret part, shown once */
export async function makeFeed(ctx: Ctx, agency: string | null): Promise<string> {
  const account = ownAccount(ctx)
  const of = agency ?? ctx.actor.agency
  if (of !== null && agencyById(of) === null) throw agencyUnknown({ id: of })
  demand(ctx, readTasks, of === null ? undefined : [of])
  const token = randomBytes(32).toString('base64url')
  await insertFeed(ctx, { tokenHash: hashOf(token), account, agency: of })
  await record(ctx, { action: 'reminders.feed-made', subject: account, details: { agency: of } })
  return token
}

export async function endFeed(ctx: Ctx, id: string): Promise<void> {
  const account = ownAccount(ctx)
  if (!(await revokeFeed(ctx, account, id))) throw feedUnknown({})
  await record(ctx, { action: 'reminders.feed-revoked', subject: account })
}

/** The calendar behind an address; an address ends with its account. @throws feed-unknown */
export async function readFeed(ctx: Ctx, token: string): Promise<string> {
  const feed = await feedRead(ctx, hashOf(token))
  const owner = feed && (await officials(ctx)).find(({ id, disabledAt }) => id === feed.account && disabledAt === null)
  if (!feed || !owner) throw feedUnknown({})
  const origin = ctx.settings.origin
  const scope = scopeName(ctx, feed.agency)[ctx.language]
  const name = { vi: `Hạn việc: ${scope}`, en: `Days due: ${scope}` }[ctx.language]
  return calendarOf(await entries(ctx, feed), { name, origin })
}

/** Days that a calendar looks back and ahead, and the most it holds: the nearest. */
const span = { back: 90, ahead: 400, most: 2000 }

async function entries(ctx: Ctx, { agency }: Feed): Promise<Numbered[]> {
  const owed = await everythingOwed(ctx, { first: addDays(ctx.asOf, -span.back), last: addDays(ctx.asOf, span.ahead) })
  const all = entriesOf(ofAgency(ctx, owed, agency), ctx.language)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .slice(0, span.most)
  const scoped = all.map((entry) => ({ uid: `${agency ?? ''} ${ctx.language} ${entry.uid}`, fingerprint: fingerprintOf(entry) }))
  const numbers = await numbered(ctx, scoped)
  return all.map((entry, at) => ({ ...entry, ...(numbers.get(scoped[at]?.uid ?? '') ?? { sequence: 0, changedAt: ctx.now() }) }))
}
