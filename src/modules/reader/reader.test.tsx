import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { scenario } from '../../platform/scenario.ts'
import type { Passage } from '../texts/index.ts'
import { indicatorsBasedOn, indicatorsOn } from '../indicators/index.ts'
import { AboutPage, NotReceivedPage } from './about.view.tsx'
import { aboutDocument, documentNumbered, readingOf } from './actions.ts'
import { ReaderPage } from './reader.view.tsx'
import { directiveText, givenDirective } from '../readings/testing.ts'
import { carryOutImport, divided, previewImport, proposeImport, windowsOf } from '../readings/index.ts'

const clerk = { as: 'standing-clerk', today: '2025-03-01' } as const
const ministries = ['Bộ Tài chính', 'Bộ Xây dựng', 'Bộ Y tế', 'Bộ Nội vụ', 'Bộ Công Thương', 'Bộ Tư pháp', 'Bộ Công an']
const works = [
  'rà soát quy trình cấp phép',
  'xây dựng cơ sở dữ liệu dùng chung',
  'ban hành hướng dẫn nghiệp vụ',
  'hoàn thiện quy chế phối hợp',
  'báo cáo kết quả thực hiện',
  'tổ chức tập huấn cán bộ cơ sở',
]
const fields = ['đất đai', 'giáo dục', 'y tế', 'giao thông', 'lao động', 'môi trường', 'thương mại', 'văn hóa']

const orderOf = (n: number) =>
  `${n}. ${ministries[n % ministries.length]} chủ trì, phối hợp với ${ministries[(n + 3) % ministries.length]} ${works[n % works.length]} lĩnh vực ${fields[n % fields.length]} tại vùng số ${n % 97}, hoàn thành trước ngày ${(n % 27) + 1}/${(n % 9) + 3}/2025.`
const sayingOf = (n: number) =>
  `Trong những năm qua, công tác ${fields[n % fields.length]} tại vùng số ${n % 97} đã đạt được nhiều kết quả; tuy nhiên dữ liệu còn phân tán, việc chia sẻ giữa các cấp chưa thường xuyên, một số quy trình còn trùng lặp và thời gian xử lý hồ sơ còn dài so với yêu cầu của người dân.`

/** A directive in our own words, of about so many printed pages of 3,000 characters. */
function longDirective(pages: number): Uint8Array {
  const paragraphs: string[] = []
  for (let n = 1, written = 0; written < pages * 3_000; n += 1) {
    const paragraph = n % 3 === 0 ? orderOf(n) : sayingOf(n)
    paragraphs.push(paragraph)
    written += paragraph.length
  }
  return directiveText(paragraphs)
}

test('a document of 300 pages opens in the reader with only the part that is seen', async () => {
  await scenario(clerk, async (ctx) => {
    const proposed = await proposeImport(ctx, { fileName: 'dai.txt', mediaType: 'text/plain', bytes: longDirective(300) })
    if ('refused' in proposed) throw proposed.refused
    const { document } = (await previewImport(ctx, proposed.id)).import
    const { created } = await carryOutImport(ctx, proposed.id)
    expect(created).toBeGreaterThan(1_000)
    const reading = await readingOf(ctx, document, { part: 20 })
    const html = render(<ReaderPage reading={reading} />)
    expect(html.length).toBeLessThan(200_000)
    expect([reading.windows.length, reading.total]).toEqual([expect.toSatisfy((parts: number) => parts > 40), created])
    const far = (await readingOf(ctx, document, { part: 30 })).tasks[0]
    const again = await readingOf(ctx, document, { task: far?.code })
    expect([again.shown, again.chosen]).toEqual([29, far?.code])
  })
})

test('a table of hundreds of rows comes in pieces under its head, none of which cuts a merged cell', () => {
  const rows = Array.from({ length: 600 }, (_, row) =>
    [0, 1].map((column) => ({
      start: row * 200 + column * 100,
      end: row * 200 + column * 100 + 99,
      colSpan: 1,
      rowSpan: row % 3 === 1 && column === 0 ? 2 : 1,
    })),
  )
  const pieces = divided([{ kind: 'table', rows, start: 0, end: 120_000 }]) as Extract<Passage, { kind: 'table' }>[]
  expect(pieces.length).toBeGreaterThan(5)
  expect(pieces.every((piece) => piece.rows[0] === rows[0])).toBe(true)
  expect(pieces.flatMap((piece) => piece.rows.slice(1))).toEqual(rows.slice(1))
  expect(pieces.every((piece) => piece.rows.at(-1)?.every(({ rowSpan }) => rowSpan === 1))).toBe(true)
  const windows = windowsOf(pieces)
  expect(windows.map(({ end }) => end).slice(0, -1)).toEqual(windows.map(({ start }) => start).slice(1))
  expect(windows.every(({ start, end }) => end - start <= 20_000)).toBe(true)
})

test('the sentence of an order shows who, what and by when, each underlined in its own way, with a legend', async () => {
  await scenario(clerk, async (ctx) => {
    const [task] = await givenDirective(ctx, [
      '1. Bộ Tài chính chủ trì, phối hợp với Bộ Nội vụ xây dựng đề án sắp xếp trụ sở dôi dư, trình Thủ tướng Chính phủ trước ngày 30/6/2025.',
    ])
    const html = render(<ReaderPage reading={await readingOf(ctx, task?.document ?? '', {})} />)
    const parts = [...html.matchAll(/<span data-part="(\w+)" title="[^"]+">([^<]+)<\/span>/g)].map(([, part, words]) => [part, words])
    expect(parts).toEqual([
      ['lead', 'Bộ Tài chính'],
      ['verb', 'xây dựng'],
      ['product', 'đề án'],
      ['deadline', 'trước ngày 30/6/2025'],
    ])
    for (const part of ['lead', 'verb', 'product', 'deadline']) expect(html).toMatch(new RegExp(`part-legend.*data-part="${part}"`))
  })
})

test('a document leads to the indicators that rest on it, and each of them finds the document by its number', async () => {
  await scenario(clerk, async (ctx) => {
    const [based] = indicatorsOn(ctx.asOf)
    const number = based?.basis[0] ?? ''
    expect(await documentNumbered(ctx, number)).toBeNull()
    expect(render(<NotReceivedPage number={number} indicators={indicatorsBasedOn(number, ctx.asOf)} mayImport />)).toContain(
      `/indicators/${based?.code}`,
    )
    const [task] = await givenDirective(ctx, [orderOf(1)], { number })
    expect(await documentNumbered(ctx, number)).toMatchObject({ id: task?.document, number })
    const about = await aboutDocument(ctx, task?.document ?? '')
    expect(about.indicators.map(({ code }) => code)).toContain(based?.code)
    expect(render(<AboutPage about={about} />)).toContain(`/indicators/${based?.code}`)
  })
})
