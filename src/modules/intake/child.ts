import { Problem } from '../../platform/problems.ts'
import { headsOf, judge } from './judge.ts'
import type { Order, Said } from './order.ts'

const end = (said: Said) => process.send?.(said, () => process.disconnect())

/** Reads or judges one file in a process of its own, whose memory ends with it. */
process.once('message', (order: Order) => {
  const answer: Promise<Said> =
    order.kind === 'heads'
      ? headsOf(order).then((heads) => ({ kind: 'heads', heads }))
      : judge(order, (step) => process.send?.({ kind: 'step', step } satisfies Said)).then((judgement) => ({ kind: 'judged', judgement }))
  answer.then(end, (error: unknown) =>
    end(
      error instanceof Problem
        ? { kind: 'refused', slug: error.slug, words: error.words }
        : { kind: 'failed', reason: (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '' },
    ),
  )
})

process.on('disconnect', () => process.exit(0))
