import { describe, expect, test } from 'vitest'
import type { ReadDocument } from '../texts/index.ts'
import { mandatesOf } from './index.ts'
import { madeDocument } from './made-document.ts'

const issuedOn = '2025-05-12'
const read = (document: ReadDocument) =>
  mandatesOf(document, { issuedOn }).map(({ title, lead, support, product, deadline, section }) => ({
    title,
    lead,
    support,
    product,
    by: deadline?.raw ?? null,
    section,
  }))
const titles = (document: ReadDocument) => mandatesOf(document, { issuedOn }).map(({ title }) => title)

describe('columns in any order and by any name', () => {
  test('a provincial plan names its columns "đầu mối", "đầu ra" and "hoàn thành trước"', () => {
    const document = madeDocument([
      'II. NHIỆM VỤ',
      [
        ['Số TT', 'Nội dung công việc', 'Sản phẩm đầu ra', 'Đơn vị đầu mối', 'Đơn vị phối hợp', 'Hoàn thành trước', 'Ghi chú'],
        ['A', { words: 'Khám bệnh từ xa', across: 6 }],
        ['1', 'Lắp đặt máy khám từ xa cho 40 trạm y tế xã', 'Biên bản bàn giao', 'Sở Y tế', 'Sở Tài chính', '30/6/2025', ''],
        ['2', 'Tập huấn nhân viên trạm', 'Lớp tập huấn', 'Sở Y tế', '-', 'Quý III/2025', 'Mỗi huyện một lớp'],
        ['B', { words: 'Hồ sơ sức khỏe', across: 6 }],
        ['1', 'Làm sạch hồ sơ sức khỏe của học sinh', 'Báo cáo', 'Sở Giáo dục và Đào tạo', 'Sở Y tế; Công an tỉnh', '15/12/2025', ''],
      ],
    ])
    expect(read(document)).toEqual([
      {
        title: 'Lắp đặt máy khám từ xa cho 40 trạm y tế xã',
        lead: ['Sở Y tế'],
        support: ['Sở Tài chính'],
        product: 'Biên bản bàn giao',
        by: '30/6/2025',
        section: 'II.A',
      },
      { title: 'Tập huấn nhân viên trạm', lead: ['Sở Y tế'], support: [], product: 'Lớp tập huấn', by: 'Quý III/2025', section: 'II.A' },
      {
        title: 'Làm sạch hồ sơ sức khỏe của học sinh',
        lead: ['Sở Giáo dục và Đào tạo'],
        support: ['Sở Y tế', 'Công an tỉnh'],
        product: 'Báo cáo',
        by: '15/12/2025',
        section: 'II.B',
      },
    ])
  })

  test('the deadline stands first and the task last, without numbers', () => {
    const document = madeDocument([
      [
        ['Thời hạn', 'Chủ trì thực hiện', 'Cơ quan phối hợp', 'Kết quả dự kiến', 'Hoạt động'],
        ['Tháng 7/2025', 'Bộ Xây dựng', 'Bộ Tài chính, Bộ Công an', 'Thông tư', 'Ban hành định mức cho trạm sạc xe điện'],
        ['Hằng quý', 'Bộ Tài chính', '', 'Báo cáo', 'Công khai số tiền đã giải ngân'],
      ],
    ])
    expect(read(document)).toEqual([
      {
        title: 'Ban hành định mức cho trạm sạc xe điện',
        lead: ['Bộ Xây dựng'],
        support: ['Bộ Tài chính', 'Bộ Công an'],
        product: 'Thông tư',
        by: 'Tháng 7/2025',
        section: null,
      },
      { title: 'Công khai số tiền đã giải ngân', lead: ['Bộ Tài chính'], support: [], product: 'Báo cáo', by: 'Hằng quý', section: null },
    ])
  })

  test('a head that says nothing official is understood from its cells', () => {
    const document = madeDocument([
      [
        ['STT', 'Phải làm gì', 'Ai làm', 'Ai giúp', 'Xong khi nào', 'Ra cái gì'],
        ['1', 'Dựng lại cầu treo bị lũ cuốn ở ba xã vùng cao', 'Bộ Xây dựng', 'Bộ Quốc phòng', 'Tháng 8/2025', 'Báo cáo'],
        ['2', 'Cấp lại giấy tờ cho các hộ mất nhà vì sạt lở đất', 'Bộ Công an', 'Bộ Tư pháp', 'Tháng 6/2025', 'Báo cáo kết quả'],
        ['3', 'Kiểm tra an toàn hồ chứa trước mùa mưa bão', 'Bộ Nông nghiệp và Môi trường', 'Bộ Công Thương', '15/6/2025', 'Biên bản kiểm tra'],
      ],
    ])
    expect(read(document).map(({ lead, support, product, by }) => [lead[0], support[0], product, by])).toEqual([
      ['Bộ Xây dựng', 'Bộ Quốc phòng', 'Báo cáo', 'Tháng 8/2025'],
      ['Bộ Công an', 'Bộ Tư pháp', 'Báo cáo kết quả', 'Tháng 6/2025'],
      ['Bộ Nông nghiệp và Môi trường', 'Bộ Công Thương', 'Biên bản kiểm tra', '15/6/2025'],
    ])
  })
})

