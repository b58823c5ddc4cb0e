import { fold } from '../../platform/text.ts'
import { finding, type FigureFinding, written } from './finding.ts'
import { agree } from './kinship.ts'
import { isEnglish, valueOf } from './quantity.ts'

/** A cell of a table with its place in the text, or in its own row where there is no text. */
export type Cell = { text: string; start: number; end: number }

type Value = { value: number; low: number; high: number; percent: boolean; start: number; end: number }
type Grid = { rows: (Value | null)[][]; labels: string[]; head: string[]; width: number }

const numeric = /^[-–]?\s*(\d[\d.,\u00A0]*)\s*(%)?$/u

function valueIn({ text, start, end }: Cell, english: boolean): Value | null {
  const [, digits, mark] = numeric.exec(text.trim()) ?? []
  if (digits === undefined || /[.,]$/.test(digits)) return null
  const { value, half } = valueOf(digits, 1, mark !== undefined, english)
  return { value, low: value - half, high: value + half, percent: mark !== undefined, start, end }
}

/** Arithmetic of a table given as rows: rows and columns of totals, percentages; a relation is asked for where the heading or most rows show it. */
export function checkRows(rows: readonly (readonly Cell[])[]): FigureFinding[] {
  const english = isEnglish(
    rows
      .flat()
      .map(({ text }) => text)
      .join(' '),
  )
  const first = rows.findIndex((row) => row.filter((cell) => valueIn(cell, english)).length >= 2 && !isNumbering(row))
  if (first < 1) return []
  const body = rows.slice(first).filter((row) => !isNumbering(row))
  const width = Math.max(...body.map((row) => row.length))
  const grid: Grid = {
    rows: body.map((row) => Array.from({ length: width }, (_, at) => (row[at] ? valueIn(row[at], english) : null))),
    labels: body.map((row) =>
      fold(
        row
          .filter((cell) => !numeric.test(cell.text.trim()))
          .map(({ text }) => text)
          .join(' '),
      ),
    ),
    head: Array.from({ length: width }, (_, at) =>
      fold(
        rows
          .slice(0, first)
          .map((row) => (row.length === width ? (row[at]?.text ?? '') : ''))
          .join(' '),
      ),
    ),
    width,
  }
  return [...totalRows(grid), ...totalColumns(grid), ...shareColumns(grid)]
}

