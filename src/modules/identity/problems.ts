import { problem } from '../../platform/problems.ts'

export const signInRefused = problem('sign-in-refused', 422, {
  vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy thử lại hoặc nhờ quản trị viên đặt lại mật khẩu.',
  en: 'The name or the password is not right. Try again, or ask the administrator to reset the password.',
})

export const signInPaused = problem('sign-in-paused', 429, {
  vi: 'Đã thử sai quá nhiều lần. Hãy chờ 15 phút rồi thử lại.',
  en: 'Too many wrong tries. Please wait 15 minutes and try again.',
})

export const signInBusy = problem('sign-in-busy', 429, {
  vi: 'Đang có một lần đăng nhập khác bằng tên này. Hãy thử lại sau vài giây.',
  en: 'Somebody is signing in with this name just now. Please try again in a few seconds.',
})

export const accountNameTaken = problem<{ name: string }>(
  'account-name-taken',
  409,
  { vi: 'Tên đăng nhập đã có người dùng', en: 'The name is taken' },
  ({ name }) => ({ vi: `Tên đăng nhập ${name} đã có người dùng, hãy chọn tên khác.`, en: `The name ${name} is taken, choose another.` }),
)

export const accountUnknown = problem('account-unknown', 404, { vi: 'Không có tài khoản này', en: 'There is no such account' })

export const agencyNeeded = problem('agency-needed', 422, {
  vi: 'Cán bộ của cơ quan phải thuộc một cơ quan; hãy chọn cơ quan.',
  en: 'A clerk of an agency belongs to one agency; please choose it.',
})

export const oldPasswordWrong = problem('old-password-wrong', 422, { vi: 'Mật khẩu hiện tại chưa đúng', en: 'The present password is not right' })

export const passwordCommon = problem('password-common', 422, {
  vi: 'Mật khẩu này quá dễ đoán: kẻ xấu thử nó trước tiên. Hãy chọn một câu riêng của bạn, ít nhất 12 ký tự.',
  en: 'This password is too easy to guess. Choose a sentence of your own, at least 12 characters.',
})

export const accountLocked = problem('account-locked', 403, { vi: 'Tài khoản đang bị khóa', en: 'The account is locked' }, () => ({
  vi: 'Chủ tài khoản đã khóa tài khoản này. Nếu là bạn, hãy mở khóa tại trang “Mở khóa tài khoản” bằng phương tiện xác thực thứ hai.',
  en: 'Its holder has locked this account. If that is you, unlock it on the page “Unlock the account” with a second means.',
}))
