import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** scrypt at N = 2^15, r = 8, p = 3: 32 MB and about 0.2 s a try (OWASP password storage). */
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 }
const keyBytes = 32

const derive = (password: string, salt: Buffer, options: typeof cost): Promise<Buffer> =>
  new Promise((done, failed) => {
    scrypt(password.normalize('NFKC'), salt, keyBytes, options, (error, key) => (error ? failed(error) : done(key)))
  })

/** `scrypt$N$r$p$salt$key`, salt and key in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

let decoy: Promise<string> | undefined

/** Whether the password is right; for nobody's account it takes as long and says no. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'))
  const [, N, r, p, salt = '', key = ''] = (stored ?? (await decoy)).split('$')
  const expected = Buffer.from(key, 'base64url')
  const given = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p), maxmem: cost.maxmem })
  return given.length === expected.length && timingSafeEqual(given, expected) && stored !== null
}
