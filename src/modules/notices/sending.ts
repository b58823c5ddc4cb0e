import { type Instant, plusMinutes } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import type { SendState } from './tables.ts'

/** Minutes to wait after each failed try; the last goes on. */
const waits = [1, 5, 15, 30, 60, 120, 240] as const

/** Tries before a message is given up: about a week of them. */
export const mostAttempts = 48

/** Minutes a message under way is nobody else's: longer than any try takes. */
export const lease = 10

/** What became of one try: taken; not now; refused for good; or nobody there at all, which is not the message's fault. */
export type Outcome = { kind: 'taken' } | { kind: 'later' | 'refused' | 'away'; words: string }

/** How a message stands after a try that began as its `attempts`-th. */
export function standingAfter(outcome: Outcome, attempts: number, now: Instant): { state: SendState; notBefore: Instant; attempts: number } {
  if (outcome.kind === 'taken') return { state: 'sent', notBefore: now, attempts }
  if (outcome.kind === 'away') return { state: 'waiting', notBefore: plusMinutes(now, 5), attempts: attempts - 1 }
  if (outcome.kind === 'refused' || attempts >= mostAttempts) return { state: 'failed', notBefore: now, attempts }
  return { state: 'waiting', notBefore: plusMinutes(now, waits[Math.min(attempts, waits.length) - 1] ?? 1), attempts }
}

/** Messages handed over in one run; what is left waits for the next minute. */
const mostInARun = 500

/** What is due, one after another as it is claimed, until nothing is or a run has had its fill. */
export async function* oneByOne<T>(claim: () => Promise<T | null>): AsyncGenerator<T> {
  for (let count = 0; count < mostInARun; count++) {
    const next = await claim()
    if (next === null) return
    yield next
  }
}

export const stateWords: Readonly<Record<SendState, Text>> = {
  waiting: { vi: 'Đang chờ gửi', en: 'Waiting' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  failed: { vi: 'Không gửi được', en: 'Failed' },
}

/** One try as the log shows it; without an outcome it was cut short and the message tried again later. */
export type Attempt = { at: Instant; outcome: Outcome['kind'] | null; words: string | null }

export const outcomeWords: Readonly<Record<Outcome['kind'], Text>> = {
  taken: { vi: 'được nhận', en: 'taken' },
  later: { vi: 'bị hoãn, sẽ gửi lại', en: 'put off, will be tried again' },
  refused: { vi: 'bị từ chối hẳn', en: 'refused for good' },
  away: { vi: 'không gặp máy chủ, sẽ gửi lại', en: 'server not reached, will be tried again' },
}
