/**
 * Invented files that came into registries, so many days before today: how many records, how many times the usual faults, and which of the invented
 * people they are about (every one, every third). A file made as of the day of another tells the same records, fewer of them faulty.
 */
export const files = [
  { registry: 'population', fileName: 'dan-cu-trich.csv', records: 1200, faults: 0, daysAgo: 70 },
  { registry: 'health-facilities', fileName: 'co-so-kham-chua-benh-ky-1.csv', records: 700, faults: 0.6, daysAgo: 62 },
  { registry: 'overseas-experts', fileName: 'chuyen-gia-ky-1.csv', records: 320, faults: 0.04, every: 5, daysAgo: 40 },
  { registry: 'insurance', fileName: 'bao-hiem-quy-truoc.csv', records: 1060, faults: 0.25, daysAgo: 24 },
  { registry: 'driving-licences', fileName: 'giay-phep-lai-xe.csv', records: 420, faults: 0.3, every: 2, daysAgo: 16 },
  { registry: 'civil-status', fileName: 'ho-tich-thang-truoc.csv', records: 260, faults: 0.1, every: 9, daysAgo: 12 },
  { registry: 'health-facilities', fileName: 'co-so-kham-chua-benh-ky-2.csv', records: 715, faults: 0.3, daysAgo: 5, asOfDaysAgo: 62 },
]

/** Databases that agencies of the demonstration declare: some reviewed, one that waits. */
export const declared = [
  {
    agency: 'bo-y-te',
    database: 'health',
    accepted: true,
    said: {
      name: 'Cơ sở dữ liệu quốc gia về y tế',
      kind: 'national',
      basis: 'Luật Khám bệnh, chữa bệnh 15/2023/QH15',
      holds: 'Hồ sơ sức khỏe, lượt khám chữa bệnh, cơ sở và người hành nghề (số liệu trình diễn)',
      size: '98.000.000',
      key: 'Số định danh cá nhân',
      stage: 'digitising',
      contact: 'Đơn vị công nghệ thông tin của Bộ (trình diễn)',
    },
  },
  {
    agency: 'bo-khoa-hoc-va-cong-nghe',
    database: 'telephone-subscribers',
    accepted: true,
    said: {
      name: 'Cơ sở dữ liệu thông tin thuê bao di động',
      kind: 'sectoral',
      basis: 'Luật Viễn thông 24/2023/QH15',
      holds: 'Số thuê bao, người đứng tên, nhà mạng, ngày kích hoạt (số liệu trình diễn)',
      size: '120.000.000',
      key: 'Số thuê bao',
      stage: 'connected',
      contact: 'Đơn vị quản lý viễn thông (trình diễn)',
    },
  },
  {
    agency: 'bo-khoa-hoc-va-cong-nghe',
    accepted: false,
    said: {
      name: 'Cơ sở dữ liệu quốc gia về khoa học và công nghệ',
      kind: 'national',
      basis: 'Luật Khoa học, công nghệ và đổi mới sáng tạo 93/2025/QH15',
      holds: 'Nhiệm vụ khoa học, tổ chức, nhân lực và công bố (số liệu trình diễn)',
      size: '450.000',
      key: 'Mã nhiệm vụ',
      stage: 'digitising',
      contact: 'Đơn vị thông tin khoa học (trình diễn)',
    },
  },
] as const
