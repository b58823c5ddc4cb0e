import type { LocalBodyDefinition } from '../../src/modules/directory/agency.ts'
import { departments } from './departments.ts'

/** Bodies that every province has, under the same name; which province is said only where one is printed. */
export const localBodies: readonly LocalBodyDefinition[] = [
  {
    id: 'hoi-dong-nhan-dan',
    kind: 'assembly',
    head: { vi: 'Chủ tịch Hội đồng nhân dân', en: "Chair of the People's Council" },
    names: [{ name: { vi: 'Hội đồng nhân dân', en: "People's Council" }, short: ['HĐND'] }],
  },
  {
    id: 'tinh-uy',
    kind: 'party',
    head: { vi: 'Bí thư Tỉnh ủy', en: 'Secretary of the Provincial Party Committee' },
    names: [{ name: { vi: 'Tỉnh ủy', en: 'Provincial Party Committee' }, aliases: ['Ban Thường vụ Tỉnh ủy', 'Thường trực Tỉnh ủy'] }],
    bare: true,
  },
  {
    id: 'thanh-uy',
    kind: 'party',
    head: { vi: 'Bí thư Thành ủy', en: 'Secretary of the Municipal Party Committee' },
    names: [{ name: { vi: 'Thành ủy', en: 'Municipal Party Committee' }, aliases: ['Ban Thường vụ Thành ủy', 'Thường trực Thành ủy'] }],
    bare: true,
  },
  {
    id: 'doan-dai-bieu-quoc-hoi',
    kind: 'assembly',
    names: [{ name: { vi: 'Đoàn đại biểu Quốc hội', en: 'National Assembly Delegation' }, aliases: ['Đoàn ĐBQH'] }],
  },
  {
    id: 'van-phong-uy-ban-nhan-dan',
    kind: 'local',
    head: { vi: 'Chánh Văn phòng Ủy ban nhân dân', en: "Chief of the Office of the People's Committee" },
    names: [{ name: { vi: 'Văn phòng Ủy ban nhân dân', en: "Office of the People's Committee" }, aliases: ['VP UBND'] }],
  },
  {
    id: 'van-phong-doan-dai-bieu-quoc-hoi-va-hoi-dong-nhan-dan',
    kind: 'local',
    names: [
      {
        name: { vi: 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân', en: "Office of the National Assembly Delegation and People's Council" },
        aliases: ['Văn phòng Đoàn ĐBQH và HĐND', 'VP Đoàn ĐBQH và HĐND'],
      },
    ],
  },
  {
    id: 'thanh-tra-tinh',
    kind: 'local',
    head: { vi: 'Chánh Thanh tra', en: 'Chief Inspector' },
    names: [{ name: { vi: 'Thanh tra', en: 'Provincial Inspectorate' } }],
    onlyWithProvince: true,
  },
  {
    id: 'cong-an-tinh',
    kind: 'local',
    head: { vi: 'Giám đốc Công an', en: 'Director of Public Security' },
    names: [{ name: { vi: 'Công an', en: 'Public Security of the province' } }],
    onlyWithProvince: true,
  },
  {
    id: 'bo-chi-huy-quan-su',
    kind: 'local',
    head: { vi: 'Chỉ huy trưởng Bộ Chỉ huy quân sự', en: 'Commander' },
    names: [{ name: { vi: 'Bộ Chỉ huy quân sự', en: 'Military Command' }, aliases: ['Bộ CHQS'] }],
  },
  { id: 'bo-tu-lenh-thanh-pho', kind: 'local', names: [{ name: { vi: 'Bộ Tư lệnh', en: 'High Command' } }], onlyWithProvince: true },
  {
    id: 'bo-chi-huy-bo-doi-bien-phong',
    kind: 'local',
    names: [{ name: { vi: 'Bộ Chỉ huy Bộ đội Biên phòng', en: 'Border Guard Command' }, aliases: ['Bộ Chỉ huy BĐBP'] }],
  },
  {
    id: 'toa-an-nhan-dan',
    kind: 'judicial',
    names: [{ name: { vi: 'Tòa án nhân dân', en: "People's Court" }, short: ['TAND'] }],
    onlyWithProvince: true,
  },
  {
    id: 'vien-kiem-sat-nhan-dan',
    kind: 'judicial',
    names: [{ name: { vi: 'Viện kiểm sát nhân dân', en: "People's Procuracy" }, short: ['VKSND'] }],
    onlyWithProvince: true,
  },
  {
    id: 'bao-hiem-xa-hoi-tinh',
    kind: 'local',
    names: [{ name: { vi: 'Bảo hiểm xã hội', en: 'Social Security' }, short: ['BHXH'] }],
    onlyWithProvince: true,
  },
  { id: 'thue-tinh', kind: 'local', names: [{ name: { vi: 'Thuế', en: 'Tax Office' } }], onlyWithProvince: true },
  { id: 'cuc-thue-tinh', kind: 'local', to: '2025-02-28', names: [{ name: { vi: 'Cục Thuế', en: 'Tax Department' } }], onlyWithProvince: true },
  {
    id: 'cuc-thong-ke-tinh',
    kind: 'local',
    to: '2025-02-28',
    names: [{ name: { vi: 'Cục Thống kê', en: 'Statistics Office' } }],
    onlyWithProvince: true,
  },
  {
    id: 'cuc-hai-quan-tinh',
    kind: 'local',
    to: '2025-02-28',
    names: [{ name: { vi: 'Cục Hải quan', en: 'Customs Department' } }],
    onlyWithProvince: true,
  },
  { id: 'kho-bac-tinh', kind: 'local', names: [{ name: { vi: 'Kho bạc Nhà nước', en: 'State Treasury' }, short: ['KBNN'] }], onlyWithProvince: true },
  {
    id: 'mttq-tinh',
    kind: 'association',
    names: [
      {
        name: { vi: 'Ủy ban Mặt trận Tổ quốc Việt Nam', en: 'Fatherland Front Committee' },
        aliases: ['Ủy ban Mặt trận Tổ quốc', 'Mặt trận Tổ quốc', 'Mặt trận Tổ quốc Việt Nam'],
      },
    ],
    onlyWithProvince: true,
  },
  {
    id: 'ban-quan-ly-cac-khu-cong-nghiep',
    kind: 'local',
    names: [
      {
        name: { vi: 'Ban Quản lý các khu công nghiệp', en: 'Industrial Zones Authority' },
        aliases: [
          'Ban Quản lý Khu công nghiệp',
          'Ban Quản lý các KCN',
          'BQL các khu công nghiệp',
          'Ban Quản lý Khu kinh tế',
          'Ban Quản lý các khu công nghiệp và chế xuất',
          'BQL các KCN',
          'Ban Quản lý KCN',
        ],
      },
    ],
  },
  {
    id: 'trung-tam-phuc-vu-hanh-chinh-cong',
    kind: 'local',
    names: [
      {
        name: { vi: 'Trung tâm Phục vụ hành chính công', en: 'Public Administrative Service Centre' },
        aliases: ['Trung tâm PVHCC', 'Trung tâm Hành chính công'],
      },
    ],
  },
  { id: 'lien-doan-lao-dong', kind: 'association', names: [{ name: { vi: 'Liên đoàn Lao động', en: 'Labour Federation' }, short: ['LĐLĐ'] }] },
  {
    id: 'van-phong-tinh-uy',
    kind: 'party',
    names: [{ name: { vi: 'Văn phòng Tỉnh ủy', en: 'Office of the Provincial Party Committee' } }],
    bare: true,
  },
  {
    id: 'ban-to-chuc-tinh-uy',
    kind: 'party',
    names: [{ name: { vi: 'Ban Tổ chức Tỉnh ủy', en: 'Organization Commission of the Provincial Party Committee' } }],
    bare: true,
  },
  {
    id: 'ban-tuyen-giao-va-dan-van-tinh-uy',
    kind: 'party',
    names: [
      {
        name: {
          vi: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
          en: 'Information, Education and Mass Mobilization Commission of the Provincial Party Committee',
        },
      },
    ],
    bare: true,
  },
  {
    id: 'ban-tuyen-giao-tinh-uy',
    kind: 'party',
    names: [{ name: { vi: 'Ban Tuyên giáo Tỉnh ủy', en: 'Information and Education Commission of the Provincial Party Committee' } }],
    bare: true,
  },
  {
    id: 'ban-noi-chinh-tinh-uy',
    kind: 'party',
    names: [{ name: { vi: 'Ban Nội chính Tỉnh ủy', en: 'Internal Affairs Commission of the Provincial Party Committee' } }],
    bare: true,
  },
  {
    id: 'uy-ban-kiem-tra-tinh-uy',
    kind: 'party',
    names: [{ name: { vi: 'Ủy ban Kiểm tra Tỉnh ủy', en: 'Inspection Commission of the Provincial Party Committee' } }],
    bare: true,
  },
  {
    id: 'van-phong-thanh-uy',
    kind: 'party',
    names: [{ name: { vi: 'Văn phòng Thành ủy', en: 'Office of the Municipal Party Committee' } }],
    bare: true,
  },
  {
    id: 'ban-to-chuc-thanh-uy',
    kind: 'party',
    names: [{ name: { vi: 'Ban Tổ chức Thành ủy', en: 'Organization Commission of the Municipal Party Committee' } }],
    bare: true,
  },
  {
    id: 'ban-tuyen-giao-va-dan-van-thanh-uy',
    kind: 'party',
    names: [
      {
        name: {
          vi: 'Ban Tuyên giáo và Dân vận Thành ủy',
          en: 'Information, Education and Mass Mobilization Commission of the Municipal Party Committee',
        },
      },
    ],
    bare: true,
  },
  {
    id: 'ban-tuyen-giao-thanh-uy',
    kind: 'party',
    names: [{ name: { vi: 'Ban Tuyên giáo Thành ủy', en: 'Information and Education Commission of the Municipal Party Committee' } }],
    bare: true,
  },
  {
    id: 'ban-noi-chinh-thanh-uy',
    kind: 'party',
    names: [{ name: { vi: 'Ban Nội chính Thành ủy', en: 'Internal Affairs Commission of the Municipal Party Committee' } }],
    bare: true,
  },
  {
    id: 'uy-ban-kiem-tra-thanh-uy',
    kind: 'party',
    names: [{ name: { vi: 'Ủy ban Kiểm tra Thành ủy', en: 'Inspection Commission of the Municipal Party Committee' } }],
    bare: true,
  },
  {
    id: 'dai-phat-thanh-va-truyen-hinh',
    kind: 'local',
    names: [
      {
        name: { vi: 'Đài Phát thanh và Truyền hình', en: 'Radio and Television Station' },
        aliases: ['Đài PT-TH', 'Đài PTTH', 'Đài Phát thanh - Truyền hình'],
      },
    ],
  },
  {
    id: 'bao-va-dai-phat-thanh-truyen-hinh',
    kind: 'local',
    from: '2025-07-01',
    names: [{ name: { vi: 'Báo và Đài phát thanh, truyền hình', en: 'Newspaper and Radio and Television Station' } }],
  },
  ...departments,
]