/** A line "(1) (2) (3)" or "A B 1 2 3" numbers the columns. */
const isNumbering = (row: readonly Cell[]): boolean =>
  row.filter(({ text }) => /^\(?\d{1,2}\)?(?:\s?=.*)?$/.test(text.trim())).length >= row.length - 2 &&
  row.flatMap(({ text }) => /^\(?(\d{1,2})/.exec(text.trim())?.[1] ?? []).every((n, i, all) => i === 0 || Number(n) === Number(all[i - 1]) + 1)

const isTotal = (label: string) => /^(?:[ivx]+\s)?(?:tong(?: so| cong)?|cong|toan (?:quoc|tinh|nganh|thanh pho)|ca nuoc)(?:$|\s|:|\()/.test(label)
const isShare = ({ head, rows }: Grid, at: number) => /%|ty le|ti le/.test(head[at] ?? '') || rows.some((row) => row[at]?.percent)
const isCounter = ({ head }: Grid, at: number) => /^(?:stt|tt|so tt|so thu tu)\b/.test(head[at] ?? '')

function totalRows(grid: Grid): FigureFinding[] {
  return grid.labels.flatMap((label, at) => {
    if (!isTotal(label)) return []
    const others = at === 0 ? grid.rows.slice(1) : grid.rows.slice(0, at).filter((_, i) => !isTotal(grid.labels[i] ?? ''))
    if (others.length < 2) return []
    return Array.from({ length: grid.width }, (_, column) => columnTotal(grid, at, others, column)).flat()
  })
}

function columnTotal(grid: Grid, at: number, others: readonly (Value | null)[][], column: number): FigureFinding[] {
  const total = grid.rows[at]?.[column]
  const parts = others.flatMap((row) => row[column] ?? [])
  if (
    !total ||
    total.percent ||
    isCounter(grid, column) ||
    isShare(grid, column) ||
    parts.length < 2 ||
    parts.length < others.length * 0.6 ||
    parts.some(({ percent }) => percent)
  )
    return []
  const sum = { low: parts.reduce((a, b) => a + b.low, 0), high: parts.reduce((a, b) => a + b.high, 0) }
  return agree(sum, total) || isMean(parts, total) || hasSections(parts, total) ? [] : [totalFinding(parts, total)]
}

const isMean = (parts: readonly Value[], { value }: Value) =>
  value > 0 && Math.abs(parts.reduce((a, b) => a + b.value, 0) / parts.length - value) < 0.05 * value
/** Rows that are themselves totals of the rows below them count twice. */
const hasSections = (parts: readonly Value[], { value }: Value) => parts.reduce((a, b) => a + b.value, 0) === 2 * value

function totalFinding(parts: readonly Value[], total: Value): FigureFinding {
  const sum = parts.reduce((a, b) => a + b.value, 0)
  return finding('table-total', [total, ...parts], {
    stands: `${shortSum(parts)} ≠ ${written(total.value)}`,
    should: `${shortSum(parts)} = ${written(sum)}`,
    words: {
      vi: `Các ô cộng lại được ${written(sum)}, ô tổng ghi ${written(total.value)}.`,
      en: `The cells make ${written(sum)}; the cell of the total has ${written(total.value)}.`,
    },
  })
}

const shortSum = (parts: readonly Value[]): string =>
  parts.length <= 6
    ? parts.map(({ value }) => written(value)).join(' + ')
    : `${parts
        .slice(0, 3)
        .map(({ value }) => written(value))
        .join(' + ')} + … + ${written((parts.at(-1) as Value).value)}`

/** A column that is the sum of others in most rows is meant to be it in all. */
function totalColumns(grid: Grid): FigureFinding[] {
  const columns = Array.from({ length: grid.width }, (_, at) => at).filter((at) => !isCounter(grid, at))
  for (const total of columns) {
    for (const [from, to] of runsBeside(total, grid.width)) {
      const tested = grid.rows.flatMap((row) => relation(row, total, from, to))
      const wrong = tested.filter(({ holds }) => !holds)
      const right = tested.length - wrong.length
      const named = isTotal(grid.head[total] ?? '') && to - from > 1 && right >= 1 && from > total
      if (wrong.length > 0 && (right >= 2 || named) && right > wrong.length) return wrong.map(({ parts, whole }) => totalFinding(parts, whole))
    }
  }
  return []
}

/** Runs of two to six columns right after or right before a column. */
function runsBeside(at: number, width: number): [number, number][] {
  const runs: [number, number][] = []
  for (let length = 6; length >= 2; length--) {
    if (at + 1 + length <= width) runs.push([at + 1, at + 1 + length])
    if (at - length >= 0) runs.push([at - length, at])
  }
  return runs
}

function relation(row: readonly (Value | null)[], total: number, from: number, to: number) {
  const whole = row[total]
  const parts = row.slice(from, to).flatMap((value) => value ?? [])
  if (!whole || whole.percent || parts.length !== to - from || parts.some(({ percent }) => percent) || whole.value === 0) return []
  const sum = { low: parts.reduce((a, b) => a + b.low, 0), high: parts.reduce((a, b) => a + b.high, 0) }
  return [{ whole, parts, holds: agree(sum, whole) }]
}

/** A percentage that is one column over another in most rows is meant to be it in all. */
function shareColumns(grid: Grid): FigureFinding[] {
  const columns = Array.from({ length: grid.width }, (_, at) => at)
  return columns
    .filter((at) => isShare(grid, at))
    .flatMap((share) => {
      for (const part of columns.filter((at) => !isShare(grid, at) && !isCounter(grid, at))) {
        for (const whole of columns.filter((at) => at !== part && !isShare(grid, at))) {
          const tested = grid.rows.flatMap((row) => shareIn(row, share, part, whole))
          const wrong = tested.filter(({ holds }) => !holds)
          const right = tested.length - wrong.length
          if (right >= 2 && right >= wrong.length) return wrong.map(shareWords)
        }
      }
      return []
    })
}

type ShareCell = { given: Value; n: Value; d: Value; holds: boolean }

function shareIn(row: readonly (Value | null)[], share: number, part: number, whole: number): ShareCell[] {
  const [given, n, d] = [row[share], row[part], row[whole]]
  if (!given || !n || !d || d.value === 0 || n.value > d.value) return []
  const half = given.high > given.low ? (given.high - given.low) / 2 : 0.5
  return [{ given, n, d, holds: Math.abs((n.value / d.value) * 100 - given.value) <= half + 1e-9 }]
}

const shareWords = ({ given, n, d }: ShareCell): FigureFinding => {
  const real = written((n.value / d.value) * 100)
  return finding('table-share', [n, d, given], {
    stands: `${written(n.value)} / ${written(d.value)} ≠ ${written(given.value)}%`,
    should: `${written(n.value)} / ${written(d.value)} = ${real}%`,
    words: {
      vi: `${written(n.value)} trên ${written(d.value)} là ${real}%, ô tỷ lệ ghi ${written(given.value)}%.`,
      en: `${written(n.value)} of ${written(d.value)} is ${real}%; the cell has ${written(given.value)}%.`,
    },
  })
}
