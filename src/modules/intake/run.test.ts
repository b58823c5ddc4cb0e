import { mkdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { workFolder } from './run.ts'

test('what a dead process left goes, unless it may be of a process on another machine', async () => {
  const own = await workFolder()
  const dead = own.replace(/-\d+-[^-]*$/, '-4194399-xyz')
  const other = join(tmpdir(), 'nt06-intake-4194399-xyz')
  for (const folder of [dead, other]) await mkdir(folder, { recursive: true })
  await rm(await workFolder(), { recursive: true })
  const isThere = (path: string) => stat(path).then(Boolean, () => false)
  expect([await isThere(own), await isThere(dead), await isThere(other)]).toEqual([true, false, true])
  for (const folder of [own, other]) await rm(folder, { recursive: true })
})
