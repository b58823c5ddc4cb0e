import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Folder of the package, found from the compiled as from the source file. */
export const projectFolder: string = (() => {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
})()
