import { problem } from '../../platform/problems.ts'

export const ticketUnknown = problem('repair-ticket-unknown', 404, { vi: 'Không có phiếu sửa này', en: 'There is no such ticket' })
export const ticketClosed = problem('repair-ticket-closed', 409, { vi: 'Phiếu đã đóng', en: 'The ticket is closed' })
export const notMeasured = problem('registry-not-measured', 404, { vi: 'Chưa có số đo chất lượng', en: 'Nothing was measured yet' }, () => ({
  vi: 'Cơ sở dữ liệu này chưa có lần nhập nào hoàn tất nên chưa đo được chất lượng.',
  en: 'No import into this registry was completed, so its quality is not measured.',
}))
