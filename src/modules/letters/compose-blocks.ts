import { layout } from '../../../definitions/letters/layout.ts'
import type { SetLine, SetPiece, SetTable } from './composition.ts'
import { type BoxName, mm } from './layout.ts'
import { widthOf } from './measure.ts'
import type { LetterTable } from './official-document.ts'
import type { LaidBlock } from './outline.ts'
import { typeset } from './wording.ts'

type More = Partial<Omit<SetLine, 'is' | 'runs' | 'size'>>

/** A line of one style, as its box is set. */
export function line(box: BoxName, text: string, size: number, more: More = {}): SetLine {
  const { bold, italic, align } = layout.boxes[box]
  return {
    is: 'line',
    role: 'paragraph',
    runs: [{ text, bold, italic }],
    size,
    align: align ?? 'left',
    before: 0,
    after: 0,
    firstLine: 0,
    left: 0,
    leading: 1,
    keepNext: false,
    ...more,
  }
}

const body = { after: layout.paragraphs.between, firstLine: mm(12.7), leading: 1.1 }

/** The laid blocks of a body or an annex, `width` points wide. */
export const composeBlocks = (blocks: readonly LaidBlock[], size: number, width: number): SetPiece[] =>
  blocks.flatMap((block, i): SetPiece[] => {
    if (block.is === 'table') return table(block, size, width)
    const set = lineOf(block, size)
    return [blocks[i - 1]?.is === 'table' ? { ...set, before: Math.max(set.before, 6) } : set]
  })

function lineOf(block: Extract<LaidBlock, { is: 'lines' }>, size: number): SetLine {
  const { as, label, text, bold, last } = block
  if (as === 'partLabel') return line('part', text, size, { before: 12, role: 'heading', keepNext: true })
  if (as === 'partTitle') return line('partTitle', text.toLocaleUpperCase('vi'), size, { after: 6, role: 'heading', keepNext: true })
  const heading = as === 'heading' || bold
  const runs = as === 'article' ? [run(`${label} `, true), run(text, bold)] : [run(label === '' ? text : `${label} ${text}`, heading)]
  return line('body', '', size, { ...body, runs, role: heading ? 'heading' : 'paragraph', keepNext: heading || last === true } as More)
}

const run = (text: string, bold: boolean) => ({ text, bold, italic: false })

function table({ title, columns, rows }: LetterTable, size: number, width: number): SetPiece[] {
  const small = columns.length > 4 ? 12 : 13
  const cells = rows.map((row) => columns.map((_, i) => cellText(row[i] ?? null)))
  const naturals = columns.map(({ head }, i) =>
    naturalWidth(
      head,
      cells.map((row) => row[i] ?? ''),
      small,
    ),
  )
  const leasts = naturals.map((natural) => Math.min(natural, short))
  const asked = sum(columns.map(({ share }) => share ?? 0))
  const grid: SetTable = {
    is: 'table',
    size: small,
    heads: columns.map(({ head }) => typeset(head)),
    shares: columns.every(({ share }) => share !== undefined) ? columns.map(({ share = 0 }) => share / asked) : sharesOf(naturals, leasts, width),
    aligns: columns.map(({ align }) => align ?? 'left'),
    rows: cells,
  }
  const caption =
    title === undefined
      ? []
      : [line('body', typeset(title), size, { runs: [run(typeset(title), true)], align: 'center', before: 6, after: 6, keepNext: true } as More)]
  return [...caption, grid]
}

const formatter = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 10 })
const cellText = (value: string | number | null): string =>
  value === null ? '' : typeof value === 'number' ? formatter.format(value) : typeset(value)

/** Points up to which a column is as wide as its words. */
const short = 80

/** How wide the longest words of a column are on one line. */
const naturalWidth = (head: string, words: readonly string[], size: number): number =>
  Math.max(
    Math.min(widthOf(head, { size, bold: true, italic: false }), short - 12),
    ...head.split(' ').map((word) => widthOf(word, { size, bold: true, italic: false })),
    ...words.slice(0, 200).map((text) => widthOf(text, { size, bold: false, italic: false })),
  ) + 12

/** Short columns keep their words on one line; the others share the rest, room growing slower than words. */
function sharesOf(naturals: readonly number[], leasts: readonly number[], width: number): number[] {
  const fixed = naturals.map((natural) => (natural <= short ? natural : 0))
  const weights = naturals.map((natural) => (natural <= short ? 0 : Math.sqrt(natural)))
  const whole = sum(weights)
  const rest = Math.max(width - sum(fixed), width / 3)
  const wide = naturals.map((_, i) => Math.max(fixed[i] ?? 0, whole === 0 ? 0 : (rest * (weights[i] ?? 0)) / whole, leasts[i] ?? 0))
  return wide.map((each) => each / sum(wide))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
