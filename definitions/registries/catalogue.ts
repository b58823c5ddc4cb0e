import type { CatalogueDefinition, NamedDatabase } from '../../src/modules/registries/named.ts'

/** Texts in which databases are named. */
const texts = {
  directive: { vi: 'Chỉ thị 07/CT-TTg ngày 14/3/2025', en: 'Directive 07/CT-TTg of 14 March 2025' },
  plan: { vi: 'Kế hoạch năm 2025 của Ban Chỉ đạo (dự thảo)', en: 'Plan of the Steering Committee for 2025 (draft)' },
  session: {
    vi: 'Phiên họp thứ 10 của Ủy ban Quốc gia về chuyển đổi số, ngày 06/02/2025',
    en: 'Tenth session of the national committee, 6 February 2025',
  },
} as const

const days = { directive: '2025-03-14', plan: '2025-06-01', session: '2025-02-06' } as const

type Named = Omit<NamedDatabase, 'said' | 'from' | 'ownerCertain'>

/** Named in a text that says whose it is. */
const owned = (text: keyof typeof texts, row: Named): NamedDatabase => ({ ...row, from: days[text], said: texts[text], ownerCertain: true })
/** Named in a text that does not say whose it is. */
const named = (text: keyof typeof texts, row: Named): NamedDatabase => ({ ...row, from: days[text], said: texts[text], ownerCertain: false })
/** Known in general; not found in a text yet. */
const known = (row: Named): NamedDatabase => ({ ...row, from: '2025-01-01', ownerCertain: false })

