import { isUtf8 } from 'node:buffer'
import { createReadStream, createWriteStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { decode, isSyllable, wideOf } from '../formats/index.ts'
import { firstBytes } from './kind.ts'
import { lineTooLong } from './problems.ts'

const newline = 0x0a
const sampleSize = 400
/** Megabytes that no line of a table has. */
const longestLine = 2
const mostBytes = longestLine * 1_000_000

/** Lines of a file as bytes, in blocks that end with a whole line, without holding the file in memory. */
async function* blocksOf(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 22 }) as AsyncIterable<Buffer>) {
    const block = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    const end = block.lastIndexOf(newline) + 1
    yield block.subarray(0, end)
    rest = block.subarray(end)
    if (rest.length > mostBytes) throw new RangeError('line too long')
  }
  if (rest.length > 0) yield rest
}

function* linesOf(block: Buffer): Generator<Buffer> {
  for (let from = 0; from < block.length; ) {
    const at = block.indexOf(newline, from)
    const to = at < 0 ? block.length : at + 1
    yield block.subarray(from, to)
    from = to
  }
}

/** @throws RangeError where one of them is too long; its cause: how many stand before it */
function countLines(block: Buffer): number {
  let [lines, from] = [0, 0]
  for (let to = block.indexOf(newline); to >= 0; to = block.indexOf(newline, from)) {
    if (to - from > mostBytes) throw new RangeError('line too long', { cause: lines })
    lines += 1
    from = to + 1
  }
  return lines
}

/** Some of the lines that are no UTF-8, and how many there are; null when every line is. @throws bulk-line-too-long */
async function foreignLines(path: string): Promise<{ sample: Buffer; lines: number; first: number } | null> {
  const sample: Buffer[] = []
  let [lines, first, at] = [0, 0, 0]
  try {
    for await (const block of blocksOf(path)) {
      const whole = isUtf8(block)
      if (whole && lines === 0) {
        at += countLines(block)
        continue
      }
      for (const line of linesOf(block)) {
        at += 1
        if (whole || isUtf8(line)) continue
        lines += 1
        if (first === 0) first = at
        if (sample.length < sampleSize) sample.push(Buffer.from(line))
      }
    }
  } catch (error) {
    throw error instanceof RangeError ? lineTooLong({ file: basename(path), line: at + Number(error.cause ?? 0) + 1, most: longestLine }) : error
  }
  return lines > 0 ? { sample: Buffer.concat(sample), lines, first } : null
}

/** What was converted: the encoding's name (all of them where lines differ), how many lines, and the first of them. */
export type Conversion = { encoding: string; lines: number; first: number }

/** Writes the file again as UTF-8 where lines of it are something else: windows-1258, TCVN3, VNI, UTF-16; null when nothing was needed. */
export async function toUtf8(path: string, target: string): Promise<Conversion | null> {
  const wide = wideOf(await firstBytes(path))
  if (wide) return wideToUtf8(path, target, wide)
  const foreign = await foreignLines(path)
  if (!foreign) return null
  const found = new Set<string>()
  await pipeline(async function* () {
    for await (const block of blocksOf(path))
      yield isUtf8(block) ? block : Buffer.concat([...linesOf(block)].map((line) => (isUtf8(line) ? line : lineAs(line, foreign.sample, found))))
  }, createWriteStream(target))
  return { encoding: [...found].join(', '), lines: foreign.lines, first: foreign.first }
}

/** Words with a letter beyond ASCII that are no Vietnamese syllables. */
const brokenWords = (text: string): number =>
  (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => /[^a-z]/i.test(word) && !isSyllable(word.toLowerCase())).length

/** So many words fewer have to be wrong where a line is read alone, not as its fellows are: a name may be strange. */
const fewBroken = 2

/** One line read as its fellows are: the sample stands before it, so that one rare line is not taken for something else; alone where only that makes words of it. */
function lineAs(line: Buffer, sample: Buffer, found: Set<string>): Buffer {
  const marker = '\n\u0001'
  const together = decode(Buffer.concat([sample.subarray(0, 4_096), Buffer.from(marker), line]))
  const text = together.text.slice(together.text.lastIndexOf('\u0001') + 1)
  const alone = brokenWords(text) >= fewBroken ? decode(line) : null
  const isOther = alone !== null && brokenWords(text) - brokenWords(alone.text) >= fewBroken
  found.add(isOther ? alone.encoding : together.encoding)
  return Buffer.from(isOther ? alone.text : text)
}

async function wideToUtf8(path: string, target: string, encoding: 'utf-16le' | 'utf-16be'): Promise<Conversion> {
  const decoder = new TextDecoder(encoding)
  let lines = 0
  await pipeline(async function* () {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      const words = decoder.decode(chunk, { stream: true })
      lines += words.split('\n').length - 1
      yield words
    }
    yield decoder.decode()
  }, createWriteStream(target))
  return { encoding: 'UTF-16', lines, first: 1 }
}
