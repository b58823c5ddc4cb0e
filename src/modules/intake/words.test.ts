import { expect, test } from 'vitest'
import { placeWords } from './words.ts'

test('records of a province are told by the name it bears on the day', () => {
  expect(placeWords(46, '2026-03-02').vi).toBe('Toàn bộ bản ghi của Huế')
  expect(placeWords(46, '2024-12-31').vi).toBe('Toàn bộ bản ghi của Thừa Thiên Huế')
  expect(placeWords(2, '2026-03-02').vi).toBe('Toàn bộ bản ghi của Tuyên Quang')
  expect(placeWords(2, '2025-06-30').vi).toBe('Toàn bộ bản ghi của Hà Giang')
})
