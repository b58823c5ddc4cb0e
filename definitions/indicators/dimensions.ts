import type { Dimension } from '../../src/modules/indicators/indicator.ts'

/** Ways of breaking figures down that several indicators share. */
export const byLevel: Dimension = {
  code: 'cap',
  name: { vi: 'Cấp giải quyết', en: 'Level' },
  categories: [
    { code: 'tinh', name: { vi: 'Cấp tỉnh', en: 'Province' } },
    { code: 'huyen', name: { vi: 'Cấp huyện', en: 'District' }, to: '2025-06-30' },
    { code: 'xa', name: { vi: 'Cấp xã', en: 'Commune' } },
  ],
}

export const bySex: Dimension = {
  code: 'gioi',
  name: { vi: 'Giới tính', en: 'Sex' },
  categories: [
    { code: 'nam', name: { vi: 'Nam', en: 'Men' } },
    { code: 'nu', name: { vi: 'Nữ', en: 'Women' } },
  ],
}

export const byOwnership: Dimension = {
  code: 'so-huu',
  name: { vi: 'Loại hình', en: 'Ownership' },
  categories: [
    { code: 'cong', name: { vi: 'Công lập', en: 'Public' } },
    { code: 'tu', name: { vi: 'Ngoài công lập', en: 'Private' } },
  ],
}

export const byGate: Dimension = {
  code: 'loai',
  name: { vi: 'Loại cửa ngõ', en: 'Kind of gate' },
  categories: [
    { code: 'san-bay', name: { vi: 'Sân bay', en: 'Airports' } },
    { code: 'cang', name: { vi: 'Cảng biển', en: 'Seaports' } },
    { code: 'cua-khau', name: { vi: 'Cửa khẩu đường bộ, đường sắt', en: 'Land gates' } },
  ],
}

export const byRegistry: Dimension = {
  code: 'loai',
  name: { vi: 'Loại cơ sở dữ liệu', en: 'Kind of registry' },
  categories: [
    { code: 'quoc-gia', name: { vi: 'Cơ sở dữ liệu quốc gia', en: 'National' } },
    { code: 'chuyen-nganh', name: { vi: 'Cơ sở dữ liệu chuyên ngành', en: 'Sectoral' } },
  ],
}

/** The five groups of Decision 766/QĐ-TTg with the most points each may bring: 18 + 20 + 22 + 22 + 18 = 100. */
export const byGroup766: Dimension = {
  code: 'nhom',
  name: { vi: 'Nhóm chỉ số', en: 'Group' },
  categories: [
    { code: 'cong-khai', name: { vi: 'Công khai, minh bạch', en: 'Openness' }, most: 18 },
    { code: 'tien-do', name: { vi: 'Tiến độ, kết quả giải quyết', en: 'Timeliness and results' }, most: 20 },
    { code: 'so-hoa', name: { vi: 'Số hóa hồ sơ', en: 'Digitisation of dossiers' }, most: 22 },
    { code: 'truc-tuyen', name: { vi: 'Cung cấp dịch vụ trực tuyến', en: 'Online services' }, most: 22 },
    { code: 'hai-long', name: { vi: 'Mức độ hài lòng', en: 'Satisfaction' }, most: 18 },
  ],
}
