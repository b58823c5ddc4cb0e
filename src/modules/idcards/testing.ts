import { createHash, webcrypto } from 'node:crypto'
import * as asn1 from 'asn1js'
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  CertificateRevocationList,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  RevokedCertificate,
  SignedAndUnsignedAttributes,
  Attribute,
  SignedData,
  SignerInfo,
  Time,
} from 'pkijs'
import type { Authorities } from './chip-chain.ts'
import type { ChipFiles } from './chip.ts'

type Key = Parameters<Certificate['sign']>[0]
type Pair = { publicKey: Key; privateKey: Key }
const curve = { name: 'ECDSA', namedCurve: 'P-256' }
const pair = () => webcrypto.subtle.generateKey(curve, true, ['sign', 'verify']) as Promise<unknown> as Promise<Pair>
const day = (text: string) => new Date(`${text}T00:00:00Z`)

const named = (certificate: Certificate | CertificateRevocationList, part: 'subject' | 'issuer', name: string) =>
  (certificate as Certificate)[part].typesAndValues.push(new AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1.Utf8String({ value: name }) }))

type Wanted = { name: string; issuer: string; serial: number; from?: string; to?: string; ca?: boolean; usage: number }

async function certify(wanted: Wanted, subject: Pair, issuer: Pair): Promise<Certificate> {
  const certificate = new Certificate({ version: 2, serialNumber: new asn1.Integer({ value: wanted.serial }) })
  named(certificate, 'issuer', wanted.issuer)
  named(certificate, 'subject', wanted.name)
  certificate.notBefore.value = day(wanted.from ?? '2020-01-01')
  certificate.notAfter.value = day(wanted.to ?? '2035-01-01')
  const usage = new asn1.BitString({ valueHex: new Uint8Array([wanted.usage]).buffer })
  certificate.extensions = [
    new Extension({ extnID: '2.5.29.15', critical: true, extnValue: usage.toBER(), parsedValue: usage }),
    new Extension({ extnID: '2.5.29.19', critical: true, extnValue: new BasicConstraints({ cA: wanted.ca ?? false }).toSchema().toBER() }),
  ]
  await certificate.subjectPublicKeyInfo.importKey(subject.publicKey)
  await certificate.sign(issuer.privateKey, 'SHA-256')
  return Certificate.fromBER(certificate.toSchema(true).toBER())
}

async function revocations(issuer: string, key: Pair, serials: readonly number[], nextUpdate: string): Promise<CertificateRevocationList> {
  const list = new CertificateRevocationList({ version: 1 })
  named(list, 'issuer', issuer)
  list.thisUpdate = new Time({ type: 0, value: day('2026-01-01') })
  list.nextUpdate = new Time({ type: 0, value: day(nextUpdate) })
  if (serials.length > 0)
    list.revokedCertificates = serials.map(
      (serial) =>
        new RevokedCertificate({
          userCertificate: new asn1.Integer({ value: serial }),
          revocationDate: new Time({ type: 0, value: day('2026-01-01') }),
        }),
    )
  await list.sign(key.privateKey, 'SHA-256')
  return CertificateRevocationList.fromBER(list.toSchema(true).toBER())
}

/** How a made chip differs from a good one. */
export type ChipFault = {
  authority?: Partial<Wanted>
  signer?: Partial<Wanted>
  foreignSigner?: boolean
  digest?: 'SHA-1'
  revoked?: boolean
  listExpired?: boolean
  listForeign?: boolean
  noList?: boolean
  groups?: (groups: Map<number, Uint8Array>) => void
  object?: (bytes: Uint8Array) => Uint8Array
}

const oids = { 'SHA-1': '1.3.14.3.2.26', 'SHA-256': '2.16.840.1.101.3.4.2.1' }

function securityContent(groups: ReadonlyMap<number, Uint8Array>, digest: 'SHA-1' | 'SHA-256'): Uint8Array {
  const hash = (bytes: Uint8Array) => new Uint8Array(createHash(digest.replace('-', '')).update(bytes).digest()).buffer
  const rows = [...groups].map(
    ([number, bytes]) => new asn1.Sequence({ value: [new asn1.Integer({ value: number }), new asn1.OctetString({ valueHex: hash(bytes) })] }),
  )
  const algorithm = new asn1.Sequence({ value: [new asn1.ObjectIdentifier({ value: oids[digest] })] })
  return new Uint8Array(new asn1.Sequence({ value: [new asn1.Integer({ value: 0 }), algorithm, new asn1.Sequence({ value: rows })] }).toBER())
}

async function signedObject(content: Uint8Array, signer: Certificate, key: Pair): Promise<Uint8Array> {
  const hash = new Uint8Array(createHash('sha256').update(content).digest()).buffer
  const signed = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: '2.23.136.1.1.1',
      eContent: new asn1.OctetString({ valueHex: new Uint8Array(content).buffer }),
    }),
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: oids['SHA-256'] })],
    certificates: [signer],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: signer.issuer, serialNumber: signer.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            new Attribute({ type: '1.2.840.113549.1.9.3', values: [new asn1.ObjectIdentifier({ value: '2.23.136.1.1.1' })] }),
            new Attribute({ type: '1.2.840.113549.1.9.4', values: [new asn1.OctetString({ valueHex: hash })] }),
          ],
        }),
      }),
    ],
  })
  await signed.sign(key.privateKey, 0, 'SHA-256')
  const info = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) })
  return new Uint8Array(new asn1.Constructed({ idBlock: { tagClass: 2, tagNumber: 23 }, value: [info.toSchema()] }).toBER())
}

/** A chip of an issuer made for the test, good or with one fault, and the authorities that the reader trusts. */
export async function givenChip(fault: ChipFault = {}): Promise<{ files: ChipFiles; trusted: Authorities }> {
  const [root, own, foreign] = await Promise.all([pair(), pair(), pair()])
  const name = 'CSCA thử nghiệm'
  const authority = await certify({ name, issuer: name, serial: 1, ca: true, usage: 0b0000_0110, ...fault.authority }, root, root)
  const signer = await certify(
    { name: 'DSC thử nghiệm', issuer: name, serial: 7, usage: 0b1000_0000, ...fault.signer },
    own,
    fault.foreignSigner ? foreign : root,
  )
  const groups = new Map([
    [1, new TextEncoder().encode('a_[IDVNM')],
    [2, new TextEncoder().encode('face')],
  ])
  const made = await signedObject(securityContent(groups, fault.digest ?? 'SHA-256'), signer, own)
  fault.groups?.(groups)
  const revoked = await revocations(
    name,
    fault.listForeign ? foreign : root,
    fault.revoked ? [7] : [],
    fault.listExpired ? '2026-02-01' : '2027-01-01',
  )
  return {
    files: { securityObject: fault.object?.(made) ?? made, groups },
    trusted: [{ certificate: authority, revoked: fault.noList ? null : revoked }],
  }
}
