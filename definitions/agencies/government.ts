import type { AgencyDefinition } from '../../src/modules/directory/agency.ts'

/** The Government, its Prime Minister and the agencies under it (cơ quan thuộc Chính phủ), the ended ones included. */
export const government: readonly AgencyDefinition[] = [
  {
    id: 'chinh-phu',
    kind: 'government',
    head: { vi: 'Thủ tướng Chính phủ', en: 'Prime Minister' },
    names: [{ name: { vi: 'Chính phủ', en: 'Government' } }],
  },
  {
    id: 'thu-tuong-chinh-phu',
    kind: 'government',
    parent: 'chinh-phu',
    names: [{ name: { vi: 'Thủ tướng Chính phủ', en: 'Prime Minister' }, short: ['TTgCP'], aliases: ['Thủ tướng'] }],
  },
  {
    id: 'pho-thu-tuong-chinh-phu',
    kind: 'government',
    parent: 'chinh-phu',
    names: [
      {
        name: { vi: 'Phó Thủ tướng Chính phủ', en: 'Deputy Prime Minister' },
        aliases: ['Các Phó Thủ tướng Chính phủ', 'Phó Thủ tướng', 'Các Phó Thủ tướng'],
      },
    ],
  },

  {
    id: 'dai-truyen-hinh-viet-nam',
    kind: 'government-agency',
    parent: 'chinh-phu',
    head: { vi: 'Tổng Giám đốc Đài Truyền hình Việt Nam', en: 'Director General of Vietnam Television' },
    names: [
      {
        name: { vi: 'Đài Truyền hình Việt Nam', en: 'Vietnam Television' },
        short: ['VTV', 'THVN'],
        aliases: ['Đài THVN', 'Truyền hình Việt Nam', 'Đài VTV'],
      },
    ],
    codes: [{ notation: 'symbol', code: 'THVN', certain: false }],
  },
  {
    id: 'dai-tieng-noi-viet-nam',
    kind: 'government-agency',
    parent: 'chinh-phu',
    head: { vi: 'Tổng Giám đốc Đài Tiếng nói Việt Nam', en: 'Director General of the Voice of Vietnam' },
    names: [
      {
        name: { vi: 'Đài Tiếng nói Việt Nam', en: 'Voice of Vietnam' },
        short: ['VOV', 'TNVN'],
        aliases: ['Đài TNVN', 'Tiếng nói Việt Nam', 'Đài VOV'],
      },
    ],
    codes: [{ notation: 'symbol', code: 'TNVN', certain: false }],
  },
  {
    id: 'thong-tan-xa-viet-nam',
    kind: 'government-agency',
    parent: 'chinh-phu',
    head: { vi: 'Tổng Giám đốc Thông tấn xã Việt Nam', en: 'Director General of the Vietnam News Agency' },
    names: [
      { name: { vi: 'Thông tấn xã Việt Nam', en: 'Vietnam News Agency' }, short: ['TTXVN', 'VNA'], aliases: ['TTX Việt Nam', 'Thông tấn xã VN'] },
    ],
    codes: [{ notation: 'symbol', code: 'TTXVN', certain: false }],
  },
  {
    id: 'vien-han-lam-khoa-hoc-va-cong-nghe-viet-nam',
    kind: 'government-agency',
    parent: 'chinh-phu',
    head: { vi: 'Chủ tịch Viện Hàn lâm Khoa học và Công nghệ Việt Nam', en: 'President of the Vietnam Academy of Science and Technology' },
    names: [
      {
        name: { vi: 'Viện Hàn lâm Khoa học và Công nghệ Việt Nam', en: 'Vietnam Academy of Science and Technology' },
        short: ['VHLKHCNVN', 'VAST', 'Viện HLKH&CN Việt Nam', 'Viện HLKHCNVN'],
        aliases: ['Viện Hàn lâm KH&CN Việt Nam', 'Viện Hàn lâm KHCN Việt Nam', 'Viện HL Khoa học và Công nghệ Việt Nam'],
      },
    ],
  },
  {
    id: 'vien-han-lam-khoa-hoc-xa-hoi-viet-nam',
    kind: 'government-agency',
    parent: 'chinh-phu',
    head: { vi: 'Chủ tịch Viện Hàn lâm Khoa học xã hội Việt Nam', en: 'President of the Vietnam Academy of Social Sciences' },
    names: [
      {
        name: { vi: 'Viện Hàn lâm Khoa học xã hội Việt Nam', en: 'Vietnam Academy of Social Sciences' },
        short: ['VASS', 'Viện HLKHXH Việt Nam', 'VHLKHXHVN'],
        aliases: ['Viện Hàn lâm KHXH Việt Nam', 'Viện Hàn lâm KHXHVN'],
      },
    ],
  },
  {
    id: 'bao-hiem-xa-hoi-viet-nam',
    kind: 'government-agency',
    parent: 'chinh-phu',
    head: { vi: 'Tổng Giám đốc Bảo hiểm xã hội Việt Nam', en: 'Director General of Vietnam Social Security' },
    to: '2025-02-28',
    names: [
      {
        name: { vi: 'Bảo hiểm xã hội Việt Nam', en: 'Vietnam Social Security' },
        short: ['BHXH Việt Nam', 'BHXHVN', 'BHXH'],
        aliases: ['Bảo hiểm xã hội'],
      },
    ],
    codes: [
      { notation: 'symbol', code: 'BHXH', certain: false },
      { notation: 'decision-20', code: 'G24', certain: false },
    ],
  },
  {
    id: 'uy-ban-quan-ly-von-nha-nuoc-tai-doanh-nghiep',
    kind: 'government-agency',
    parent: 'chinh-phu',
    head: {
      vi: 'Chủ tịch Ủy ban Quản lý vốn nhà nước tại doanh nghiệp',
      en: 'Chairperson of the Commission for the Management of State Capital at Enterprises',
    },
    to: '2025-02-28',
    names: [
      {
        name: { vi: 'Ủy ban Quản lý vốn nhà nước tại doanh nghiệp', en: 'Commission for the Management of State Capital at Enterprises' },
        short: ['UBQLV', 'UBQLVNN', 'CMSC'],
        aliases: [
          'Ủy ban Quản lý vốn nhà nước',
          'Ủy ban Quản lý vốn',
          'Ủy ban QLVNN tại doanh nghiệp',
          'Ủy ban Quản lý vốn NN tại DN',
          'Ủy ban QLVNN',
        ],
      },
    ],
  },
  {
    id: 'ban-quan-ly-lang-chu-tich-ho-chi-minh',
    kind: 'government-agency',
    parent: 'chinh-phu',
    to: '2025-02-28',
    names: [
      {
        name: { vi: 'Ban Quản lý Lăng Chủ tịch Hồ Chí Minh', en: 'Ho Chi Minh Mausoleum Management Board' },
        short: ['BQLL'],
        aliases: ['Ban Quản lý Lăng'],
      },
    ],
  },
  {
    id: 'hoc-vien-chinh-tri-quoc-gia-ho-chi-minh',
    kind: 'party',
    head: { vi: 'Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh', en: 'President of the Ho Chi Minh National Academy of Politics' },
    names: [
      {
        name: { vi: 'Học viện Chính trị quốc gia Hồ Chí Minh', en: 'Ho Chi Minh National Academy of Politics' },
        short: ['HVCTQG', 'HVCTQGHCM'],
        aliases: ['Học viện Chính trị quốc gia', 'Học viện CTQG Hồ Chí Minh', 'Học viện Chính trị - Hành chính quốc gia Hồ Chí Minh'],
      },
    ],
  },
  {
    id: 'uy-ban-giam-sat-tai-chinh-quoc-gia',
    kind: 'government-agency',
    parent: 'chinh-phu',
    to: '2025-02-28',
    names: [
      {
        name: { vi: 'Ủy ban Giám sát tài chính quốc gia', en: 'National Financial Supervisory Commission' },
        short: ['UBGSTCQG'],
        aliases: ['Ủy ban Giám sát tài chính'],
      },
    ],
  },
]