describe('heads of two rows', () => {
  test('a merged cell over chủ trì and phối hợp, another over the start and the end', () => {
    const document = madeDocument([
      [
        [
          { words: 'TT', down: 2 },
          { words: 'Nhiệm vụ, giải pháp', down: 2 },
          { words: 'Phân công', across: 2 },
          { words: 'Tiến độ', across: 2 },
          { words: 'Sản phẩm', down: 2 },
        ],
        ['Chủ trì', 'Phối hợp', 'Bắt đầu', 'Kết thúc'],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
        ['1', 'Đo lại mốc biên giới trên sông', 'Bộ Ngoại giao', 'Bộ Quốc phòng', 'Tháng 3/2025', 'Tháng 11/2025', 'Bản đồ'],
      ],
    ])
    expect(read(document)).toEqual([
      {
        title: 'Đo lại mốc biên giới trên sông',
        lead: ['Bộ Ngoại giao'],
        support: ['Bộ Quốc phòng'],
        product: 'Bản đồ',
        by: 'Tháng 11/2025',
        section: null,
      },
    ])
  })

  test('in a text file the merged cell is one cell and the words under it come alone', () => {
    const document = madeDocument(
      [
        [
          ['TT', 'Nhiệm vụ', 'Cơ quan', 'Sản phẩm', 'Thời gian'],
          ['Chủ trì', 'Phối hợp'],
          ['1', 'Mở đường dây nóng', 'Bộ Y tế', 'Bộ Công an', 'Kế hoạch', 'Quý III/2025'],
        ],
      ],
      { format: 'txt' },
    )
    expect(read(document)).toEqual([
      { title: 'Mở đường dây nóng', lead: ['Bộ Y tế'], support: ['Bộ Công an'], product: 'Kế hoạch', by: 'Quý III/2025', section: null },
    ])
  })

  test('periods that are ticked give the deadline', () => {
    const document = madeDocument([
      [
        [
          { words: 'STT', down: 2 },
          { words: 'Công việc', down: 2 },
          { words: 'Đơn vị chủ trì', down: 2 },
          { words: 'Thời gian thực hiện năm 2025', across: 4 },
        ],
        ['Quý I', 'Quý II', 'Quý III', 'Quý IV'],
        ['1', 'Kiểm kê rừng phòng hộ', 'Bộ Nông nghiệp và Môi trường', '', 'x', 'x', ''],
      ],
    ])
    expect(read(document).map(({ by }) => by)).toEqual(['Quý III'])
  })
})

const one = (words: string, head = 'Cơ quan thực hiện') => {
  const [task] = read(
    madeDocument([
      [
        ['TT', 'Nhiệm vụ', head, 'Kết quả', 'Thời hạn'],
        ['1', 'Lập bản đồ ngập lụt', words, 'Bản đồ', 'Tháng 9/2025'],
      ],
    ]),
  )
  return [task?.lead, task?.support]
}

