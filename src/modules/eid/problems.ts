import { problem } from '../../platform/problems.ts'

export const providerAway = problem('eid-provider-away', 503, {
  vi: 'Cổng định danh điện tử đang không trả lời; hãy thử lại sau ít phút',
  en: 'The identity provider does not answer; please try again in a few minutes',
})

export const signInNotFinished = problem('eid-sign-in-not-finished', 422, { vi: 'Chưa đăng nhập được', en: 'The sign-in was not finished' }, () => ({
  vi: 'Lần đăng nhập bằng tài khoản định danh điện tử đã hết hạn, bị hủy hoặc không hợp lệ. Hãy đăng nhập lại.',
  en: 'This sign-in with an electronic identity expired, was cancelled or is not valid. Please sign in again.',
}))
