import { expect, test } from 'vitest'
import { codeOfWords, fieldOf, registryOn, valueWords } from './index.ts'

const shown = (registry: string, name: string, value: string, on = '2026-03-02') =>
  valueWords(
    registryOn(registry, on)?.fields.find(({ field }) => field === name),
    value,
    on,
  )

test('a commune and a province that stand as codes are read by their names of the day', () => {
  expect(shown('population', 'commune', '00004')).toBe('Phường Ba Đình (00004)')
  expect(shown('population', 'commune', '00004', '2025-06-30')).toBe('Phường Trúc Bạch (00004)')
  expect(shown('population', 'province', '079')).toBe('Thành phố Hồ Chí Minh (079)')
})

test('a code that is no longer in use says until when it was', () => {
  expect(shown('population', 'commune', '00001')).toEqual({
    vi: 'Phường Phúc Xá (00001, đến 30/06/2025)',
    en: 'Phường Phúc Xá (00001, until 30/06/2025)',
  })
  expect(shown('population', 'province', '02')).toMatchObject({ vi: 'Tỉnh Hà Giang (02, đến 30/06/2025)' })
})

test('words lead back to their code in any case and form, all else stays', () => {
  const insurance = registryOn('insurance', '2026-03-02')
  if (!insurance) throw new Error('insurance is defined')
  const codeOf = (text: string) => codeOfWords(fieldOf(insurance, 'status'), text)
  expect(['Bảo lưu', ' BẢO LƯU'.normalize('NFD'), 'Paused', 'paused', 'lạ'].map(codeOf)).toEqual(['paused', 'paused', 'paused', 'paused', 'lạ'])
})

test('codes are read by their words, days as days are written, all else as it is', () => {
  expect(shown('insurance', 'status', 'paused')).toEqual({ vi: 'Bảo lưu', en: 'Paused' })
  expect(shown('population', 'date_of_birth', '1980-05-06')).toBe('06/05/1980')
  expect(['commune', 'province', 'person_id', 'gone'].map((field) => shown('population', field, '99999'))).toEqual(Array(4).fill('99999'))
})
