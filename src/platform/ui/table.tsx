import type { ComponentChildren } from 'preact'
import { withQuery } from './address.ts'
import { names } from './names.ts'
import { sayIn, useReader, type Words } from './reader.ts'
import { Say } from './say.tsx'

/** One column: its head, how a cell is drawn, and the name under which the server sorts by it. */
export type Column<Row> = {
  head: Words
  cell: (row: Row, index: number) => ComponentChildren
  /** Name sent as `?sort=`; a leading `-` turns the order round. */
  sort?: string
  align?: 'number'
  /** The column that names the row; it becomes the row's heading. */
  names?: boolean
  /** Keeps the cell on one line. */
  short?: boolean
}

function HeadCell<Row>({ column, sorted }: { column: Column<Row>; sorted: string | undefined }) {
  const { address } = useReader()
  const className = names(column.align === 'number' && 'number')
  if (column.sort === undefined) return <Say as="th" scope="col" role="columnheader" class={className || undefined} words={column.head} />
  const order = sorted === column.sort ? 'ascending' : sorted === `-${column.sort}` ? 'descending' : undefined
  const next = order === 'ascending' ? `-${column.sort}` : column.sort
  return (
    <th scope="col" role="columnheader" class={className || undefined} aria-sort={order}>
      <Say as="a" class="sort" href={withQuery(address, { sort: next, page: null })} words={column.head} />
    </th>
  )
}

type TableProps<Row> = {
  caption: Words
  captioned?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  sorted?: string | undefined
  rowKey?: (row: Row) => string
  keyboard?: boolean
  foot?: ComponentChildren
  dense?: boolean
}

/**
 * A table of things. Heads of sortable columns are links that keep the rest of the address (`?sort=dueOn`, `?sort=-dueOn`);
 * the head stays in sight; on a phone each row becomes a stack of labelled lines, never a sideways scroll.
 * @param caption what the rows are; unseen unless `captioned`
 * @param sorted the order the rows are in, as sent in `?sort=`
 * @param keyboard j and k walk the rows (first link of each)
 */
export function Table<Row>({ caption, captioned, columns, rows, sorted, rowKey, keyboard, foot, dense }: TableProps<Row>) {
  const { language } = useReader()
  const heads = columns.map((column) => labelOf(sayIn(language, column.head)))
  return (
    <table class={names('ds-table', 'table', dense && 'dense')} role="table">
      <caption class={captioned ? undefined : 'unseen'}>
        <Say words={caption} />
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column, at) => (
            <HeadCell key={at} column={column} sorted={sorted} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <tr key={rowKey?.(row) ?? index} role="row" data-row={keyboard ? '' : undefined}>
            {columns.map((column, at) => (
              <Cell key={at} column={column} row={row} index={index} head={heads[at]} />
            ))}
          </tr>
        ))}
      </tbody>
      {foot !== undefined && <tfoot role="rowgroup">{foot}</tfoot>}
    </table>
  )
}

const labelOf = (head: ComponentChildren): string | undefined => (typeof head === 'string' ? head : undefined)

function Cell<Row>({ column, row, index, head }: { column: Column<Row>; row: Row; index: number; head: string | undefined }) {
  const className = names(column.align === 'number' && 'number', column.short && 'nowrap') || undefined
  return column.names ? (
    <th scope="row" role="rowheader" class={className} data-label={head}>
      {column.cell(row, index)}
    </th>
  ) : (
    <td role="cell" class={className} data-label={head}>
      {column.cell(row, index)}
    </td>
  )
}
