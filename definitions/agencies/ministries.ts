import type { AgencyDefinition } from '../../src/modules/directory/agency.ts'

/** The 14 ministries and 3 ministry-level bodies of Resolution 176/2025/QH15. */
export const ministries: readonly AgencyDefinition[] = [
  {
    id: 'bo-quoc-phong',
    kind: 'ministry',
    parent: 'chinh-phu',
    head: { vi: 'Bộ trưởng Bộ Quốc phòng', en: 'Minister of National Defence' },
    names: [{ name: { vi: 'Bộ Quốc phòng', en: 'Ministry of National Defence' }, short: ['BQP', 'Bộ QP'] }],
    codes: [
      { notation: 'symbol', code: 'BQP', certain: false },
      { notation: 'decision-20', code: 'G11', certain: false },
    ],
  },
  {
    id: 'bo-cong-an',
    kind: 'ministry',
    parent: 'chinh-phu',
    head: { vi: 'Bộ trưởng Bộ Công an', en: 'Minister of Public Security' },
    names: [{ name: { vi: 'Bộ Công an', en: 'Ministry of Public Security' }, short: ['BCA', 'Bộ CA'] }],
    codes: [
      { notation: 'symbol', code: 'BCA', certain: false },
      { notation: 'decision-20', code: 'G01', certain: false },
    ],
  },
  {
    id: 'bo-ngoai-giao',
    kind: 'ministry',
    parent: 'chinh-phu',
    head: { vi: 'Bộ trưởng Bộ Ngoại giao', en: 'Minister of Foreign Affairs' },
    names: [{ name: { vi: 'Bộ Ngoại giao', en: 'Ministry of Foreign Affairs' }, short: ['BNG', 'Bộ NG'] }],
    codes: [
      { notation: 'symbol', code: 'BNG', certain: false },
      { notation: 'decision-20', code: 'G08', certain: true },
    ],
  },
  {
    id: 'bo-noi-vu',
    kind: 'ministry',
    parent: 'chinh-phu',
    head: { vi: 'Bộ trưởng Bộ Nội vụ', en: 'Minister of Home Affairs' },
    names: [{ name: { vi: 'Bộ Nội vụ', en: 'Ministry of Home Affairs' }, short: ['BNV', 'Bộ NV'] }],
    codes: [
      { notation: 'symbol', code: 'BNV', certain: false },
      { notation: 'decision-20', code: 'G09', certain: true },
    ],
  },
  {
    id: 'bo-tu-phap',
    kind: 'ministry',
    parent: 'chinh-phu',
    head: { vi: 'Bộ trưởng Bộ Tư pháp', en: 'Minister of Justice' },
    names: [{ name: { vi: 'Bộ Tư pháp', en: 'Ministry of Justice' }, short: ['BTP', 'Bộ TP'] }],
    codes: [
      { notation: 'symbol', code: 'BTP', certain: false },
      { notation: 'decision-20', code: 'G15', certain: true },
    ],
  },
  {
    id: 'bo-tai-chinh',
    kind: 'ministry',
    parent: 'chinh-phu',
    head: { vi: 'Bộ trưởng Bộ Tài chính', en: 'Minister of Finance' },
    names: [{ name: { vi: 'Bộ Tài chính', en: 'Ministry of Finance' }, short: ['BTC', 'Bộ TC'] }],
    codes: [
      { notation: 'symbol', code: 'BTC', certain: false },
      { notation: 'decision-20', code: 'G12', certain: false },
    ],
  },
  {
    id: 'bo-cong-thuong',
    kind: 'ministry',
    parent: 'chinh-phu',
    head: { vi: 'Bộ trưởng Bộ Công Thương', en: 'Minister of Industry and Trade' },
    names: [
      { name: { vi: 'Bộ Công Thương', en: 'Ministry of Industry and Trade' }, short: ['BCT', 'Bộ CT'], aliases: ['Bộ Công nghiệp và Thương mại'] },
    ],
    codes: [
      { notation: 'symbol', code: 'BCT', certain: false },
      { notation: 'decision-20', code: 'G02', certain: true },
    ],
  },
  {
    id: 'bo-nong-nghiep-va-moi-truong',
    kind: 'ministry',
    parent: 'chinh-phu',
    from: '2025-03-01',
    head: { vi: 'Bộ trưởng Bộ Nông nghiệp và Môi trường', en: 'Minister of Agriculture and Environment' },
    names: [
      {
        name: { vi: 'Bộ Nông nghiệp và Môi trường', en: 'Ministry of Agriculture and Environment' },
        short: ['Bộ NN&MT', 'BNN&MT', 'Bộ NNMT'],
        aliases: ['Bộ Nông nghiệp và MT', 'Bộ NN và Môi trường', 'Bộ Nông nghiệp', 'Bộ NN'],
      },
    ],
    codes: [{ notation: 'symbol', code: 'BNNMT', certain: false }],
  },
  {
    id: 'bo-xay-dung',
    kind: 'ministry',
    parent: 'chinh-phu',
    head: { vi: 'Bộ trưởng Bộ Xây dựng', en: 'Minister of Construction' },
    names: [{ name: { vi: 'Bộ Xây dựng', en: 'Ministry of Construction' }, short: ['BXD', 'Bộ XD'] }],
    codes: [
      { notation: 'symbol', code: 'BXD', certain: false },
      { notation: 'decision-20', code: 'G17', certain: true },
    ],
  },
  {
    id: 'bo-van-hoa-the-thao-va-du-lich',
    kind: 'ministry',
    parent: 'chinh-phu',
    head: { vi: 'Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch', en: 'Minister of Culture, Sports and Tourism' },
    names: [
      {
        name: { vi: 'Bộ Văn hóa, Thể thao và Du lịch', en: 'Ministry of Culture, Sports and Tourism' },
        short: ['Bộ VH&TT&DL', 'BVH&TT&DL'],
        aliases: ['Bộ Văn hóa, Thể thao và DL', 'Bộ Văn hóa, TT&DL', 'Bộ Văn hóa, TTDL', 'Bộ VH, Thể thao và Du lịch', 'Bộ Văn hóa'],
      },
    ],
    codes: [
      { notation: 'symbol', code: 'BVHTTDL', certain: false },
      { notation: 'decision-20', code: 'G16', certain: false },
    ],
  },
  {
    id: 'bo-khoa-hoc-va-cong-nghe',
    kind: 'ministry',
    parent: 'chinh-phu',
    head: { vi: 'Bộ trưởng Bộ Khoa học và Công nghệ', en: 'Minister of Science and Technology' },
    names: [
      {
        name: { vi: 'Bộ Khoa học và Công nghệ', en: 'Ministry of Science and Technology' },
        short: ['Bộ KH&CN', 'BKH&CN'],
        aliases: ['Bộ Khoa học và CN', 'Bộ KH và Công nghệ', 'Bộ Khoa học'],
      },
    ],
    codes: [
      { notation: 'symbol', code: 'BKHCN', certain: true },
      { notation: 'decision-20', code: 'G06', certain: true },
    ],
  },
  {
    id: 'bo-giao-duc-va-dao-tao',
    kind: 'ministry',
    parent: 'chinh-phu',
    head: { vi: 'Bộ trưởng Bộ Giáo dục và Đào tạo', en: 'Minister of Education and Training' },
    names: [
      {
        name: { vi: 'Bộ Giáo dục và Đào tạo', en: 'Ministry of Education and Training' },
        short: ['Bộ GD&ĐT', 'BGD&ĐT'],
        aliases: ['Bộ Giáo dục và ĐT', 'Bộ GD và Đào tạo', 'Bộ Giáo dục', 'Bộ GD'],
      },
    ],
    codes: [
      { notation: 'symbol', code: 'BGDĐT', certain: false },
      { notation: 'decision-20', code: 'G03', certain: false },
    ],
  },
  {
    id: 'bo-y-te',
    kind: 'ministry',
    parent: 'chinh-phu',
    head: { vi: 'Bộ trưởng Bộ Y tế', en: 'Minister of Health' },
    names: [{ name: { vi: 'Bộ Y tế', en: 'Ministry of Health' }, short: ['BYT', 'Bộ YT'] }],
    codes: [
      { notation: 'symbol', code: 'BYT', certain: false },
      { notation: 'decision-20', code: 'G18', certain: false },
    ],
  },
  {
    id: 'bo-dan-toc-va-ton-giao',
    kind: 'ministry',
    parent: 'chinh-phu',
    from: '2025-03-01',
    head: { vi: 'Bộ trưởng Bộ Dân tộc và Tôn giáo', en: 'Minister of Ethnic and Religious Affairs' },
    names: [
      {
        name: { vi: 'Bộ Dân tộc và Tôn giáo', en: 'Ministry of Ethnic and Religious Affairs' },
        short: ['Bộ DT&TG', 'BDT&TG'],
        aliases: ['Bộ Dân tộc, Tôn giáo'],
      },
    ],
    codes: [{ notation: 'symbol', code: 'BDTTG', certain: false }],
  },
  {
    id: 'ngan-hang-nha-nuoc',
    kind: 'ministerial',
    parent: 'chinh-phu',
    head: { vi: 'Thống đốc Ngân hàng Nhà nước Việt Nam', en: 'Governor of the State Bank of Vietnam' },
    names: [
      {
        name: { vi: 'Ngân hàng Nhà nước Việt Nam', en: 'State Bank of Vietnam' },
        short: ['NHNN', 'NHNNVN', 'SBV'],
        aliases: ['Ngân hàng Nhà nước', 'NHNN Việt Nam', 'NH Nhà nước', 'NH Nhà nước Việt Nam'],
      },
    ],
    codes: [
      { notation: 'symbol', code: 'NHNN', certain: false },
      { notation: 'decision-20', code: 'G19', certain: true },
    ],
  },
  {
    id: 'thanh-tra-chinh-phu',
    kind: 'ministerial',
    parent: 'chinh-phu',
    head: { vi: 'Tổng Thanh tra Chính phủ', en: 'Inspector General of the Government' },
    names: [{ name: { vi: 'Thanh tra Chính phủ', en: 'Government Inspectorate' }, short: ['TTCP'], aliases: ['Thanh tra CP'] }],
    codes: [
      { notation: 'symbol', code: 'TTCP', certain: false },
      { notation: 'decision-20', code: 'G20', certain: true },
    ],
  },
  {
    id: 'van-phong-chinh-phu',
    kind: 'ministerial',
    parent: 'chinh-phu',
    head: { vi: 'Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ', en: 'Minister, Chairperson of the Office of the Government' },
    names: [{ name: { vi: 'Văn phòng Chính phủ', en: 'Office of the Government' }, short: ['VPCP'], aliases: ['Văn phòng CP', 'VP Chính phủ'] }],
    codes: [
      { notation: 'symbol', code: 'VPCP', certain: true },
      { notation: 'decision-20', code: 'G22', certain: true },
    ],
  },
]
