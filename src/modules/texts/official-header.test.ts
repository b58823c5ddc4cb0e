import { expect, test } from 'vitest'
import { readOfficialHeader } from './official-header.ts'

const letterhead = (body: readonly string[], heading: readonly string[]) => [
  ...body,
  'Số: 12/KH-BCĐ',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Hà Nội, ngày 10 tháng 01 năm 2025',
  ...heading,
]

test('a body named after its programme above the number is letterhead, not the type of the document', () => {
  const lines = letterhead(['BAN CHỈ ĐẠO', 'CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA'], ['KẾ HOẠCH', 'Triển khai nhiệm vụ năm 2025'])
  expect(readOfficialHeader(lines, lines.join('\n'))).toMatchObject({ type: 'plan', number: '12/KH-BCĐ', title: 'Triển khai nhiệm vụ năm 2025' })
})

test('a heading that alone stands above the number is still the heading', () => {
  const lines = ['CHỈ THỊ', 'Về tăng cường kỷ luật', 'Số: 05/CT-BNV', 'Độc lập - Tự do - Hạnh phúc', 'Căn cứ Luật Tổ chức Chính phủ;']
  expect(readOfficialHeader(lines, lines.join('\n'))?.type).toBe('directive')
})
