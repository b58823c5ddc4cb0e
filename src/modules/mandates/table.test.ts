import { existsSync, readFileSync } from 'node:fs'
import fc from '../../platform/testing-chance.ts'
import { describe, expect, test } from 'vitest'
import { type DocumentHeader } from '../texts/index.ts'
import { readFile } from '../formats/index.ts'
import { mandatesOf } from './index.ts'
import { tableFaults } from '../tables/index.ts'
import { type MadeCell, madeDocument } from './made-document.ts'

const seed = '../shared/seeds/003_6dcd02d5aa2677cd.txt'

const plan = () => readFile(new Uint8Array(readFileSync(seed)), seed)

describe.skipIf(!existsSync(seed))('the plan of 2025 (seed 003)', () => {
  test('its four tables hold 248 tasks, each cut out of the text as it stands', async () => {
    const document = await plan()
    const mandates = mandatesOf(document, { issuedOn: null })
    const bySection = Object.entries(Object.groupBy(mandates, ({ section }) => section ?? ''))
    expect(bySection.map(([section, tasks]) => [section, tasks?.length])).toEqual([
      ['II', 4],
      ['III.I', 4],
      ['III.II', 21],
      ['III.III', 21],
      ['III.IV', 15],
      ['III.V', 20],
      ['III.VI', 7],
      ['III.VII', 9],
      ['IV', 65],
      ['V', 82],
    ])
    for (const { text, start, end } of mandates) expect(document.text.slice(start, end)).toBe(text)
  })

  test('every task has a lead, a deadline that could be read and a title on one line', async () => {
    for (const { lead, deadline, title, confidence } of mandatesOf(await plan(), { issuedOn: null })) {
      expect(lead.length).toBeGreaterThan(0)
      expect(deadline).not.toBeNull()
      expect(deadline?.kind).not.toBe('vague')
      expect(title).not.toMatch(/\s\s|\n|^\s|\s$/u)
      expect(confidence).toBeGreaterThan(0.9)
    }
  })

  test('odd rows: a list without "Bộ", a dash for nobody, a note that is the basis, quarters of the year in the title', async () => {
    const mandates = mandatesOf(await plan(), { issuedOn: null })
    expect(mandates.filter(({ lead }) => lead.length === 7).map(({ lead }) => lead[0])).toEqual(['Bộ Tài chính'])
    expect(mandates.filter(({ basis }) => basis !== null)).toHaveLength(65)
    expect(mandates.filter(({ note }) => note !== null)).toHaveLength(0)
    expect(mandates.filter(({ product }) => product === '-')).toHaveLength(0)
    expect(mandates.filter(({ deadline }) => deadline?.kind === 'quarter').map(({ deadline }) => [deadline?.due, deadline?.inferredYear])).toEqual([
      ['2025-12-31', true],
      ['2025-06-30', true],
      ['2025-09-30', false],
    ])
  })

  test('its only fault is that the last table has no column of products', async () => {
    expect(tableFaults(await plan(), { issuedOn: null }).map(({ at }) => at)).toEqual(['/tables/4'])
  })
})

const faults = (table: MadeCell[][]) => tableFaults(madeDocument([table]), { issuedOn: '2025-05-12' }).map(({ words }) => words.vi)

