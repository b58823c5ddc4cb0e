import { expect, test } from 'vitest'
import { startOf } from '../../platform/dates.ts'
import { challengeHolds, newChallenge } from './challenge.ts'
import { levelOf } from '../identity/index.ts'
import { amrOfPasskey, policyFor, standingOf } from './passkey.ts'
import { path, qrOf } from './qr.ts'
import { addressOf, newSecret, secretWords, stepOf } from './totp.ts'
import { shownBy } from './testing.ts'

const now = startOf('2025-06-25')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const key = Buffer.alloc(32, 7)

test('a challenge holds for its purpose, its key and five minutes, and for nothing else', () => {
  const challenge = newChallenge(key, 'sign-in', later(300)).toString('base64url')
  expect(challengeHolds(key, 'sign-in', challenge, now)).toBe(true)
  expect(challengeHolds(key, 'unlock', challenge, now)).toBe(false)
  expect(challengeHolds(Buffer.alloc(32, 8), 'sign-in', challenge, now)).toBe(false)
  expect(challengeHolds(key, 'sign-in', challenge, later(301))).toBe(false)
  expect(challengeHolds(key, 'sign-in', `${challenge.slice(0, -2)}AA`, now)).toBe(false)
  expect(challengeHolds(key, 'sign-in', '', now)).toBe(false)
})

test('the code of an app is right for its step and its neighbours (RFC 6238, appendix B)', () => {
  const secret = Buffer.from('12345678901234567890')
  expect(stepOf(secret, '287 082', new Date(59_000))).toBe(1)
  expect(stepOf(secret, '081804', new Date(1_111_111_109_000))).toBe(37_037_036)
  expect(stepOf(secret, '081804', new Date(1_111_111_109_000 + 60_000))).toBeNull()
  expect(stepOf(secret, '08180', new Date(1_111_111_109_000))).toBeNull()
})

test('the secret in words is the one in the address', () => {
  const secret = newSecret()
  const words = secretWords(secret)
  expect(words).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  expect(new URL(addressOf(secret, 'Chuyên viên')).searchParams.get('secret')).toBe(words.replaceAll(' ', ''))
  expect(stepOf(secret, shownBy(words, now), now)).toBe(Math.floor(now.getTime() / 30_000))
})

/** Reads a picture of one block (versions 1 to 3) back, by its own account of the frame. */
function readBack(text: string): string {
  const code = qrOf(text)
  const size = code.length
  const near = (x: number, y: number) => (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8) || x === 6 || y === 6
  const aligned = (x: number, y: number) => size > 21 && Math.abs(x - (size - 7)) <= 2 && Math.abs(y - (size - 7)) <= 2
  const fixed = code.map((row, y) => row.map((_dark, x) => near(x, y) || aligned(x, y)))
  const bits = [...path({ size, fixed })].map(([x, y]) => (code[y]?.[x] === ((x + y) % 2 !== 0) ? '1' : '0')).join('')
  const byte = (from: number) => Number.parseInt(bits.slice(from, from + 8), 2)
  return Buffer.from(Array.from({ length: byte(4) }, (_, at) => byte(12 + at * 8))).toString('utf8')
}

test.each(['a', 'otpauth', 'Nền tảng số', 'x'.repeat(40)])('the picture of %s says it', (text) => expect(readBack(text)).toBe(text))

test('a picture grows with its text, and a text too long is refused', () => {
  expect([qrOf('x').length, qrOf('x'.repeat(152)).length, qrOf('x'.repeat(213)).length]).toEqual([21, 49, 57])
  expect(() => qrOf('x'.repeat(214))).toThrow(RangeError)
})

const today = '2026-06-15'
const synced = { model: '00000000-0000-0000-0000-0000000000aa', hardware: false, format: 'none' }

test('the newest line of a policy that has begun and is for the role decides', () => {
  const usual = policyFor('citizen', today)
  const strict = { ...usual, validFrom: '2026-07-01', roles: ['leader'], hardwareOnly: true }
  const lines = [strict, usual]
  expect([policyFor('leader', '2026-06-30', lines), policyFor('leader', '2026-07-01', lines), policyFor('citizen', '2026-07-01', lines)]).toEqual([
    usual,
    strict,
    usual,
  ])
  expect(policyFor('administrator', today).attestation).toBe('direct')
})

test('a key stands in full, counts for little where it would not be enrolled today, and for nothing where its model is refused', () => {
  const usual = policyFor('citizen', today)
  expect(standingOf(synced, usual, today)).toBe('full')
  expect(standingOf(synced, { ...usual, hardwareOnly: true }, today)).toBe('weak')
  expect(standingOf(synced, { ...usual, formats: ['packed'] }, today)).toBe('weak')
  expect(standingOf(synced, { ...usual, models: ['11111111-0000-0000-0000-000000000000'] }, today)).toBe('weak')
  expect(standingOf(synced, { ...usual, refused: [synced.model] }, today)).toBe('refused')
  const broken = [{ model: synced.model, since: '2026-06-15', status: 'USER_KEY_REMOTE_COMPROMISE' }]
  expect([standingOf(synced, usual, '2026-06-14', broken), standingOf(synced, usual, '2026-06-15', broken)]).toEqual(['full', 'refused'])
})

test('what an answer proves follows from how the key stands and whether it checked its user', () => {
  expect([levelOf(amrOfPasskey(synced, 'full')), levelOf(amrOfPasskey(synced, 'full', false)), levelOf(amrOfPasskey(synced, 'weak'))]).toEqual([
    3, 1, 1,
  ])
  expect(levelOf(['pwd', ...amrOfPasskey(synced, 'weak')])).toBe(1)
})
