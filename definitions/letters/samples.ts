import type { OfficialDocument } from '../../src/modules/letters/index.ts'

/** A monthly report to a superior with two annexes; agencies exist, everything said about them is invented. */
export const sampleReport: OfficialDocument = {
  kind: 'BC',
  issuer: 'Bộ Khoa học và Công nghệ',
  number: 5,
  symbol: 'BC-BKHCN',
  place: 'Hà Nội',
  issuedOn: '2026-02-05',
  abstract: 'Tình hình thực hiện nhiệm vụ chuyển đổi số tháng 01 năm 2026',
  addressees: ['Thủ tướng Chính phủ'],
  grounds: [],
  body: [
    { is: 'paragraph', text: 'Thực hiện chế độ báo cáo tháng, Bộ Khoa học và Công nghệ báo cáo kết quả thực hiện nhiệm vụ được giao như sau:' },
    { is: 'heading', text: 'Kết quả thực hiện' },
    { is: 'clause', text: 'Kết quả chung', titled: true },
    ...Array.from({ length: 9 }, (_, i) => ({
      is: 'paragraph' as const,
      text: `Trong nhóm nhiệm vụ thứ ${i + 1}, các đơn vị đã hoàn thành ${12 + i} nhiệm vụ, đạt ${80 + i} % số nhiệm vụ đến hạn trong tháng; số còn lại đang được triển khai theo tiến độ đã đăng ký và có báo cáo giải trình kèm theo tại Phụ lục II.`,
    })),
    { is: 'clause', text: 'Kết quả theo lĩnh vực', titled: true },
    ...[
      'Hạ tầng số được mở rộng tới toàn bộ xã',
      'Dữ liệu dùng chung được cập nhật hằng ngày',
      'Dịch vụ công được cung cấp toàn trình',
      'Nhân lực số được bồi dưỡng theo vị trí việc làm',
      'An toàn thông tin được bảo đảm',
    ].map((text) => ({ is: 'point' as const, text: `${text};` })),
    {
      is: 'table',
      title: 'Bảng 1. Số nhiệm vụ theo trạng thái',
      columns: [{ head: 'TT', align: 'center' }, { head: 'Trạng thái' }, { head: 'Số nhiệm vụ', align: 'number' }],
      rows: [
        [1, 'Hoàn thành đúng hạn', 112],
        [2, 'Hoàn thành quá hạn', 7],
        [3, 'Đang thực hiện', 41],
      ],
    },
    { is: 'heading', text: 'Tồn tại, hạn chế và nguyên nhân' },
    { is: 'paragraph', text: 'Một số nhiệm vụ phối hợp liên ngành còn chậm do chưa thống nhất chuẩn dữ liệu trao đổi giữa các cơ quan.' },
    { is: 'heading', text: 'Kiến nghị, đề xuất' },
    { is: 'paragraph', text: 'Đề nghị Thủ tướng Chính phủ xem xét, chỉ đạo các bộ, ngành gửi danh mục dữ liệu dùng chung trước ngày 25 hằng tháng.' },
  ],
  signature: { lines: ['KT. Bộ trưởng', 'Thứ trưởng'], signer: 'Trần Thị Minh Họa' },
  recipients: { to: ['Như trên', 'Văn phòng Chính phủ', 'Bộ trưởng (để báo cáo)'], units: ['CĐSQG'], copies: 10 },
  appendices: [
    {
      title: 'Danh mục nhiệm vụ hoàn thành',
      blocks: [
        {
          is: 'table',
          columns: [{ head: 'TT', align: 'center' }, { head: 'Nhiệm vụ' }, { head: 'Sản phẩm' }, { head: 'Tỷ lệ (%)', align: 'number' }],
          rows: Array.from({ length: 60 }, (_, i) => [
            i + 1,
            `Xây dựng, ban hành bộ tiêu chí đánh giá nhóm dịch vụ số ${i + 1}`,
            'Quyết định của Bộ trưởng',
            87.5 + i / 10,
          ]),
        },
      ],
    },
    {
      title: 'Danh mục nhiệm vụ quá hạn',
      landscape: true,
      blocks: [
        {
          is: 'table',
          columns: ['TT', 'Mã nhiệm vụ', 'Tên nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn', 'Nguyên nhân chậm'].map((head) => ({ head })),
          rows: Array.from({ length: 12 }, (_, i) => [
            i + 1,
            `NV-${100 + i}`,
            'Hoàn thiện phương án kết nối, chia sẻ dữ liệu giữa hệ thống của bộ và nền tảng dùng chung',
            'Cục Chuyển đổi số quốc gia',
            '31/12/2025',
            'Chờ thống nhất chuẩn dữ liệu với cơ quan phối hợp',
          ]),
        },
      ],
    },
  ],
}

/** A công văn to several agencies, urgent, signed by order. */
export const sampleLetter: OfficialDocument = {
  kind: 'CV',
  parent: 'Bộ Khoa học và Công nghệ',
  issuer: 'Cục Chuyển đổi số quốc gia',
  number: 1552,
  symbol: 'CĐSQG-CSS',
  place: 'Hà Nội',
  issuedOn: '2026-03-12',
  abstract: 'rà soát danh mục dữ liệu dùng chung',
  urgency: 'immediate',
  addressees: ['Văn phòng Chính phủ', 'Bộ Nội vụ', 'Bộ Tài chính'],
  grounds: [],
  body: [
    {
      is: 'paragraph',
      text: 'Để chuẩn bị nội dung họp giao ban quý, Cục Chuyển đổi số quốc gia đề nghị các cơ quan rà soát danh mục dữ liệu dùng chung và gửi kết quả trước ngày 25/3/2026.',
    },
    { is: 'paragraph', text: 'Trân trọng cảm ơn sự phối hợp của các cơ quan.' },
  ],
  signature: { lines: ['KT. Cục trưởng', 'Phó Cục trưởng'], signer: 'Lê Văn Giả Định' },
  recipients: { to: ['Như trên', 'Cục trưởng (để báo cáo)'], units: ['CSS'] },
  appendices: [],
}

