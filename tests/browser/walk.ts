import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { routes } from '../../src/app.ts'
import { addAccount } from '../../src/modules/identity/index.ts'
import { planText } from '../../src/modules/steering/testing.ts'
import type { AnyRoute } from '../../src/platform/http/index.ts'
import { openBrowser } from '../setup/chromium.ts'
import { asMultipart, type Built, clock, givenHouse, type Person, signedIn } from '../setup/house.ts'
import { addressOf, hasSamples, type Things, thingsIn } from '../setup/samples.ts'

let browser: Browser
let built: Built
let base = ''
let things: Things
const cookies = new Map<Person, string>()

/** Somebody who signs in by typing. */
export const somebody = { name: 'ai-do', password: 'một câu dài dễ nhớ' }

/** An address of the house, from its root. */
export const at = (path: string): string => `${base}${path}`

/** The house with its demonstration, one sample of everything, and a browser before it. */
export async function openHouse(): Promise<void> {
  clock.minutes = 500 * 24 * 60
  built = await givenHouse({ demo: true })
  base = await built.app.listen({ port: 0, host: '127.0.0.1' })
  for (const name of ['clerk', 'administrator'] as const) cookies.set(name, (await signedIn(built.app, name))['nt06_session'] ?? '')
  const account = await addAccount(built.ctx, { name: somebody.name, displayName: 'Ai đó', role: 'leader', password: somebody.password })
  const clerk = { nt06_session: cookies.get('clerk') ?? '' }
  const plan = planText([{ title: 'Làm thêm một việc', lead: 'Bộ Y tế', due: 'Tháng 12/2026' }], { number: '88/KH-BYT' })
  const sent = await built.app.inject({
    method: 'POST',
    url: '/imports',
    cookies: clerk,
    ...asMultipart([{ name: 'file', fileName: 'them.txt', value: plan }]),
  })
  things = { ...(await thingsIn(built, clerk)), accounts: account, imports: String(sent.headers.location).split('/').at(-1) ?? '' }
  browser = await openBrowser()
}

export async function closeHouse(): Promise<void> {
  await browser?.close()
  await built?.app.close()
}

/** Pages of a thing that nobody has made yet are walked where it is made. */
const answersWithPage = ({ kind, method, path }: AnyRoute) =>
  kind === 'page' && method === 'GET' && !/\.(csv|xlsx|docx|json)$|^\/(search|evidence|kit)|\/(original|minutes|callback)$/.test(path)
export const readerOf = (row: AnyRoute): Person => (row.may.who['standing-clerk'] ? 'clerk' : 'administrator')
export const pages = routes
  .filter(answersWithPage)
  .filter(hasSamples)
  .filter(({ may }) => may.who['standing-clerk'] ?? may.who.administrator ?? may.who.public)
  .map((row) => ({ row, path: row.path }))

/** Where a page is, with what it must be asked for. */
export const placeOf = (row: AnyRoute): string => {
  const asked: Record<string, string> = {
    '/tasks/plan': `?document=${things['documents'] ?? ''}`,
    '/indicators/:indicator/lineage': '?period=2026-06',
  }
  return `${base}${addressOf(row, things)}${asked[row.path] ?? ''}`
}

type View = { theme: 'light' | 'dark' } & BrowserContextOptions

async function newPage(who: Person | null, { theme, ...options }: View): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const cookie = (name: string, value: string) => ({ name, value, url: base })
  await context.addCookies([cookie('theme', theme), ...(who === null ? [] : [cookie('nt06_session', cookies.get(who) ?? '')])])
  return context.newPage()
}

/** A window in which nothing was opened before, closed at the end. */
export async function open<T>(view: View, story: (page: Page) => Promise<T>): Promise<T> {
  const page = await newPage(null, view)
  try {
    return await story(page)
  } finally {
    await page.context().close()
  }
}

const windows = new Map<string, Promise<Page>>()

/** The window of a reader, in which one page is opened after the other. */
export function windowOf(who: Person, view: View): Promise<Page> {
  const key = JSON.stringify([who, view])
  const known = windows.get(key) ?? newPage(who, view)
  windows.set(key, known)
  return known
}
