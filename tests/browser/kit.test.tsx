import { createServer, type Server } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assets, FilterBar, kitPage, renderPage, Select, Table } from '../../src/platform/ui/index.ts'
import { openBrowser } from '../setup/chromium.ts'
import { barriers } from './barriers.ts'
import { follow } from './steps.ts'

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'"
const nav = [
  { words: { vi: 'Tổng quan', en: 'Overview' }, href: '/' },
  { words: { vi: 'Bộ thành phần', en: 'The kit' }, href: '/kit' },
]
const one = <T extends string>(text: string | null, allowed: readonly T[], fallback: T): T => allowed.find((each) => each === text) ?? fallback

const list = (lead: string) => (
  <>
    <FilterBar names={['lead']}>
      <Select
        name="lead"
        label="Cơ quan"
        empty="Tất cả"
        value={lead}
        options={[
          { value: 'a', words: 'A' },
          { value: 'b', words: 'B' },
        ]}
      />
    </FilterBar>
    <Table
      caption="Nhiệm vụ"
      rows={['a', 'b', 'c'].filter((row) => lead === '' || row === lead)}
      columns={[{ head: 'Tên', names: true, cell: (row) => row }]}
    />
  </>
)

function answer(address: string): string {
  const query = new URL(address, 'http://house').searchParams
  const frame = {
    language: one(query.get('lang'), ['vi', 'en'], 'vi'),
    theme: one(query.get('theme'), ['light', 'dark'], 'light'),
    density: one(query.get('density'), ['staff', 'citizen'], 'staff'),
    asOf: '2025-06-25',
    address,
    nav,
    demo: true,
    crumbs: [{ words: { vi: 'Trang đầu', en: 'Home' }, href: '/' }],
    notice: { vi: 'Đã lưu', en: 'Saved' },
    person: { name: 'Trần Thị Mẫu', role: { vi: 'Chuyên viên', en: 'Clerk' } },
  }
  return address.startsWith('/kit')
    ? renderPage({ ...frame, ...kitPage() })
    : renderPage({ ...frame, title: { vi: 'Danh sách', en: 'List' }, main: list(query.get('lead') ?? '') })
}

let server: Server
let browser: Browser
let base = ''

beforeAll(async () => {
  const files = new Map(assets().map((asset) => [asset.url, asset]))
  server = createServer((request, reply) => {
    const asset = files.get(request.url ?? '')
    reply.setHeader('content-security-policy', policy)
    reply.setHeader('content-type', asset?.mediaType ?? 'text/html; charset=utf-8')
    reply.end(asset?.bytes ?? answer(request.url ?? '/'))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const port = server.address()
  base = `http://127.0.0.1:${typeof port === 'object' ? port?.port : port}`
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  server?.close()
})

const views = [
  { theme: 'light', density: 'staff', width: 1280 },
  { theme: 'light', density: 'citizen', width: 360 },
  { theme: 'dark', density: 'staff', width: 360 },
  { theme: 'dark', density: 'citizen', width: 1280 },
]

test.each(views)('every component is free of barriers and fits: $theme, $density, $width px', async ({ theme, density, width }) => {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.goto(`${base}/kit?theme=${theme}&density=${density}&lang=${width === 360 ? 'vi' : 'en'}`)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  expect(await barriers(page, 'every rule and good practice')).toEqual([])
  expect(errors).toEqual([])
  await context.close()
})

test('targets are large enough for thumbs: 44 px for citizens', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 900 } })
  await page.goto(`${base}/kit?density=citizen`)
  const small = await page.evaluate(`[...document.querySelectorAll('button,.ds-button,select,.ds-input:not([type=checkbox],[type=radio])')]
    .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 43.5).map((each) => each.outerHTML.slice(0, 90))`)
  expect(small).toEqual([])
  await page.close()
})

test('without JavaScript the menu opens, a question is asked, a list is filtered', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 700 } })
  const page = await context.newPage()
  await page.goto(`${base}/kit`)
  await page.click('.menu-button')
  expect(await page.locator('.nav a[aria-current]').isVisible()).toBe(true)
  await page.click('.menu-close')
  await page.click('[popovertarget=kit-dialog]')
  expect(await page.locator('#kit-dialog h2').isVisible()).toBe(true)
  await page.goto(`${base}/list`)
  await page.selectOption('[name=lead]', 'b')
  await follow(page, page.locator('.filters button'))
  expect(await page.locator('tbody tr').count()).toBe(1)
  await context.close()
})

test('with JavaScript a list filters at once, the address follows, the field keeps its focus, and back goes back', async () => {
  const page = await browser.newPage()
  await page.goto(`${base}/list?sort=x`)
  await page.focus('[name=lead]')
  await page.locator('.filters[data-htmx-powered]').waitFor({ state: 'attached' })
  await page.selectOption('[name=lead]', 'b')
  await page.waitForURL('**/list?sort=x&lead=b')
  await expect.poll(() => page.locator('tbody tr').count()).toBe(1)
  await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('lead')
  await page.goBack()
  await expect.poll(() => page.locator('tbody tr').count()).toBe(3)
  await page.close()
})

test('j and k walk the rows, / goes to the search box, and a reader may switch that off', async () => {
  const page = await browser.newPage()
  await page.goto(`${base}/kit`)
  await page.evaluate('document.activeElement.blur()')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  expect(await page.evaluate('document.activeElement.closest("[data-row]").rowIndex')).toBe(2)
  await page.keyboard.press('k')
  expect(await page.evaluate('document.activeElement.closest("[data-row]").rowIndex')).toBe(1)
  await page.keyboard.press('/')
  expect(await page.evaluate('document.activeElement.name')).toBe('q')
  await page.uncheck('[data-key-switch] input')
  await page.keyboard.press('/')
  expect(await page.evaluate('document.activeElement.name')).not.toBe('q')
  await page.close()
})

test('a refused form puts the focus on what is wrong', async () => {
  const page = await browser.newPage()
  await page.goto(`${base}/kit`)
  expect(await page.evaluate('document.activeElement.className')).toBe('ds-error-summary')
  await page.close()
})
