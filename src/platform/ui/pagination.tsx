import { formatNumber, type Text } from '../text.ts'
import { withQuery } from './address.ts'
import { useReader, useSay } from './reader.ts'
import { Say } from './say.tsx'

/** Pages worth a link: the ends, the current one and its neighbours; 0 stands for a gap. */
export function pagesShown(current: number, last: number): number[] {
  const wanted = [1, current - 1, current, current + 1, last].filter((page) => page >= 1 && page <= last)
  const sorted = [...new Set(wanted)].toSorted((a, b) => a - b)
  return sorted.flatMap((page, index) => (index > 0 && page - (sorted[index - 1] ?? 0) > 1 ? [0, page] : [page]))
}

function PageLink({ page, current }: { page: number; current: number }) {
  const { address, language } = useReader()
  const say = useSay()
  if (page === 0) return <span aria-hidden="true">…</span>
  const number = formatNumber(page, language)
  return (
    <a
      href={toPage(address, page)}
      aria-current={page === current ? 'page' : undefined}
      aria-label={say({ vi: `Trang ${number}`, en: `Page ${number}` })}
    >
      {number}
    </a>
  )
}

const toPage = (address: string, page: number): string => withQuery(address, { page: page === 1 ? null : String(page) })

function PageLinks({ page, last }: { page: number; last: number }) {
  const { address } = useReader()
  const say = useSay()
  const step = (to: number, words: Text) => (
    <li>
      <Say as="a" href={toPage(address, to)} words={words} />
    </li>
  )
  return (
    <nav aria-label={say({ vi: 'Trang', en: 'Pages' })}>
      <ul>
        {page > 1 && step(page - 1, { vi: 'Trước', en: 'Previous' })}
        {pagesShown(page, last).map((each, at) => (
          <li key={at}>
            <PageLink page={each} current={page} />
          </li>
        ))}
        {page < last && step(page + 1, { vi: 'Sau', en: 'Next' })}
      </ul>
    </nav>
  )
}

/** Links through a long list (`?page=2`), with what part of how many is shown. */
export function Pagination({ page, size, total }: { page: number; size: number; total: number }) {
  const { language } = useReader()
  const number = (value: number) => formatNumber(value, language)
  const last = Math.max(1, Math.ceil(total / size))
  const shown = `${number(total === 0 ? 0 : (page - 1) * size + 1)}–${number(Math.min(page * size, total))}`
  return (
    <div class="paging">
      <Say as="p" class="soft" words={{ vi: `${shown} trong tổng số ${number(total)}`, en: `${shown} of ${number(total)}` }} />
      {last > 1 && <PageLinks page={page} last={last} />}
    </div>
  )
}
