import type { AgencyDefinition } from '../../src/modules/directory/agency.ts'

/** The National Assembly and its bodies, the courts, the procuracies and the State Audit. */
export const assembly: readonly AgencyDefinition[] = [
  {
    id: 'quoc-hoi',
    kind: 'assembly',
    head: { vi: 'Chủ tịch Quốc hội', en: 'Chair of the National Assembly' },
    names: [{ name: { vi: 'Quốc hội', en: 'National Assembly' } }],
  },
  {
    id: 'uy-ban-thuong-vu-quoc-hoi',
    kind: 'assembly',
    parent: 'quoc-hoi',
    names: [
      {
        name: { vi: 'Ủy ban Thường vụ Quốc hội', en: 'Standing Committee of the National Assembly' },
        short: ['UBTVQH'],
        aliases: ['UBTV Quốc hội', 'Ủy ban Thường vụ QH'],
      },
    ],
  },
  {
    id: 'van-phong-quoc-hoi',
    kind: 'assembly',
    parent: 'quoc-hoi',
    head: { vi: 'Tổng Thư ký Quốc hội, Chủ nhiệm Văn phòng Quốc hội', en: 'Secretary General, Chairperson of the Office of the National Assembly' },
    names: [{ name: { vi: 'Văn phòng Quốc hội', en: 'Office of the National Assembly' }, short: ['VPQH'], aliases: ['VP Quốc hội'] }],
  },
  {
    id: 'hoi-dong-dan-toc-cua-quoc-hoi',
    kind: 'assembly',
    parent: 'quoc-hoi',
    names: [{ name: { vi: 'Hội đồng Dân tộc của Quốc hội', en: 'Ethnic Council of the National Assembly' }, aliases: ['Hội đồng Dân tộc'] }],
  },
  {
    id: 'uy-ban-khoa-hoc-cong-nghe-va-moi-truong-cua-quoc-hoi',
    kind: 'assembly',
    parent: 'quoc-hoi',
    names: [
      {
        name: {
          vi: 'Ủy ban Khoa học, Công nghệ và Môi trường của Quốc hội',
          en: 'Committee on Science, Technology and Environment of the National Assembly',
        },
        short: ['UBKHCNMT', 'Ủy ban KH&CN&MT', 'Ủy ban KH&CN&MT của Quốc hội'],
        aliases: [
          'Ủy ban Khoa học, Công nghệ và Môi trường',
          'Ủy ban KH,CN&MT',
          'Ủy ban KHCN&MT của Quốc hội',
          'Ủy ban KH&CN&MT của Quốc hội',
          'Ủy ban KH,CN và MT của Quốc hội',
        ],
      },
    ],
  },
  {
    id: 'uy-ban-phap-luat-va-tu-phap-cua-quoc-hoi',
    kind: 'assembly',
    parent: 'quoc-hoi',
    from: '2025-02-18',
    names: [
      {
        name: { vi: 'Ủy ban Pháp luật và Tư pháp của Quốc hội', en: 'Committee on Law and Justice of the National Assembly' },
        aliases: ['Ủy ban Pháp luật và Tư pháp'],
      },
    ],
  },
  {
    id: 'uy-ban-phap-luat-cua-quoc-hoi',
    kind: 'assembly',
    parent: 'quoc-hoi',
    to: '2025-02-17',
    names: [{ name: { vi: 'Ủy ban Pháp luật của Quốc hội', en: 'Committee on Law of the National Assembly' }, aliases: ['Ủy ban Pháp luật'] }],
  },
  {
    id: 'uy-ban-tu-phap-cua-quoc-hoi',
    kind: 'assembly',
    parent: 'quoc-hoi',
    to: '2025-02-17',
    names: [{ name: { vi: 'Ủy ban Tư pháp của Quốc hội', en: 'Committee on Justice of the National Assembly' }, aliases: ['Ủy ban Tư pháp'] }],
  },
  {
    id: 'uy-ban-kinh-te-va-tai-chinh-cua-quoc-hoi',
    kind: 'assembly',
    parent: 'quoc-hoi',
    from: '2025-02-18',
    names: [
      {
        name: { vi: 'Ủy ban Kinh tế và Tài chính của Quốc hội', en: 'Committee on Economy and Finance of the National Assembly' },
        aliases: ['Ủy ban Kinh tế và Tài chính'],
      },
    ],
  },
  {
    id: 'uy-ban-kinh-te-cua-quoc-hoi',
    kind: 'assembly',
    parent: 'quoc-hoi',
    to: '2025-02-17',
    names: [{ name: { vi: 'Ủy ban Kinh tế của Quốc hội', en: 'Economic Committee of the National Assembly' }, aliases: ['Ủy ban Kinh tế'] }],
  },
  {
    id: 'uy-ban-tai-chinh-ngan-sach-cua-quoc-hoi',
    kind: 'assembly',
    parent: 'quoc-hoi',
    to: '2025-02-17',
    names: [
      {
        name: { vi: 'Ủy ban Tài chính, Ngân sách của Quốc hội', en: 'Committee on Finance and Budget of the National Assembly' },
        aliases: ['Ủy ban Tài chính, Ngân sách', 'Ủy ban Tài chính - Ngân sách'],
      },
    ],
  },
  {
    id: 'uy-ban-quoc-phong-an-ninh-va-doi-ngoai-cua-quoc-hoi',
    kind: 'assembly',
    parent: 'quoc-hoi',
    from: '2025-02-18',
    names: [
      {
        name: {
          vi: 'Ủy ban Quốc phòng, An ninh và Đối ngoại của Quốc hội',
          en: 'Committee on National Defence, Security and External Affairs of the National Assembly',
        },
        aliases: ['Ủy ban Quốc phòng, An ninh và Đối ngoại'],
      },
    ],
  },
  {
    id: 'uy-ban-quoc-phong-va-an-ninh-cua-quoc-hoi',
    kind: 'assembly',
    parent: 'quoc-hoi',
    to: '2025-02-17',
    names: [
      {
        name: { vi: 'Ủy ban Quốc phòng và An ninh của Quốc hội', en: 'Committee on National Defence and Security of the National Assembly' },
        aliases: ['Ủy ban Quốc phòng và An ninh'],
      },
    ],
  },
  {
    id: 'uy-ban-doi-ngoai-cua-quoc-hoi',
    kind: 'assembly',
    parent: 'quoc-hoi',
    to: '2025-02-17',
    names: [
      { name: { vi: 'Ủy ban Đối ngoại của Quốc hội', en: 'Committee on External Affairs of the National Assembly' }, aliases: ['Ủy ban Đối ngoại'] },
    ],
  },
  {
    id: 'uy-ban-van-hoa-va-xa-hoi-cua-quoc-hoi',
    kind: 'assembly',
    parent: 'quoc-hoi',
    from: '2025-02-18',
    names: [
      {
        name: { vi: 'Ủy ban Văn hóa và Xã hội của Quốc hội', en: 'Committee on Culture and Society of the National Assembly' },
        aliases: ['Ủy ban Văn hóa và Xã hội'],
      },
    ],
  },
  {
    id: 'uy-ban-van-hoa-giao-duc-cua-quoc-hoi',
    kind: 'assembly',
    parent: 'quoc-hoi',
    to: '2025-02-17',
    names: [
      {
        name: { vi: 'Ủy ban Văn hóa, Giáo dục của Quốc hội', en: 'Committee on Culture and Education of the National Assembly' },
        aliases: ['Ủy ban Văn hóa, Giáo dục'],
      },
    ],
  },
  {
    id: 'uy-ban-xa-hoi-cua-quoc-hoi',
    kind: 'assembly',
    parent: 'quoc-hoi',
    to: '2025-02-17',
    names: [{ name: { vi: 'Ủy ban Xã hội của Quốc hội', en: 'Committee on Social Affairs of the National Assembly' }, aliases: ['Ủy ban Xã hội'] }],
  },
  {
    id: 'uy-ban-cong-tac-dai-bieu-cua-quoc-hoi',
    kind: 'assembly',
    parent: 'quoc-hoi',
    from: '2025-02-18',
    names: [
      {
        name: { vi: 'Ủy ban Công tác đại biểu của Quốc hội', en: 'Committee on Deputy Affairs of the National Assembly' },
        aliases: ['Ủy ban Công tác đại biểu'],
      },
    ],
  },
  {
    id: 'uy-ban-dan-nguyen-va-giam-sat-cua-quoc-hoi',
    kind: 'assembly',
    parent: 'quoc-hoi',
    from: '2025-02-18',
    names: [
      {
        name: { vi: 'Ủy ban Dân nguyện và Giám sát của Quốc hội', en: "Committee on People's Aspirations and Supervision of the National Assembly" },
        aliases: ['Ủy ban Dân nguyện và Giám sát'],
      },
    ],
  },
  {
    id: 'ban-cong-tac-dai-bieu',
    kind: 'assembly',
    parent: 'quoc-hoi',
    to: '2025-02-17',
    names: [
      {
        name: { vi: 'Ban Công tác đại biểu', en: 'Commission for Deputy Affairs' },
        aliases: ['Ban Công tác đại biểu của Ủy ban Thường vụ Quốc hội'],
      },
    ],
  },
  {
    id: 'ban-dan-nguyen',
    kind: 'assembly',
    parent: 'quoc-hoi',
    to: '2025-02-17',
    names: [{ name: { vi: 'Ban Dân nguyện', en: "Commission for People's Aspirations" }, aliases: ['Ban Dân nguyện của Ủy ban Thường vụ Quốc hội'] }],
  },
  {
    id: 'hoi-dong-bau-cu-quoc-gia',
    kind: 'assembly',
    parent: 'quoc-hoi',
    names: [{ name: { vi: 'Hội đồng Bầu cử quốc gia', en: 'National Election Council' } }],
  },

  {
    id: 'toa-an-nhan-dan-toi-cao',
    kind: 'judicial',
    head: { vi: 'Chánh án Tòa án nhân dân tối cao', en: "Chief Justice of the Supreme People's Court" },
    names: [
      {
        name: { vi: 'Tòa án nhân dân tối cao', en: "Supreme People's Court" },
        short: ['TANDTC'],
        aliases: ['TAND tối cao', 'Tòa án tối cao', 'Tòa án NDTC'],
      },
    ],
  },
  {
    id: 'vien-kiem-sat-nhan-dan-toi-cao',
    kind: 'judicial',
    head: { vi: 'Viện trưởng Viện kiểm sát nhân dân tối cao', en: "Prosecutor General of the Supreme People's Procuracy" },
    names: [
      {
        name: { vi: 'Viện kiểm sát nhân dân tối cao', en: "Supreme People's Procuracy" },
        short: ['VKSNDTC'],
        aliases: ['VKSND tối cao', 'Viện KSNDTC', 'Viện KSND tối cao', 'Viện Kiểm sát tối cao'],
      },
    ],
  },
  {
    id: 'kiem-toan-nha-nuoc',
    kind: 'assembly',
    head: { vi: 'Tổng Kiểm toán nhà nước', en: 'State Auditor General' },
    names: [{ name: { vi: 'Kiểm toán nhà nước', en: 'State Audit Office' }, short: ['KTNN'], aliases: ['Kiểm toán Nhà nước Việt Nam'] }],
  },
]
