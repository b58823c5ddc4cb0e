/**
 * The databases that Project 06 wants built and shared: how many there are, and those of them that are publicly named.
 * `certain: false` marks a line taken from general knowledge and not yet compared with the official list.
 */
export const catalogue = {
  from: '2025-06-01',
  total: 114,
  basis: 'Kế hoạch triển khai Đề án 06: 114 cơ sở dữ liệu quốc gia, cơ sở dữ liệu chuyên ngành',
  named: [
    { code: 'criminal-records', name: { vi: 'Lý lịch tư pháp', en: 'Criminal records' }, owner: 'bo-cong-an', certain: true },
    {
      code: 'administrative-procedures',
      name: { vi: 'Cơ sở dữ liệu quốc gia về thủ tục hành chính', en: 'Administrative procedures' },
      owner: 'bo-tu-phap',
      certain: false,
    },
    {
      code: 'officials',
      name: { vi: 'Cơ sở dữ liệu quốc gia về cán bộ, công chức, viên chức', en: 'Public officials' },
      owner: 'bo-noi-vu',
      certain: false,
    },
    { code: 'legal-documents', name: { vi: 'Cơ sở dữ liệu quốc gia về pháp luật', en: 'Legal documents' }, owner: 'bo-tu-phap', certain: false },
    { code: 'finance', name: { vi: 'Cơ sở dữ liệu quốc gia về tài chính', en: 'Public finance' }, owner: 'bo-tai-chinh', certain: false },
    {
      code: 'administrative-fines',
      name: { vi: 'Cơ sở dữ liệu quốc gia về xử lý vi phạm hành chính', en: 'Administrative fines' },
      owner: 'bo-tu-phap',
      certain: false,
    },
    {
      code: 'assets-and-income',
      name: { vi: 'Cơ sở dữ liệu quốc gia về kiểm soát tài sản, thu nhập', en: 'Assets and income' },
      owner: 'thanh-tra-chinh-phu',
      certain: false,
    },
    { code: 'vehicles', name: { vi: 'Cơ sở dữ liệu về đăng ký xe', en: 'Vehicles' }, owner: 'bo-cong-an', certain: false },
    { code: 'construction', name: { vi: 'Cơ sở dữ liệu quốc gia về hoạt động xây dựng', en: 'Construction' }, owner: 'bo-xay-dung', certain: false },
    { code: 'statistics', name: { vi: 'Cơ sở dữ liệu thống kê quốc gia', en: 'National statistics' }, owner: 'bo-tai-chinh', certain: false },
  ],
}
