import { existsSync, readFileSync, statSync } from 'node:fs'
import { keyFrom } from './key.ts'
import { keyAbsent, keyOpen } from './problems.ts'

/** Reads the key of a file that nobody but its owner can read. @throws keyAbsent, keyOpen, keyUnfit */
export function readKey(file: string): Buffer {
  if (!existsSync(file)) throw keyAbsent({ file })
  if ((statSync(file).mode & 0o077) !== 0) throw keyOpen({ file })
  return keyFrom(readFileSync(file))
}
