import { createHash } from 'node:crypto'
import type { Text } from '../../platform/text.ts'
import type { KeySignature } from '../authentication/index.ts'
import type { ApprovedSignature } from '../openid/index.ts'
import type { EvidenceFinding } from './evidence.ts'
import type { Enrolled, PersonKind } from './person.ts'

/** How an officer signs: with a key of their own, or by approving in the app. */
export type Signed = { means: 'passkey'; evidence: KeySignature } | { means: 'approval'; evidence: ApprovedSignature }

/** Who signs, in which post. */
export type Signer = { officer: string; post: string; agency: string }

/** A signature as it is kept. */
export type Signature = Signed & Signer & { signedAt: Date }

export const meansWords: Record<Signed['means'], Text> = {
  passkey: { vi: 'khóa truy cập của cán bộ', en: 'a passkey of the officer' },
  approval: { vi: 'xác nhận trong ứng dụng', en: 'approval in the app' },
}

/** What is signed: everything the enrolment says, and who signs it. */
export type Recorded = {
  id: string
  desk: string
  kind: PersonKind
  person: Enrolled
  findings: readonly EvidenceFinding[]
  digest: Buffer
  score: number
  level: 1 | 2 | null
  madeAt: Date
}

/** JSON with the members of each object in the order of their names, so that the same says the same. */
export function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, ordered(each)]),
  )
}

/** The SHA-256 that is signed. */
export function digestOf({ id, desk, kind, person, findings, digest, score, level, madeAt }: Recorded, signer: Signer): Buffer {
  const { officer, post, agency } = signer
  const said = { id, desk, kind, person, findings, evidence: digest.toString('hex'), score, level, madeAt: madeAt.toISOString() }
  return createHash('sha256')
    .update(JSON.stringify(ordered({ ...said, signer: { officer, post, agency } })))
    .digest()
}

/** A signature as its reader sees it: who, in which post, when, and whether it still holds. */
export type Read = Pick<Signature, 'post' | 'agency' | 'means' | 'signedAt'> & { verified: boolean }
