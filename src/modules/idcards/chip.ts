import { createHash, timingSafeEqual } from 'node:crypto'
import { Certificate, CertificateRevocationList } from 'pkijs'
import type { Instant } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { authorityOf, type Authorities, chainFaults } from './chip-chain.ts'
import { readSecurityObject, type SecurityObject } from './security-object.ts'

/** Files read from a chip: the security object and the data groups by their number, each as bytes. */
export type ChipFiles = { readonly securityObject: Uint8Array; readonly groups: ReadonlyMap<number, Uint8Array> }

export type ChipStep = 'form' | 'digest' | 'groups' | 'signature' | 'signer' | 'chain' | 'dates' | 'revocation'
export type ChipFinding = { readonly step: ChipStep; readonly outcome: 'passed' | 'failed' | 'not-checked'; readonly words: Text }

/** Passive authentication (ICAO Doc 9303-11, 5.1). It says nothing of a copied chip: only chip or active authentication does. */
export type ChipReport = { readonly outcome: 'passed' | 'failed'; readonly findings: readonly ChipFinding[] }

const say = (step: ChipStep, ok: boolean, good: Text, bad: Text): ChipFinding => ({ step, outcome: ok ? 'passed' : 'failed', words: ok ? good : bad })
const notChecked = (step: ChipStep, words: Text): ChipFinding => ({ step, outcome: 'not-checked', words })

const report = (findings: readonly ChipFinding[]): ChipReport => ({
  outcome: findings.every(({ outcome }) => outcome === 'passed') ? 'passed' : 'failed',
  findings,
})

/** Checks what was read from a chip against the issuing authorities we trust and their lists of revoked signers, at the moment `at`. */
export async function checkChip({ securityObject, groups }: ChipFiles, trusted: Authorities, at: Instant): Promise<ChipReport> {
  const object = readSecurityObject(securityObject)
  const form = say(
    'form',
    object !== null,
    { vi: 'Đọc được đối tượng an ninh của chip.', en: 'The security object of the chip was read.' },
    { vi: 'Đối tượng an ninh của chip hỏng hoặc không đúng định dạng.', en: 'The security object of the chip is broken or not of its form.' },
  )
  if (object === null) return report([form])
  return report([form, ...groupFindings(object, groups), ...(await signerFindings(object, trusted, at))])
}

function groupFindings({ digest, hashes }: SecurityObject, groups: ReadonlyMap<number, Uint8Array>): ChipFinding[] {
  const strong = digest === 'SHA-256' || digest === 'SHA-384' || digest === 'SHA-512'
  const first = say(
    'digest',
    strong,
    { vi: `Hàm băm ${digest}.`, en: `Hash function ${digest}.` },
    { vi: `Hàm băm ${digest} không đủ mạnh hoặc không được hỗ trợ.`, en: `The hash function ${digest} is too weak or not supported.` },
  )
  if (!strong) return [first]
  const changed = [...groups].filter(
    ([number, bytes]) => !equal(createHash(digest.replace('-', '').toLowerCase()).update(bytes).digest(), hashes.get(number)),
  )
  const names = changed.map(([number]) => `DG${number}`).join(', ')
  return [
    first,
    say(
      'groups',
      groups.has(1) && changed.length === 0,
      { vi: `${groups.size} nhóm dữ liệu khớp giá trị đã ký.`, en: `${groups.size} data groups are as they were signed.` },
      names
        ? {
            vi: `${names} không khớp giá trị đã ký hoặc không có trong danh sách đã ký.`,
            en: `${names} is not as it was signed, or was never signed.`,
          }
        : { vi: 'Thiếu nhóm dữ liệu DG1.', en: 'Data group DG1 is missing.' },
    ),
  ]
}

const equal = (a: Uint8Array, b: Uint8Array | undefined): boolean => b?.byteLength === a.byteLength && timingSafeEqual(a, b)

async function signerFindings({ signed }: SecurityObject, trusted: Authorities, at: Instant): Promise<ChipFinding[]> {
  const signer = signed.certificates?.find((each) => each instanceof Certificate)
  const noSigner = {
    vi: 'Không có chứng thư của nơi ký chip, hoặc chứng thư không được dùng để ký.',
    en: 'There is no certificate of the signer, or it may not sign.',
  }
  if (!(signer instanceof Certificate) || signed.signerInfos.length !== 1) return [say('signer', false, noSigner, noSigner)]
  const verified = await signed.verify({ signer: 0, checkChain: false }).catch(() => false)
  const signature = say(
    'signature',
    verified,
    { vi: 'Chữ ký trên đối tượng an ninh đúng.', en: 'The signature over the security object is right.' },
    { vi: 'Chữ ký trên đối tượng an ninh sai.', en: 'The signature over the security object is wrong.' },
  )
  const faults = chainFaults(signer, at)
  const may = say('signer', faults.maySign, { vi: 'Chứng thư được phép ký.', en: 'The certificate may sign.' }, noSigner)
  const authority = await authorityOf(signer, trusted)
  const chain = say(
    'chain',
    authority !== null,
    { vi: 'Nơi ký do cơ quan cấp tin cậy chứng nhận.', en: 'The signer is certified by a trusted authority.' },
    { vi: 'Nơi ký không do cơ quan cấp tin cậy nào chứng nhận.', en: 'No trusted authority certifies the signer.' },
  )
  if (authority === null) return [signature, may, chain]
  const inTerm = faults.inTerm && chainFaults(authority.certificate, at).inTerm
  const dates = say(
    'dates',
    inTerm,
    { vi: 'Các chứng thư còn hạn.', en: 'The certificates are in their term.' },
    { vi: 'Có chứng thư đã hết hạn hoặc chưa có hiệu lực.', en: 'A certificate has expired or is not valid yet.' },
  )
  return [signature, may, chain, dates, await revocation(signer, authority, at)]
}

async function revocation(signer: Certificate, { certificate, revoked }: Authorities[number], at: Instant): Promise<ChipFinding> {
  const none = {
    vi: 'Chưa có danh sách thu hồi còn hạn của cơ quan cấp; chưa thể kết luận.',
    en: 'There is no list of revoked signers in its term; nothing can be concluded.',
  }
  if (!(revoked instanceof CertificateRevocationList) || (revoked.nextUpdate && revoked.nextUpdate.value < at)) return notChecked('revocation', none)
  if (!(await revoked.verify({ issuerCertificate: certificate }).catch(() => false))) return notChecked('revocation', none)
  return say(
    'revocation',
    !revoked.isCertificateRevoked(signer),
    { vi: 'Chứng thư của nơi ký chưa bị thu hồi.', en: 'The signer has not been revoked.' },
    { vi: 'Chứng thư của nơi ký đã bị thu hồi.', en: 'The signer has been revoked.' },
  )
}
