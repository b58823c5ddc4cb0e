import type { ComponentChildren } from 'preact'
import { Details } from './details.tsx'
import type { Words } from './reader.ts'
import { Say } from './say.tsx'

/**
 * What every chart stands in: its title says what it shows, the note says of how many and as of when,
 * and the numbers stand in a table behind it.
 */
export function ChartFrame({
  title,
  note,
  children,
  table,
}: {
  title: Words
  note?: Words | undefined
  children: ComponentChildren
  table?: ComponentChildren
}) {
  return (
    <figure class="chart">
      <figcaption>
        <Say as="h3" words={title} />
        {note !== undefined && <Say as="p" class="soft" words={note} />}
      </figcaption>
      {children}
      {table !== undefined && <Details summary={{ vi: 'Xem bảng số liệu', en: 'See the numbers as a table' }}>{table}</Details>}
    </figure>
  )
}
