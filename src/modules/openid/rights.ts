import { right } from '../../platform/rights.ts'

export const keepClients = right('openid.clients', { vi: 'Quản lý hệ thống dùng định danh', en: 'Keep relying parties' }, { administrator: 'any' })
