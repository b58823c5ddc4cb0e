import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The real documents beside the project; tests that need them are skipped by name where they are not. */
export const seedsDir = join(import.meta.dirname, '..', '..', '..', 'shared', 'seeds')

export const seedsArePresent = existsSync(seedsDir)

/** The file whose name begins with `prefix`, as bytes. */
export function seed(prefix: string): { name: string; bytes: Uint8Array } {
  const name = readdirSync(seedsDir).find((each) => each.startsWith(prefix))
  if (!name) throw new Error(`no seed begins with ${prefix}`)
  return { name, bytes: readFileSync(join(seedsDir, name)) }
}
