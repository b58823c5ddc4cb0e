import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAccount, addPersona } from '../../src/modules/identity/index.ts'
import { buildServer } from '../../src/platform/http/index.ts'
import { house } from '../../src/app.ts'
import { readConfig } from '../../src/platform/config.ts'
import { openBrowser } from '../setup/chromium.ts'
import { asForm, type Built, clock, givenHouse } from '../setup/house.ts'
import { freePort } from '../setup/port.ts'
import { barriers } from './barriers.ts'
import { follow } from './steps.ts'

const password = 'một câu dài dễ nhớ'
let base = ''
let browser: Browser
let built: Built
let app: Built['app']

beforeAll(async () => {
  const port = await freePort()
  base = `http://localhost:${port}`
  built = await givenHouse({ rows: [] })
  app = await buildServer(house(readConfig({ LOG_LEVEL: 'silent', RATE_LIMIT: '100000', ORIGIN: base }), built.database, clock.now))
  await app.listen({ port, host: '127.0.0.1' })
  await addPersona(built.ctx, { name: 'quay', displayName: 'Vai quầy', role: 'agency-clerk', agency: 'bo-cong-an' })
  await addAccount(built.ctx, { name: 'nguoi-that', displayName: 'Người thật', role: 'leader', password })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
  await built?.app.close()
})

/** A browser with an authenticator built in that verifies its user. */
async function equipped(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { context, page }
}

async function enter(page: Page) {
  await page.goto(`${base}/sign-in`)
  await page.getByLabel('Tên đăng nhập').fill('nguoi-that')
  await page.getByLabel('Mật khẩu').fill(password)
  await follow(page, page.getByRole('button', { name: 'Đăng nhập', exact: true }))
}

test('a person enrols a passkey, signs out, and comes back in with it alone', async () => {
  const { context, page } = await equipped()
  await enter(page)
  await page.goto(`${base}/account/means/passkey`)
  await page.getByLabel('Tên khóa').fill('Khóa của trình duyệt')
  await page.getByRole('button', { name: 'Tạo khóa' }).click()
  await page.waitForURL(/\/account\/means$|\/sign-in/)
  await context.clearCookies()
  await page.goto(`${base}/sign-in/passkey?back=%2Faccount`)
  await page.getByRole('button', { name: 'Dùng khóa truy cập' }).click()
  await page.waitForURL(`${base}/account`)
  expect(await page.getByText('Mức 3').count()).toBe(1)
  await page.goto(`${base}/account/means`)
  expect(await page.getByRole('rowheader', { name: 'Khóa của trình duyệt' }).count()).toBe(1)
  await context.close()
})

/** Whoever reads a page: the clerk of a counter where it asks who one is, else a visitor. */
async function reader(path: string): Promise<BrowserContext> {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 360, height: 740 } })
  if (!/^\/(account|inbox)|^\/enrolment\/desk$/.test(path)) return context
  const { cookies } = await app.inject({ method: 'POST', url: '/sign-in/persona', ...asForm({ name: 'quay' }) })
  await context.addCookies(cookies.map(({ name, value }) => ({ name, value, url: base })))
  return context
}

test.each([
  '/sign-in',
  '/sign-in/passkey',
  '/sign-in/recovery',
  '/sign-in/unlock',
  '/account/means',
  '/account/means/passkey',
  '/account/sessions',
  '/enrolment',
  '/enrolment/activate',
  '/enrolment/desk',
  '/inbox',
])('nothing on %s stands in the way of a screen reader or a small screen, and without its letters it weighs less than 60 KB', async (path) => {
  const context = await reader(path)
  const page = await context.newPage()
  await page.goto(base + path)
  expect(new URL(page.url()).pathname).toBe(path)
  expect(await barriers(page, 'every rule and good practice')).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  const parts = await page.evaluate<string[]>(
    "[...document.querySelectorAll('script[src],link[rel=stylesheet]')].map((each) => each.src || each.href)",
  )
  const cookies = Object.fromEntries((await context.cookies()).map(({ name, value }) => [name, value]))
  const sizes = await Promise.all(
    [path, ...parts.map((part) => new URL(part).pathname)].map(async (url) => {
      const { rawPayload } = await app.inject({ url, cookies, headers: { 'accept-encoding': 'br' } })
      return rawPayload.length
    }),
  )
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000)
  await context.close()
})
