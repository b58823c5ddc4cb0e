import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

/** A `LineWriter` by the module (as a URL) that exports it and its name there; with `given`, what is exported makes one of it. */
export type Elsewhere = { module: string; name: string; given?: unknown }

/** Writes what it makes of the text that stands in `bytes` from `from` to `to` (UTF-8) into `out` at `at`; answers where it ended. */
export type LineWriter = (bytes: Buffer, from: number, to: number, out: Buffer, at: number) => number

export const writerOf =
  (line: (text: string) => string): LineWriter =>
  (bytes, from, to, out, at) =>
    at + out.write(line(bytes.toString('utf8', from, to)), at)

/** Part of a file of lines, by its bytes; a line belongs to the part it begins in. */
export type Part = { path: string; out: string; from?: number; to?: number }

const block = 1 << 21
/** Room for one more line and what is made of it. */
const room = 1 << 18
const [newline, tab] = [0x0a, 0x09]

/** Writes each line of a part followed by a tab and what is made of it; answers the path written. */
export function translateFile({ path, out, from = 0, to = Infinity }: Part, write: LineWriter): string {
  const [source, target] = [openSync(path, 'r'), openSync(out, 'w')]
  try {
    const end = Math.min(to, fstatSync(source).size)
    let at = from === 0 ? 0 : nextLine(source, from - 1)
    const [read, made] = [Buffer.allocUnsafe(block), Buffer.allocUnsafe(block + room)]
    while (at < end) {
      const length = wholeLines(read, readSync(source, read, 0, block, at), at, end)
      if (length === 0) break
      translateBlock(read, length, made, target, write)
      at += length
    }
  } finally {
    closeSync(source)
    closeSync(target)
  }
  return out
}

/** Translates the lines of one block and writes them out whenever the buffer is nearly full. */
function translateBlock(read: Buffer, length: number, made: Buffer, target: number, write: LineWriter): void {
  let at = 0
  for (let from = 0; from < length; ) {
    let to = from
    for (let byte = read[to]; byte !== newline; byte = read[to]) {
      made[at++] = byte ?? 0
      to += 1
    }
    made[at++] = tab
    at = write(read, from, to, made, at)
    made[at++] = newline
    from = to + 1
    if (at > block) {
      writeAll(target, made, at)
      at = 0
    }
  }
  writeAll(target, made, at)
}

function writeAll(target: number, made: Buffer, length: number): void {
  for (let at = 0; at < length; ) at += writeSync(target, made, at, length - at)
}

/** How many bytes of a block are whole lines that begin before `end`. */
function wholeLines(buffer: Buffer, length: number, at: number, end: number): number {
  if (at + length > end) {
    const last = buffer.indexOf(newline, end - at - 1)
    if (last >= 0 && last < length) return last + 1
  }
  return buffer.lastIndexOf(newline, length - 1) + 1
}

/** Where the first line after the byte `at` begins. */
function nextLine(source: number, at: number): number {
  const buffer = Buffer.allocUnsafe(1 << 16)
  for (let from = at; ; ) {
    const length = readSync(source, buffer, 0, buffer.length, from)
    if (length === 0) return from
    const found = buffer.subarray(0, length).indexOf(newline)
    if (found >= 0) return from + found + 1
    from += length
  }
}

/** Translates a file in as many threads, each its part; answers the paths written. */
export async function translateInParts(path: string, elsewhere: Elsewhere, threads: number): Promise<string[]> {
  const source = openSync(path, 'r')
  const { size } = fstatSync(source)
  closeSync(source)
  const bound = (at: number) => Math.floor((size / threads) * at)
  return Promise.all(
    Array.from({ length: threads }, (_, at) => inThread({ path, out: `${path}.${at}.tsv`, from: bound(at), to: bound(at + 1) }, elsewhere)),
  )
}

const script = new URL(import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.js', import.meta.url)

/** Work given to a thread. */
export type Task = { part: Part; elsewhere: Elsewhere }

const inThread = (part: Part, elsewhere: Elsewhere): Promise<string> =>
  new Promise((done, failed) => {
    const thread = new Worker(script, { workerData: { part, elsewhere } satisfies Task, execArgv: [] })
    thread.once('error', failed)
    thread.once('exit', (code) => (code === 0 ? done(part.out) : failed(new Error(`thread ended with ${code}`))))
  })
