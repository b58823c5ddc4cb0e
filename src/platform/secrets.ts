import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'

/** Derives a key of 32 bytes for one purpose; keys for different purposes tell nothing of each other. */
export type Secret = (purpose: string) => Buffer

type Where = Pick<Config, 'secretKey' | 'dataDir'>

/** The secret of this installation: the setting SECRET_KEY, or `secret.key` under DATA_DIR, made once and readable by its owner only. */
export function secretOf(config: Where): Secret {
  const root = config.secretKey ?? kept(config.dataDir)
  return (purpose) => Buffer.from(hkdfSync('sha256', root, 'nt06', purpose, 32))
}

function kept(dataDir: string): string {
  const path = join(dataDir, 'secret.key')
  try {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(path, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(path, 'utf8').trim()
}

/** Seals bytes with AES-256-GCM: nonce, tag, then what was sealed. */
export function seal(key: Buffer, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** What was sealed. @throws Error when the key is another or a bit was changed */
export function unseal(key: Buffer, sealed: Uint8Array): Buffer {
  const opener = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([opener.update(sealed.subarray(28)), opener.final()])
}
