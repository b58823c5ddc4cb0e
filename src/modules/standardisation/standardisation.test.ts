import { readFileSync } from 'node:fs'
import fc from '../../platform/testing-chance.ts'
import { expect, test } from 'vitest'
import {
  birthDate,
  identityNumber,
  isMerged,
  nameKey,
  nameLine,
  nameParts,
  orderShown,
  placeCode,
  sexCode,
  standardName,
  swapped,
  unmarked,
  writeName,
} from './index.ts'

const golden = readFileSync(new URL('./golden.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('\t') as [string, string, string])

test(`${golden.length} written names have the standard form that the golden file gives them`, () => {
  expect(golden.length).toBeGreaterThan(1000)
  const wrong = golden.filter(([raw, full, key]) => (standardName(raw)?.full ?? '') !== full || nameKey(raw) !== key)
  expect(wrong).toEqual([])
})

test('a name says the same composed or decomposed, small or large, and standardising it again changes nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...golden), ([raw]) => {
      const name = standardName(raw)
      expect(standardName(raw.normalize('NFD'))).toEqual(name)
      if (name) expect(standardName(name.full)).toEqual(name)
      if (name) expect(unmarked(name.full)).toBe(name.key)
    }),
  )
})

test.each([
  ['NguyÔn ThÞ ¸nh', 'nguyễn thị ánh'],
  ['TrÇn ThÞ H\u00adêng', 'trần thị hường'],
  ['NGUYEÃN VAÊN AN', 'nguyễn văn an'],
  ['Phaïm Thò Höôøng', 'phạm thị hường'],
  ['Y Bhin Êban', 'y bhin êban'],
  ['Siu H’Bốp', 'siu h bốp'],
])('the name "%s", though it may show the bytes of an old font, is %s', (raw, full) => {
  expect(standardName(raw)?.full).toBe(full)
  expect(writeName(Buffer.from(raw), 0, Buffer.byteLength(raw), Buffer.alloc(400), 0)).toBe(Buffer.byteLength(nameLine(raw)))
})

test('parts of two names are alike where only the order, or only the middle, differs', () => {
  const parts = (name: string) => nameParts(standardName(name) as NonNullable<ReturnType<typeof standardName>>)
  expect(parts('Anh Văn Nguyễn').sorted).toBe(parts('Nguyễn Văn Anh').sorted)
  expect(parts('Nguyễn Anh').outer).toBe(parts('Nguyễn Văn Anh').outer)
  expect(parts('NGUYEN VAN ANH').key).toBe(parts('Nguyễn Văn Anh').key)
  expect(parts('NGUYEN VAN ANH').full).not.toBe(parts('Nguyễn Văn Anh').full)
})

test.each([
  ['05/03/1980', 19800305],
  ['5-3-1980', 19800305],
  ['5.3.80', 19800305],
  ['1980-03-05', 19800305],
  ['1980/03/05', 19800305],
  ['1980-03-05T00:00:00', 19800305],
  ['1980-03-05 00:00:00', 19800305],
  ['05/03/1980 07:00', 19800305],
  ['19800305', 19800305],
  ['05031980', 19800305],
  ['5 tháng 3 năm 1980', 19800305],
  ['ngày 05 tháng 03 năm 1980', 19800305],
  ['03/25/1990', 19900325],
  ['29285', 19800305],
  ['1975', 19750101],
  ['1975.0', 19750101],
  ['00/00/1975', 19750101],
  ['sinh năm 1975', 19750101],
  ['__/__/1975', 19750101],
  ['khoảng 1975', 19750101],
  ['1975 (khoảng)', 19750101],
  ['05/03/1980 12:00:00 AM', 19800305],
  ['1980-03-05 00:00:00+07', 19800305],
  ['05-Mar-1980', 19800305],
  ['5-thg3-1980', 19800305],
  ['5031980', 19800305],
  ['29285.5', 19800305],
  ['\u200b05/03/1980', 19800305],
  [' 05\u00a0/03/198O.', 19800305],
  ["'05/03/1980", 19800305],
  ['31/02/1980', null],
  ['KHÔNG', null],
  ['', null],
  ['1234567890', null],
])('the birth date "%s" is read as %s', (raw, date) => {
  expect(birthDate(raw)).toBe(date)
})

test('a column that shows the month first is read so; what could be both days has its other day kept', () => {
  expect(orderShown('03/25/1990')).toBe('month-first')
  expect(orderShown('25/03/1990')).toBe('day-first')
  expect(orderShown('03/05/1990')).toBeNull()
  expect(birthDate('03/05/1990', 'month-first')).toBe(19900305)
  expect(swapped(19900305)).toBe(19900503)
  expect(swapped(19900325)).toBeNull()
})

