import type { LocalBodyDefinition } from '../../src/modules/directory/agency.ts'

/** Departments under a provincial People's Committee (sở), the merged ones included. */
export const departments: readonly LocalBodyDefinition[] = [
  {
    id: 'so-noi-vu',
    kind: 'department',
    head: { vi: 'Giám đốc Sở Nội vụ', en: 'Director, Department of Home Affairs' },
    names: [{ name: { vi: 'Sở Nội vụ', en: 'Department of Home Affairs' }, short: ['Sở NV', 'SNV'] }],
  },
  {
    id: 'so-tu-phap',
    kind: 'department',
    head: { vi: 'Giám đốc Sở Tư pháp', en: 'Director, Department of Justice' },
    names: [{ name: { vi: 'Sở Tư pháp', en: 'Department of Justice' }, short: ['Sở TP', 'STP'] }],
  },
  {
    id: 'so-tai-chinh',
    kind: 'department',
    head: { vi: 'Giám đốc Sở Tài chính', en: 'Director, Department of Finance' },
    names: [{ name: { vi: 'Sở Tài chính', en: 'Department of Finance' }, short: ['Sở TC', 'STC'] }],
  },
  {
    id: 'so-cong-thuong',
    kind: 'department',
    head: { vi: 'Giám đốc Sở Công Thương', en: 'Director, Department of Industry and Trade' },
    names: [{ name: { vi: 'Sở Công Thương', en: 'Department of Industry and Trade' }, short: ['Sở CT', 'SCT'] }],
  },
  {
    id: 'so-nong-nghiep-va-moi-truong',
    kind: 'department',
    head: { vi: 'Giám đốc Sở Nông nghiệp và Môi trường', en: 'Director, Department of Agriculture and Environment' },
    from: '2025-03-01',
    names: [
      {
        name: { vi: 'Sở Nông nghiệp và Môi trường', en: 'Department of Agriculture and Environment' },
        short: ['Sở NN&MT', 'SNN&MT'],
        aliases: ['Sở Nông nghiệp và MT', 'Sở Nông nghiệp'],
      },
    ],
  },
  {
    id: 'so-xay-dung',
    kind: 'department',
    head: { vi: 'Giám đốc Sở Xây dựng', en: 'Director, Department of Construction' },
    names: [{ name: { vi: 'Sở Xây dựng', en: 'Department of Construction' }, short: ['Sở XD', 'SXD'] }],
  },
  {
    id: 'so-khoa-hoc-va-cong-nghe',
    kind: 'department',
    head: { vi: 'Giám đốc Sở Khoa học và Công nghệ', en: 'Director, Department of Science and Technology' },
    names: [{ name: { vi: 'Sở Khoa học và Công nghệ', en: 'Department of Science and Technology' }, short: ['Sở KH&CN', 'SKH&CN'] }],
  },
  {
    id: 'so-van-hoa-the-thao-va-du-lich',
    kind: 'department',
    head: { vi: 'Giám đốc Sở Văn hóa, Thể thao và Du lịch', en: 'Director, Department of Culture, Sports and Tourism' },
    names: [
      {
        name: { vi: 'Sở Văn hóa, Thể thao và Du lịch', en: 'Department of Culture, Sports and Tourism' },
        short: ['Sở VH&TT&DL', 'SVH&TT&DL'],
        aliases: ['Sở Văn hóa, TT&DL'],
      },
    ],
  },
  {
    id: 'so-van-hoa-va-the-thao',
    kind: 'department',
    head: { vi: 'Giám đốc Sở Văn hóa và Thể thao', en: 'Director, Department of Culture and Sports' },
    names: [{ name: { vi: 'Sở Văn hóa và Thể thao', en: 'Department of Culture and Sports' }, short: ['Sở VH&TT'] }],
  },
  {
    id: 'so-du-lich',
    kind: 'department',
    head: { vi: 'Giám đốc Sở Du lịch', en: 'Director, Department of Tourism' },
    names: [{ name: { vi: 'Sở Du lịch', en: 'Department of Tourism' }, short: ['Sở DL'] }],
  },
  {
    id: 'so-giao-duc-va-dao-tao',
    kind: 'department',
    head: { vi: 'Giám đốc Sở Giáo dục và Đào tạo', en: 'Director, Department of Education and Training' },
    names: [
      {
        name: { vi: 'Sở Giáo dục và Đào tạo', en: 'Department of Education and Training' },
        short: ['Sở GD&ĐT', 'SGD&ĐT'],
        aliases: ['Sở Giáo dục', 'Sở Giáo dục và ĐT'],
      },
    ],
  },
  {
    id: 'so-y-te',
    kind: 'department',
    head: { vi: 'Giám đốc Sở Y tế', en: 'Director, Department of Health' },
    names: [{ name: { vi: 'Sở Y tế', en: 'Department of Health' }, short: ['Sở YT', 'SYT'] }],
  },
  {
    id: 'so-dan-toc-va-ton-giao',
    kind: 'department',
    head: { vi: 'Giám đốc Sở Dân tộc và Tôn giáo', en: 'Director, Department of Ethnic and Religious Affairs' },
    from: '2025-03-01',
    names: [{ name: { vi: 'Sở Dân tộc và Tôn giáo', en: 'Department of Ethnic and Religious Affairs' }, short: ['Sở DT&TG'] }],
  },
  {
    id: 'so-ngoai-vu',
    kind: 'department',
    head: { vi: 'Giám đốc Sở Ngoại vụ', en: 'Director, Department of External Relations' },
    names: [{ name: { vi: 'Sở Ngoại vụ', en: 'Department of External Relations' } }],
  },
  {
    id: 'so-an-toan-thuc-pham',
    kind: 'department',
    head: { vi: 'Giám đốc Sở An toàn thực phẩm', en: 'Director, Department of Food Safety' },
    names: [{ name: { vi: 'Sở An toàn thực phẩm', en: 'Department of Food Safety' }, short: ['Sở ATTP'] }],
  },
  {
    id: 'so-quy-hoach-kien-truc',
    kind: 'department',
    head: { vi: 'Giám đốc Sở Quy hoạch - Kiến trúc', en: 'Director, Department of Planning and Architecture' },
    names: [{ name: { vi: 'Sở Quy hoạch - Kiến trúc', en: 'Department of Planning and Architecture' }, short: ['Sở QH&KT'] }],
  },
  {
    id: 'so-giao-thong-cong-chanh',
    kind: 'department',
    head: { vi: 'Giám đốc Sở Giao thông công chánh', en: 'Director, Department of Transport and Public Works' },
    from: '2025-03-01',
    names: [{ name: { vi: 'Sở Giao thông công chánh', en: 'Department of Transport and Public Works' } }],
  },
  {
    id: 'so-ke-hoach-va-dau-tu',
    kind: 'department',
    head: { vi: 'Giám đốc Sở Kế hoạch và Đầu tư', en: 'Director, Department of Planning and Investment' },
    to: '2025-02-28',
    names: [{ name: { vi: 'Sở Kế hoạch và Đầu tư', en: 'Department of Planning and Investment' }, short: ['Sở KH&ĐT', 'SKH&ĐT'] }],
  },
  {
    id: 'so-giao-thong-van-tai',
    kind: 'department',
    head: { vi: 'Giám đốc Sở Giao thông vận tải', en: 'Director, Department of Transport' },
    to: '2025-02-28',
    names: [{ name: { vi: 'Sở Giao thông vận tải', en: 'Department of Transport' }, short: ['Sở GTVT', 'SGTVT'], aliases: ['Sở Giao thông'] }],
  },
  {
    id: 'so-nong-nghiep-va-phat-trien-nong-thon',
    kind: 'department',
    head: { vi: 'Giám đốc Sở Nông nghiệp và Phát triển nông thôn', en: 'Director, Department of Agriculture and Rural Development' },
    to: '2025-02-28',
    names: [
      {
        name: { vi: 'Sở Nông nghiệp và Phát triển nông thôn', en: 'Department of Agriculture and Rural Development' },
        short: ['Sở NN&PTNT', 'SNN&PTNT'],
        aliases: ['Sở Nông nghiệp và PTNT', 'Sở Nông nghiệp'],
      },
    ],
  },
  {
    id: 'so-tai-nguyen-va-moi-truong',
    kind: 'department',
    head: { vi: 'Giám đốc Sở Tài nguyên và Môi trường', en: 'Director, Department of Natural Resources and Environment' },
    to: '2025-02-28',
    names: [{ name: { vi: 'Sở Tài nguyên và Môi trường', en: 'Department of Natural Resources and Environment' }, short: ['Sở TN&MT', 'STN&MT'] }],
  },
  {
    id: 'so-thong-tin-va-truyen-thong',
    kind: 'department',
    head: { vi: 'Giám đốc Sở Thông tin và Truyền thông', en: 'Director, Department of Information and Communications' },
    to: '2025-02-28',
    names: [{ name: { vi: 'Sở Thông tin và Truyền thông', en: 'Department of Information and Communications' }, short: ['Sở TT&TT', 'STT&TT'] }],
  },
  {
    id: 'so-lao-dong-thuong-binh-va-xa-hoi',
    kind: 'department',
    head: { vi: 'Giám đốc Sở Lao động - Thương binh và Xã hội', en: 'Director, Department of Labour, War Invalids and Social Affairs' },
    to: '2025-02-28',
    names: [
      {
        name: { vi: 'Sở Lao động - Thương binh và Xã hội', en: 'Department of Labour, War Invalids and Social Affairs' },
        short: ['Sở LĐ&TB&XH', 'SLĐ&TB&XH'],
        aliases: ['Sở Lao động', 'Sở Lao động - TB&XH'],
      },
    ],
  },
  { id: 'ban-dan-toc', kind: 'local', to: '2025-02-28', names: [{ name: { vi: 'Ban Dân tộc', en: 'Ethnic Affairs Board' } }] },
]
