import { layout } from '../../../definitions/letters/layout.ts'
import { copyKinds, letterKinds } from '../../../definitions/letters/kinds.ts'
import { dayOf } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import type { Anatomy, Symbols } from './anatomy.ts'
import { boxChecks, type Check, check, type Hit, when } from './check.ts'
import { kindOf } from '../letters/index.ts'

const { number, date } = layout.boxes
const codes = new Set([...letterKinds.filter(({ form }) => form !== 'letter').map(({ code }) => code), ...copyKinds.map(({ code }) => code)])
const annexThree = 'Nghị định 30/2020/NĐ-CP, Phụ lục III'

const onNumber = (
  id: string,
  wrong: (symbols: Symbols, anatomy: Anatomy, text: string) => boolean,
  words: Text,
  mend: Text,
  basis = number.basis,
): Check =>
  check(`number.${id}`, basis, (anatomy) => {
    const line = anatomy.head.number
    return when(line !== null && anatomy.symbols !== null && wrong(anatomy.symbols, anatomy, line.text), line, words, mend)
  })

/** "30/2020/NĐ-CP" and "57-NQ/TW" follow other rules: legal documents and the Party's. */
const isForeign = ({ symbol }: Symbols) => /^\d{4}\//.test(symbol)
const firstPart = ({ parts }: Symbols) => (parts[0] ?? '').split('/')[0] ?? ''

