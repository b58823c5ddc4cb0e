import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Instant } from '../../platform/dates.ts'

/** Minutes a person may take to answer. */
export const answerMinutes = 5

const macOf = (key: Buffer, purpose: string, head: Buffer): Buffer => createHmac('sha256', key).update(`${purpose}\n`).update(head).digest()

/** A challenge for a passkey (base64url): 16 random bytes, until when it holds, and our mark for one purpose; nothing is kept for it. */
export function newChallenge(key: Buffer, purpose: string, until: Instant): Buffer {
  const head = Buffer.alloc(24)
  randomBytes(16).copy(head)
  head.writeBigUInt64BE(BigInt(until.getTime()), 16)
  return Buffer.concat([head, macOf(key, purpose, head)])
}

/** Whether we gave this challenge out for this purpose and it still holds. */
export function challengeHolds(key: Buffer, purpose: string, challenge: string, now: Instant): boolean {
  const bytes = Buffer.from(challenge, 'base64url')
  if (bytes.length !== 56) return false
  const [head, mark] = [bytes.subarray(0, 24), bytes.subarray(24)]
  return timingSafeEqual(mark, macOf(key, purpose, head)) && head.readBigUInt64BE(16) > BigInt(now.getTime())
}