test.each([
  ['001080012345', 1080012345, null],
  ['1080012345', 1080012345, null],
  ['001 080 012 345', 1080012345, null],
  ['CCCD: 001.080.012.345', 1080012345, null],
  ["'001080012345", 1080012345, null],
  ['1.080012345E+09', 1080012345, null],
  ['79084976868.0', 79084976868, null],
  ['O01080012345', 1080012345, null],
  ['112998690', null, 112998690],
  ['CMND 112998690', null, 112998690],
  ['12998690', null, 12998690],
  ['1.08E+11', null, null],
  ['1.08001234500E+9', 1080012345, null],
  ['1080012345.00', 1080012345, null],
  ['="001080012345"', 1080012345, null],
  ['001080012345\u200b', 1080012345, null],
  ['００１０８００１２３４５', 1080012345, null],
  ['001080012345 (CCCD)', 1080012345, null],
  ['112998690/001080012345', 1080012345, null],
  ['112998690 cấp ngày 01/01/2005', null, 112998690],
  ['000112998690', null, 112998690],
  ['#112998690', null, 112998690],
  ['000012998690', null, 12998690],
  ['0001234567', null, null],
  ['000123456789', null, null],
  ['C12345678', null, null],
  ['000000000', null, null],
  ['123456789', null, null],
  ['KHONG', null, null],
  ['12345', null, null],
  ['9990123456789', null, null],
])('the number "%s" is read as %s or %s', (raw, personal, card) => {
  expect(identityNumber(raw)).toEqual({ personal, card })
})

test('letters and dots, or spaces, without end before a number that never comes do not hold up whoever reads it', () => {
  const began = process.cpuUsage()
  for (const text of ['a.'.repeat(40), `${' '.repeat(40_000)}x`, `x${' '.repeat(40_000)}(`])
    expect(identityNumber(text)).toEqual({ personal: null, card: null })
  expect(process.cpuUsage(began).user).toBeLessThan(500_000)
})

test.each(['constructor', 'Constructor. An', 'tostring', '__proto__'])(
  'the word "%s" is no word of the machine but a name or place like any',
  (word) => {
    expect(placeCode(word)).toBeGreaterThan(1000)
    expect(sexCode(word)).toBeNull()
    expect(standardName(word)?.key).toBe(unmarked(word.toLowerCase().replace(/[._]/g, '')))
  },
)

test.each([
  ['TP. Hồ Chí Minh', 79],
  ['TPHCM', 79],
  ['79', 79],
  ['079', 79],
  ['Tỉnh Bắc Ninh', 27],
  ['BA RIA - VUNG TAU', 77],
  ['Xã Nghi Ân, thành phố Vinh, tỉnh Nghệ An', 40],
  ['Huế', 46],
  ['TT-Huế', 46],
  ['BR-VT', 77],
  ['HP', 31],
  ['QN', null],
  ['Hochiminh', 79],
  ['Hà Nội, Việt Nam', 1],
  ['Bắc Ninh (trước là Bắc Giang)', 27],
  ['Tp. Hå ChÝ Minh', 79],
  ['79.0', 79],
  ['Không rõ', null],
  ['', null],
  ['000', null],
])('the place "%s" has the code %s', (raw, code) => {
  expect(placeCode(raw)).toBe(code)
})

test('men and women are told apart however it was written', () => {
  expect(['Nam', 'NAM', 'm', 'Male'].map(sexCode)).toEqual([1, 1, 1, 1])
  expect(['Nữ', 'nu', 'F', 'NỮ'.normalize('NFD')].map(sexCode)).toEqual([2, 2, 2, 2])
  expect(['1', 'Con trai', 'Nam giới', '2', 'N÷'].map(sexCode)).toEqual([1, 1, 1, 2, 2])
  expect(['?', '0', '9'].map(sexCode)).toEqual([null, null, null])
})

test('provinces that are one since 1 July 2025 may stand for each other, others may not', () => {
  const merged = (a: string, b: string) => isMerged(placeCode(a) ?? 0, placeCode(b) ?? 0)
  expect([merged('Bắc Giang', 'Bắc Ninh'), merged('Bình Dương', 'TP. Hồ Chí Minh'), merged('Kiên Giang', 'tỉnh An Giang')]).toEqual([
    true,
    true,
    true,
  ])
  expect([merged('Hà Nội', 'Bắc Ninh'), merged('Hà Nội', 'Cao Bằng'), merged('Sao Hỏa', 'Sao Kim')]).toEqual([false, false, false])
  expect(placeCode('Hà Tây')).toBe(placeCode('Hà Nội'))
})

test('names read by their bytes say what names read as texts say', () => {
  const names = [
    'Nguyễn Văn An',
    'NGUYEN  VAN AN ',
    'Ng. Văn An',
    'không có',
    'Không Có',
    'x',
    '',
    'Trần Thị Hoà'.normalize('NFD'),
    'NguyenVanAn',
    'Nguyeenx Vawn A',
    'Ông Lê Văn Tám',
    'Y Nuê',
    'Đỗ (con) Ba',
    '王小明',
    'O’Neil Smith',
  ]
  const out = Buffer.alloc(4096)
  for (const name of [...names, ...names]) {
    const bytes = Buffer.from(`|${name}|`)
    expect(out.toString('utf8', 3, writeName(bytes, 1, bytes.length - 1, out, 3))).toBe(nameLine(name))
  }
})
