import type { Charge, DeputyRule, PostDefinition } from '../../src/modules/directory/post.ts'

/** Posts that answer above single agencies (chức danh), never people. Which deputy leads which field changes with every assignment notice. */
export const posts: readonly PostDefinition[] = [
  { id: 'pm', kind: 'prime-minister', agency: 'chinh-phu', title: { vi: 'Thủ tướng Chính phủ', en: 'Prime Minister' } },
  {
    id: 'dpm.kinh-te-tong-hop',
    kind: 'deputy-prime-minister',
    agency: 'pho-thu-tuong-chinh-phu',
    title: { vi: 'Phó Thủ tướng phụ trách khối kinh tế tổng hợp', en: 'Deputy Prime Minister for the general economy' },
  },
  {
    id: 'dpm.kinh-te-nganh',
    kind: 'deputy-prime-minister',
    agency: 'pho-thu-tuong-chinh-phu',
    title: { vi: 'Phó Thủ tướng phụ trách khối kinh tế ngành, kết cấu hạ tầng', en: 'Deputy Prime Minister for industries and infrastructure' },
  },
  {
    id: 'dpm.khoa-giao-van-xa',
    kind: 'deputy-prime-minister',
    agency: 'pho-thu-tuong-chinh-phu',
    title: { vi: 'Phó Thủ tướng phụ trách khối khoa giáo, văn xã', en: 'Deputy Prime Minister for science, education and society' },
  },
  {
    id: 'dpm.noi-chinh',
    kind: 'deputy-prime-minister',
    agency: 'pho-thu-tuong-chinh-phu',
    title: { vi: 'Phó Thủ tướng phụ trách khối nội chính, cải cách hành chính', en: 'Deputy Prime Minister for internal affairs and reform' },
  },
  {
    id: 'dpm.doi-ngoai',
    kind: 'deputy-prime-minister',
    agency: 'pho-thu-tuong-chinh-phu',
    title: { vi: 'Phó Thủ tướng phụ trách khối đối ngoại, hội nhập', en: 'Deputy Prime Minister for foreign affairs' },
  },
]

/** What the deputy in charge is called where the head's title begins so; the longest beginning counts. */
export const deputyRules: readonly DeputyRule[] = [
  { head: 'Bộ trưởng, Chủ nhiệm', deputy: { vi: 'Thứ trưởng, Phó Chủ nhiệm', en: 'Deputy head of' } },
  { head: 'Bộ trưởng', deputy: { vi: 'Thứ trưởng', en: 'Deputy to the' } },
  { head: 'Chủ tịch', deputy: { vi: 'Phó Chủ tịch', en: 'Deputy to the' } },
  { head: 'Chủ nhiệm', deputy: { vi: 'Phó Chủ nhiệm', en: 'Deputy to the' } },
  { head: 'Tổng Giám đốc', deputy: { vi: 'Phó Tổng Giám đốc', en: 'Deputy to the' } },
  { head: 'Giám đốc', deputy: { vi: 'Phó Giám đốc', en: 'Deputy to the' } },
  { head: 'Thống đốc', deputy: { vi: 'Phó Thống đốc', en: 'Deputy to the' } },
  { head: 'Tổng Thanh tra', deputy: { vi: 'Phó Tổng Thanh tra', en: 'Deputy to the' } },
  { head: 'Tổng Kiểm toán', deputy: { vi: 'Phó Tổng Kiểm toán', en: 'Deputy to the' } },
  { head: 'Chánh Văn phòng', deputy: { vi: 'Phó Chánh Văn phòng', en: 'Deputy to the' } },
  { head: 'Chánh Thanh tra', deputy: { vi: 'Phó Chánh Thanh tra', en: 'Deputy to the' } },
  { head: 'Viện trưởng', deputy: { vi: 'Phó Viện trưởng', en: 'Deputy to the' } },
  { head: 'Cục trưởng', deputy: { vi: 'Phó Cục trưởng', en: 'Deputy to the' } },
  { head: 'Tổng Thư ký', deputy: { vi: 'Phó Tổng Thư ký', en: 'Deputy to the' } },
  { head: 'Trưởng Ban', deputy: { vi: 'Phó Trưởng Ban', en: 'Deputy to the' } },
]

const before = { to: '2025-02-28', certain: false } as const
const since = { from: '2025-03-01', certain: false } as const

const charge = (post: string, span: Omit<Charge, 'post' | 'agency'>, agencies: readonly string[]): readonly Charge[] =>
  agencies.map((agency) => ({ post, agency, ...span }))

/**
 * Which Deputy Prime Minister follows which agency (phân công theo dõi, chỉ đạo). The notices of assignment were not at hand:
 * every row is likely, none is confirmed; an agency that is not named here has nobody recorded between it and the Prime Minister.
 */
export const charges: readonly Charge[] = [
  ...charge('dpm.kinh-te-tong-hop', before, ['bo-ke-hoach-va-dau-tu', 'bao-hiem-xa-hoi-viet-nam', 'uy-ban-quan-ly-von-nha-nuoc-tai-doanh-nghiep']),
  ...charge('dpm.kinh-te-tong-hop', { certain: false }, ['bo-tai-chinh', 'ngan-hang-nha-nuoc', 'bo-cong-thuong']),
  ...charge('dpm.kinh-te-nganh', before, ['bo-giao-thong-van-tai', 'bo-nong-nghiep-va-phat-trien-nong-thon', 'bo-tai-nguyen-va-moi-truong']),
  ...charge('dpm.kinh-te-nganh', { certain: false }, ['bo-xay-dung']),
  ...charge('dpm.kinh-te-nganh', since, ['bo-nong-nghiep-va-moi-truong']),
  ...charge('dpm.khoa-giao-van-xa', before, ['bo-thong-tin-va-truyen-thong', 'bo-lao-dong-thuong-binh-va-xa-hoi']),
  ...charge('dpm.khoa-giao-van-xa', { certain: false }, [
    'bo-khoa-hoc-va-cong-nghe',
    'bo-giao-duc-va-dao-tao',
    'bo-y-te',
    'bo-van-hoa-the-thao-va-du-lich',
    'dai-truyen-hinh-viet-nam',
    'dai-tieng-noi-viet-nam',
    'thong-tan-xa-viet-nam',
    'vien-han-lam-khoa-hoc-va-cong-nghe-viet-nam',
    'vien-han-lam-khoa-hoc-xa-hoi-viet-nam',
  ]),
  ...charge('dpm.noi-chinh', before, ['uy-ban-dan-toc']),
  ...charge('dpm.noi-chinh', { certain: false }, ['bo-cong-an', 'bo-noi-vu', 'bo-tu-phap', 'thanh-tra-chinh-phu', 'van-phong-chinh-phu']),
  ...charge('dpm.noi-chinh', since, ['bo-dan-toc-va-ton-giao']),
  ...charge('dpm.doi-ngoai', { certain: false }, ['bo-ngoai-giao', 'bo-quoc-phong']),
]
