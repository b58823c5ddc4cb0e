import { problem } from '../../platform/problems.ts'

export const textsOff = problem('texts-off', 404, {
  vi: 'Hệ thống này không gửi tin nhắn; hãy dùng thư điện tử hoặc ứng dụng tạo mã',
  en: 'No text messages are sent here; use mail or an app that shows codes',
})

export const phoneWrong = problem('phone-wrong', 422, { vi: 'Số điện thoại chưa đúng', en: 'The number is not right' })

export const phoneCodeWrong = problem('phone-code-wrong', 422, {
  vi: 'Mã chưa đúng hoặc đã hết hạn. Hãy nhập mã trong tin nhắn mới nhất, hoặc xin mã mới.',
  en: 'The code is not right or has expired. Enter the one of the newest message, or ask for another.',
})

export const textLimit = problem('text-limit-reached', 429, {
  vi: 'Đã gửi quá nhiều tin nhắn đến số này hôm nay, hoặc vừa mới gửi. Hãy chờ một phút, hoặc dùng cách khác.',
  en: 'Too many messages went to this number today, or one went just now. Wait a minute, or use another way.',
})
