import { expect, test } from 'vitest'
import { sentencesOf } from './sentence.ts'

const sentences = (text: string) => sentencesOf(text, 0, text.length).map(({ start, end }) => text.slice(start, end))

test.each([
  ['abbreviations', 'Giao TP. Hồ Chí Minh rà soát. Sau đó báo cáo.', ['Giao TP. Hồ Chí Minh rà soát.', 'Sau đó báo cáo.']],
  ['numbers and dates', 'Thu 1.250 tỷ đồng trước 30.6.2025. Chi đúng.', ['Thu 1.250 tỷ đồng trước 30.6.2025.', 'Chi đúng.']],
  ['list markers', '1. Bộ Y tế báo cáo.', ['1. Bộ Y tế báo cáo.']],
  ['the closing mark of a document', 'Văn phòng theo dõi./.', ['Văn phòng theo dõi./.']],
  ['dots of omission', 'Các ngành du lịch, nông nghiệp... và y tế. Xong.', ['Các ngành du lịch, nông nghiệp... và y tế.', 'Xong.']],
  ['closing quotes', 'Theo hướng "rõ việc." Giao Bộ A.', ['Theo hướng "rõ việc."', 'Giao Bộ A.']],
])('%s end a sentence only where the next one begins', (_, text, expected) => {
  expect(sentences(text)).toEqual(expected)
})
