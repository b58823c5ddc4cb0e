import type { RegistryDefinition } from '../../src/modules/registries/definition.ts'
import { coded, communeFits, field, fresh, notBefore, once } from '../../src/modules/registries/field.ts'

export const land: RegistryDefinition = {
  code: 'land',
  version: 1,
  from: '2024-08-01',
  name: { vi: 'Cơ sở dữ liệu quốc gia về đất đai', en: 'Land' },
  owner: 'bo-nong-nghiep-va-moi-truong',
  basis: 'Luật Đất đai 31/2024/QH15',
  basisCertain: true,
  key: 'parcel_code',
  fields: [
    field('parcel_code', 'code', 'Mã thửa đất', 'Parcel', { required: true }),
    field('map_sheet', 'whole', 'Số tờ bản đồ', 'Map sheet', { required: true, least: 1 }),
    field('parcel_no', 'whole', 'Số thửa', 'Parcel number', { required: true, least: 1 }),
    field('province', 'province', 'Tỉnh, thành phố', 'Province', { required: true }),
    field('commune', 'commune', 'Xã, phường', 'Commune', { required: true, columns: ['ma xa', 'xa', 'phuong xa'] }),
    field('area', 'number', 'Diện tích (m²)', 'Area (m²)', { required: true, least: 0 }),
    field('purpose', 'code', 'Loại đất', 'Purpose', { required: true }),
    field('certificate_no', 'code', 'Số giấy chứng nhận', 'Certificate', { sensitivity: 'personal' }),
    field('owner_id', 'personal-id', 'Số định danh người sử dụng', 'Personal number of the user', { sensitivity: 'personal', source: 'population' }),
    field('owner_name', 'name', 'Người sử dụng đất', 'User', { required: true, sensitivity: 'personal', source: 'population' }),
    field('updated_on', 'day', 'Ngày cập nhật biến động', 'Updated on', { required: true }),
  ],
  rules: [
    once(['province', 'commune', 'map_sheet', 'parcel_no'], {
      vi: 'Một thửa trên một tờ bản đồ chỉ ghi một lần',
      en: 'A parcel occurs once on its sheet',
    }),
    communeFits({ on: 'updated_on' }),
    fresh('updated_on', 5, { vi: 'Cập nhật biến động trong vòng 5 năm', en: 'Updated within five years' }),
  ],
  freshForDays: 1825,
  readers: ['bo-tu-phap', 'bo-tai-chinh', 'bo-xay-dung', 'bo-cong-an'],
}

export const healthFacilities: RegistryDefinition = {
  code: 'health-facilities',
  version: 1,
  from: '2024-01-01',
  name: { vi: 'Cơ sở khám bệnh, chữa bệnh', en: 'Health facilities' },
  owner: 'bo-y-te',
  basis: 'Luật Khám bệnh, chữa bệnh 15/2023/QH15',
  basisCertain: true,
  key: 'facility_code',
  fields: [
    field('facility_code', 'code', 'Mã cơ sở', 'Facility', { required: true, pattern: '[0-9]{5}' }),
    field('facility_name', 'text', 'Tên cơ sở', 'Name', { required: true }),
    field('level', 'code', 'Cấp chuyên môn', 'Level', {
      required: true,
      ...coded({ first: ['Ban đầu', 'First'], basic: ['Cơ bản', 'Basic'], specialised: ['Chuyên sâu', 'Specialised'] }),
    }),
    field('province', 'province', 'Tỉnh, thành phố', 'Province', { required: true }),
    field('beds', 'whole', 'Số giường', 'Beds', { least: 0, most: 10_000 }),
    field('emr', 'code', 'Bệnh án điện tử', 'Electronic records', {
      required: true,
      ...coded({ yes: ['Đã triển khai', 'Yes'], no: ['Chưa', 'No'], 'in-progress': ['Đang làm', 'In progress'] }),
    }),
    field('licensed_on', 'day', 'Ngày cấp phép', 'Licensed on', { required: true }),
  ],
  rules: [once(['facility_name', 'province'], { vi: 'Tên không trùng trong một tỉnh', en: 'A name occurs once in a province' })],
  freshForDays: 365,
  readers: ['bo-tai-chinh', 'bo-cong-an'],
}

