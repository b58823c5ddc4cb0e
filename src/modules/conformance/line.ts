import { fold } from '../../platform/text.ts'
import type { Item, Paragraph, SheetRun } from './sheet.ts'

/** One line as the writer broke it: between breaks, in the letterhead also between tabs. */
export type Line = {
  text: string
  folded: string
  runs: readonly SheetRun[]
  paragraph: Paragraph
  side: 'left' | 'right' | null
  row: number | null
  grid: number | null
}

const letters = /[\p{L}\p{N}]/u
const blank = /[\u00a0\u2007\u202f]/g

/** The lines of a paragraph, empty ones left out; with `tabs` its pieces between tabs are lines of the left and the right. */
export function linesOf(
  paragraph: Paragraph,
  place: Pick<Line, 'side' | 'row' | 'grid'> = { side: null, row: null, grid: null },
  tabs = false,
): Line[] {
  const rows: SheetRun[][][] = [[[]]]
  for (const run of labelled(paragraph)) {
    for (const piece of run.text.split(/(\n|\t)/)) {
      const row = rows.at(-1) as SheetRun[][]
      if (piece === '\n') rows.push([[]])
      else if (piece === '\t' && tabs) row.push([])
      else row.at(-1)?.push({ ...run, text: piece })
    }
  }
  return rows.flatMap((row) => {
    const pieces = row.filter((runs) => runs.some((run) => letters.test(run.text)))
    return pieces.map((runs, i) =>
      lineOf(runs, paragraph, pieces.length < 2 ? place : { ...place, side: i === 0 ? 'left' : 'right', row: paragraph.n }),
    )
  })
}

const labelled = ({ label, runs }: Paragraph): readonly SheetRun[] => {
  const [first] = runs
  return label === '' || first === undefined ? runs : [{ ...first, text: `${label} ` }, ...runs]
}

function lineOf(runs: readonly SheetRun[], paragraph: Paragraph, place: Pick<Line, 'side' | 'row' | 'grid'>): Line {
  const text = runs
    .map((run) => run.text)
    .join('')
    .replace(blank, ' ')
    .replace(/\t/g, ' ')
    .trim()
  return { text, folded: fold(text), runs, paragraph, ...place }
}

/** The lines of an item; in a table the first column is the left, every other the right. */
export function linesIn(item: Item, grid: number, tabs = false): Line[] {
  if (item.is === 'paragraph') return linesOf(item, undefined, tabs)
  return item.cells.flatMap((cell) =>
    cell.paragraphs.flatMap((paragraph) => linesOf(paragraph, { side: cell.column === 0 ? 'left' : 'right', row: cell.row, grid })),
  )
}

type Trait = 'bold' | 'italic' | 'underline'

/** Share of the letters of a line that have the trait. */
export function shareOf(line: Pick<Line, 'runs'>, trait: Trait): number {
  let whole = 0
  let having = 0
  for (const run of line.runs) {
    const count = [...run.text].filter((letter) => letters.test(letter)).length
    whole += count
    if (run[trait]) having += count
  }
  return whole === 0 ? 0 : having / whole
}

export const isUpper = (text: string): boolean => /\p{Lu}/u.test(text) && text === text.toLocaleUpperCase('vi')
export const shown = (line: Line): SheetRun[] => line.runs.filter((run) => letters.test(run.text))

/** Letters to change, add or leave out to make one word of the other; stops counting past `most`. */
export function distance(a: string, b: string, most = 6): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length] ?? most + 1
}
