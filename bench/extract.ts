import { readFile } from '../src/modules/formats/index.ts'
import { mandatesOf } from '../src/modules/mandates/index.ts'
import { type Bench, inTurns, percentile, rounded } from './figure.ts'
import { prose, table } from './made-documents.ts'

/** Half prose, half table: what a mixed pile of documents is. */
const piles = (pages: number) => [prose(pages / 2), table(pages / 2)].map((text) => new TextEncoder().encode(text))

async function extracted(files: readonly Uint8Array[]): Promise<number> {
  let tasks = 0
  for (const [at, bytes] of files.entries()) {
    const read = await readFile(bytes, `van-ban-${at}.txt`)
    tasks += mandatesOf(read, { issuedOn: read.header.issuedOn }).length
  }
  return tasks
}

/** The floor under every reader: the same bytes decoded, brought into NFC and cut into words. */
const split = (files: readonly Uint8Array[]) =>
  files.reduce((words, bytes) => words + new TextDecoder().decode(bytes).normalize('NFC').split(/\s+/u).length, 0)

const heapMb = () => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1_048_576
}

/** Reads and extracts `pages` printed pages, and a tenth of them to see whether the time grows in line. */
export const bench: Bench = async ({ pages = 1000 }, tell) => {
  const few = piles(Math.max(2, pages / 10))
  const many = piles(pages)
  await extracted(few)
  const found = await extracted(few)
  if (found < pages / 10) throw new Error(`only ${found} orders were found in ${pages / 10} pages`)
  const before = heapMb()
  const [fewTimes = [], manyTimes = [], splitTimes = []] = await inTurns([() => extracted(few), () => extracted(many), () => split(many)], 3)
  const [ms, floor] = [percentile(manyTimes, 0.5), percentile(splitTimes, 0.5)]
  const megabytes = many.reduce((sum, bytes) => sum + bytes.length, 0) / 1_048_576
  const against = 'NFC and split'
  tell({ name: 'extract.pagesPerSecond', value: rounded((pages * 1000) / ms), unit: 'pages/s', target: 34, against, ratio: rounded(ms / floor) })
  tell({ name: 'extract.mbPerSecond', value: rounded((megabytes * 1000) / ms), unit: 'MB/s', target: null, against, ratio: rounded(ms / floor) })
  tell({
    name: 'extract.linearity',
    value: rounded(ms / (percentile(fewTimes, 0.5) * 10)),
    unit: '×',
    target: 1.3,
    against: 'a tenth of the pages',
    ratio: rounded(ms / (percentile(fewTimes, 0.5) * 10)),
  })
  tell({
    name: 'extract.keptMb',
    value: rounded(Math.max(0, heapMb() - before)),
    unit: 'MB',
    target: 10,
    against: 'the text itself',
    ratio: rounded(Math.max(0, heapMb() - before) / megabytes),
  })
  tell({
    name: 'extract.peakRssMb',
    value: Math.round(process.resourceUsage().maxRSS / 1024),
    unit: 'MB',
    target: null,
    against: 'the text itself',
    ratio: rounded(process.resourceUsage().maxRSS / 1024 / megabytes),
  })
}
