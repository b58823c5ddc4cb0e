import { type FileHandle, open } from 'node:fs/promises'
import { beginning, type Known, type Mark, nextLines, type Source } from './copy.ts'
import { fileForeign } from './problems.ts'

type MarkLine = { readonly mark: Mark; readonly registry: string }
type Found = { readonly line: MarkLine; readonly end: number }

const step = 1 << 20

/** The last whole line among some bytes that is a mark, and the byte behind it; `isFirst`: the bytes begin a line. */
function lastMarkIn(bytes: Buffer, isFirst: boolean): Found | null {
  for (let end = bytes.lastIndexOf(10); end > 0; ) {
    const before = bytes.lastIndexOf(10, end - 1)
    const text = bytes.toString('utf8', before + 1, end)
    if ((before >= 0 || isFirst) && text.startsWith('{"mark":')) return { line: JSON.parse(text) as MarkLine, end: end + 1 }
    end = before
  }
  return null
}

/** Whether a file begins as a copy of the registry does: with a mark. */
async function isCopyOf(file: FileHandle, registry: string): Promise<boolean> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(1 << 16), 0, 1 << 16, 0)
  const first = buffer.subarray(0, Math.min(bytesRead, buffer.indexOf(10) + 1))
  return lastMarkIn(first, true)?.line.registry === registry
}

/** The last mark of a file; what was written after it is not sure. */
async function lastMark(file: FileHandle, size: number): Promise<Found | null> {
  for (let from = Math.max(0, size - step); ; from = Math.max(0, from - step)) {
    const { buffer } = await file.read(Buffer.alloc(size - from), 0, size - from, from)
    const found = lastMarkIn(buffer, from === 0)
    if (found) return { ...found, end: from + found.end }
    if (from === 0) return null
  }
}

/** Where a copy broke off: at its last mark; nothing stands behind it any more. @throws copy-file-foreign */
async function goOnWith(file: FileHandle, registry: string, path: string): Promise<Mark> {
  const { size } = await file.stat()
  if (size > 0 && !(await isCopyOf(file, registry))) throw fileForeign({ path })
  const found = size === 0 ? null : await lastMark(file, size)
  await file.truncate(found?.end ?? 0)
  return found?.line.mark ?? beginning
}

async function append(file: FileHandle, registry: string, lines: readonly Known[], mark: Mark): Promise<void> {
  const written = [...lines, { mark, registry } satisfies MarkLine].map((line) => `${JSON.stringify(line)}\n`).join('')
  await file.write(written, (await file.stat()).size)
  await file.sync()
}

/** A copy taken into a file: of which registry, from where, lines at a time, and who is told how many came. */
export type Taking = {
  readonly source: Source
  readonly registry: string
  readonly path: string
  readonly limit: number
  readonly tell?: (lines: number) => void
}

/**
 * Takes a registry into a file of lines, `{"key", "known", "into"}` each, the last line of a key holds; after every portion stands a mark
 * from which the same order goes on, also after its end: then only what changed is added. Answers the lines added. @throws copy-file-foreign
 */
export async function copyToFile({ source, registry, path, limit, tell = () => undefined }: Taking): Promise<number> {
  const file = await open(path, 'a', 0o600).then(async (made) => {
    await made.close()
    return open(path, 'r+')
  })
  try {
    let mark = await goOnWith(file, registry, path)
    if ((await file.stat()).size === 0) await append(file, registry, [], mark)
    for (let count = 0; ; ) {
      const next = await nextLines(source, mark, limit)
      if (next === null) return count
      await append(file, registry, next.lines, next.mark)
      mark = next.mark
      count += next.lines.length
      tell(count)
    }
  } finally {
    await file.close()
  }
}
