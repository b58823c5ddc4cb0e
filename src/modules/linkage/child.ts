import { Problem } from '../../platform/problems.ts'
import { link } from './pipeline.ts'
import type { Order } from './stages.ts'

/** Words of a child to the process that started it. */
export type Said =
  | { kind: 'stage'; stage: string; words: string }
  | { kind: 'done'; report: Awaited<ReturnType<typeof link>> }
  | { kind: 'refused'; slug: string; words: Problem['words'] }
  | { kind: 'failed'; reason: string }

const say = (said: Said) => void process.send?.(said)

/** Runs one linkage in a process of its own, whose memory ends with it. */
process.once('message', (order: Order) => {
  link(order, (stage, words) => say({ kind: 'stage', stage, words })).then(
    (report) => end({ kind: 'done', report }),
    (error: unknown) =>
      end(error instanceof Problem ? { kind: 'refused', slug: error.slug, words: error.words } : { kind: 'failed', reason: reasonOf(error) }),
  )
})

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''

function end(said: Said): void {
  process.send?.(said, () => process.disconnect())
}

process.on('disconnect', () => process.exit(0))
