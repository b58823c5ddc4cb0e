import type { ComponentChildren } from 'preact'
import { pathOf, queryOf, withQuery } from './address.ts'
import { Button } from './button.tsx'
import { useReader, useSay, type Words } from './reader.ts'
import { Say } from './say.tsx'

/** A filter in force: its name in the query and the words of its value. */
export type ActiveFilter = { readonly name: string; readonly words: Words; readonly value?: string }

/** With htmx a change filters at once: the page's content is morphed, so the field keeps its focus, and the address follows. */
const atOnce = (path: string) => ({
  'hx-get': path,
  'hx-trigger': 'submit, change',
  'hx-target': '#main',
  'hx-select': '#main',
  'hx-swap': 'outerMorph',
  'hx-push-url': 'true',
})

type FilterBarProps = {
  names: readonly string[]
  active?: readonly ActiveFilter[]
  children: ComponentChildren
  more?: ComponentChildren
  moreOpen?: boolean
}

/**
 * Filters of a list as a form whose answer is an address (GET): it can be kept, sent, and gone back from.
 * @param names the names in the query that the fields inside write; the rest of the query is kept, `page` starts anew
 * @param active filters in force, each a link that takes it off
 * @param more fields that stand behind "Thêm bộ lọc" unless one of them is in force
 */
export function FilterBar({ names, active = [], children, more, moreOpen = false }: FilterBarProps) {
  const { address } = useReader()
  const say = useSay()
  return (
    <form
      class="filters"
      action={pathOf(address)}
      role="search"
      aria-label={say({ vi: 'Lọc danh sách', en: 'Filter the list' })}
      {...atOnce(pathOf(address))}
    >
      {queryOf(address, 'page', ...names).map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <div class="filter-fields">
        {children}
        <Button variant="secondary" words={{ vi: 'Lọc', en: 'Filter' }} />
      </div>
      {more !== undefined && (
        <details open={moreOpen}>
          <Say as="summary" class="plain-summary" words={{ vi: 'Thêm bộ lọc', en: 'More filters' }} />
          <div class="filter-fields">{more}</div>
        </details>
      )}
      {active.length > 0 && <ActiveFilters active={active} names={names} />}
    </form>
  )
}

function ActiveFilters({ active, names }: { active: readonly ActiveFilter[]; names: readonly string[] }) {
  const { address } = useReader()
  const none = Object.fromEntries([...names, 'page'].map((name) => [name, null]))
  return (
    <ul class="active-filters">
      {active.map((filter) => (
        <li key={`${filter.name}=${filter.value}`}>
          <a href={withQuery(address, { [filter.name]: null, page: null })}>
            <Say as="span" class="unseen" words={{ vi: 'Bỏ lọc: ', en: 'Remove filter: ' }} />
            <Say words={filter.words} /> <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      <li>
        <Say as="a" href={withQuery(address, none)} words={{ vi: 'Bỏ mọi bộ lọc', en: 'Clear all' }} />
      </li>
    </ul>
  )
}
