import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { TOTP, Secret } from 'otpauth'

const sha256 = (bytes: string | Buffer): Buffer => createHash('sha256').update(bytes).digest()

/** Heads of CBOR for short strings of bytes. */
const bytesHead = (length: number): Buffer =>
  length < 24 ? Buffer.from([0x40 + length]) : length < 256 ? Buffer.from([0x58, length]) : Buffer.from([0x59, length >> 8, length & 255])

function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20])
  return Buffer.concat([head, Buffer.from(x, 'base64url'), Buffer.from([0x22, 0x58, 0x20]), Buffer.from(y, 'base64url')])
}

type Options = { challenge: string }
/** How a key answers unlike a good one: another origin, the user not verified, a counter that stands still, synced. */
type Way = { origin?: string; verified?: boolean; counter?: number; synced?: boolean }

/** A passkey made of software that answers like an authenticator (ES256, attestation "none"). */
export function softKey(origin: string, model = '00000000-0000-0000-0000-000000000000') {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  let used = 0
  const dataOf = ({ verified = true, counter = used, synced = false }: Way, attested: boolean): Buffer => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    const flags = 0x01 | (verified ? 0x04 : 0) | (synced ? 0x18 : 0) | (attested ? 0x40 : 0)
    const made = attested ? [Buffer.from(model.replaceAll('-', ''), 'hex'), Buffer.from([0, id.length]), id, coseKey(publicKey)] : []
    return Buffer.concat([sha256(new URL(origin).hostname), Buffer.from([flags]), count, ...made])
  }
  const clientOf = (type: string, { challenge }: Options, way: Way): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin: way.origin ?? origin, crossOrigin: false }))
  const named = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key', clientExtensionResults: {} }
  return {
    make(options: Options, way: Way = {}): string {
      const data = dataOf(way, true)
      const head = Buffer.concat([Buffer.from([0xa3, 0x63]), Buffer.from('fmt'), Buffer.from([0x64]), Buffer.from('none'), Buffer.from([0x67])])
      const object = Buffer.concat([head, Buffer.from('attStmt'), Buffer.from([0xa0, 0x68]), Buffer.from('authData'), bytesHead(data.length), data])
      const client = clientOf('webauthn.create', options, way)
      return JSON.stringify({
        ...named,
        response: { clientDataJSON: client.toString('base64url'), attestationObject: object.toString('base64url'), transports: ['internal'] },
      })
    },
    answer(options: Options, way: Way = {}): string {
      used += 1
      const [client, data] = [clientOf('webauthn.get', options, way), dataOf(way, false)]
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return JSON.stringify({
        ...named,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      })
    },
  }
}

/** The code an app shows for a secret, written as people type it, at a moment. */
export const shownBy = (words: string, at: Date): string =>
  new TOTP({ secret: Secret.fromBase32(words.replaceAll(' ', '')), algorithm: 'SHA1', digits: 6, period: 30 }).generate({ timestamp: at.getTime() })
