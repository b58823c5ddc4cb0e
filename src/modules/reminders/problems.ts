import { problem } from '../../platform/problems.ts'

export const feedUnknown = problem('feed-unknown', 404, { vi: 'Không có lịch ở địa chỉ này', en: 'There is no calendar at this address' }, () => ({
  vi: 'Không có lịch ở địa chỉ này: địa chỉ sai, đã bị thu hồi, hoặc tài khoản đã khóa. Hãy đăng nhập và tạo địa chỉ mới ở “Lịch hạn việc”.',
  en: 'There is no calendar here: the address is wrong, revoked, or its account is disabled. Sign in and make a new one.',
}))
