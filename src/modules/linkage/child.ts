import { Problem } from '../../platform/problems.ts'
import { link, store, type Took } from './pipeline.ts'
import type { Order } from './stages.ts'
import { type Worker, workAlong } from './worker.ts'

/** Words of a child to the process that started it. */
export type Said =
  | { kind: 'stage'; stage: string; words: string }
  | { kind: 'done'; report: Awaited<ReturnType<typeof link>> }
  | { kind: 'stored'; took: Took }
  | { kind: 'helped'; pieces: number }
  | { kind: 'refused'; slug: string; words: Problem['words'] }
  | { kind: 'failed'; reason: string }

const say = (said: Said) => void process.send?.(said)

/** What a child is asked: a whole linkage, only to store its reference, or to work along on one. */
export type Asked = { order: Order; only: 'people' | null } | { worker: Worker }

async function done(asked: Asked): Promise<Said> {
  const tell = (stage: string, words: string) => say({ kind: 'stage', stage, words })
  if ('worker' in asked) return { kind: 'helped', pieces: await workAlong(asked.worker, tell) }
  const { order, only } = asked
  return only === 'people' ? { kind: 'stored', took: await store(order, tell) } : { kind: 'done', report: await link(order, tell) }
}

/** Runs one linkage in a process of its own, whose memory ends with it. */
process.once('message', (asked: Asked) => {
  done(asked).then(end, (error: unknown) =>
    end(error instanceof Problem ? { kind: 'refused', slug: error.slug, words: error.words } : { kind: 'failed', reason: reasonOf(error) }),
  )
})

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''

function end(said: Said): void {
  process.send?.(said, () => process.disconnect())
}

process.on('disconnect', () => process.exit(0))
