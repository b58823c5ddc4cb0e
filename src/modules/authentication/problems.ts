import { problem } from '../../platform/problems.ts'

export const secondRefused = problem('second-means-refused', 422, {
  vi: 'Mã hoặc khóa chưa đúng, đã dùng rồi, hoặc đã hết hạn. Hãy thử lại với mã mới.',
  en: 'The code or key is not right, was used already, or has expired. Try again with a new one.',
})

export const passkeyRefused = problem('passkey-refused', 422, {
  vi: 'Khóa truy cập không được nhận, hoặc đã quá năm phút. Hãy thử lại hoặc dùng cách khác.',
  en: 'The passkey was not taken, or five minutes have passed. Try again or use another way.',
})

export const passkeyNotAllowed = problem('passkey-not-allowed', 422, {
  vi: 'Loại khóa này không được dùng cho tài khoản này. Hãy dùng khóa khác.',
  en: 'This kind of key may not be used for this account. Use another key.',
})

export const passkeyKnown = problem('passkey-known', 409, { vi: 'Khóa này đã được đăng ký', en: 'This key is enrolled already' })

export const codeWrong = problem('totp-code-wrong', 422, {
  vi: 'Mã chưa đúng. Hãy kiểm tra giờ của điện thoại và nhập mã đang hiện.',
  en: 'The code is not right. Check the clock of the phone and enter the code it shows.',
})

export const recoveryRefused = problem('recovery-refused', 422, {
  vi: 'Chưa đặt lại được: tên, mã trong thư hoặc mã xác thực thứ hai chưa đúng hoặc đã hết hạn. Hãy xin mã mới và thử lại.',
  en: 'Not reset: the name, the code of the mail or the second code is not right or has expired. Ask for a new code and try again.',
})

export const unlockRefused = problem('unlock-refused', 422, {
  vi: 'Chưa mở khóa được: tên, mật khẩu hoặc mã chưa đúng. Hãy thử lại hoặc đến cơ quan quản lý căn cước.',
  en: 'Not unlocked: the name, the password or the code is not right. Try again or go to an identity office.',
})

export const personaShared = problem('persona-shared', 422, {
  vi: 'Vai trình diễn dùng chung cho mọi người nên không khóa được. Hãy thử bằng tài khoản riêng.',
  en: 'Everybody shares the roles of the demonstration, so they are not locked. Try with an account of your own.',
})