describe('faults of a table', () => {
  const head = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Sản phẩm', 'Thời hạn']
  test('a table that can be read has none', () => {
    expect(faults([head, ['1', 'Sửa cầu phao', 'Bộ Xây dựng', 'Báo cáo', 'Tháng 9/2025']])).toEqual([])
  })

  test('a day that no calendar has', () => {
    expect(faults([head, ['1', 'Sửa cầu phao', 'Bộ Xây dựng', 'Báo cáo', '31/2/2025']])).toEqual([
      'Nhiệm vụ 1 “Sửa cầu phao”: thời hạn “31/2/2025” không có trong lịch.',
    ])
  })

  test('an agency nobody knows, and none at all', () => {
    expect(
      faults([head, ['1', 'Sửa cầu phao', 'Bộ Mây Trời', 'Báo cáo', 'Tháng 9/2025'], ['2', 'Thay phao', '', 'Báo cáo', 'Tháng 9/2025']]),
    ).toEqual(['Nhiệm vụ 1 “Sửa cầu phao”: không nhận ra cơ quan “Bộ Mây Trời”.', 'Nhiệm vụ 2 “Thay phao”: chưa có cơ quan chủ trì.'])
  })

  test('a deadline that cannot be read, and none at all', () => {
    expect(
      faults([head, ['1', 'Sửa cầu phao', 'Bộ Xây dựng', 'Báo cáo', 'Tháng 13/2025'], ['2', 'Thay phao', 'Bộ Xây dựng', 'Báo cáo', '']]),
    ).toEqual(['Nhiệm vụ 1 “Sửa cầu phao”: không đọc được thời hạn “Tháng 13/2025”.', 'Nhiệm vụ 2 “Thay phao”: chưa có thời hạn.'])
  })

  test('a table of tasks without lead and deadline is refused by name', () => {
    expect(
      faults([
        ['TT', 'Nhiệm vụ', 'Sản phẩm'],
        ['1', 'Sửa cầu phao', 'Báo cáo'],
      ]),
    ).toEqual(['Bảng 1 không đọc được thành nhiệm vụ vì thiếu cột: cơ quan chủ trì; thời hạn hoàn thành. Hãy thêm cột rồi nhập lại.'])
  })
})

const quarter = (header: Partial<DocumentHeader>, text = 'KẾ HOẠCH') => {
  const whole = { number: null, type: 'plan' as const, issuer: null, issuedOn: null, title: null, ...header }
  const table = [
    ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
    ['1', 'Sửa cầu phao', 'Bộ Xây dựng', 'Quý II'],
  ]
  return mandatesOf(madeDocument([text, table], { header: whole }), { issuedOn: null })[0]?.deadline?.due
}

describe('days', () => {
  test('a quarter without a year is of the year in the title of an undated draft', () => {
    expect(quarter({ title: 'Hoạt động năm 2026 của Ban Chỉ đạo' })).toBe('2026-06-30')
  })

  test('or of the year in its blank date', () => {
    expect(quarter({}, 'Hà Nội, ngày     tháng     năm 2027')).toBe('2027-06-30')
  })

  test('a dated document counts from its own day', () => {
    expect(quarter({ issuedOn: '2025-08-01', title: 'Hoạt động năm 2025' })).toBe('2026-06-30')
  })
})

describe('any table', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'TT',
      'Nhiệm vụ',
      'Cơ quan chủ trì',
      'Phối hợp',
      'Thời hạn',
      'Kết quả',
      'I.',
      '1',
      'a)',
      '-',
      '',
      'Tháng 9/2025',
      'Bộ Y tế',
      'Chủ trì: Bộ Y tế; Phối hợp: Bộ Công an',
    ),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  )
  const made = fc.record({ words: cell, across: fc.integer({ min: 1, max: 9 }), down: fc.integer({ min: 1, max: 9 }) })
  const table = fc.array(fc.array(fc.oneof(cell, made), { maxLength: 9 }), { maxLength: 14 })

  test('is read without failing, and what it gives stands in the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), table), { maxLength: 4 }), fc.constantFrom('docx', 'csv', 'txt'), (parts, format) => {
        const document = madeDocument(parts, { format })
        for (const { text, start, end, title, confidence } of mandatesOf(document, { issuedOn: null })) {
          expect(document.text.slice(start, end)).toBe(text)
          expect(text).not.toBe('')
          expect(title).not.toBe('')
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
        expect(tableFaults(document, { issuedOn: null })).toBeInstanceOf(Array)
      }),
      { numRuns: 150 },
    )
  })
})
