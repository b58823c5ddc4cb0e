import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

/** A function of a text, by the module (as a URL) that exports it and its name there. */
export type Elsewhere = { module: string; name: string }

/** Part of a file of lines, by its bytes; a line belongs to the part it begins in. */
export type Part = { path: string; out: string; from?: number; to?: number }

const block = 1 << 21
const newline = 0x0a

/** Writes each line of a part followed by a tab and what `line` makes of it; answers the path written. */
export async function translateFile({ path, out, from = 0, to = Infinity }: Part, line: (text: string) => string): Promise<string> {
  const [source, target] = [openSync(path, 'r'), openSync(out, 'w')]
  try {
    const end = Math.min(to, fstatSync(source).size)
    let at = from === 0 ? 0 : nextLine(source, from - 1)
    const buffer = Buffer.allocUnsafe(block)
    while (at < end) {
      const length = wholeLines(buffer, readSync(source, buffer, 0, block, at), at, end)
      if (length === 0) break
      writeSync(target, translated(buffer.toString('utf8', 0, length), line))
      at += length
    }
  } finally {
    closeSync(source)
    closeSync(target)
  }
  return out
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

function translated(text: string, line: (text: string) => string): string {
  let made = ''
  for (let from = 0; from < text.length; ) {
    const to = text.indexOf('\n', from)
    const raw = text.slice(from, to)
    made += `${raw}\t${line(raw)}\n`
    from = to + 1
  }
  return made
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
    thread.once('message', () => done(part.out))
    thread.once('error', failed)
    thread.once('exit', (code) => code !== 0 && failed(new Error(`thread ended with ${code}`)))
  })
