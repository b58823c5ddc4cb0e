import { expect, test } from 'vitest'
import type { DocumentHeader } from '../texts/index.ts'
import { readFile } from './read.ts'

const headerOf = async (text: string): Promise<DocumentHeader> => (await readFile(new TextEncoder().encode(text), 'a.txt')).header
const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'

test('a directive of the Prime Minister', async () => {
  expect(
    await headerOf(
      `THỦ TƯỚNG CHÍNH PHỦ\n-------\n${motto}\n---------------\nSố: 24/CT-TTg\nHà Nội, ngày 13 tháng 9 năm 2025\n\nCHỈ THỊ\nVỀ ĐẨY MẠNH TRIỂN KHAI CÁC GIẢI PHÁP CÔNG NGHỆ\n\nThời gian qua, việc triển khai đã đạt kết quả.`,
    ),
  ).toEqual({
    number: '24/CT-TTg',
    type: 'directive',
    issuer: 'Thủ tướng Chính phủ',
    issuedOn: '2025-09-13',
    title: 'Về đẩy mạnh triển khai các giải pháp công nghệ',
  })
})

test('a resolution of the Government that carries its letterhead in one line', async () => {
  expect(
    await headerOf(
      `CHÍNH PHỦ\t${motto.replace('\n', ' ')}\nSố: 71/NQ-CP\tHà Nội, ngày 01 tháng 4 năm 2025\n\nNGHỊ QUYẾT\nSửa đổi, bổ sung cập nhật Chương trình hành động\n\nCăn cứ Luật Tổ chức Chính phủ;`,
    ),
  ).toMatchObject({
    number: '71/NQ-CP',
    type: 'resolution',
    issuer: 'Chính phủ',
    issuedOn: '2025-04-01',
    title: 'Sửa đổi, bổ sung cập nhật Chương trình hành động',
  })
})

test('a decision of a province names its People’s Committee and its place', async () => {
  expect(
    await headerOf(
      `ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI\n${motto}\nSố: 945/QĐ-UBND\nQuảng Ngãi, ngày 5 tháng 8 năm 2025\nQUYẾT ĐỊNH\nBan hành Kế hoạch ứng phó thiên tai năm 2025\nỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI\nCăn cứ Luật Phòng, chống thiên tai;`,
    ),
  ).toEqual({
    number: '945/QĐ-UBND',
    type: 'decision',
    issuer: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
    issuedOn: '2025-08-05',
    title: 'Ban hành Kế hoạch ứng phó thiên tai năm 2025',
  })
})

test('a letter takes its title from V/v', async () => {
  expect(
    await headerOf(
      `BỘ Y TẾ\n${motto}\nSố: 3120/BYT-KCB\nV/v triển khai bệnh án điện tử\nHà Nội, ngày 21 tháng 5 năm 2025\n\nKính gửi: Sở Y tế các tỉnh, thành phố\n\nThực hiện Chỉ thị số 07/CT-TTg ngày 14/3/2025, Bộ Y tế đề nghị:`,
    ),
  ).toEqual({
    number: '3120/BYT-KCB',
    type: 'other',
    issuer: 'Bộ Y tế',
    issuedOn: '2025-05-21',
    title: 'triển khai bệnh án điện tử',
  })
})

test('a notice of conclusions is a conclusion; any other notice is not', async () => {
  const notice = (title: string) =>
    `VĂN PHÒNG CHÍNH PHỦ\n${motto}\nSố: 301/TB-VPCP\nHà Nội, ngày 13 tháng 6 năm 2025\nTHÔNG BÁO\n${title}\nNgày 10 tháng 6 năm 2025, tại Trụ sở Chính phủ.`
  expect(await headerOf(notice('Kết luận của Phó Thủ tướng tại cuộc họp về đường sắt'))).toMatchObject({
    type: 'conclusion',
    issuer: 'Văn phòng Chính phủ',
    number: '301/TB-VPCP',
  })
  expect(await headerOf(notice('Về việc treo Quốc kỳ'))).toMatchObject({ type: 'other', title: 'Về việc treo Quốc kỳ' })
})

