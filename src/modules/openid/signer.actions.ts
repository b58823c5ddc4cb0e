import { createPrivateKey, createPublicKey, type JsonWebKey, sign } from 'node:crypto'
import type { JWK } from 'oidc-provider'
import type { SigningKey } from './key.ts'

type Library = typeof import('oidc-provider')

/**
 * Keys as the provider signs with them. Those on P-256, which sign at every log-in, sign at once instead of in a thread
 * of their own: waking that takes longer than the signature.
 */
export function signers({ ExternalSigningKey }: Library, keys: readonly SigningKey[]): JWK[] {
  class AtOnce extends ExternalSigningKey {
    readonly secret: ReturnType<typeof createPrivateKey>
    readonly open: ReturnType<typeof createPublicKey>
    constructor(jwk: SigningKey['jwk']) {
      super()
      this.secret = createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' })
      this.open = createPublicKey(this.secret)
      Object.assign(this, { kid: jwk.kid, alg: 'ES256' })
    }
    override keyObject() {
      return this.open
    }
    override async sign(words: Uint8Array) {
      return sign('sha256', words, { key: this.secret, dsaEncoding: 'ieee-p1363' })
    }
  }
  return keys.map(({ alg, jwk }) => (alg === 'ES256' ? new AtOnce(jwk) : jwk) as JWK)
}
