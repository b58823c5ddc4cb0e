import type { JWK } from 'jose'

export const keyAlgorithms = ['ES256', 'RS256', 'PS256'] as const
export type KeyAlgorithm = (typeof keyAlgorithms)[number]

/** A key that signs what the provider says, with the moment from which it does. */
export type SigningKey = { kid: string; alg: KeyAlgorithm; signsFrom: Date; jwk: JWK }

const day = 86_400_000
/** Days a key signs, days it is published beforehand so that all know it, days it stays published after its last signature. */
export const keyDays = { signs: 90, before: 2, after: 30 }

type Dated = Pick<SigningKey, 'kid' | 'alg' | 'signsFrom'>

/** Keys of one algorithm as of a moment: the signing one first, then the next and the past ones. */
function ordered<K extends Dated>(keys: readonly K[], now: Date): K[] {
  const newest = keys.toSorted((a, b) => b.signsFrom.getTime() - a.signsFrom.getTime())
  const signing = newest.find(({ signsFrom }) => signsFrom <= now)
  return signing ? [signing, ...newest.filter((key) => key !== signing)] : newest
}

/** All keys in the order in which the provider tries them. */
export const keyOrder = <K extends Dated>(keys: readonly K[], now: Date): K[] =>
  keyAlgorithms.flatMap((alg) =>
    ordered(
      keys.filter((key) => key.alg === alg),
      now,
    ),
  )

/** What rotation asks for at a moment: algorithms that need a further key (and when it shall sign), keys nobody needs any more. */
export function rotationAt(keys: readonly Dated[], now: Date): { make: { alg: KeyAlgorithm; signsFrom: Date }[]; drop: string[] } {
  const make: { alg: KeyAlgorithm; signsFrom: Date }[] = []
  const drop: string[] = []
  for (const alg of keyAlgorithms) {
    const newest = keys.filter((key) => key.alg === alg).toSorted((a, b) => b.signsFrom.getTime() - a.signsFrom.getTime())
    const [last] = newest
    if (!last) make.push({ alg, signsFrom: now })
    else if (now.getTime() >= last.signsFrom.getTime() + (keyDays.signs - keyDays.before) * day)
      make.push({ alg, signsFrom: new Date(now.getTime() + keyDays.before * day) })
    for (const [at, key] of newest.entries()) {
      const successor = newest[at - 1]
      if (successor && now.getTime() > successor.signsFrom.getTime() + keyDays.after * day) drop.push(key.kid)
    }
  }
  return { make, drop }
}
