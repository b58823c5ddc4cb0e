import ExcelJS from 'exceljs'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { daysBetween } from '../../src/platform/dates.ts'
import { openBrowser } from '../setup/chromium.ts'
import { type Built, clock, givenHouse, type Person } from '../setup/house.ts'
import { follow, send } from './steps.ts'

let browser: Browser
let built: Built
let base = ''

/** Moves the clock of the house to nine o'clock of a day. */
const on = (day: string) => (clock.minutes = daysBetween('2025-06-25', day) * 24 * 60)

const rows = [
  { title: 'Xây dựng nghị định về lưu trữ điện tử', lead: 'Bộ Nội vụ', product: 'Nghị định của Chính phủ', due: 'Tháng 6/2025' },
  { title: 'Hoàn thành số hóa hồ sơ cán bộ', lead: 'Bộ Nội vụ', product: 'Cơ sở dữ liệu', due: '10/05/2025' },
  { title: 'Rà soát danh mục vị trí việc làm', lead: 'Bộ Nội vụ', product: 'Danh mục', due: '12/05/2025' },
  { title: 'Ban hành quy chế khai thác dữ liệu', lead: 'Bộ Nội vụ', product: 'Quy chế', due: '20/05/2025' },
  { title: 'Kết nối dữ liệu khám chữa bệnh', lead: 'Bộ Y tế', product: 'Nền tảng', due: '31/12/2025' },
  { title: 'Cập nhật dữ liệu hộ tịch', lead: 'Các địa phương', product: 'Cơ sở dữ liệu', due: '30/09/2025' },
]

beforeAll(async () => {
  on('2025-04-01')
  built = await givenHouse({ rows })
  base = await built.app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await built?.app.close()
})

/** Agencies work on old telephones without JavaScript; the standing body and the leader at desks. */
async function signIn(name: Person): Promise<Page> {
  const desk = name === 'clerk' || name === 'leader'
  const context = await browser.newContext({
    javaScriptEnabled: desk,
    viewport: desk ? { width: 1280, height: 900 } : { width: 360, height: 740 },
    acceptDownloads: true,
  })
  const page = await context.newPage()
  await page.goto(`${base}/sign-in`)
  await follow(page, page.locator(`form:has(input[value="${name}"]) button`))
  return page
}

const main = (page: Page) => page.locator('main').innerText()
/** Opens what the newest notice with these words leads to. */
async function openNotice(page: Page, words: string): Promise<void> {
  await page.goto(`${base}/inbox`)
  await follow(page, page.locator('tr', { hasText: words }).first().locator('form[action="/inbox/open"] button'))
}
const press = (page: Page, words: string) => follow(page, page.locator('main').getByRole('button', { name: words }))
async function fetched(page: Page, format: string): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`main a[href*="format=${format}"]`).first().press('Enter')])
  return readFileSync(await download.path())
}

const at = '/reports/ke-hoach-2025-06'
const task = 'KH12-2025-001'
const late = 'KH12-2025-002'

test('an agency says how far it is and what is in the way; the ministry asked answers; the way is free', async () => {
  on('2025-06-05')
  const clerk = await signIn('agency')
  await clerk.goto(`${base}/tasks/${task}`)
  await clerk.fill('form[action$="/updates"] [name=words]', 'Đã trình Chính phủ dự thảo nghị định')
  await clerk.fill('form[action$="/updates"] [name=progress]', '80')
  await send(clerk, '/updates')
  expect(await main(clerk)).toContain('Đã trình Chính phủ dự thảo nghị định')

  await follow(clerk, clerk.locator('main a[href^="/obstacles?task="]'))
  await follow(clerk, clerk.locator('main a[href^="/obstacles/new"]'))
  await clerk.selectOption('[name=kind]', 'funding')
  await clerk.fill('[name=stuck]', 'Chưa có dự toán mua máy quét')
  await clerk.fill('[name=remover]', 'Bộ Y tế')
  await clerk.fill('[name=proposed]', 'Cho dùng chung thiết bị')
  await send(clerk, '/obstacles/new')
  const obstacle = new URL(clerk.url()).pathname
  expect(obstacle).toMatch(/^\/obstacles\/VM2025-\d+$/)

  on('2025-06-09')
  const asked = await signIn('other')
  await openNotice(asked, 'Chưa có dự toán mua máy quét')
  expect(new URL(asked.url()).pathname).toBe(obstacle)
  await asked.fill('form[action$="/answer"] [name=words]', 'Đồng ý cho dùng chung')
  await send(asked, '/answer')

  const again = await signIn('agency')
  await openNotice(again, 'đã được trả lời')
  expect(await main(again)).toContain('Đồng ý cho dùng chung')
  await send(again, '/acceptance')
  expect(await main(again)).toContain('Đã gỡ')
})