export const vessels: RegistryDefinition = {
  code: 'vessels',
  version: 1,
  from: '2025-09-01',
  name: { vi: 'Định danh tàu thuyền', en: 'Vessels' },
  owner: 'bo-cong-an',
  basis: 'Nghị quyết 71/NQ-CP năm 2025',
  basisCertain: false,
  key: 'vessel_no',
  fields: [
    field('vessel_no', 'code', 'Số đăng ký tàu', 'Registration', { required: true }),
    field('kind', 'code', 'Loại', 'Kind', {
      required: true,
      ...coded({
        fishing: ['Tàu cá', 'Fishing'],
        inland: ['Thủy nội địa', 'Inland'],
        sea: ['Tàu biển', 'Sea'],
        leisure: ['Du lịch, thể thao', 'Leisure'],
      }),
    }),
    field('length', 'number', 'Chiều dài (m)', 'Length (m)', { required: true, least: 1, most: 500 }),
    field('power', 'number', 'Công suất (kW)', 'Power (kW)', { least: 0 }),
    field('home_province', 'province', 'Tỉnh đăng ký', 'Province of registration', { required: true }),
    field('owner_id', 'personal-id', 'Số định danh chủ tàu', 'Personal number of the owner', { sensitivity: 'personal', source: 'population' }),
    field('owner_name', 'name', 'Chủ tàu', 'Owner', { required: true, sensitivity: 'personal', source: 'population' }),
    field('registered_on', 'day', 'Ngày đăng ký', 'Registered on', { required: true }),
    field('inspected_on', 'day', 'Ngày kiểm định', 'Inspected on'),
  ],
  rules: [
    notBefore('inspected_on', 'registered_on', { vi: 'Kiểm định không trước khi đăng ký', en: 'Inspected after registration' }),
    fresh('inspected_on', 2, { vi: 'Kiểm định trong vòng hai năm', en: 'Inspected within two years' }),
  ],
  freshForDays: 730,
  readers: ['bo-quoc-phong', 'bo-nong-nghiep-va-moi-truong', 'bo-xay-dung', 'bo-tai-chinh'],
}

export const places: RegistryDefinition = {
  code: 'places',
  version: 1,
  from: '2025-01-01',
  name: { vi: 'Định danh địa điểm', en: 'Places' },
  owner: 'bo-cong-an',
  basis: 'Nghị quyết 71/NQ-CP năm 2025',
  basisCertain: false,
  key: 'place_code',
  fields: [
    field('place_code', 'code', 'Mã địa điểm', 'Place', { required: true }),
    field('address', 'text', 'Địa chỉ', 'Address', { required: true }),
    field('province', 'province', 'Tỉnh, thành phố', 'Province', { required: true }),
    field('commune', 'commune', 'Xã, phường', 'Commune', { required: true, columns: ['ma xa', 'xa', 'phuong xa'] }),
    field('commune_name', 'commune', 'Tên xã, phường', 'Name of the commune', { required: false, columns: ['ten xa'] }),
    field('latitude', 'number', 'Vĩ độ', 'Latitude', { required: true, least: 8, most: 24 }),
    field('longitude', 'number', 'Kinh độ', 'Longitude', { required: true, least: 102, most: 118 }),
    field('use', 'code', 'Công năng', 'Use', {
      required: true,
      ...coded({
        dwelling: ['Nhà ở', 'Dwelling'],
        office: ['Trụ sở', 'Office'],
        trade: ['Kinh doanh', 'Trade'],
        factory: ['Sản xuất', 'Factory'],
        public: ['Công cộng', 'Public'],
        other: ['Khác', 'Other'],
      }),
    }),
    field('verified_on', 'day', 'Ngày xác minh', 'Verified on', { required: true }),
  ],
  rules: [
    communeFits({ on: 'verified_on', called: 'commune_name' }),
    once(['latitude', 'longitude', 'address'], { vi: 'Một địa điểm chỉ ghi một lần', en: 'A place occurs once' }),
    fresh('verified_on', 2, { vi: 'Xác minh trong vòng hai năm', en: 'Verified within two years' }),
  ],
  freshForDays: 730,
  readers: ['bo-nong-nghiep-va-moi-truong', 'bo-xay-dung', 'bo-tai-chinh'],
}
