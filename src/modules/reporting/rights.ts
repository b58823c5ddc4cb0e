import { right } from '../../platform/rights.ts'

export const readReports = right(
  'reporting.read',
  { vi: 'Xem báo cáo của các cơ quan', en: 'See the reports of agencies' },
  { 'standing-clerk': 'any', 'agency-clerk': 'own', 'agency-leader': 'own', leader: 'any', inspector: 'any', administrator: 'any' },
)
export const keepCampaigns = right(
  'reporting.campaign',
  { vi: 'Mở, khóa kỳ báo cáo', en: 'Open and lock rounds of reports' },
  { 'standing-clerk': 'any' },
)
export const writeReports = right(
  'reporting.write',
  { vi: 'Lập, trình báo cáo của cơ quan', en: 'Write and submit the report of an agency' },
  { 'agency-clerk': 'own', 'agency-leader': 'own' },
)
export const importReturns = right(
  'reporting.import',
  { vi: 'Nhập báo cáo từ tệp Excel', en: 'Fill a report from a spreadsheet' },
  { 'standing-clerk': 'any', 'agency-clerk': 'own', 'agency-leader': 'own' },
)
export const approveReports = right(
  'reporting.approve',
  { vi: 'Duyệt báo cáo của cơ quan', en: 'Approve the report of an agency' },
  { 'agency-leader': 'own' },
)
export const acceptReports = right(
  'reporting.accept',
  { vi: 'Tiếp nhận, trả lại, mở lại báo cáo', en: 'Accept, return and reopen reports' },
  { 'standing-clerk': 'any' },
)

/** Whoever takes any of the steps; each step asks for its own right. */
export const takeSteps = right(
  'reporting.step',
  { vi: 'Trình, duyệt, tiếp nhận báo cáo', en: 'Submit, approve and accept reports' },
  { 'standing-clerk': 'any', 'agency-clerk': 'own', 'agency-leader': 'own' },
)

export const rights = [readReports, keepCampaigns, writeReports, importReturns, approveReports, acceptReports, takeSteps]
