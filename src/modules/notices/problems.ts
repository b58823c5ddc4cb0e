import { problem } from '../../platform/problems.ts'

export const noticeUnknown = problem('notice-unknown', 404, { vi: 'Hộp thư không có thông báo này', en: 'The inbox has no such notice' }, () => ({
  vi: 'Hộp thư của bạn không có thông báo này; có thể đã được dọn sau một năm.',
  en: 'Your inbox has no such notice; it may have been cleared after a year.',
}))

export const codeWrong = problem(
  'notice-code-wrong',
  422,
  { vi: 'Mã xác nhận không đúng hoặc đã hết hạn', en: 'The code is wrong or too old' },
  () => ({
    vi: 'Mã xác nhận không đúng hoặc đã quá một giờ. Hãy xem lại thư, hoặc lưu lại địa chỉ để nhận mã mới.',
    en: 'The code is wrong or older than an hour. Look at the mail again, or save the address for a new one.',
  }),
)

export const webhookUnknown = problem('webhook-unknown', 404, { vi: 'Không có địa chỉ nhận này', en: 'There is no such webhook' })
export const deliveryUnknown = problem('delivery-unknown', 404, { vi: 'Không có lần gửi này', en: 'There is no such delivery' })
export const mailUnknown = problem('mail-unknown', 404, { vi: 'Không có thư không gửi được này', en: 'There is no such failed mail' })

export const webhookRefused = problem<{ why: { vi: string; en: string } }>(
  'webhook-refused',
  422,
  { vi: 'Địa chỉ nhận không dùng được', en: 'The address cannot be used' },
  ({ why }) => why,
)
