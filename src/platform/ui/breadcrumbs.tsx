import type { Crumb } from './frame.ts'
import { useSay } from './reader.ts'
import { Say } from './say.tsx'

/** The way from the front page to here; the page itself is not named again. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const say = useSay()
  return (
    <nav class="ds-breadcrumbs" aria-label={say({ vi: 'Đường dẫn', en: 'Breadcrumbs' })}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <Say as="a" href={crumb.href} words={crumb.words} />
          </li>
        ))}
      </ol>
    </nav>
  )
}
