import { open } from 'node:fs/promises'

const blockSize = 256 * 1024

/**
 * A file in blocks that all lie in the same memory: each is gone when the next is asked for. All but the last are full. Fresh memory for every
 * block would have the whole heap of the server looked through every few megabytes.
 */
export async function* blocksOf(path: string): AsyncGenerator<Uint8Array> {
  const [file, block] = [await open(path), Buffer.allocUnsafe(blockSize)]
  try {
    for (let held = blockSize; held === blockSize; ) {
      held = 0
      for (let read = 1; read > 0 && held < blockSize; held += read) ({ bytesRead: read } = await file.read(block, held, blockSize - held))
      if (held > 0) yield block.subarray(0, held)
    }
  } finally {
    await file.close()
  }
}

/** The head of what `copy … to stdout (format binary)` writes; before each row stand the number of its cells and the length of the first. */
const [headSize, rowHeadSize] = [19, 6]

/** The bytes of the one column that a binary COPY of bytea brings, rows joined. */
export async function* copiedBytes(stream: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  let rest: Buffer = Buffer.alloc(0)
  let [skip, left] = [headSize, 0]
  for await (const chunk of stream) {
    const block = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    let at = Math.min(skip, block.length)
    skip -= at
    while (skip === 0 && at < block.length) {
      if (left === 0) {
        if (block.length - at < rowHeadSize) break
        left = block.readInt32BE(at + 2)
        at += rowHeadSize
      }
      const end = Math.min(at + left, block.length)
      if (end > at) yield block.subarray(at, end)
      left -= end - at
      at = end
    }
    rest = block.subarray(at)
  }
}
