import { right } from '../../platform/rights.ts'

export const readOrganisations = right(
  'organisations.read',
  { vi: 'Xem tài khoản định danh của mọi tổ chức', en: 'See the accounts of all organisations' },
  { administrator: 'any', inspector: 'any' },
)
export const keepOrganisations = right(
  'organisations.keep',
  { vi: 'Mở tài khoản tổ chức, gắn cán bộ với chức danh', en: 'Open accounts of organisations, tie officials to posts' },
  { administrator: 'any' },
)
export const confirmHandovers = right(
  'organisations.confirm',
  { vi: 'Xác nhận việc thay người đại diện của tổ chức', en: 'Confirm a change of representative' },
  { administrator: 'any' },
)
export const openOwn = right(
  'organisations.open-own',
  {
    vi: 'Mở tài khoản cho tổ chức mình đại diện, đăng ký hộ kinh doanh',
    en: 'Open the account of one’s own organisation, register a household business',
  },
  { citizen: 'any' },
)

export const rights = [readOrganisations, keepOrganisations, confirmHandovers, openOwn]
