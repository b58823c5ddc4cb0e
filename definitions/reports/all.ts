import type { RegimeDefinition } from '../../src/modules/reporting/regime.ts'

const steeringLetter = {
  issuer: 'bo-khoa-hoc-va-cong-nghe',
  issuerName: 'Bộ Khoa học và Công nghệ',
  place: 'Hà Nội',
  signature: ['KT. Bộ trưởng', 'Thứ trưởng'],
  units: ['CĐSQG'],
} as const

/** The monthly report on the Government Steering Committee's plan: members report before the 25th, the standing body to the Prime Minister. */
const plan: RegimeDefinition = {
  code: 'ke-hoach',
  from: '2025-03-13',
  name: { vi: 'Báo cáo tháng thực hiện Kế hoạch của Ban Chỉ đạo', en: 'Monthly report on the plan of the Steering Committee' },
  subject: 'Tình hình thực hiện Kế hoạch hoạt động của Ban Chỉ đạo',
  basis: [
    'Nghị định số 09/2019/NĐ-CP ngày 24 tháng 01 năm 2019 của Chính phủ quy định về chế độ báo cáo của cơ quan hành chính nhà nước',
    'Kế hoạch hoạt động năm 2025 của Ban Chỉ đạo của Chính phủ về phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và Đề án 06',
  ],
  every: 'monthly',
  window: 'decree-09',
  due: { before: 25 },
  dayOff: 'previous',
  reporters: ['ministry', 'ministerial', 'government-agency', 'province'],
  tasks: 'all',
  receiver: 'bo-khoa-hoc-va-cong-nghe',
  clocks: { submitBefore: 2, acceptWithin: 2 },
  quotes: 12,
  letter: {
    ...steeringLetter,
    symbol: 'BC-BKHCN',
    addressees: ['Thủ tướng Chính phủ, Trưởng Ban Chỉ đạo'],
    recipients: ['Như trên', 'Các Phó Thủ tướng Chính phủ (để báo cáo)', 'Văn phòng Chính phủ', 'Các thành viên Ban Chỉ đạo'],
  },
}

/** The monthly line to the Project 06 sub-committee, by calendar month, about the tasks of the project alone. */
const project06: RegimeDefinition = {
  code: 'de-an-06',
  from: '2025-03-13',
  name: { vi: 'Báo cáo tháng thực hiện Đề án 06', en: 'Monthly report on Project 06' },
  subject: 'Tình hình thực hiện các nhiệm vụ của Đề án 06',
  basis: [
    'Quyết định số 06/QĐ-TTg ngày 06 tháng 01 năm 2022 của Thủ tướng Chính phủ phê duyệt Đề án phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử',
  ],
  every: 'monthly',
  window: 'calendar',
  due: { before: 5, monthsAfter: 1 },
  dayOff: 'next',
  reporters: ['ministry', 'ministerial', 'government-agency', 'province'],
  tasks: { naming: ['Đề án 06', 'định danh điện tử', 'VNeID', 'dữ liệu quốc gia về dân cư'] },
  receiver: 'bo-cong-an',
  clocks: { submitBefore: 2, acceptWithin: 2 },
  quotes: 12,
  letter: {
    issuer: 'bo-cong-an',
    issuerName: 'Bộ Công an',
    symbol: 'BC-BCA',
    place: 'Hà Nội',
    addressees: ['Ban Chỉ đạo của Chính phủ'],
    signature: ['KT. Bộ trưởng', 'Thứ trưởng'],
    recipients: ['Như trên', 'Văn phòng Chính phủ'],
    units: ['C06'],
  },
}

/** Reporting regimes (chế độ báo cáo), dated; a change of law or plan adds a version with a later `from`. */
export const regimes: readonly RegimeDefinition[] = [plan, project06]
