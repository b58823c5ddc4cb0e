import { problem } from '../../platform/problems.ts'

export const agencyWithout = problem<{ agency: string }>(
  'agency-without-tasks',
  404,
  { vi: 'Cơ quan này chưa chủ trì nhiệm vụ nào', en: 'This agency leads no task' },
  () => ({
    vi: 'Chưa có nhiệm vụ nào để cảnh báo; nếu là đơn vị trực thuộc, hãy mở trang của cơ quan cấp trên.',
    en: 'There is no task to judge; for a unit open the page of the body above it.',
  }),
)