const numberChecks: readonly Check[] = [
  check('number.present', number.basis, ({ head }) =>
    when(
      head.number === null,
      null,
      { vi: 'Thiếu số, ký hiệu văn bản', en: 'Number and symbol are missing' },
      { vi: 'Ghi "Số:" và số, ký hiệu dưới tên cơ quan ban hành.', en: 'Write them below the issuing agency.' },
    ),
  ),
  check('number.word', number.basis, ({ head }) =>
    when(
      head.number !== null && !/^Số: ?/.test(head.number.text),
      head.number,
      { vi: 'Từ "Số" ghi không đúng', en: 'The word "Số" is not written as it must be' },
      { vi: 'Ghi "Số:" bằng chữ in thường, sau từ "Số" có dấu hai chấm.', en: 'Write "Số:" in small letters with a colon.' },
    ),
  ),
  check('number.form', number.basis, ({ head, symbols }) =>
    when(
      head.number !== null && symbols === null,
      head.number,
      { vi: 'Số và ký hiệu không phân cách bằng dấu gạch chéo', en: 'Number and symbol are not parted by a slash' },
      { vi: 'Ghi số, dấu gạch chéo (/), rồi ký hiệu.', en: 'Write number, slash, symbol.' },
    ),
  ),
  onNumber(
    'blank',
    ({ digits }) => !/\d/.test(digits),
    { vi: 'Chưa ghi số văn bản', en: 'The number is blank' },
    { vi: 'Lấy số tại văn thư và ghi vào văn bản.', en: 'Take a number from the register.' },
  ),
  onNumber(
    'zero',
    ({ digits }) => /^[1-9]$/.test(digits),
    { vi: 'Số nhỏ hơn 10 không có số 0 phía trước', en: 'A number below 10 has no leading zero' },
    { vi: 'Ghi thêm số 0 phía trước.', en: 'Write a leading zero.' },
  ),
  onNumber(
    'extra-zero',
    ({ digits }) => /^0\d\d|^00/.test(digits),
    { vi: 'Số từ 10 trở lên có số 0 phía trước', en: 'A number of 10 or more has a leading zero' },
    { vi: 'Bỏ số 0 phía trước.', en: 'Remove the leading zero.' },
  ),
  onNumber(
    'slash',
    ({ separator }) => separator !== '/',
    { vi: 'Giữa số và ký hiệu không có dấu gạch chéo', en: 'No slash between number and symbol' },
    { vi: 'Dùng dấu gạch chéo (/) giữa số và ký hiệu.', en: 'Use a slash.' },
  ),
  onNumber(
    'hyphen',
    (symbols) => !isForeign(symbols) && !symbols.symbol.includes('-'),
    { vi: 'Giữa các nhóm chữ viết tắt trong ký hiệu không có dấu gạch nối', en: 'No hyphen inside the symbol' },
    { vi: 'Dùng dấu gạch nối (-), ví dụ BC-BKHCN.', en: 'Use a hyphen.' },
  ),
  onNumber(
    'spaces',
    (_symbols, _anatomy, text) => /\S\s+[/-]|[/-]\s+\S/.test(text.replace(/^s\S{0,2}\s*[:.]?\s*/iu, '')),
    { vi: 'Có khoảng trắng trong số, ký hiệu', en: 'Spaces inside number and symbol' },
    { vi: 'Viết liền số, dấu gạch và ký hiệu, không cách chữ.', en: 'Write them without spaces.' },
  ),
  onNumber(
    'dash',
    ({ symbol }) => /[–—−]/.test(symbol),
    { vi: 'Ký hiệu dùng gạch dài thay dấu gạch nối', en: 'A long dash stands for the hyphen' },
    { vi: 'Dùng dấu gạch nối (-).', en: 'Use a hyphen.' },
  ),
  onNumber(
    'case',
    (symbols) => symbols.parts.slice(1).some((part) => /^\p{Ll}/u.test(part)) || /^\p{Ll}/u.test(symbols.symbol),
    { vi: 'Ký hiệu không viết chữ in hoa', en: 'The symbol is not in capitals' },
    { vi: 'Viết ký hiệu bằng chữ in hoa.', en: 'Write it in capitals.' },
  ),
  onNumber(
    'type',
    (symbols, { form }) => !isForeign(symbols) && form !== 'letter' && !codes.has(firstPart(symbols)),
    { vi: 'Chữ viết tắt tên loại văn bản không có trong Phụ lục III', en: 'The abbreviation of the kind is not in Annex III' },
    { vi: 'Dùng đúng chữ viết tắt, ví dụ BC (báo cáo), TTr (tờ trình), QĐ (quyết định).', en: 'Use the abbreviation of the annex.' },
    annexThree,
  ),
  onNumber(
    'agrees',
    (symbols, { kind, type, form }) =>
      !isForeign(symbols) &&
      form !== 'letter' &&
      type !== null &&
      kind !== null &&
      codes.has(firstPart(symbols)) &&
      firstPart(symbols) !== kind.code &&
      kindOf(firstPart(symbols)) !== null,
    { vi: 'Chữ viết tắt trong ký hiệu không khớp tên loại văn bản', en: 'The symbol does not agree with the kind' },
    { vi: 'Sửa ký hiệu hoặc tên loại cho khớp nhau.', en: 'Make symbol and kind agree.' },
    annexThree,
  ),
  onNumber(
    'letter',
    (symbols, { form, head }) => form === 'letter' && head.subject.length > 0 && codes.has(firstPart(symbols)),
    { vi: 'Ký hiệu công văn mang chữ viết tắt của văn bản có tên loại', en: 'A công văn bears the abbreviation of a kind' },
    { vi: 'Ghi ký hiệu công văn gồm tên cơ quan và đơn vị soạn thảo, ví dụ BKHCN-CĐSQG.', en: 'Write agency and unit.' },
    annexThree,
  ),
  ...boxChecks('number', { vi: 'Số, ký hiệu', en: 'Number and symbol' }, number, ({ head }) => (head.number === null ? [] : [head.number])),
  check('number.place', number.basis, ({ head }) =>
    when(
      head.number !== null && head.number.side === 'right',
      head.number,
      { vi: 'Số, ký hiệu không ở dưới tên cơ quan ban hành', en: 'The number is not below the agency' },
      { vi: 'Đặt số, ký hiệu dưới tên cơ quan ban hành, bên trái.', en: 'Place it below the agency, on the left.' },
    ),
  ),
]

type Parts = { place: string; comma: string; day: string; month: string; year: string }

function dateParts(text: string): Parts | null {
  const found = /^(.*?)\s*([,;.:]?)\s*ngày\s+([\d.…]*)\s*tháng\s+([\d.…]*)\s*năm\s+([\d.…]*)\s*\.?$/iu.exec(text)
  return found === null ? null : { place: found[1] ?? '', comma: found[2] ?? '', day: found[3] ?? '', month: found[4] ?? '', year: found[5] ?? '' }
}

const onDate = (id: string, wrong: (parts: Parts) => boolean, words: Text, mend: Text): Check =>
  check(`date.${id}`, date.basis, ({ head }): Hit[] => {
    const parts = head.date === null ? null : dateParts(head.date.text)
    return when(parts !== null && wrong(parts), head.date, words, mend)
  })

