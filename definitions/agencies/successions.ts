import type { Succession } from '../../src/modules/directory/agency.ts'

/** What passed from whom to whom, and on which day; functions are named where only part of the work moved. */
export const successions: readonly Succession[] = [
  { from: 'bo-ke-hoach-va-dau-tu', to: 'bo-tai-chinh', on: '2025-03-01', functions: 'all', basis: '176/2025/QH15', certain: true },
  { from: 'bo-giao-thong-van-tai', to: 'bo-xay-dung', on: '2025-03-01', functions: 'all', basis: '176/2025/QH15', certain: true },
  { from: 'bo-nong-nghiep-va-phat-trien-nong-thon', to: 'bo-nong-nghiep-va-moi-truong', on: '2025-03-01', functions: 'all', basis: '176/2025/QH15', certain: true },
  { from: 'bo-tai-nguyen-va-moi-truong', to: 'bo-nong-nghiep-va-moi-truong', on: '2025-03-01', functions: 'all', basis: '176/2025/QH15', certain: true },
  { from: 'bo-thong-tin-va-truyen-thong', to: 'bo-khoa-hoc-va-cong-nghe', on: '2025-03-01', functions: 'all', basis: '176/2025/QH15', certain: true },
  { from: 'bo-lao-dong-thuong-binh-va-xa-hoi', to: 'bo-noi-vu', on: '2025-03-01', functions: 'all', basis: '176/2025/QH15', certain: true },
  { from: 'uy-ban-dan-toc', to: 'bo-dan-toc-va-ton-giao', on: '2025-03-01', functions: 'all', basis: '176/2025/QH15', certain: true },
  { from: 'ban-ton-giao-chinh-phu', to: 'bo-dan-toc-va-ton-giao', on: '2025-03-01', functions: 'all', basis: '176/2025/QH15', certain: true },
  { from: 'bao-hiem-xa-hoi-viet-nam', to: 'bo-tai-chinh', on: '2025-03-01', functions: 'all', certain: false },
  { from: 'uy-ban-quan-ly-von-nha-nuoc-tai-doanh-nghiep', to: 'bo-tai-chinh', on: '2025-03-01', functions: 'all', certain: false },
  { from: 'uy-ban-giam-sat-tai-chinh-quoc-gia', to: 'bo-tai-chinh', on: '2025-03-01', functions: 'all', certain: false },
  { from: 'ban-quan-ly-lang-chu-tich-ho-chi-minh', to: 'bo-quoc-phong', on: '2025-03-01', functions: 'all', certain: false },

  { from: 'bo-noi-vu', to: 'bo-dan-toc-va-ton-giao', on: '2025-03-01', functions: [{ vi: 'tôn giáo', en: 'religion' }, { vi: 'tín ngưỡng', en: 'belief' }], basis: '176/2025/QH15', certain: true },
  { from: 'bo-tu-phap', to: 'bo-cong-an', on: '2025-03-01', functions: [{ vi: 'lý lịch tư pháp', en: 'criminal records' }], certain: false },
  {
    from: 'bo-giao-thong-van-tai', to: 'bo-cong-an', on: '2025-03-01', certain: false,
    functions: [
      { vi: 'sát hạch lái xe', en: 'driving tests' }, { vi: 'sát hạch, cấp giấy phép lái xe', en: 'driving tests and licences' },
      { vi: 'giấy phép lái xe', en: 'driving licences' },
    ],
  },
  {
    from: 'bo-thong-tin-va-truyen-thong', to: 'bo-cong-an', on: '2025-03-01', certain: false,
    functions: [{ vi: 'an toàn thông tin mạng', en: 'information security' }, { vi: 'an ninh mạng', en: 'network security' }],
  },
  {
    from: 'bo-thong-tin-va-truyen-thong', to: 'bo-van-hoa-the-thao-va-du-lich', on: '2025-03-01', certain: false,
    functions: [
      { vi: 'báo chí', en: 'press' }, { vi: 'xuất bản', en: 'publishing' }, { vi: 'phát thanh, truyền hình', en: 'broadcasting' },
      { vi: 'thông tin cơ sở', en: 'grassroots information' }, { vi: 'thông tin đối ngoại', en: 'external information' },
    ],
  },
  {
    from: 'bo-lao-dong-thuong-binh-va-xa-hoi', to: 'bo-giao-duc-va-dao-tao', on: '2025-03-01', certain: false,
    functions: [{ vi: 'giáo dục nghề nghiệp', en: 'vocational education' }],
  },
  {
    from: 'bo-lao-dong-thuong-binh-va-xa-hoi', to: 'bo-y-te', on: '2025-03-01', certain: false,
    functions: [
      { vi: 'bảo trợ xã hội', en: 'social protection' }, { vi: 'trẻ em', en: 'children' },
      { vi: 'phòng, chống tệ nạn xã hội', en: 'prevention of social evils' },
    ],
  },
  {
    from: 'bo-lao-dong-thuong-binh-va-xa-hoi', to: 'bo-nong-nghiep-va-moi-truong', on: '2025-03-01', certain: false,
    functions: [{ vi: 'giảm nghèo', en: 'poverty reduction' }],
  },
  {
    from: 'bo-lao-dong-thuong-binh-va-xa-hoi', to: 'bo-cong-an', on: '2025-03-01', certain: false,
    functions: [{ vi: 'cai nghiện ma túy', en: 'drug rehabilitation' }],
  },

  { from: 'tong-cuc-thue', to: 'cuc-thue', on: '2025-03-01', functions: 'all', certain: true },
  { from: 'tong-cuc-hai-quan', to: 'cuc-hai-quan', on: '2025-03-01', functions: 'all', certain: true },
  { from: 'tong-cuc-thong-ke', to: 'cuc-thong-ke', on: '2025-03-01', functions: 'all', certain: true },
  { from: 'tong-cuc-du-tru-nha-nuoc', to: 'cuc-du-tru-nha-nuoc', on: '2025-03-01', functions: 'all', certain: true },
  { from: 'cuc-an-toan-thong-tin', to: 'cuc-an-ninh-mang-va-phong-chong-toi-pham-su-dung-cong-nghe-cao', on: '2025-03-01', functions: 'all', certain: false },
  { from: 'tong-cuc-tieu-chuan-do-luong-chat-luong', to: 'uy-ban-tieu-chuan-do-luong-chat-luong-quoc-gia', on: '2025-03-01', functions: 'all', certain: false },
  { from: 'cuc-hang-hai-viet-nam', to: 'cuc-hang-hai-va-duong-thuy-viet-nam', on: '2025-03-01', functions: 'all', certain: false },
  { from: 'cuc-duong-thuy-noi-dia-viet-nam', to: 'cuc-hang-hai-va-duong-thuy-viet-nam', on: '2025-03-01', functions: 'all', certain: false },
  { from: 'cuc-duong-cao-toc-viet-nam', to: 'cuc-duong-bo-viet-nam', on: '2025-03-01', functions: 'all', certain: false },
  { from: 'tong-cuc-khi-tuong-thuy-van', to: 'cuc-khi-tuong-thuy-van', on: '2025-03-01', functions: 'all', certain: false },
  { from: 'tong-cuc-quan-ly-thi-truong', to: 'cuc-quan-ly-va-phat-trien-thi-truong-trong-nuoc', on: '2025-03-01', functions: 'all', certain: false },
  { from: 'cuc-y-te-du-phong', to: 'cuc-phong-benh', on: '2025-03-01', functions: 'all', certain: false },
  { from: 'tong-cuc-thi-hanh-an-dan-su', to: 'cuc-quan-ly-thi-hanh-an-dan-su', on: '2025-03-01', functions: 'all', certain: false },
  { from: 'tong-cuc-giao-duc-nghe-nghiep', to: 'cuc-giao-duc-nghe-nghiep-va-giao-duc-thuong-xuyen', on: '2025-03-01', functions: 'all', certain: false },
  { from: 'hoc-vien-hanh-chinh-quoc-gia', to: 'hoc-vien-chinh-tri-quoc-gia-ho-chi-minh', on: '2025-03-01', functions: 'all', certain: false },

  { from: 'ban-tuyen-giao-trung-uong', to: 'ban-tuyen-giao-va-dan-van-trung-uong', on: '2025-02-03', functions: 'all', certain: false },
  { from: 'ban-dan-van-trung-uong', to: 'ban-tuyen-giao-va-dan-van-trung-uong', on: '2025-02-03', functions: 'all', certain: false },
  { from: 'ban-kinh-te-trung-uong', to: 'ban-chinh-sach-chien-luoc-trung-uong', on: '2025-02-03', functions: 'all', certain: false },
  { from: 'ban-doi-ngoai-trung-uong', to: 'bo-ngoai-giao', on: '2025-03-01', functions: 'all', certain: false },
  { from: 'dang-uy-khoi-cac-co-quan-trung-uong', to: 'dang-uy-cac-co-quan-dang-trung-uong', on: '2025-02-03', functions: 'all', certain: false },
  { from: 'dang-uy-khoi-doanh-nghiep-trung-uong', to: 'dang-uy-chinh-phu', on: '2025-02-03', functions: 'all', certain: false },

  { from: 'uy-ban-phap-luat-cua-quoc-hoi', to: 'uy-ban-phap-luat-va-tu-phap-cua-quoc-hoi', on: '2025-02-18', functions: 'all', certain: false },
  { from: 'uy-ban-tu-phap-cua-quoc-hoi', to: 'uy-ban-phap-luat-va-tu-phap-cua-quoc-hoi', on: '2025-02-18', functions: 'all', certain: false },
  { from: 'uy-ban-kinh-te-cua-quoc-hoi', to: 'uy-ban-kinh-te-va-tai-chinh-cua-quoc-hoi', on: '2025-02-18', functions: 'all', certain: false },
  { from: 'uy-ban-tai-chinh-ngan-sach-cua-quoc-hoi', to: 'uy-ban-kinh-te-va-tai-chinh-cua-quoc-hoi', on: '2025-02-18', functions: 'all', certain: false },
  { from: 'uy-ban-quoc-phong-va-an-ninh-cua-quoc-hoi', to: 'uy-ban-quoc-phong-an-ninh-va-doi-ngoai-cua-quoc-hoi', on: '2025-02-18', functions: 'all', certain: false },
  { from: 'uy-ban-doi-ngoai-cua-quoc-hoi', to: 'uy-ban-quoc-phong-an-ninh-va-doi-ngoai-cua-quoc-hoi', on: '2025-02-18', functions: 'all', certain: false },
  { from: 'uy-ban-van-hoa-giao-duc-cua-quoc-hoi', to: 'uy-ban-van-hoa-va-xa-hoi-cua-quoc-hoi', on: '2025-02-18', functions: 'all', certain: false },
  { from: 'uy-ban-xa-hoi-cua-quoc-hoi', to: 'uy-ban-van-hoa-va-xa-hoi-cua-quoc-hoi', on: '2025-02-18', functions: 'all', certain: false },
  { from: 'ban-cong-tac-dai-bieu', to: 'uy-ban-cong-tac-dai-bieu-cua-quoc-hoi', on: '2025-02-18', functions: 'all', certain: false },
  { from: 'ban-dan-nguyen', to: 'uy-ban-dan-nguyen-va-giam-sat-cua-quoc-hoi', on: '2025-02-18', functions: 'all', certain: false },

  { from: 'to-cong-tac-de-an-06', to: 'ban-chi-dao-chinh-phu-06', on: '2025-03-13', functions: 'all', basis: '598/QĐ-TTg', certain: true },
  { from: 'ban-chi-dao-cai-cach-hanh-chinh-cua-chinh-phu', to: 'ban-chi-dao-chinh-phu-06', on: '2025-03-13', functions: 'all', basis: '598/QĐ-TTg', certain: true },
  { from: 'uy-ban-quoc-gia-ve-chuyen-doi-so', to: 'ban-chi-dao-chinh-phu-06', on: '2025-03-13', functions: 'all', basis: '598/QĐ-TTg', certain: true },
  { from: 'uy-ban-quoc-gia-ung-pho-su-co-thien-tai-va-tim-kiem-cuu-nan', to: 'ban-chi-dao-phong-thu-dan-su-quoc-gia', on: '2025-07-01', functions: 'all', certain: false },
  { from: 'ban-chi-dao-quoc-gia-ve-phong-chong-thien-tai', to: 'ban-chi-dao-phong-thu-dan-su-quoc-gia', on: '2025-07-01', functions: 'all', certain: false },

  { from: 'bo-buu-chinh-vien-thong', to: 'bo-thong-tin-va-truyen-thong', on: '2007-08-03', functions: 'all', certain: true },
  { from: 'bo-cong-nghiep', to: 'bo-cong-thuong', on: '2007-08-03', functions: 'all', certain: true },
  { from: 'bo-thuong-mai', to: 'bo-cong-thuong', on: '2007-08-03', functions: 'all', certain: true },
  { from: 'bo-thuy-san', to: 'bo-nong-nghiep-va-phat-trien-nong-thon', on: '2007-08-03', functions: 'all', certain: true },
  { from: 'bo-van-hoa-thong-tin', to: 'bo-van-hoa-the-thao-va-du-lich', on: '2007-08-03', functions: 'all', certain: true },

  { from: 'so-ke-hoach-va-dau-tu', to: 'so-tai-chinh', on: '2025-03-01', functions: 'all', certain: true },
  { from: 'so-giao-thong-van-tai', to: 'so-xay-dung', on: '2025-03-01', functions: 'all', certain: true },
  { from: 'so-nong-nghiep-va-phat-trien-nong-thon', to: 'so-nong-nghiep-va-moi-truong', on: '2025-03-01', functions: 'all', certain: true },
  { from: 'so-tai-nguyen-va-moi-truong', to: 'so-nong-nghiep-va-moi-truong', on: '2025-03-01', functions: 'all', certain: true },
  { from: 'so-thong-tin-va-truyen-thong', to: 'so-khoa-hoc-va-cong-nghe', on: '2025-03-01', functions: 'all', certain: true },
  { from: 'so-lao-dong-thuong-binh-va-xa-hoi', to: 'so-noi-vu', on: '2025-03-01', functions: 'all', certain: true },
  { from: 'ban-dan-toc', to: 'so-dan-toc-va-ton-giao', on: '2025-03-01', functions: 'all', certain: true },
  { from: 'cuc-thue-tinh', to: 'thue-tinh', on: '2025-03-01', functions: 'all', certain: false },
  { from: 'cac-ubnd-cap-huyen', to: 'cac-ubnd-cap-xa', on: '2025-07-01', functions: 'all', certain: false },
]
