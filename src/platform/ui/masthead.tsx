import { pathOf } from './address.ts'
import { AsOf } from './as-of.tsx'
import { Button } from './button.tsx'
import { type Frame, framePaths, type NavEntry } from './frame.ts'
import { useReader, useSay } from './reader.ts'
import { Say } from './say.tsx'
import { SealMark } from './seal-mark.tsx'

export const productName = { vi: 'Nền tảng 06', en: 'Platform 06' }

const isCurrent = (entry: NavEntry, path: string): boolean => {
  const section = entry.section ?? entry.href
  return section === '/' ? path === '/' : path === section || path.startsWith(`${section}/`)
}

function Entries({ entries }: { entries: readonly NavEntry[] }) {
  const path = pathOf(useReader().address)
  return entries.map((entry) => (
    <li key={entry.href}>
      <Say as="a" href={entry.href} aria-current={isCurrent(entry, path) ? 'page' : undefined} words={entry.words} />
    </li>
  ))
}

/** The first entries in a row, the others behind one that opens without a script. */
function Navigation({ entries }: { entries: readonly NavEntry[] }) {
  const path = pathOf(useReader().address)
  const aside = entries.filter((entry) => entry.aside)
  return (
    <ul>
      <Entries entries={entries.filter((entry) => !entry.aside)} />
      {aside.length > 0 && (
        <li>
          <details class="more">
            <summary data-current={aside.some((entry) => isCurrent(entry, path)) ? 'true' : undefined}>
              <Say words={{ vi: 'Việc khác', en: 'More' }} />
            </summary>
            <ul>
              <Entries entries={aside} />
            </ul>
          </details>
        </li>
      )}
    </ul>
  )
}

function Search() {
  const say = useSay()
  return (
    <form class="search" role="search" action={framePaths.search}>
      <input
        class="ds-input"
        type="search"
        name="q"
        data-key="/"
        aria-label={say({ vi: 'Tìm kiếm', en: 'Search' })}
        placeholder={say({ vi: 'Tìm nhiệm vụ, văn bản', en: 'Find tasks, documents' })}
      />
      <button class="ds-button" data-variant="secondary" data-icon type="submit" aria-label={say({ vi: 'Tìm', en: 'Search' })}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <circle cx="8.5" cy="8.5" r="5.5" />
          <path d="m13 13 5 5" />
        </svg>
      </button>
    </form>
  )
}

/** How many are unread, as a number that is also said: more than 99 are not counted. */
function Unread({ count }: { count: number }) {
  const shown = count > 99 ? '99+' : String(count)
  return (
    <span class="unread">
      {shown}
      <Say as="span" class="unseen" words={{ vi: ' chưa đọc', en: ' unread' }} />
    </span>
  )
}

function Who({ person, unread }: Pick<Frame, 'person' | 'unread'>) {
  const { address } = useReader()
  if (person === undefined) {
    return (
      <Button
        href={`${framePaths.signIn}?back=${encodeURIComponent(address)}`}
        variant="secondary"
        size="sm"
        words={{ vi: 'Đăng nhập', en: 'Sign in' }}
      />
    )
  }
  return (
    <>
      {unread !== undefined && (
        <a class="inbox" href={framePaths.inbox}>
          <Say words={{ vi: 'Thông báo', en: 'Notices' }} /> {unread > 0 && <Unread count={unread} />}
        </a>
      )}
      <span>
        {person.href === undefined ? (
          <b>{person.name}</b>
        ) : (
          <b>
            <a href={person.href}>{person.name}</a>
          </b>
        )}
        {person.role && <Say as="span" class="soft" words={person.role} />}
      </span>
      <form class="choice-links" method="post" action={framePaths.signOut}>
        <button type="submit">
          <Say words={{ vi: 'Đăng xuất', en: 'Sign out' }} />
        </button>
      </form>
    </>
  )
}

/** The top of every page: mark and name, search, whoever signed in; under them the navigation and the day of the figures. On small screens all but the name stands in a menu. */
export function Masthead({ nav = [], person, figures = true, unread }: Pick<Frame, 'nav' | 'person' | 'figures' | 'unread'>) {
  const say = useSay()
  return (
    <div class="masthead">
      <div class="frame">
        <a class="brand" href="/">
          <SealMark />
          <Say words={productName} />
        </a>
        <button class="ds-button menu-button" data-variant="secondary" data-size="sm" type="button" popovertarget="menu">
          <Say words={{ vi: 'Trình đơn', en: 'Menu' }} /> {unread !== undefined && unread > 0 && <Unread count={unread} />}
        </button>
        <nav class="nav" id="menu" popover="auto" aria-label={say({ vi: 'Các phần chính', en: 'Main' })}>
          <Navigation entries={nav} />
          <Search />
          <div class="who">
            <Who person={person} unread={unread} />
          </div>
          <button class="ds-button menu-close" data-variant="secondary" data-size="sm" type="button" popovertarget="menu" popovertargetaction="hide">
            <Say words={{ vi: 'Đóng', en: 'Close' }} />
          </button>
        </nav>
        {figures && <AsOf />}
      </div>
    </div>
  )
}
