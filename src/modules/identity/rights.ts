import { right } from '../../platform/rights.ts'

export const keepAccounts = right('identity.accounts', { vi: 'Quản lý tài khoản', en: 'Keep accounts' }, { administrator: 'any' })
export const readJournal = right('audit.read', { vi: 'Xem nhật ký hệ thống', en: 'Read the journal' }, { administrator: 'any', inspector: 'any' })
