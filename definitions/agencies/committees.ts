import type { AgencyDefinition } from '../../src/modules/directory/agency.ts'

/** Steering committees, national councils and working groups (tổ chức phối hợp liên ngành). */
export const committees: readonly AgencyDefinition[] = [
  {
    id: 'ban-chi-dao-trung-uong-57',
    kind: 'committee',
    head: { vi: 'Trưởng Ban Chỉ đạo Trung ương', en: 'Head of the Central Steering Committee' },
    names: [
      {
        name: {
          vi: 'Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
          en: 'Central Steering Committee for the development of science, technology, innovation and digital transformation',
        },
        short: ['BCĐTW'],
        aliases: [
          'Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia',
          'Ban Chỉ đạo Trung ương',
          'BCĐ Trung ương',
          'Ban Chỉ đạo 57',
          'Ban Chỉ đạo Trung ương về phát triển khoa học và công nghệ, đổi mới sáng tạo và chuyển đổi số',
          'Ban Chỉ đạo Trung ương về phát triển KHCN, ĐMST và CĐS',
          'Ban Chỉ đạo Trung ương về KHCN, ĐMST và CĐS',
        ],
      },
    ],
  },
  {
    id: 'ban-chi-dao-chinh-phu-06',
    kind: 'committee',
    parent: 'chinh-phu',
    head: { vi: 'Trưởng Ban Chỉ đạo của Chính phủ', en: 'Head of the Government Steering Committee' },
    from: '2025-03-13',
    names: [
      {
        name: {
          vi: 'Ban Chỉ đạo của Chính phủ về phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và Đề án 06',
          en: 'Government Steering Committee for the development of science, technology, innovation, digital transformation and Project 06',
        },
        short: ['BCĐCP'],
        aliases: [
          'Ban Chỉ đạo của Chính phủ',
          'Ban Chỉ đạo Chính phủ',
          'Ban Chỉ đạo Chính phủ về phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và Đề án 06',
          'Ban Chỉ đạo của Chính phủ về phát triển khoa học và công nghệ, đổi mới sáng tạo, chuyển đổi số và Đề án 06',
          'Ban Chỉ đạo của Chính phủ về phát triển KHCN, ĐMST, CĐS và Đề án 06',
          'BCĐ của Chính phủ',
          'Ban Chỉ đạo của Chính phủ về phát triển KHCN, đổi mới sáng tạo, chuyển đổi số và Đề án 06',
        ],
      },
    ],
  },
  {
    id: 'tieu-ban-trien-khai-de-an-06',
    kind: 'committee',
    parent: 'ban-chi-dao-chinh-phu-06',
    from: '2025-03-13',
    names: [{ name: { vi: 'Tiểu ban triển khai Đề án 06', en: 'Subcommittee for Project 06' }, aliases: ['Tiểu ban Đề án 06'] }],
  },
  {
    id: 'tieu-ban-cai-cach-hanh-chinh',
    kind: 'committee',
    parent: 'ban-chi-dao-chinh-phu-06',
    from: '2025-03-13',
    names: [
      {
        name: { vi: 'Tiểu ban Cải cách hành chính', en: 'Subcommittee for Administrative Reform' },
        aliases: ['Tiểu ban cải cách thủ tục hành chính'],
      },
    ],
  },
  {
    id: 'to-cong-tac-de-an-06',
    kind: 'committee',
    to: '2025-03-12',
    names: [
      {
        name: { vi: 'Tổ công tác triển khai Đề án 06 của Thủ tướng Chính phủ', en: "Prime Minister's working group for Project 06" },
        aliases: [
          'Tổ công tác triển khai Đề án 06',
          'Tổ công tác Đề án 06',
          'Tổ Công tác Đề án 06 Chính phủ',
          'Tổ công tác của Chính phủ triển khai Đề án 06',
        ],
      },
    ],
  },
  {
    id: 'ban-chi-dao-cai-cach-hanh-chinh-cua-chinh-phu',
    kind: 'committee',
    to: '2025-03-12',
    names: [
      {
        name: { vi: 'Ban Chỉ đạo cải cách hành chính của Chính phủ', en: 'Government Steering Committee for Administrative Reform' },
        aliases: ['Ban Chỉ đạo Cải cách hành chính', 'Ban Chỉ đạo CCHC của Chính phủ', 'Ban Chỉ đạo CCHC'],
      },
    ],
  },
  {
    id: 'uy-ban-quoc-gia-ve-chuyen-doi-so',
    kind: 'committee',
    head: { vi: 'Chủ tịch Ủy ban Quốc gia về chuyển đổi số', en: 'Chair of the National Committee on Digital Transformation' },
    to: '2025-03-12',
    names: [
      {
        name: { vi: 'Ủy ban Quốc gia về chuyển đổi số', en: 'National Committee on Digital Transformation' },
        aliases: ['Ủy ban Quốc gia về CĐS', 'Ủy ban Chuyển đổi số quốc gia', 'UBQG về chuyển đổi số', 'Ủy ban Quốc gia về Chính phủ điện tử'],
      },
    ],
  },
  {
    id: 'hoi-dong-tu-van-cai-cach-thu-tuc-hanh-chinh',
    kind: 'committee',
    names: [
      {
        name: { vi: 'Hội đồng Tư vấn cải cách thủ tục hành chính', en: 'Advisory Council for Administrative Procedure Reform' },
        aliases: ['Hội đồng tư vấn cải cách TTHC'],
      },
    ],
  },
  {
    id: 'hoi-dong-tu-van-quoc-gia-ve-phat-trien-khoa-hoc-cong-nghe-doi-moi-sang-tao-va-chuyen-doi-so',
    kind: 'committee',
    names: [
      {
        name: {
          vi: 'Hội đồng Tư vấn quốc gia về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số',
          en: 'National Advisory Council on science, technology, innovation and digital transformation',
        },
      },
    ],
  },
  {
    id: 'hoi-dong-quoc-gia-giao-duc-va-phat-trien-nhan-luc',
    kind: 'committee',
    names: [{ name: { vi: 'Hội đồng Quốc gia Giáo dục và Phát triển nhân lực', en: 'National Council for Education and Human Resources' } }],
  },
  {
    id: 'hoi-dong-thi-dua-khen-thuong-trung-uong',
    kind: 'committee',
    names: [
      {
        name: { vi: 'Hội đồng Thi đua - Khen thưởng Trung ương', en: 'Central Emulation and Commendation Council' },
        aliases: ['Hội đồng TĐKT Trung ương'],
      },
    ],
  },
  {
    id: 'uy-ban-an-toan-giao-thong-quoc-gia',
    kind: 'committee',
    names: [
      {
        name: { vi: 'Ủy ban An toàn giao thông Quốc gia', en: 'National Traffic Safety Committee' },
        short: ['UBATGTQG'],
        aliases: ['Ủy ban ATGT Quốc gia', 'Ủy ban An toàn giao thông'],
      },
    ],
  },
  {
    id: 'uy-ban-quoc-gia-ung-pho-su-co-thien-tai-va-tim-kiem-cuu-nan',
    kind: 'committee',
    to: '2025-06-30',
    names: [
      {
        name: {
          vi: 'Ủy ban Quốc gia Ứng phó sự cố, thiên tai và Tìm kiếm Cứu nạn',
          en: 'National Committee for Incident, Natural Disaster Response and Search and Rescue',
        },
        short: ['UBQGUPSCTT&TKCN'],
        aliases: ['Ủy ban Quốc gia ứng phó sự cố thiên tai và tìm kiếm cứu nạn'],
      },
    ],
  },
  {
    id: 'ban-chi-dao-quoc-gia-ve-phong-chong-thien-tai',
    kind: 'committee',
    to: '2025-06-30',
    names: [
      {
        name: { vi: 'Ban Chỉ đạo Quốc gia về Phòng, chống thiên tai', en: 'National Steering Committee for Natural Disaster Prevention and Control' },
        aliases: ['Ban Chỉ đạo Trung ương về phòng, chống thiên tai', 'Ban Chỉ đạo QGPCTT', 'Ban Chỉ đạo Quốc gia phòng, chống thiên tai'],
      },
    ],
  },
  {
    id: 'ban-chi-dao-phong-thu-dan-su-quoc-gia',
    kind: 'committee',
    names: [
      {
        name: { vi: 'Ban Chỉ đạo Phòng thủ dân sự quốc gia', en: 'National Civil Defence Steering Committee' },
        aliases: ['Ban Chỉ đạo quốc gia về phòng thủ dân sự', 'Ban Chỉ đạo phòng thủ dân sự'],
      },
    ],
  },
  {
    id: 'ban-chi-dao-389-quoc-gia',
    kind: 'committee',
    names: [
      {
        name: { vi: 'Ban Chỉ đạo 389 quốc gia', en: 'National Steering Committee 389' },
        aliases: ['Ban Chỉ đạo 389', 'Ban Chỉ đạo quốc gia chống buôn lậu, gian lận thương mại và hàng giả', 'BCĐ 389 quốc gia'],
      },
    ],
  },
  {
    id: 'ban-chi-dao-trung-uong-cac-chuong-trinh-muc-tieu-quoc-gia',
    kind: 'committee',
    names: [
      {
        name: {
          vi: 'Ban Chỉ đạo Trung ương các Chương trình mục tiêu quốc gia',
          en: 'Central Steering Committee for the National Target Programmes',
        },
        aliases: ['Ban Chỉ đạo Trung ương các CTMTQG'],
      },
    ],
  },
  {
    id: 'ban-chi-dao-trung-uong-ve-phong-chong-tham-nhung-lang-phi-tieu-cuc',
    kind: 'committee',
    names: [
      {
        name: {
          vi: 'Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực',
          en: 'Central Steering Committee against corruption, waste and negative phenomena',
        },
        aliases: ['Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, tiêu cực'],
      },
    ],
  },
  {
    id: 'ban-chi-dao-trung-uong-ve-chinh-sach-nha-o-va-thi-truong-bat-dong-san',
    kind: 'committee',
    names: [
      {
        name: {
          vi: 'Ban Chỉ đạo Trung ương về chính sách nhà ở và thị trường bất động sản',
          en: 'Central Steering Committee for housing policy and the property market',
        },
      },
    ],
  },
  {
    id: 'hoi-dong-dieu-phoi-vung',
    kind: 'committee',
    names: [{ name: { vi: 'Hội đồng Điều phối vùng', en: 'Regional coordination council' }, aliases: ['Các Hội đồng điều phối vùng'] }],
  },
  {
    id: 'ban-chi-dao-cac-cong-trinh-trong-diem-du-an-quan-trong-quoc-gia-nganh-giao-thong-van-tai',
    kind: 'committee',
    names: [
      {
        name: {
          vi: 'Ban Chỉ đạo các công trình trọng điểm, dự án quan trọng quốc gia ngành giao thông vận tải',
          en: 'State Steering Committee for key transport works',
        },
        aliases: ['Ban Chỉ đạo Nhà nước các công trình, dự án quan trọng quốc gia, trọng điểm ngành giao thông vận tải'],
      },
    ],
  },
  {
    id: 'uy-ban-quoc-gia-ve-thanh-nien-viet-nam',
    kind: 'committee',
    names: [
      { name: { vi: 'Ủy ban Quốc gia về thanh niên Việt Nam', en: 'National Committee on Youth' }, aliases: ['Ủy ban Quốc gia về Thanh niên'] },
    ],
  },
  {
    id: 'uy-ban-quoc-gia-ve-tre-em',
    kind: 'committee',
    names: [{ name: { vi: 'Ủy ban Quốc gia về trẻ em', en: 'National Committee on Children' } }],
  },
  {
    id: 'uy-ban-quoc-gia-phong-chong-aids-va-phong-chong-te-nan-ma-tuy-mai-dam',
    kind: 'committee',
    names: [
      {
        name: {
          vi: 'Ủy ban Quốc gia phòng, chống AIDS và phòng, chống tệ nạn ma túy, mại dâm',
          en: 'National Committee for AIDS, Drugs and Prostitution Prevention',
        },
      },
    ],
  },
]
