import type { AgencyDefinition } from '../../src/modules/directory/agency.ts'

/** Ministries that were merged on 1/3/2025 or in 2007. */
export const formerMinistries: readonly AgencyDefinition[] = [
  {
    id: 'bo-ke-hoach-va-dau-tu',
    kind: 'ministry',
    parent: 'chinh-phu',
    to: '2025-02-28',
    head: { vi: 'Bộ trưởng Bộ Kế hoạch và Đầu tư', en: 'Minister of Planning and Investment' },
    names: [
      {
        name: { vi: 'Bộ Kế hoạch và Đầu tư', en: 'Ministry of Planning and Investment' },
        short: ['Bộ KH&ĐT', 'BKH&ĐT'],
        aliases: ['Bộ Kế hoạch và ĐT', 'Bộ KH và Đầu tư', 'Bộ Kế hoạch - Đầu tư', 'Bộ Kế hoạch'],
      },
    ],
    codes: [
      { notation: 'symbol', code: 'BKHĐT', certain: false },
      { notation: 'decision-20', code: 'G05', certain: true },
    ],
  },
  {
    id: 'bo-giao-thong-van-tai',
    kind: 'ministry',
    parent: 'chinh-phu',
    to: '2025-02-28',
    head: { vi: 'Bộ trưởng Bộ Giao thông vận tải', en: 'Minister of Transport' },
    names: [
      {
        name: { vi: 'Bộ Giao thông vận tải', en: 'Ministry of Transport' },
        short: ['Bộ GTVT', 'BGTVT', 'Bộ GT&VT'],
        aliases: ['Bộ Giao thông', 'Bộ Giao thông và Vận tải', 'Bộ Giao thông - Vận tải', 'Bộ GT vận tải'],
      },
    ],
    codes: [
      { notation: 'symbol', code: 'BGTVT', certain: false },
      { notation: 'decision-20', code: 'G04', certain: true },
    ],
  },
  {
    id: 'bo-nong-nghiep-va-phat-trien-nong-thon',
    kind: 'ministry',
    parent: 'chinh-phu',
    to: '2025-02-28',
    head: { vi: 'Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn', en: 'Minister of Agriculture and Rural Development' },
    names: [
      {
        name: { vi: 'Bộ Nông nghiệp và Phát triển nông thôn', en: 'Ministry of Agriculture and Rural Development' },
        short: ['Bộ NN&PTNT', 'BNN&PTNT', 'BNN'],
        aliases: ['Bộ Nông nghiệp và PTNT', 'Bộ NN và Phát triển nông thôn', 'Bộ NN&PT nông thôn', 'Bộ Nông nghiệp', 'Bộ NN'],
      },
    ],
    codes: [
      { notation: 'symbol', code: 'BNNPTNT', certain: false },
      { notation: 'decision-20', code: 'G10', certain: false },
    ],
  },
  {
    id: 'bo-tai-nguyen-va-moi-truong',
    kind: 'ministry',
    parent: 'chinh-phu',
    to: '2025-02-28',
    head: { vi: 'Bộ trưởng Bộ Tài nguyên và Môi trường', en: 'Minister of Natural Resources and Environment' },
    names: [
      {
        name: { vi: 'Bộ Tài nguyên và Môi trường', en: 'Ministry of Natural Resources and Environment' },
        short: ['Bộ TN&MT', 'BTN&MT'],
        aliases: ['Bộ Tài nguyên và MT', 'Bộ TN và Môi trường', 'Bộ Tài nguyên'],
      },
    ],
    codes: [
      { notation: 'symbol', code: 'BTNMT', certain: false },
      { notation: 'decision-20', code: 'G13', certain: false },
    ],
  },
  {
    id: 'bo-thong-tin-va-truyen-thong',
    kind: 'ministry',
    parent: 'chinh-phu',
    to: '2025-02-28',
    head: { vi: 'Bộ trưởng Bộ Thông tin và Truyền thông', en: 'Minister of Information and Communications' },
    names: [
      {
        name: { vi: 'Bộ Thông tin và Truyền thông', en: 'Ministry of Information and Communications' },
        short: ['Bộ TT&TT', 'BTT&TT'],
        aliases: ['Bộ Thông tin', 'Bộ Thông tin và TT', 'Bộ 4T'],
      },
    ],
    codes: [
      { notation: 'symbol', code: 'BTTTT', certain: true },
      { notation: 'decision-20', code: 'G14', certain: false },
    ],
  },
  {
    id: 'bo-lao-dong-thuong-binh-va-xa-hoi',
    kind: 'ministry',
    parent: 'chinh-phu',
    to: '2025-02-28',
    head: { vi: 'Bộ trưởng Bộ Lao động - Thương binh và Xã hội', en: 'Minister of Labour, War Invalids and Social Affairs' },
    names: [
      {
        name: { vi: 'Bộ Lao động - Thương binh và Xã hội', en: 'Ministry of Labour, War Invalids and Social Affairs' },
        short: ['Bộ LĐ&TB&XH', 'BLĐ&TB&XH'],
        aliases: [
          'Bộ Lao động - TB&XH',
          'Bộ Lao động - TBXH',
          'Bộ Lao động',
          'Bộ LĐ - Thương binh và Xã hội',
          'Bộ Lao động và Thương binh và Xã hội',
        ],
      },
    ],
    codes: [
      { notation: 'symbol', code: 'BLĐTBXH', certain: false },
      { notation: 'decision-20', code: 'G07', certain: true },
    ],
  },
  {
    id: 'uy-ban-dan-toc',
    kind: 'ministerial',
    parent: 'chinh-phu',
    to: '2025-02-28',
    head: { vi: 'Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc', en: 'Minister, Chairperson of the Committee for Ethnic Minority Affairs' },
    names: [{ name: { vi: 'Ủy ban Dân tộc', en: 'Committee for Ethnic Minority Affairs' }, short: ['UBDT'], aliases: ['UB Dân tộc'] }],
    codes: [
      { notation: 'symbol', code: 'UBDT', certain: false },
      { notation: 'decision-20', code: 'G21', certain: true },
    ],
  },

  {
    id: 'bo-buu-chinh-vien-thong',
    kind: 'ministry',
    parent: 'chinh-phu',
    to: '2007-08-02',
    names: [{ name: { vi: 'Bộ Bưu chính, Viễn thông', en: 'Ministry of Posts and Telematics' }, short: ['Bộ BC&VT'] }],
  },
  {
    id: 'bo-cong-nghiep',
    kind: 'ministry',
    parent: 'chinh-phu',
    to: '2007-08-02',
    names: [{ name: { vi: 'Bộ Công nghiệp', en: 'Ministry of Industry' } }],
  },
  {
    id: 'bo-thuong-mai',
    kind: 'ministry',
    parent: 'chinh-phu',
    to: '2007-08-02',
    names: [{ name: { vi: 'Bộ Thương mại', en: 'Ministry of Trade' } }],
  },
  {
    id: 'bo-thuy-san',
    kind: 'ministry',
    parent: 'chinh-phu',
    to: '2007-08-02',
    names: [{ name: { vi: 'Bộ Thủy sản', en: 'Ministry of Fisheries' } }],
  },
  {
    id: 'bo-van-hoa-thong-tin',
    kind: 'ministry',
    parent: 'chinh-phu',
    to: '2007-08-02',
    names: [{ name: { vi: 'Bộ Văn hóa - Thông tin', en: 'Ministry of Culture and Information' }, short: ['Bộ VH&TT'] }],
  },
]
