import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a finished stage left: from which inputs, which facts it found, how long it took. */
export type Finished = { from: string; facts: Readonly<Record<string, unknown>>; seconds: number }

const path = (folder: string, stage: string) => join(folder, `${stage}.manifest.json`)

/** What a stage left if it is finished and was made from the same. */
export function finished(folder: string, stage: string, from: string): Finished | null {
  if (!existsSync(path(folder, stage))) return null
  const left = JSON.parse(readFileSync(path(folder, stage), 'utf8')) as Finished
  return left.from === from ? left : null
}

/** Notes a stage as finished, whole or not at all. */
export function note(folder: string, stage: string, left: Finished): void {
  writeFileSync(`${path(folder, stage)}.part`, JSON.stringify(left))
  renameSync(`${path(folder, stage)}.part`, path(folder, stage))
}

/** A file as it stands now: another size or time of change is another input. */
export function identityOf(file: string): string {
  const { size, mtimeMs } = statSync(file)
  return `${file}:${size}:${mtimeMs}`
}