test('a telegram and a document of the Party', async () => {
  expect(
    await headerOf(
      `THỦ TƯỚNG CHÍNH PHỦ\n${motto}\nSố: 127/CĐ-TTg\nHà Nội, ngày 29 tháng 7 năm 2025\nCÔNG ĐIỆN\nVề khắc phục hậu quả bão số 3\nTHỦ TƯỚNG CHÍNH PHỦ điện:`,
    ),
  ).toMatchObject({ type: 'telegram', number: '127/CĐ-TTg', title: 'Về khắc phục hậu quả bão số 3' })
  expect(
    await headerOf(
      'BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 57-NQ/TW\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 22 tháng 12 năm 2024\n\nNGHỊ QUYẾT\nCỦA BỘ CHÍNH TRỊ\nvề đột phá phát triển khoa học\n-----\nThời gian qua…',
    ),
  ).toMatchObject({
    number: '57-NQ/TW',
    type: 'resolution',
    issuedOn: '2024-12-22',
  })
})

test('a draft has no number and no day, and none is invented', async () => {
  expect(
    await headerOf(
      `BỘ NỘI VỤ\nSố:      /QĐ-BNV\n${motto}\nHà Nội, ngày     tháng     năm 2025\nQUYẾT ĐỊNH\nBan hành Quy chế làm việc\nBỘ TRƯỞNG BỘ NỘI VỤ\nCăn cứ Nghị định số 25/2025/NĐ-CP ngày 21 tháng 02 năm 2025;`,
    ),
  ).toEqual({
    number: null,
    type: 'decision',
    issuer: 'Bộ Nội vụ',
    issuedOn: null,
    title: 'Ban hành Quy chế làm việc',
  })
})

test('the press says what was signed, when and about what', async () => {
  expect(
    await headerOf(
      'Tăng cường quản lý thuốc\nBộ trưởng Bộ Y tế vừa ký ban hành Chỉ thị số 9/CT-BYT ngày 4/7/2025 về tăng cường quản lý thuốc, mỹ phẩm.\nTheo đó, các sở y tế rà soát.',
    ),
  ).toEqual({
    number: '9/CT-BYT',
    type: 'directive',
    issuer: 'Bộ Y tế',
    issuedOn: '2025-07-04',
    title: 'Tăng cường quản lý thuốc, mỹ phẩm',
  })
  expect(
    await headerOf('Văn phòng Chính phủ ban hành Thông báo số 56/TB-VPCP ngày 23/02/2025 kết luận của Thủ tướng tại phiên họp thứ nhất.'),
  ).toMatchObject({ number: '56/TB-VPCP', type: 'conclusion', issuedOn: '2025-02-23' })
})

test('a document that a news text only mentions is not its own', async () => {
  expect(
    await headerOf(
      'Hội nghị tổng kết công tác năm\nSáng 5/1, Bộ Xây dựng tổ chức hội nghị.\nBộ đã thực hiện Nghị quyết số 01/NQ-CP ngày 8/1/2025 của Chính phủ.',
    ),
  ).toMatchObject({ number: null, type: 'news', issuedOn: null })
})

test('a stamp makes a document secret, the word in a sentence does not', async () => {
  await expect(headerOf(`BỘ QUỐC PHÒNG\nTỐI MẬT\n${motto}\nSố: 1/BC-BQP\nBÁO CÁO`)).rejects.toMatchObject({
    slug: 'secret-document-refused',
    particulars: { level: 'TỐI MẬT' },
  })
  expect(await headerOf('Bảo đảm an toàn, bảo mật thông tin.\nTài liệu mật được quản lý theo quy định.')).toMatchObject({ type: 'news' })
})
