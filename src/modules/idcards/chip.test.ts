import fc from '../../platform/testing-chance.ts'
import { expect, test } from 'vitest'
import { checkChip } from './index.ts'
import { type ChipFault, givenChip } from './testing.ts'

const at = new Date('2026-03-02T02:00:00Z')

async function failedSteps(fault: ChipFault) {
  const { files, trusted } = await givenChip(fault)
  const { outcome, findings } = await checkChip(files, trusted, at)
  return { outcome, steps: findings.filter((each) => each.outcome !== 'passed').map(({ step }) => step) }
}

test('a good chip passes every step, and the report names them all', async () => {
  const { files, trusted } = await givenChip()
  const { outcome, findings } = await checkChip(files, trusted, at)
  expect(outcome).toBe('passed')
  expect(findings.map(({ step }) => step)).toEqual(['form', 'digest', 'groups', 'signature', 'signer', 'chain', 'dates', 'revocation'])
})

/** One bit of the byte at a share of the file's length. */
const flipped = (share: number) => (bytes: Uint8Array) => bytes.map((byte, at_) => (at_ === Math.floor(bytes.length * share) ? byte ^ 1 : byte))

const broken: readonly [string, string, ChipFault][] = [
  ['the printed data were changed', 'groups', { groups: (groups) => groups.set(1, new TextEncoder().encode('another name')) }],
  ['the face was changed', 'groups', { groups: (groups) => groups.set(2, new TextEncoder().encode('another face')) }],
  ['a data group was added that nobody signed', 'groups', { groups: (groups) => groups.set(13, new Uint8Array([1])) }],
  ['the printed data are missing', 'groups', { groups: (groups) => groups.delete(1) }],
  ['the hash function is weak', 'digest', { digest: 'SHA-1' }],
  ['the signature was changed', 'signature', { object: (bytes) => bytes.map((byte, index) => (index === bytes.length - 3 ? byte ^ 1 : byte)) }],
  ['the file was cut short', 'form', { object: (bytes) => bytes.slice(0, -9) }],
  ['something was hung on', 'form', { object: (bytes) => new Uint8Array([...bytes, 0, 0]) }],
  ['another authority certified the signer', 'chain', { foreignSigner: true }],
  ['the authority is none', 'chain', { authority: { ca: false } }],
  ['the authority may not certify', 'chain', { authority: { usage: 0b1000_0000 } }],
  ['the signer has expired', 'dates', { signer: { to: '2026-01-31' } }],
  ['the signer is not valid yet', 'dates', { signer: { from: '2026-12-01' } }],
  ['the authority has expired', 'dates', { authority: { to: '2026-01-31' } }],
  ['the signer may not sign', 'signer', { signer: { usage: 0b0010_0000 } }],
  ['the signer was revoked', 'revocation', { revoked: true }],
  ['the list of the revoked is too old', 'revocation', { listExpired: true }],
  ['the list of the revoked is another one’s', 'revocation', { listForeign: true }],
  ['there is no list of the revoked', 'revocation', { noList: true }],
]

test.each(broken)('a chip does not pass when %s', async (_words, step, fault) => {
  expect(await failedSteps(fault)).toEqual({ outcome: 'failed', steps: [step] })
})

test('whatever bit of the security object is changed, the chip does not pass or the change means nothing', async () => {
  const { files, trusted } = await givenChip()
  await fc.assert(
    fc.asyncProperty(fc.double({ min: 0, max: 0.9999, noNaN: true }), async (share) => {
      const changed = { ...files, securityObject: flipped(share)(files.securityObject) }
      const { outcome, findings } = await checkChip(changed, trusted, at)
      if (outcome === 'passed') expect(findings.every((each) => each.outcome === 'passed')).toBe(true)
      const right = findings.find(({ step }) => step === 'signature')?.outcome === 'passed'
      const groups = findings.find(({ step }) => step === 'groups')?.outcome
      if (right) expect(groups).toBe('passed')
    }),
    { numRuns: 150 },
  )
})

test('no bytes make it fall', async () => {
  const { trusted } = await givenChip()
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect((await checkChip({ securityObject: bytes, groups: new Map() }, trusted, at)).outcome).toBe('failed')
    }),
  )
})
