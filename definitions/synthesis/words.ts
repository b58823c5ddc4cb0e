import type { FieldKind } from '../../src/modules/registries/index.ts'

/** What right values of a field are taken from. */
export type Sample = {
  readonly words?: readonly string[]
  /** A regular expression that its texts are made from. */
  readonly pattern?: string
  readonly between?: readonly [least: number, most: number]
}

/** What numbers of a kind look like where their field says no pattern. */
export const kindPatterns: Partial<Readonly<Record<FieldKind, string>>> = {
  code: '[A-Z]{2}[0-9]{9}',
  phone: '0[35789][0-9]{8}',
  'tax-code': '0[1-9][0-9]{8}',
  'insurance-number': '79[0-9]{8}',
  'identity-number': '0[1-9][0-9]{7}',
}

/** Samples of a field, by its name or, before that, by its registry's code and its name. */
export const samples: Readonly<Record<string, Sample>> = {
  'driving-licences.licence_no': { pattern: '79[0-9]{10}' },
  'overseas-experts.expert_id': { pattern: 'CG[0-9]{8}' },
  'civil-status.entry_no': { pattern: 'HT[0-9]{9}' },
  'vessels.vessel_no': { pattern: '(QNg|BĐ|KH|KG|CM|TH|QB|HP)-[0-9]{7}' },
  'land.purpose': { words: ['ODT', 'ONT', 'LUC', 'CLN', 'RSX', 'NTS', 'TMD', 'SKC'] },
  'land.area': { between: [20, 20_000] },
  'land.certificate_no': { pattern: '[A-Z]{2}[0-9]{8}' },
  'vessels.length': { between: [6, 180] },
  'vessels.power': { between: [15, 9_000] },
  'enterprises.capital': { between: [100_000_000, 90_000_000_000] },
  'chemicals.tonnes': { between: [0, 900] },
  'chemicals.cas_no': { words: ['7664-93-9', '7697-37-2', '1310-73-2', '67-64-1', '64-17-5', '108-88-3', '7647-01-0', '7722-84-1'] },
  'chemicals.chemical_name': { words: ['Axit sunfuric', 'Axit nitric', 'Natri hydroxit', 'Axeton', 'Etanol', 'Toluen', 'Axit clohydric'] },
  'health-facilities.beds': { between: [10, 1_500] },
  'health-facilities.facility_name': { words: ['Bệnh viện đa khoa', 'Phòng khám đa khoa', 'Trạm y tế', 'Bệnh viện y học cổ truyền'] },
  'enterprises.enterprise_name': { words: ['Công ty TNHH Thương mại', 'Công ty Cổ phần Xây dựng', 'Công ty TNHH Dịch vụ', 'Doanh nghiệp tư nhân'] },
  'household-businesses.business_name': { words: ['Tạp hóa', 'Quán ăn', 'Cửa hàng vật liệu', 'Tiệm may'] },
  'goods.goods_name': { words: ['Nước mắm', 'Gạo thơm', 'Xi măng', 'Thuốc viên', 'Phân bón', 'Chè xanh'] },
  'population.id9': { pattern: '0[1-9][0-9]{7}' },
  address: { words: ['Tổ dân phố', 'Đường Hòa Bình, số', 'Thôn Đông, nhà số', 'Ngõ 5, số nhà'] },
  registered_at: { words: ['Ủy ban nhân dân phường Hòa Bình', 'Ủy ban nhân dân xã Tân Lập', 'Ủy ban nhân dân xã Đông Sơn'] },
  school: { words: ['Trường Tiểu học Hòa Bình', 'Trường THCS Tân Lập', 'Trường THPT Đông Sơn'] },
  school_year: { words: ['2023-2024', '2024-2025', '2025-2026', '2026-2027'] },
  occupation: { words: ['Công nhân may', 'Nông dân', 'Giáo viên', 'Lái xe', 'Thợ xây', 'Kế toán', 'Điều dưỡng'] },
  trade: { words: ['Bán lẻ thực phẩm', 'Ăn uống', 'Sửa chữa xe máy', 'May mặc', 'Vận tải'] },
  country: { words: ['Nhật Bản', 'Hàn Quốc', 'Pháp', 'Đức', 'Hoa Kỳ', 'Ô-xtrây-li-a'] },
  speciality: { words: ['Bán dẫn', 'Trí tuệ nhân tạo', 'Y sinh', 'Vật liệu mới', 'An toàn thông tin'] },
}

/** Ages of the people of a registry, where its rules leave them open. */
export const ages: Readonly<Record<string, readonly [least: number, most: number]>> = {
  pupils: [6, 17],
  labour: [18, 70],
  'overseas-experts': [25, 70],
  'driving-licences': [20, 75],
  enterprises: [22, 80],
  land: [20, 85],
  vessels: [20, 75],
}
