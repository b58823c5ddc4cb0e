import * as asn1 from 'asn1js'
import { ContentInfo, SignedData } from 'pkijs'

/** What EF.SOD of a chip says (ICAO Doc 9303-10, 4.6.2): hashes of the data groups, signed by the issuer. */
export type SecurityObject = {
  readonly signed: SignedData
  readonly digest: string
  readonly hashes: ReadonlyMap<number, Uint8Array>
}

const ldsSecurityObject = '2.23.136.1.1.1'
const signedData = '1.2.840.113549.1.7.2'

/** Longest EF.SOD taken, in bytes; real ones have two or three thousand. */
export const longestSecurityObject = 65_536

const digests: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
}

const bytesOf = (value: asn1.OctetString): Uint8Array => new Uint8Array(value.getValue())

/** Reads DER that ends where it says it ends. */
function exactly(der: Uint8Array): asn1.AsnType | null {
  const { result, offset } = asn1.fromBER(new Uint8Array(der).buffer)
  return offset === der.byteLength ? result : null
}

/** Reads EF.SOD; null when it is not one. */
export function readSecurityObject(file: Uint8Array): SecurityObject | null {
  if (file.byteLength > longestSecurityObject) return null
  try {
    const outer = exactly(file)
    const wrapped =
      outer instanceof asn1.Constructed && outer.idBlock.tagClass === 2 && outer.idBlock.tagNumber === 23 ? outer.valueBlock.value[0] : null
    const content = new ContentInfo({ schema: wrapped })
    if (content.contentType !== signedData) return null
    const signed = new SignedData({ schema: content.content })
    if (signed.encapContentInfo.eContentType !== ldsSecurityObject || !signed.encapContentInfo.eContent) return null
    const listed = hashesIn(bytesOf(signed.encapContentInfo.eContent))
    return listed && { signed, ...listed }
  } catch {
    return null
  }
}

/** LDSSecurityObject ::= SEQUENCE { version, hashAlgorithm, SEQUENCE OF { number, hash } } */
function hashesIn(der: Uint8Array): Pick<SecurityObject, 'digest' | 'hashes'> | null {
  const object = exactly(der)
  if (!(object instanceof asn1.Sequence)) return null
  const [, algorithm, list] = object.valueBlock.value
  const name = algorithm instanceof asn1.Sequence ? algorithm.valueBlock.value[0] : null
  if (!(name instanceof asn1.ObjectIdentifier) || !(list instanceof asn1.Sequence)) return null
  const hashes = new Map<number, Uint8Array>()
  for (const row of list.valueBlock.value) {
    const [number, hash] = row instanceof asn1.Sequence ? row.valueBlock.value : []
    if (!(number instanceof asn1.Integer) || !(hash instanceof asn1.OctetString)) return null
    hashes.set(number.valueBlock.valueDec, bytesOf(hash))
  }
  return { digest: digests[name.valueBlock.toString()] ?? name.valueBlock.toString(), hashes }
}
