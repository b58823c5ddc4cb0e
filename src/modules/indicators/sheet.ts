import { daysOf, type Period } from '../../platform/dates.ts'
import type { Fault } from '../../platform/problems.ts'
import { fold } from '../../platform/text.ts'
import type { Cell } from './check.ts'
import type { IndicatorDefinition } from './indicator.ts'
import { readNumber } from './number.ts'

/** A sheet as rows of what its cells say; the first row is row 1. */
export type Sheet = readonly (readonly string[])[]

const roles = ['period', 'unit', 'dimension', 'category', 'numerator', 'denominator'] as const
type Role = (typeof roles)[number]

/** What the head of a column may be called, folded; the longest match wins. */
const headWords: Readonly<Record<Role, RegExp>> = {
  period: /^(ky( bao cao| so lieu)?|thang|quy|period)$/,
  unit: /^(don vi( bao cao)?|tinh(, thanh pho)?|dia phuong|tinh\/thanh pho|unit|province)$/,
  dimension: /^(phan to|chieu|dimension)$/,
  category: /^(nhom|gia tri phan to|category)$/,
  numerator: /^(tu so|gia tri|so lieu|numerator|value)( .*)?$/,
  denominator: /^(mau so|denominator)( .*)?$/,
}

/** Where each column stands, by its head, in whatever order. */
export function columnsIn(sheet: Sheet): { row: number; at: Partial<Record<Role, number>> } | null {
  for (const [row, cells] of sheet.slice(0, 30).entries()) {
    const at: Partial<Record<Role, number>> = {}
    for (const [column, words] of cells.entries()) {
      const role = roles.find((each) =>
        headWords[each].test(
          fold(words)
            .replace(/[:*]+$/, '')
            .trim(),
        ),
      )
      if (role !== undefined && at[role] === undefined) at[role] = column
    }
    if (at.period !== undefined && at.numerator !== undefined) return { row, at }
  }
  return null
}

