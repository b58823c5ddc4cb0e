import ExcelJS from 'exceljs'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { balanced, widthOf } from './measure.ts'
import { letterFile } from './write.ts'
import { pointLabel } from './outline.ts'
import { sampleCommittee, sampleDecision, sampleLetter, sampleReport } from '../../../definitions/letters/samples.ts'
import { appendixReference, dayText, placeAndDay, recipientLines } from './wording.ts'

const at = new Date('2026-02-05T03:00:00Z')
const pdf = async (document: typeof sampleReport) => (await letterFile(document, 'pdf', at))?.bytes as Uint8Array
const pagesOf = async (bytes: Uint8Array): Promise<string[]> => (await extractText(await getDocumentProxy(new Uint8Array(bytes)))).text

test('days below ten and the months January and February alone have a leading zero', () => {
  expect(['2026-02-05', '2026-03-09', '2026-12-31'].map((day) => dayText(day).replaceAll('\u00a0', ' '))).toEqual([
    'ngày 05 tháng 02 năm 2026',
    'ngày 09 tháng 3 năm 2026',
    'ngày 31 tháng 12 năm 2026',
  ])
  expect(placeAndDay(sampleLetter).replaceAll('\u00a0', ' ')).toBe('Hà Nội, ngày 12 tháng 3 năm 2026')
})

test('points run through the Vietnamese alphabet, đ after d and no f, j, w, z', () => {
  expect(Array.from({ length: 8 }, (_, i) => pointLabel(i))).toEqual(['a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)', 'h)'])
})

test('recipients end with the keeping line, and an electronic document leaves number and day of its annexes blank', () => {
  expect(recipientLines(sampleReport).at(-1)).toBe('- Lưu: VT, CĐSQG (10).')
  expect(appendixReference(sampleReport)).toContain('05/BC-BKHCN')
  expect(appendixReference(sampleCommittee)).not.toMatch(/12\/TB|30/)
})

test('a long name is broken into lines of about one length', () => {
  const lines = balanced('BỘ KHOA HỌC VÀ CÔNG NGHỆ', { size: 13, bold: true }, 170)
  expect(lines).toEqual(['BỘ KHOA HỌC', 'VÀ CÔNG NGHỆ'])
  expect(Math.max(...lines.map((line) => widthOf(line, { size: 13, bold: true, italic: false })))).toBeLessThan(170)
})

test('the PDF bears every word, each annex counting its own pages and no number on a first page', async () => {
  const pages = await pagesOf(await pdf(sampleReport))
  expect(pages.length).toBeGreaterThan(4)
  const starts = pages.map((page) => page.trim().slice(0, 12))
  expect(starts[0]).toMatch(/^BỘ KHOA HỌC/)
  expect(starts[1]).toMatch(/^2\b/)
  expect(starts.filter((words) => words.startsWith('Phụ lục')).length).toBe(2)
  expect(pages.join(' ').replace(/\s+/g, ' ')).toContain('đạt 88 % số nhiệm vụ đến hạn')
})

test('the PDF says it is PDF/A-2b, embeds its fonts and colours, and is tagged in Vietnamese', async () => {
  const text = Buffer.from(await pdf(sampleDecision)).toString('latin1')
  for (const wanted of [
    '<pdfaid:part>2</pdfaid:part>',
    '<pdfaid:conformance>B</pdfaid:conformance>',
    '/OutputIntents',
    '/StructTreeRoot',
    '/Lang (vi-VN)',
    '/FontFile2',
  ])
    expect(text).toContain(wanted)
  expect(text).not.toMatch(/\/BaseFont \/(Helvetica|Times)/)
})

test('the tables of annexes are a workbook whose figures are figures; without annexes there is none', async () => {
  const book = new ExcelJS.Workbook()
  const file = await letterFile(sampleReport, 'xlsx', at)
  await book.xlsx.load(file?.bytes as never)
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Phụ lục I', 'Phụ lục II'])
  expect(book.worksheets[0]?.getRow(6).getCell(4).value).toBe(87.5)
  expect(await letterFile(sampleLetter, 'xlsx', at)).toBeNull()
  expect(file?.fileName).toBe('05-BC-BKHCN.xlsx')
})
