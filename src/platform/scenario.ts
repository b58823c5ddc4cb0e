import { type Ctx, silence, usualSettings } from './ctx.ts'
import { dayAt, type Instant, type PlainDate, plusMinutes, startOf } from './dates.ts'
import { type Actor, type Role, system } from './rights.ts'
import { testDatabase } from './testing.ts'

/** The state of the world a test begins in: which day it is, who acts, for which agency. */
export type Setting = { today?: PlainDate; as?: Role; agency?: string; agencies?: readonly string[]; account?: string; language?: Ctx['language'] }

const actorIn = ({ as = 'system', agency, agencies, account }: Setting): Actor =>
  as === 'system'
    ? system
    : {
        account: account ?? '00000000-0000-4000-8000-000000000001',
        name: as,
        role: as,
        agency: agency ?? null,
        agencies: new Set(agencies ?? (agency ? [agency] : [])),
      }

/** The same world on another day or seen by another person; moments go on by a second with each asking. */
export function seen(ctx: Ctx, setting: Setting): Ctx {
  const today = setting.today ?? ctx.today()
  let at = startOf(today).getTime() + 9 * 3_600_000
  const now = (): Instant => new Date((at += 1000))
  return {
    ...ctx,
    now,
    today: () => today,
    asOf: today,
    actor: setting.as === undefined && setting.agency === undefined ? ctx.actor : actorIn(setting),
    language: setting.language ?? ctx.language,
  }
}

/** The same world at an exact minute of a day, seen by somebody. */
export function atHour(ctx: Ctx, day: PlainDate, hour: number, minute = 0, setting: Omit<Setting, 'today'> = {}): Ctx {
  const now = plusMinutes(startOf(day), hour * 60 + minute)
  return { ...seen(ctx, { ...setting, today: dayAt(now) }), now: () => now }
}

class Undone extends Error {}

/** Runs a story on a real database, in a transaction that is undone at its end. */
export async function scenario(setting: Setting, story: (ctx: Ctx) => Promise<void>): Promise<void> {
  const { db } = await testDatabase()
  const bare: Ctx = {
    db,
    now: () => startOf('2025-06-15'),
    today: () => '2025-06-15',
    asOf: '2025-06-15',
    actor: system,
    language: 'vi',
    requestId: 'test',
    settings: usualSettings,
    log: silence,
  }
  await db
    .transaction()
    .execute(async (transaction) => {
      await story(seen({ ...bare, db: transaction }, { as: 'system', ...setting }))
      throw new Undone()
    })
    .catch((end: unknown) => {
      if (!(end instanceof Undone)) throw end
    })
}