/** A, B … Z, AA: a column as spreadsheets name it. */
export const columnName = (column: number): string =>
  (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/** A period as offices write it: 2025-06, 6/2025, tháng 6/2025, quý II/2025, 6 tháng đầu năm 2025, năm 2025. */
export function readPeriod(written: string): Period | null {
  const text = fold(written)
    .replace(/\s*\/\s*/g, '/')
    .replace(/ nam (?=\d{4})/, '/')
  const year = /(\d{4})/.exec(text)?.[1]
  if (year === undefined) return null
  if (/^\d{4}(-(0[1-9]|1[0-2]|q[1-4]|h[12]))?$/.test(text)) return text.toUpperCase()
  if (/^(nam )?\d{4}$/.test(text)) return year
  const quarter = /^(?:quy |q)(iv|i{1,3}|[1-4])[/ -]\d{4}$/.exec(text)?.[1]
  if (quarter !== undefined) return `${year}-Q${{ i: 1, ii: 2, iii: 3, iv: 4 }[quarter] ?? quarter}`
  const half = /^6 thang (dau|cuoi)(?: nam)?[/ ]\d{4}$/.exec(text)?.[1]
  if (half !== undefined) return `${year}-H${half === 'dau' ? 1 : 2}`
  const month = /^(?:thang |t)?(\d{1,2})[/ -]\d{4}$/.exec(text)?.[1] ?? /^\d{4}\/(\d{1,2})$/.exec(text)?.[1]
  return month !== undefined && Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : null
}

const say = (at: string, vi: string, en: string): Fault => ({ at, words: { vi: `Ô ${at}: ${vi}`, en: `Cell ${at}: ${en}` } })

export type Reading = { cells: Cell[]; faults: Fault[] }

/** What a sheet needs to know of the world. */
export type Names = {
  definitionFor: (period: Period) => IndicatorDefinition
  unitNamed: (written: string, definition: IndicatorDefinition, last: string) => string | null
}

/** Figures row by row; whatever cannot be read is named by its cell. Null where no head row was found. */
export function readSheet(sheet: Sheet, names: Names): Reading | null {
  const head = columnsIn(sheet)
  if (head === null) return null
  const cells: Cell[] = []
  const faults: Fault[] = []
  for (const [offset, row] of sheet.slice(head.row + 1).entries()) {
    if (row.every((cell) => cell.trim() === '')) continue
    const read = readRow(row, head.row + offset + 2, head.at, names)
    faults.push(...read.faults)
    cells.push(...read.cells)
  }
  return { cells, faults }
}

function readRow(row: readonly string[], number: number, columns: Partial<Record<Role, number>>, names: Names): Reading {
  const text = (role: Role) => (columns[role] === undefined ? '' : (row[columns[role]] ?? '').trim())
  const place = (role: Role) => `${columnName(columns[role] ?? columns.period ?? 0)}${number}`
  const period = readPeriod(text('period'))
  if (period === null)
    return {
      cells: [],
      faults: [
        say(
          place('period'),
          `“${text('period')}” không phải là một kỳ; hãy ghi như 2025-06 hoặc tháng 6/2025.`,
          `“${text('period')}” is no period; write 2025-06.`,
        ),
      ],
    }
  const definition = names.definitionFor(period)
  const { last } = daysOf(period)
  const unit = names.unitNamed(text('unit'), definition, last)
  if (unit === null)
    return {
      cells: [],
      faults: [say(place('unit'), `không có đơn vị “${text('unit')}” trong kỳ ${period}.`, `there was no unit “${text('unit')}” in ${period}.`)],
    }
  const part = partOf(definition, text('dimension'), text('category'))
  if (part === null)
    return {
      cells: [],
      faults: [say(place('category'), `không có nhóm “${text('category')}” trong các phân tổ của chỉ số.`, `no category “${text('category')}”.`)],
    }
  return readFigure(
    { unit, period, ...part },
    definition,
    { numerator: text('numerator'), denominator: text('denominator') },
    { place: place('period'), numerator: place('numerator'), denominator: place('denominator') },
  )
}

/** The dimension and category that words name; '' and '' for the whole. */
function partOf(definition: IndicatorDefinition, dimension: string, category: string): { dimension: string; category: string } | null {
  const whole = ['', 'tong so', 'chung', 'toan bo', 'total'].includes(fold(category))
  if (whole) return { dimension: '', category: '' }
  for (const each of definition.disaggregations) {
    if (dimension !== '' && ![each.code, fold(each.name.vi), fold(each.name.en)].includes(fold(dimension))) continue
    const found = each.categories.find(({ code, name }) => [code, fold(name.vi), fold(name.en)].includes(fold(category)))
    if (found) return { dimension: each.code, category: found.code }
  }
  return null
}

function readFigure(
  place: Pick<Cell, 'unit' | 'period' | 'dimension' | 'category'>,
  definition: IndicatorDefinition,
  written: { numerator: string; denominator: string },
  at: Cell['at'],
): Reading {
  if (written.numerator === '' && written.denominator === '') return { cells: [], faults: [] }
  const wrong = (cell: string, words: string) =>
    say(
      cell,
      words === '' ? 'để trống; không có số thì bỏ trống cả dòng.' : `“${words}” không phải là số.`,
      words === '' ? 'is empty.' : `“${words}” is no number.`,
    )
  const numerator = readNumber(written.numerator)
  const denominator = definition.formula === 'ratio' ? readNumber(written.denominator) : null
  const faults = [
    ...(numerator === null ? [wrong(at.numerator, written.numerator)] : []),
    ...(definition.formula === 'ratio' && denominator === null ? [wrong(at.denominator, written.denominator)] : []),
  ]
  return faults.length > 0 || numerator === null ? { cells: [], faults } : { cells: [{ ...place, figure: { numerator, denominator }, at }], faults }
}
