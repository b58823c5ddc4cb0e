import { problem } from '../../platform/problems.ts'

export const clientInvalid = problem('client-invalid', 422, {
  vi: 'Một số nội dung đăng ký chưa đúng, hãy sửa rồi gửi lại',
  en: 'Some of the registration is not right; please mend it and send it again',
})

export const clientTaken = problem<{ id: string }>('client-taken', 409, { vi: 'Mã hệ thống đã được dùng', en: 'The code is taken' }, ({ id }) => ({
  vi: `Mã ${id} đã có hệ thống khác dùng, hãy chọn mã khác.`,
  en: `Another system has the code ${id}; choose another.`,
}))

export const clientUnknown = problem('client-unknown', 404, { vi: 'Không có hệ thống này', en: 'There is no such relying party' })

export const requestGone = problem('sign-in-request-gone', 410, { vi: 'Yêu cầu đăng nhập đã hết hạn', en: 'The request has expired' }, () => ({
  vi: 'Yêu cầu đăng nhập này đã hết hạn hoặc được mở ở trình duyệt khác. Hãy quay lại trang của dịch vụ và bắt đầu lại.',
  en: 'This request has expired or was begun in another browser. Go back to the service and begin again.',
}))

export const approvalGone = problem('approval-gone', 410, { vi: 'Yêu cầu xác nhận không còn nữa', en: 'The request is no longer there' }, () => ({
  vi: 'Yêu cầu xác nhận đã hết hạn hoặc đã được trả lời.',
  en: 'The request has expired or was answered already.',
}))

export const consentUnknown = problem('consent-unknown', 404, { vi: 'Không có lần đồng ý này', en: 'There is no such consent' })
