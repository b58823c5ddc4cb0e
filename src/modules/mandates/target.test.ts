import { expect, test } from 'vitest'
import { madeDocument } from './made-document.ts'
import { proseMandates } from '../prose/index.ts'

const targets = (words: string) =>
  proseMandates(madeDocument([`Giao Bộ Y tế ${words}.`]), { issuedOn: '2025-03-14' })
    .flatMap((mandate) => mandate.targets)
    .map(({ op, value, upper, unit, subject }) => [op, value, ...(upper === undefined ? [] : [upper]), unit, subject])

test.each<[string, unknown[]]>([
  ['bố trí ít nhất 3% ngân sách cho khoa học', [['>=', 3, '%', 'ngân sách cho khoa học']]],
  ['nâng tỷ lệ lên 2% GDP', [['=', 2, '%', 'GDP']]],
  ['cắt giảm 30% thời gian giải quyết', [['-', 30, '%', 'thời gian giải quyết']]],
  ['tiêm phòng cho trên 95% trẻ em', [['>', 95, '%', 'trẻ em']]],
  ['giảm từ 70 - 80% chi phí', [['range', 70, 80, '%', 'chi phí']]],
  ['đào tạo ít nhất 50.000 nhân lực bán dẫn', [['>=', 50_000, 'nhân lực', 'bán dẫn']]],
  ['trình Chính phủ ban hành 2 nghị định về dữ liệu', [['=', 2, 'nghị định', null]]],
  ['bảo đảm tỷ lệ giải ngân đạt từ 95% trở lên', [['>=', 95, '%', 'tỷ lệ giải ngân']]],
])('"%s" promises its number', (words, expected) => {
  expect(targets(words)).toEqual(expected)
})

test.each([
  'thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 về khoa học',
  'hoàn thiện dữ liệu học sinh từ lớp 1 đến lớp 12',
  'rà soát Điều 5 của Luật Dữ liệu',
  'phủ sóng 5G tại các khu công nghiệp',
  'ứng phó bão số 11 trên Biển Đông',
])('"%s" promises no number', (words) => {
  expect(targets(words)).toEqual([])
})
