import type { RegistryDefinition } from '../../src/modules/registries/definition.ts'
import { coded, field, fresh, matching, needs, notBefore, numberFits, once, person } from '../../src/modules/registries/field.ts'

export const enterprises: RegistryDefinition = {
  code: 'enterprises',
  version: 1,
  from: '2021-01-01',
  name: { vi: 'Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp', en: 'Enterprises' },
  owner: 'bo-tai-chinh',
  basis: 'Luật Doanh nghiệp 59/2020/QH14',
  basisCertain: true,
  key: 'enterprise_code',
  fields: [
    field('enterprise_code', 'tax-code', 'Mã số doanh nghiệp', 'Enterprise code', {
      required: true,
      columns: ['ma so thue', 'mst', 'ma so doanh nghiep'],
    }),
    field('enterprise_name', 'text', 'Tên doanh nghiệp', 'Name', { required: true, columns: ['ten doanh nghiep', 'ten cong ty'] }),
    field('representative_id', 'personal-id', 'Số định danh người đại diện', 'Personal number of the representative', {
      sensitivity: 'personal',
      source: 'population',
    }),
    field('representative', 'name', 'Người đại diện theo pháp luật', 'Legal representative', {
      required: true,
      sensitivity: 'personal',
      source: 'population',
    }),
    field('province', 'province', 'Tỉnh, thành phố trụ sở', 'Province of the seat', { required: true }),
    field('address', 'text', 'Địa chỉ trụ sở', 'Seat', { required: true }),
    field('capital', 'number', 'Vốn điều lệ (đồng)', 'Charter capital (VND)', { least: 0 }),
    field('status', 'code', 'Tình trạng', 'Status', {
      required: true,
      ...coded({
        active: ['Đang hoạt động', 'Active'],
        suspended: ['Tạm ngừng', 'Suspended'],
        dissolving: ['Đang giải thể', 'Dissolving'],
        dissolved: ['Đã giải thể', 'Dissolved'],
        bankrupt: ['Phá sản', 'Bankrupt'],
      }),
    }),
    field('registered_on', 'day', 'Ngày đăng ký', 'Registered on', { required: true }),
    field('changed_on', 'day', 'Ngày thay đổi gần nhất', 'Last changed on', { required: false }),
  ],
  rules: [
    notBefore('changed_on', 'registered_on', { vi: 'Thay đổi không trước khi đăng ký', en: 'Not changed before it was registered' }),
    once(['enterprise_name', 'province'], { vi: 'Tên không trùng trong một tỉnh', en: 'A name occurs once in a province' }),
  ],
  freshForDays: 365,
  readers: ['bo-cong-an', 'bo-noi-vu', 'bo-cong-thuong'],
}

export const householdBusinesses: RegistryDefinition = {
  code: 'household-businesses',
  version: 1,
  from: '2025-07-01',
  name: { vi: 'Hộ kinh doanh', en: 'Household businesses' },
  owner: 'bo-tai-chinh',
  basis: 'Nghị định 168/2025/NĐ-CP',
  basisCertain: false,
  key: 'business_code',
  fields: [
    field('business_code', 'tax-code', 'Mã số hộ kinh doanh', 'Business code', { required: true, columns: ['ma so thue', 'mst'] }),
    field('business_name', 'text', 'Tên hộ kinh doanh', 'Name', { required: true }),
    ...person(),
    field('province', 'province', 'Tỉnh, thành phố', 'Province', { required: true }),
    field('trade', 'text', 'Ngành, nghề', 'Trade', { required: true }),
    field('e_invoice', 'code', 'Hóa đơn điện tử từ máy tính tiền', 'Electronic invoices', {
      ...coded({ yes: ['Đã dùng', 'Yes'], no: ['Chưa dùng', 'No'], 'not-required': ['Không thuộc diện', 'Not required'] }),
    }),
    field('registered_on', 'day', 'Ngày đăng ký', 'Registered on', { required: true }),
  ],
  rules: [
    numberFits,
    notBefore('registered_on', 'date_of_birth', { vi: 'Chủ hộ từ đủ 18 tuổi khi đăng ký', en: 'The owner was 18 or older' }, 18),
    once(['personal_id'], { vi: 'Mỗi người đăng ký một hộ kinh doanh', en: 'One business a person' }),
  ],
  matching,
  freshForDays: 365,
  readers: ['bo-cong-an', 'bo-cong-thuong'],
}

