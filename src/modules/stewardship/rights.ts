import { right } from '../../platform/rights.ts'

/** The status board and the figures of quality; no record is shown with them. */
export const readRegistries = right(
  'registries.read',
  { vi: 'Xem danh mục và chất lượng cơ sở dữ liệu', en: 'See registries and their quality' },
  { 'standing-clerk': 'any', 'agency-clerk': 'any', 'agency-leader': 'any', leader: 'any', inspector: 'any', administrator: 'any' },
)
export const closeTickets = right(
  'registries.close-tickets',
  { vi: 'Đóng phiếu sửa dữ liệu của cơ quan', en: 'Close repair tickets of the agency' },
  { 'agency-clerk': 'own' },
)

export const rights = [readRegistries, closeTickets]