describe('agencies', () => {
  test.each([
    ['Chủ trì: Bộ Nông nghiệp và Môi trường; Phối hợp: Bộ Xây dựng, Bộ Quốc phòng'],
    ['- Chủ trì: Bộ Nông nghiệp và Môi trường\n- Phối hợp: Bộ Xây dựng, Bộ Quốc phòng'],
    ['Bộ Nông nghiệp và Môi trường (chủ trì), Bộ Xây dựng, Bộ Quốc phòng (phối hợp)'],
    ['Bộ Nông nghiệp và Môi trường chủ trì, phối hợp với Bộ Xây dựng, Bộ Quốc phòng'],
    ['Bộ Nông nghiệp và Môi trường chủ trì; Bộ Xây dựng, Bộ Quốc phòng phối hợp'],
    ['Cơ quan chủ trì: Bộ Nông nghiệp và Môi trường. Cơ quan phối hợp: Bộ Xây dựng, Bộ Quốc phòng.'],
  ])('one cell tells lead and support: %j', (words) => {
    expect(one(words)).toEqual([['Bộ Nông nghiệp và Môi trường'], ['Bộ Xây dựng', 'Bộ Quốc phòng']])
  })

  test('a column of both without a word between them: the first leads', () => {
    expect(one('Bộ Y tế; Bộ Công an', 'Đơn vị chủ trì, phối hợp')).toEqual([['Bộ Y tế'], ['Bộ Công an']])
  })

  test('two leads under each other in one cell are two', () => {
    expect(one('Bộ Y tế\nBộ Công an', 'Đơn vị chủ trì')).toEqual([['Bộ Y tế', 'Bộ Công an'], []])
  })

  test('a lead merged over three rows leads all three', () => {
    const document = madeDocument([
      [
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
        ['1', 'Khảo sát', { words: 'Bộ Nội vụ', down: 3 }, 'Tháng 6/2025'],
        ['2', 'Xây dựng dự thảo', 'Tháng 8/2025'],
        ['3', 'Trình ban hành', 'Tháng 10/2025'],
      ],
    ])
    expect(read(document).map(({ lead, by }) => [lead, by])).toEqual([
      [['Bộ Nội vụ'], 'Tháng 6/2025'],
      [['Bộ Nội vụ'], 'Tháng 8/2025'],
      [['Bộ Nội vụ'], 'Tháng 10/2025'],
    ])
  })

  test('without a lead column the heading that names an agency leads', () => {
    const document = madeDocument([
      [
        ['STT', 'Nội dung', 'Sản phẩm', 'Thời gian hoàn thành'],
        ['I', { words: 'Bộ Tư pháp', across: 3 }],
        ['1', 'Rà soát văn bản về hộ tịch', 'Báo cáo', 'Tháng 6/2025'],
        ['II', { words: 'Nhiệm vụ của Bộ Nội vụ', across: 3 }],
        ['2', 'Rà soát văn bản về hội', 'Báo cáo', 'Tháng 7/2025'],
      ],
    ])
    expect(read(document).map(({ lead }) => lead)).toEqual([['Bộ Tư pháp'], ['Bộ Nội vụ']])
  })
})

