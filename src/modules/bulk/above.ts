/** What stands above the heads of a table of text: how many lines, and the sign that parts the cells below. */
export type Above = { readonly lines: number; readonly sign: string }

const signs = [',', ';', '\t', '|'] as const
const looked = 60

/** Cells of one line, quotes respected as far as a line alone shows them. */
function cellsOf(line: string, sign: string): string[] {
  const cells = ['']
  let quoted = false
  for (const letter of line) {
    if (letter === '"') quoted = !quoted
    if (letter === sign && !quoted) cells.push('')
    else cells[cells.length - 1] += letter
  }
  return cells.map((cell) => cell.replace(/^\s*"?|"?\s*$/g, ''))
}

const filled = (cells: readonly string[]) => cells.filter((cell) => cell !== '')
/** A head has letters, and is neither a number nor a day. */
const isHead = (cell: string) => /\p{L}/u.test(cell) && !/^[\d\s.,/-]*\d[\d\s.,/-]*$/.test(cell)

/** How many cells most lines that are parted at all have, where more than half of them agree. */
function widthOf(rows: readonly (readonly string[])[]): number {
  const counts = [...Map.groupBy(rows, (cells) => cells.length)].map(([width, alike]) => [width, alike.length] as const)
  const [width, count] = counts.toSorted((a, b) => b[1] - a[1])[0] ?? [0, 0]
  return count * 2 > rows.length ? width : 0
}

/** How many rows stand above the first that holds heads: titles, notes, groups of columns fill half of the width at most. 0 where the heads come first. */
export function rowsAbove(rows: readonly (readonly string[])[], width: number): number {
  const isWide = (cells: readonly string[]) => filled(cells).length * 2 > width
  const at = rows.findIndex(isWide)
  return width > 1 && at > 0 && filled(rows[at] ?? []).every(isHead) ? at : 0
}

/** What stands above the heads in the first lines of a text; null where nothing does. */
export function linesAbove(text: string): Above | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  const whole = lines.slice(0, Math.min(looked, Math.max(1, lines.length - 1)))
  const found = signs
    .map((sign) => {
      const rows = whole.map((line) => cellsOf(line, sign))
      return { sign, rows, width: widthOf(rows.filter((cells) => cells.length > 1)) }
    })
    .toSorted((a, b) => b.width - a.width)[0]
  const count = found ? rowsAbove(found.rows, found.width) : 0
  return found && count > 0 ? { lines: count, sign: found.sign } : null
}
