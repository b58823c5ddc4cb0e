import type { AgencyDefinition } from '../../src/modules/directory/agency.ts'

/** Well-known units of the ministries of defence, public security, finance, and science and technology (tổng cục, cục, vụ, trung tâm). */
export const units: readonly AgencyDefinition[] = [
  {
    id: 'ban-co-yeu-chinh-phu',
    kind: 'unit',
    parent: 'bo-quoc-phong',
    head: { vi: 'Trưởng ban Ban Cơ yếu Chính phủ', en: 'Head of the Government Cipher Committee' },
    names: [{ name: { vi: 'Ban Cơ yếu Chính phủ', en: 'Government Cipher Committee' }, short: ['BCYCP', 'BCY'], aliases: ['Ban Cơ yếu'] }],
  },
  {
    id: 'bo-tu-lenh-tac-chien-khong-gian-mang',
    kind: 'unit',
    parent: 'bo-quoc-phong',
    names: [
      {
        name: { vi: 'Bộ Tư lệnh Tác chiến không gian mạng', en: 'Cyber Warfare Command' },
        aliases: ['Bộ Tư lệnh 86', 'BTL 86', 'Bộ Tư lệnh Tác chiến KGM'],
      },
    ],
  },
  {
    id: 'bo-tu-lenh-bo-doi-bien-phong',
    kind: 'unit',
    parent: 'bo-quoc-phong',
    names: [{ name: { vi: 'Bộ Tư lệnh Bộ đội Biên phòng', en: 'Border Guard Command' }, aliases: ['Bộ đội Biên phòng', 'BĐBP', 'Bộ Tư lệnh BĐBP'] }],
  },
  {
    id: 'bo-tu-lenh-canh-sat-bien',
    kind: 'unit',
    parent: 'bo-quoc-phong',
    names: [
      {
        name: { vi: 'Bộ Tư lệnh Cảnh sát biển', en: 'Coast Guard Command' },
        aliases: ['Cảnh sát biển Việt Nam', 'Bộ Tư lệnh Cảnh sát biển Việt Nam'],
      },
    ],
  },
  {
    id: 'bo-tong-tham-muu',
    kind: 'unit',
    parent: 'bo-quoc-phong',
    names: [{ name: { vi: 'Bộ Tổng Tham mưu', en: 'General Staff' }, aliases: ['Bộ Tổng Tham mưu Quân đội nhân dân Việt Nam'] }],
  },
  {
    id: 'tong-cuc-chinh-tri',
    kind: 'unit',
    parent: 'bo-quoc-phong',
    names: [{ name: { vi: 'Tổng cục Chính trị', en: 'General Department of Politics' } }],
  },

  {
    id: 'cuc-canh-sat-qlhc',
    kind: 'unit',
    parent: 'bo-cong-an',
    names: [
      {
        name: { vi: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội', en: 'Police Department for Administrative Management of Social Order' },
        short: ['C06', 'Cục CSQLHC về TTXH'],
        aliases: ['Cục C06', 'Cục CSQLHC về trật tự xã hội', 'Cục Cảnh sát QLHC về TTXH', 'Cục CSQLHCVTTXH'],
      },
    ],
  },
  {
    id: 'cuc-an-ninh-mang-va-phong-chong-toi-pham-su-dung-cong-nghe-cao',
    kind: 'unit',
    parent: 'bo-cong-an',
    names: [
      {
        name: {
          vi: 'Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao',
          en: 'Department of Cybersecurity and High-Tech Crime Prevention',
        },
        short: ['A05'],
        aliases: ['Cục A05'],
      },
    ],
  },
  {
    id: 'cuc-canh-sat-giao-thong',
    kind: 'unit',
    parent: 'bo-cong-an',
    names: [{ name: { vi: 'Cục Cảnh sát giao thông', en: 'Traffic Police Department' }, short: ['C08', 'Cục CSGT'], aliases: ['Cục C08'] }],
  },
  {
    id: 'cuc-quan-ly-xuat-nhap-canh',
    kind: 'unit',
    parent: 'bo-cong-an',
    names: [{ name: { vi: 'Cục Quản lý xuất nhập cảnh', en: 'Immigration Department' }, short: ['A08', 'Cục QLXNC'], aliases: ['Cục A08'] }],
  },
  {
    id: 'cuc-vien-thong-va-co-yeu',
    kind: 'unit',
    parent: 'bo-cong-an',
    names: [{ name: { vi: 'Cục Viễn thông và Cơ yếu', en: 'Department of Telecommunications and Cipher' }, short: ['H04'] }],
  },
  {
    id: 'cuc-canh-sat-phong-chay-chua-chay-va-cuu-nan-cuu-ho',
    kind: 'unit',
    parent: 'bo-cong-an',
    names: [
      {
        name: { vi: 'Cục Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ', en: 'Fire and Rescue Police Department' },
        short: ['C07'],
        aliases: ['Cục Cảnh sát PCCC và CNCH', 'Cục C07'],
      },
    ],
  },
  {
    id: 'trung-tam-du-lieu-quoc-gia',
    kind: 'unit',
    parent: 'bo-cong-an',
    names: [{ name: { vi: 'Trung tâm Dữ liệu quốc gia', en: 'National Data Center' }, short: ['TTDLQG'], aliases: ['TTDL quốc gia'] }],
  },
  {
    id: 'trung-tam-nghien-cuu-ung-dung-du-lieu-dan-cu-va-can-cuoc-cong-dan',
    kind: 'unit',
    parent: 'bo-cong-an',
    names: [
      {
        name: {
          vi: 'Trung tâm nghiên cứu, ứng dụng dữ liệu dân cư và căn cước công dân',
          en: 'Centre for Research and Application of Population Data',
        },
        short: ['RAR'],
        aliases: ['Trung tâm RAR', 'Trung tâm Nghiên cứu, ứng dụng dữ liệu dân cư và CCCD'],
      },
    ],
  },
  {
    id: 'trung-tam-sang-tao-khai-thac-du-lieu',
    kind: 'unit',
    parent: 'bo-cong-an',
    names: [
      {
        name: { vi: 'Trung tâm Sáng tạo, Khai thác dữ liệu', en: 'Data Innovation and Exploitation Centre' },
        aliases: ['Trung tâm Sáng tạo, khai thác dữ liệu quốc gia'],
      },
    ],
  },

  {
    id: 'cuc-thue',
    kind: 'unit',
    parent: 'bo-tai-chinh',
    head: { vi: 'Cục trưởng Cục Thuế', en: 'Director of the Tax Department' },
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Thuế', en: 'Tax Department' } }],
  },
  {
    id: 'tong-cuc-thue',
    kind: 'unit',
    parent: 'bo-tai-chinh',
    to: '2025-02-28',
    names: [{ name: { vi: 'Tổng cục Thuế', en: 'General Department of Taxation' }, aliases: ['TC Thuế'] }],
  },
  {
    id: 'cuc-hai-quan',
    kind: 'unit',
    parent: 'bo-tai-chinh',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Hải quan', en: 'Customs Department' } }],
  },
  {
    id: 'tong-cuc-hai-quan',
    kind: 'unit',
    parent: 'bo-tai-chinh',
    to: '2025-02-28',
    names: [{ name: { vi: 'Tổng cục Hải quan', en: 'General Department of Customs' }, short: ['TCHQ'], aliases: ['TC Hải quan'] }],
  },
  {
    id: 'kho-bac-nha-nuoc',
    kind: 'unit',
    parent: 'bo-tai-chinh',
    names: [{ name: { vi: 'Kho bạc Nhà nước', en: 'State Treasury' }, short: ['KBNN'], aliases: ['Kho bạc Nhà nước Việt Nam'] }],
  },
  {
    id: 'uy-ban-chung-khoan-nha-nuoc',
    kind: 'unit',
    parent: 'bo-tai-chinh',
    names: [{ name: { vi: 'Ủy ban Chứng khoán Nhà nước', en: 'State Securities Commission' }, short: ['UBCKNN', 'UBCK Nhà nước', 'SSC'] }],
  },
  {
    id: 'cuc-thong-ke',
    kind: 'unit',
    parent: 'bo-tai-chinh',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Thống kê', en: 'Statistics Office' } }],
  },
  {
    id: 'tong-cuc-thong-ke',
    kind: 'unit',
    parent: 'bo-ke-hoach-va-dau-tu',
    to: '2025-02-28',
    names: [{ name: { vi: 'Tổng cục Thống kê', en: 'General Statistics Office' }, short: ['TCTK'] }],
  },
  {
    id: 'cuc-du-tru-nha-nuoc',
    kind: 'unit',
    parent: 'bo-tai-chinh',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Dự trữ Nhà nước', en: 'State Reserves Department' } }],
  },
  {
    id: 'tong-cuc-du-tru-nha-nuoc',
    kind: 'unit',
    parent: 'bo-tai-chinh',
    to: '2025-02-28',
    names: [{ name: { vi: 'Tổng cục Dự trữ Nhà nước', en: 'General Department of State Reserves' } }],
  },
  {
    id: 'bao-hiem-xa-hoi-viet-nam-2025',
    kind: 'unit',
    parent: 'bo-tai-chinh',
    from: '2025-03-01',
    names: [
      {
        name: { vi: 'Bảo hiểm xã hội Việt Nam', en: 'Vietnam Social Security' },
        short: ['BHXH Việt Nam', 'BHXHVN', 'BHXH'],
        aliases: ['Bảo hiểm xã hội', 'Cơ quan bảo hiểm xã hội', 'Cơ quan BHXH'],
      },
    ],
  },
  {
    id: 'cuc-quan-ly-dau-thau',
    kind: 'unit',
    parent: 'bo-tai-chinh',
    names: [{ name: { vi: 'Cục Quản lý đấu thầu', en: 'Public Procurement Agency' } }],
  },
  {
    id: 'cuc-dau-tu-nuoc-ngoai',
    kind: 'unit',
    parent: 'bo-tai-chinh',
    names: [{ name: { vi: 'Cục Đầu tư nước ngoài', en: 'Foreign Investment Agency' } }],
  },
  {
    id: 'cuc-phat-trien-doanh-nghiep-tu-nhan-va-kinh-te-tap-the',
    kind: 'unit',
    parent: 'bo-tai-chinh',
    names: [
      {
        name: {
          vi: 'Cục Phát triển doanh nghiệp tư nhân và kinh tế tập thể',
          en: 'Agency for Private Enterprise and Collective Economy Development',
        },
      },
    ],
  },
  {
    id: 'trung-tam-doi-moi-sang-tao-quoc-gia',
    kind: 'unit',
    parent: 'bo-tai-chinh',
    names: [
      { name: { vi: 'Trung tâm Đổi mới sáng tạo Quốc gia', en: 'National Innovation Center' }, short: ['NIC'], aliases: ['Trung tâm ĐMST Quốc gia'] },
    ],
  },
  {
    id: 'so-giao-dich-chung-khoan-viet-nam',
    kind: 'corporation',
    parent: 'bo-tai-chinh',
    names: [{ name: { vi: 'Sở Giao dịch Chứng khoán Việt Nam', en: 'Vietnam Exchange' }, short: ['VNX'] }],
  },

  {
    id: 'cuc-chuyen-doi-so-quoc-gia',
    kind: 'unit',
    parent: 'bo-khoa-hoc-va-cong-nghe',
    names: [
      {
        name: { vi: 'Cục Chuyển đổi số quốc gia', en: 'National Digital Transformation Agency' },
        aliases: ['Cục CĐS quốc gia', 'Cục Chuyển đổi số QG'],
      },
    ],
  },
  {
    id: 'cuc-vien-thong',
    kind: 'unit',
    parent: 'bo-khoa-hoc-va-cong-nghe',
    names: [{ name: { vi: 'Cục Viễn thông', en: 'Telecommunications Authority' } }],
  },
  {
    id: 'cuc-tan-so-vo-tuyen-dien',
    kind: 'unit',
    parent: 'bo-khoa-hoc-va-cong-nghe',
    names: [{ name: { vi: 'Cục Tần số vô tuyến điện', en: 'Radio Frequency Authority' } }],
  },
  {
    id: 'cuc-so-huu-tri-tue',
    kind: 'unit',
    parent: 'bo-khoa-hoc-va-cong-nghe',
    names: [{ name: { vi: 'Cục Sở hữu trí tuệ', en: 'Intellectual Property Office' }, short: ['Cục SHTT'] }],
  },
  {
    id: 'cuc-an-toan-thong-tin',
    kind: 'unit',
    parent: 'bo-thong-tin-va-truyen-thong',
    to: '2025-02-28',
    names: [{ name: { vi: 'Cục An toàn thông tin', en: 'Authority of Information Security' }, short: ['Cục ATTT'], aliases: ['AIS'] }],
  },
  {
    id: 'cuc-cong-nghiep-cong-nghe-thong-tin',
    kind: 'unit',
    parent: 'bo-khoa-hoc-va-cong-nghe',
    names: [{ name: { vi: 'Cục Công nghiệp công nghệ thông tin', en: 'Digital Technology Industry Authority' }, aliases: ['Cục Công nghiệp CNTT'] }],
  },
  {
    id: 'trung-tam-internet-viet-nam',
    kind: 'unit',
    parent: 'bo-khoa-hoc-va-cong-nghe',
    names: [{ name: { vi: 'Trung tâm Internet Việt Nam', en: 'Vietnam Internet Network Information Center' }, short: ['VNNIC'] }],
  },
  {
    id: 'trung-tam-chung-thuc-dien-tu-quoc-gia',
    kind: 'unit',
    parent: 'bo-khoa-hoc-va-cong-nghe',
    names: [{ name: { vi: 'Trung tâm Chứng thực điện tử quốc gia', en: 'National Electronic Authentication Centre' }, short: ['NEAC'] }],
  },
  {
    id: 'uy-ban-tieu-chuan-do-luong-chat-luong-quoc-gia',
    kind: 'unit',
    parent: 'bo-khoa-hoc-va-cong-nghe',
    from: '2025-03-01',
    names: [
      {
        name: { vi: 'Ủy ban Tiêu chuẩn Đo lường Chất lượng Quốc gia', en: 'Commission for Standards, Metrology and Quality' },
        short: ['UBTCĐLCLQG'],
        aliases: ['Ủy ban Tiêu chuẩn - Đo lường - Chất lượng Quốc gia', 'Ủy ban TCĐLCL Quốc gia'],
      },
    ],
  },
  {
    id: 'tong-cuc-tieu-chuan-do-luong-chat-luong',
    kind: 'unit',
    parent: 'bo-khoa-hoc-va-cong-nghe',
    to: '2025-02-28',
    names: [
      {
        name: { vi: 'Tổng cục Tiêu chuẩn Đo lường Chất lượng', en: 'Directorate for Standards, Metrology and Quality' },
        short: ['Tổng cục TCĐLCL'],
        aliases: ['Tổng cục Tiêu chuẩn - Đo lường - Chất lượng'],
      },
    ],
  },
  {
    id: 'quy-phat-trien-khoa-hoc-va-cong-nghe-quoc-gia',
    kind: 'unit',
    parent: 'bo-khoa-hoc-va-cong-nghe',
    names: [
      {
        name: { vi: 'Quỹ Phát triển khoa học và công nghệ Quốc gia', en: 'National Foundation for Science and Technology Development' },
        short: ['NAFOSTED'],
      },
    ],
  },
  {
    id: 'quy-doi-moi-cong-nghe-quoc-gia',
    kind: 'unit',
    parent: 'bo-khoa-hoc-va-cong-nghe',
    names: [{ name: { vi: 'Quỹ Đổi mới công nghệ Quốc gia', en: 'National Technology Innovation Fund' }, short: ['NATIF'] }],
  },
]