export const goods: RegistryDefinition = {
  code: 'goods',
  version: 1,
  from: '2025-09-01',
  name: { vi: 'Định danh, truy xuất nguồn gốc hàng hóa', en: 'Goods and their origin' },
  owner: 'bo-cong-thuong',
  basis: 'Nghị quyết 71/NQ-CP năm 2025',
  basisCertain: false,
  key: 'goods_code',
  fields: [
    field('goods_code', 'code', 'Mã hàng hóa', 'Goods code', { required: true, pattern: '[0-9]{8,14}' }),
    field('goods_name', 'text', 'Tên hàng hóa', 'Name', { required: true }),
    field('group', 'code', 'Nhóm', 'Group', {
      required: true,
      ...coded({
        food: ['Thực phẩm', 'Food'],
        medicine: ['Thuốc', 'Medicine'],
        farming: ['Nông nghiệp', 'Farming'],
        building: ['Vật liệu xây dựng', 'Building'],
        industry: ['Công nghiệp', 'Industry'],
        other: ['Khác', 'Other'],
      }),
    }),
    field('maker_code', 'tax-code', 'Mã số nhà sản xuất', 'Maker', { required: true, source: 'enterprises' }),
    field('lot', 'code', 'Số lô', 'Lot', { required: false }),
    field('made_on', 'day', 'Ngày sản xuất', 'Made on', { required: true }),
    field('best_before', 'day', 'Hạn dùng', 'Best before', { required: false, ahead: true }),
  ],
  rules: [
    notBefore('best_before', 'made_on', { vi: 'Hạn dùng không trước ngày sản xuất', en: 'Best before after it was made' }),
    needs('group', 'medicine', 'lot', { vi: 'Thuốc phải có số lô', en: 'Medicine has a lot' }),
  ],
  freshForDays: 365,
  readers: ['bo-cong-an', 'bo-y-te', 'bo-nong-nghiep-va-moi-truong', 'bo-khoa-hoc-va-cong-nghe'],
}

export const chemicals: RegistryDefinition = {
  code: 'chemicals',
  version: 1,
  from: '2026-01-01',
  name: { vi: 'Cơ sở dữ liệu hóa chất', en: 'Chemicals' },
  owner: 'bo-cong-thuong',
  basis: 'Luật Hóa chất 69/2025/QH15',
  basisCertain: false,
  key: 'declaration_no',
  fields: [
    field('declaration_no', 'code', 'Số khai báo', 'Declaration', { required: true }),
    field('cas_no', 'text', 'Mã CAS', 'CAS number', { required: true, pattern: '[0-9]{2,7}-[0-9]{2}-[0-9]' }),
    field('chemical_name', 'text', 'Tên hóa chất', 'Name', { required: true }),
    field('holder_code', 'tax-code', 'Mã số tổ chức', 'Holder', { required: true, source: 'enterprises' }),
    field('province', 'province', 'Tỉnh, thành phố', 'Province', { required: true }),
    field('tonnes', 'number', 'Khối lượng (tấn)', 'Tonnes', { required: true, least: 0 }),
    field('declared_on', 'day', 'Ngày khai báo', 'Declared on', { required: true }),
  ],
  rules: [fresh('declared_on', 1, { vi: 'Khai báo trong vòng một năm', en: 'Declared within a year' })],
  freshForDays: 365,
  readers: ['bo-cong-an', 'bo-nong-nghiep-va-moi-truong'],
}
