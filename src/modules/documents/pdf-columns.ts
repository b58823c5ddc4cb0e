import { type CellBlock, cellOf } from './blocks.ts'
import { cellText, type Segment, type TextLine } from './pdf-lines.ts'

/** Lines told apart: runs that stand in columns without rulings, and the prose between them. */
export type Stretch = { kind: 'prose'; lines: TextLine[] } | { kind: 'columns'; lines: TextLine[]; rows: CellBlock[][]; xs: number[] }

/** Finds tables that only white space draws: at least three lines, most of them in the same columns. */
export function stretchesOf(lines: readonly TextLine[]): Stretch[] {
  const stretches: Stretch[] = []
  for (let i = 0; i < lines.length; ) {
    const run = runAt(lines, i)
    const xs = run.length >= 2 ? columnsOf(run) : []
    if (xs.length >= 2) {
      stretches.push({ kind: 'columns', lines: run, rows: rowsIn(run, xs), xs })
      i += run.length
    } else {
      const last = stretches.at(-1)
      if (last?.kind === 'prose') last.lines.push(lines[i]!)
      else stretches.push({ kind: 'prose', lines: [lines[i]!] })
      i++
    }
  }
  return stretches
}

/** From a line in several segments on: lines that are also parted, or stand inside one column of those that are. */
function runAt(lines: readonly TextLine[], from: number): TextLine[] {
  const first = lines[from]!
  if (first.segments.length < 2) return []
  const run = [first]
  let lastParted = 0
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i]!
    const above = run.at(-1)!
    if (line.y - above.y > line.size * 4) break
    const parted = line.segments.length > 1
    const narrow = line.segments.length === 1 && run.some((one) => one.segments.length > 1 && insideColumn(line.segments[0]!, one))
    if (!parted && !narrow) break
    run.push(line)
    if (parted) lastParted = run.length - 1
  }
  const tail = run
    .slice(lastParted + 1)
    .findIndex((line) => line.segments[0]!.x < first.segments[1]!.x - 2 && first.segments.length === 2 && line.right > first.segments[1]!.x)
  return tail < 0 ? run : run.slice(0, lastParted + 1 + tail)
}

const insideColumn = (segment: Segment, line: TextLine) =>
  line.segments.some((one, c) => {
    const next = line.segments[c + 1]
    return (
      Math.abs(segment.x - one.x) < 3 &&
      (next ? segment.right < next.x - 2 : true) &&
      (c > 0 || line.segments.length > 2 || segment.right < (next?.x ?? 0))
    )
  })

/** Left edges of the columns: between them run rivers of white space that no narrow segment crosses. */
function columnsOf(run: readonly TextLine[]): number[] {
  const segments = run.filter((line) => line.segments.length > 1).flatMap((line) => line.segments)
  const spans = segments.map(({ x, right }) => ({ x, right })).sort((a, b) => a.x - b.x)
  const columns: { x: number; right: number }[] = []
  for (const span of spans) {
    const last = columns.at(-1)
    if (last && span.x < last.right + 4) last.right = Math.max(last.right, span.right)
    else columns.push({ ...span })
  }
  return columns.length >= 2 ? columns.map(({ x }) => x) : []
}

function rowsIn(run: readonly TextLine[], xs: readonly number[]): CellBlock[][] {
  return rowGroups(run, xs).map((lines) => {
    const only = lines.every((line) => line.segments.length === 1) ? lines.flatMap((line) => line.segments) : null
    const last = xs.at(-1)!
    if (only?.some((segment) => segment.x < (xs[1] ?? last) && segment.right > (xs[2] ?? last + 1)))
      return [cellOf(only.map(({ text }) => text).join(' '), xs.length)]
    return xs.map((_, c) =>
      cellOf(
        cellText(
          lines.flatMap((line) => columnPart(line, xs, c)),
          xs[c + 1] ?? Math.max(...run.map(({ right }) => right)),
        ),
      ),
    )
  })
}

function columnPart(line: TextLine, xs: readonly number[], c: number): TextLine[] {
  const segments = line.segments.filter(({ x }) => x >= xs[c]! - 3 && x < (xs[c + 1] ?? Number.POSITIVE_INFINITY) - 3)
  return segments.length === 0 ? [] : [{ ...line, segments, x: segments[0]!.x, right: segments.at(-1)!.right }]
}

/** Rows begin where a number stands in the first column, else where the gap between lines widens, else at every line. */
function rowGroups(run: readonly TextLine[], xs: readonly number[]): TextLine[][] {
  const numbered = run.filter((line) => startsRow(line, xs))
  const gaps = run.slice(1).map((line, i) => line.y - run[i]!.y)
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 0
  const wide = gaps.filter((gap) => gap > usual * 1.3).length
  const begins = (line: TextLine, i: number): boolean => {
    if (i === 0) return true
    if (wide >= Math.max(1, numbered.length - 1) && wide < gaps.length) return gaps[i - 1]! > usual * 1.3
    if (numbered.length >= 1) return startsRow(line, xs) || (line.segments.length === 1 && line.x < xs[1]! - 3 && line.right > xs[1]!)
    return line.segments.length >= Math.max(2, xs.length - 1) || wide === gaps.length
  }
  const groups: TextLine[][] = []
  for (const [i, line] of run.entries()) {
    if (begins(line, i) || groups.length === 0) groups.push([line])
    else groups.at(-1)!.push(line)
  }
  return groups
}

const startsRow = (line: TextLine, xs: readonly number[]) =>
  line.x < xs[1]! - 3 && /^(?:\(?[\dIVX]{1,4}[.)]?|\d{1,2}(?:\.\d{1,2}){1,2}\.?|[a-zđ]\))$/u.test(line.segments[0]!.text)
