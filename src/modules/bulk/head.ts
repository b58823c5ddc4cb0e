import { mkdir, open, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** Bytes of a text file that are enough to know its heads, its writing and its first rows. */
const enough = 4 * 1_048_576
const newline = 0x0a

/** The first lines of a large text file as a file of their own under the same name; other files as they are. */
export async function headOf(path: string, folder: string): Promise<string> {
  if (!/\.(csv|txt|tsv)$/i.test(path)) return path
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size <= enough) return path
    const { buffer } = await file.read({ buffer: Buffer.alloc(enough), length: enough, position: 0 })
    const end = buffer.lastIndexOf(newline) + 1
    if (end === 0) return path
    await mkdir(join(folder, 'head'), { recursive: true })
    const head = join(folder, 'head', basename(path))
    await writeFile(head, buffer.subarray(0, end))
    return head
  } finally {
    await file.close()
  }
}
