import { Problem } from '../../platform/problems.ts'
import { readFindings } from './findings.ts'
import { headsOf, judge } from './judge.ts'
import type { Order, Said } from './order.ts'

const end = (said: Said) => process.send?.(said, () => process.disconnect())

async function answerOf(order: Order): Promise<Said> {
  switch (order.kind) {
    case 'heads':
      return { kind: 'heads', heads: await headsOf(order) }
    case 'findings':
      return { kind: 'found', findings: await readFindings(order) }
    case 'judge':
      return { kind: 'judged', judgement: await judge(order, (step) => process.send?.({ kind: 'step', step } satisfies Said)) }
  }
}

/** Reads or judges one file in a process of its own, whose memory ends with it. */
process.once('message', (order: Order) => {
  answerOf(order).then(end, (error: unknown) =>
    end(
      error instanceof Problem
        ? { kind: 'refused', slug: error.slug, words: error.words }
        : { kind: 'failed', reason: (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '' },
    ),
  )
})

process.on('disconnect', () => process.exit(0))