describe('rows', () => {
  const head = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Sản phẩm', 'Thời hạn']

  test('a heading beside its tasks is not their title', () => {
    const document = madeDocument([
      [
        ['Nhóm nhiệm vụ', 'Hoạt động cụ thể', 'Kết quả', 'Thời hạn', 'Chủ trì'],
        [{ words: 'I. Hạ tầng', down: 2 }, 'Kéo cáp quang đến thôn', 'Báo cáo', '2025', { words: 'Bộ Khoa học và Công nghệ', down: 3 }],
        ['Phủ sóng 5G ở cửa khẩu', 'Báo cáo', 'Tháng 10/2025'],
        ['II. Nhân lực', 'Mở lớp cho cán bộ xã', 'Lớp tập huấn', 'Tháng 11/2025'],
      ],
    ])
    expect(read(document).map(({ title, section }) => [title, section])).toEqual([
      ['Kéo cáp quang đến thôn', 'I'],
      ['Phủ sóng 5G ở cửa khẩu', 'I'],
      ['Mở lớp cho cán bộ xã', 'II'],
    ])
  })

  test('sub-rows with a deadline of their own are tasks, the row over them is their heading', () => {
    const document = madeDocument([
      [
        head,
        ['1', 'Hoàn thiện thể chế về dữ liệu:', 'Bộ Công an', 'Bộ Tư pháp', '', ''],
        ['1.1', 'Nghị định về sàn dữ liệu', '', '', 'Nghị định', 'Tháng 6/2025'],
        ['1.2', 'Nghị định về phí dữ liệu', 'Bộ Tài chính', '', 'Nghị định', 'Tháng 8/2025'],
        ['2', 'Xây nhà cho trung tâm dữ liệu', 'Bộ Công an', '', 'Công trình', 'Tháng 12/2025'],
      ],
    ])
    expect(read(document).map(({ title, lead, support }) => [title, lead, support])).toEqual([
      ['Nghị định về sàn dữ liệu', ['Bộ Công an'], ['Bộ Tư pháp']],
      ['Nghị định về phí dữ liệu', ['Bộ Tài chính'], []],
      ['Xây nhà cho trung tâm dữ liệu', ['Bộ Công an'], []],
    ])
  })

  test('sub-rows without anything of their own stay in the task', () => {
    const document = madeDocument([
      [
        head,
        ['1', 'Xây dựng các nền tảng:', 'Bộ Y tế', '', 'Hệ thống', 'Tháng 9/2025'],
        ['', '- Bệnh án điện tử', '', '', '', ''],
        ['', '- Sổ sức khỏe điện tử', '', '', '', ''],
        ['2', 'Công bố danh mục bệnh hiếm', 'Bộ Y tế', '', 'Danh mục', 'Tháng 10/2025'],
      ],
    ])
    expect(titles(document)).toEqual(['Xây dựng các nền tảng: - Bệnh án điện tử - Sổ sức khỏe điện tử', 'Công bố danh mục bệnh hiếm'])
  })

  test('numbered parts without anything of their own stay in the task', () => {
    const document = madeDocument([
      [
        head,
        ['1', 'Cấp điện cho đảo', 'Bộ Công Thương', '', 'Công trình', '2026'],
        ['1.1', 'Khảo sát tuyến cáp', '', '', '', ''],
        ['1.2', 'Kéo cáp', '', '', '', ''],
      ],
    ])
    expect(titles(document)).toEqual(['Cấp điện cho đảo; Khảo sát tuyến cáp; Kéo cáp'])
  })

  test('rows under a dash with deadlines of their own are tasks of the same lead', () => {
    const document = madeDocument([
      [head, ['1', 'Lập đề án cảng cạn', 'Bộ Xây dựng', '', 'Đề án', 'Tháng 12/2025'], ['', '- Khảo sát', '', '', 'Báo cáo', 'Tháng 6/2025']],
    ])
    expect(read(document).map(({ title, lead, by }) => [title, lead, by])).toEqual([
      ['Lập đề án cảng cạn', ['Bộ Xây dựng'], 'Tháng 12/2025'],
      ['Khảo sát', ['Bộ Xây dựng'], 'Tháng 6/2025'],
    ])
  })

  test('a row cut by the end of a page goes on with the row above', () => {
    const document = madeDocument([
      [
        head,
        ['1', 'Rà soát các trạm quan trắc và', 'Bộ Nông nghiệp', 'Bộ Công', 'Báo cáo', 'Tháng 9/2025'],
        ['', 'đề xuất thay thế trạm hỏng', 'và Môi trường', 'Thương', '', ''],
      ],
    ])
    expect(titles(document)).toEqual(['Rà soát các trạm quan trắc và đề xuất thay thế trạm hỏng'])
  })

  test('cells cut by the end of a page go on under the repeated head', () => {
    const document = madeDocument([
      [
        head,
        ['', 'Nâng cấp trạm bơm Đông', 'Ngân hàng', 'Bộ Công', 'Báo cáo gửi Cơ quan', 'Tháng 9/2025'],
        head,
        ['', '', 'Nhà nước Việt Nam', 'Thương', 'Thường trực', ''],
        ['', 'Nâng cấp trạm bơm', 'Bộ Xây dựng', '', 'Báo cáo', 'Tháng 10/2025'],
        head,
        ['', 'Tây và kênh dẫn', '', '', '', ''],
      ],
    ])
    expect(read(document).map(({ title, lead, support, product }) => [title, lead, support, product])).toEqual([
      ['Nâng cấp trạm bơm Đông', ['Ngân hàng Nhà nước Việt Nam'], ['Bộ Công Thương'], 'Báo cáo gửi Cơ quan Thường trực'],
      ['Nâng cấp trạm bơm Tây và kênh dẫn', ['Bộ Xây dựng'], [], 'Báo cáo'],
    ])
  })

  test('repeated heads, totals, remarks and signatures are no tasks', () => {
    const document = madeDocument([
      [
        head,
        ['1', 'Sửa đổi quy chế thi', 'Bộ Giáo dục và Đào tạo', '', 'Thông tư', 'Tháng 9/2025'],
        head,
        ['2', 'Công bố đề minh họa', 'Bộ Giáo dục và Đào tạo', '', 'Tài liệu', 'Tháng 10/2025'],
        [{ words: 'Tổng cộng: 02 nhiệm vụ', across: 6 }],
        [{ words: 'Ghi chú: thời hạn tính theo ngày dương lịch', across: 6 }],
      ],
      [['Nơi nhận:\n- Như trên;\n- Lưu: VT.', 'KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG']],
    ])
    expect(titles(document)).toEqual(['Sửa đổi quy chế thi', 'Công bố đề minh họa'])
  })

  test('a table that goes on over the page without its head keeps columns and section', () => {
    const document = madeDocument([
      'III. PHÂN CÔNG',
      [head, ['I', { words: 'Giao thông', across: 5 }], ['1', 'Sơn lại vạch đường', 'Bộ Xây dựng', '', 'Báo cáo', 'Tháng 6/2025']],
      [['2', 'Thay biển báo cũ', 'Bộ Xây dựng', 'Bộ Công an', 'Báo cáo', 'Tháng 7/2025']],
    ])
    expect(read(document).map(({ title, section, support }) => [title, section, support])).toEqual([
      ['Sơn lại vạch đường', 'III.I', []],
      ['Thay biển báo cũ', 'III.I', ['Bộ Công an']],
    ])
  })

  test('a heading in capitals without number, in a file that keeps no merged cells', () => {
    const document = madeDocument(
      [
        'V. NHIỆM VỤ',
        [
          head,
          ['NHIỆM VỤ CHUNG', '', '', '', '', ''],
          ['1', 'Ký cam kết', 'Các bộ, ngành', '', '', '2025'],
          ['NHIỆM VỤ CỦA ĐỊA PHƯƠNG', '', '', '', '', ''],
          ['2', 'Lập tổ công tác', 'Các địa phương', '', '', '2025'],
        ],
      ],
      { format: 'csv' },
    )
    expect(titles(document)).toEqual(['Ký cam kết', 'Lập tổ công tác'])
  })

  test('a note that only cites is the basis', () => {
    const document = madeDocument([
      [
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Lưu ý'],
        ['1', 'Lập quỹ nhà ở', 'Bộ Xây dựng', '2025', '21-TB/TGV ngày 19/5/2025'],
        ['2', 'Báo cáo giá đất', 'Bộ Tài chính', '2025', 'Gửi trước cho Bộ Xây dựng theo Thông báo số 21-TB/TGV'],
      ],
    ])
    expect(mandatesOf(document, { issuedOn }).map(({ note, basis }) => [note, basis])).toEqual([
      [null, '21-TB/TGV ngày 19/5/2025'],
      ['Gửi trước cho Bộ Xây dựng theo Thông báo số 21-TB/TGV', null],
    ])
  })
})

