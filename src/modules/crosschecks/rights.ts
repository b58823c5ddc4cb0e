import { right } from '../../platform/rights.ts'

/** How many records fail is for all officials; their keys only for whoever sees keys of the registry. */
export const readCrossChecks = right(
  'crosschecks.read',
  { vi: 'Xem kết quả đối chiếu giữa các cơ sở dữ liệu', en: 'See what comparisons of registries found' },
  { 'standing-clerk': 'any', 'agency-clerk': 'any', 'agency-leader': 'any', leader: 'any', inspector: 'any', administrator: 'any' },
)

export const rights = [readCrossChecks]
