import { problem } from '../../platform/problems.ts'

export const publicationUnknown = problem<{ number: number }>(
  'dashboard-publication-unknown',
  404,
  { vi: 'Không có lần công bố này', en: 'There is no such publication' },
  ({ number }) => ({
    vi: `Không có lần công bố số ${number}; xem danh sách tại trang Bảng chỉ số.`,
    en: `There is no publication ${number}; see the list on the dashboard.`,
  }),
)
export const versionUnknown = problem<{ number: number }>(
  'dashboard-version-unknown',
  404,
  { vi: 'Không có phiên bản bố cục này', en: 'There is no such version' },
  ({ number }) => ({ vi: `Không có phiên bản bố cục số ${number}.`, en: `There is no version ${number} of the dashboard.` }),
)
export const arrangementEmpty = problem('dashboard-empty', 422, { vi: 'Bảng chưa có chỉ số nào', en: 'The dashboard has no indicators' }, () => ({
  vi: 'Hãy ghi thứ tự cho ít nhất một chỉ số.',
  en: 'Give a place to at least one indicator.',
}))
export const arrangementSame = problem('dashboard-same', 422, { vi: 'Bố cục không thay đổi', en: 'The arrangement is the same' }, () => ({
  vi: 'Bố cục vừa gửi giống hệt bố cục đang dùng; không tạo phiên bản mới.',
  en: 'What was sent is the arrangement in force; no version was made.',
}))
