import { existsSync, readFileSync, statSync } from 'node:fs'
import { secretFrom } from './secret.ts'
import { secretAbsent, secretOpen } from './problems.ts'

/** Reads the secret of a file that nobody but its owner can read. @throws secretAbsent, secretOpen, secretUnfit */
export function readSecret(file: string): Buffer {
  if (!existsSync(file)) throw secretAbsent({ file })
  if ((statSync(file).mode & 0o077) !== 0) throw secretOpen({ file })
  return secretFrom(readFileSync(file))
}
