import * as crypto from 'node:crypto'

/** argon2id with 46 MiB, one pass, one lane (OWASP password storage, first choice): about 60 ms a try. */
const cost = { memory: 47_104, passes: 1, parallelism: 1 }
const keyBytes = 32

type Argon2Cost = typeof cost

const argon2 = (password: string, salt: Buffer, { memory, passes, parallelism }: Argon2Cost): Promise<Buffer> =>
  new Promise((done, failed) => {
    const asked = { message: Buffer.from(password.normalize('NFKC')), nonce: salt, memory, passes, parallelism, tagLength: keyBytes }
    crypto.argon2('argon2id', asked, (error, key) => (error ? failed(error) : done(key)))
  })

const scrypt = (password: string, salt: Buffer, [N, r, p]: readonly number[]): Promise<Buffer> =>
  new Promise((done, failed) => {
    const asked = { N: N ?? 0, r: r ?? 0, p: p ?? 0, maxmem: 64 * 1024 * 1024 }
    crypto.scrypt(password.normalize('NFKC'), salt, keyBytes, asked, (error, key) => (error ? failed(error) : done(key)))
  })

/** `argon2id$memory$passes$parallelism$salt$key`, memory in KiB, salt and key in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = crypto.randomBytes(16)
  const key = await argon2(password, salt, cost)
  return ['argon2id', cost.memory, cost.passes, cost.parallelism, salt.toString('base64url'), key.toString('base64url')].join('$')
}

async function matches(password: string, hash: string): Promise<boolean> {
  const [kind, a, b, c, salt = '', key = ''] = hash.split('$')
  const [expected, nonce, [x = 0, y = 0, z = 0]] = [Buffer.from(key, 'base64url'), Buffer.from(salt, 'base64url'), [a, b, c].map(Number)]
  const given = kind === 'scrypt' ? await scrypt(password, nonce, [x, y, z]) : await argon2(password, nonce, { memory: x, passes: y, parallelism: z })
  return given.length === expected.length && crypto.timingSafeEqual(given, expected)
}

/** Nobody's hashes, at the present cost and at that of hashes made before argon2id (scrypt 2^15, 8, 3). */
const nobody = { argon2id: `argon2id$47104$1$1$${'A'.repeat(22)}$${'A'.repeat(43)}`, scrypt: `scrypt$32768$8$3$${'A'.repeat(22)}$${'A'.repeat(43)}` }

/**
 * Whether the password is right; for nobody's account it takes as long and says no.
 * @param older whether hashes of before still lie anywhere: then every try pays for both kinds, so that none tells who has which
 */
export async function passwordMatches(password: string, stored: string | null, older = false): Promise<boolean> {
  const kind = stored?.startsWith('scrypt$') ? 'scrypt' : 'argon2id'
  const other = kind === 'scrypt' ? 'argon2id' : 'scrypt'
  const [right] = await Promise.all([matches(password, stored ?? nobody[kind]), older && matches(password, nobody[other])])
  return right && stored !== null
}

/** Whether a hash was made with less than the present cost and is made anew when its password is at hand. */
export const isOutdated = (stored: string): boolean => !stored.startsWith(`argon2id$${cost.memory}$${cost.passes}$${cost.parallelism}$`)
