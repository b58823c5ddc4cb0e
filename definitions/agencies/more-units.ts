import type { AgencyDefinition } from '../../src/modules/directory/agency.ts'

/** Units of the ministries of construction, agriculture, trade, health, justice, home affairs, education and culture; universities. */
export const moreUnits: readonly AgencyDefinition[] = [
  {
    id: 'cuc-duong-bo-viet-nam',
    kind: 'unit',
    parent: 'bo-xay-dung',
    names: [{ name: { vi: 'Cục Đường bộ Việt Nam', en: 'Department for Roads of Vietnam' } }],
  },
  {
    id: 'cuc-hang-khong-viet-nam',
    kind: 'unit',
    parent: 'bo-xay-dung',
    names: [{ name: { vi: 'Cục Hàng không Việt Nam', en: 'Civil Aviation Authority of Vietnam' } }],
  },
  { id: 'cuc-dang-kiem-viet-nam', kind: 'unit', parent: 'bo-xay-dung', names: [{ name: { vi: 'Cục Đăng kiểm Việt Nam', en: 'Vietnam Register' } }] },
  {
    id: 'cuc-hang-hai-va-duong-thuy-viet-nam',
    kind: 'unit',
    parent: 'bo-xay-dung',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Hàng hải và Đường thủy Việt Nam', en: 'Vietnam Maritime and Waterway Administration' } }],
  },
  {
    id: 'cuc-hang-hai-viet-nam',
    kind: 'unit',
    parent: 'bo-giao-thong-van-tai',
    to: '2025-02-28',
    names: [{ name: { vi: 'Cục Hàng hải Việt Nam', en: 'Vietnam Maritime Administration' } }],
  },
  {
    id: 'cuc-duong-thuy-noi-dia-viet-nam',
    kind: 'unit',
    parent: 'bo-giao-thong-van-tai',
    to: '2025-02-28',
    names: [{ name: { vi: 'Cục Đường thủy nội địa Việt Nam', en: 'Vietnam Inland Waterways Administration' } }],
  },
  {
    id: 'cuc-duong-sat-viet-nam',
    kind: 'unit',
    parent: 'bo-xay-dung',
    names: [{ name: { vi: 'Cục Đường sắt Việt Nam', en: 'Vietnam Railway Authority' } }],
  },
  {
    id: 'cuc-duong-cao-toc-viet-nam',
    kind: 'unit',
    parent: 'bo-giao-thong-van-tai',
    to: '2025-02-28',
    names: [{ name: { vi: 'Cục Đường cao tốc Việt Nam', en: 'Vietnam Expressway Authority' } }],
  },

  {
    id: 'cuc-quan-ly-dat-dai',
    kind: 'unit',
    parent: 'bo-nong-nghiep-va-moi-truong',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Quản lý đất đai', en: 'Department of Land Administration' } }],
  },
  {
    id: 'cuc-quan-ly-de-dieu-va-phong-chong-thien-tai',
    kind: 'unit',
    parent: 'bo-nong-nghiep-va-moi-truong',
    names: [{ name: { vi: 'Cục Quản lý đê điều và Phòng, chống thiên tai', en: 'Department of Dyke Management and Disaster Prevention' } }],
  },
  {
    id: 'cuc-khi-tuong-thuy-van',
    kind: 'unit',
    parent: 'bo-nong-nghiep-va-moi-truong',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Khí tượng Thủy văn', en: 'Department of Hydrometeorology' } }],
  },
  {
    id: 'tong-cuc-khi-tuong-thuy-van',
    kind: 'unit',
    parent: 'bo-tai-nguyen-va-moi-truong',
    to: '2025-02-28',
    names: [{ name: { vi: 'Tổng cục Khí tượng Thủy văn', en: 'Hydrometeorological Administration' } }],
  },
  {
    id: 'cuc-thuy-san-va-kiem-ngu',
    kind: 'unit',
    parent: 'bo-nong-nghiep-va-moi-truong',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Thủy sản và Kiểm ngư', en: 'Department of Fisheries' } }],
  },
  {
    id: 'cuc-lam-nghiep-va-kiem-lam',
    kind: 'unit',
    parent: 'bo-nong-nghiep-va-moi-truong',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Lâm nghiệp và Kiểm lâm', en: 'Department of Forestry' } }],
  },
  {
    id: 'trung-tam-du-bao-khi-tuong-thuy-van-quoc-gia',
    kind: 'unit',
    parent: 'bo-nong-nghiep-va-moi-truong',
    names: [{ name: { vi: 'Trung tâm Dự báo khí tượng thủy văn quốc gia', en: 'National Centre for Hydro-Meteorological Forecasting' } }],
  },

  {
    id: 'cuc-thuong-mai-dien-tu-va-kinh-te-so',
    kind: 'unit',
    parent: 'bo-cong-thuong',
    names: [{ name: { vi: 'Cục Thương mại điện tử và Kinh tế số', en: 'E-commerce and Digital Economy Agency' }, short: ['Cục TMĐT&KTS'] }],
  },
  {
    id: 'cuc-quan-ly-va-phat-trien-thi-truong-trong-nuoc',
    kind: 'unit',
    parent: 'bo-cong-thuong',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Quản lý và Phát triển thị trường trong nước', en: 'Domestic Market Management and Development Department' } }],
  },
  {
    id: 'tong-cuc-quan-ly-thi-truong',
    kind: 'unit',
    parent: 'bo-cong-thuong',
    to: '2025-02-28',
    names: [{ name: { vi: 'Tổng cục Quản lý thị trường', en: 'Directorate of Market Surveillance' }, short: ['Tổng cục QLTT', 'TCQLTT'] }],
  },
  {
    id: 'cuc-dien-luc',
    kind: 'unit',
    parent: 'bo-cong-thuong',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Điện lực', en: 'Electricity Authority' } }],
  },
  {
    id: 'cuc-xuc-tien-thuong-mai',
    kind: 'unit',
    parent: 'bo-cong-thuong',
    names: [{ name: { vi: 'Cục Xúc tiến thương mại', en: 'Trade Promotion Agency' } }],
  },

  {
    id: 'cuc-quan-ly-kham-chua-benh',
    kind: 'unit',
    parent: 'bo-y-te',
    names: [{ name: { vi: 'Cục Quản lý Khám, chữa bệnh', en: 'Medical Services Administration' }, short: ['Cục QLKCB'] }],
  },
  { id: 'cuc-quan-ly-duoc', kind: 'unit', parent: 'bo-y-te', names: [{ name: { vi: 'Cục Quản lý Dược', en: 'Drug Administration' } }] },
  {
    id: 'cuc-an-toan-thuc-pham',
    kind: 'unit',
    parent: 'bo-y-te',
    names: [{ name: { vi: 'Cục An toàn thực phẩm', en: 'Food Safety Authority' }, short: ['Cục ATTP'] }],
  },
  {
    id: 'cuc-phong-benh',
    kind: 'unit',
    parent: 'bo-y-te',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Phòng bệnh', en: 'Department of Disease Prevention' } }],
  },
  {
    id: 'cuc-y-te-du-phong',
    kind: 'unit',
    parent: 'bo-y-te',
    to: '2025-02-28',
    names: [{ name: { vi: 'Cục Y tế dự phòng', en: 'Department of Preventive Medicine' } }],
  },
  { id: 'benh-vien-bach-mai', kind: 'unit', parent: 'bo-y-te', names: [{ name: { vi: 'Bệnh viện Bạch Mai', en: 'Bach Mai Hospital' } }] },
  { id: 'benh-vien-cho-ray', kind: 'unit', parent: 'bo-y-te', names: [{ name: { vi: 'Bệnh viện Chợ Rẫy', en: 'Cho Ray Hospital' } }] },
  {
    id: 'benh-vien-trung-uong-hue',
    kind: 'unit',
    parent: 'bo-y-te',
    names: [{ name: { vi: 'Bệnh viện Trung ương Huế', en: 'Hue Central Hospital' } }],
  },

  {
    id: 'cuc-kiem-soat-thu-tuc-hanh-chinh',
    kind: 'unit',
    parent: 'van-phong-chinh-phu',
    names: [
      {
        name: { vi: 'Cục Kiểm soát thủ tục hành chính', en: 'Administrative Procedures Control Agency' },
        short: ['Cục KSTTHC'],
        aliases: ['Cục Kiểm soát TTHC'],
      },
    ],
  },
  {
    id: 'cong-thong-tin-dien-tu-chinh-phu',
    kind: 'unit',
    parent: 'van-phong-chinh-phu',
    names: [{ name: { vi: 'Cổng Thông tin điện tử Chính phủ', en: 'Government Portal' }, short: ['Cổng TTĐT Chính phủ'], aliases: ['Cổng TTĐT CP'] }],
  },
  {
    id: 'cuc-ho-tich-quoc-tich-chung-thuc',
    kind: 'unit',
    parent: 'bo-tu-phap',
    names: [
      {
        name: { vi: 'Cục Hộ tịch, quốc tịch, chứng thực', en: 'Department of Civil Status, Nationality and Authentication' },
        aliases: ['Cục HTQTCT'],
      },
    ],
  },
  {
    id: 'tong-cuc-thi-hanh-an-dan-su',
    kind: 'unit',
    parent: 'bo-tu-phap',
    to: '2025-02-28',
    names: [{ name: { vi: 'Tổng cục Thi hành án dân sự', en: 'General Department of Civil Judgment Enforcement' }, short: ['Tổng cục THADS'] }],
  },
  {
    id: 'cuc-quan-ly-thi-hanh-an-dan-su',
    kind: 'unit',
    parent: 'bo-tu-phap',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Quản lý Thi hành án dân sự', en: 'Department of Civil Judgment Enforcement Management' }, short: ['Cục QLTHADS'] }],
  },
  {
    id: 'cuc-kiem-tra-van-ban-va-quan-ly-xu-ly-vi-pham-hanh-chinh',
    kind: 'unit',
    parent: 'bo-tu-phap',
    names: [{ name: { vi: 'Cục Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính', en: 'Department for Examination of Legal Documents' } }],
  },
  {
    id: 'ban-ton-giao-chinh-phu',
    kind: 'unit',
    parent: 'bo-noi-vu',
    to: '2025-02-28',
    names: [{ name: { vi: 'Ban Tôn giáo Chính phủ', en: 'Government Committee for Religious Affairs' } }],
  },
  {
    id: 'ban-thi-dua-khen-thuong-trung-uong',
    kind: 'unit',
    parent: 'bo-noi-vu',
    names: [{ name: { vi: 'Ban Thi đua - Khen thưởng Trung ương', en: 'Central Emulation and Commendation Committee' } }],
  },
  {
    id: 'cuc-van-thu-va-luu-tru-nha-nuoc',
    kind: 'unit',
    parent: 'bo-noi-vu',
    names: [{ name: { vi: 'Cục Văn thư và Lưu trữ nhà nước', en: 'State Records and Archives Department' } }],
  },
  { id: 'cuc-viec-lam', kind: 'unit', parent: 'bo-noi-vu', names: [{ name: { vi: 'Cục Việc làm', en: 'Department of Employment' } }] },
  {
    id: 'tong-cuc-giao-duc-nghe-nghiep',
    kind: 'unit',
    parent: 'bo-lao-dong-thuong-binh-va-xa-hoi',
    to: '2025-02-28',
    names: [{ name: { vi: 'Tổng cục Giáo dục nghề nghiệp', en: 'Directorate of Vocational Education and Training' }, short: ['Tổng cục GDNN'] }],
  },
  {
    id: 'cuc-giao-duc-nghe-nghiep-va-giao-duc-thuong-xuyen',
    kind: 'unit',
    parent: 'bo-giao-duc-va-dao-tao',
    from: '2025-03-01',
    names: [{ name: { vi: 'Cục Giáo dục nghề nghiệp và Giáo dục thường xuyên', en: 'Department of Vocational and Continuing Education' } }],
  },
  {
    id: 'uy-ban-nha-nuoc-ve-nguoi-viet-nam-o-nuoc-ngoai',
    kind: 'unit',
    parent: 'bo-ngoai-giao',
    names: [
      {
        name: { vi: 'Ủy ban Nhà nước về người Việt Nam ở nước ngoài', en: 'State Committee for Overseas Vietnamese Affairs' },
        aliases: ['Ủy ban Nhà nước về NVNONN'],
      },
    ],
  },
  { id: 'cuc-lanh-su', kind: 'unit', parent: 'bo-ngoai-giao', names: [{ name: { vi: 'Cục Lãnh sự', en: 'Consular Department' } }] },
  { id: 'cuc-bao-chi', kind: 'unit', parent: 'bo-van-hoa-the-thao-va-du-lich', names: [{ name: { vi: 'Cục Báo chí', en: 'Press Authority' } }] },
  {
    id: 'cuc-phat-thanh-truyen-hinh-va-thong-tin-dien-tu',
    kind: 'unit',
    parent: 'bo-van-hoa-the-thao-va-du-lich',
    names: [{ name: { vi: 'Cục Phát thanh, truyền hình và thông tin điện tử', en: 'Authority of Broadcasting and Electronic Information' } }],
  },
  {
    id: 'cuc-du-lich-quoc-gia-viet-nam',
    kind: 'unit',
    parent: 'bo-van-hoa-the-thao-va-du-lich',
    names: [{ name: { vi: 'Cục Du lịch Quốc gia Việt Nam', en: 'Vietnam National Authority of Tourism' } }],
  },
  {
    id: 'cuc-thong-tin-co-so-va-thong-tin-doi-ngoai',
    kind: 'unit',
    parent: 'bo-van-hoa-the-thao-va-du-lich',
    names: [{ name: { vi: 'Cục Thông tin cơ sở và Thông tin đối ngoại', en: 'Department of Grassroots and External Information' } }],
  },
  {
    id: 'trung-tam-thong-tin-tin-dung-quoc-gia-viet-nam',
    kind: 'unit',
    parent: 'ngan-hang-nha-nuoc',
    names: [{ name: { vi: 'Trung tâm Thông tin tín dụng Quốc gia Việt Nam', en: 'Credit Information Center' }, short: ['CIC'] }],
  },

  {
    id: 'dai-hoc-quoc-gia-ha-noi',
    kind: 'unit',
    names: [
      {
        name: { vi: 'Đại học Quốc gia Hà Nội', en: 'Vietnam National University, Hanoi' },
        short: ['ĐHQGHN', 'VNU'],
        aliases: ['ĐHQG Hà Nội', 'ĐH Quốc gia Hà Nội'],
      },
    ],
  },
  {
    id: 'dai-hoc-quoc-gia-thanh-pho-ho-chi-minh',
    kind: 'unit',
    names: [
      {
        name: { vi: 'Đại học Quốc gia Thành phố Hồ Chí Minh', en: 'Vietnam National University Ho Chi Minh City' },
        short: ['ĐHQG-HCM'],
        aliases: ['ĐHQG TP.HCM', 'ĐHQG Thành phố Hồ Chí Minh', 'ĐH Quốc gia TP. Hồ Chí Minh'],
      },
    ],
  },
  {
    id: 'dai-hoc-bach-khoa-ha-noi',
    kind: 'unit',
    names: [
      {
        name: { vi: 'Đại học Bách khoa Hà Nội', en: 'Hanoi University of Science and Technology' },
        short: ['ĐHBKHN'],
        aliases: ['ĐH Bách khoa Hà Nội'],
      },
    ],
  },
  {
    id: 'hoc-vien-cong-nghe-buu-chinh-vien-thong',
    kind: 'unit',
    parent: 'bo-khoa-hoc-va-cong-nghe',
    names: [{ name: { vi: 'Học viện Công nghệ Bưu chính Viễn thông', en: 'Posts and Telecommunications Institute of Technology' }, short: ['PTIT'] }],
  },
  {
    id: 'hoc-vien-hanh-chinh-quoc-gia',
    kind: 'unit',
    to: '2025-02-28',
    names: [{ name: { vi: 'Học viện Hành chính Quốc gia', en: 'National Academy of Public Administration' } }],
  },
  {
    id: 'khu-cong-nghe-cao-hoa-lac',
    kind: 'unit',
    names: [{ name: { vi: 'Khu Công nghệ cao Hòa Lạc', en: 'Hoa Lac Hi-Tech Park' }, aliases: ['Ban Quản lý Khu Công nghệ cao Hòa Lạc'] }],
  },
]
