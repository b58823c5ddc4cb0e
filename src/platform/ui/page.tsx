import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { assetUrl } from './assets.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Footing } from './footing.tsx'
import type { Frame } from './frame.ts'
import { Masthead, productName } from './masthead.tsx'
import { Flash } from './notice.tsx'
import { PageHead } from './page-head.tsx'
import { type Reader, ReaderContext } from './reader.ts'
import { Say } from './say.tsx'

function Head({ title, language, enhanced }: Pick<Frame, 'title' | 'language'> & { enhanced: boolean }) {
  const name = productName[language]
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title[language] === name ? name : `${title[language]} · ${name}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {enhanced && <meta name="htmx-config" content="includeIndicatorCSS:false" />}
      <link rel="stylesheet" href={assetUrl('style.css')} />
      <link rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href={assetUrl('font-latin-400')} />
      <link rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href={assetUrl('font-vietnamese-400')} />
      <link rel="icon" type="image/svg+xml" href={assetUrl('seal.svg')} />
      <script src={assetUrl('page.js')} data-htmx={enhanced ? assetUrl('htmx.js') : undefined} defer />
    </head>
  )
}

function DemoBanner() {
  return (
    <div class="banner">
      <Say
        as="p"
        class="frame"
        words={{
          vi: 'Dữ liệu trình diễn: chương trình, cơ quan báo cáo và con số ở đây là mô phỏng.',
          en: 'Demonstration data: the programme, the reports and the figures here are simulated.',
        }}
      />
    </div>
  )
}

function Body(frame: Frame & { content: string }) {
  return (
    <body>
      <Say as="a" class="ds-skip-link" href="#main" words={{ vi: 'Đến nội dung chính', en: 'Skip to the content' }} />
      <header>
        {frame.demo && <DemoBanner />}
        <Masthead nav={frame.nav ?? []} person={frame.person} figures={frame.figures !== false} unread={frame.unread} />
      </header>
      <main class="frame stack" id="main" tabIndex={-1} dangerouslySetInnerHTML={{ __html: frame.content }} />
      <Footing theme={frame.theme} typeSize={frame.typeSize} {...(frame.version !== undefined && { version: frame.version })} />
    </body>
  )
}

const within = (reader: Reader, node: VNode): string => renderToString(<ReaderContext.Provider value={reader}>{node}</ReaderContext.Provider>)

/** Part of a page, for htmx to swap in. */
export const renderPart = (reader: Reader, node: VNode): string => within(reader, node)

/** What stands between header and footer; a page without a heading of its own gets its title as one. */
function contentOf(frame: Frame, reader: Reader): string {
  const main = within(reader, <>{frame.main}</>)
  const crumbs = frame.crumbs?.length ? within(reader, <Breadcrumbs crumbs={frame.crumbs} />) : ''
  const flash = frame.notice ? within(reader, <Flash words={frame.notice} />) : ''
  return crumbs + flash + (main.includes('<h1') ? main : within(reader, <PageHead title={frame.title} />) + main)
}

/** A whole document, ready to send; htmx comes only where the content has `hx-` attributes, once they are touched. */
export function renderPage(frame: Frame): string {
  const reader: Reader = { language: frame.language, asOf: frame.asOf, address: frame.address }
  const content = contentOf(frame, reader)
  const html = within(
    reader,
    <html
      lang={frame.language}
      data-color-scheme={frame.theme}
      data-density={frame.density ?? 'staff'}
      data-type={frame.typeSize}
      data-wide={frame.wide ? '' : undefined}
    >
      <Head title={frame.title} language={frame.language} enhanced={content.includes(' hx-')} />
      <Body {...frame} content={content} />
    </html>,
  )
  return `<!doctype html>\n${html}`
}
