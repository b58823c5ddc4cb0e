import { problem } from '../../platform/problems.ts'

export const numberWrong = problem('personal-number-wrong', 422, { vi: 'Số định danh cá nhân chưa đúng', en: 'The personal number is not right' })

export const confirmationRefused = problem('enrolment-code-refused', 422, {
  vi: 'Mã chưa đúng, đã hết hạn, hoặc không mở được tài khoản trực tuyến với thông tin này. Hãy thử lại, hoặc đến Công an cấp xã, cơ quan quản lý căn cước.',
  en: 'The code is not right, has expired, or no account can be opened on line with this. Try again, or go to the commune police or an identity office.',
})

export const notADesk = problem('not-an-enrolment-desk', 404, {
  vi: 'Cơ quan của bạn không phải nơi tiếp nhận cấp tài khoản định danh',
  en: 'Your agency does not enrol people',
})

export const enrolmentUnknown = problem('enrolment-unknown', 404, { vi: 'Không có hồ sơ tiếp nhận này', en: 'There is no such enrolment' })

export const evidenceMissing = problem('evidence-not-enough', 422, {
  vi: 'Chứng cứ chưa đủ hoặc có mục không đạt; không xác nhận được',
  en: 'The evidence is not enough or something failed; it cannot be confirmed',
})

export const alreadyDecided = problem('enrolment-decided', 409, { vi: 'Hồ sơ này đã được quyết định', en: 'This enrolment was decided already' })

export const authorityUnreadable = problem('chip-authority-unreadable', 422, {
  vi: 'Không đọc được chứng thư; cần tệp DER của nơi cấp (CSCA)',
  en: 'The certificate cannot be read; the DER file of the authority is needed',
})

export const biometricsAway = problem('biometrics-away', 422, {
  vi: 'Chưa có thiết bị đối chiếu sinh trắc học được kết nối; bộ giả lập không chạy khi hoạt động thật. Bỏ trống ảnh và vân tay.',
  en: 'No biometric device is connected, and the stand-in does not run in earnest. Leave face and finger out.',
})

export const signatureMissing = problem('signature-missing', 422, {
  vi: 'Hồ sơ chưa có chữ ký của bạn: hãy ký bằng khóa truy cập, hoặc gửi yêu cầu ký rồi xác nhận ở trang “Chờ bạn xác nhận”',
  en: 'Your signature is missing: sign with a passkey, or ask for an approval and give it on the page of approvals',
})

export const signatureWaiting = problem('signature-waiting', 409, {
  vi: 'Yêu cầu ký còn chờ: hãy xác nhận ở trang “Chờ bạn xác nhận”, rồi trở lại hoàn tất',
  en: 'The signature still waits: approve it on the page of approvals, then come back and finish',
})

export const signatureRefused = problem('signature-refused', 422, {
  vi: 'Chữ ký không được nhận: đã bị từ chối, hết hạn, hoặc không phải trên hồ sơ này. Hãy ký lại.',
  en: 'The signature was not taken: refused, expired, or not over this record. Sign again.',
})