describe('tables that order nothing', () => {
  test.each([
    ['the letterhead', [['CHÍNH PHỦ\nSố: 01/KH-CP', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc']]],
    [
      'people to call',
      [
        ['STT', 'Cơ quan', 'Họ và tên', 'Chức vụ', 'Điện thoại'],
        ['1', 'Bộ Nội vụ', 'Ông Trần Văn A', 'Chuyên viên', '0900000000'],
      ],
    ],
    [
      'money',
      [
        ['TT', 'Nội dung', 'Đơn vị tính', 'Số lượng', 'Kinh phí (triệu đồng)'],
        ['1', 'Máy chủ', 'Chiếc', '4', '1.200'],
      ],
    ],
    [
      'figures promised',
      [
        ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2025', 'Năm 2030'],
        ['1', 'Tỷ lệ hồ sơ trực tuyến', '%', '80', '100'],
      ],
    ],
    [
      'the agenda of a meeting',
      [
        ['Thời gian', 'Nội dung', 'Người thực hiện'],
        ['8h00 - 8h30', 'Đón tiếp đại biểu', 'Ban tổ chức'],
      ],
    ],
    [
      'projects and their money',
      [
        ['TT', 'Tên dự án', 'Chủ đầu tư', 'Tổng mức đầu tư', 'Thời gian thực hiện', 'Nguồn vốn'],
        ['1', 'Đường ven biển', 'Sở Xây dựng', '1.000', '2025-2027', 'Ngân sách'],
      ],
    ],
    [
      'a list of databases',
      [
        ['TT', 'Tên cơ sở dữ liệu', 'Quy mô', 'Số bản ghi'],
        ['1', 'Cơ sở dữ liệu hộ tịch', 'Quốc gia', '20 triệu'],
      ],
    ],
  ])('%s', (_, table) => {
    expect(titles(madeDocument([table]))).toEqual([])
  })

  test('results reported are no tasks', () => {
    const table = [
      ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Tình hình thực hiện'],
      ['1', 'Rà soát mã số thuế', 'Bộ Tài chính', 'Tháng 3/2025', 'Đã hoàn thành'],
    ]
    const header = { number: null, type: 'report' as const, issuer: null, issuedOn: null, title: null }
    expect(titles(madeDocument([table], { header }))).toEqual([])
  })
})
