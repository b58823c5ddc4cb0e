import type { AgencyDefinition } from '../../src/modules/directory/agency.ts'

/** Bodies of the Communist Party of Vietnam at the centre and its committees in the localities. */
export const party: readonly AgencyDefinition[] = [
  {
    id: 'ban-chap-hanh-trung-uong-dang',
    kind: 'party',
    names: [
      {
        name: { vi: 'Ban Chấp hành Trung ương Đảng', en: 'Party Central Committee' },
        aliases: [
          'Ban Chấp hành Trung ương',
          'BCH Trung ương',
          'BCH Trung ương Đảng',
          'Trung ương Đảng',
          'Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam',
        ],
      },
    ],
  },
  {
    id: 'bo-chinh-tri',
    kind: 'party',
    head: { vi: 'Tổng Bí thư', en: 'General Secretary' },
    names: [{ name: { vi: 'Bộ Chính trị', en: 'Politburo' } }],
  },
  {
    id: 'ban-bi-thu',
    kind: 'party',
    names: [{ name: { vi: 'Ban Bí thư', en: 'Secretariat' }, aliases: ['Ban Bí thư Trung ương Đảng', 'Ban Bí thư Trung ương'] }],
  },
  {
    id: 'van-phong-trung-uong-dang',
    kind: 'party',
    head: { vi: 'Chánh Văn phòng Trung ương Đảng', en: 'Chief of the Office of the Party Central Committee' },
    names: [
      {
        name: { vi: 'Văn phòng Trung ương Đảng', en: 'Office of the Party Central Committee' },
        short: ['VPTW', 'VPTƯ'],
        aliases: ['Văn phòng Trung ương', 'VP Trung ương Đảng', 'VP Trung ương'],
      },
    ],
  },
  {
    id: 'ban-to-chuc-trung-uong',
    kind: 'party',
    head: { vi: 'Trưởng Ban Tổ chức Trung ương', en: 'Head of the Central Organization Commission' },
    names: [
      { name: { vi: 'Ban Tổ chức Trung ương', en: 'Central Organization Commission' }, short: ['BTCTW'], aliases: ['Ban Tổ chức Trung ương Đảng'] },
    ],
  },
  {
    id: 'ban-tuyen-giao-va-dan-van-trung-uong',
    kind: 'party',
    head: {
      vi: 'Trưởng Ban Tuyên giáo và Dân vận Trung ương',
      en: 'Head of the Central Commission for Information, Education and Mass Mobilization',
    },
    from: '2025-02-03',
    names: [
      {
        name: { vi: 'Ban Tuyên giáo và Dân vận Trung ương', en: 'Central Commission for Information, Education and Mass Mobilization' },
        short: ['BTGDVTW'],
        aliases: ['Ban Tuyên giáo và Dân vận Trung ương Đảng', 'Ban Tuyên giáo và Dân vận'],
      },
    ],
  },
  {
    id: 'ban-tuyen-giao-trung-uong',
    kind: 'party',
    head: { vi: 'Trưởng Ban Tuyên giáo Trung ương', en: 'Head of the Central Commission for Information and Education' },
    to: '2025-02-02',
    names: [
      {
        name: { vi: 'Ban Tuyên giáo Trung ương', en: 'Central Commission for Information and Education' },
        short: ['BTGTW'],
        aliases: ['Ban Tuyên giáo Trung ương Đảng', 'Ban Tuyên giáo'],
      },
    ],
  },
  {
    id: 'ban-dan-van-trung-uong',
    kind: 'party',
    to: '2025-02-02',
    names: [
      {
        name: { vi: 'Ban Dân vận Trung ương', en: 'Central Mass Mobilization Commission' },
        short: ['BDVTW'],
        aliases: ['Ban Dân vận Trung ương Đảng', 'Ban Dân vận'],
      },
    ],
  },
  {
    id: 'ban-noi-chinh-trung-uong',
    kind: 'party',
    head: { vi: 'Trưởng Ban Nội chính Trung ương', en: 'Head of the Central Commission for Internal Affairs' },
    names: [
      {
        name: { vi: 'Ban Nội chính Trung ương', en: 'Central Commission for Internal Affairs' },
        short: ['BNCTW'],
        aliases: ['Ban Nội chính Trung ương Đảng'],
      },
    ],
  },
  {
    id: 'ban-chinh-sach-chien-luoc-trung-uong',
    kind: 'party',
    head: { vi: 'Trưởng Ban Chính sách, chiến lược Trung ương', en: 'Head of the Central Commission for Policy and Strategy' },
    from: '2025-02-03',
    names: [
      {
        name: { vi: 'Ban Chính sách, chiến lược Trung ương', en: 'Central Commission for Policy and Strategy' },
        aliases: ['Ban Chính sách, chiến lược Trung ương Đảng', 'Ban Chính sách chiến lược'],
      },
    ],
  },
  {
    id: 'ban-kinh-te-trung-uong',
    kind: 'party',
    to: '2025-02-02',
    names: [
      { name: { vi: 'Ban Kinh tế Trung ương', en: 'Central Economic Commission' }, short: ['BKTTW'], aliases: ['Ban Kinh tế Trung ương Đảng'] },
    ],
  },
  {
    id: 'ban-doi-ngoai-trung-uong',
    kind: 'party',
    to: '2025-02-28',
    names: [
      {
        name: { vi: 'Ban Đối ngoại Trung ương', en: 'Central Commission for External Relations' },
        short: ['BĐNTW'],
        aliases: ['Ban Đối ngoại Trung ương Đảng'],
      },
    ],
  },
  {
    id: 'uy-ban-kiem-tra-trung-uong',
    kind: 'party',
    head: { vi: 'Chủ nhiệm Ủy ban Kiểm tra Trung ương', en: 'Chairperson of the Central Inspection Commission' },
    names: [
      {
        name: { vi: 'Ủy ban Kiểm tra Trung ương', en: 'Central Inspection Commission' },
        short: ['UBKTTW', 'UBKT Trung ương'],
        aliases: ['Ủy ban Kiểm tra Trung ương Đảng', 'UBKT Trung ương Đảng'],
      },
    ],
  },
  { id: 'hoi-dong-ly-luan-trung-uong', kind: 'party', names: [{ name: { vi: 'Hội đồng Lý luận Trung ương', en: 'Central Theoretical Council' } }] },
  {
    id: 'dang-uy-chinh-phu',
    kind: 'party',
    from: '2025-02-03',
    names: [{ name: { vi: 'Đảng ủy Chính phủ', en: 'Party Committee of the Government' } }],
  },
  {
    id: 'dang-uy-quoc-hoi',
    kind: 'party',
    from: '2025-02-03',
    names: [{ name: { vi: 'Đảng ủy Quốc hội', en: 'Party Committee of the National Assembly' } }],
  },
  {
    id: 'dang-uy-mat-tran-to-quoc-cac-doan-the-trung-uong',
    kind: 'party',
    from: '2025-02-03',
    names: [
      {
        name: {
          vi: 'Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương',
          en: 'Party Committee of the Fatherland Front and central mass organizations',
        },
        aliases: ['Đảng ủy Mặt trận Tổ quốc Việt Nam, các đoàn thể Trung ương', 'Đảng ủy MTTQ, các đoàn thể Trung ương'],
      },
    ],
  },
  {
    id: 'dang-uy-cac-co-quan-dang-trung-uong',
    kind: 'party',
    from: '2025-02-03',
    names: [{ name: { vi: 'Đảng ủy các cơ quan Đảng Trung ương', en: 'Party Committee of the central Party agencies' } }],
  },
  {
    id: 'dang-uy-khoi-cac-co-quan-trung-uong',
    kind: 'party',
    to: '2025-02-02',
    names: [{ name: { vi: 'Đảng ủy Khối các cơ quan Trung ương', en: 'Party Committee of the central agencies' } }],
  },
  {
    id: 'dang-uy-khoi-doanh-nghiep-trung-uong',
    kind: 'party',
    to: '2025-02-02',
    names: [{ name: { vi: 'Đảng ủy Khối Doanh nghiệp Trung ương', en: 'Party Committee of the central enterprises' } }],
  },
  { id: 'quan-uy-trung-uong', kind: 'party', names: [{ name: { vi: 'Quân ủy Trung ương', en: 'Central Military Commission' } }] },
  {
    id: 'dang-uy-cong-an-trung-uong',
    kind: 'party',
    names: [{ name: { vi: 'Đảng ủy Công an Trung ương', en: 'Central Public Security Party Committee' } }],
  },
  { id: 'bao-nhan-dan', kind: 'party', names: [{ name: { vi: 'Báo Nhân Dân', en: 'Nhan Dan Newspaper' }, aliases: ['Báo Nhân dân'] }] },
  { id: 'tap-chi-cong-san', kind: 'party', names: [{ name: { vi: 'Tạp chí Cộng sản', en: 'Communist Review' } }] },
  {
    id: 'nha-xuat-ban-chinh-tri-quoc-gia-su-that',
    kind: 'party',
    names: [
      {
        name: { vi: 'Nhà xuất bản Chính trị quốc gia Sự thật', en: 'National Political Publishing House' },
        aliases: ['Nhà xuất bản Chính trị quốc gia'],
      },
    ],
  },
  { id: 'dang-cong-san-viet-nam', kind: 'party', names: [{ name: { vi: 'Đảng Cộng sản Việt Nam', en: 'Communist Party of Vietnam' } }] },

  {
    id: 'tong-bi-thu',
    kind: 'party',
    names: [{ name: { vi: 'Tổng Bí thư', en: 'General Secretary' }, aliases: ['Tổng Bí thư Ban Chấp hành Trung ương Đảng'] }],
  },
  { id: 'chu-tich-nuoc', kind: 'government', names: [{ name: { vi: 'Chủ tịch nước', en: 'State President' } }] },
  {
    id: 'van-phong-chu-tich-nuoc',
    kind: 'government',
    head: { vi: 'Chủ nhiệm Văn phòng Chủ tịch nước', en: 'Chairperson of the Office of the State President' },
    names: [{ name: { vi: 'Văn phòng Chủ tịch nước', en: 'Office of the State President' }, short: ['VPCTN'], aliases: ['Văn phòng CTN'] }],
  },
]
