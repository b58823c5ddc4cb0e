import { formatNumber } from '../text.ts'
import { useReader, type Words } from './reader.ts'
import { Say } from './say.tsx'

export type Tab = { readonly words: Words; readonly href: string; readonly current?: boolean; readonly count?: number }

/** Views of one thing, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const { language } = useReader()
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              <Say words={tab.words} />
              {tab.count !== undefined && <span class="soft"> {formatNumber(tab.count, language)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
