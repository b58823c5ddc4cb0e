import { randomBytes, scryptSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { scenario } from '../../platform/scenario.ts'
import { filterPath, isCommon, madeFilter } from './common-passwords.actions.ts'
import { commonPasswords } from './common-words.ts'
import { addAccount, signIn } from './index.ts'
import { changePassword } from './actions.ts'
import { hashPassword, isOutdated, passwordMatches } from './password.ts'
import { accountWithPassword, savePassword } from './store.ts'

const password = 'một câu dài dễ nhớ'

/** A hash as they were made before argon2id. */
function olderHash(of: string): string {
  const salt = randomBytes(16)
  const key = scryptSync(of.normalize('NFKC'), salt, 32, { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 })
  return `scrypt$32768$8$3$${salt.toString('base64url')}$${key.toString('base64url')}`
}

test('who has a hash of before still gets in, and has a new one from then on', () =>
  scenario({}, async (ctx) => {
    const id = await addAccount(ctx, { name: 'lau-nam', displayName: 'Tài khoản lâu năm', role: 'leader', password })
    await savePassword(ctx, id, olderHash(password))
    const enter = (given: string) => signIn(ctx, { name: 'lau-nam', password: given, address: '198.51.100.1', device: null })
    expect(await enter('một câu khác hẳn')).toHaveProperty('refused.slug', 'sign-in-refused')
    expect((await accountWithPassword(ctx, 'lau-nam'))?.password).toMatch(/^scrypt\$/)
    expect(await enter(password)).toHaveProperty('token')
    expect((await accountWithPassword(ctx, 'lau-nam'))?.password).toMatch(/^argon2id\$47104\$1\$1\$/)
    expect(await enter(password)).toHaveProperty('token')
  }))

test('a hash says yes to its password, however its letters are composed, and to no other', async () => {
  const hash = await hashPassword(password)
  expect(await passwordMatches(password.normalize('NFD'), hash)).toBe(true)
  expect(await passwordMatches(`${password}.`, hash)).toBe(false)
  expect(await passwordMatches(password, null)).toBe(false)
  expect([isOutdated(hash), isOutdated(olderHash(password)), isOutdated('argon2id$19456$2$1$a$b')]).toEqual([false, true, true])
})

test('while hashes of before lie anywhere, nobody and somebody with either kind cost the same work', async () => {
  const [present, older] = [await hashPassword(password), olderHash(password)]
  const least = async (stored: string | null) => {
    const tries: number[] = []
    for (let at = 0; at < 3; at += 1) {
      const began = process.cpuUsage()
      await passwordMatches('sai mật khẩu rồi', stored, true)
      const { user, system } = process.cpuUsage(began)
      tries.push(user + system)
    }
    return Math.min(...tries)
  }
  const work = [await least(present), await least(older), await least(null)]
  expect(Math.max(...work) / Math.min(...work)).toBeLessThan(1.8)
})

test.each(['MatKhau@123456', 'Nguyễn Văn A 1990', 'qwertyuiop1234', '111111111111111', 'P@ssword!2025', 'I Love You 123456'])(
  'guessers try %s first, so it is refused',
  (given) => expect([given, isCommon(given)]).toEqual([given, true]),
)

test('sentences of one’s own pass: the filter mistakes fewer than one in a thousand', () => {
  expect(isCommon(password)).toBe(false)
  const mistaken = Array.from({ length: 20_000 }, (_, at) => `cau rieng so ${at * 7919}`).filter(isCommon)
  expect(mistaken.length).toBeLessThan(20)
})

test('the filter that is shipped is the one the patterns make, and knows every one of them', () => {
  expect(Buffer.from(madeFilter()).equals(readFileSync(filterPath))).toBe(true)
  for (const common of commonPasswords()) if (!isCommon(common)) expect.unreachable(common)
})

test('an account is not made with a common password, nor given one later', () =>
  scenario({}, async (ctx) => {
    const fresh = { name: 'de-doan', displayName: 'Dễ đoán', role: 'leader', password: 'matkhau@123456' } as const
    await expect(addAccount(ctx, fresh)).rejects.toHaveProperty('slug', 'password-common')
    const account = await addAccount(ctx, { ...fresh, password })
    const self = { ...ctx, actor: { ...ctx.actor, account } }
    await expect(changePassword(self, { old: password, fresh: 'matkhau@123456' })).rejects.toHaveProperty('slug', 'password-common')
  }))
