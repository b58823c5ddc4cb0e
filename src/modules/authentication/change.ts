import type { Text } from '../../platform/text.ts'

/** Changes of somebody's security they are told of, in words. */
export const changeWords = {
  'passkey-added': { vi: 'Đã thêm một khóa truy cập', en: 'A passkey was added' },
  'passkey-removed': { vi: 'Đã gỡ một khóa truy cập', en: 'A passkey was removed' },
  'totp-added': { vi: 'Đã bật mã từ ứng dụng', en: 'Codes from an app were switched on' },
  'totp-removed': { vi: 'Đã tắt mã từ ứng dụng', en: 'Codes from an app were switched off' },
  'phone-added': { vi: 'Đã thêm số điện thoại nhận mã', en: 'A number for codes was added' },
  'phone-removed': { vi: 'Đã gỡ số điện thoại nhận mã', en: 'The number for codes was removed' },
  'codes-made': { vi: 'Đã tạo bộ mã dự phòng mới', en: 'New recovery codes were made' },
  'code-used': { vi: 'Một mã dự phòng đã được dùng', en: 'A recovery code was used' },
  'password-recovered': { vi: 'Mật khẩu đã được đặt lại', en: 'The password was reset' },
  'session-ended': { vi: 'Một phiên đăng nhập đã bị kết thúc', en: 'A session was ended' },
  'sessions-ended': { vi: 'Các phiên đăng nhập khác đã bị kết thúc', en: 'The other sessions were ended' },
  locked: { vi: 'Tài khoản đã bị khóa', en: 'The account was locked' },
  unlocked: { vi: 'Tài khoản đã được mở khóa', en: 'The account was unlocked' },
} as const satisfies Record<string, Text>
export type Change = keyof typeof changeWords