/** A decision of a provincial committee with grounds, articles, clauses and points. */
export const sampleDecision: OfficialDocument = {
  kind: 'QĐ',
  issuer: 'Ủy ban nhân dân tỉnh Lào Cai',
  number: 128,
  symbol: 'QĐ-UBND',
  place: 'Lào Cai',
  issuedOn: '2026-10-21',
  abstract: 'Về việc thành lập Tổ giúp việc triển khai nền tảng số',
  power: 'Chủ tịch Ủy ban nhân dân tỉnh',
  addressees: [],
  grounds: [
    'Căn cứ Luật Tổ chức chính quyền địa phương',
    'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
    'Theo đề nghị của Giám đốc Sở Khoa học và Công nghệ',
  ],
  body: [
    { is: 'article', text: 'Thành lập Tổ giúp việc triển khai nền tảng số của tỉnh.' },
    { is: 'article', text: 'Nhiệm vụ của Tổ giúp việc' },
    { is: 'clause', text: 'Theo dõi tiến độ, tổng hợp kết quả của các sở, ngành:' },
    ...['Lập kế hoạch tuần', 'Cập nhật số liệu', 'Kiểm tra hồ sơ chứng minh', 'Báo cáo tháng', 'Đề xuất khen thưởng', 'Lưu trữ tài liệu'].map(
      (text) => ({ is: 'point' as const, text: `${text};` }),
    ),
    { is: 'clause', text: 'Tham mưu xử lý vướng mắc phát sinh.' },
    {
      is: 'article',
      text: 'Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở và các cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
    },
  ],
  signature: { lines: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch'], signer: 'Nguyễn Thị Ví Dụ' },
  recipients: { to: ['Như Điều 3', 'Thường trực Tỉnh ủy'], units: ['KGVX'] },
  appendices: [],
  size: 13,
}

/** A notice of a committee that uses its host's stamp and keeps its own numbers, with one annex, not to be shown to all. */
export const sampleCommittee: OfficialDocument = {
  kind: 'TB',
  issuer: 'Ban Chỉ đạo Chuyển đổi số',
  number: 12,
  symbol: 'TB-BCĐCĐS',
  place: 'Hà Nội',
  issuedOn: '2026-01-30',
  abstract: 'Phân công thành viên theo dõi nhóm nhiệm vụ',
  secrecy: 'confidential',
  addressees: [],
  grounds: [],
  body: [
    {
      is: 'paragraph',
      text: 'Trưởng Ban Chỉ đạo phân công các thành viên theo dõi từng nhóm nhiệm vụ trong năm 2026 theo danh sách tại Phụ lục kèm Thông báo này.',
    },
    { is: 'paragraph', text: 'Các thành viên gửi kết quả theo dõi về cơ quan thường trực trước ngày 20 hằng tháng để tổng hợp, báo cáo Trưởng Ban.' },
  ],
  signature: { lines: ['TL. Trưởng Ban', 'Chánh Văn phòng Ban Chỉ đạo'], hostPost: 'Cục trưởng Cục Chuyển đổi số quốc gia', signer: 'Phạm Thị Mẫu' },
  recipients: { to: ['Các thành viên Ban Chỉ đạo'], units: [], copies: 5 },
  appendices: [
    {
      title: 'Danh sách thành viên',
      blocks: [
        { is: 'paragraph', text: 'Danh sách sắp xếp theo nhóm nhiệm vụ.' },
        {
          is: 'table',
          columns: [{ head: 'TT' }, { head: 'Nhóm nhiệm vụ' }],
          rows: [
            [1, 'Hạ tầng'],
            [2, 'Dữ liệu'],
          ],
        },
      ],
    },
  ],
  electronic: true,
}

/** A plan in chapters and sections. */
export const samplePlan: OfficialDocument = {
  ...sampleReport,
  kind: 'KH',
  symbol: 'KH-BKHCN',
  abstract: 'Phát triển nhân lực số năm 2026',
  addressees: [],
  body: [
    { is: 'chapter', text: 'Quy định chung' },
    { is: 'section', text: 'Mục tiêu' },
    { is: 'clause', text: 'Bồi dưỡng kỹ năng số cho toàn bộ cán bộ, công chức cấp xã trong quý II năm 2026.' },
    { is: 'clause', text: 'Các hình thức bồi dưỡng gồm:' },
    ...Array.from({ length: 8 }, (_, i) => ({ is: 'point' as const, text: `Hình thức thứ ${i + 1};` })),
    { is: 'section', text: 'Yêu cầu' },
    { is: 'clause', text: 'Bảo đảm thiết thực, tiết kiệm.' },
    { is: 'chapter', text: 'Tổ chức thực hiện' },
    { is: 'clause', text: 'Các đơn vị báo cáo kết quả trước ngày 25 hằng tháng.' },
    { is: 'dash', text: 'Kinh phí thực hiện theo dự toán được giao.' },
  ],
  recipients: { to: ['Các đơn vị thuộc Bộ', 'Bộ trưởng (để báo cáo)'], units: ['TCCB'] },
  appendices: [],
}
