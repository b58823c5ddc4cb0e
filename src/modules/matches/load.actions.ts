import { openDatabase } from '../../platform/database.ts'
import { dayAt, systemClock } from '../../platform/dates.ts'
import { type Ctx, silence, usualSettings } from '../../platform/ctx.ts'
import { system } from '../../platform/rights.ts'
import { loadReference } from '../linkage/index.ts'
import { holdAnew } from './change.actions.ts'
import { freeRefused } from './change.store.ts'
import { settle } from './settle.actions.ts'
import { type Loading, loadEdges, loadPersons } from './load.store.ts'
import { drawSample, openDoubts } from './review.store.ts'
import { keepReference, tellFolded } from './run.store.ts'

/** What the child is asked and what it says: the pool of its own must not share the server's. */
export type Asked = { url: string; loading: Loading; planHash: string }
export type Told = { kind: 'stage'; stage: string; words: string } | { kind: 'done' } | { kind: 'failed'; reason: string }

const say = (told: Told) => void process.send?.(told)

async function load({ url, loading, planHash }: Asked): Promise<void> {
  const database = openDatabase(url, { max: 3, name: 'nt06-linkage', statementTimeout: 0 })
  const today = () => dayAt(systemClock())
  const bare = {
    now: systemClock,
    today,
    asOf: today(),
    actor: system,
    language: 'vi',
    requestId: `run ${loading.run}`,
    settings: usualSettings,
    log: silence,
  } as const
  const timed = async <T>(stage: string, work: () => Promise<T>): Promise<T> => {
    say({ kind: 'stage', stage, words: 'begins' })
    const began = performance.now()
    const found = await work()
    say({ kind: 'stage', stage, words: `${Math.round((performance.now() - began) / 100) / 10} s` })
    return found
  }
  const within = <T>(work: (ctx: Ctx) => Promise<T>) => database.db.transaction().execute((db) => work({ ...bare, db }))
  try {
    const people = await timed('reference', () => loadReference({ ...bare, db: database.db }, database.pool, loading.out))
    const { tangled, folded } = await timed('edges-in', () => loadEdges(database.pool, loading))
    await timed('clusters', () =>
      within(async (ctx) => {
        await tellFolded(ctx, loading.run, folded)
        await settle(ctx, tangled)
        await holdAnew(ctx, loading.registry, await freeRefused(ctx, loading.registry), loading.run)
        await openDoubts(ctx, loading.run, null)
        await drawSample(ctx, loading.run, loading.sample)
        await keepReference(ctx, { people: loading.people, plan: planHash, count: people, run: loading.run })
      }),
    )
    await timed('persons', () => loadPersons(database.pool, loading))
  } finally {
    await database.db.destroy()
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''

/** Brings a run's links in, in a process whose memory ends with it. */
process.once('message', (asked: Asked) => {
  load(asked).then(
    () => end({ kind: 'done' }),
    (error: unknown) => end({ kind: 'failed', reason: reasonOf(error) }),
  )
})

function end(told: Told): void {
  process.send?.(told, () => process.disconnect())
}

process.on('disconnect', () => process.exit(0))
