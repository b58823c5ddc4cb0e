import { type Phrases, phrases } from './phrases.ts'

/**
 * What a common noun in a list of bodies stands for: ministry (bộ), branch (ngành), ministry-level body, agency of the Government,
 * agency in general, enterprise, mass organization, department (sở), locality, district, commune, level (cấp).
 */
export type Noun =
  | 'ministry'
  | 'branch'
  | 'level-body'
  | 'government'
  | 'agency'
  | 'enterprise'
  | 'association'
  | 'bank'
  | 'department'
  | 'locality'
  | 'district'
  | 'commune'
  | 'level'

export const nouns: Phrases<Noun> = phrases<Noun>([
  ['ministry', ['bộ']],
  ['branch', ['ban | ngành | ban ngành | bộ ngành | đoàn thể | cơ quan trung ương']],
  ['level-body', ['cơ quan ngang bộ', 'cơ quan ngang Bộ']],
  ['government', ['cơ quan thuộc Chính phủ', 'cơ quan trực thuộc Chính phủ']],
  [
    'agency',
    [
      'cơ quan | cơ quan chức năng | cơ quan hữu quan | đơn vị | tổ chức | cá nhân | bên | cơ quan nhà nước',
      'cơ quan hành chính nhà nước | lực lượng | lực lượng chức năng',
    ],
  ],
  [
    'enterprise',
    [
      'doanh nghiệp | hiệp hội | tập đoàn | tổng công ty | công ty | doanh nghiệp nhà nước | tập đoàn kinh tế | tập đoàn nhà nước',
      'tập đoàn công nghệ | tổng công ty nhà nước',
    ],
  ],
  ['association', ['tổ chức chính trị - xã hội | tổ chức chính trị xã hội | đoàn thể chính trị - xã hội | tổ chức xã hội | tổ chức đoàn thể']],
  ['bank', ['ngân hàng', 'ngân hàng thương mại']],
  ['department', ['sở']],
  [
    'locality',
    [
      'địa phương | tỉnh | thành phố | tỉnh thành | tỉnh, thành | tỉnh, thành phố | cấp tỉnh | chính quyền địa phương',
      'chính quyền các địa phương | chính quyền cấp tỉnh | chính quyền tỉnh',
    ],
  ],
  ['district', ['huyện | quận | thị xã | cấp huyện | chính quyền cấp huyện']],
  ['commune', ['xã | phường | thị trấn | đặc khu | cấp xã | cấp cơ sở | chính quyền cấp xã']],
  ['level', ['cấp', 'cấp chính quyền']],
])

export const quantifiers = phrases([
  [true, ['các | những | từng | mỗi | một số | tất cả | tất cả các | toàn bộ | toàn bộ các | tất cả những | hầu hết các | nhiều | mọi']],
])
export const committee = phrases([
  [
    true,
    [
      'ủy ban nhân dân | hội đồng nhân dân | hội đồng nhân dân, ủy ban nhân dân | ủy ban nhân dân, hội đồng nhân dân | chính quyền',
      'cấp ủy, chính quyền',
    ],
  ],
])
/** What may follow a common noun and changes nothing about whom it addresses. */
export const qualifiers = phrases([
  [
    'plain',
    [
      'khác | trung ương | ở trung ương | trong cả nước | trên cả nước | cả nước | trên toàn quốc | toàn quốc | trực thuộc',
      'trực thuộc trung ương | thuộc trung ương | trực thuộc tỉnh | thuộc tỉnh | cấp tỉnh | các cấp | chủ quản | quản lý ngành',
      'quản lý ngành, lĩnh vực | quản lý chuyên ngành | chuyên ngành | quản lý nhà nước | được giao | được phân công | nêu trên',
      'trên | còn lại | trên địa bàn | trên địa bàn tỉnh | ở trung ương và địa phương | thuộc diện sáp nhập | nhà nước',
    ],
  ],
  [
    'concerned',
    [
      'liên quan | có liên quan | hữu quan | chức năng | chức năng liên quan | chức năng có liên quan | liên quan khác',
      'có chức năng | có trách nhiệm | có thẩm quyền',
    ],
  ],
] as const)
/** Things that come in sets and are no ministry: "bộ chỉ số", "bộ phận". */
export const sets = new Set('phan luat chi du tieu mon may doi ho ma cau thu quy sach tai cong khung loc nho xu dem giai ba tranh phim'.split(' '))
/** "tỉnh ủy", "tỉnh đoàn", "tỉnh lộ" are no provinces. */
export const others = new Set('uy doan doi lo ly hoi'.split(' '))
export const heads = phrases([
  ['ministers', ['bộ trưởng', 'bộ trưởng các bộ', 'bộ trưởng bộ']],
  [
    'head',
    [
      'thủ trưởng | lãnh đạo | người đứng đầu | chủ tịch | phó chủ tịch | giám đốc | bí thư | tổng giám đốc | các đồng chí',
      'đồng chí | hiệu trưởng | lãnh đạo chủ chốt | chủ tịch hội đồng quản trị | chủ tịch hội đồng thành viên',
    ],
  ],
] as const)
