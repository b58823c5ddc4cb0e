import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Type, { type Static } from 'typebox'
import Value from 'typebox/value'
import { Encoding } from './parameters.ts'
import { notEncoded } from './problems.ts'

/** What goes with encoded records: how they were made, so that both sides see whether theirs fit together; nothing about any person. */
export const About = Type.Object({
  encoding: Encoding,
  parameters: Type.String(),
  /** eight bytes that are equal where the secrets are, and tell nothing of them */
  secretCheck: Type.String(),
  records: Type.Integer(),
})
export type About = Static<typeof About>

export const aboutFile = 'about.json'
export const encodedFiles = 'encoded-*.parquet'

/** Reads what a folder of encoded records says of itself. @throws notEncoded */
export function aboutIn(folder: string): About {
  const path = join(folder, aboutFile)
  const found: unknown = existsSync(path) ? parsed(readFileSync(path, 'utf8')) : null
  if (!Value.Check(About, found) || !existsSync(join(folder, 'encoded-0.parquet'))) throw notEncoded({ folder })
  return found
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
