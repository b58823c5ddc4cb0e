import type { AgencyDefinition } from '../../src/modules/directory/agency.ts'

/** Well-known units inside ministries (tổng cục, cục, vụ, trung tâm, viện) and the national universities and hospitals. */
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
    names: [{ name: { vi: 'Tổng cục Thuế', en: 'General Department of Taxation' }, short: ['TCT'], aliases: ['TC Thuế'] }],
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

  {
    id: 'cuc-duong-bo-viet-nam',
    kind: 'unit',
    parent: 'bo-xay-dung',
    names: [{ name: { vi: 'Cục Đường bộ Việt Nam', en: 'Department for Roads of Vietnam' } }],
  },
  {
    id: 'cuc-hang-khong-viet-nam',
    kind: 'unit',
    parent: 'bo-xay-dung',
    names: [{ name: { vi: 'Cục Hàng không Việt Nam', en: 'Civil Aviation Authority of Vietnam' } }],
  },
  { id: 'cuc-dang-kiem-viet-nam', kind: 'unit', parent: 'bo-xay-dung', names: [{ name: { vi: 'Cục Đăng kiểm Việt Nam', en: 'Vietnam Register' } }] },
  {
    id: 'cuc-hang-hai-va-duong-thuy-viet-nam',
    kind: 'unit',
    parent: 'bo-xay-dung',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Hàng hải và Đường thủy Việt Nam', en: 'Vietnam Maritime and Waterway Administration' } }],
  },
  {
    id: 'cuc-hang-hai-viet-nam',
    kind: 'unit',
    parent: 'bo-giao-thong-van-tai',
    to: '2025-02-28',
    names: [{ name: { vi: 'Cục Hàng hải Việt Nam', en: 'Vietnam Maritime Administration' } }],
  },
  {
    id: 'cuc-duong-thuy-noi-dia-viet-nam',
    kind: 'unit',
    parent: 'bo-giao-thong-van-tai',
    to: '2025-02-28',
    names: [{ name: { vi: 'Cục Đường thủy nội địa Việt Nam', en: 'Vietnam Inland Waterways Administration' } }],
  },
  {
    id: 'cuc-duong-sat-viet-nam',
    kind: 'unit',
    parent: 'bo-xay-dung',
    names: [{ name: { vi: 'Cục Đường sắt Việt Nam', en: 'Vietnam Railway Authority' } }],
  },
  {
    id: 'cuc-duong-cao-toc-viet-nam',
    kind: 'unit',
    parent: 'bo-giao-thong-van-tai',
    to: '2025-02-28',
    names: [{ name: { vi: 'Cục Đường cao tốc Việt Nam', en: 'Vietnam Expressway Authority' } }],
  },

  {
    id: 'cuc-quan-ly-dat-dai',
    kind: 'unit',
    parent: 'bo-nong-nghiep-va-moi-truong',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Quản lý đất đai', en: 'Department of Land Administration' } }],
  },
  {
    id: 'cuc-quan-ly-de-dieu-va-phong-chong-thien-tai',
    kind: 'unit',
    parent: 'bo-nong-nghiep-va-moi-truong',
    names: [{ name: { vi: 'Cục Quản lý đê điều và Phòng, chống thiên tai', en: 'Department of Dyke Management and Disaster Prevention' } }],
  },
  {
    id: 'cuc-khi-tuong-thuy-van',
    kind: 'unit',
    parent: 'bo-nong-nghiep-va-moi-truong',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Khí tượng Thủy văn', en: 'Department of Hydrometeorology' } }],
  },
  {
    id: 'tong-cuc-khi-tuong-thuy-van',
    kind: 'unit',
    parent: 'bo-tai-nguyen-va-moi-truong',
    to: '2025-02-28',
    names: [{ name: { vi: 'Tổng cục Khí tượng Thủy văn', en: 'Hydrometeorological Administration' } }],
  },
  {
    id: 'cuc-thuy-san-va-kiem-ngu',
    kind: 'unit',
    parent: 'bo-nong-nghiep-va-moi-truong',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Thủy sản và Kiểm ngư', en: 'Department of Fisheries' } }],
  },
  {
    id: 'cuc-lam-nghiep-va-kiem-lam',
    kind: 'unit',
    parent: 'bo-nong-nghiep-va-moi-truong',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Lâm nghiệp và Kiểm lâm', en: 'Department of Forestry' } }],
  },
  {
    id: 'trung-tam-du-bao-khi-tuong-thuy-van-quoc-gia',
    kind: 'unit',
    parent: 'bo-nong-nghiep-va-moi-truong',
    names: [{ name: { vi: 'Trung tâm Dự báo khí tượng thủy văn quốc gia', en: 'National Centre for Hydro-Meteorological Forecasting' } }],
  },

  {
    id: 'cuc-thuong-mai-dien-tu-va-kinh-te-so',
    kind: 'unit',
    parent: 'bo-cong-thuong',
    names: [{ name: { vi: 'Cục Thương mại điện tử và Kinh tế số', en: 'E-commerce and Digital Economy Agency' }, short: ['Cục TMĐT&KTS'] }],
  },
  {
    id: 'cuc-quan-ly-va-phat-trien-thi-truong-trong-nuoc',
    kind: 'unit',
    parent: 'bo-cong-thuong',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Quản lý và Phát triển thị trường trong nước', en: 'Domestic Market Management and Development Department' } }],
  },
  {
    id: 'tong-cuc-quan-ly-thi-truong',
    kind: 'unit',
    parent: 'bo-cong-thuong',
    to: '2025-02-28',
    names: [{ name: { vi: 'Tổng cục Quản lý thị trường', en: 'Directorate of Market Surveillance' }, short: ['Tổng cục QLTT', 'TCQLTT'] }],
  },
  {
    id: 'cuc-dien-luc',
    kind: 'unit',
    parent: 'bo-cong-thuong',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Điện lực', en: 'Electricity Authority' } }],
  },
  {
    id: 'cuc-xuc-tien-thuong-mai',
    kind: 'unit',
    parent: 'bo-cong-thuong',
    names: [{ name: { vi: 'Cục Xúc tiến thương mại', en: 'Trade Promotion Agency' } }],
  },

  {
    id: 'cuc-quan-ly-kham-chua-benh',
    kind: 'unit',
    parent: 'bo-y-te',
    names: [{ name: { vi: 'Cục Quản lý Khám, chữa bệnh', en: 'Medical Services Administration' }, short: ['Cục QLKCB'] }],
  },
  { id: 'cuc-quan-ly-duoc', kind: 'unit', parent: 'bo-y-te', names: [{ name: { vi: 'Cục Quản lý Dược', en: 'Drug Administration' } }] },
  {
    id: 'cuc-an-toan-thuc-pham',
    kind: 'unit',
    parent: 'bo-y-te',
    names: [{ name: { vi: 'Cục An toàn thực phẩm', en: 'Food Safety Authority' }, short: ['Cục ATTP'] }],
  },
  {
    id: 'cuc-phong-benh',
    kind: 'unit',
    parent: 'bo-y-te',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Phòng bệnh', en: 'Department of Disease Prevention' } }],
  },
  {
    id: 'cuc-y-te-du-phong',
    kind: 'unit',
    parent: 'bo-y-te',
    to: '2025-02-28',
    names: [{ name: { vi: 'Cục Y tế dự phòng', en: 'Department of Preventive Medicine' } }],
  },
  { id: 'benh-vien-bach-mai', kind: 'unit', parent: 'bo-y-te', names: [{ name: { vi: 'Bệnh viện Bạch Mai', en: 'Bach Mai Hospital' } }] },
  { id: 'benh-vien-cho-ray', kind: 'unit', parent: 'bo-y-te', names: [{ name: { vi: 'Bệnh viện Chợ Rẫy', en: 'Cho Ray Hospital' } }] },
  {
    id: 'benh-vien-trung-uong-hue',
    kind: 'unit',
    parent: 'bo-y-te',
    names: [{ name: { vi: 'Bệnh viện Trung ương Huế', en: 'Hue Central Hospital' } }],
  },

  {
    id: 'cuc-kiem-soat-thu-tuc-hanh-chinh',
    kind: 'unit',
    parent: 'van-phong-chinh-phu',
    names: [
      {
        name: { vi: 'Cục Kiểm soát thủ tục hành chính', en: 'Administrative Procedures Control Agency' },
        short: ['Cục KSTTHC'],
        aliases: ['Cục Kiểm soát TTHC'],
      },
    ],
  },
  {
    id: 'cong-thong-tin-dien-tu-chinh-phu',
    kind: 'unit',
    parent: 'van-phong-chinh-phu',
    names: [{ name: { vi: 'Cổng Thông tin điện tử Chính phủ', en: 'Government Portal' }, short: ['Cổng TTĐT Chính phủ'], aliases: ['Cổng TTĐT CP'] }],
  },
  {
    id: 'cuc-ho-tich-quoc-tich-chung-thuc',
    kind: 'unit',
    parent: 'bo-tu-phap',
    names: [
      {
        name: { vi: 'Cục Hộ tịch, quốc tịch, chứng thực', en: 'Department of Civil Status, Nationality and Authentication' },
        aliases: ['Cục HTQTCT'],
      },
    ],
  },
  {
    id: 'tong-cuc-thi-hanh-an-dan-su',
    kind: 'unit',
    parent: 'bo-tu-phap',
    to: '2025-02-28',
    names: [{ name: { vi: 'Tổng cục Thi hành án dân sự', en: 'General Department of Civil Judgment Enforcement' }, short: ['Tổng cục THADS'] }],
  },
  {
    id: 'cuc-quan-ly-thi-hanh-an-dan-su',
    kind: 'unit',
    parent: 'bo-tu-phap',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Quản lý Thi hành án dân sự', en: 'Department of Civil Judgment Enforcement Management' }, short: ['Cục QLTHADS'] }],
  },
  {
    id: 'cuc-kiem-tra-van-ban-va-quan-ly-xu-ly-vi-pham-hanh-chinh',
    kind: 'unit',
    parent: 'bo-tu-phap',
    names: [{ name: { vi: 'Cục Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính', en: 'Department for Examination of Legal Documents' } }],
  },
  {
    id: 'ban-ton-giao-chinh-phu',
    kind: 'unit',
    parent: 'bo-noi-vu',
    to: '2025-02-28',
    names: [{ name: { vi: 'Ban Tôn giáo Chính phủ', en: 'Government Committee for Religious Affairs' } }],
  },
  {
    id: 'ban-thi-dua-khen-thuong-trung-uong',
    kind: 'unit',
    parent: 'bo-noi-vu',
    names: [{ name: { vi: 'Ban Thi đua - Khen thưởng Trung ương', en: 'Central Emulation and Commendation Committee' } }],
  },
  {
    id: 'cuc-van-thu-va-luu-tru-nha-nuoc',
    kind: 'unit',
    parent: 'bo-noi-vu',
    names: [{ name: { vi: 'Cục Văn thư và Lưu trữ nhà nước', en: 'State Records and Archives Department' } }],
  },
  { id: 'cuc-viec-lam', kind: 'unit', parent: 'bo-noi-vu', names: [{ name: { vi: 'Cục Việc làm', en: 'Department of Employment' } }] },
  {
    id: 'tong-cuc-giao-duc-nghe-nghiep',
    kind: 'unit',
    parent: 'bo-lao-dong-thuong-binh-va-xa-hoi',
    to: '2025-02-28',
    names: [{ name: { vi: 'Tổng cục Giáo dục nghề nghiệp', en: 'Directorate of Vocational Education and Training' }, short: ['Tổng cục GDNN'] }],
  },
  {
    id: 'cuc-giao-duc-nghe-nghiep-va-giao-duc-thuong-xuyen',
    kind: 'unit',
    parent: 'bo-giao-duc-va-dao-tao',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Giáo dục nghề nghiệp và Giáo dục thường xuyên', en: 'Department of Vocational and Continuing Education' } }],
  },
  {
    id: 'uy-ban-nha-nuoc-ve-nguoi-viet-nam-o-nuoc-ngoai',
    kind: 'unit',
    parent: 'bo-ngoai-giao',
    names: [
      {
        name: { vi: 'Ủy ban Nhà nước về người Việt Nam ở nước ngoài', en: 'State Committee for Overseas Vietnamese Affairs' },
        aliases: ['Ủy ban Nhà nước về NVNONN'],
      },
    ],
  },
  { id: 'cuc-lanh-su', kind: 'unit', parent: 'bo-ngoai-giao', names: [{ name: { vi: 'Cục Lãnh sự', en: 'Consular Department' } }] },
  { id: 'cuc-bao-chi', kind: 'unit', parent: 'bo-van-hoa-the-thao-va-du-lich', names: [{ name: { vi: 'Cục Báo chí', en: 'Press Authority' } }] },
  {
    id: 'cuc-phat-thanh-truyen-hinh-va-thong-tin-dien-tu',
    kind: 'unit',
    parent: 'bo-van-hoa-the-thao-va-du-lich',
    names: [{ name: { vi: 'Cục Phát thanh, truyền hình và thông tin điện tử', en: 'Authority of Broadcasting and Electronic Information' } }],
  },
  {
    id: 'cuc-du-lich-quoc-gia-viet-nam',
    kind: 'unit',
    parent: 'bo-van-hoa-the-thao-va-du-lich',
    names: [{ name: { vi: 'Cục Du lịch Quốc gia Việt Nam', en: 'Vietnam National Authority of Tourism' } }],
  },
  {
    id: 'cuc-thong-tin-co-so-va-thong-tin-doi-ngoai',
    kind: 'unit',
    parent: 'bo-van-hoa-the-thao-va-du-lich',
    names: [{ name: { vi: 'Cục Thông tin cơ sở và Thông tin đối ngoại', en: 'Department of Grassroots and External Information' } }],
  },
  {
    id: 'trung-tam-thong-tin-tin-dung-quoc-gia-viet-nam',
    kind: 'unit',
    parent: 'ngan-hang-nha-nuoc',
    names: [{ name: { vi: 'Trung tâm Thông tin tín dụng Quốc gia Việt Nam', en: 'Credit Information Center' }, short: ['CIC'] }],
  },

  {
    id: 'dai-hoc-quoc-gia-ha-noi',
    kind: 'unit',
    names: [
      {
        name: { vi: 'Đại học Quốc gia Hà Nội', en: 'Vietnam National University, Hanoi' },
        short: ['ĐHQGHN', 'VNU'],
        aliases: ['ĐHQG Hà Nội', 'ĐH Quốc gia Hà Nội'],
      },
    ],
  },
  {
    id: 'dai-hoc-quoc-gia-thanh-pho-ho-chi-minh',
    kind: 'unit',
    names: [
      {
        name: { vi: 'Đại học Quốc gia Thành phố Hồ Chí Minh', en: 'Vietnam National University Ho Chi Minh City' },
        short: ['ĐHQG-HCM'],
        aliases: ['ĐHQG TP.HCM', 'ĐHQG Thành phố Hồ Chí Minh', 'ĐH Quốc gia TP. Hồ Chí Minh'],
      },
    ],
  },
  {
    id: 'dai-hoc-bach-khoa-ha-noi',
    kind: 'unit',
    names: [
      {
        name: { vi: 'Đại học Bách khoa Hà Nội', en: 'Hanoi University of Science and Technology' },
        short: ['ĐHBKHN'],
        aliases: ['ĐH Bách khoa Hà Nội'],
      },
    ],
  },
  {
    id: 'hoc-vien-cong-nghe-buu-chinh-vien-thong',
    kind: 'unit',
    parent: 'bo-khoa-hoc-va-cong-nghe',
    names: [{ name: { vi: 'Học viện Công nghệ Bưu chính Viễn thông', en: 'Posts and Telecommunications Institute of Technology' }, short: ['PTIT'] }],
  },
  {
    id: 'hoc-vien-hanh-chinh-quoc-gia',
    kind: 'unit',
    to: '2025-02-28',
    names: [{ name: { vi: 'Học viện Hành chính Quốc gia', en: 'National Academy of Public Administration' } }],
  },
  {
    id: 'khu-cong-nghe-cao-hoa-lac',
    kind: 'unit',
    names: [{ name: { vi: 'Khu Công nghệ cao Hòa Lạc', en: 'Hoa Lac Hi-Tech Park' }, aliases: ['Ban Quản lý Khu Công nghệ cao Hòa Lạc'] }],
  },
]
