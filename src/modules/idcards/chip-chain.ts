import * as asn1 from 'asn1js'
import { BasicConstraints, Certificate, CertificateRevocationList } from 'pkijs'
import type { Instant } from '../../platform/dates.ts'

/** Issuing authorities (CSCA) that are trusted, each with its newest list of revoked signers. */
export type Authorities = readonly { readonly certificate: Certificate; readonly revoked: CertificateRevocationList | null }[]

/** DER of an authority's certificate and list, as an installation keeps them. @throws when they are none */
export const authorityFrom = (certificate: Uint8Array, revoked: Uint8Array | null): Authorities[number] => ({
  certificate: Certificate.fromBER(new Uint8Array(certificate).buffer),
  revoked: revoked && CertificateRevocationList.fromBER(new Uint8Array(revoked).buffer),
})

const keyUsage = '2.5.29.15'
const basicConstraints = '2.5.29.19'
const digitalSignature = 0b1000_0000
const keyCertSign = 0b0000_0100

const extension = (certificate: Certificate, id: string) => certificate.extensions?.find(({ extnID }) => extnID === id)?.parsedValue as unknown

function usageOf(certificate: Certificate): number {
  const usage = extension(certificate, keyUsage)
  return usage instanceof asn1.BitString ? (usage.valueBlock.valueHexView[0] ?? 0) : 0
}

/** Whether a certificate may sign security objects, and whether the moment lies in its term. */
export const chainFaults = (certificate: Certificate, at: Instant): { maySign: boolean; inTerm: boolean } => ({
  maySign: (usageOf(certificate) & digitalSignature) !== 0,
  inTerm: certificate.notBefore.value <= at && at <= certificate.notAfter.value,
})

const mayCertify = (certificate: Certificate): boolean => {
  const constraints = extension(certificate, basicConstraints)
  return constraints instanceof BasicConstraints && constraints.cA && (usageOf(certificate) & keyCertSign) !== 0
}

/** The trusted authority that certified the signer; null when none did. */
export async function authorityOf(signer: Certificate, trusted: Authorities): Promise<Authorities[number] | null> {
  for (const authority of trusted) {
    const { certificate } = authority
    if (!mayCertify(certificate) || !certificate.subject.isEqual(signer.issuer)) continue
    if (await signer.verify(certificate).catch(() => false)) return authority
  }
  return null
}
