import type { AgencyDefinition } from '../../src/modules/directory/agency.ts'

/** The Fatherland Front, its member organizations, unions and associations. */
export const associations: readonly AgencyDefinition[] = [
  {
    id: 'mat-tran-to-quoc-viet-nam',
    kind: 'association',
    names: [{ name: { vi: 'Mặt trận Tổ quốc Việt Nam', en: 'Vietnam Fatherland Front' }, short: ['MTTQ', 'MTTQVN'], aliases: ['MTTQ Việt Nam'] }],
  },
  {
    id: 'uy-ban-trung-uong-mat-tran-to-quoc-viet-nam',
    kind: 'association',
    parent: 'mat-tran-to-quoc-viet-nam',
    head: { vi: 'Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam', en: 'President of the Central Committee of the Vietnam Fatherland Front' },
    names: [
      {
        name: { vi: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam', en: 'Central Committee of the Vietnam Fatherland Front' },
        short: ['UBTWMTTQVN'],
        aliases: [
          'Ủy ban TW MTTQ Việt Nam',
          'Ủy ban Trung ương MTTQ',
          'Ủy ban MTTQ Việt Nam',
          'Ủy ban Mặt trận Tổ quốc Việt Nam',
          'UBTW MTTQ Việt Nam',
          'UBTWMTTQ Việt Nam',
          'UB MTTQ Việt Nam',
          'Trung ương Mặt trận Tổ quốc Việt Nam',
          'Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
        ],
      },
    ],
  },
  {
    id: 'tong-lien-doan-lao-dong-viet-nam',
    kind: 'association',
    parent: 'mat-tran-to-quoc-viet-nam',
    names: [
      {
        name: { vi: 'Tổng Liên đoàn Lao động Việt Nam', en: 'Vietnam General Confederation of Labour' },
        short: ['TLĐLĐVN', 'TLĐ LĐ Việt Nam', 'TLĐLĐ Việt Nam'],
        aliases: ['Tổng LĐLĐ Việt Nam', 'Tổng LĐLĐVN', 'Tổng Liên đoàn Lao động'],
      },
    ],
  },
  {
    id: 'trung-uong-doan-thanh-nien-cong-san-ho-chi-minh',
    kind: 'association',
    parent: 'mat-tran-to-quoc-viet-nam',
    names: [
      {
        name: { vi: 'Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh', en: 'Central Committee of the Ho Chi Minh Communist Youth Union' },
        short: ['TNCSHCM'],
        aliases: [
          'Trung ương Đoàn TNCS Hồ Chí Minh',
          'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
          'Đoàn TNCS Hồ Chí Minh',
          'Trung ương Đoàn',
          'Trung ương Đoàn TNCSHCM',
          'Đoàn TNCSHCM',
          'Trung ương Đoàn Thanh niên',
          'Đoàn Thanh niên',
        ],
      },
    ],
  },
  {
    id: 'trung-uong-hoi-lien-hiep-phu-nu-viet-nam',
    kind: 'association',
    parent: 'mat-tran-to-quoc-viet-nam',
    names: [
      {
        name: { vi: 'Trung ương Hội Liên hiệp Phụ nữ Việt Nam', en: "Vietnam Women's Union" },
        aliases: ['Hội Liên hiệp Phụ nữ Việt Nam', 'Hội LHPN Việt Nam', 'Trung ương Hội LHPN Việt Nam', 'Hội LHPNVN', 'Hội Phụ nữ'],
      },
    ],
  },
  {
    id: 'trung-uong-hoi-nong-dan-viet-nam',
    kind: 'association',
    parent: 'mat-tran-to-quoc-viet-nam',
    names: [
      {
        name: { vi: 'Trung ương Hội Nông dân Việt Nam', en: "Vietnam Farmers' Union" },
        short: ['HNDVN'],
        aliases: ['Hội Nông dân Việt Nam', 'Hội ND Việt Nam', 'Hội Nông dân'],
      },
    ],
  },
  {
    id: 'trung-uong-hoi-cuu-chien-binh-viet-nam',
    kind: 'association',
    parent: 'mat-tran-to-quoc-viet-nam',
    names: [
      {
        name: { vi: 'Trung ương Hội Cựu chiến binh Việt Nam', en: "Vietnam Veterans' Association" },
        aliases: ['Hội Cựu chiến binh Việt Nam', 'Hội CCB Việt Nam', 'Hội CCB', 'Hội Cựu chiến binh'],
      },
    ],
  },
  {
    id: 'hoi-lien-hiep-thanh-nien-viet-nam',
    kind: 'association',
    names: [{ name: { vi: 'Hội Liên hiệp Thanh niên Việt Nam', en: 'Vietnam Youth Federation' }, aliases: ['Hội LHTN Việt Nam'] }],
  },
  { id: 'hoi-sinh-vien-viet-nam', kind: 'association', names: [{ name: { vi: 'Hội Sinh viên Việt Nam', en: "Vietnam Students' Association" } }] },
  {
    id: 'lien-hiep-cac-hoi-khoa-hoc-va-ky-thuat-viet-nam',
    kind: 'association',
    names: [
      {
        name: { vi: 'Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam', en: 'Vietnam Union of Science and Technology Associations' },
        short: ['VUSTA'],
        aliases: ['Liên hiệp các Hội KH&KT Việt Nam', 'Liên hiệp các Hội KHKT Việt Nam'],
      },
    ],
  },
  {
    id: 'lien-hiep-cac-to-chuc-huu-nghi-viet-nam',
    kind: 'association',
    names: [{ name: { vi: 'Liên hiệp các tổ chức hữu nghị Việt Nam', en: 'Vietnam Union of Friendship Organizations' }, short: ['VUFO'] }],
  },
  {
    id: 'lien-hiep-cac-hoi-van-hoc-nghe-thuat-viet-nam',
    kind: 'association',
    names: [{ name: { vi: 'Liên hiệp các Hội Văn học nghệ thuật Việt Nam', en: 'Vietnam Union of Literature and Arts Associations' } }],
  },
  {
    id: 'lien-doan-thuong-mai-va-cong-nghiep-viet-nam',
    kind: 'association',
    names: [
      {
        name: { vi: 'Liên đoàn Thương mại và Công nghiệp Việt Nam', en: 'Vietnam Chamber of Commerce and Industry' },
        short: ['VCCI'],
        aliases: ['Phòng Thương mại và Công nghiệp Việt Nam', 'Liên đoàn TM và CN Việt Nam'],
      },
    ],
  },
  {
    id: 'lien-minh-hop-tac-xa-viet-nam',
    kind: 'association',
    names: [
      {
        name: { vi: 'Liên minh Hợp tác xã Việt Nam', en: 'Vietnam Cooperative Alliance' },
        short: ['VCA', 'Liên minh HTX Việt Nam'],
        aliases: ['Liên minh HTX'],
      },
    ],
  },
  { id: 'hoi-nha-bao-viet-nam', kind: 'association', names: [{ name: { vi: 'Hội Nhà báo Việt Nam', en: "Vietnam Journalists' Association" } }] },
  { id: 'hoi-luat-gia-viet-nam', kind: 'association', names: [{ name: { vi: 'Hội Luật gia Việt Nam', en: "Vietnam Lawyers' Association" } }] },
  { id: 'lien-doan-luat-su-viet-nam', kind: 'association', names: [{ name: { vi: 'Liên đoàn Luật sư Việt Nam', en: 'Vietnam Bar Federation' } }] },
  {
    id: 'hoi-chu-thap-do-viet-nam',
    kind: 'association',
    names: [{ name: { vi: 'Hội Chữ thập đỏ Việt Nam', en: 'Vietnam Red Cross Society' }, aliases: ['Hội CTĐ Việt Nam'] }],
  },
  {
    id: 'hoi-khuyen-hoc-viet-nam',
    kind: 'association',
    names: [{ name: { vi: 'Hội Khuyến học Việt Nam', en: 'Vietnam Association for Promoting Education' } }],
  },
  {
    id: 'hoi-nguoi-cao-tuoi-viet-nam',
    kind: 'association',
    names: [{ name: { vi: 'Hội Người cao tuổi Việt Nam', en: 'Vietnam Association of the Elderly' }, aliases: ['Hội NCT Việt Nam'] }],
  },
  {
    id: 'hoi-doanh-nhan-tre-viet-nam',
    kind: 'association',
    names: [{ name: { vi: 'Hội Doanh nhân trẻ Việt Nam', en: "Vietnam Young Entrepreneurs' Association" } }],
  },
  {
    id: 'hiep-hoi-doanh-nghiep-nho-va-vua-viet-nam',
    kind: 'association',
    names: [
      {
        name: { vi: 'Hiệp hội Doanh nghiệp nhỏ và vừa Việt Nam', en: 'Vietnam Association of Small and Medium Enterprises' },
        short: ['VINASME'],
        aliases: ['Hiệp hội DNNVV Việt Nam'],
      },
    ],
  },
  {
    id: 'hiep-hoi-phan-mem-va-dich-vu-cong-nghe-thong-tin-viet-nam',
    kind: 'association',
    names: [
      {
        name: { vi: 'Hiệp hội Phần mềm và Dịch vụ công nghệ thông tin Việt Nam', en: 'Vietnam Software and IT Services Association' },
        short: ['VINASA'],
      },
    ],
  },
  {
    id: 'hiep-hoi-ngan-hang-viet-nam',
    kind: 'association',
    names: [{ name: { vi: 'Hiệp hội Ngân hàng Việt Nam', en: 'Vietnam Banks Association' }, short: ['VNBA'] }],
  },
  {
    id: 'hiep-hoi-an-ninh-mang-quoc-gia',
    kind: 'association',
    names: [{ name: { vi: 'Hiệp hội An ninh mạng quốc gia', en: 'National Cybersecurity Association' }, short: ['NCA'] }],
  },
  {
    id: 'hiep-hoi-du-lieu-quoc-gia',
    kind: 'association',
    names: [{ name: { vi: 'Hiệp hội Dữ liệu quốc gia', en: 'National Data Association' }, short: ['NDA'] }],
  },
  {
    id: 'hiep-hoi-blockchain-viet-nam',
    kind: 'association',
    names: [
      {
        name: { vi: 'Hiệp hội Blockchain Việt Nam', en: 'Vietnam Blockchain Association' },
        short: ['VBA'],
        aliases: ['Hiệp hội Blockchain và Tài sản số Việt Nam'],
      },
    ],
  },
  {
    id: 'hiep-hoi-thuong-mai-dien-tu-viet-nam',
    kind: 'association',
    names: [{ name: { vi: 'Hiệp hội Thương mại điện tử Việt Nam', en: 'Vietnam E-commerce Association' }, short: ['VECOM'] }],
  },
  {
    id: 'hiep-hoi-internet-viet-nam',
    kind: 'association',
    names: [{ name: { vi: 'Hiệp hội Internet Việt Nam', en: 'Vietnam Internet Association' } }],
  },
  {
    id: 'hoi-tin-hoc-viet-nam',
    kind: 'association',
    names: [{ name: { vi: 'Hội Tin học Việt Nam', en: 'Vietnam Association for Information Processing' } }],
  },
  {
    id: 'hoi-truyen-thong-so-viet-nam',
    kind: 'association',
    names: [{ name: { vi: 'Hội Truyền thông số Việt Nam', en: 'Vietnam Digital Communications Association' } }],
  },
  {
    id: 'hoi-vo-tuyen-dien-tu-viet-nam',
    kind: 'association',
    names: [{ name: { vi: 'Hội Vô tuyến - Điện tử Việt Nam', en: 'Radio-Electronics Association of Vietnam' } }],
  },
  {
    id: 'hiep-hoi-cong-chung-vien-viet-nam',
    kind: 'association',
    names: [{ name: { vi: 'Hiệp hội Công chứng viên Việt Nam', en: 'Vietnam Notaries Association' } }],
  },
  { id: 'tong-hoi-y-hoc-viet-nam', kind: 'association', names: [{ name: { vi: 'Tổng hội Y học Việt Nam', en: 'Vietnam Medical Association' } }] },
  {
    id: 'hiep-hoi-bat-dong-san-viet-nam',
    kind: 'association',
    names: [{ name: { vi: 'Hiệp hội Bất động sản Việt Nam', en: 'Vietnam Association of Realtors' } }],
  },
  { id: 'hiep-hoi-du-lich-viet-nam', kind: 'association', names: [{ name: { vi: 'Hiệp hội Du lịch Việt Nam', en: 'Vietnam Tourism Association' } }] },
  {
    id: 'hiep-hoi-luong-thuc-viet-nam',
    kind: 'association',
    names: [{ name: { vi: 'Hiệp hội Lương thực Việt Nam', en: 'Vietnam Food Association' } }],
  },
  {
    id: 'hiep-hoi-det-may-viet-nam',
    kind: 'association',
    names: [{ name: { vi: 'Hiệp hội Dệt may Việt Nam', en: 'Vietnam Textile and Apparel Association' }, short: ['VITAS'] }],
  },
  {
    id: 'hiep-hoi-bao-hiem-viet-nam',
    kind: 'association',
    names: [{ name: { vi: 'Hiệp hội Bảo hiểm Việt Nam', en: 'Insurance Association of Vietnam' } }],
  },
]