test('the round opens; the report is there already, is completed, approved by the head and accepted', async () => {
  on('2025-06-16')
  const standing = await signIn('clerk')
  await standing.goto(`${base}/reports`)
  expect(await standing.inputValue('[name=period]')).toBe('2025-06')
  await press(standing, 'Mở kỳ')
  expect(standing.url()).toBe(`${base}${at}`)

  on('2025-06-18')
  const clerk = await signIn('agency')
  await openNotice(clerk, 'Báo cáo tháng 6/2025 đã mở')
  expect(new URL(clerk.url()).pathname).toBe(`${at}/bo-noi-vu`)
  await send(clerk, '/start')
  expect(await main(clerk)).toContain('Đã trình Chính phủ dự thảo nghị định')
  expect(await main(clerk)).toContain('Quá hạn 35 ngày')
  await clerk.selectOption('form[action$="/items"] [name=kind]', 'cause')
  await clerk.selectOption('form[action$="/items"] [name=task]', late)
  await clerk.fill('form[action$="/items"] [name=words]', 'Thiếu máy quét khổ lớn')
  await send(clerk, '/items')
  await press(clerk, 'Trình lãnh đạo duyệt')
  expect(await main(clerk)).toContain('Đã trình')

  const head = await signIn('head')
  await openNotice(head, 'chờ lãnh đạo duyệt')
  expect(await main(head)).toContain('Thiếu máy quét khổ lớn')
  await press(head, 'Duyệt và gửi báo cáo')

  const receiver = await signIn('clerk')
  await openNotice(receiver, 'chờ tiếp nhận')
  await press(receiver, 'Tiếp nhận báo cáo')
  expect(await main(receiver)).toContain('Đã tiếp nhận')
  await openNotice(await signIn('agency'), 'đã được tiếp nhận')
})

test('the consolidated report is one button: every number leads to what it counts, and it leaves as Word, PDF and Excel', async () => {
  on('2025-06-25')
  const standing = await signIn('clerk')
  await standing.goto(`${base}${at}`)
  await send(standing, '/lock')
  await follow(standing, standing.locator('main a[href$="/consolidated"]'))
  await press(standing, 'Lập dự thảo báo cáo tổng hợp')
  expect(await main(standing)).toContain('Kết quả thực hiện')
  expect(await main(standing)).toContain('Thiếu máy quét khổ lớn')
  expect(await main(standing)).toContain('Cơ quan chưa báo cáo: Bộ Y tế')

  const doors = await standing.locator('main a.count').evaluateAll((all) => all.map((each) => [each.textContent, each.getAttribute('href')] as const))
  const counted = new Map(doors.filter(([text]) => /^\d+$/.test(text ?? '')).map(([text, href]) => [href ?? '', text ?? '']))
  expect(counted.size).toBeGreaterThan(10)
  const reading = await standing.context().newPage()
  for (const [href, text] of counted) {
    await reading.goto(new URL(href, standing.url()).href)
    expect([href, /\d+/.exec(await main(reading).then((words) => words.split('\n').find((line) => line.includes('số liệu từ')) ?? ''))?.[0]]).toEqual(
      [href, text],
    )
  }

  const answer = standing.locator('[name=answer]')
  if ((await answer.count()) > 0) await answer.fill('Đã đối chiếu với cơ quan')
  await standing.fill('[name=signer]', 'Người Ký Thử')
  await press(standing, 'Lấy số và ban hành')
  expect(await main(standing)).toContain('Đã ban hành số')
  expect(Buffer.from((await fetched(standing, 'docx')).slice(0, 2)).toString()).toBe('PK')
  expect(Buffer.from((await fetched(standing, 'pdf')).slice(0, 5)).toString()).toBe('%PDF-')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await fetched(standing, 'xlsx')) as never)
  expect(book.worksheets.length).toBeGreaterThan(2)
})

test('lateness without an excuse becomes a proposal, the agency replies, a leader decides, and the inspector reads it all', async () => {
  on('2025-06-26')
  const standing = await signIn('clerk')
  await standing.goto(`${base}/accountability/proposals`)
  await press(standing, 'Lập đề nghị')
  await follow(standing, standing.locator('main a[href^="/accountability/proposals/"]', { hasText: 'Bộ Nội vụ' }))
  await press(standing, 'Gửi cơ quan để giải trình')
  expect(await main(standing)).toContain('Chờ cơ quan giải trình')
  const proposal = new URL(standing.url()).pathname

  on('2025-06-27')
  const clerk = await signIn('agency')
  await openNotice(clerk, 'có ý kiến về dự kiến')
  expect(new URL(clerk.url()).pathname).toBe(proposal)
  await clerk.fill('form[action$="/reply"] [name=words]', 'Thiết bị đã được dùng chung từ ngày 09/6')
  await send(clerk, '/reply')

  const leader = await signIn('leader')
  await openNotice(leader, 'đã giải trình')
  expect(await main(leader)).toContain('Thiết bị đã được dùng chung từ ngày 09/6')
  await leader.check('form[action$="/decision"] [name=outcome][value=dropped]')
  await leader.fill('form[action$="/decision"] [name=words]', 'Đã khắc phục, nhắc nhở chung')
  await press(leader, 'Ghi quyết định')
  expect(await main(leader)).toContain('Không đồng ý')
  await openNotice(await signIn('head'), 'Kết quả xem xét')

  const inspector = await signIn('inspector')
  await openNotice(inspector, 'Đã ban hành báo cáo tổng hợp')
  expect(await main(inspector)).toContain('Thiếu máy quét khổ lớn')
  expect(await inspector.locator('main form[action$="/issue"]').count()).toBe(0)
  await inspector.goto(`${base}${proposal}`)
  for (const words of ['Thiết bị đã được dùng chung', 'Đã khắc phục, nhắc nhở chung']) expect(await main(inspector)).toContain(words)
  await inspector.goto(`${base}/obstacles`)
  expect(await main(inspector)).toContain('Chưa có dự toán mua máy quét')
})
