import { formatNumber } from '../text.ts'
import { withQuery } from './address.ts'
import { useReader, useSay } from './reader.ts'
import { Say } from './say.tsx'

/** Pages worth a link: the ends, the current one and its neighbours; 0 stands for a gap. */
export function pagesShown(current: number, last: number): number[] {
  const wanted = [1, current - 1, current, current + 1, last].filter((page) => page >= 1 && page <= last)
  const sorted = [...new Set(wanted)].toSorted((a, b) => a - b)
  return sorted.flatMap((page, index) => (index > 0 && page - (sorted[index - 1] ?? 0) > 1 ? [0, page] : [page]))
}

/** Links through a long list (`?page=2`), with what part of how many is shown. */
export function Pagination({ page, size, total }: { page: number; size: number; total: number }) {
  const { address, language } = useReader()
  const say = useSay()
  const last = Math.max(1, Math.ceil(total / size))
  const number = (value: number) => formatNumber(value, language)
  const to = (target: number) => withQuery(address, { page: target === 1 ? null : String(target) })
  const from = total === 0 ? 0 : (page - 1) * size + 1
  return (
    <div class="paging">
      <p class="soft">
        <Say
          words={{
            vi: `${number(from)}–${number(Math.min(page * size, total))} trong tổng số ${number(total)}`,
            en: `${number(from)}–${number(Math.min(page * size, total))} of ${number(total)}`,
          }}
        />
      </p>
      {last > 1 && (
        <nav aria-label={say({ vi: 'Trang', en: 'Pages' })}>
          <ul>
            {page > 1 && (
              <li>
                <a href={to(page - 1)} rel="prev">
                  <Say words={{ vi: 'Trước', en: 'Previous' }} />
                </a>
              </li>
            )}
            {pagesShown(page, last).map((each, index) => (
              <li key={index}>
                {each === 0 ? (
                  <span aria-hidden="true">…</span>
                ) : (
                  <a
                    href={to(each)}
                    aria-current={each === page ? 'page' : undefined}
                    aria-label={say({ vi: `Trang ${number(each)}`, en: `Page ${number(each)}` })}
                  >
                    {number(each)}
                  </a>
                )}
              </li>
            ))}
            {page < last && (
              <li>
                <a href={to(page + 1)} rel="next">
                  <Say words={{ vi: 'Sau', en: 'Next' }} />
                </a>
              </li>
            )}
          </ul>
        </nav>
      )}
    </div>
  )
}
