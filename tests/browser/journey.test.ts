import ExcelJS from 'exceljs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAccount } from '../../src/modules/identity/index.ts'
import { planText } from '../../src/modules/steering/testing.ts'
import { openBrowser } from '../setup/chromium.ts'
import { type Built, clock, givenHouse, planRows } from '../setup/house.ts'
import { follow, send } from './steps.ts'

const password = 'một câu dài dễ nhớ'
let browser: Browser
let built: Built
let base = ''

beforeAll(async () => {
  clock.minutes = 60 * 24 * 60
  built = await givenHouse({ rows: [] })
  for (const name of ['can-bo-a', 'can-bo-b'])
    await addAccount(built.ctx, { name, displayName: `Chuyên viên ${name.at(-1)}`, role: 'standing-clerk', password })
  base = await built.app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await built?.app.close()
})

/** A browser of an old telephone: no JavaScript at all. */
async function signIn(name: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 }, acceptDownloads: true })
  const page = await context.newPage()
  await page.goto(`${base}/tasks`)
  await page.fill('[name=name]', name)
  await page.fill('[name=password]', password)
  await follow(page, page.locator('form[action="/sign-in"] button'))
  expect(page.url()).toBe(`${base}/tasks`)
  return page
}

/** The number that a link with this address shows. */
const figure = async (page: Page, state: string) =>
  Number(/\d+/.exec((await page.locator(`main a[href*="state=${state}"]`).first().innerText()).replaceAll('.', ''))?.[0])

test('from a plan on paper to a product that two people vouch for, without JavaScript', async () => {
  const page = await signIn('can-bo-a')
  expect(await page.locator('main').innerText()).toContain('Chưa có nhiệm vụ')

  await page.goto(`${base}/imports/new`)
  await page.setInputFiles('[name=file]', { name: 'Kế hoạch năm.txt', mimeType: 'text/plain', buffer: Buffer.from(planText(planRows)) })
  await send(page, '/imports')
  expect(page.url()).toMatch(/\/imports\/[0-9a-f-]{36}$/)
  for (const { title } of planRows) expect(await page.locator('main').innerText()).toContain(title)
  await page.goto(`${base}/tasks`)
  expect(await page.locator('main').innerText()).toContain('Chưa có nhiệm vụ')
  await page.goBack()
  await send(page, '/carried-out')
  expect(await page.locator('body').innerText()).toContain('Đã tạo 5')

  await page.goto(`${base}/`)
  const before = await figure(page, 'overdue')
  expect(before).toBeGreaterThan(0)
  await follow(page, page.locator('main a[href*="state=overdue"]'))
  expect(await page.locator('tbody tr').count()).toBe(before)

  await page.goto(`${base}/tasks?q=nghi+dinh+luu+tru`)
  await follow(page, page.locator('tbody a[href^="/tasks/"]'))
  const task = page.url()
  expect(await page.locator('mark').first().innerText()).toContain('nghị định về lưu trữ điện tử')
  await page.fill('form[action$="/updates"] [name=words]', 'Đã trình dự thảo')
  await page.fill('form[action$="/updates"] [name=progress]', '140')
  await send(page, '/updates')
  expect(await page.inputValue('form[action$="/updates"] [name=words]')).toBe('Đã trình dự thảo')
  await page.fill('form[action$="/updates"] [name=progress]', '60')
  await send(page, '/updates')
  expect([page.url(), (await page.locator('main').innerText()).includes('Đã trình dự thảo')]).toEqual([task, true])

  await page.locator('details:has(form[action$="/completion"]) > summary').press('Enter')
  await page.setInputFiles('form[action$="/completion"] [name=files]', {
    name: 'Nghị định đã ký.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 minh chứng'),
  })
  await send(page, '/completion')
  expect(await page.locator('body').innerText()).toContain('chờ người thứ hai xác nhận')
  await page.fill('form[action$="/confirmation"] [name=words]', 'Bản ký đã đối chiếu')
  await send(page, '/confirmation')
  expect(await page.locator('main').innerText()).toContain('không tự xác nhận')

  const second = await signIn('can-bo-b')
  await second.goto(task)
  const [download] = await Promise.all([second.waitForEvent('download'), second.locator('a[href^="/evidence/"]').first().press('Enter')])
  expect(download.suggestedFilename()).toBe('Nghị định đã ký.pdf')
  await second.fill('form[action$="/confirmation"] [name=words]', 'Nghị định chưa đánh số, bản ký đã đối chiếu')
  await send(second, '/confirmation')
  expect(await second.locator('body').innerText()).toContain('Đã xác nhận hoàn thành')

  await page.goto(`${base}/`)
  expect(await figure(page, 'overdue')).toBe(before - 1)
  expect((await figure(page, 'done-late')) + (await figure(page, 'done-on-time'))).toBe(1)

  await page.goto(`${base}/tasks`)
  const csv = await (await page.request.get(`${base}/tasks.csv`)).text()
  expect(csv.trim().split('\r\n').length).toBe(6)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await (await page.request.get(`${base}/tasks.xlsx`)).body()) as never)
  expect(book.worksheets[0]?.rowCount).toBe(6)
  expect(await page.locator('a[href^="/tasks.csv"]').count()).toBeGreaterThan(0)
  expect(await page.locator('a[href^="/tasks.xlsx"]').count()).toBeGreaterThan(0)
})