/** The databases that Project 06 wants built and shared: how many a text says there are, and those of them that are named. */
export const catalogue: CatalogueDefinition = {
  from: '2025-06-01',
  total: 114,
  basis: {
    vi: 'Kế hoạch năm 2025 của Ban Chỉ đạo (dự thảo): 114 cơ sở dữ liệu quốc gia, cơ sở dữ liệu chuyên ngành',
    en: 'Plan of the Steering Committee for 2025 (draft): 114 national and sectoral databases',
  },
  certain: false,
  named: [
    owned('directive', { code: 'population', name: { vi: 'Dân cư', en: 'Population' }, kind: 'national', owner: 'bo-cong-an' }),
    owned('directive', { code: 'civil-status', name: { vi: 'Hộ tịch', en: 'Civil status' }, owner: 'bo-tu-phap' }),
    owned('directive', { code: 'land', name: { vi: 'Đất đai', en: 'Land' }, kind: 'national', owner: 'bo-nong-nghiep-va-moi-truong' }),
    owned('directive', { code: 'pupils', name: { vi: 'Học sinh lớp 1 đến lớp 12', en: 'Pupils' }, owner: 'bo-giao-duc-va-dao-tao' }),
    named('directive', { code: 'insurance', name: { vi: 'Bảo hiểm', en: 'Insurance' }, owner: 'bo-tai-chinh' }),
    named('directive', { code: 'enterprises', name: { vi: 'Doanh nghiệp', en: 'Enterprises' }, owner: 'bo-tai-chinh' }),
    named('directive', { code: 'labour', name: { vi: 'Lao động, việc làm', en: 'Labour' }, owner: 'bo-noi-vu' }),
    named('directive', { code: 'construction', name: { vi: 'Xây dựng', en: 'Construction' }, owner: 'bo-xay-dung' }),
    named('directive', { code: 'finance', name: { vi: 'Tài chính', en: 'Public finance' }, owner: 'bo-tai-chinh' }),
    named('directive', { code: 'health', name: { vi: 'Y tế', en: 'Health' }, owner: 'bo-y-te' }),
    named('directive', { code: 'education', name: { vi: 'Giáo dục', en: 'Education' }, owner: 'bo-giao-duc-va-dao-tao' }),
    named('session', { code: 'driving-licences', name: { vi: 'Giấy phép lái xe', en: 'Driving licences' }, owner: 'bo-cong-an' }),
    owned('session', { code: 'criminal-records', name: { vi: 'Lý lịch tư pháp', en: 'Criminal records' }, owner: 'bo-cong-an' }),
    named('session', { code: 'bank-customers', name: { vi: 'Khách hàng ngành ngân hàng', en: 'Customers of banks' }, owner: 'ngan-hang-nha-nuoc' }),
    owned('plan', {
      code: 'overseas-experts',
      name: { vi: 'Chuyên gia, trí thức Việt Nam ở nước ngoài', en: 'Vietnamese experts abroad' },
      owner: 'bo-ngoai-giao',
    }),
    owned('plan', { code: 'chemicals', name: { vi: 'Hóa chất, tiền chất', en: 'Chemicals and precursors' }, owner: 'bo-cong-thuong' }),
    owned('plan', { code: 'household-businesses', name: { vi: 'Hộ kinh doanh', en: 'Household businesses' }, owner: 'bo-tai-chinh' }),
    owned('plan', { code: 'tax-codes', name: { vi: 'Mã số thuế', en: 'Tax codes' }, owner: 'bo-tai-chinh' }),
    owned('plan', { code: 'customs', name: { vi: 'Xuất nhập khẩu', en: 'Exports and imports' }, owner: 'bo-tai-chinh' }),
    owned('plan', { code: 'electronic-contracts', name: { vi: 'Hợp đồng điện tử', en: 'Electronic contracts' }, owner: 'bo-cong-thuong' }),
    owned('plan', {
      code: 'telephone-subscribers',
      name: { vi: 'Thông tin thuê bao di động', en: 'Telephone subscribers' },
      owner: 'bo-khoa-hoc-va-cong-nghe',
    }),
    owned('plan', { code: 'vessels', name: { vi: 'Tàu thuyền', en: 'Vessels' }, owner: 'bo-cong-an' }),
    named('plan', { code: 'places', name: { vi: 'Địa điểm', en: 'Places' }, owner: 'bo-cong-an' }),
    named('plan', { code: 'organisations', name: { vi: 'Tổ chức', en: 'Organisations' }, owner: 'bo-cong-an' }),
    named('plan', { code: 'securities', name: { vi: 'Chứng khoán', en: 'Securities' }, owner: 'bo-tai-chinh' }),
    named('plan', { code: 'digital-signatures', name: { vi: 'Chữ ký số', en: 'Digital signatures' }, owner: 'bo-khoa-hoc-va-cong-nghe' }),
    named('plan', { code: 'goods', name: { vi: 'Định danh, truy xuất nguồn gốc hàng hóa', en: 'Goods and their origin' }, owner: 'bo-cong-thuong' }),
    named('plan', { code: 'vehicles', name: { vi: 'Phương tiện', en: 'Vehicles' }, owner: 'bo-cong-an' }),
    named('plan', {
      code: 'administrative-procedures',
      name: { vi: 'Thủ tục hành chính', en: 'Administrative procedures' },
      kind: 'national',
      owner: 'bo-tu-phap',
    }),
    known({ code: 'health-facilities', name: { vi: 'Cơ sở khám bệnh, chữa bệnh', en: 'Health facilities' }, owner: 'bo-y-te' }),
    known({ code: 'officials', name: { vi: 'Cán bộ, công chức, viên chức', en: 'Public officials' }, kind: 'national', owner: 'bo-noi-vu' }),
    known({ code: 'legal-documents', name: { vi: 'Pháp luật', en: 'Legal documents' }, kind: 'national', owner: 'bo-tu-phap' }),
    known({
      code: 'administrative-fines',
      name: { vi: 'Xử lý vi phạm hành chính', en: 'Administrative fines' },
      kind: 'national',
      owner: 'bo-tu-phap',
    }),
    known({
      code: 'assets-and-income',
      name: { vi: 'Kiểm soát tài sản, thu nhập', en: 'Assets and income' },
      kind: 'national',
      owner: 'thanh-tra-chinh-phu',
    }),
    known({ code: 'statistics', name: { vi: 'Thống kê quốc gia', en: 'National statistics' }, kind: 'national', owner: 'bo-tai-chinh' }),
  ],
}
