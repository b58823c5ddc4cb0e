import { right } from '../../platform/rights.ts'

export const readRuns = right(
  'matches.runs.read',
  { vi: 'Xem số liệu đối soát', en: 'See figures of linkages' },
  { 'standing-clerk': 'any', 'agency-clerk': 'own', 'agency-leader': 'own', leader: 'any', inspector: 'any' },
)
export const keepRuns = right('matches.runs.keep', { vi: 'Chạy đối soát', en: 'Run linkages' }, { 'standing-clerk': 'any', 'agency-clerk': 'own' })
export const reviewLinks = right(
  'matches.review',
  { vi: 'Rà soát liên kết, xem dữ liệu cá nhân kèm lý do', en: 'Review links and see the people concerned, with a reason' },
  { 'standing-clerk': 'any', 'agency-clerk': 'own' },
)

export const rights = [readRuns, keepRuns, reviewLinks]
