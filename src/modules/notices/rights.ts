import { right } from '../../platform/rights.ts'

export const keepSending = right(
  'notices.sending',
  { vi: 'Quản lý việc gửi thông báo', en: 'Look after how notices are sent' },
  { administrator: 'any' },
)

export const rights = [keepSending]
