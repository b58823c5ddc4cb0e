import { formatDay, type PlainDate } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { type Column, Say, Tag, useReader, withQuery } from '../../platform/ui/index.ts'
import { type Carried, isKnownOn, type Locality, placeOf } from '../localities/index.ts'

/** A locality as a link to its page, which keeps the day shown; those without a code have none. */
export function LocalityLink({ locality }: { locality: Locality }) {
  const { address } = useReader()
  const asOf = new URLSearchParams(address.split('?')[1] ?? '').get('asOf')
  if (locality.code === null) return <>{locality.name}</>
  return <a href={withQuery(`/localities/${locality.code}`, { asOf })}>{locality.name}</a>
}

/** From when to when a locality bore its name. */
export function spanWords({ from, to }: Pick<Locality, 'from' | 'to'>): Text {
  if (from && to) return { vi: `${formatDay(from)} – ${formatDay(to)}`, en: `${formatDay(from)} – ${formatDay(to)}` }
  if (to) return { vi: `đến ${formatDay(to)}`, en: `until ${formatDay(to)}` }
  return from ? { vi: `từ ${formatDay(from)}`, en: `from ${formatDay(from)}` } : { vi: 'không đổi', en: 'unchanged' }
}

const Unsure = () => <Tag words={{ vi: 'chưa xác nhận', en: 'not confirmed' }} />

/** Its name, and whether that is sure of it, on a day where one is asked for. */
export const nameColumn = (day?: PlainDate): Column<Locality> => ({
  head: { vi: 'Tên', en: 'Name' },
  names: true,
  cell: (locality) => (
    <>
      <LocalityLink locality={locality} /> {!(locality.certain && (day === undefined || isKnownOn(locality, day))) && <Unsure />}
    </>
  ),
})

export const codeColumn: Column<Locality> = {
  head: { vi: 'Mã', en: 'Code' },
  short: true,
  cell: ({ code }) => code ?? <span class="soft">–</span>,
}

/** District and province, as they were then. */
export const placeColumn = (day?: PlainDate): Column<Locality> => ({
  head: { vi: 'Thuộc', en: 'Within' },
  cell: (locality) => {
    const above = [
      locality.level === 'commune' ? placeOf(locality, 'district', day) : null,
      locality.level === 'province' ? null : placeOf(locality, 'province', day),
    ]
    const names = above.flatMap((one) => (one ? [one.name] : []))
    return names.length > 0 ? names.join(', ') : <span class="soft">–</span>
  },
})

const of = (column: Column<Locality>): Column<Carried> => ({ ...column, cell: ({ locality }, index) => column.cell(locality, index) })

/** What became of something, or what something was made of. */
export const carriedColumns = (day?: PlainDate): readonly Column<Carried>[] => [
  of(nameColumn()),
  of(codeColumn),
  of(placeColumn(day)),
  {
    head: { vi: 'Phần nhập vào', en: 'Share' },
    short: true,
    cell: ({ share, certain, locality }) => (
      <>
        <Say words={shareWords[share]} /> {!certain && locality.certain && <Unsure />}
      </>
    ),
  },
]

const shareWords: Readonly<Record<Carried['share'], Text>> = { whole: { vi: 'toàn bộ', en: 'whole' }, part: { vi: 'một phần', en: 'part' } }
