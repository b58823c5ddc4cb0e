import { type CellBlock, cellOf } from './blocks.ts'
import { cellText, type Segment, type TextLine } from './pdf-lines.ts'

/** Lines told apart: runs that stand in columns without rulings, and the prose between them. */
export type Stretch = { kind: 'prose'; lines: TextLine[] } | { kind: 'columns'; lines: TextLine[]; rows: CellBlock[][]; xs: number[] }

/** Finds tables that only white space draws: lines of which most stand in the same columns. */
export function stretchesOf(lines: readonly TextLine[]): Stretch[] {
  const stretches: Stretch[] = []
  let taken = 0
  for (const [i, line] of lines.entries()) {
    if (i < taken) continue
    const run = runFrom(lines.slice(i, i + longestRun))
    const columns = run.length >= 2 ? columnsOf(run) : []
    if (columns.length >= 2) {
      stretches.push({ kind: 'columns', lines: run, rows: rowsIn(run, columns), xs: columns.map(({ x }) => x) })
      taken = i + run.length
      continue
    }
    const last = stretches.at(-1)
    if (last?.kind === 'prose') last.lines.push(line)
    else stretches.push({ kind: 'prose', lines: [line] })
  }
  return stretches
}

/** No page holds more lines of a table. */
const longestRun = 400

/** From a line in several segments on: lines that are also parted, or stand inside one column of those that are. */
function runFrom(lines: readonly TextLine[]): TextLine[] {
  const [first] = lines
  if (!first || first.segments.length < 2) return []
  const run: TextLine[] = []
  let lastParted = 0
  for (const line of lines) {
    const above = run.at(-1)
    if (above && line.y - above.y > line.size * 4) break
    const parted = line.segments.length > 1
    if (!parted && !run.some((one) => one.segments.length > 1 && insideColumn(line, one))) break
    run.push(line)
    if (parted) lastParted = run.length
  }
  const after = run.slice(lastParted).findIndex((line) => crossesColumns(line, first))
  return after < 0 ? run : run.slice(0, lastParted + after)
}

/** Whether a line of one segment stands in one of the columns of another line. */
const insideColumn = ({ x, right }: TextLine, line: TextLine): boolean =>
  line.segments.some((one, c) => {
    const next = line.segments[c + 1]
    const fits = !next || right < next.x - 2
    return Math.abs(x - one.x) < 3 && fits && (c > 0 || line.segments.length > 2 || right < (next?.x ?? 0))
  })

/** Prose under a two-column letterhead begins left of its second column and runs past it. */
function crossesColumns(line: TextLine, head: TextLine): boolean {
  const second = head.segments[1]
  return head.segments.length === 2 && second !== undefined && line.x < second.x - 2 && line.right > second.x
}

/** A column from its left edge to the left edge of the next. */
type Column = { x: number; until: number }

/** Between the columns run rivers of white space that no segment crosses. */
function columnsOf(run: readonly TextLine[]): Column[] {
  const segments = run.filter((line) => line.segments.length > 1).flatMap((line) => line.segments)
  const merged: { x: number; right: number }[] = []
  for (const { x, right } of segments.toSorted((a, b) => a.x - b.x)) {
    const last = merged.at(-1)
    if (last && x < last.right + 4) last.right = Math.max(last.right, right)
    else merged.push({ x, right })
  }
  return merged.map(({ x }, c) => ({ x, until: merged[c + 1]?.x ?? Number.POSITIVE_INFINITY }))
}

const inColumn = ({ x }: { x: number }, column: Column) => x >= column.x - 3 && x < column.until - 3

function rowsIn(run: readonly TextLine[], columns: readonly Column[]): CellBlock[][] {
  const right = Math.max(...run.map((line) => line.right))
  return rowGroups(run, columns).map((lines) => {
    const whole = acrossAll(lines, columns)
    if (whole !== null) return [cellOf(whole, columns.length)]
    return columns.map((column) => {
      const part = lines.flatMap((line) => partIn(line, column))
      return cellOf(cellText(part, Math.min(column.until, right)))
    })
  })
}

/** The words of a row that is one line over several columns: a section title. */
function acrossAll(lines: readonly TextLine[], [first, , third]: readonly Column[]): string | null {
  if (!first || !third || lines.some((line) => line.segments.length !== 1)) return null
  return lines.some((line) => inColumn(line, first) && line.right > third.x)
    ? lines.flatMap((line) => line.segments.map(({ text }) => text)).join(' ')
    : null
}

function partIn(line: TextLine, column: Column): TextLine[] {
  const segments = line.segments.filter((segment) => inColumn(segment, column))
  return segments.length === 0
    ? []
    : [{ ...line, segments, x: Math.min(...segments.map(({ x }) => x)), right: Math.max(...segments.map(({ right }) => right)) }]
}

/** Rows begin where the gap between lines widens, else where a number stands in the first column, else at every full line. */
function rowGroups(run: readonly TextLine[], columns: readonly Column[]): TextLine[][] {
  const gaps = run.map((line, i) => line.y - (run[i - 1]?.y ?? line.y))
  const inner = gaps.slice(1)
  const usual = inner.toSorted((a, b) => a - b)[Math.floor(inner.length / 4)] ?? 0
  const wide = inner.filter((gap) => gap > usual * 1.3).length
  const numbered = run.filter((line) => startsRow(line, columns)).length
  const byGap = wide >= Math.max(1, numbered - 1) && wide < inner.length
  const begins = (line: TextLine, gap: number): boolean => {
    if (byGap) return gap > usual * 1.3
    if (numbered >= 1) return startsRow(line, columns) || leavesFirst(line, columns)
    return line.segments.length >= Math.max(2, columns.length - 1) || wide === inner.length
  }
  const groups: TextLine[][] = []
  for (const [i, line] of run.entries()) {
    const last = groups.at(-1)
    if (!last || begins(line, gaps[i] ?? 0)) groups.push([line])
    else last.push(line)
  }
  return groups
}

/** One segment that begins in the first column and runs into the next. */
const leavesFirst = (line: TextLine, [first]: readonly Column[]): boolean =>
  first !== undefined && line.segments.length === 1 && inColumn(line, first) && line.right > first.until

const rowNumber = /^(?:\(?[\dIVX]{1,4}[.)]?|\d{1,2}(?:\.\d{1,2}){1,2}\.?|[a-zđ]\))$/u

const startsRow = ({ segments: [segment] }: { segments: readonly Segment[] }, [first]: readonly Column[]): boolean =>
  segment !== undefined && first !== undefined && inColumn(segment, first) && rowNumber.test(segment.text)
