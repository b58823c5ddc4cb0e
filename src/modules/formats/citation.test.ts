import fc from '../../platform/testing-chance.ts'
import { expect, test } from 'vitest'
import { checkCitations, findCitations, leavesOf, nearDuplicates, outline, type OutlineNode, relationOf } from '../texts/index.ts'
import { readFile } from './read.ts'

const cited = (text: string) => findCitations(text).map(({ number, typeName, date, issuer }) => [number, typeName, date, issuer])

test('state and Party notations are read with their day and issuer', () => {
  expect(cited('theo Nghị định số 107/2021/NĐ-CP ngày 06 tháng 12 năm 2021 của Chính phủ')).toEqual([
    ['107/2021/NĐ-CP', 'Nghị định', '2021-12-06', 'Chính phủ'],
  ])
  expect(cited('Luật Dữ liệu số 60/2024/QH15 và Thông báo kết luận số 03-TB/BCĐTW ngày 06/3/2025')).toEqual([
    ['60/2024/QH15', 'Luật', null, 'Quốc hội'],
    ['03-TB/BCĐTW', 'Thông báo', '2025-03-06', null],
  ])
  expect(cited('Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá')).toEqual([
    ['57-NQ/TW', 'Nghị quyết', '2024-12-22', 'Bộ Chính trị'],
  ])
  expect(cited('Quyết định số 1012 / QĐ - TTg, Công văn 7146/VPCP-KSTT')).toEqual([
    ['1012/QĐ-TTg', 'Quyết định', null, 'Thủ tướng Chính phủ'],
    ['7146/VPCP-KSTT', 'Công văn', null, 'Văn phòng Chính phủ'],
  ])
})

test('two letters under one word share it', () => {
  expect(cited('các Văn bản số 12/BNV-TH ngày 2/1/2025 và số 15/BNV-TH ngày 3/1/2025')).toEqual([
    ['12/BNV-TH', 'Văn bản', '2025-01-02', 'Bộ Nội vụ'],
    ['15/BNV-TH', 'Văn bản', '2025-01-03', 'Bộ Nội vụ'],
  ])
})

test('fractions, days, round-the-clock duty and posts are no documents', () => {
  expect(cited('44/63 nhiệm vụ, ngày 31/12/2025, trực 24/7, tỷ lệ 3/4, tháng 9/2025, 63/63 địa phương, CT2/A')).toEqual([])
})

test('a day that does not exist is no date', () => {
  expect(cited('Quyết định số 5/QĐ-BTC ngày 31/2/2025')).toEqual([['5/QĐ-BTC', 'Quyết định', null, 'Bộ Tài chính']])
})

test('one letter under two symbols, one number with two days and a day in the future are found; agreement is not', () => {
  const kinds = (text: string, issuedOn: string | null = null) => checkCitations(findCitations(text), issuedOn).map(({ kind }) => kind)
  expect(kinds('Văn bản số 1552/BTTTT-THH ngày 26/4/2022; văn bản số 1552/BTTTT-TTH')).toEqual(['two-notations'])
  expect(kinds('Quyết định số 06/QĐ-TTg ngày 06/01/2022; Quyết định số 06/QĐ-TTg ngày 16/01/2022')).toEqual(['two-dates'])
  expect(kinds('Nghị quyết số 71/NQ-CP ngày 01/4/2025', '2025-03-14')).toEqual(['later-than-document'])
  expect(kinds('Nghị quyết số 71/NQ-CP ngày 01/4/2025; Nghị quyết số 71/NQ-CP; Công văn số 71/BNV-TH', '2025-06-01')).toEqual([])
})

test('what a document does to another is told by the words before', () => {
  const relation = (text: string) => relationOf(text, findCitations(text)[0]!)
  expect(relation('Căn cứ Luật Dữ liệu số 60/2024/QH15;')).toBe('basis')
  expect(relation('Quyết định này thay thế Quyết định số 5/QĐ-BTC.')).toBe('replaces')
  expect(relation('sửa đổi, bổ sung một số điều của Nghị định số 109/2022/NĐ-CP')).toBe('amends')
  expect(relation('Kế hoạch triển khai thực hiện Nghị quyết số 71/NQ-CP')).toBe('implements')
  expect(relation('nhiệm vụ được giao tại Thông báo số 56/TB-VPCP')).toBe('assigns')
})

const shapeOf = (one: OutlineNode): unknown =>
  one.children.length === 0 ? `${one.kind} ${one.label ?? ''}`.trim() : { [`${one.kind} ${one.label ?? ''}`.trim()]: one.children.map(shapeOf) }
const read = (text: string) => readFile(new TextEncoder().encode(text), 'a.txt')

test('chapters, articles, clauses and points form a tree', async () => {
  const text =
    'Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Nghị định này quy định:\na) Dữ liệu;\nb) Định danh.\n2. Không áp dụng:\n- Dữ liệu mật.\nĐiều 2. Đối tượng\nChương II\nTỔ CHỨC\nĐiều 3. Hiệu lực'
  expect(shapeOf(outline(await read(text)))).toEqual({
    document: [
      { 'chapter I': ['paragraph', { 'article 1': [{ 'clause 1': ['point a', 'point b'] }, { 'clause 2': ['dash -'] }] }, 'article 2'] },
      { 'chapter II': ['paragraph', 'article 3'] },
    ],
  })
})

test('the leaves of the tree and the gaps between them give any text back', async () => {
  const line = fc.oneof(
    fc.constantFrom(
      'Phần I',
      'Chương II',
      'Điều 3. Tên',
      '1. Khoản',
      '1.2. Mục',
      'a) Điểm',
      '- gạch',
      '+ cộng',
      'I. MỤC TIÊU',
      'Lời.',
      '',
      '\tTT\n\tViệc\n\tHạn',
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async (lines) => {
      const document = await read(`Mở đầu\n${lines.join('\n').replaceAll('\0', '')}`)
      let at = 0
      let whole = ''
      for (const { own } of leavesOf(outline(document))) {
        expect(own.start).toBeGreaterThanOrEqual(at)
        whole += document.text.slice(at, own.end)
        at = own.end
      }
      expect(whole + document.text.slice(at)).toBe(document.text)
    }),
    { numRuns: 200 },
  )
})

test('two versions of one text are found with what each says alone; different texts are not', () => {
  const duties = Array.from({ length: 20 }, (_, i) => `Sở thứ ${i} rà soát hồ sơ lĩnh vực ${i * 13}, báo cáo kết quả trong quý ${(i % 4) + 1}.`)
  const a = duties.join('\n')
  const b = [...duties.slice(0, 15), 'Thêm một nhiệm vụ hoàn toàn khác về y tế cơ sở.'].join('\n')
  const likeness = nearDuplicates(a, b)
  expect(likeness?.containment).toBeGreaterThan(0.9)
  expect(likeness?.onlyInB.map(({ start, end }) => b.slice(start, end)).join(' ')).toContain('y tế cơ sở')
  const other = Array.from({ length: 20 }, (_, i) => `Trường học số ${i} khai giảng, tuyển sinh ${i * 31} em vào lớp ${i % 12}.`).join('\n')
  expect(nearDuplicates(a, other)).toBeNull()
})