const dateChecks: readonly Check[] = [
  check('date.present', date.basis, ({ head }) =>
    when(
      head.date === null,
      null,
      { vi: 'Thiếu địa danh và thời gian ban hành', en: 'Place and date are missing' },
      { vi: 'Ghi địa danh, ngày, tháng, năm dưới Tiêu ngữ, cùng dòng với số, ký hiệu.', en: 'Write them below the motto, level with the number.' },
    ),
  ),
  check('date.form', date.basis, ({ head }) =>
    when(
      head.date !== null && dateParts(head.date.text) === null,
      head.date,
      { vi: 'Thời gian ban hành không ghi đủ "ngày … tháng … năm …"', en: 'The date is not written as "ngày … tháng … năm …"' },
      { vi: 'Ghi đầy đủ ngày, tháng, năm.', en: 'Write day, month and year in words and figures.' },
    ),
  ),
  onDate(
    'blank',
    ({ day, month, year }) => !/\d/.test(day) || !/\d/.test(month) || !/\d/.test(year),
    { vi: 'Chưa ghi ngày, tháng, năm ban hành', en: 'The date is blank' },
    { vi: 'Ghi ngày, tháng, năm văn bản được ban hành.', en: 'Write the day of issue.' },
  ),
  onDate(
    'place',
    ({ place }) => place === '',
    { vi: 'Thiếu địa danh', en: 'The place is missing' },
    { vi: 'Ghi địa danh trước ngày tháng.', en: 'Write the place.' },
  ),
  onDate(
    'comma',
    ({ place, comma }) => place !== '' && comma !== ',',
    { vi: 'Sau địa danh không có dấu phẩy', en: 'No comma after the place' },
    { vi: 'Đặt dấu phẩy sau địa danh.', en: 'Put a comma.' },
  ),
  onDate(
    'capital',
    ({ place }) => /^\p{Ll}/u.test(place),
    { vi: 'Địa danh không viết hoa chữ cái đầu', en: 'The place begins with a small letter' },
    { vi: 'Viết hoa chữ cái đầu của địa danh.', en: 'Begin it with a capital.' },
  ),
  onDate(
    'day-zero',
    ({ day }) => /^[1-9]$/.test(day),
    { vi: 'Ngày nhỏ hơn 10 không có số 0 phía trước', en: 'A day below 10 has no leading zero' },
    { vi: 'Ghi thêm số 0 phía trước ngày.', en: 'Write a leading zero.' },
  ),
  onDate(
    'month-zero',
    ({ month }) => /^[12]$/.test(month),
    { vi: 'Tháng 1, tháng 2 không có số 0 phía trước', en: 'January or February has no leading zero' },
    { vi: 'Ghi 01, 02.', en: 'Write 01 or 02.' },
  ),
  onDate(
    'month-extra-zero',
    ({ month }) => /^0[3-9]$/.test(month),
    { vi: 'Tháng từ 3 trở đi có số 0 phía trước', en: 'A month from March on has a leading zero' },
    { vi: 'Bỏ số 0: chỉ tháng 1, 2 mới ghi thêm số 0.', en: 'Remove the zero.' },
  ),
  onDate(
    'real',
    ({ day, month, year }) => [day, month, year].every((part) => /^\d+$/.test(part)) && dayOf(Number(year), Number(month), Number(day)) === null,
    { vi: 'Ngày ban hành không có trong lịch', en: 'No such day' },
    { vi: 'Kiểm tra lại ngày, tháng, năm.', en: 'Check the date.' },
  ),
  ...boxChecks('date', { vi: 'Địa danh và thời gian', en: 'Place and date' }, date, ({ head }) => (head.date === null ? [] : [head.date])),
  check('date.level', date.basis, ({ head }) =>
    when(
      head.date !== null &&
        head.number !== null &&
        head.date.grid !== null &&
        head.date.grid === head.number.grid &&
        head.date.row !== head.number.row,
      head.date,
      { vi: 'Địa danh, thời gian không cùng dòng với số, ký hiệu', en: 'The date is not level with the number' },
      { vi: 'Đặt cùng một dòng với số, ký hiệu.', en: 'Place both on one line.' },
    ),
  ),
  check('date.right', date.basis, ({ head }) =>
    when(
      head.date !== null && head.date.side === 'left',
      head.date,
      { vi: 'Địa danh, thời gian không ở bên phải', en: 'The date is not on the right' },
      { vi: 'Đặt dưới Tiêu ngữ, bên phải.', en: 'Place it below the motto.' },
    ),
  ),
]

export { numberChecks, dateChecks }
