import { createHash } from 'node:crypto'
import type { Ctx } from '../../platform/ctx.ts'
import { notifyAll, type Telling } from '../notices/index.ts'
import { openObstacles } from '../obstacles/index.ts'
import { campaigns } from '../reporting/index.ts'
import { taskByCode } from '../steering/index.ts'
import { ladderOn, windowOf } from './ladder.ts'
import { everythingOwed } from './owed.actions.ts'
import { type Bundle, bundled, remindersOf, wordingOf } from './reminder.ts'
import { forgetThings, takeKeys, thingsTold } from './store.ts'

/**
 * Tells everybody what is due to be told today: each thing with its present state, once for each rung of the ladder,
 * however often this runs and however long nothing ran.
 */
export async function remind(ctx: Ctx): Promise<number> {
  const today = ctx.today()
  const ladder = ladderOn(today)
  const owed = await everythingOwed(ctx, windowOf(ladder, today, ['task', 'duty', 'shortDuty']))
  const reminders = owed.flatMap((each) => remindersOf(each, today, ladder))
  const fresh = await takeKeys(ctx, reminders)
  const bundles = bundled(reminders.filter(({ key }) => fresh.has(key)))
  return notifyAll(
    ctx,
    bundles.map((bundle) => tellingOf(bundle, today)),
  )
}

/** Codes named in a notice of many things. */
const named = 8

function tellingOf({ to, late, reminders }: Bundle, today: string): Telling {
  const [first] = reminders
  if (first !== undefined && reminders.length === 1)
    return { key: `reminder:${first.key}`, to, href: first.owed.href, ...wordingOf(first, today) } as Telling
  const codes = reminders.map(({ owed }) => owed.code)
  const list = codes.length > named ? `${codes.slice(0, named).join(', ')}…` : codes.join(', ')
  const days = reminders.map(({ owed }) => owed.dueOn).toSorted()
  const agency = 'agency' in to ? `&agency=${encodeURIComponent(to.agency)}` : ''
  const keys = createHash('sha256')
    .update(reminders.map(({ key }) => key).join('\n'))
    .digest('hex')
  return {
    key: `reminders:${keys}`,
    to,
    template: late ? 'tasks-late-many' : 'tasks-due-many',
    words: { count: reminders.length, list },
    href: `/tasks?open=true${agency}&dueFrom=${days[0]}&dueTo=${days.at(-1)}&parts=true`,
  }
}

/** Forgets what was told of things that are no longer there, so that the same codes may be used anew. */
export async function forgetGone(ctx: Ctx): Promise<void> {
  const things = await thingsTold(ctx)
  const obstacles = new Set((await openObstacles(ctx)).map(({ code, round }) => `obstacle:${code}:${round}`))
  const rounds = new Set((await campaigns(ctx)).flatMap(({ code }) => [`report:${code}`, `acceptance:${code}`]))
  const gone: string[] = []
  for (const thing of things) {
    const isTask = thing.startsWith('task:')
    const there = isTask ? (await taskByCode(ctx, thing.slice('task:'.length), [])) !== undefined : obstacles.has(thing) || rounds.has(thing)
    if (!there) gone.push(thing)
  }
  await forgetThings(ctx, gone)
}
